"""Ink: the cell formats of a workbook, each made once, always in Times New Roman."""

from collections.abc import Hashable
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

FONT = "Times New Roman"
HEADING_GROUND = "#E7E6E6"
SECTION_GROUND = "#F2F2F2"
INPUT_GROUND = "#FFF9DB"
GREY = "#7F7F7F"

_BASE: dict[str, Hashable] = {"font_name": FONT, "font_size": 12, "valign": "vcenter"}


def options(*, locked: bool) -> dict[str, Any]:
    """Return the options of a new workbook: text stays text, the plain style is `locked` or open.

    Always a new value: XlsxWriter writes into the one it is given, and a second workbook would get theme fonts.
    """
    return {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": {"font_name": FONT, "font_scheme": "none", "font_size": 12, "locked": locked},
    }


class Ink:
    """The formats of one workbook; asking twice for the same properties gives the same format."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._formats: dict[tuple[tuple[str, Hashable], ...], Format] = {}

    def format(self, **properties: Hashable) -> Format:
        """Return the format of these XlsxWriter properties over the base (Times New Roman 12, centred upright)."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            merged: dict[str, Any] = {**_BASE, **properties}
            self._formats[key] = self._workbook.add_format(merged)
        return self._formats[key]


def number_format(places: int | None) -> str:
    """Return the Excel format of a number with that many places: `#,##0.00`; `General` when None."""
    if places is None:
        return "General"
    return "#,##0" + ("." + "0" * places if places else "")
