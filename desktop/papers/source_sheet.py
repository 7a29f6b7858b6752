"""The source sheet (phiếu nguồn số liệu): on one page, from a printed number down to the members' cells."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.dossier import Dossier
from desktop.domain.extract import Extract
from desktop.domain.sources import Source
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.papers.footer import footer_of
from desktop.papers.profile import profile_of
from desktop.papers.word.blocks import Block, Drawn, Grid, Paragraph, Words, words
from desktop.papers.word.letterhead import letterhead, title
from desktop.papers.word.package import document
from desktop.papers.wording import filled, texts

_STEPS, _SOURCES, _FIRST, _LONGEST = 8, 6, 4, 160


@dataclass(frozen=True, slots=True)
class Shown:
    """Some cells of one file: drawn, quoted (a paragraph of a Word text), or gone with its reason."""

    file: str
    sheet: str | None
    cells: tuple[str, ...]
    extract: Extract | None = None
    quote: str = ""
    gone: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """A number on its way back: what it is, why, from which cells, and how these look."""

    id: str
    sentence: str
    steps: tuple[str, ...]
    sources: tuple[Source, ...]
    shown: tuple[Shown, ...]


def on_one_page(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Return the sources that are listed and drawn: all, or the first few of many."""
    return sources if len(sources) <= _SOURCES else sources[:_FIRST]


def source_sheet(dossier: Dossier, chain: Chain) -> bytes:
    """Return the source sheet of a number as .docx; long chains are cut and say by how much."""
    name = f"{texts('nguon-so-lieu')['name']} – {chain.id}"
    return document(tuple(_blocks(dossier, chain)), name, footer_of(dossier), dossier.made_on)


def _blocks(dossier: Dossier, chain: Chain) -> Iterator[Block]:
    wording = texts("nguon-so-lieu")
    yield from letterhead(profile_of(dossier), dossier.made_on)
    yield from title(wording["name"], filled(wording["subject"], {"sentence": chain.sentence}).rstrip("."))
    yield words("NoiDung", filled(wording["id"], {"id": chain.id}))
    if chain.steps:
        yield words("Heading2", f"I. {wording['how']}")
        yield Grid(_steps(_cut(chain.steps, _STEPS, wording["more_steps"])), dense=True)
    yield words("Heading2", f"{'II' if chain.steps else 'I'}. {wording['where']}")
    if not chain.sources:
        yield _line(wording["none"])
        return
    listed = on_one_page(chain.sources)
    yield Grid(_table(dossier, listed), dense=True)
    if len(chain.sources) > len(listed):
        yield words("NoiDung", filled(wording["more_sources"], {"count": len(chain.sources) - len(listed)}))
    for each in chain.shown:
        yield from _shown(each)


def _cut(lines: tuple[str, ...], most: int, more: str) -> tuple[str, ...]:
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], filled(more, {"count": len(lines) - most + 1}))


def _steps(lines: tuple[str, ...]) -> Table:
    wording = texts("nguon-so-lieu")["columns"]
    columns = (Column(wording["number"], align=Align.CENTRE, width=4), Column(wording["step"], width=90))
    return Table("", columns, tuple(Row((TableCell(at), TableCell(line))) for at, line in enumerate(lines, start=1)))


def _table(dossier: Dossier, sources: tuple[Source, ...]) -> Table:
    wording = texts("nguon-so-lieu")["columns"]
    sizes = {"unit": 15, "file": 28, "place": 18, "raw": 15, "sha256": 23}
    columns = tuple(Column(wording[key], width=width) for key, width in sizes.items())
    return Table("", columns, tuple(_row(dossier, each) for each in sources))


def _row(dossier: Dossier, source: Source) -> Row:
    unit = dossier.ledger.cluster.unit(source.unit) if source.unit else None
    place = source.place
    where = ", ".join(part for part in (place.sheet, place.cell) if part)
    raw = place.raw if len(place.raw) <= _LONGEST else f"{place.raw[:_LONGEST]}…"
    cells = (unit.short if unit else source.unit or "", place.file, where, f"“{raw}”", place.sha256[:16])
    return Row(tuple(TableCell(cell) for cell in cells))


def _shown(shown: Shown) -> Iterator[Block]:
    wording = texts("nguon-so-lieu")
    facts = {"file": shown.file, "sheet": shown.sheet or "", "cells": ", ".join(shown.cells), "cell": shown.cells[0]}
    if shown.extract:
        yield Paragraph("NoiDung", (Words(filled(wording["drawn"], facts)),), with_next=True)
        yield Drawn(shown.extract)
    elif shown.quote:
        yield Paragraph("NoiDung", (Words(filled(wording["quoted"], facts)),), with_next=True)
        yield _line(f"“{shown.quote[: _LONGEST * 3]}”")
    else:
        yield words("NoiDung", filled(wording[shown.gone or "missing"], facts))


def _line(text: str) -> Paragraph:
    return Paragraph("NoiDung", (Words(text),))
