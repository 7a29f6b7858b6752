"""Say which pages of the papers in a folder are to be printed again since the data moved."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.dossier import Dossier
from desktop.domain.ledger import LAYERS, Layer
from desktop.domain.progress import Progress, unwatched
from desktop.domain.reconcile.paper_text import PaperText, TextLine
from desktop.domain.reprint import Basis, Change, Page, Reprint, counted, differing, gone, named, numbered
from desktop.domain.trouble import DeskError, Trouble
from desktop.domain.wording.listed import CODES
from desktop.jobs.dossier import load_dossier
from desktop.jobs.reconcile import refresh_file
from desktop.papers.catalogue import Built
from desktop.papers.earlier import Earlier, earlier_files, remade
from desktop.papers.pdf import Failure, Press, find_office
from desktop.sheets.finished import read_paper_content
from desktop.sheets.laid_out import pages_of_pdf, slides_of
from desktop.sheets.process import Reader

_SECONDS = 60.0
"""How long the child may take for the pages of one PDF."""

_Seen = tuple[Basis, tuple[Page, ...]]


def pages_to_reprint(desk: Desk, folder: str, progress: Progress = unwatched) -> tuple[Reprint, ...]:
    """Return for every file of the dossier in `folder` which of its pages say something else by today's data.

    Each is compared with the same paper made now, at the stage and on the day it was made; one edited by hand with
    itself, its bound numbers renewed. Pages are as an installed LibreOffice lays them out, else as they are known.
    Raises: CANCELLED, READER_FAILED; the store's troubles.
    """

    @cache
    def now(stage: Layer | None) -> Dossier:
        return load_dossier(desk, stage or LAYERS[-1])

    files, again = earlier_files(folder), remade(now)
    names = tuple(unit.name for unit in now(None).ledger.cluster.units)
    found = []
    with ExitStack() as open_things:
        office = find_office()
        press = open_things.enter_context(Press(office)) if office else None
        eye = _Eye(open_things.enter_context(Reader(seconds=_SECONDS)), press, names)
        for number, earlier in enumerate(files):
            progress(number, len(files), earlier.title)
            found.append(_reprint(desk, folder, earlier, again(earlier), eye))
    progress(len(files), len(files), "")
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Eye:
    """Sees the pages of a paper: by its own reading, and as LibreOffice lays them out where it is installed."""

    reader: Reader
    press: Press | None
    names: tuple[str, ...]

    def read(self, file: str, content: bytes) -> _Seen:
        """Return the pages of a file as well as they are known without laying it out. Raises: REFUSED."""
        match Path(file).suffix:
            case ".docx":
                paper = read_paper_content(file, content, self.reader)
                basis = Basis.NOTED if paper.rendered else Basis.ESTIMATED
                return basis, numbered(_by_page(paper), self.names)
            case ".pptx":
                return Basis.SLIDES, counted(slides_of(content, self.reader))
            case _:
                book = self.reader.read_content(file, content)
                return Basis.SHEETS, named({each.name: tuple(cell.raw for cell in each.cells) for each in book.sheets})

    def lay_out(self, file: str, content: bytes) -> tuple[Page, ...] | None:
        """Return the pages as they are printed; None where no program here can say, and for slides, which count."""
        if file.endswith(".pptx"):
            return None
        made = self.press.pdf(file, content) if self.press else Failure.NOT_STARTED
        if isinstance(made, Failure):
            return None
        pages = pages_of_pdf(made, self.reader)
        return numbered(pages, self.names) if file.endswith(".docx") else counted(pages)


def _reprint(desk: Desk, folder: str, earlier: Earlier, built: Built | None, eye: _Eye) -> Reprint:
    path = Path(folder, earlier.file)
    try:
        old = path.read_bytes()
    except OSError:
        return _said(earlier, Change.NEW, Basis.WHOLE)
    touched = hashlib.sha256(old).hexdigest() != earlier.sha256
    if not touched:
        return _compared(earlier, old, built.content if built else None, eye)
    if path.suffix != ".docx":
        return _said(earlier, Change.UNKNOWN, Basis.WHOLE, touched=True)
    return _of_touched(desk, earlier, path, old, eye)


def _of_touched(desk: Desk, earlier: Earlier, path: Path, old: bytes, eye: _Eye) -> Reprint:
    """Return the pages on which a paper edited by hand would change if its bound numbers were renewed."""
    with tempfile.TemporaryDirectory(prefix="tong-ket-") as place:
        try:
            made = refresh_file(desk, str(path), str(Path(place, path.name)), earlier.stage or LAYERS[-1])
        except DeskError as error:
            if error.trouble not in {Trouble.NOTHING_BOUND, Trouble.REFUSED}:
                raise
            return _said(earlier, Change.UNKNOWN, Basis.WHOLE, touched=True)
        new = Path(made.out).read_bytes()
    found = _compared(earlier, old, new, eye, touched=True, conflicts=len(made.plan.conflicts))
    return replace(found, lists=sum(each.finding.code in CODES for each in made.remarks))


def _compared(
    earlier: Earlier, old: bytes, new: bytes | None, eye: _Eye, *, touched: bool = False, conflicts: int = 0
) -> Reprint:
    if new is None:
        return _said(earlier, Change.UNKNOWN, Basis.WHOLE, touched=touched)
    basis, before = eye.read(earlier.file, old)
    after = eye.read(earlier.file, new)[1]
    if before == after:
        return _said(earlier, Change.SAME, basis, touched=touched, conflicts=conflicts)
    laid = eye.lay_out(earlier.file, old), eye.lay_out(earlier.file, new)
    if laid[0] and laid[1] and laid[0] != laid[1]:
        basis, before, after = Basis.LAID_OUT, laid[0], laid[1]
    return Reprint(
        earlier.paper,
        earlier.title,
        earlier.file,
        Change.PAGES,
        basis,
        differing(before, after),
        gone(before, after),
        touched,
        conflicts,
    )


def _said(earlier: Earlier, change: Change, basis: Basis, *, touched: bool = False, conflicts: int = 0) -> Reprint:
    where = earlier.paper, earlier.title, earlier.file
    return Reprint(*where, change, basis, touched=touched, conflicts=conflicts)


def _by_page(paper: PaperText) -> Iterator[tuple[str, ...]]:
    """Yield the lines of each page; a paragraph that turns the page stands on both with its own part.

    What stands in the margins stands on every page.
    """
    margins = tuple(line.text for line in paper.lines if line.page is None)
    pieces = sorted((piece for line in paper.lines for piece in _pieces(line)), key=lambda piece: piece[0])
    for _, own in groupby(pieces, key=lambda piece: piece[0]):
        yield (*(text for _, text in own), *margins)


def _pieces(line: TextLine) -> Iterator[tuple[int, str]]:
    """Yield a line's text page by page."""
    if line.page is not None:
        cuts = (0, *line.turns, len(line.text))
        for number, (begin, end) in enumerate(pairwise(cuts)):
            yield line.page + number, line.text[begin:end]
