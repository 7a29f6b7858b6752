"""What most lines of a unit's scoresheet share – layer, officer, day, reason, file – said once under the table."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime

from desktop.domain.facts import Fact
from desktop.domain.ledger import Entry
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet
from desktop.words.catalogue import say
from desktop.words.why import LAYER_WORDS

_LEAST = 3


@dataclass(frozen=True, slots=True)
class Common:
    """What is said of a line, or of most lines; an empty text where nothing is, or nothing is shared."""

    layer: str = ""
    pending: str = ""
    officer: str = ""
    day: str = ""
    reason: str = ""
    file: str = ""
    sheet: str = ""


def of_line(cell: ScoredCell) -> Common:
    """Return what is said of one leaf; nothing of a leaf without points of a layer."""
    entry = cell.entry
    if entry is None or entry.layer is None:
        return Common()
    layer = LAYER_WORDS[entry.layer.value]
    file, sheet = _origin(entry)
    pending = "yes" if cell.pending else "no"
    return Common(layer, pending, entry.officer, _day(entry.time), entry.reason.strip(), file, sheet)


def of_most(sheet: Scoresheet) -> Common:
    """Return what more than half of the lines with points of a layer share, each matter by itself."""
    lines = [line for line in map(of_line, sheet.cells) if line.layer]
    return Common(**{each.name: _most(getattr(line, each.name) for line in lines) for each in fields(Common)})


def sentence(shared: Common, stage: str) -> str:
    """Return what holds for the lines that say nothing else; empty where they share nothing."""
    facts: dict[str, Fact] = {each.name: getattr(shared, each.name) for each in fields(Common)}
    if not any(facts.values()):
        return ""
    return say("papers", "sheet_common", {**facts, "stage": LAYER_WORDS[stage]})


def _most(values: Iterable[str]) -> str:
    found = list(values)
    value, times = next(iter(Counter(found).most_common(1)), ("", 0))
    return value if times >= _LEAST and times * 2 > len(found) else ""


def _origin(entry: Entry) -> tuple[str, str]:
    places = {(place.file, place.sheet or "") for _, place in entry.sources}
    return next(iter(places)) if len(places) == 1 else ("", "")


def _day(time: str) -> str:
    try:
        return f"{datetime.fromisoformat(time):%d/%m/%Y}"
    except ValueError:
        return time
