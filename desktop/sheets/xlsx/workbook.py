"""The workbook part: its sheets in order, its date system, its defined names, its links to other files."""

import re
from typing import NamedTuple

from desktop.domain.book import Name
from desktop.sheets.office.xml import Attributes, Visitor, shortened

_ONE_CELL = r"(?:'((?:[^']|'')+)'|([^'!,:\s]+))!\$?([A-Za-z]{1,3})\$?([0-9]{1,7})"
"""`'Trang 1'!$A$1`: the one cell a defined name refers to."""


class SheetEntry(NamedTuple):
    """A sheet as the workbook lists it."""

    name: str
    relation: str
    hidden: bool


class WorkbookVisitor(Visitor):
    """Collects what xl/workbook.xml says."""

    __slots__ = ("_name", "_text", "date1904", "linked", "names", "sheets")

    def __init__(self) -> None:
        self.sheets: list[SheetEntry] = []
        self.names: list[Name] = []
        self.date1904 = self.linked = False
        self._name: str | None = None
        self._text: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element."""
        match name:
            case "workbookPr":
                self.date1904 = attributes.get("date1904", "0") in ("1", "true", "on")
            case "sheet":
                short = shortened(attributes)
                hidden = short.get("state", "visible") in ("hidden", "veryHidden")
                self.sheets.append(SheetEntry(short.get("name", ""), short.get("r:id", ""), hidden))
            case "externalReference":
                self.linked = True
            case "definedName":
                self._name = attributes.get("name", "")
                self._text = []
            case _:
                pass

    def end(self, name: str) -> None:
        """Leave an element."""
        if name != "definedName" or self._name is None:
            return
        found = _one_cell(self._name, "".join(self._text))
        if found is not None:
            self.names.append(found)
        self._name = None

    def text(self, text: str) -> None:
        """Take a stretch of text."""
        if self._name is not None:
            self._text.append(text)


def _one_cell(name: str, refers_to: str) -> Name | None:
    match = re.fullmatch(_ONE_CELL, refers_to.strip())
    if match is None or name.startswith("_xlnm."):
        return None
    quoted, bare, column, row = match.groups()
    sheet = quoted.replace("''", "'") if quoted else bare
    return Name(name, sheet, f"{column.upper()}{int(row)}")
