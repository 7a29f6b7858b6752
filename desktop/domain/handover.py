"""The handover (bàn giao): what a package holds, at which level, and what its manifest says of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

FORMAT = 1
SUFFIX = ".bangiao"

MANIFEST = "manifest.json"
SEAL = "manifest.sha256"
STORE = "cum.tongket"
HANDBOOK = "so-tay-cum-truong.docx"
MINUTES = "bien-ban-ban-giao.docx"

_MOST_MEMBERS = 20_000
_LONGEST_NAME = 400
_HASH = re.compile(r"[0-9a-f]{64}")
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]|\ufeff')


class Level(StrEnum):
    """How much is handed over: everything; everything but personal names, log and originals; framework and forms."""

    FULL = "full"
    NO_NAMES = "no-names"
    FRAMEWORK = "framework"

    @property
    def archives(self) -> bool:
        """Whether the old chair's file becomes an archive: nothing is left to be done in it."""
        return self is not Level.FRAMEWORK


@dataclass(frozen=True, slots=True)
class Member:
    """One file inside a package, with its size in bytes and its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Counted:
    """How much of one thing goes along or stays behind; `what` is a code of resources/words/handover.toml."""

    what: str
    count: int
    size: int = 0


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose year it is: level, number, name and year of the cluster, and the chair that hands over."""

    level: str
    number: str
    name: str
    year: int
    chair: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package says of itself. `members` are all but the manifest and its seal, in their order.

    `print_code` and `head` name the state of the old chair's file that the package was made from; `made` is a time
    with its zone, `program` the version that made it.
    """

    level: Level
    origin: Origin
    made: str
    program: str
    print_code: str
    head: str
    members: tuple[Member, ...]
    counts: tuple[Counted, ...] = ()
    removed: tuple[Counted, ...] = ()
    format: int = FORMAT

    def member(self, name: str) -> Member | None:
        """Return the member of that name; None when there is none."""
        return next((each for each in self.members if each.name == name), None)

    def under(self, folder: str) -> tuple[Member, ...]:
        """Return the members of a folder in their order."""
        return tuple(each for each in self.members if each.name.startswith(f"{folder}/"))


@dataclass(frozen=True, slots=True)
class Handing:
    """What the minutes of a handover are written from: the items that change hands and how they were checked.

    `package` is the whole file where it is known: the minutes inside a package cannot know it. `cells` and `originals`
    say how much was computed again, None where nothing was.
    """

    level: Level
    items: tuple[Member, ...]
    print_code: str
    head: str
    removed: tuple[Counted, ...] = ()
    package: Member | None = None
    made: str = ""
    cells: int | None = None
    originals: int | None = None
    differences: int = 0


def plain_of(manifest: Manifest) -> dict[str, Any]:
    """Return a manifest as JSON values."""
    origin = manifest.origin
    return {
        "format": manifest.format,
        "level": manifest.level.value,
        "cluster": {"level": origin.level, "number": origin.number, "name": origin.name},
        "year": origin.year,
        "chair": origin.chair,
        "made": manifest.made,
        "program": manifest.program,
        "print_code": manifest.print_code,
        "head": manifest.head,
        "members": [{"name": each.name, "size": each.size, "sha256": each.sha256} for each in manifest.members],
        "counts": [_plain_count(each) for each in manifest.counts],
        "removed": [_plain_count(each) for each in manifest.removed],
    }


def manifest_of(plain: Mapping[str, Any]) -> Manifest:
    """Return the manifest that `plain_of` wrote. Raises: ValueError for what it never writes."""
    try:
        return _manifest(plain)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(str(error)) from error


def is_safe(name: str) -> bool:
    """Tell whether a member's name stays inside the folder it is unpacked in, on every system."""
    if not name or len(name) > _LONGEST_NAME or _UNSAFE.search(name):
        return False
    return all(part not in {"", ".", ".."} and part == part.strip(" .") for part in name.split("/"))


def safe_part(text: str) -> str:
    """Return `text` fit to be one part of a member's name."""
    plain = _UNSAFE.sub("_", text.replace("/", "_")).strip(" .")
    return plain[:120].strip(" .") or "_"


def result_name(place: int, stage: str) -> str:
    """Return the name of the expected results of the round at `place` (from 1) of the cluster at a stage."""
    return f"ket-qua/{place:02d}.{stage}.json"


def _manifest(plain: Mapping[str, Any]) -> Manifest:
    cluster = plain["cluster"]
    level, number, name = (_text(cluster[key]) for key in ("level", "number", "name"))
    origin = Origin(level, number, name, _whole(plain["year"]), _text(plain["chair"]))
    members = tuple(_member(each) for each in plain["members"])
    names = [each.name for each in members]
    if len(members) > _MOST_MEMBERS or len({name.casefold() for name in (*names, MANIFEST, SEAL)}) != len(names) + 2:
        raise ValueError("members")
    return Manifest(
        level=Level(plain["level"]),
        origin=origin,
        made=_text(plain["made"]),
        program=_text(plain["program"]),
        print_code=_text(plain["print_code"]),
        head=_text(plain["head"]),
        members=members,
        counts=tuple(_count(each) for each in plain["counts"]),
        removed=tuple(_count(each) for each in plain["removed"]),
        format=_whole(plain["format"]),
    )


def _member(plain: Mapping[str, Any]) -> Member:
    name, size, sha256 = _text(plain["name"]), _whole(plain["size"]), _text(plain["sha256"])
    if not is_safe(name) or not _HASH.fullmatch(sha256):
        raise ValueError(name)
    return Member(name, size, sha256)


def _plain_count(each: Counted) -> dict[str, Any]:
    return {"what": each.what, "count": each.count, "size": each.size}


def _count(plain: Mapping[str, Any]) -> Counted:
    return Counted(_text(plain["what"]), _whole(plain["count"]), _whole(plain["size"]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(value)
    return value
