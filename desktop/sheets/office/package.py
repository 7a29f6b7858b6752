"""Packages: the zip behind .xlsx, .docx and .ods, checked whole before any part of it is believed."""

import zipfile
import zlib
from collections import deque
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

from desktop.sheets import limits
from desktop.sheets.odd import Odd
from desktop.sheets.refusal import RefusedError

_CHUNK = limits.MEGABYTE
_ENCRYPTED = 0x1
_DIRECTORY_END = b"PK\x05\x06"
_DIRECTORY_ENTRY = b"PK\x01\x02"
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class Package(NamedTuple):
    """A checked zip. Parts are found by name whatever the case of its letters and the way its slashes lean.

    `small` holds, by their names in the zip, the parts small enough to be kept when they were unpacked for the check.
    """

    archive: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]
    small: dict[str, bytes]

    def holds(self, part: str) -> bool:
        """Say whether there is a part of this name."""
        return part.lower() in self.members

    def names(self) -> tuple[str, ...]:
        """Return the lower-case names of all parts in the order of the file."""
        return tuple(self.members)

    def chunks(self, part: str) -> Iterator[bytes]:
        """Yield the bytes of a part, a large one a megabyte at a time.

        Raises: RefusedError when there is no such part.
        """
        member = self.members.get(part.lower())
        if member is None:
            raise RefusedError(Odd.MISSING_PART, part=part)
        kept = self.small.get(member.filename)
        yield from _unpacked(self.archive, member) if kept is None else (kept,)

    def start(self, part: str, size: int = 512) -> bytes:
        """Return the first bytes of a part that is there."""
        with self.archive.open(self.members[part.lower()]) as stream:
            return stream.read(size)


def open_package(content: bytes) -> Package:
    """Return the zip in `content` after unpacking every member once: sizes, checksums, names and ratios hold.

    Raises: RefusedError.
    """
    _check_directory(content)
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except _UNREADABLE as damage:
        raise RefusedError(Odd.DAMAGED) from damage
    entries = archive.infolist()
    _check_entries(entries, archive.start_dir)
    members = _named(entries)
    return Package(archive, members, _unpacked_once(archive, entries))


def _check_directory(content: bytes) -> None:
    """Refuse before the directory is listed when there is none or listing it would fill the memory."""
    if _DIRECTORY_END not in content:
        raise RefusedError(Odd.DAMAGED)
    if content.count(_DIRECTORY_ENTRY) > limits.ZIP_MEMBERS:
        raise RefusedError(Odd.TOO_MANY_PARTS, limit=limits.ZIP_MEMBERS)


def _check_entries(entries: list[zipfile.ZipInfo], directory: int) -> None:
    if not entries:
        raise RefusedError(Odd.DAMAGED)
    if sum(entry.file_size for entry in entries) > limits.UNPACKED_SIZE:
        raise RefusedError(Odd.UNPACKS_TOO_LARGE, limit=limits.UNPACKED_SIZE // limits.MEGABYTE)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise RefusedError(Odd.ENCRYPTED)
    _check_places(entries, directory)


def _check_places(entries: list[zipfile.ZipInfo], directory: int) -> None:
    """Refuse members that lie on top of each other, outside the file, or behind a foreign beginning."""
    ends_at = 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        if entry.header_offset < ends_at or (ends_at == 0 and entry.header_offset != 0):
            raise RefusedError(Odd.DAMAGED)
        ends_at = entry.header_offset + 30 + len(entry.orig_filename.encode("ascii", "replace")) + entry.compress_size
    if ends_at > directory:
        raise RefusedError(Odd.DAMAGED)


def _named(entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    members: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        if entry.is_dir():
            continue
        name = entry.filename.replace("\\", "/").lower()
        if _escapes(name):
            raise RefusedError(Odd.BAD_PART_NAME)
        if name in members:
            raise RefusedError(Odd.DUPLICATE_PART, part=name)
        members[name] = entry
    return members


def _escapes(name: str) -> bool:
    return name.startswith("/") or ":" in name or ".." in name.split("/")


def _unpacked_once(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    """Unpack every member; return, by their names in the zip, those that together are small enough to be kept."""
    small: dict[str, bytes] = {}
    room = limits.PART_AT_ONCE
    for member in entries:
        _check_packing(member)
        room -= member.file_size
        chunks = _whole(archive, member)
        if room >= 0:
            small[member.filename] = b"".join(chunks)
        else:
            deque(chunks, maxlen=0)
    return small


def _check_packing(member: zipfile.ZipInfo) -> None:
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise RefusedError(Odd.FOREIGN_PACKING)
    is_picture = "/media/" in member.filename.replace("\\", "/").lower()
    counts_from = limits.PICTURE_RATIO_COUNTS_FROM if is_picture else limits.RATIO_COUNTS_FROM
    if member.file_size > counts_from and member.file_size > limits.ZIP_RATIO * member.compress_size:
        raise RefusedError(Odd.UNPACKS_TOO_LARGE, limit=limits.UNPACKED_SIZE // limits.MEGABYTE)


def _whole(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield the bytes of a member. Raises: RefusedError where they are damaged or not as many as the zip says."""
    size = 0
    try:
        for chunk in _unpacked(archive, member):
            size += len(chunk)
            yield chunk
    except _UNREADABLE as damage:
        raise RefusedError(Odd.DAMAGED_PART, part=member.filename) from damage
    if size != member.file_size:
        raise RefusedError(Odd.DAMAGED_PART, part=member.filename)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    size = min(_CHUNK, member.file_size + 1)  # asked for a megabyte, zlib makes room for it
    with archive.open(member) as stream:
        while chunk := stream.read(size):
            yield chunk
