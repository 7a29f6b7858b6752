"""Symbol fonts: the ticks and boxes that Word and Excel insert as letters of Wingdings, as the signs they show."""

from collections.abc import Mapping

_PRIVATE = 0xF000
_WINGDINGS = {0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0x78: "☒", 0xA8: "☐", 0x6F: "☐", 0x71: "☐", 0x72: "☐"}
_WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐"}
_SIGNS: Mapping[str, Mapping[int, str]] = {
    font: signs | {_PRIVATE + code: sign for code, sign in signs.items()}
    for font, signs in (("wingdings", _WINGDINGS), ("wingdings 2", _WINGDINGS_2))
}


def as_shown(text: str, font: str | None) -> str:
    """Return a text as its font shows it: ticks and boxes where the font is one of symbols, else the same object."""
    signs = _SIGNS.get((font or "").casefold())
    return text if signs is None else text.translate(signs)
