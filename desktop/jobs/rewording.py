"""Say which papers, and which sentences about the result in report and minutes, would read otherwise after a change."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from desktop.domain.dossier import Dossier
from desktop.domain.ledger import LAYERS, Entry, Layer, Ledger
from desktop.domain.registers.lines import Register
from desktop.domain.ripple import OF_RESULT, Moved, Ripple
from desktop.domain.scoring.apart import apart
from desktop.domain.scoring.standings import Standings

_OF_LAYERS = ("bang-diem", "phieu-diem")
_OF_FIGURES = ("bao-cao", "so-lieu")
_OF_AWARDS = ("bao-cao", "khen-thuong")
_OF_REGISTERS = {
    Register.MODELS: ("bao-cao", "mo-hinh"),
    Register.EXEMPLARS: ("bao-cao", "dien-hinh"),
    Register.AWARDS: ("khen-thuong",),
}
_ORDER = (*OF_RESULT, "so-lieu", "khen-thuong", "mo-hinh", "dien-hinh")


@dataclass(frozen=True, slots=True)
class Stood:
    """A ledger with the standings that follow from it."""

    ledger: Ledger
    standings: Standings


def with_sentences(moved: Ripple, before: Stood, after: Stood) -> Ripple:
    """Return a ripple with all papers and the sentences that would change, the latter in the order of the report."""
    papers = {*moved.papers, *_papers(before.ledger, after.ledger, before.standings.stage)}
    ordered = tuple(paper for paper in _ORDER if paper in papers)
    if not moved.papers:
        return replace(moved, papers=ordered)
    return replace(moved, papers=ordered, sentences=tuple(_moved(_sentences(before), _sentences(after))))


def _papers(before: Ledger, after: Ledger, stage: Layer) -> Iterator[str]:
    """Yield the papers that print what a change of the ledger is about, whether or not the result moves."""
    if before.framework != after.framework:
        yield from OF_RESULT
    if _layers_differ(before, after, stage):
        yield from _OF_LAYERS
    if before.figures != after.figures:
        yield from _OF_FIGURES
    if before.awards != after.awards:
        yield from _OF_AWARDS
    for register, papers in _OF_REGISTERS.items():
        if before.registers.of(register) != after.registers.of(register):
            yield from papers


def _layers_differ(before: Ledger, after: Ledger, stage: Layer) -> bool:
    """Whether some cell reads otherwise in a layer up to `stage`; entries that both ledgers hold are passed over."""
    gone, come = apart(before.entries, after.entries)
    touched = {_where(each) for each in (*gone, *come) if each.layer is None or each.layer in _up_to(stage)}
    return bool(touched) and _last(before.entries, touched) != _last(after.entries, touched)


def _up_to(stage: Layer) -> tuple[Layer, ...]:
    return LAYERS[: LAYERS.index(stage) + 1]


def _where(entry: Entry) -> tuple[str, str, Layer | None]:
    return entry.unit, entry.criterion, entry.layer


def _last(entries: Iterable[Entry], places: set[tuple[str, str, Layer | None]]) -> dict[object, object]:
    """Return what was kept last in each of the places: inputs, points or state, and why."""
    return {
        place: (each.inputs, each.points, each.state, each.reason)
        for each in entries
        if (place := _where(each)) in places
    }


def _moved(old: dict[str, list[str]], new: dict[str, list[str]]) -> Iterator[Moved[str | None]]:
    """Yield what stands on one side only, the sentences of one wording beside each other."""
    for key in {**old, **new}:
        there, then = old.get(key, []), new.get(key, [])
        gone, come = [each for each in there if each not in then], [each for each in then if each not in there]
        yield from (Moved(before, after) for before, after in zip_longest(gone, come))


def _sentences(stood: Stood) -> dict[str, list[str]]:
    from desktop.papers.report.fields import Fields, unmarked
    from desktop.papers.report.opening import provisional_line
    from desktop.papers.report.results import result_sentences

    dossier = Dossier(stood.ledger, stood.standings, stood.ledger.round.ends)
    line = provisional_line(dossier)
    said: dict[str, list[str]] = {"provisional": [line] if line else []}
    for each in result_sentences(dossier, Fields(dossier)):
        said.setdefault(each.key, []).append(unmarked(each))
    return said
