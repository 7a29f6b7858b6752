"""How workbooks are written, whatever they are for: the font, the numbers, text that stays text."""

from typing import Any

FONT = "Times New Roman"


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


def number_format(places: int | None) -> str:
    """Return the Excel format of a number with that many places: `#,##0.00`; `General` when None."""
    if places is None:
        return "General"
    return "#,##0" + ("." + "0" * places if places else "")
