"""Why each line of a unit's scoresheet has its points: the formula with its numbers, and what is not like elsewhere."""

from collections.abc import Iterator, Mapping

from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Entry
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet, Step
from desktop.domain.scoring.why import explain
from desktop.domain.tabulate.layers import LAYER_TITLES, LayerSheets, own_points
from desktop.papers.scoresheet.common import Common, of_line
from desktop.words.catalogue import say
from desktop.words.why import INPUT_WORDS, LAYER_WORDS, sentences

_SAID_ELSEWHERE = frozenset({"leaf", "layer", "pending", "source", "points"})
_SUMMED_ABOVE = ("line", "base", "bonus", "penalty")
_RESULTS = ("base", "bonus", "penalty", "total", "rank", "class")


def reasons_of(
    dossier: Dossier, sheet: Scoresheet, shared: Common, rare: tuple[LayerSheets, ...] = ()
) -> Mapping[str, tuple[str, ...]]:
    """Return the sentences of every leaf and result of a unit by trace id, without what `shared` says for all.

    `rare` are the layers without a column of their own: what they gave is said on the line.
    """
    leaves = {
        f"{sheet.unit}:{cell.criterion}": (
            *_leaf(dossier, sheet, cell, shared),
            *(said for layer in rare for said in _given(layer, sheet.unit, cell.criterion)),
        )
        for cell in sheet.cells
    }
    results = {f"{what}:{sheet.unit}": tuple(_result(dossier, sheet, what)) for what in _RESULTS}
    return {id_: tuple(map(_as_printed, said)) for id_, said in (*leaves.items(), *results.items())}


def open_matters(dossier: Dossier, unit: str) -> tuple[str, ...]:
    """Return why a unit's result is provisional, its own open matters first; nothing when it is final."""
    return sentences(step for step in _steps(dossier, f"total:{unit}") if step.code == "provisional")


def _as_printed(sentence: str) -> str:
    """Return a sentence with its percentages as offices print them: 94,64%."""
    return sentence.replace(" %", "%")


def _given(layer: LayerSheets, unit: str, code: str) -> Iterator[str]:
    cell = own_points(layer, unit, code)
    if cell is not None:
        yield say("papers", "line_given", {"layer": LAYER_TITLES[layer.layer], "points": cell.points})


def _steps(dossier: Dossier, id_: str) -> tuple[Step, ...]:
    sheets = tuple(standing.sheet for standing in dossier.standings.standings)
    return explain(dossier.ledger, sheets, dossier.standings, id_)


def _leaf(dossier: Dossier, sheet: Scoresheet, cell: ScoredCell, shared: Common) -> Iterator[str]:
    steps = _steps(dossier, f"{sheet.unit}:{cell.criterion}")
    yield from sentences(step for step in steps if step.code not in _SAID_ELSEWHERE)
    if cell.entry is not None:
        yield from _own(dossier, cell, shared)
        yield from _sources(cell.entry, steps, shared)


def _own(dossier: Dossier, cell: ScoredCell, shared: Common) -> Iterator[str]:
    """Yield what of layer, officer, day, reason and evidence is not as on most lines."""
    line = of_line(cell)
    if line.layer and (line.layer, line.pending) != (shared.layer, shared.pending):
        stage = LAYER_WORDS[dossier.stage.value]
        yield say("papers", "line_layer", {"layer": line.layer, "pending": line.pending, "stage": stage})
    if line.layer and (line.officer, line.day) != (shared.officer, shared.day) and (line.officer or line.day):
        yield say("papers", "line_kept", {"officer": line.officer, "day": line.day})
    if line.reason and line.reason != shared.reason:
        yield say("papers", "line_reason", {"reason": line.reason.rstrip(".")})
    if line.layer and cell.entry and cell.entry.evidence:
        yield say("papers", "line_evidence", {"evidence": cell.entry.evidence.strip().rstrip(".")})


def _sources(entry: Entry, steps: tuple[Step, ...], shared: Common) -> Iterator[str]:
    """Yield the cells the values were read from; file and sheet only where they are not those of most lines."""
    alike = all((place.file, place.sheet or "") == (shared.file, shared.sheet) for _, place in entry.sources)
    if entry.sources and alike:
        cells = tuple(f"{_input(name)} {place.cell}" for name, place in entry.sources if name != "claimed")
        if cells:
            yield say("papers", "line_cells", {"cells": cells})
    else:
        yield from sentences(step for step in steps if step.code == "source")


def _input(name: str) -> str:
    what, _, level = name.partition(":")
    return level or INPUT_WORDS.get(what, what)


def _result(dossier: Dossier, sheet: Scoresheet, what: str) -> Iterator[str]:
    """Yield why a result is what it is; the sums of the sections stand in the table above it."""
    steps = _steps(dossier, f"{what}:{sheet.unit}")
    if what == "total":
        steps = tuple(step for step in steps if step.code.startswith("total"))
    yield from sentences(step for step in steps if not _is_plain(step) and step.code != "provisional")


def _is_plain(step: Step) -> bool:
    return step.code in _SUMMED_ABOVE or step.code.startswith("line_")
