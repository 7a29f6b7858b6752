"""Whose file it is."""
