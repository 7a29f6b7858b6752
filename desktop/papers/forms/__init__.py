"""The forms sent to every unit: one workbook and one Word outline."""

from desktop.papers.forms.book import workbook

__all__ = ["workbook"]
