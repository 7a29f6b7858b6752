"""Words in the drawings of a sheet (text boxes, shapes): no cells, so they are told and not taken."""

from contextlib import suppress
from dataclasses import dataclass, field

from desktop.sheets.letters import readable
from desktop.sheets.odd import Odd
from desktop.sheets.office.package import Package
from desktop.sheets.office.relations import Relation
from desktop.sheets.office.xml import Attributes, Visitor, walk
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally

_ROOTS = (
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing|wsDr",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing|wsDr",
)
_LETTERS = (
    "http://schemas.openxmlformats.org/drawingml/2006/main|t",
    "http://purl.oclc.org/ooxml/drawingml/main|t",
)
_PARAGRAPHS = tuple(name.removesuffix("t") + "p" for name in _LETTERS)
_SHOWN = 80
"""So many letters of a drawn text are quoted."""


@dataclass(slots=True)
class _Words(Visitor):
    """Collects the words of a drawing, a space between its paragraphs."""

    pieces: list[str] = field(default_factory=list)
    _takes: bool = False

    def start(self, name: str, _attributes: Attributes, /) -> None:
        self._takes = name in _LETTERS

    def end(self, name: str, /) -> None:
        self._takes = False
        if name in _PARAGRAPHS:
            self.pieces.append(" ")

    def text(self, text: str, /) -> None:
        if self._takes:
            self.pieces.append(text)


def tally_drawn(package: Package, drawing: Relation, tally: Tally) -> None:
    """Count the words of a sheet's drawing; one that cannot be read holds nothing that would be taken."""
    words = _Words()
    with suppress(RefusedError):
        walk(package, drawing.target, _ROOTS[drawing.strict], words)
    said = " ".join(readable("".join(words.pieces)).split())
    if said:
        tally.anywhere(Odd.DRAWN_WORDS, name=said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1]}…")
