"""Load a framework into the year, from a framework file or from an annex, and write it out again."""

from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.annex import AnnexDraft, Hint
from desktop.domain.book import Book, Oddity, Verdict
from desktop.domain.desk import Desk
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Framework
from desktop.domain.framework_file import read_framework, write_framework
from desktop.domain.place import Place
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_bytes, read_text
from desktop.jobs.reading import read_book
from desktop.store import clusters, frameworks, originals
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working
from desktop.store.view import viewing

_ANNEXES = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".docx", ".docm", ".doc", ".csv", ".htm", ".html"})
_STORE = ".tongket"
_PACKED = (b"PK", b"\xd0\xcf\x11\xe0")
_WRITTEN = (".toml", ".xlsx", ".docx")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A framework as kept, and its state: `frozen` from a framework file, `draft` from an annex.

    `findings` are the warnings and assumptions of an annex, in this order; `hints` the kinds its words suggest.
    """

    framework: Framework
    state: str
    findings: tuple[Finding, ...] = ()
    hints: tuple[Hint, ...] = ()


def load(desk: Desk, path: str) -> Framework:
    """Load the file at `path` as `bring_in` does; return the framework alone."""
    return bring_in(desk, path).framework


def bring_in(desk: Desk, path: str) -> Loaded:
    """Load a framework file as the version to score by, or an annex as a draft, as one act.

    A version already kept is never written over: what differs from all kept ones gets the next number, and loading
    the same again changes nothing. Raises: REFUSED with its findings, FILE_MISSING, FILE_UNREADABLE; the store's
    troubles.
    """
    if is_annex(path):
        return _bring_in_annex(desk, path)
    read = framework_of(path)
    with working(desk) as db:
        if frameworks.current(db) == read:
            return Loaded(read, "frozen")
        framework = replace(read, version=max(read.version, frameworks.next_version(db)))
        with act(db, desk, "framework", {"name": framework.name, "version": framework.version}):
            frameworks.save(db, framework, "frozen")
    return Loaded(framework, "frozen")


def look_at(desk: Desk, path: str) -> Loaded:
    """Return what `bring_in` would keep; nothing is kept. Raises: as `bring_in`."""
    with looking(desk) as db:
        year = clusters.load(db).year
    return to_begin_with(path, year)


def to_begin_with(path: str, year: int) -> Loaded:
    """Return the framework a year may begin with: from a framework file, an annex, or the store of an earlier year.

    `year` is taken where an annex names none, and for what comes from an earlier year.
    Raises: REFUSED with its findings, FILE_MISSING, FILE_UNREADABLE; the store's troubles, NO_FRAMEWORK.
    """
    if Path(path).suffix.casefold() == _STORE:
        return Loaded(_of_earlier(path, year), "draft")
    if not is_annex(path):
        return Loaded(framework_of(path), "frozen")
    draft = annex_of(path, year)
    return Loaded(draft.framework, "draft", draft.findings, draft.hints)


def bring_in_draft(desk: Desk, path: str) -> Loaded:
    """Load a framework file or an annex as the next draft, as one act. Raises: as `bring_in`."""
    if is_annex(path):
        return _bring_in_annex(desk, path)
    read = framework_of(path)
    with working(desk) as db:
        framework = replace(read, version=frameworks.next_version(db))
        with act(db, desk, "framework", {"name": framework.name, "version": framework.version}):
            frameworks.save(db, framework, "draft")
    return Loaded(framework, "draft")


def framework_of(path: str) -> Framework:
    """Return the framework file at `path`. Raises: REFUSED with its findings, FILE_MISSING, FILE_UNREADABLE."""
    framework, findings = read_framework(read_text(path), Path(path).name)
    if framework is None:
        raise DeskError(Trouble.REFUSED, {"path": path}, findings)
    return framework


def annex_of(path: str, year: int) -> AnnexDraft:
    """Return the framework that an annex in Excel or Word holds; `year` is taken where it names none.

    The file is read in the child process. Raises: REFUSED with its findings, FILE_MISSING, FILE_UNREADABLE.
    """
    from desktop.sheets.annex import read_annex

    book = read_book(path)
    if book.verdict is Verdict.REFUSED:
        raise DeskError(Trouble.REFUSED, {"path": path}, tuple(_refusal(book, each) for each in book.oddities))
    draft = read_annex(book, year)
    if draft is None:
        place = Place(book.file, book.sha256, None, None, "")
        raise DeskError(Trouble.REFUSED, {"path": path}, (Finding(Level.ERROR, "no_criteria", place=place),))
    return draft


def is_annex(path: str) -> bool:
    """Whether a file is to be read as an annex rather than as a framework file, by its name or its first bytes."""
    file = Path(path)
    if file.suffix.casefold() in _ANNEXES:
        return True
    if file.suffix.casefold() == ".toml":
        return False
    try:
        with file.open("rb") as stream:
            return stream.read(4).startswith(_PACKED)
    except OSError:
        return False


def export(desk: Desk, path: str, version: int | None = None) -> str:
    """Write the framework in use, or that `version`, as TOML, Excel or Word by the suffix of `path`.

    Return where it went: a file there that is not the very same is never written over.
    Raises: NO_FRAMEWORK, FILE_UNWRITABLE, DISK_FULL.
    """
    from desktop.papers.files import write_beside

    suffix = Path(path).suffix.casefold()
    if suffix not in _WRITTEN:
        facts = {"path": path, "detail": f"chỉ ghi được tệp {', '.join(_WRITTEN)}"}
        raise DeskError(Trouble.FILE_UNWRITABLE, facts)
    with looking(desk) as db:
        framework = frameworks.current(db) if version is None else frameworks.load(db, version)
        cluster = clusters.load(db)
    if framework is None:
        raise DeskError(Trouble.NO_FRAMEWORK)
    if suffix == ".toml":
        return write_beside(path, write_framework(framework).encode("utf-8"))
    from desktop.papers.framework_annex import annex_book, annex_text

    made = annex_book if suffix == ".xlsx" else annex_text
    return write_beside(path, made(framework, cluster, desk.clock().date()))


def _of_earlier(path: str, year: int) -> Framework:
    with viewing(path, None) as db:
        framework = frameworks.current(db)
    if framework is None:
        raise DeskError(Trouble.NO_FRAMEWORK)
    return replace(framework, year=year, version=1)


def _bring_in_annex(desk: Desk, path: str) -> Loaded:
    with looking(desk) as db:
        year = clusters.load(db).year
    content = read_bytes(path)
    draft = annex_of(path, year)
    with working(desk) as db:
        kept = _kept(db, draft.framework)
        if kept is not None:
            return Loaded(*kept, draft.findings, draft.hints)
        framework = replace(draft.framework, version=frameworks.next_version(db))
        with act(db, desk, "framework", {"name": framework.name, "version": framework.version}):
            frameworks.save(db, framework, "draft")
            originals.keep(db, Path(path).name, content, desk.clock().isoformat(timespec="seconds"))
    return Loaded(framework, "draft", draft.findings, draft.hints)


def _kept(db: Store, framework: Framework) -> tuple[Framework, str] | None:
    """Return the newest kept version that is this framework but for its number, with its state."""
    for version, state in reversed(frameworks.versions(db)):
        if frameworks.load(db, version) == replace(framework, version=version):
            return replace(framework, version=version), state
    return None


def _refusal(book: Book, oddity: Oddity) -> Finding:
    place = Place(book.file, book.sha256, oddity.sheet, oddity.cell, "")
    return Finding(Level.ERROR, oddity.code, oddity.facts, place)
