"""A text is written whole or not at all: a cell holds 32.767 letters, and nothing is cut in silence."""

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.trouble import DeskError, Trouble

LONGEST_TEXT = 32_767
_BEGINNING = 60


def write_text(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    """Write a text as text. Raises: REFUSED when it is longer than a cell can hold."""
    if len(text) > LONGEST_TEXT:
        facts: dict[str, Fact] = {"length": len(text), "limit": LONGEST_TEXT, "beginning": text[:_BEGINNING]}
        finding = Finding(Level.ERROR, "text_over_cell", facts)
        raise DeskError(Trouble.REFUSED, {"path": f"Trang “{sheet.get_name()}”"}, (finding,))
    sheet.write_string(row, column, text, look)
