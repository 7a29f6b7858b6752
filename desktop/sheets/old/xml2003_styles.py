"""The styles of a workbook in XML of 2003: the number format and font behind each style's name."""

from desktop.sheets.office.xml import Attributes
from desktop.sheets.xlsx.styles import Style, shown_as

_NAMED = {
    "General Date": "dd/mm/yyyy h:mm", "Long Date": "d mmmm yyyy", "Medium Date": "d-mmm-yy",
    "Short Date": "dd/mm/yyyy", "Long Time": "h:mm:ss", "Medium Time": "h:mm AM/PM", "Short Time": "h:mm",
    "Percent": "0.00%", "Fixed": "0.00", "Standard": "#,##0.00", "Currency": "#,##0.00", "Euro Currency": "#,##0.00",
    "Scientific": "0.00E+00", "General": None, "General Number": None, "": None,
}  # fmt: skip
"""The names the format has for some of Excel's number formats."""
_DEFAULT = "Default"
_Font = tuple[str | None, bool, bool]


class Styles2003:
    """Collects the styles; what one leaves out it has from that named Default."""

    __slots__ = ("_fonts", "_formats", "_known", "_name")

    def __init__(self) -> None:
        self._name = _DEFAULT
        self._formats: dict[str, str | None] = {}
        self._fonts: dict[str, _Font] = {}
        self._known: dict[str, Style] = {}

    def take(self, name: str, attributes: Attributes) -> None:
        """Take in an element of the styles."""
        match name:
            case "ss:Style":
                self._name = attributes.get("ss:ID", "")
            case "ss:NumberFormat":
                shown = attributes.get("ss:Format", "")
                self._formats[self._name] = _NAMED.get(shown, shown)
            case "ss:Font":
                bold, struck = (attributes.get(f"ss:{mark}") == "1" for mark in ("Bold", "StrikeThrough"))
                self._fonts[self._name] = (attributes.get("ss:FontName"), bold, struck)
            case _:
                pass

    def style(self, name: str) -> Style:
        """Return the style of that name."""
        if name not in self._known:
            self._known[name] = self._put_together(name)
        return self._known[name]

    def _put_together(self, name: str) -> Style:
        usual = self._fonts.get(_DEFAULT, (None, False, False))
        font, bold, struck = self._fonts.get(name, usual)
        shown = self._formats.get(name, self._formats.get(_DEFAULT))
        if shown is None:
            return Style(None, font or usual[0], bold, struck=struck)
        return shown_as(shown, font or usual[0], bold, struck)
