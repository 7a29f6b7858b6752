"""Papers as they are printed: the words of every page of a PDF, of every slide, read in the child process."""

from base64 import b64decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from desktop.domain.trouble import DeskError, Trouble
from desktop.sheets.odd import Odd
from desktop.sheets.office.package import Package, open_package
from desktop.sheets.office.relations import main_part, relations
from desktop.sheets.office.xml import Attributes, Visitor, shortened, walk
from desktop.sheets.process import Reader
from desktop.sheets.refusal import RefusedError

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main|"
_SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main|"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart|"
_MOST_PAGES = 2_000
"""Further pages are not read."""

Pages = tuple[tuple[str, ...], ...]


def pages_of_pdf(content: bytes, reader: Reader) -> Pages:
    """Return the lines of every page of a PDF, in the order the program that laid it out wrote them.

    Raises: READER_FAILED, REFUSED for what is no PDF.
    """
    return _pages(reader.answer("pdf", content))


def slides_of(content: bytes, reader: Reader) -> Pages:
    """Return the lines of every slide with the numbers of its charts. Raises: READER_FAILED, REFUSED."""
    return _pages(reader.answer("slides", content))


def read_pdf_plain(_path: str, request: Mapping[str, object]) -> object:
    """Read the PDF of the request as the child's task `pdf`: its pages as lists of lines; None for no PDF."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        document = PdfReader(BytesIO(_content(request)))
        return [page.extract_text().splitlines() for page in document.pages[:_MOST_PAGES]]
    except (PyPdfError, ValueError, KeyError, RecursionError):
        return None


def read_slides_plain(_path: str, request: Mapping[str, object]) -> object:
    """Read the slides of the request as the child's task `slides`: lists of lines; None for no presentation."""
    try:
        package = open_package(_content(request))
        return [list(_slide(package, part)) for part in _parts(package)]
    except RefusedError:
        return None


def _pages(answer: list[list[str]] | None) -> Pages:
    if answer is None:
        raise DeskError(Trouble.REFUSED, {"path": ""})
    return tuple(tuple(lines) for lines in answer)


def _content(request: Mapping[str, object]) -> bytes:
    content = request["content"]
    assert isinstance(content, str)
    return b64decode(content)


def _parts(package: Package) -> Iterator[str]:
    """Yield the parts of the slides in the order they are shown."""
    main = main_part(package)
    targets = {each.id: each.target for each in relations(package, main.target) if each.kind == "slide"}
    order = _Order()
    walk(package, main.target, f"{_SLIDES}presentation", order)
    yield from (targets[id_] for id_ in order.ids if id_ in targets)


def _slide(package: Package, part: str) -> Iterator[str]:
    """Yield the paragraphs of a slide, then the values of its charts in the order of the slide's list."""
    yield from _words(package, part, f"{_SLIDES}sld")
    for each in relations(package, part):
        if each.kind == "chart" and not each.outside:
            yield from _words(package, each.target, f"{_CHART}chartSpace")


def _words(package: Package, part: str, root: str) -> list[str]:
    if not package.holds(part):
        raise RefusedError(Odd.MISSING_PART, part=part)
    words = _Words()
    walk(package, part, root, words)
    return [line for line in words.lines if line.strip()]


@dataclass(slots=True)
class _Order(Visitor):
    ids: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: Attributes) -> None:
        if name == f"{_SLIDES}sldId":
            self.ids.append(shortened(attributes).get("r:id", ""))


@dataclass(slots=True)
class _Words(Visitor):
    """Gathers paragraphs (`a:p`) and chart values (`c:v`), a line each."""

    lines: list[str] = field(default_factory=list)
    _within: bool = False

    def start(self, name: str, _attributes: Attributes) -> None:
        if name in (f"{_DRAWING}p", f"{_CHART}v"):
            self.lines.append("")
        if name == f"{_DRAWING}br" and self.lines:
            self.lines[-1] += " "
        self._within = name in (f"{_DRAWING}t", f"{_CHART}v")

    def end(self, _name: str, /) -> None:
        self._within = False

    def text(self, text: str) -> None:
        if self._within and self.lines:
            self.lines[-1] += text
