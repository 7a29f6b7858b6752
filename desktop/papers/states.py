"""What became of the papers of a folder: fresh, behind the data, touched by hand, gone."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from desktop.domain.dossier import Dossier
from desktop.domain.freshness import Freshness, PaperState, shifts
from desktop.domain.ledger import Layer
from desktop.papers.catalogue import PAPERS
from desktop.papers.files import known_files, numbers_of
from desktop.papers.numbers import printed_numbers


def paper_states(folder: str, now: Callable[[Layer | None], Dossier]) -> tuple[PaperState, ...]:
    """Return every file of every paper in the dossier's order, the new ones beside edited ones after these.

    `now` gives the dossier of today's data at a stage, at the one asked for when None.
    """
    path, known = Path(folder), known_files(Path(folder))
    found = [_state(path, each, now(_stage(each))) for each in known if _title(each)]
    made = {each.file for each in found}
    today = now(None)
    absent = [
        PaperState(paper.id, paper.title, name, Freshness.MISSING)
        for paper in PAPERS
        for name in paper.files
        if name not in made and paper.lacks(today) is None
    ]
    return tuple(sorted((*found, *absent), key=_place))


def print_codes(folder: str) -> tuple[str, ...]:
    """Return the print code of every paper that lies in the folder, as its manifest says."""
    path = Path(folder)
    known = (each for each in known_files(path) if _title(each) and (path / each["file"]).exists())
    return tuple(str(each.get("print_code")) for each in known)


def _place(state: PaperState) -> tuple[int, int, str]:
    """Return where a file stands: its paper's place, its own among the paper's forms, others of it after these."""
    number, paper = next((place, each) for place, each in enumerate(PAPERS) if each.id == state.paper)
    own = paper.files.index(state.file) if state.file in paper.files else len(paper.files)
    return number, own, state.file


def _state(folder: Path, entry: Mapping[str, Any], dossier: Dossier) -> PaperState:
    behind = (entry.get("print_code"), entry.get("stage")) != (dossier.print_code, dossier.stage.value)
    old = numbers_of(entry)
    moved = shifts(old, printed_numbers(dossier, old)) if behind else ()
    freshness = _freshness(folder / entry["file"], entry["sha256"], behind=behind)
    code = entry.get("print_code")
    return PaperState(
        str(entry["paper"]),
        _title(entry),
        entry["file"],
        freshness,
        behind,
        code if isinstance(code, str) else "",
        moved,
    )


def _freshness(path: Path, sha256: str, *, behind: bool) -> Freshness:
    try:
        there = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return Freshness.TOUCHED if path.exists() else Freshness.MISSING
    if there != sha256:
        return Freshness.TOUCHED
    return Freshness.STALE if behind else Freshness.FRESH


def _stage(entry: Mapping[str, Any]) -> Layer | None:
    stage = entry.get("stage")
    return Layer(stage) if stage in set(Layer) else None


def _title(entry: Mapping[str, Any]) -> str:
    return next((paper.title for paper in PAPERS if paper.id == entry.get("paper")), "")
