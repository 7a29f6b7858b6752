"""Files a unit might have sent, as they would be understood: no reader, the rest of intake is the real one."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

from desktop.domain.book import Book, Verdict
from desktop.domain.desk import Desk
from desktop.domain.draft import Claim, Draft
from desktop.domain.intake import Refused
from desktop.domain.ledger import Award, Figure, Inputs, Layer, Section
from desktop.domain.place import Place
from desktop.domain.registers.lines import Line
from desktop.domain.submission.choices import Choices
from desktop.jobs.intake import keep
from desktop.jobs.looking import Asking, Look, decide, sight_of
from tests.store.year import FRAMEWORK

_NUMBERS = count(1)
CELLS = {"I.1": "D10", "I.2": "D12", "PPHS": "C5", "award": "C20"}


@dataclass(frozen=True, slots=True)
class Sent:
    """What a workbook of a unit says: points or inputs by leaf (None: "not reported"), a figure, awards, sections, lists.

    `parts` are the kinds of things it has tables of.
    """

    points: Mapping[str, str | Mapping[str, str] | None]
    figure: str | None = None
    award: int | None = None
    section: str | None = None
    unit: str = "AB"
    kind: str = "workbook"
    parts: frozenset[str] = frozenset({"entry", "figure", "award"})
    lines: tuple[Line, ...] = ()


def look(desk: Desk, folder: Path, sent: Sent, choices: Choices | None = None, layer: Layer = Layer.CLAIM) -> Look:
    """Return a new file that says so, looked at; each has other bytes than any before."""
    path = folder / f"tep-{next(_NUMBERS)}.xlsx"
    path.write_bytes(f"{path.name}: {sent}".encode())
    return look_at_bytes(desk, path, sent, choices, layer)


def look_at_bytes(
    desk: Desk, path: Path, sent: Sent, choices: Choices | None = None, layer: Layer = Layer.CLAIM
) -> Look:
    """Return the file at `path` looked at as if it said so."""
    draft = _draft(path, sent)
    book = Book(draft.file, draft.sha256, draft.size, "xlsx", Verdict.READ)
    unread = Look(str(path), book, Refused(draft, ()), None, FRAMEWORK, draft)
    return decide(sight_of(desk, Layer.AGREED), unread, choices or Choices(), Asking(layer=layer))


def take(desk: Desk, folder: Path, sent: Sent, choices: Choices | None = None, layer: Layer = Layer.CLAIM) -> int:
    """Keep a new file that says so; return the report's id."""
    return keep(desk, look(desk, folder, sent, choices, layer))


def _draft(path: Path, sent: Sent) -> Draft:
    content = path.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()

    def place(what: str, raw: str) -> Place:
        return Place(path.name, sha256, "Bảng chấm", CELLS[what], raw)

    return Draft(
        path.name,
        sha256,
        len(content),
        sent.kind,
        sent.unit,
        1.0,
        claims=tuple(_claim(code, said, place) for code, said in sent.points.items()),
        figures=()
        if sent.figure is None
        else (Figure(sent.unit, "PPHS", "this", Decimal(sent.figure), source=place("PPHS", sent.figure)),),
        awards=()
        if sent.award is None
        else (
            Award(sent.unit, "Bộ Công an", "Bằng khen", "tap_the", "decided", sent.award, source=place("award", "x")),
        ),
        sections=() if sent.section is None else (Section(sent.unit, 1, "Kết quả", sent.section),),
        lines=sent.lines,
        parts=sent.parts,
    )


def _claim(code: str, said: str | Mapping[str, str] | None, place) -> Claim:  # type: ignore[no-untyped-def]
    if said is None:
        return Claim(code, not_reported=True, sources=(("state", place(code, "-")),))
    if isinstance(said, str):
        return Claim(code, points=Decimal(said), sources=(("points", place(code, said)),))
    values: dict[str, Any] = {name: Decimal(value) for name, value in said.items()}
    return Claim(code, Inputs(**values), sources=tuple((name, place(code, value)) for name, value in said.items()))
