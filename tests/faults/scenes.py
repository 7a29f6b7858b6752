"""Acts as scenes for breaking disks: what lies there, the command, and which folder it writes to."""

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.resources import seed
from desktop.store.backups import FOLDER as BACKUPS
from tests.faults.members import SUPPLEMENT
from tests.faults.program import run
from tests.faults.states import digest, snapshot

CLUSTER, FRAMEWORK = seed("demo", "cluster.toml"), seed("demo", "framework.toml")


@dataclass(frozen=True, slots=True)
class Scene:
    """A command that writes below `folder`, where `content` lies before it."""

    name: str
    folder: Path
    arguments: tuple[object, ...]
    content: Mapping[Path, bytes]

    def set(self) -> None:
        """Lay everything out as it was before the command."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        for path, raw in self.content.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)

    def lies(self) -> dict[str, str]:
        """Return what lies in the folder: of stores what their rows say, of papers their bytes; backups left out."""
        found = snapshot(self.folder)
        return {name: _said(self.folder / name, sha) for name, sha in found.items() if sha and not is_backup(name)}

    def backups(self) -> list[Path]:
        """Return the backups made beside the stores of the folder."""
        return [self.folder / name for name, sha in snapshot(self.folder).items() if sha and is_backup(name)]


def is_backup(name: str) -> bool:
    """Return whether a name relative to a folder is that of something in a folder of backups."""
    return any(part.endswith(BACKUPS) for part in Path(name).parts[:-1])


def _said(path: Path, sha: str) -> str:
    return digest(path) if path.suffix == ".tongket" else sha


def importing(whole_year: Path, folder: Path) -> Scene:
    """Take in a unit's second workbook."""
    return _on_store("import", whole_year, folder, SUPPLEMENT)


def entering(whole_year: Path, folder: Path) -> Scene:
    """Enter many cells from a file."""
    source = json.loads(seed("demo", "entries.json").read_text("utf-8"))
    entries = {**source, "figures": [], "awards": []}
    file = folder.parent / "nhap.json"
    file.write_text(json.dumps(entries, ensure_ascii=False), "utf-8")
    return _on_store("enter", whole_year, folder, file)


def founding(_whole_year: Path, folder: Path) -> Scene:
    """Make a new store."""
    store = folder / "moi.tongket"
    return Scene("new", folder, ("new", store, "--cluster", CLUSTER, "--framework", FRAMEWORK), {})


def compiling(whole_year: Path, folder: Path) -> Scene:
    """Compile the dossier over an older one."""
    store = Path(shutil.copy(whole_year, folder.parent / "cum.tongket"))
    assert run("dossier", store, "--out", folder).code == 0
    older = {path: path.read_bytes() for path in folder.iterdir()}
    assert run("import", store, SUPPLEMENT).code == 0
    return Scene("dossier", folder, ("dossier", store, "--out", folder), older)


def sending(whole_year: Path, folder: Path) -> Scene:
    """Make the forms for all units."""
    store = Path(shutil.copy(whole_year, folder.parent / "cum.tongket"))
    return Scene("forms", folder, ("forms", store, "--out", folder), {})


def _on_store(name: str, whole_year: Path, folder: Path, *arguments: object) -> Scene:
    store = folder / "cum.tongket"
    return Scene(name, folder, (name, store, *arguments), {store: whole_year.read_bytes()})


Making = Callable[[Path, Path], Scene]
SCENES: dict[str, Making] = {
    "import": importing,
    "enter": entering,
    "new": founding,
    "dossier": compiling,
    "forms": sending,
}
