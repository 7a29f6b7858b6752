"""Drafts: a book understood, the unit's claims and figures with the cell each came from."""
