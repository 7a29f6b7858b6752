"""Reading a file, inside the child process: sniff what it is, let its reader read it, weigh what was met."""

from base64 import b64decode
from collections.abc import Generator, Mapping
from pathlib import Path

from desktop.domain.book import Book, Oddity, Sheet, Verdict
from desktop.sheets import limits
from desktop.sheets.book_json import Among, Plain, plain
from desktop.sheets.cells_json import PlainCells, plain_cells
from desktop.sheets.content import Content, Reading, SheetContent, read_whole, whole
from desktop.sheets.odd import NOTES, Odd
from desktop.sheets.refusal import RefusedError, refused, shown_name
from desktop.sheets.sniff import OLE, ZIP, foreign


def read_book_plain(path: str, request: Mapping[str, object]) -> Generator[PlainCells, None, Plain]:
    """Read the file at `path` as the child's task `book`: yield its cells in parts, then return all else of the Book.

    Where the request brings the file's `content` (base64), nothing is read from the disk and `path` is its name.
    """
    given = request.get("content")
    content = b64decode(given) if isinstance(given, str) else _stored(path)
    if content is None:
        return plain(_too_large(path))
    name, sent = shown_name(path), _Sent()
    try:
        read = yield from sent.passing_on(_reading(name, content))
    except RefusedError as refusal:
        return plain(_refused(name, content, refusal))
    frames = tuple(sheet.frame for sheet in read.sheets)
    return plain(_weighed(name, content, read, frames), list(map(sent.place_of, read.sheets)))


class _Sent:
    """What was passed on of a file while it was read: where each part of its cells begins among all of them."""

    def __init__(self) -> None:
        self._before: dict[int, int] = {}
        self._cells = 0

    def passing_on(self, reading: Reading) -> Generator[PlainCells, None, Content]:
        """Yield the cells of a file being read as they go over the pipe; return its content."""
        while True:
            try:
                part = next(reading)
            except StopIteration as end:
                content: Content = end.value
                return content
            self._before[id(part)] = self._cells
            self._cells += len(part.raws)
            yield plain_cells(part)

    def place_of(self, sheet: SheetContent) -> Among:
        """Return where the cells of a sheet are among all that were passed on."""
        return (self._before[id(sheet.parts[0])] if sheet.parts else 0), sheet.cell_count()


def read_book(path: str) -> Book:
    """Read the file at `path` in this process; whatever its content, a Book comes back.

    Call it only inside the child process; everybody else asks `desktop.sheets.process.Reader`.
    Raises: OSError when the file cannot be opened.
    """
    content = _stored(path)
    return _too_large(path) if content is None else read_content(shown_name(path), content)


def read_content(name: str, content: bytes) -> Book:
    """Read the bytes of a file of that name in this process. Call it only inside the child process."""
    try:
        read = whole(_reading(name, content))
    except RefusedError as refusal:
        return _refused(name, content, refusal)
    return _weighed(name, content, read, tuple(sheet.whole() for sheet in read.sheets))


def _stored(path: str) -> bytes | None:
    """Return the bytes of the file at `path`, None where they are more than are read."""
    return None if Path(path).stat().st_size > limits.FILE_SIZE else Path(path).read_bytes()


def _too_large(path: str) -> Book:
    why = Oddity(Odd.TOO_LARGE.value, facts={"limit": limits.FILE_SIZE // limits.MEGABYTE})
    return refused(shown_name(path), "", Path(path).stat().st_size, why)


def _refused(name: str, content: bytes, refusal: RefusedError) -> Book:
    return refused(name, _sha256(content), len(content), refusal.oddity)


def _sha256(content: bytes) -> str:
    import hashlib  # while this is loaded the parent makes cells of what was read

    return hashlib.sha256(content).hexdigest()


def _weighed(name: str, file: bytes, content: Content, sheets: tuple[Sheet, ...]) -> Book:
    from desktop.sheets.xray import xray  # as above

    oddities = (*content.oddities, *xray(content))
    quiet = all(oddity.code in NOTES for oddity in oddities)
    return Book(
        name,
        _sha256(file),
        len(file),
        content.format,
        Verdict.READ if quiet else Verdict.WARNED,
        sheets,
        content.paragraphs,
        content.names,
        oddities,
        content.date1904,
    )


def _reading(name: str, content: bytes) -> Reading:
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

        return read_whole(read_ole(content))
    from desktop.sheets.text.file import read_text

    return read_whole(read_text(name, content))
