"""The parts of a .docx as trees; what is missing or broken counts as empty, a stranger's file never raises."""

import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from posixpath import dirname, join, normpath

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A[1:-1].encode()),
)
_LARGEST = 64 * 1024 * 1024
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

Node = etree._Element  # noqa: SLF001 - lxml names its element type so


@dataclass(frozen=True, slots=True)
class Parts:
    """The trees of one file: main text, styles, theme, and the headers and footers by relationship id."""

    document: Node
    styles: Node | None = None
    theme: Node | None = None
    margins: dict[str, Node] = field(default_factory=dict)


def open_parts(content: bytes) -> Parts | None:
    """Return the parts of a .docx; None when it is none or cannot be opened."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return _parts(package)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, KeyError, RuntimeError, EOFError):
        return None


def _parts(package: zipfile.ZipFile) -> Parts | None:
    main = _main_name(package)
    document = _tree(package, main)
    if document is None:
        return None
    related = _related(package, main)
    margins = {
        key: tree
        for key, kind, name in related
        if kind in {"header", "footer"} and (tree := _tree(package, name)) is not None
    }
    named = {kind: name for _, kind, name in related}
    return Parts(document, _tree(package, named.get("styles", "")), _tree(package, named.get("theme", "")), margins)


def _main_name(package: zipfile.ZipFile) -> str:
    found = [name for _, kind, name in _related(package, "") if kind == "officeDocument"]
    return found[0] if found else "word/document.xml"


def _related(package: zipfile.ZipFile, part: str) -> list[tuple[str, str, str]]:
    """Return (id, kind, part name) of what `part` points to inside the package."""
    folder = dirname(part)
    tree = _tree(package, join(folder, "_rels", f"{part.rpartition('/')[2]}.rels"))
    found = tree.iter(_RELATIONS) if tree is not None else ()
    return [
        (each.get("Id", ""), each.get("Type", "").rpartition("/")[2], _resolved(folder, each.get("Target", "")))
        for each in found
        if each.get("TargetMode") != "External"
    ]


def _resolved(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))


def _tree(package: zipfile.ZipFile, name: str) -> Node | None:
    try:
        entry = package.getinfo(name)
    except KeyError:
        return None
    if entry.file_size > _LARGEST:
        return None
    with package.open(entry) as file:
        return _parsed(file.read(_LARGEST))


def _parsed(content: bytes) -> Node | None:
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None
