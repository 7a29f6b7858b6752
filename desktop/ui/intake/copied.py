"""A table copied in another program, as one more source."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """A table as it was copied: its bytes, and the ending that says what they are."""

    content: bytes
    ending: str


def copied_table(data: QMimeData) -> CopiedTable | None:
    """Return the table on the clipboard, with its merged cells where these were copied too; None where none is."""
    if data.hasHtml() and "<table" in data.html().casefold():
        return CopiedTable(data.html().encode("utf-8-sig"), ".html")
    text = data.text()
    if "\t" in text.strip("\r\n"):
        return CopiedTable(text.encode("utf-8-sig"), ".tsv")
    return None
