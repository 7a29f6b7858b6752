"""A folder of forms on disk: one subfolder per unit, and a list of what the program made there."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from desktop.papers.files import write_beside

LIST = "bo-mau.json"


@dataclass(frozen=True, slots=True)
class FormFile:
    """One file made for a unit ('' for all of them), with the SHA-256 of what was written.

    `issue` is the sending it was made for.
    """

    unit: str
    path: str
    sha256: str
    kind: str = ""
    issue: int = 1


def made_in(folder: str) -> tuple[FormFile, ...]:
    """Return what the folder's list says was made there; none where there is no list or it cannot be understood."""
    try:
        plain = json.loads((Path(folder) / LIST).read_text("utf-8"))
        return tuple(_read(each, Path(folder)) for each in plain["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def due_in(folder: str) -> str | None:
    """Return the day the forms of a folder are due, as its list says; None where it says none."""
    try:
        due = json.loads((Path(folder) / LIST).read_text("utf-8"))["due"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return due if isinstance(due, str) else None


def ours_in(folder: str) -> Mapping[str, str]:
    """Return the hashes of what the program made in a folder, by file name inside it (`AB/SoLieu_AB_2026_v1.xlsx`)."""
    return {_inside(each, folder): each.sha256 for each in made_in(folder)}


def put(folder: str, inside: str, content: bytes, ours: Mapping[str, str]) -> str:
    """Write a file below `folder`, never over one that a person changed; return where it went.

    Raises: FILE_UNWRITABLE, DISK_FULL.
    """
    place = Path(folder) / inside
    parent = Path(inside).parent.as_posix()
    known = {Path(name).name: sha256 for name, sha256 in ours.items() if Path(name).parent.as_posix() == parent}
    return write_beside(str(place), content, known)


def note(folder: str, files: Iterable[FormFile], said: Mapping[str, str | None]) -> None:
    """Write the list of what was made, with what was chosen; what was made earlier and is not made anew stays in it.

    Raises: FILE_UNWRITABLE, DISK_FULL.
    """
    known = {_inside(each, folder): each for each in (*made_in(folder), *files)}
    plain = {**said, "files": [{**asdict(each), "path": inside} for inside, each in known.items()]}
    content = json.dumps(plain, ensure_ascii=False, indent=1).encode()
    path = Path(folder) / LIST
    write_beside(str(path), content, {LIST: _hash_there(path)})


def _hash_there(path: Path) -> str:
    import hashlib

    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _inside(file: FormFile, folder: str) -> str:
    path = Path(file.path)
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name


def _read(plain: Mapping[str, Any], folder: Path) -> FormFile:
    texts = (plain["unit"], str(folder / plain["path"]), plain["sha256"], plain["kind"])
    if not all(isinstance(each, str) for each in texts):
        raise TypeError
    return FormFile(*texts, int(plain["issue"]))
