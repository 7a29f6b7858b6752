"""What the columns of a chart are filled with: told apart in colour, in grey print and by pattern."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fill:
    """A ground of `back`, drawn over in `fore` by a pattern; `preset` is its DrawingML name, empty for a plain one.

    `pattern` is the same name as XlsxWriter and python-pptx spell it. Colours are RRGGBB.
    """

    fore: str
    back: str = "FFFFFF"
    pattern: str = ""
    preset: str = ""


_PATTERNS = (
    ("", ""),
    ("wide_upward_diagonal", "wdUpDiag"),
    ("", ""),
    ("dark_horizontal", "dkHorz"),
    ("", ""),
    ("percent_30", "pct30"),
    ("", ""),
    ("wide_downward_diagonal", "wdDnDiag"),
    ("small_grid", "smGrid"),
    ("dark_vertical", "dkVert"),
)
_GREYS = ("404040", "404040", "BFBFBF", "595959", "F2F2F2", "262626", "808080", "7F7F7F", "404040", "7F7F7F")
_COLOURS = ("1F3864", "2E75B6", "9DC3E6", "7F3F00", "FCE4D6", "BF6000", "8497B0", "385723", "1F3864", "7F7F7F")


def grey(number: int) -> Fill:
    """Return the fill of the series of that number (from 0) on paper; after ten they begin again."""
    return _fill(_GREYS, number)


def coloured(number: int) -> Fill:
    """Return the fill of the series of that number on a slide: the same pattern, as dark as on paper."""
    return _fill(_COLOURS, number)


def _fill(colours: tuple[str, ...], number: int) -> Fill:
    place = number % len(colours)
    pattern, preset = _PATTERNS[place]
    return Fill(colours[place], "FFFFFF", pattern, preset)
