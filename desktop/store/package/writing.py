"""Writing a package: members are hashed, then written one after the other in the frame that follows from them."""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop.domain.desk import Key
from desktop.domain.handover import MANIFEST, SEAL, Member
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.package.envelope import Envelope
from desktop.store.package.frame import LARGEST, Span, directory_of, head_of, laid_out, whole_size
from desktop.store.package.reading import seal_of
from desktop.store.package.source import CHUNK


class Sink(Protocol):
    """Something that takes bytes in their order."""

    def write(self, content: bytes) -> object:
        """Add bytes."""


@dataclass(frozen=True, slots=True)
class Part:
    """A member before it is written: its bytes can be read as often as need be."""

    name: str
    read: Callable[[], Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A part with what the manifest and the frame say of it."""

    part: Part
    member: Member
    crc: int


def part_of(name: str, content: bytes) -> Part:
    """Return a part held in memory."""
    return Part(name, lambda: (content,))


def file_part(name: str, path: Path) -> Part:
    """Return a part that lies in a file of its own."""
    return Part(name, lambda: _pieces(path))


def weigh(part: Part) -> Weighed:
    """Return a part with its size, hash and checksum."""
    digest, crc, size = hashlib.sha256(), 0, 0
    for piece in part.read():
        digest.update(piece)
        crc, size = zlib.crc32(piece, crc), size + len(piece)
    return Weighed(part, Member(part.name, size, digest.hexdigest()), crc)


def write(sink: Sink, manifest: bytes, weighed: Sequence[Weighed], path: str) -> None:
    """Write the package: the manifest, the members in order, the manifest's hash. Raises: PACKAGE_TOO_LARGE."""
    whole = (weigh(part_of(MANIFEST, manifest)), *weighed, weigh(part_of(SEAL, seal_of(manifest))))
    spans = laid_out((each.member.name, each.member.size, each.crc) for each in whole)
    if whole_size(spans) > LARGEST:
        raise DeskError(Trouble.PACKAGE_TOO_LARGE, {"path": path})
    for span, each in zip(spans, whole, strict=True):
        _write_member(sink, span, each.part)
    sink.write(directory_of(spans))


@contextmanager
def sink_at(place: Path, key: Key | None) -> Iterator[Sink]:
    """Give what writes a package to `place`, in an envelope where there is a key."""
    if key is None:
        with place.open("wb") as file:
            yield file
        return
    envelope = Envelope(place, key)
    whole = False
    try:
        yield envelope
        whole = True
    finally:
        envelope.close(whole=whole)


def _write_member(sink: Sink, span: Span, part: Part) -> None:
    sink.write(head_of(span))
    for piece in part.read():
        sink.write(piece)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            yield piece
