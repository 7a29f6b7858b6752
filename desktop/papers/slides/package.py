"""A deck as a package: its parts in a zip with fixed dates, whatever the clock says; Times New Roman throughout."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from pptx.presentation import Presentation as Deck

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOTS = (
    ("ppt/presentation.xml", f"{_OFFICE}/officeDocument"),
    ("docProps/core.xml", f"{_RELATIONS}/metadata/core-properties"),
    ("docProps/app.xml", f"{_OFFICE}/extended-properties"),
)
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_THEME = re.compile(rb'<a:latin typeface="[^"+]*"')
_TIMES = b'<a:latin typeface="Times New Roman"'
_MOMENT = (1980, 1, 1, 0, 0, 0)


def packed(deck: Deck) -> bytes:
    """Return the deck as .pptx; the same deck gives the same bytes.

    python-pptx itself writes the present moment into its zip and refuses a clock before 1980.
    """
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in _members(deck):
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return stream.getvalue()


def _members(deck: Deck) -> Iterator[tuple[str, bytes | str]]:
    parts = sorted(_parts(deck))
    yield "[Content_Types].xml", _content_types([(name, type_) for name, type_, *_ in parts])
    names = {name for name, *_ in parts}
    yield "_rels/.rels", _relations(tuple((kind, name) for name, kind in _ROOTS if name in names))
    for name, _, content, relations in parts:
        yield name, _THEME.sub(_TIMES, content) if name.startswith("ppt/theme/") else content
        if relations:
            folder, _, own = name.rpartition("/")
            yield f"{folder}/_rels/{own}.rels", relations


def _parts(deck: Deck) -> Iterator[tuple[str, str, bytes, bytes]]:
    """Yield name, content type, content and relations of every part; the library's picture of its own is left out."""
    for part in deck.part.package.iter_parts():
        name = part.partname.membername
        if not name.startswith("docProps/thumbnail"):
            yield name, part.content_type, part.blob, part.rels.xml if len(part.rels) else b""


def _content_types(parts: list[tuple[str, str]]) -> str:
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{type_}"/>' for name, type_ in parts)
    return (
        f'{_HEAD}<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{_RELATIONS_TYPE}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: tuple[tuple[str, str], ...]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{rows}</Relationships>'
