"""The usual writing: the stretches of a part that nearly every program writes alike, led around expat.

Expat tells of each element by a call; a stretch of plain rows or texts is told by one regular expression at once, and
what that expression consumes wholly is well-formed XML by its very shape. All else goes through expat: the head and the
tail of the part, every stretch with anything unusual in it, and whole parts in which a stretch could mean another thing
(comments, CDATA, instructions, another namespace, illegal characters).
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from desktop.sheets import limits

_STRETCH, _PIECE = 1 << 17, 1 << 13
_ROOT = re.compile(
    r"""\ufeff?(?:<\?xml version=["']1\.0["'](?: encoding=["'](?:UTF|utf)-8["'])?(?: standalone=["'](?:yes|no)["'])?"""
    r""" ?\?>\s*)?(<(worksheet|sst)( [^<>']*)>)"""
)
"""The head of a part as nearly every program writes it, up to and with its root."""
_SPACES = (
    ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ' xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
)
_PREFIX, _DECLARED = "x14ac:", ' xmlns:x14ac="'
_OTHERWISE = ("<!", "<?")
_ILLEGAL = ("\ufffe", "\uffff")
_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r")


class Layout(NamedTuple):
    """Where the stretches of a part stand: its root, the element around them (or none), and how each of them ends."""

    root: str
    around: str
    end: str


class Taker(Protocol):
    """What takes usual stretches, between the elements expat leads it through."""

    def take_usual(self, stretch: str, /) -> bool:
        """Take a stretch whole; False, and nothing taken, where expat is to read it."""


def without_usual(chunks: Iterable[bytes], layout: Layout, taker: Taker) -> Iterator[bytes]:
    """Yield a part in pieces, without the stretches that `taker` took; it is asked when their place is reached.

    An empty piece stands for a stretch that was taken.
    """
    coming = iter(chunks)
    content = _gathered(coming)
    parted = _parted(content, layout) if len(content) <= limits.PART_AT_ONCE else None
    if parted is None:
        yield content
        yield from coming
        return
    text, opened, closed = parted
    yield text[:opened].encode()
    level = True
    for stretch in _stretches(text, opened, closed, layout.end):
        if level and taker.take_usual(stretch):
            yield b""
            continue
        for piece in _stretches(stretch, 0, len(stretch), layout.end, _PIECE):
            if not (level and len(piece) < len(stretch) and taker.take_usual(piece)):
                level = level and _left_open(piece) == 0
                yield piece.encode()
    yield text[closed:].encode()


def _gathered(coming: Iterator[bytes]) -> bytes:
    """Return the beginning of a part: all of it, or the first pieces that together are too large."""
    pieces: list[bytes] = []
    room = limits.PART_AT_ONCE
    while room >= 0 and (piece := next(coming, b"")):
        pieces.append(piece)
        room -= len(piece)
    return b"".join(pieces)


def _parted(content: bytes, layout: Layout) -> tuple[str, int, int] | None:
    """Return a part's text, where its stretches begin and where they end; None where expat is to read all of it."""
    text = _decoded(content)
    root = _ROOT.match(text)
    if root is None or root[2] != layout.root:
        return None
    opened = text.find(layout.around, root.end()) + len(layout.around)
    closed = text.rfind(f"</{layout.around[1:] or layout.root + '>'}")
    if not root.end() <= opened <= closed:
        return None
    head = text[root.start(1) : opened]
    level = _left_open(head) == (2 if layout.around else 1)
    declared = _DECLARED in root[3] or not _prefixed(text, opened, closed)
    return (text, opened, closed) if level and declared and _same_space(root[3], head) else None


def _prefixed(text: str, begin: int, stop: int) -> bool:
    """Say whether there may be a name with a prefix; one letter is found far faster than many."""
    first = text.find(_PREFIX[0], begin, stop)
    return first >= 0 and text.find(_PREFIX, first, stop) >= 0


def _decoded(content: bytes) -> str:
    """Return the text of a part in UTF-8; an empty one for what is none or holds what XML forbids."""
    if len(content.translate(None, _CONTROL)) != len(content):
        return ""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return ""
    forbidden = any(each in text for each in _ILLEGAL) or ("]" in text and "]]>" in text)
    return "" if forbidden else text


def _same_space(attributes: str, head: str) -> bool:
    """Say whether names without a prefix are those of workbooks from the root to the first stretch."""
    return head.count("xmlns=") == 1 and any(each in attributes for each in _SPACES)


def _left_open(markup: str) -> int | None:
    """Return how many elements `markup` opens and does not close; None where it holds more than elements and text."""
    tags = markup.count("<")
    if markup.count(">") != tags or any(each in markup for each in _OTHERWISE):
        return None
    return tags - markup.count("/>") - 2 * markup.count("</")


def _stretches(text: str, begin: int, stop: int, end: str, size: int | None = None) -> Iterator[str]:
    """Yield `text` from `begin` to `stop` in stretches of some size, each but the last up to an `end`."""
    while begin < stop:
        found = text.find(end, begin + (size or _STRETCH), stop)
        if found < 0:
            found = text.rfind(end, begin, stop)
        upto = stop if found < 0 else found + len(end)
        yield text[begin:upto]
        begin = upto
