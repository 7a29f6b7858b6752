"""Measures of a Word text: how large its letters are, how far its lines and paragraphs stand apart."""

import unicodedata
from dataclasses import dataclass, field
from functools import cache

from desktop.sheets.docx.tree import Node, switched_on

_LONGEST_CHAIN = 20
"""Styles based on each other in a ring end here."""
_NUMBERS = {
    "before": ("spacing", "before"),
    "after": ("spacing", "after"),
    "line": ("spacing", "line"),
    "left": ("ind", "left"),
    "start": ("ind", "start"),
    "right": ("ind", "right"),
    "end": ("ind", "end"),
    "first": ("ind", "firstLine"),
    "hanging": ("ind", "hanging"),
}
_SINGLE, _HALF_POINTS = 240, 20

# Widths of Times in thousandths of the letter size.
_SMALL = "250 a444 c444 e444 z444 f333 r333 -333 (333 )333 i278 j278 l278 t278 /278 :278 ;278 s389 .250 ,250 m778 w722"
_LARGE = "M889 W944 I333 J389 S556 P556 F556 L611 T611 E611 Z611 B667 C667 R667 “444 ”444 %833 …1000 –500"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_INLINE, _EXTENT = f"{_DRAWING}|inline", f"{_DRAWING}|extent"
_EMU = 12_700
"""English metric units in a point (ECMA-376, 20.1.2.1)."""
_BARRED = str.maketrans("Đđ", "Dd")
_WIDTHS = {word[0]: int(word[1:]) for word in f"{_SMALL[4:]} {_LARGE}".split()} | {" ": 250}


def width_of(text: str) -> float:
    """Return how wide `text` is in Times, in letter sizes (em)."""
    return sum(map(_width, text)) / 1000


@cache
def _width(letter: str) -> int:
    plain = unicodedata.normalize("NFD", letter)[0].translate(_BARRED)
    if unicodedata.combining(plain):
        return 0
    return _WIDTHS.get(plain) or (722 if plain.isupper() else 500)


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph looks like, in points; `leading` is the height of a line."""

    size: float
    leading: float
    before: float
    after: float
    left: float
    right: float
    first: float
    new_page: bool
    with_next: bool


@dataclass(slots=True)
class Measures:
    """The measures behind the styles of one Word text."""

    _styles: dict[str, tuple[str, dict[str, float]]] = field(default_factory=dict)
    _defaults: dict[str, float] = field(default_factory=dict)
    _default_style: str = ""

    def take(self, node: Node) -> None:
        """Learn from one child of `w:styles`."""
        if node.name == "docDefaults":
            self._defaults = _own(node.at("pPrDefault", "pPr"), node.at("rPrDefault", "rPr"))
        elif node.name == "style":
            name = node.attributes.get("styleId", "")
            self._styles[name] = (node.value("basedOn") or "", _own(node.child("pPr"), node.child("rPr")))
            if node.attributes.get("type") == "paragraph" and node.attributes.get("default") in ("1", "true"):
                self._default_style = name

    def look(self, paragraph: Node) -> Look:
        """Return the look of a paragraph, the letters as large as in its first run."""
        run = next(paragraph.everywhere("r"), None)
        letters = None if run is None else run.child("rPr")
        own = _own(paragraph.child("pPr"), letters)
        said = {**self._defaults, **self._of_style(paragraph.value("pPr", "pStyle")), **own}
        size = said.get("size", 22) / 2
        exact = said.get("rule", 0)
        line = said.get("line", _SINGLE)
        leading = line / _HALF_POINTS if exact else size * 1.15 * line / _SINGLE
        return Look(
            size,
            max(leading, drawn_height(paragraph), 1.0),
            said.get("before", 0) / 20,
            said.get("after", 0) / 20,
            (said.get("left") or said.get("start") or 0) / 20,
            (said.get("right") or said.get("end") or 0) / 20,
            (said.get("first", 0) - said.get("hanging", 0)) / 20,
            bool(said.get("new_page")),
            bool(said.get("with_next")),
        )

    def _of_style(self, name: str | None) -> dict[str, float]:
        chain: list[dict[str, float]] = []
        name = name or self._default_style
        while name in self._styles and len(chain) < _LONGEST_CHAIN:
            name, own = self._styles[name]
            chain.append(own)
        return {key: value for own in reversed(chain) for key, value in own.items()}


def drawn_height(paragraph: Node) -> float:
    """Return the height in points of the highest drawing that stands in the line of a paragraph; 0 for none."""
    sizes = (inline.child(_EXTENT) for inline in paragraph.everywhere(_INLINE))
    return max((_emu(size.attributes.get("cy")) for size in sizes if size is not None), default=0.0)


def _emu(text: str | None) -> float:
    return int(text) / _EMU if text and text.isascii() and text.isdigit() and len(text) < 10 else 0.0


def _own(paragraph: Node | None, letters: Node | None) -> dict[str, float]:
    said: dict[str, float] = {}
    if paragraph is not None:
        for key, (element, name) in _NUMBERS.items():
            node = paragraph.child(element)
            value = None if node is None else whole(node.attributes.get(name))
            if value is not None:
                said[key] = value
        _add_switches(said, paragraph)
    size = None if letters is None else whole(letters.value("sz"))
    return said if size is None else {**said, "size": size}


def _add_switches(said: dict[str, float], paragraph: Node) -> None:
    spacing = paragraph.child("spacing")
    if spacing is not None and "line" in said:
        said["rule"] = spacing.attributes.get("lineRule", "auto") != "auto"
    for key, name in (("new_page", "pageBreakBefore"), ("with_next", "keepNext")):
        node = paragraph.child(name)
        if node is not None:
            said[key] = switched_on(node)


def whole(text: str | None) -> int | None:
    """Return a stored measure; None where it is no whole number of reasonable size."""
    digits = (text or "").removeprefix("-")
    return int(text or "") if digits.isascii() and digits.isdigit() and len(digits) < 7 else None
