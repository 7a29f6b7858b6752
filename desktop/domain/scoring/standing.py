"""Ranking: from scoresheets to ranks, shared ranks, classes and what decided between equals."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from desktop.domain.finding import Finding, Level
from desktop.domain.framework import EffectKind, Framework
from desktop.domain.ledger import Layer, Ledger, State
from desktop.domain.scoring.classes import Assignment, Ranked, assign, lowered
from desktop.domain.scoring.exact import exactly, half_up
from desktop.domain.scoring.ladder import DRAW, TOTAL, Landing, ladder_of, landings, parting, rung_places
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.scoring.standings import Standing, Standings, Tie
from desktop.domain.scoring.unswept import unswept


def rank(ledger: Ledger, sheets: tuple[Scoresheet, ...], stage: Layer) -> Standings:
    """Return the standings of all units in protocol order; findings are those of the sheets and `quota_tie`.

    Without a framework nobody is ranked. Source: docs/scoring.md, "Classes", "Effects", "Rank".
    """
    with exactly(), unswept():
        steps = landed(ledger, sheets)
        ranked = ranked_by(steps)
        assignment = assign(ledger.framework, ranked)
        outcome = _outcome(ledger, ranked, assignment)
        return Standings(
            stage,
            tuple(_standing(outcome, sheet) for sheet in sheets),
            _ties(ledger.framework, steps),
            tuple(finding for sheet in sheets for finding in sheet.findings) + _quota_ties(assignment),
            sum([cell.state for cell in sheet.cells].count(State.BLANK) for sheet in sheets),
            sum([cell.pending for cell in sheet.cells].count(True) for sheet in sheets),
        )


def landed(ledger: Ledger, sheets: tuple[Scoresheet, ...]) -> tuple[Landing, ...]:
    """Return the ranked units in groups of one rank, best first. Call inside `exactly`."""
    if not ledger.framework.leaves:
        return ()
    out = {code for code, kinds in _effects(ledger).items() if EffectKind.UNRANKED in kinds}
    return landings(ladder_of(ledger), [sheet for sheet in sheets if sheet.unit not in out])


@dataclass(frozen=True, slots=True)
class _Outcome:
    """Everything a single standing is read from."""

    ledger: Ledger
    ranks: dict[str, int]
    holders: Counter[int]
    rows: dict[str, int | None]
    awaiting: frozenset[str]


def _outcome(ledger: Ledger, ranked: tuple[Ranked, ...], assignment: Assignment) -> _Outcome:
    ranks = {each.sheet.unit: each.rank for each in ranked}
    awaiting = frozenset(unit for tied in assignment.ties for unit in tied)
    return _Outcome(ledger, ranks, Counter(ranks.values()), dict(assignment.rows), awaiting)


def _effects(ledger: Ledger) -> dict[str, list[EffectKind]]:
    kinds: dict[str, list[EffectKind]] = {}
    for raised in ledger.effects:
        effect = ledger.framework.effect(raised.effect)
        if effect is not None:
            kinds.setdefault(raised.unit, []).append(effect.effect)
    return kinds


def ranked_by(steps: Iterable[Landing]) -> tuple[Ranked, ...]:
    """Return every unit with its rank, of groups of one rank, best first (1, 1, 3)."""
    ranked: list[Ranked] = []
    for landing in steps:
        place = len(ranked) + 1
        ranked.extend(Ranked(sheet, place) for sheet in landing.sheets)
    return tuple(ranked)


def _standing(outcome: _Outcome, sheet: Scoresheet) -> Standing:
    framework = outcome.ledger.framework
    raised = [each.effect for each in outcome.ledger.effects if each.unit == sheet.unit]
    effects = [effect for effect in map(framework.effect, raised) if effect is not None]
    place = outcome.ranks.get(sheet.unit)
    before = outcome.rows.get(sheet.unit)
    steps = lowering(outcome.ledger, sheet.unit)
    return Standing(
        sheet.unit,
        sheet,
        place,
        place is not None and outcome.holders[place] > 1,
        class_name(framework, lowered(framework, sheet, before, steps)),
        class_name(framework, before),
        any(effect.effect is EffectKind.BARRED for effect in effects),
        sheet.unit in outcome.awaiting,
        tuple(effect.code for effect in effects),
    )


def lowering(ledger: Ledger, unit: str) -> int:
    """Return by how many rows the effects raised for a unit lower its class."""
    raised = (ledger.framework.effect(each.effect) for each in ledger.effects if each.unit == unit)
    return sum(effect.steps for effect in raised if effect is not None and effect.effect is EffectKind.LOWER)


def class_name(framework: Framework, row: int | None) -> str | None:
    """Return the name of a class row by its index; None for no row."""
    return None if row is None else framework.classes[row].name


def _ties(framework: Framework, steps: tuple[Landing, ...]) -> tuple[Tie, ...]:
    ties: list[Tie] = []
    for index, landing in enumerate(steps):
        units = [sheet.unit for sheet in landing.sheets]
        ties.extend(Tie(one, other, None, None) for one, other in pairwise(units))
        if index + 1 < len(steps):
            ties.extend(_decided(framework, landing, steps[index + 1]))
    return tuple(ties)


def _decided(framework: Framework, above: Landing, below: Landing) -> tuple[Tie, ...]:
    one, other = parting(above, below)
    if one.name == TOTAL:
        return ()
    values = None
    if one.name != DRAW:
        values = _shown(framework, one.name, (one.value, other.value))
    return (Tie(above.sheets[-1].unit, below.sheets[0].unit, one.name, values),)


def _shown(framework: Framework, rung: str, values: tuple[Decimal, Decimal]) -> tuple[str, str]:
    """Return the two values that decided, as printed; unrounded where rounding would hide the difference."""
    places = rung_places(framework, rung)
    above, below = values if places is None else (half_up(value, places) for value in values)
    return (f"{values[0]:f}", f"{values[1]:f}") if above == below else (f"{above:f}", f"{below:f}")


def _quota_ties(assignment: Assignment) -> tuple[Finding, ...]:
    return tuple(Finding(Level.WARNING, "quota_tie", {"units": tied}, units=tied) for tied in assignment.ties)
