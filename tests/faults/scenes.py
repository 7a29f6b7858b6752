"""Acts as scenes for breaking disks: what lies there, the command, and which folder it writes to."""

import json
import shutil
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.handover import manifest_of
from desktop.jobs.history import check_store, read_log
from desktop.resources import seed
from desktop.store.backups import FOLDER as BACKUPS
from desktop.store.package.reading import prove
from desktop.store.package.source import source_of
from tests.faults.members import SUPPLEMENT
from tests.faults.program import run
from tests.faults.states import digest, snapshot
from tests.jobs.sample import desk_at
from tests.old.test_old import OLD

OLDEST = OLD[0]
_ANEW = {".tongket", ".bangiao"}
CLUSTER, FRAMEWORK = seed("demo", "cluster.toml"), seed("demo", "framework.toml")


@dataclass(frozen=True, slots=True)
class Scene:
    """A command that writes below `folder`, where `content` lies before it.

    `said` tells what a file says where its bytes are other ones each time; `between` is a state the command may stop
    in, whole in itself.
    """

    name: str
    folder: Path
    arguments: tuple[object, ...]
    content: Mapping[Path, bytes]
    said: Callable[[Path], str] | None = None
    between: Mapping[str, str] | None = None

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
        return {name: self._said(self.folder / name, sha) for name, sha in found.items() if sha and not is_backup(name)}

    def _said(self, path: Path, sha: str) -> str:
        if self.said and path.suffix in _ANEW:
            return self.said(path)
        return digest(path) if path.suffix == ".tongket" else sha

    def backups(self) -> list[Path]:
        """Return the backups made beside the stores of the folder."""
        return [self.folder / name for name, sha in snapshot(self.folder).items() if sha and is_backup(name)]


def is_backup(name: str) -> bool:
    """Return whether a name relative to a folder is that of something in a folder of backups."""
    return any(part.endswith(BACKUPS) for part in Path(name).parts[:-1])


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


def backing_up(whole_year: Path, folder: Path) -> Scene:
    """Keep a backup beside the store."""
    return _on_store("backup", whole_year, folder)


def sending_a_copy(whole_year: Path, folder: Path) -> Scene:
    """Send a checked copy to the folder."""
    store = Path(shutil.copy(whole_year, folder.parent / "cum.tongket"))
    return Scene("backup --to", folder, ("backup", store, "--to", folder / "sao.tongket"), {})


def restoring(whole_year: Path, folder: Path) -> Scene:
    """Put the store back to a backup of its earlier state."""
    later = Path(shutil.copy(whole_year, folder.parent / "sau.tongket"))
    backup = folder.parent / "sao.tongket"
    assert run("backup", later, "--to", backup).code == 0
    assert run("import", later, SUPPLEMENT).code == 0
    store = folder / "cum.tongket"
    return Scene("restore", folder, ("restore", backup, "--to", store, "--yes"), {store: later.read_bytes()})


def upgrading(_whole_year: Path, folder: Path) -> Scene:
    """Do the first act of today's program on a store of the oldest version."""
    store, given = folder / "cum.tongket", ("II.1", "--layer", "cross", "--points", "18", "--reason", "Chấm chéo")
    scene = Scene("migrate", folder, ("set", store, "CG", *given), {store: OLDEST.read_bytes()})
    scene.set()
    assert run("set", store, "??", *given).code != 0  # refused after the upgrade
    return replace(scene, between=scene.lies())


def handing_over(whole_year: Path, folder: Path) -> Scene:
    """Make a package of the year."""
    store = folder / "cum.tongket"
    arguments = ("handover", store, "--out", folder / "nam.bangiao", "--level", "no-names")
    return Scene("handover", folder, arguments, {store: whole_year.read_bytes()}, _handed_over)


def taking_over(whole_year: Path, folder: Path) -> Scene:
    """Make a store of a package."""
    store = Path(shutil.copy(whole_year, folder.parent / "cu.tongket"))
    package = folder.parent / "nam.bangiao"
    assert run("handover", store, "--out", package, "--level", "no-names").code == 0
    return Scene("takeover", folder, ("takeover", package, "--to", folder / "nhan.tongket"), {})


def _handed_over(path: Path) -> str:
    """Return what a handover leaves: the acts of a store that is whole, and that a package is."""
    if path.suffix == ".tongket":
        desk = desk_at(path)
        return f"{[each.name for each in read_log(desk).acts]} {check_store(desk).ok}"
    return f"whole: {is_whole(path)}"


def is_whole(path: Path) -> bool:
    """Tell whether every byte of a package is as its manifest says. Raises what `prove` says otherwise."""
    with zipfile.ZipFile(path) as archive:
        manifest = manifest_of(json.loads(archive.read("manifest.json")))
    with source_of(str(path), None) as source:
        return prove(source, str(path), lambda _: manifest).size == path.stat().st_size


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
    "backup": backing_up,
    "backup --to": sending_a_copy,
    "restore": restoring,
    "migrate": upgrading,
    "handover": handing_over,
    "takeover": taking_over,
}
