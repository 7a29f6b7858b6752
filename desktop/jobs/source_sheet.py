"""Write the source sheet of a number: the chain from the paper down to the member's cell, drawn."""

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.book import Book
from desktop.domain.desk import Desk
from desktop.domain.extract import extract
from desktop.domain.ledger import Layer
from desktop.domain.sources import Source
from desktop.jobs.dossier import load_dossier
from desktop.jobs.trace import Trace, trace_in
from desktop.sheets.process import Reader
from desktop.store import originals
from desktop.store.connection import looking

if TYPE_CHECKING:
    from desktop.papers.source_sheet import Shown

_DRAWN = 2
"""How many parts of files are drawn: more do not fit on one page."""


def write_source_sheet(desk: Desk, number: str, stage: Layer, path: str) -> str:
    """Write the source sheet of the number of that id, never over a file; return where it went.

    Raises: UNKNOWN_ID, FILE_UNWRITABLE, DISK_FULL, READER_FAILED.
    """
    from desktop.papers.files import write_beside
    from desktop.papers.source_sheet import Chain, source_sheet

    dossier = load_dossier(desk, stage)
    traced = trace_in(dossier, number)
    chain = Chain(traced.id, traced.sentence, traced.steps, traced.sources, _shown(desk, traced))
    return write_beside(path, source_sheet(dossier, chain))


def _shown(desk: Desk, traced: Trace) -> "tuple[Shown, ...]":
    from desktop.papers.source_sheet import on_one_page

    groups: dict[tuple[str, str, str | None], list[Source]] = {}
    for source in on_one_page(traced.sources):
        place = source.place
        groups.setdefault((place.sha256, place.file, place.sheet), []).append(source)
    chosen = dict(list(groups.items())[:_DRAWN])
    books = _books(desk, {sha256: file for sha256, file, _ in chosen})
    return tuple(_one(books.get(sha256), file, sheet, found) for (sha256, file, sheet), found in chosen.items())


def _books(desk: Desk, files: Mapping[str, str]) -> Mapping[str, Book]:
    """Return what the reader sees in the kept bytes of these files, by hash."""
    with looking(desk) as db:
        kept = {sha256: content for sha256 in files if (content := originals.content(db, sha256)) is not None}
    with tempfile.TemporaryDirectory(prefix="tong-ket-") as folder, Reader() as reader:
        return {sha256: _read(reader, Path(folder), files[sha256], content) for sha256, content in kept.items()}


def _read(reader: Reader, folder: Path, name: str, content: bytes) -> Book:
    path = folder / f"original{Path(name).suffix}"
    path.write_bytes(content)
    return reader.read(str(path))


def _one(book: Book | None, file: str, sheet: str | None, sources: list[Source]) -> "Shown":
    from desktop.papers.source_sheet import Shown

    cells = tuple(dict.fromkeys(source.place.cell or "" for source in sources))
    if book is None:
        return Shown(file, sheet, cells, gone="gone")
    found = next((each for each in book.sheets if each.name == sheet), None)
    drawn = extract(found, cells) if found else None
    quote = "" if found else sources[0].place.raw
    return Shown(file, sheet, drawn.addresses if drawn else cells, drawn, quote)
