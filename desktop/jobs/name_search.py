"""Look for personal names in every byte of what is about to leave, inside Word and Excel files too."""

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import chain

from desktop.domain.person_names import Names, persons_told

_OVERLAP = 600
"""So many bytes are looked at again with the next piece, for a name that lies across."""
_TAGS = re.compile(r"<[^<>]*>")
_PACKED = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Remains:
    """A name that is still there: in which member, in which part of it, and the text around."""

    name: str
    member: str
    around: str


def remaining(members: Iterable[tuple[str, Iterable[bytes]]], names: Names) -> Iterator[Remains]:
    """Yield the names that members, given as name and bytes in pieces, still hold: in their names or anywhere inside.

    A rank with a name behind it counts as a name whoever it is.
    """
    for name, pieces in members:
        yield from _in_text(name, name, names)
        yield from _in_bytes(name, pieces, names)


def texts_remaining(texts: Iterable[str], member: str, names: Names) -> Iterator[Remains]:
    """Yield the names that plain texts of a member still hold."""
    for text in texts:
        yield from _in_text(member, text, names)


def _in_bytes(member: str, pieces: Iterable[bytes], names: Names) -> Iterator[Remains]:
    """Look through bytes piece by piece, the end of one before the next; what is packed is unpacked."""
    tail, rest = b"", iter(pieces)
    first = next(rest, b"")
    if first.startswith(_PACKED):
        yield from _in_packed(member, b"".join((first, *rest)), names)
        return
    for piece in chain((first,), rest):
        yield from _in_text(member, (tail + piece).decode("utf-8", "replace"), names)
        tail = piece[-_OVERLAP:]


def _in_packed(member: str, content: bytes, names: Names) -> Iterator[Remains]:
    with zipfile.ZipFile(BytesIO(content)) as packed:
        for each in packed.infolist():
            yield from remaining([(f"{member}/{each.filename}", (packed.read(each),))], names)


def _in_text(member: str, text: str, names: Names) -> Iterator[Remains]:
    without = _TAGS.sub("", text)
    for each in {text, without}:
        yield from (Remains(hit.name, member, hit.around) for hit in names.find(each))
    yield from (Remains(person, member, person) for person in persons_told(without) if names.is_person(person))
