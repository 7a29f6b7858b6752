"""Why a unit has its class and its rank: rows, floors, quotas, effects, neighbours, tie-breaks, draws."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.facts import Fact
from desktop.domain.framework import Effect, EffectKind, FloorOn
from desktop.domain.ledger import RaisedEffect
from desktop.domain.scoring.classes import Assignment, Ranked, assign, obstacle, open_rows
from desktop.domain.scoring.ladder import draw_for
from desktop.domain.scoring.sheet import Step
from desktop.domain.scoring.standings import Standing, Tie
from desktop.domain.scoring.why.scene import Scene, shown


def explain_class(scene: Scene, unit: str) -> list[Step]:
    """Return which rows a unit does not reach and why, the one it has, and what effects made of it."""
    standing = scene.standing(unit)
    if standing.rank is None:
        return [_unranked(scene, unit, "class")]
    if not scene.ledger.framework.classes:
        return [Step("no_classes", {})]
    ranked = [Ranked(each.sheet, each.rank) for each in scene.standings.standings if each.rank is not None]
    assignment = assign(scene.ledger.framework, ranked)
    return [*_rows(scene, standing, assignment), *_effects(scene, standing), *scene.stage_steps(unit)]


def _unranked(scene: Scene, unit: str, what: str) -> Step:
    for raised, effect in _raised(scene, unit):
        if effect.effect is EffectKind.UNRANKED:
            facts = {"unit": scene.name(unit), "what": what, "effect": effect.title, "reason": raised.reason}
            return Step("unranked", facts)
    return Step("no_framework", {"what": what})


def _raised(scene: Scene, unit: str) -> Iterator[tuple[RaisedEffect, Effect]]:
    for raised in scene.ledger.effects:
        effect = scene.ledger.framework.effect(raised.effect)
        if raised.unit == unit and effect is not None:
            yield raised, effect


def _rows(scene: Scene, standing: Standing, assignment: Assignment) -> Iterator[Step]:
    framework = scene.ledger.framework
    reached = assignment.row_of(standing.unit)
    rows = open_rows(framework, standing.sheet)
    for index in rows:
        if reached is None or index >= reached:
            break
        yield _missed(scene, standing, assignment, index)
    if reached is None:
        yield Step("no_row", {})
        return
    row = framework.classes[reached]
    total = _total(scene, standing)
    facts: dict[str, Fact] = {"name": row.name, "at_least": row.at_least, "total": total, "max": row.for_max}
    yield Step("row_last" if index_is_last(rows, reached) else "row_met", {**facts, "percent": row.floor_percent})
    if standing.awaits_vote:
        tied = next(units for units in assignment.ties if standing.unit in units)
        yield Step("awaits_vote", {"name": row.name, "units": tuple(scene.name(unit) for unit in tied)})


def index_is_last(rows: tuple[int, ...], index: int) -> bool:
    """Whether a row is the last that is open to a unit."""
    return rows[-1] == index


def _total(scene: Scene, standing: Standing) -> Decimal:
    exact = scene.ledger.framework.class_on_exact
    return shown(standing.sheet.exact_total) if exact else standing.sheet.total


def _missed(scene: Scene, standing: Standing, assignment: Assignment, index: int) -> Step:
    framework = scene.ledger.framework
    row = framework.classes[index]
    found = obstacle(framework, row, standing.sheet)
    facts: dict[str, Fact] = {"name": row.name, "at_least": row.at_least, "total": _total(scene, standing)}
    if found is None:
        dropped = next((each for each in assignment.dropped if (each.unit, each.row) == (standing.unit, index)), None)
        places = 0 if dropped is None else dropped.places
        return Step("row_quota", {**facts, "places": places, "rank": standing.rank})
    if found.code is None:
        return Step("row_total_short", {**facts, "short": shown(found.needed - found.points)})
    criterion = framework.criterion(found.code)
    floor: dict[str, Fact] = {
        "percent": row.floor_percent,
        "criterion": found.code,
        "title": "" if criterion is None else criterion.title,
        "points": scene.points(found.points),
        "needed": shown(found.needed),
    }
    return Step("row_floor_section" if row.floor_on is FloorOn.SECTION else "row_floor_leaf", {**facts, **floor})


def _effects(scene: Scene, standing: Standing) -> Iterator[Step]:
    for raised, effect in _raised(scene, standing.unit):
        facts: dict[str, Fact] = {"effect": effect.title, "reason": raised.reason, "steps": effect.steps}
        if effect.effect is EffectKind.LOWER:
            yield Step("effect_lower", facts)
        elif effect.effect is EffectKind.BARRED:
            yield Step("effect_barred", facts)
    if any(effect.effect is EffectKind.LOWER for _, effect in _raised(scene, standing.unit)):
        yield Step("class_lowered", {"before": standing.class_before_effects, "after": standing.class_name})


def explain_rank(scene: Scene, unit: str) -> list[Step]:
    """Return a unit's rank, what decides it against both neighbours, and draws with their witnesses."""
    standing = scene.standing(unit)
    if standing.rank is None:
        return [_unranked(scene, unit, "rank")]
    return [_rank(scene, standing), *_neighbours(scene, standing), *scene.stage_steps(unit)]


def _rank(scene: Scene, standing: Standing) -> Step:
    ranked = [each for each in scene.standings.standings if each.rank is not None]
    facts: dict[str, Fact] = {
        "unit": scene.name(standing.unit),
        "rank": standing.rank,
        "of": len(ranked),
        "total": standing.sheet.total,
    }
    if not standing.shared:
        return Step("rank", facts)
    others = tuple(scene.name(each.unit) for each in ranked if each.rank == standing.rank and each is not standing)
    return Step("rank_shared", {**facts, "units": others})


def _neighbours(scene: Scene, standing: Standing) -> Iterator[Step]:
    order = [each for each in scene.standings.by_rank if each.rank is not None]
    groups = sorted({each.rank for each in order if each.rank is not None})
    place = groups.index(standing.rank or 0)
    if place > 0:
        above = [each for each in order if each.rank == groups[place - 1]]
        yield from _against(scene, above[-1], standing, "above")
    if place + 1 < len(groups):
        below = [each for each in order if each.rank == groups[place + 1]]
        yield from _against(scene, standing, below[0], "below")


def _against(scene: Scene, above: Standing, below: Standing, where: str) -> Iterator[Step]:
    other = above if where == "above" else below
    gap = above.sheet.total - below.sheet.total
    facts: dict[str, Fact] = {"unit": scene.name(other.unit), "rank": other.rank, "total": other.sheet.total}
    if gap:
        yield Step(f"neighbour_{where}", {**facts, "gap": gap})
        return
    yield _decided(scene, _tie_between(scene, above, below), above, below)


def _tie_between(scene: Scene, above: Standing, below: Standing) -> Tie:
    """Return the tie that parts two ranks; inside a shared rank every unit stands alike on the ladder."""
    ranks = {each.unit: each.rank for each in scene.standings.standings}
    return next(
        tie
        for tie in scene.standings.ties
        if tie.decided_by and (ranks[tie.above], ranks[tie.below]) == (above.rank, below.rank)
    )


def _decided(scene: Scene, tie: Tie, above: Standing, below: Standing) -> Step:
    facts: dict[str, Fact] = {
        "above": scene.name(above.unit),
        "below": scene.name(below.unit),
        "total": above.sheet.total,
    }
    if tie.values is None:
        draw = draw_for(scene.ledger.draws, _drawn_together(scene, tie))
        assert draw is not None
        order = tuple(scene.name(unit) for unit in draw.order)
        told: dict[str, Fact] = {"by": draw.by, "witnesses": draw.witnesses, "held_on": draw.held_on, "order": order}
        return Step("tie_draw", {**facts, **told})
    kind, _, rest = (tie.decided_by or "").partition(":")
    code = rest.split(":")[0]
    values = {"higher": Decimal(tie.values[0]), "lower": Decimal(tie.values[1])}
    return Step(f"tie_{kind}", {**facts, **values, "criterion": code, "title": _title(scene, kind, code)})


def _drawn_together(scene: Scene, tie: Tie) -> set[str]:
    """Return every unit that the same draw put in order, those of `tie` among them."""
    together: set[str] = set()
    for each in scene.standings.ties:
        if each.decided_by != tie.decided_by or each.above not in together:
            if tie.above in together and tie.below in together:
                break
            together = set()
        together.update((each.above, each.below))
    return together


def _title(scene: Scene, kind: str, code: str) -> str:
    framework = scene.ledger.framework
    if kind == "figure":
        indicator = framework.indicator(code)
        return code if indicator is None else indicator.title
    criterion = framework.criterion(code)
    return "" if criterion is None else criterion.title
