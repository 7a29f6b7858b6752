"""Drafts: a book understood, the unit's claims and figures with the cell each came from."""

from desktop.sheets.draft.parse import parse_draft

__all__ = ["parse_draft"]
