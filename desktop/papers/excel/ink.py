"""Ink: the cell formats of a workbook, each made once, always in Times New Roman."""

from collections.abc import Hashable
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from desktop.papers.formats import FONT, number_format, options

__all__ = ["FONT", "GREY", "HEADING_GROUND", "INPUT_GROUND", "SECTION_GROUND", "Ink", "number_format", "options"]

HEADING_GROUND = "#E7E6E6"
SECTION_GROUND = "#F2F2F2"
INPUT_GROUND = "#FFF9DB"
GREY = "#7F7F7F"

_BASE: dict[str, Hashable] = {"font_name": FONT, "font_size": 12, "valign": "vcenter"}


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
