"""Papers on disk: written beside and renamed, never over a file that a person may have edited; with their manifest."""

import errno
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.cause import cause_of
from desktop.domain.dossier import Dossier
from desktop.domain.finding import Finding, Level
from desktop.domain.freshness import Shift, shifts
from desktop.domain.trouble import DeskError, Trouble
from desktop.papers.catalogue import Built, Matter, Paper

MANIFEST = "manifest.json"
_MAKING, _DONE = "making", "done"
"""Whether the papers that were asked for are all there: a build that was cut off stays at the first."""
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@dataclass(frozen=True, slots=True)
class Filed:
    """One file as written. `kept` is the edited file it stands beside and did not touch, None for none.

    `shifts` are the numbers that moved since the paper was last made in this folder.
    """

    paper: str
    title: str
    path: str
    sha256: str
    findings: tuple[Finding, ...] = ()
    kept: str | None = None
    shifts: tuple[Shift, ...] = ()


class Folder:
    """A folder of papers with its manifest: what the program last wrote there, file by file."""

    def __init__(self, path: Path, manifest: dict[str, Any]) -> None:
        self._path = path
        self._manifest = manifest
        self._files: list[Filed] = []

    @classmethod
    def opened(cls, folder: str, dossier: Dossier) -> "Folder":
        """Make or open the folder for the papers of `dossier`. Raises: FILE_UNWRITABLE, DISK_FULL."""
        path = Path(folder)
        with _Trouble(path):
            path.mkdir(parents=True, exist_ok=True)
        earlier = known_files(path)
        return cls(path, {"status": _MAKING, **_stamp(dossier), "files": list(earlier), "left_out": []})

    @classmethod
    def reopened(cls, folder: str) -> "Folder":
        """Open a folder of papers as it was left, to put more beside them. Raises: FILE_UNWRITABLE, DISK_FULL."""
        path = Path(folder)
        manifest = _manifest_in(path)
        return cls(path, {**manifest, "status": _MAKING, "files": list(known_files(path))})

    def beside(self, filed: Filed, name: str, content: bytes) -> Filed:
        """Write another form of a paper just filed, with the same numbers. Raises: FILE_UNWRITABLE, DISK_FULL."""
        first = Path(filed.path).name
        numbers = next((numbers_of(each) for each in self._manifest["files"] if each["file"] == first), {})
        return self.put(Built(Paper(filed.paper, filed.title, ()), name, content, (), numbers))

    @property
    def files(self) -> tuple[Filed, ...]:
        """Return what was written since the folder was opened."""
        return tuple(self._files)

    def put(self, built: Built) -> Filed:
        """Write one file of a paper and note it in the manifest at once. Raises: FILE_UNWRITABLE, DISK_FULL."""
        wanted = self._path / built.file_name
        path = Path(write_beside(str(wanted), built.content))
        kept = None if path == wanted else str(wanted)
        sha256 = hashlib.sha256(built.content).hexdigest()
        moved = self._shifts(path.name, built)
        filed = Filed(built.paper.id, built.paper.title, str(path), sha256, built.findings, kept, moved)
        self._files.append(filed)
        self._note(filed, built.numbers)
        return filed

    def leave_out(self, paper: Paper, lack: Matter) -> Finding:
        """Note in the manifest that there is nothing to make a paper of; return what there is to say about it."""
        self._manifest["left_out"].append({"paper": paper.id, "title": paper.title, "lacks": lack.value})
        return Finding(Level.NOTE, f"paper_without_{lack.value}", {"title": paper.title})

    def close(self) -> Mapping[str, object]:
        """Write the manifest as done and return it. Raises: FILE_UNWRITABLE, DISK_FULL."""
        self._manifest["status"] = _DONE
        _replace(self._path / MANIFEST, _as_json(self._manifest))
        return self._manifest

    def _shifts(self, name: str, built: Built) -> tuple[Shift, ...]:
        """Return what moved since the file was last made; the edited one counts where the new one stands beside it."""
        earlier = {each["file"]: numbers_of(each) for each in self._manifest["files"]}
        before = earlier.get(name, earlier.get(built.file_name))
        return shifts(before, built.numbers) if before else ()

    def _note(self, filed: Filed, numbers: Mapping[str, str]) -> None:
        name = Path(filed.path).name
        others = [each for each in self._manifest["files"] if each["file"] != name]
        self._manifest["files"] = [*others, _entry(filed, numbers, self._manifest)]
        _replace(self._path / MANIFEST, _as_json(self._manifest))


def write_beside(path: str, content: bytes, ours: Mapping[str, str] | None = None) -> str:
    """Write `content` to `path` and return where it went.

    A file there that is not what the program last wrote may have been edited: then the content goes to `… (2)`,
    `… (3)`. `ours` are the hashes of what it wrote by file name; the folder's manifest says them where None.
    Raises: FILE_UNWRITABLE, DISK_FULL.
    """
    wanted = Path(path)
    with _Trouble(wanted):
        wanted.parent.mkdir(parents=True, exist_ok=True)
    if ours is None:
        ours = {each["file"]: each["sha256"] for each in known_files(wanted.parent)}
    number, place = 1, wanted
    while not _is_ours(place, ours, content):
        number += 1
        place = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
    _replace(place, content)
    return str(place)


def known_files(folder: Path) -> tuple[dict[str, Any], ...]:
    """Return the manifest's entries; none where there is no manifest or it cannot be understood."""
    try:
        files = _manifest_in(folder)["files"]
        return tuple(each for each in files if isinstance(each["file"], str) and isinstance(each["sha256"], str))
    except (KeyError, TypeError):
        return ()


def _manifest_in(folder: Path) -> dict[str, Any]:
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"), object_hook=_let_others_run)
    except (OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def _let_others_run(read: dict[str, Any]) -> dict[str, Any]:
    """Return what was read: between two objects of a large manifest the window gets its turn."""
    return read


def numbers_of(entry: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the numbers a manifest's entry says the file prints; none where that cannot be understood."""
    numbers = entry.get("numbers")
    if not isinstance(numbers, dict):
        return {}
    return {id_: value for id_, value in numbers.items() if isinstance(value, str)}


def _is_ours(place: Path, ours: Mapping[str, str], content: bytes) -> bool:
    """Return whether `place` is free, holds the very content, or holds what the program last wrote there."""
    try:
        if not place.exists():
            return True
        there = place.read_bytes()
    except OSError:
        return False
    return there == content or hashlib.sha256(there).hexdigest() == ours.get(place.name)


def _replace(path: Path, content: bytes) -> None:
    """Write beside, make sure it is on the disk, rename, make sure the name is too."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with _Trouble(path):
        try:
            with beside.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
        _settle_folder(path.parent)


def _settle_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class _Trouble:
    """Turns what the disk refuses into expected trouble."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if not isinstance(error, OSError):
            return
        if error.errno in _FULL:
            raise DeskError(Trouble.DISK_FULL, {"path": str(self._path)}) from error
        detail = cause_of(error)
        raise DeskError(Trouble.FILE_UNWRITABLE, {"path": str(self._path), "detail": detail}) from error


def _stamp(dossier: Dossier) -> dict[str, Any]:
    return {
        "cluster": dossier.ledger.cluster.name,
        "year": dossier.ledger.cluster.year,
        "round": dossier.ledger.round.code,
        "stage": dossier.stage.value,
        "provisional": dossier.provisional,
        "print_code": dossier.print_code,
        "made_on": dossier.made_on.isoformat(),
    }


def _entry(filed: Filed, numbers: Mapping[str, str], manifest: Mapping[str, Any]) -> dict[str, Any]:
    state = {key: manifest.get(key) for key in ("print_code", "stage", "provisional", "made_on")}
    return {
        "paper": filed.paper,
        "title": filed.title,
        "file": Path(filed.path).name,
        "sha256": filed.sha256,
        **state,
        "beside": Path(filed.kept).name if filed.kept else None,
        "findings": [each.code for each in filed.findings],
        "changes": [{"id": each.id, "old": each.old, "new": each.new} for each in filed.shifts],
        "numbers": dict(numbers),
    }


def _as_json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8")
