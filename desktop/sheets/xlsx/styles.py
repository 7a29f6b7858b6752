"""Styles of a workbook: the number format and font behind each cell's style number."""

from typing import NamedTuple

from desktop.sheets.office.xml import Attributes, Visitor
from desktop.sheets.xlsx.formats import built_in, shows_clock, shows_date, shows_percent

_LONGEST_FORMAT = 255
"""Excel writes none that is longer."""


class Style(NamedTuple):
    """How a cell is shown, as far as it matters for reading it."""

    number_format: str | None = None
    font: str | None = None
    bold: bool = False
    date: bool = False
    percent: bool = False
    struck: bool = False
    clock: bool = False


PLAIN = Style()


def shown_as(number_format: str, font: str | None, bold: bool, struck: bool) -> Style:
    """Return the style of cells shown in a number format."""
    shows = shows_date(number_format), shows_percent(number_format)
    return Style(number_format, font, bold, *shows, struck, shows_clock(number_format))


class _Font:
    __slots__ = ("bold", "name", "struck")

    def __init__(self) -> None:
        self.name: str | None = None
        self.bold = self.struck = False


class StylesVisitor(Visitor):
    """Collects the cell styles of xl/styles.xml, in their order."""

    __slots__ = ("_fonts", "_formats", "_within", "styles")

    def __init__(self) -> None:
        self.styles: list[Style] = []
        self._formats: dict[int, str] = {}
        self._fonts: list[_Font] = []
        self._within = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element."""
        match name:
            case "fonts" | "cellXfs" | "cellStyleXfs" | "dxfs" | "numFmts":
                self._within = name
            case "numFmt" if self._within == "numFmts":
                self._formats[_number(attributes, "numFmtId")] = attributes.get("formatCode", "")[:_LONGEST_FORMAT]
            case "font" if self._within == "fonts":
                self._fonts.append(_Font())
            case "name" if self._within == "fonts" and self._fonts:
                self._fonts[-1].name = attributes.get("val")
            case "b" if self._within == "fonts" and self._fonts:
                self._fonts[-1].bold = switched_on(attributes)
            case "strike" if self._within == "fonts" and self._fonts:
                self._fonts[-1].struck = switched_on(attributes)
            case "xf" if self._within == "cellXfs":
                self.styles.append(self._style(attributes))
            case _:
                pass

    def end(self, name: str) -> None:
        """Leave an element."""
        if name == self._within:
            self._within = ""

    def _style(self, attributes: Attributes) -> Style:
        number = _number(attributes, "numFmtId")
        shown = self._formats.get(number) or built_in(number)
        at = _number(attributes, "fontId")
        font = self._fonts[at] if 0 <= at < len(self._fonts) else _Font()
        if shown is None or shown == "General":
            return Style(None, font.name, font.bold, struck=font.struck)
        return shown_as(shown, font.name, font.bold, font.struck)


def switched_on(attributes: Attributes) -> bool:
    """Return whether a mark of a font (bold, struck through) is there and not switched off."""
    return attributes.get("val", "1") not in ("0", "false")


def _number(attributes: Attributes, name: str) -> int:
    text = attributes.get(name, "0")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
