"""The window: pages that show what the jobs return."""
