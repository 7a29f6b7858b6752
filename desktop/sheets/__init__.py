"""Members' Excel and Word files into plain values and drafts."""
