"""Reading a file, inside the child process: sniff what it is, let its reader read it, weigh what was met."""

import hashlib
from base64 import b64decode
from collections.abc import Generator, Mapping
from pathlib import Path

from desktop.domain.book import Book, Oddity, Sheet, Verdict
from desktop.sheets import limits
from desktop.sheets.book_json import Plain, plain
from desktop.sheets.cells_json import PlainCells, plain_cells
from desktop.sheets.content import Content
from desktop.sheets.odd import NOTES, Odd
from desktop.sheets.refusal import RefusedError, refused, shown_name
from desktop.sheets.sniff import OLE, ZIP, foreign
from desktop.sheets.xray import xray


def read_book_plain(path: str, request: Mapping[str, object]) -> Generator[PlainCells, None, Plain]:
    """Read the file at `path` as the child's task `book`: yield its cells in parts, then return all else of the Book.

    Where the request brings the file's `content` (base64), nothing is read from the disk and `path` is its name.
    """
    given = request.get("content")
    content = b64decode(given) if isinstance(given, str) else _stored(path)
    if content is None:
        return plain(_too_large(path))
    name = shown_name(path)
    read = _read_or_refused(name, content)
    if isinstance(read, Book):
        return plain(read)
    for sheet in read.sheets:
        yield from map(plain_cells, sheet.parts)
    frames = tuple(sheet.frame for sheet in read.sheets)
    return plain(_weighed(name, content, read, frames), [sheet.count() for sheet in read.sheets])


def read_book(path: str) -> Book:
    """Read the file at `path` in this process; whatever its content, a Book comes back.

    Call it only inside the child process; everybody else asks `desktop.sheets.process.Reader`.
    Raises: OSError when the file cannot be opened.
    """
    content = _stored(path)
    return _too_large(path) if content is None else read_content(shown_name(path), content)


def read_content(name: str, content: bytes) -> Book:
    """Read the bytes of a file of that name in this process. Call it only inside the child process."""
    read = _read_or_refused(name, content)
    if isinstance(read, Book):
        return read
    return _weighed(name, content, read, tuple(sheet.whole() for sheet in read.sheets))


def _stored(path: str) -> bytes | None:
    """Return the bytes of the file at `path`, None where they are more than are read."""
    return None if Path(path).stat().st_size > limits.FILE_SIZE else Path(path).read_bytes()


def _too_large(path: str) -> Book:
    why = Oddity(Odd.TOO_LARGE.value, facts={"limit": limits.FILE_SIZE // limits.MEGABYTE})
    return refused(shown_name(path), "", Path(path).stat().st_size, why)


def _read_or_refused(name: str, content: bytes) -> Content | Book:
    try:
        return _read(name, content)
    except RefusedError as refusal:
        return refused(name, hashlib.sha256(content).hexdigest(), len(content), refusal.oddity)


def _weighed(name: str, file: bytes, content: Content, sheets: tuple[Sheet, ...]) -> Book:
    oddities = (*content.oddities, *xray(content))
    quiet = all(oddity.code in NOTES for oddity in oddities)
    return Book(
        name,
        hashlib.sha256(file).hexdigest(),
        len(file),
        content.format,
        Verdict.READ if quiet else Verdict.WARNED,
        sheets,
        content.paragraphs,
        content.names,
        oddities,
        content.date1904,
    )


def _read(name: str, content: bytes) -> Content:
    if name.startswith("~$"):
        raise RefusedError(Odd.LOCK_FILE)
    odd = foreign(content)
    if odd is not None:
        raise RefusedError(odd)
    if content.startswith(ZIP):
        from desktop.sheets.zipped import read_zipped

        return read_zipped(content)
    if content.startswith(OLE):
        from desktop.sheets.old.ole import read_ole

        return read_ole(content)
    from desktop.sheets.text.file import read_text

    return read_text(name, content)
