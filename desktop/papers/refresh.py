"""A Word file with some bytes of its parts replaced and every other byte of them left as it was."""

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO

from desktop.papers.word.text import attribute


@dataclass(frozen=True, slots=True)
class Edit:
    """Text to be put in the place of some bytes of a part, from `begin` to `end`."""

    part: str
    begin: int
    end: int
    text: str


def refreshed(content: bytes, edits: Iterable[Edit], whole: Mapping[str, bytes] | None = None) -> bytes:
    """Return the Word file in `content` with `edits` made; its members keep their order, names and dates.

    `whole` are parts, by lower-case name, that are replaced as a whole: the workbooks behind charts.
    The places come from the reader, which has checked this very file; nothing of it is interpreted here.
    """
    by_part: dict[str, list[Edit]] = {}
    for edit in edits:
        by_part.setdefault(edit.part.lower(), []).append(edit)
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(stream, "w") as target:
        for member in source.infolist():
            name = member.filename.replace("\\", "/").lower()
            part = (whole or {}).get(name) or spliced(source.read(member), by_part.get(name, []))
            target.writestr(_like(member), part)
        target.comment = source.comment
    return stream.getvalue()


def spliced(part: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a part with its edits made; they must not overlap, and no two may stand at one empty place."""
    pieces: list[bytes] = []
    end = 0
    for edit in sorted(edits, key=lambda each: (each.begin, each.end)):
        assert end <= edit.begin <= edit.end <= len(part), "edits lie beside each other inside the part"
        pieces += [part[end : edit.begin], _escaped(edit.text)]
        end = edit.end
    return b"".join((*pieces, part[end:]))


def _escaped(text: str) -> bytes:
    """Return `text` fit for an element and for an attribute in either kind of quotes."""
    return attribute(text).replace("'", "&apos;").encode("utf-8")


def _like(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    same = zipfile.ZipInfo(member.filename, member.date_time)
    same.compress_type, same.external_attr = member.compress_type, member.external_attr
    same.create_system, same.comment, same.extra = member.create_system, member.comment, member.extra
    return same
