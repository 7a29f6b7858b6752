"""Relations: which part of an Office package stands for what, and which point outside the file."""

import posixpath
from typing import NamedTuple
from urllib.parse import unquote

from desktop.sheets.odd import Odd
from desktop.sheets.office.package import Package
from desktop.sheets.office.xml import STRICT, Attributes, Visitor, walk
from desktop.sheets.refusal import RefusedError

CONTENT_TYPES = "[Content_Types].xml"


class Relation(NamedTuple):
    """One relation of a part. `kind` is the last word of its type (`worksheet`), `target` a part name or an address."""

    id: str
    kind: str
    target: str
    outside: bool
    strict: bool


def relations(package: Package, part: str) -> tuple[Relation, ...]:
    """Return the relations of `part` (`""`: of the package itself); none where it has no list of them."""
    folder, _, name = part.rpartition("/")
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    if not package.holds(listed):
        return ()
    visitor = _Relations(folder)
    walk(package, listed, "Relationships", visitor)
    return tuple(visitor.found)


def main_part(package: Package) -> Relation:
    """Return the relation to the workbook or document of the package.

    Raises: RefusedError where the package names none or it is missing.
    """
    if not package.holds("_rels/.rels"):
        raise RefusedError(Odd.MISSING_PART, part="_rels/.rels")
    for relation in relations(package, ""):
        if relation.kind == "officeDocument" and not relation.outside:
            if package.holds(relation.target):
                return relation
            raise RefusedError(Odd.MISSING_PART, part=relation.target)
    raise RefusedError(Odd.DAMAGED_PART, part="_rels/.rels")


def content_types(package: Package) -> dict[str, str]:
    """Return the stated content type of each part, by lower-case part name; `*.ext` keys hold the defaults.

    Raises: RefusedError when the package does not state any.
    """
    visitor = _ContentTypes()
    walk(package, CONTENT_TYPES, "Types", visitor)
    return visitor.types


class _Relations(Visitor):
    __slots__ = ("_folder", "found")

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.found: list[Relation] = []

    def start(self, name: str, attributes: Attributes) -> None:
        if name != "Relationship":
            return
        kind, target = attributes.get("Type", ""), attributes.get("Target", "")
        outside = attributes.get("TargetMode") == "External"
        self.found.append(
            Relation(
                attributes.get("Id", ""),
                kind.rpartition("/")[2],
                target if outside else _resolved(self._folder, target),
                outside,
                kind.startswith(STRICT),
            )
        )


class _ContentTypes(Visitor):
    __slots__ = ("types",)

    def __init__(self) -> None:
        self.types: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        stated = attributes.get("ContentType", "")
        if name == "Override":
            self.types[attributes.get("PartName", "").lstrip("/").lower()] = stated
        elif name == "Default":
            self.types["*." + attributes.get("Extension", "").lower()] = stated


def _resolved(folder: str, target: str) -> str:
    """Return the part name `target` stands for; what climbs out of the package stays as it is and is never found."""
    path = unquote(target).replace("\\", "/")
    if path.startswith("/"):
        return posixpath.normpath(path).lstrip("/")
    return posixpath.normpath(posixpath.join(folder, path))
