"""Parts of XML, streamed: no document type, no entity, no depth beyond reason, no foreign encoding."""

from collections import deque
from collections.abc import Iterable, Iterator
from xml.parsers import expat

from desktop.sheets import limits
from desktop.sheets.odd import Odd
from desktop.sheets.office.package import Package
from desktop.sheets.refusal import RefusedError

Attributes = dict[str, str]

_ENCODINGS = frozenset({"UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII"})
_MAIN = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    "http://schemas.openxmlformats.org/package/2006/content-types",
)
_SHORT = {
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "urn:schemas-microsoft-com:office:spreadsheet": "ss:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "urn:schemas-microsoft-com:vml": "v:",
    "urn:schemas-microsoft-com:office:office": "o:",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office:",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table:",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style:",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text:",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest:",
    "http://openoffice.org/2001/manifest": "manifest:",
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext:",
} | dict.fromkeys(_MAIN, "")
_MOST_NAMES = 4096
STRICT = "http://purl.oclc.org/ooxml/"


class Visitor:
    """What walks through a part: told of each element's start and end and of the text between, names shortened."""

    __slots__ = ()

    def follow(self, parser: expat.XMLParserType, /) -> None:
        """Begin a part; `parser` knows at which byte of it each event stands."""

    def start(self, name: str, attributes: Attributes, /) -> None:
        """Enter an element; attributes keep their long names (`shortened` shortens them)."""

    def end(self, name: str, /) -> None:
        """Leave an element."""

    def text(self, text: str, /) -> None:
        """Take a stretch of text."""


class _ShortNames(dict[str, str]):
    """Remembers the short names met so far; a part with too many names is forgotten and begun anew."""

    __slots__ = ()

    def __missing__(self, name: str) -> str:
        if len(self) > _MOST_NAMES:
            self.clear()
        self[name] = short = short_name(name)
        return short


_short_names = _ShortNames()


def short_name(name: str) -> str:
    """Return `c` for a name of the main namespaces, `r:id` for other known ones, the long name for the rest."""
    space, _, local = name.rpartition("|")
    prefix = _SHORT.get(space)
    return name if prefix is None else prefix + local


def shortened(attributes: Attributes) -> Attributes:
    """Return `attributes` under their short names."""
    return {_short_names[name]: value for name, value in attributes.items()}


def walk(package: Package, part: str, root: str, visitor: Visitor) -> None:
    """Take `visitor` through a part whose root element must be `root`.

    Raises: RefusedError for ill-formed, unsafe, too deep or misplaced XML.
    """
    walk_chunks(package.chunks(part), part, root, visitor)


def walk_chunks(chunks: Iterable[bytes], part: str, root: str, visitor: Visitor) -> None:
    """Take `visitor` through XML that comes in `chunks`; as `walk`."""
    deque(walking(chunks, part, root, visitor), maxlen=0)


def walking(chunks: Iterable[bytes], part: str, root: str, visitor: Visitor) -> Iterator[None]:
    """Take `visitor` through XML that comes in `chunks`, with a rest behind each of them; as `walk`."""
    parser = expat.ParserCreate(namespace_separator="|")
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    _guard(parser, part)
    _lead(parser, part, root, visitor)
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            yield
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as damage:
        raise RefusedError(Odd.DAMAGED_PART, part=part) from damage


def _guard(parser: expat.XMLParserType, part: str) -> None:
    def refuse(*_: object) -> None:
        raise RefusedError(Odd.UNSAFE_XML, part=part)

    def check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.upper() not in _ENCODINGS:
            raise RefusedError(Odd.FOREIGN_ENCODING, part=part)

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.XmlDeclHandler = check_encoding


def _lead(parser: expat.XMLParserType, part: str, root: str, visitor: Visitor) -> None:
    depth = 0
    visitor.follow(parser)
    start, end, short, deepest = visitor.start, visitor.end, _short_names, limits.DEPTH

    def begin(name: str, attributes: Attributes) -> None:
        if short[name] != root:
            raise RefusedError(Odd.DAMAGED_PART, part=part)
        parser.StartElementHandler = enter
        enter(name, attributes)

    def enter(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > deepest:
            raise RefusedError(Odd.TOO_DEEP, part=part)
        start(short[name], attributes)

    def leave(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(short[name])

    parser.StartElementHandler = begin
    parser.EndElementHandler = leave
    parser.CharacterDataHandler = visitor.text
