"""Why a leaf has its points: state, layer, source cells, formula, caps and rounding."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from desktop.domain.facts import Fact
from desktop.domain.framework import Criterion, Part, Relative
from desktop.domain.ledger import Entry, Layer, State
from desktop.domain.scoring.cells import ruling
from desktop.domain.scoring.exact import half_up_ratio
from desktop.domain.scoring.sheet import ScoredCell, Step
from desktop.domain.scoring.why.formula import Working, formula
from desktop.domain.scoring.why.relative import relative_formula
from desktop.domain.scoring.why.scene import Scene, about, shown
from desktop.domain.submission.correcting import unread
from desktop.domain.submission.thing import thing_of


def explain_leaf(scene: Scene, unit: str, leaf: Criterion) -> list[Step]:
    """Return why a leaf has its effective points."""
    index = scene.ledger.framework.leaves.index(leaf)
    cell = scene.sheet(unit).cells[index]
    head = Step("leaf", about(leaf, scene.points(leaf.max)))
    if cell.entry is None or cell.entry.state is not None:
        return [head, *_stateful(scene, leaf, cell)]
    steps = [head, *_layer(scene, cell.entry)]
    if cell.pending:
        steps.append(Step("pending", {"layer": cell.entry.layer, "stage": scene.standings.stage.value}))
    column = (sheet.cells[index].entry for sheet in scene.sheets)
    return [*steps, *_worked(scene, leaf, cell.entry, (entry for entry in column if entry is not None))]


def explain_layer(scene: Scene, unit: str, leaf: Criterion, layer: Layer) -> list[Step]:
    """Return why a leaf has its points in one layer, whatever the stage."""
    own = [each for each in scene.ledger.entries if each.criterion == leaf.code]
    entries = [each for each in own if each.unit == unit and each.layer is layer and each.state is None]
    head = Step("leaf", about(leaf, scene.points(leaf.max)))
    if not entries:
        unsaid = _not_reported(own, unit) if layer is Layer.CLAIM else None
        if unsaid:
            return [head, Step("not_reported", {"reason": unsaid.reason}), *_sources(unsaid)]
        return [head, Step("layer_empty", {"layer": layer.value})]
    entry = entries[-1]
    cell = scene.sheet(unit).cell(leaf.code)
    if cell is not None and cell.state is State.NOT_ASSIGNED:
        head = Step("leaf_not_assigned", head.facts)
    return [head, *_layer(scene, entry), *_worked(scene, leaf, entry, ruling(own, layer).column(leaf.code))]


def _not_reported(own: list[Entry], unit: str) -> Entry | None:
    """Return the unit's own "not reported", as it was read from its file; None when it said no such thing."""
    said = (each for each in reversed(own) if each.unit == unit and each.state is State.NOT_REPORTED and each.sources)
    return next(said, None)


def _stateful(scene: Scene, leaf: Criterion, cell: ScoredCell) -> Iterator[Step]:
    reason = "" if cell.entry is None else cell.entry.reason
    match cell.state:
        case State.NOT_ASSIGNED:
            yield Step("not_assigned", {"reason": reason})
            if leaf.part is Part.BASE:
                policy = scene.ledger.framework.policy.value
                yield Step(f"not_assigned_{policy}", {"max": scene.points(leaf.max)})
        case State.NOT_REPORTED if cell.points:
            yield Step("not_reported_deduct", {"reason": reason, "points": cell.points})
        case State.NOT_REPORTED:
            yield Step("not_reported", {"reason": reason})
        case _:
            yield Step("blank", {})
    if cell.entry is not None:
        yield from _sources(cell.entry)


def _layer(scene: Scene, entry: Entry) -> Iterator[Step]:
    facts: dict[str, Fact] = {
        "layer": None if entry.layer is None else entry.layer.value,
        "officer": entry.officer,
        "time": entry.time,
        "reason": entry.reason,
        "evidence": entry.evidence,
        "unit": scene.name(entry.unit),
    }
    yield Step("layer", facts)
    yield from _corrected(entry)
    yield from _sources(entry)


def _corrected(entry: Entry) -> Iterator[Step]:
    """Yield what a correction put right: what the unit sent, or left blank, and what counts instead."""
    made = entry.correction
    if made is None:
        return
    raw = thing_of([made.raw]) if made.raw is not None else {}
    now, wrong = thing_of([entry]), unread(entry)
    for name in made.names:
        value, _, level = name.partition(":")
        sent, said = raw.get(name) or next(iter(raw.values()), None), now.get(name)
        facts: dict[str, Fact] = {"name": value, "level": level, "kept": "yes" if made.kept_from else "no"}
        place = sent.place if sent else wrong.get(name)
        written = sent.value if sent else place.raw if place else None
        readings = {"sent": written, "now": said.value if said else None}
        yield Step("corrected", {**facts, **readings, "cell": place.cell if place else None})


def _sources(entry: Entry) -> Iterator[Step]:
    for name, place in entry.sources:
        what, _, level = name.partition(":")
        facts = {"name": what, "level": level, "file": place.file, "sheet": place.sheet, "cell": place.cell}
        yield Step("source", {**facts, "raw": place.raw})


def _worked(scene: Scene, leaf: Criterion, entry: Entry, column: Iterable[Entry]) -> list[Step]:
    if entry.points is not None:
        facts = {"points": shown(entry.points), "max": scene.points(leaf.max)}
        working = Working((Step("straight", facts),), Fraction(entry.points))
    elif isinstance(leaf.kind, Relative):
        working = relative_formula(scene, leaf, leaf.kind, entry, tuple(column))
    else:
        assert entry.inputs is not None
        working = formula(leaf, entry.inputs)
    return [*working.steps, *_rounded(scene, working.exact)]


def _rounded(scene: Scene, exact: Fraction | None) -> Iterator[Step]:
    if exact is None:
        return
    places = scene.ledger.framework.rounding_criterion
    points = half_up_ratio(Decimal(exact.numerator), Decimal(exact.denominator), places)
    if Fraction(points) != exact:
        yield Step("rounded", {"exact": shown(exact), "places": places, "points": points})
    yield Step("points", {"points": points})
