"""Reading a package: every byte of it is proved, and what differs is named, before anything inside is believed.

Nothing here understands what members hold: bytes are found by their places, hashed and compared. The manifest is
understood by `parse`, which is given its bytes.
"""

import hashlib
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.finding import Finding, Level
from desktop.domain.handover import MANIFEST, SEAL, Manifest, Member
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.package.frame import (
    END,
    END_SIGN,
    HEAD,
    HEAD_SIGN,
    LARGEST,
    MOST_MEMBERS,
    Span,
    directory_of,
    entries_of,
    head_of,
    laid_out,
)
from desktop.store.package.source import CHUNK, Source, chunks

LARGEST_MANIFEST = 8 << 20
_LARGEST_DIRECTORY = 16 << 20
Parse = Callable[[bytes], Manifest]


@dataclass(frozen=True, slots=True)
class Opened:
    """A package of which every byte was proved: its manifest, where its members lie, its size."""

    manifest: Manifest
    spans: tuple[Span, ...]
    size: int

    def span(self, name: str) -> Span:
        """Return where a member lies. Raises: KeyError."""
        return {span.name: span for span in self.spans}[name]


@dataclass(frozen=True, slots=True)
class _Proof:
    """What a member's bytes really are."""

    size: int
    crc: int
    sha256: str


def prove(source: Source, path: str, parse: Parse) -> Opened:
    """Return the package after comparing every byte of it with what the manifest and the frame say.

    Raises: PACKAGE_FOREIGN for what is no package, PACKAGE_DAMAGED with a finding for each thing that differs, and
    whatever `parse` raises.
    """
    candidates = [spans for spans in (_by_directory(source), _by_heads(source)) if spans and spans[0].name == MANIFEST]
    if not candidates or source.size > LARGEST:
        raise DeskError(Trouble.PACKAGE_FOREIGN, {"path": path})
    sealed = [spans for spans in candidates if _is_sealed(source, spans)]
    if not sealed:
        raise _damaged(path, tuple(_broken(source, candidates[0])))
    manifest = parse(b"".join(chunks(source, sealed[0][0].content, sealed[0][0].size)))
    wanted = [MANIFEST, *(each.name for each in manifest.members), SEAL]
    spans = next((each for each in sealed if [span.name for span in each] == wanted), sealed[0])
    found = tuple(_differences(source, spans, manifest))
    if found:
        raise _damaged(path, found)
    return Opened(manifest, spans, source.size)


def content_of(source: Source, span: Span) -> bytes:
    """Return a member's bytes."""
    return b"".join(chunks(source, span.content, span.size))


def sha256_of(path: str) -> str:
    """Return the SHA-256 of a whole file as it lies on the disk."""
    digest = hashlib.sha256()
    with Path(path).open("rb") as file:
        while piece := file.read(CHUNK):
            digest.update(piece)
    return digest.hexdigest()


def _by_directory(source: Source) -> tuple[Span, ...] | None:
    """Return the members as the directory at the end lists them; None where there is none that is ours."""
    end = source.read(max(0, source.size - END.size), END.size)
    if len(end) < END.size or not end.startswith(END_SIGN):
        return None
    size, start = END.unpack(end)[5:7]
    if start + size + END.size != source.size or size > _LARGEST_DIRECTORY:
        return None
    try:
        spans = laid_out(entries_of(source.read(start, size)))
    except ValueError:
        return None
    return spans if spans and spans[-1].end == start else None


def _by_heads(source: Source) -> tuple[Span, ...]:
    """Return the members as far as one head leads to the next inside the source."""
    spans: list[Span] = []
    at = 0
    while len(spans) < MOST_MEMBERS:
        span = _head_at(source, at)
        if span is None or span.end > source.size:
            break
        spans.append(span)
        at = span.end
    return tuple(spans)


def _head_at(source: Source, at: int) -> Span | None:
    head = source.read(at, HEAD.size)
    if len(head) < HEAD.size or not head.startswith(HEAD_SIGN):
        return None
    fields = HEAD.unpack(head)
    try:
        name = source.read(at + HEAD.size, fields[9]).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return Span(name, fields[8], fields[6], at)


def _is_sealed(source: Source, spans: tuple[Span, ...]) -> bool:
    manifest, seal = spans[0], spans[-1]
    if seal.name != SEAL or manifest.size > LARGEST_MANIFEST:
        return False
    content = b"".join(chunks(source, manifest.content, manifest.size))
    return source.read(seal.content, seal.size) == seal_of(content)


def seal_of(manifest: bytes) -> bytes:
    """Return the bytes of the last member: the manifest's own hash."""
    return f"{hashlib.sha256(manifest).hexdigest()}  {MANIFEST}\n".encode("ascii")


def _broken(source: Source, spans: tuple[Span, ...]) -> Iterator[Finding]:
    """Yield what differs where manifest and seal do not agree: the checksums of the frame say which of them it is."""
    if spans[-1].name != SEAL:
        yield _finding("package_cut", spans[-1].name)
    bad = [span.name for span in spans if _proof(source, span).crc != span.crc]
    yield from (_finding("package_member_differs", name) for name in bad)
    if not {MANIFEST, SEAL} & set(bad) and spans[-1].name == SEAL:
        yield _finding("package_member_differs", MANIFEST)
    yield from _frame_differences(source, spans)


def _differences(source: Source, spans: tuple[Span, ...], manifest: Manifest) -> Iterator[Finding]:
    yield from _about_names([span.name for span in spans], [each.name for each in manifest.members])
    wanted = {each.name: each for each in manifest.members}
    proved: list[Span] = []
    for span in spans:
        proof = _proof(source, span)
        if span.name in wanted and not _is(proof, wanted[span.name]):
            yield _finding("package_member_differs", span.name)
            proved.append(span)
        else:
            proved.append(replace(span, crc=proof.crc))
    yield from _frame_differences(source, tuple(proved))


def _about_names(lying: list[str], listed: list[str]) -> Iterator[Finding]:
    wanted = [MANIFEST, *listed, SEAL]
    yield from (_finding("package_member_missing", name) for name in wanted if name not in set(lying))
    yield from (_finding("package_member_added", name) for name in lying if name not in set(wanted))
    yield from (_finding("package_member_twice", name) for name, times in Counter(lying).items() if times > 1)
    if sorted(lying) == sorted(wanted) and lying != wanted:
        moved = next(name for name, due in zip(lying, wanted, strict=True) if name != due)
        yield _finding("package_member_moved", moved)


def _frame_differences(source: Source, spans: tuple[Span, ...]) -> Iterator[Finding]:
    for span in spans:
        wanted = head_of(span)
        yield from _compared(source.read(span.at, len(wanted)), wanted, span.at, span.name)
    start, wanted = spans[-1].end, directory_of(spans)
    lying = source.read(start, min(source.size - start, len(wanted) + 1))
    yield from _compared(lying, wanted, start, None)


def _compared(lying: bytes, wanted: bytes, at: int, member: str | None) -> Iterator[Finding]:
    if lying != wanted:
        same = next((n for n, pair in enumerate(zip(lying, wanted, strict=False)) if pair[0] != pair[1]), None)
        first = min(len(lying), len(wanted)) if same is None else same
        yield Finding(Level.ERROR, "package_frame_differs", {"at": at + first, "member": member})


def _proof(source: Source, span: Span) -> _Proof:
    digest, crc, size = hashlib.sha256(), 0, 0
    for piece in chunks(source, span.content, span.size):
        digest.update(piece)
        crc, size = zlib.crc32(piece, crc), size + len(piece)
    return _Proof(size, crc, digest.hexdigest())


def _is(proof: _Proof, member: Member) -> bool:
    return (proof.size, proof.sha256) == (member.size, member.sha256)


def _finding(code: str, member: str) -> Finding:
    return Finding(Level.ERROR, code, {"member": member})


def _damaged(path: str, findings: Iterable[Finding]) -> DeskError:
    listed = tuple(findings)
    return DeskError(Trouble.PACKAGE_DAMAGED, {"path": path, "count": len(listed)}, listed)
