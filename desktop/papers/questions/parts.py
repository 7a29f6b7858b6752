"""The parts of a workbook as they lie in its zip: changed one by one, all others written back as they were."""

import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from urllib.parse import unquote

from desktop.papers.questions.elements import Splice, UnfitError, appended, elements, prefix_of, space_of, spliced
from desktop.papers.word.text import attribute

TYPES = "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_ID = re.compile(r"rId(\d+)")


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation of a part: its id, the last word of its type, the name of the part it leads to."""

    id: str
    kind: str
    target: str
    outside: bool


@dataclass(slots=True)
class Parts:
    """A package being added to. Parts are known by name whatever the case of its letters; `strict` is its dialect."""

    source: zipfile.ZipFile
    strict: bool = False
    changed: dict[str, bytes] = field(default_factory=dict)
    added: dict[str, bytes] = field(default_factory=dict)
    _names: dict[str, zipfile.ZipInfo] = field(default_factory=dict)

    @classmethod
    def opened(cls, content: bytes) -> "Parts":
        """Return the parts of a package that the reader has found sound. Raises: UnfitError for a broken zip."""
        try:
            source = zipfile.ZipFile(BytesIO(content))
        except zipfile.BadZipFile as error:
            raise UnfitError("zip") from error
        names = {_key(each.filename): each for each in source.infolist() if not each.is_dir()}
        return cls(source, _names=names)

    @property
    def office(self) -> str:
        """The namespace of relations in this package's dialect."""
        return STRICT_OFFICE if self.strict else OFFICE

    def holds(self, name: str) -> bool:
        """Return whether there is a part of this name."""
        return _key(name) in self._names or _key(name) in self.added

    def names(self) -> tuple[str, ...]:
        """Return the names of all parts in lower case."""
        return (*self._names, *self.added)

    def read(self, name: str) -> bytes:
        """Return a part as it stands now. Raises: UnfitError when there is none."""
        key = _key(name)
        made = self.changed.get(key) or self.added.get(key)
        if made is not None:
            return made
        if key not in self._names:
            raise UnfitError(f"part {name}")
        return self.source.read(self._names[key])

    def write(self, name: str, content: bytes) -> None:
        """Put `content` in the place of a part, or add one of that name."""
        key = _key(name)
        (self.changed if key in self._names else self.added)[key if key in self._names else name] = content

    def free_name(self, pattern: str) -> str:
        """Return the first name of a pattern (`xl/worksheets/sheet{}.xml`) that no part bears."""
        taken = {_key(name) for name in self.names()}
        return next(name for number in range(1, 100_000) if _key(name := pattern.format(number)) not in taken)

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Return the relations of a part."""
        listed = _rels(part)
        if not self.holds(listed):
            return ()
        return tuple(
            _relation(part, each.attributes) for each in elements(self.read(listed)) if each.local == "Relationship"
        )

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relation of a part to another and return its id; `kind` is the last word of its type."""
        listed, known = _rels(part), self.relations(part)
        numbers = [int(found.group(1)) for each in known if (found := _ID.fullmatch(each.id))]
        own = f"rId{max(numbers, default=0) + 1}"
        written = f'Id="{own}" Type="{self.office}/{kind}" Target="/{attribute(target)}"'
        if not self.holds(listed):
            self.write(listed, _NO_RELATIONS)
        self._append(listed, "Relationship", written)
        return own

    def declare(self, part: str, content_type: str) -> None:
        """State the content type of a part that was added."""
        self._append(TYPES, "Override", f'PartName="/{attribute(part)}" ContentType="{content_type}"')

    def declare_ending(self, ending: str, content_type: str) -> None:
        """State the content type of all parts of an ending, where that is not stated."""
        known = (each for each in elements(self.read(TYPES)) if each.local == "Default")
        if ending not in {each.attributes.get("Extension", "").lower() for each in known}:
            self._append(TYPES, "Default", f'Extension="{ending}" ContentType="{content_type}"', first=True)

    def packed(self) -> bytes:
        """Return the package: members in their order, with their names and dates, then what was added."""
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
            for member in self.source.infolist():
                own = self.changed.get(_key(member.filename))
                target.writestr(_like(member), self.source.read(member) if own is None else own)
            for name, content in self.added.items():
                target.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
            target.comment = self.source.comment
        return stream.getvalue()

    def _append(self, part: str, local: str, attributes: str, *, first: bool = False) -> None:
        content = self.read(part)
        root = elements(content, ())[0]
        text = f"<{prefix_of(root)}{local} {attributes}/>".encode()
        at = Splice(root.inside, root.inside, text) if first and not root.is_empty else appended(content, root, text)
        self.write(part, spliced(content, (at,)))


def workbook_part(parts: Parts) -> str:
    """Return the name of the workbook; set the dialect of `parts`.

    Raises: UnfitError where there is none: a Word text, an OpenDocument file.
    """
    found = next((each for each in parts.relations("") if each.kind == "officeDocument" and not each.outside), None)
    if found is None:
        raise UnfitError("no workbook")
    root = elements(parts.read(found.target), ())[0]
    if root.local != "workbook":
        raise UnfitError("no workbook")
    parts.strict = "purl.oclc.org" in space_of(root)
    return found.target


def _relation(part: str, attributes: dict[str, str]) -> Relation:
    outside = attributes.get("TargetMode") == "External"
    kind, target = attributes.get("Type", "").rpartition("/")[2], attributes.get("Target", "")
    return Relation(attributes.get("Id", ""), kind, target if outside else _resolved(part, target), outside)


def _resolved(part: str, target: str) -> str:
    path = unquote(target).replace("\\", "/")
    if path.startswith("/"):
        return posixpath.normpath(path).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), path))


def _rels(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _like(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    same = zipfile.ZipInfo(member.filename, member.date_time)
    same.compress_type, same.external_attr = member.compress_type, member.external_attr
    same.create_system, same.comment, same.extra = member.create_system, member.comment, member.extra
    return same


_NO_RELATIONS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
