"""Encodings from before Unicode, told and turned into Unicode."""
