"""The forms sent to every unit: one workbook and one Word outline."""

from desktop.papers.forms.book import workbook
from desktop.papers.forms.narrative import outline

__all__ = ["outline", "workbook"]
