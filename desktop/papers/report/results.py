"""The sentences about results: classes, ties and what decided them, effects, quotas that wait for the vote."""

from collections.abc import Iterator

from desktop.domain.dossier import Dossier
from desktop.domain.figures import indicator_of
from desktop.domain.ledger import Draw, RaisedEffect
from desktop.domain.scoring.standings import Standing, Tie
from desktop.domain.tabulate import LAYER_TITLES
from desktop.papers.report.fields import Fields, Marked, Worded, mark
from desktop.papers.report.worded import worded


def result_sentences(dossier: Dossier, fields: Fields) -> Iterator[Worded]:
    """Yield the sentences that follow the table of ranks."""
    yield from _classes(dossier, fields)
    yield from _ties(dossier, fields)
    for standing in dossier.standings.told.by_rank:
        yield from _effects(dossier, fields, standing)
    yield from _waiting(dossier, fields)
    silent = [each.unit for each in dossier.standings.standings if each.sheet.nothing_yet]
    if silent:
        yield worded(dossier, fields, "results.nothing_yet", {"names": _names(dossier, silent)})
    for standing in dossier.standings.standings:
        if standing.sheet.assigned_max != dossier.ledger.framework.total:
            facts = {"unit": name_of(dossier, standing.unit), "max": fields.bound(f"max:{standing.unit}")}
            way = "not_assigned" if standing.sheet.assigned_max else "none_assigned"
            yield worded(dossier, fields, f"results.{way}", facts)


def intro(dossier: Dossier, fields: Fields) -> Worded:
    """Return the sentence before the table of ranks."""
    framework = dossier.ledger.framework
    stage = LAYER_TITLES[dossier.stage].lower()
    facts = {"framework": framework.name, "basis": framework.basis, "stage": stage}
    return worded(dossier, fields, "results.intro", facts)


def name_of(dossier: Dossier, code: str) -> str:
    """Return the unit's full name; its code where the cluster has no such unit."""
    unit = dossier.ledger.cluster.unit(code)
    return unit.name if unit else code


def _classes(dossier: Dossier, fields: Fields) -> Iterator[Worded]:
    for name in dict.fromkeys(row.name for row in dossier.ledger.framework.classes):
        units = [each.unit for each in dossier.standings.told.by_rank if each.class_name == name]
        if units:
            facts = {"name": name, "times": fields.bound(f"count:class:{name}"), "names": _names(dossier, units)}
            yield worded(dossier, fields, "results.class", facts)


def _ties(dossier: Dossier, fields: Fields) -> Iterator[Worded]:
    for tie in dossier.standings.told.ties:
        if tie.decided_by is not None:
            yield _decided(dossier, fields, tie)
    for units in _shared(dossier):
        facts = {"names": _names(dossier, units), "total": fields.bound(f"total:{units[0]}")}
        yield worded(dossier, fields, "results.shared", {**facts, "rank": fields.bound(f"rank:{units[0]}")})


def _decided(dossier: Dossier, fields: Fields, tie: Tie) -> Worded:
    facts: dict[str, object] = {
        "above": name_of(dossier, tie.above),
        "below": name_of(dossier, tie.below),
        "total": fields.bound(f"total:{tie.above}"),
    }
    if tie.decided_by == "draw" or tie.values is None:
        return worded(dossier, fields, "results.drawn", {**facts, "how": _how(dossier, tie)})
    units = (tie.above, tie.below)
    first, second = (_bound_value(tie, unit, value) for unit, value in zip(units, tie.values, strict=True))
    by = _tie_break(dossier, fields, tie.decided_by or "")
    return worded(dossier, fields, "results.decided", {**facts, "by": by, "first": first, "second": second})


def _bound_value(tie: Tie, unit: str, value: str) -> Marked:
    """Return what decided a tie, bound to the unit's points or figure it is."""
    kind, _, code = (tie.decided_by or "").partition(":")
    ids = {"bonus": f"bonus:{unit}", "penalty": f"penalty:{unit}", "figure": f"{code.partition(':')[0]}:{unit}"}
    return mark(ids.get(kind, f"{unit}:{code}"), value.replace(".", ","))


def _how(dossier: Dossier, tie: Tie) -> str:
    draw = next((each for each in dossier.ledger.draws if {tie.above, tie.below} <= set(each.units)), None)
    return _described(draw) if draw else "bốc thăm hoặc biểu quyết"


def _described(draw: Draw) -> str:
    witnesses = f", chứng kiến: {draw.witnesses}" if draw.witnesses else ""
    return f"bốc thăm hoặc biểu quyết ({draw.by}{witnesses})"


def _tie_break(dossier: Dossier, fields: Fields, name: str) -> Worded:
    kind, _, code = name.partition(":")
    if kind == "figure":
        code, _, direction = code.partition(":")
        indicator = indicator_of(dossier.ledger, code)
        return worded(dossier, fields, f"tie_breaks.{direction}", {"title": indicator.title if indicator else code})
    return worded(dossier, fields, f"tie_breaks.{kind}", {"code": code})


def _shared(dossier: Dossier) -> list[list[str]]:
    ranks = dict.fromkeys(each.rank for each in dossier.standings.told.by_rank if each.shared)
    return [
        [each.unit for each in dossier.standings.told.by_rank if each.rank == rank and each.shared] for rank in ranks
    ]


def _effects(dossier: Dossier, fields: Fields, standing: Standing) -> Iterator[Worded]:
    raised = [each for each in dossier.ledger.effects if each.unit == standing.unit]
    if not raised:
        return
    facts = {"unit": name_of(dossier, standing.unit), "effects": "; ".join(_effect(dossier, each) for each in raised)}
    before, after = standing.class_before_effects, standing.class_name
    if standing.rank is None and not standing.sheet.nothing_yet:
        yield worded(dossier, fields, "results.unranked", facts)
    elif before and after and before != after:
        yield worded(dossier, fields, "results.lowered", {**facts, "before": before, "after": after})
    if standing.barred:
        yield worded(dossier, fields, "results.barred", facts)


def _effect(dossier: Dossier, raised: RaisedEffect) -> str:
    effect = dossier.ledger.framework.effect(raised.effect)
    title = effect.title if effect else raised.effect
    return f"{title}: {raised.reason}" if raised.reason else title


def _waiting(dossier: Dossier, fields: Fields) -> Iterator[Worded]:
    waiting = [each for each in dossier.standings.told.by_rank if each.awaits_vote]
    for name in dict.fromkeys(each.class_name for each in waiting):
        units = [each.unit for each in waiting if each.class_name == name]
        yield worded(dossier, fields, "results.awaits", {"names": _names(dossier, units), "class": name})


def _names(dossier: Dossier, units: list[str]) -> str:
    return ", ".join(name_of(dossier, unit) for unit in units)
