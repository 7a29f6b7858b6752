"""The styles of an .xlsb workbook: the number format and font behind each cell's style number."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.sheets.old.xlsb_records import Record, text_at, u16
from desktop.sheets.xlsx.formats import built_in
from desktop.sheets.xlsx.styles import Style, shown_as

_FONT, _FORMAT, _XF, _CELL_XFS, _CELL_XFS_END = 43, 44, 47, 617, 618
_FONT_NAME = 21
_STRUCK = 0x08
_BOLD = 600


class _Font(NamedTuple):
    name: str | None = None
    bold: bool = False
    struck: bool = False


def read_styles(records: Iterable[Record]) -> list[Style]:
    """Return the cell styles told by the records of the styles part, in their order."""
    formats: dict[int, str] = {}
    fonts: list[_Font] = []
    styles: list[Style] = []
    within = False
    for kind, record in records:
        if kind in (_CELL_XFS, _CELL_XFS_END):
            within = kind == _CELL_XFS
        elif kind == _FORMAT:
            formats[u16(record, 0)] = text_at(record, 2)
        elif kind == _FONT:
            struck = bool(u16(record, 2) & _STRUCK)
            fonts.append(_Font(text_at(record, _FONT_NAME), u16(record, 4) >= _BOLD, struck))
        elif kind == _XF and within:
            at = u16(record, 4)
            styles.append(_style(formats, u16(record, 2), fonts[at] if at < len(fonts) else _Font()))
    return styles


def _style(formats: dict[int, str], number: int, font: _Font) -> Style:
    shown = formats.get(number) or built_in(number)
    if shown is None or shown == "General":
        return Style(None, font.name, font.bold, struck=font.struck)
    return shown_as(shown, font.name, font.bold, font.struck)
