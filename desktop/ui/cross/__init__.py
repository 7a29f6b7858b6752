"""The page of cross-checks."""
