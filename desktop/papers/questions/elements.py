"""Where the elements of an XML part stand, byte by byte, so that a part can be added to without writing it anew."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

_TAG = re.compile(rb"<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>")
_ATTRIBUTE = re.compile(rb"([^\s=<>/\"']+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_FOREIGN = (b"\xff\xfe", b"\xfe\xff", b"\x00")


class UnfitError(Exception):
    """A part that cannot be added to byte by byte; `why` is a word for the log."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(slots=True)
class Element:
    """One element: from `begin` to `end`, its content from `inside` to `close`; both are the same where it is empty.

    `name` has its prefix, `depth` is 0 for the root, `attributes` are as written, prefixes and all.
    """

    name: str
    depth: int
    attributes: dict[str, str]
    begin: int
    inside: int
    close: int = -1
    end: int = -1

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(":")[2]

    @property
    def is_empty(self) -> bool:
        """Whether it was written as one tag: `<row/>`."""
        return self.end == self.inside


@dataclass(frozen=True, slots=True)
class Splice:
    """Bytes to be put in the place of those from `begin` to `end`."""

    begin: int
    end: int
    text: bytes


@dataclass(slots=True)
class _Scan:
    part: bytes
    wanted: Collection[str] | None
    parser: expat.XMLParserType
    found: list[Element] = field(default_factory=list)
    _open: list[Element | None] = field(default_factory=list)
    _depth: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        depth, self._depth = self._depth, self._depth + 1
        if depth and self.wanted is not None and name.rpartition(":")[2] not in self.wanted:
            self._open.append(None)
            return
        begin = self.parser.CurrentByteIndex
        tag = _TAG.match(self.part, begin)
        if tag is None:
            raise UnfitError("tag")
        element = Element(name, depth, attributes, begin, tag.end())
        if tag.group().endswith(b"/>"):
            element.close = element.end = tag.end()
        self.found.append(element)
        self._open.append(element)

    def end(self, _name: str) -> None:
        self._depth -= 1
        element = self._open.pop()
        if element is not None and element.end < 0:
            element.close = self.parser.CurrentByteIndex
            element.end = self.part.index(b">", element.close) + 1


def elements(part: bytes, wanted: Collection[str] | None = None) -> list[Element]:
    """Return the root of a part and its elements of the local names `wanted` (all for None), in document order.

    Raises: UnfitError for a part that is not UTF-8 or no well-formed XML.
    """
    if part.startswith(_FOREIGN):
        raise UnfitError("encoding")
    parser = expat.ParserCreate()
    scan = _Scan(part, wanted, parser)
    parser.StartElementHandler, parser.EndElementHandler = scan.start, scan.end
    parser.StartDoctypeDeclHandler = _refuse
    parser.XmlDeclHandler = _check_encoding
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise UnfitError("xml") from error
    return scan.found


def spliced(part: bytes, splices: Iterable[Splice]) -> bytes:
    """Return a part with its splices made; those at one place stand in the order they are given."""
    pieces: list[bytes] = []
    end = 0
    for each in sorted(splices, key=lambda splice: (splice.begin, splice.end)):
        assert end <= each.begin <= each.end <= len(part), "splices lie beside each other inside the part"
        pieces += [part[end : each.begin], each.text]
        end = each.end
    return b"".join((*pieces, part[end:]))


def appended(part: bytes, element: Element, text: bytes) -> Splice:
    """Return the splice that puts `text` at the end of an element's content, opening it where it was one tag."""
    if not element.is_empty:
        return Splice(element.close, element.close, text)
    return Splice(element.begin, element.end, opened(part, element) + text + closing(element))


def opened(part: bytes, element: Element) -> bytes:
    """Return the opening tag of an element that was written as one tag."""
    return part[element.begin : element.end].rstrip(b">").rstrip(b"/").rstrip() + b">"


def closing(element: Element) -> bytes:
    """Return the closing tag of an element."""
    return f"</{element.name}>".encode()


def with_attribute(tag: bytes, name: str, value: str) -> bytes:
    """Return an opening tag in which an attribute has another value, added where it was not there."""
    written = f'{name}="{value}"'.encode()
    for found in _ATTRIBUTE.finditer(tag):
        if found.group(1) == name.encode():
            return tag[: found.start()] + written + tag[found.end() :]
    head = re.match(rb"<[^\s/>]+", tag)
    assert head is not None, "a tag begins with its name"
    return tag[: head.end()] + b" " + written + tag[head.end() :]


def prefix_of(element: Element) -> str:
    """Return the prefix of an element with its colon; an empty string without."""
    head, colon, _ = element.name.rpartition(":")
    return head + colon


def space_of(root: Element) -> str:
    """Return the namespace a root element stands in."""
    prefix = prefix_of(root).rstrip(":")
    return root.attributes.get(f"xmlns:{prefix}" if prefix else "xmlns", "")


def relation_attribute(root: Element, office: str, relation: str) -> str:
    """Return the attribute that names a relation, under a prefix the part knows or one of its own."""
    spaces = {space: name for name, space in root.attributes.items() if name.startswith("xmlns:")}
    known = spaces.get(office, "").removeprefix("xmlns:")
    return f'{known}:id="{relation}"' if known else f'xmlns:tk="{office}" tk:id="{relation}"'


def _refuse(*_: object) -> None:
    raise UnfitError("doctype")


def _check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding and encoding.upper() not in {"UTF-8", "UTF8", "US-ASCII", "ASCII"}:
        raise UnfitError("encoding")
