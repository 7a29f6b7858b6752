"""Papers as a folder has them: what was last made there, and how the same file would be made now."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Layer
from desktop.papers.catalogue import PAPERS, Built, build
from desktop.papers.files import known_files

_MADE = (".docx", ".xlsx", ".pptx")


@dataclass(frozen=True, slots=True)
class Earlier:
    """A file of a paper as the folder's manifest knows it; `stage` and `made_on` are None where it does not say."""

    paper: str
    title: str
    file: str
    sha256: str
    stage: Layer | None
    made_on: date | None


def earlier_files(folder: str) -> tuple[Earlier, ...]:
    """Return the Word, Excel and slide files the program made in `folder`, in the dossier's order."""
    places = {paper.id: place for place, paper in enumerate(PAPERS)}
    found = (_earlier(each) for each in known_files(Path(folder)) if each["file"].endswith(_MADE))
    return tuple(sorted((each for each in found if each.paper in places), key=lambda each: places[each.paper]))


def remade(now: Callable[[Layer | None], Dossier]) -> Callable[[Earlier], Built | None]:
    """Return what makes a file as it would be now, dated as it was; None where there is no such paper any more.

    `now` gives the dossier of today's data at a stage. Papers are made once for all their files.
    """

    @cache
    def all_of(paper: str, stage: Layer | None, made_on: date | None) -> tuple[Built, ...]:
        dossier = now(stage)
        return tuple(build(replace(dossier, made_on=made_on or dossier.made_on), (paper,)))

    def one(earlier: Earlier) -> Built | None:
        suffix = Path(earlier.file).suffix
        made = all_of(earlier.paper, earlier.stage, earlier.made_on)
        alike = [each for each in made if each.file_name.endswith(suffix)]
        return next((each for each in alike if earlier.file.startswith(Path(each.file_name).stem)), None)

    return one


def _earlier(entry: dict[str, Any]) -> Earlier:
    paper, stage = str(entry.get("paper")), entry.get("stage")
    title = next((each.title for each in PAPERS if each.id == paper), "")
    layer = Layer(stage) if stage in set(Layer) else None
    return Earlier(paper, title, entry["file"], entry["sha256"], layer, _day(entry.get("made_on")))


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
