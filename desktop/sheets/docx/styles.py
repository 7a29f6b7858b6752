"""Styles of a Word text: outline level, weight, font and numbering behind a style's id and what it is based on."""

import re
from dataclasses import dataclass, field

from desktop.sheets.docx.tree import Node, switched_on

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_LONGEST_CHAIN = 20
"""Styles based on each other in a ring end here."""


@dataclass(frozen=True, slots=True)
class WordStyle:
    """What a paragraph or character style says; None where it leaves the matter to the style it is based on."""

    id: str
    name: str
    based_on: str | None = None
    level: int | None = None
    bold: bool | None = None
    font: str | None = None
    numbering: tuple[str, int] | None = None


@dataclass(slots=True)
class Styles:
    """The styles of one Word text, asked by id."""

    known: dict[str, WordStyle] = field(default_factory=dict)
    default: str = ""
    font: str | None = None

    def take(self, node: Node) -> None:
        """Learn from one child of `w:styles`."""
        if node.name == "docDefaults":
            fonts = node.at("rPrDefault", "rPr", "rFonts")
            self.font = font_of(fonts)
        elif node.name == "style":
            style = _style(node)
            self.known[style.id] = style
            if node.attributes.get("type") == "paragraph" and node.attributes.get("default") in ("1", "true"):
                self.default = style.id

    def name(self, style: str | None) -> str:
        """Return the name of a style as Word shows it."""
        found = self.known.get(style or self.default)
        return found.name if found else style or ""

    def level(self, style: str | None) -> int:
        """Return the outline level of a style, 1 to 9; 0 for body text."""
        return next((each.level for each in self._chain(style) if each.level is not None), 0)

    def bold(self, style: str | None) -> bool:
        """Say whether a style is bold."""
        return next((each.bold for each in self._chain(style) if each.bold is not None), False)

    def font_name(self, style: str | None) -> str | None:
        """Return the font of a style; that of the whole text where it names none."""
        return next((each.font for each in self._chain(style) if each.font), self.font)

    def numbering(self, style: str | None) -> tuple[str, int] | None:
        """Return the list and level a style numbers its paragraphs by."""
        return next((each.numbering for each in self._chain(style) if each.numbering), None)

    def _chain(self, style: str | None) -> list[WordStyle]:
        chain: list[WordStyle] = []
        found = self.known.get(style or self.default)
        while found is not None and len(chain) < _LONGEST_CHAIN:
            chain.append(found)
            found = self.known.get(found.based_on) if found.based_on else None
        return chain


def font_of(fonts: Node | None) -> str | None:
    """Return the font a `w:rFonts` names for Latin letters."""
    if fonts is None:
        return None
    return fonts.attributes.get("ascii") or fonts.attributes.get("hAnsi") or fonts.attributes.get("cs")


def outline_level(text: str | None) -> int | None:
    """Return the level, 1 to 9, behind a stored `w:outlineLvl` (0 to 8; 9 is body text: 0)."""
    if text is None or not (text.isascii() and text.isdigit() and len(text) == 1):
        return None
    return (int(text) + 1) % 10


def list_place(number: Node | None) -> tuple[str, int] | None:
    """Return (list id, level) of a `w:numPr`."""
    if number is None:
        return None
    list_id, level = number.value("numId"), number.value("ilvl") or "0"
    if list_id is None or not (level.isascii() and level.isdigit() and len(level) == 1):
        return None
    return list_id, int(level)


def _style(node: Node) -> WordStyle:
    name = node.value("name") or node.attributes.get("styleId", "")
    heading = _HEADING.fullmatch(name)
    bold = node.at("rPr", "b")
    level = outline_level(node.value("pPr", "outlineLvl"))
    return WordStyle(
        node.attributes.get("styleId", ""),
        name,
        node.value("basedOn"),
        int(heading[1]) if heading and level is None else level,
        None if bold is None else switched_on(bold),
        font_of(node.at("rPr", "rFonts")),
        list_place(node.at("pPr", "numPr")),
    )
