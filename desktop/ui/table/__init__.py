"""Every table of the window: one model over a Table value, one view, one way to paint and to copy."""
