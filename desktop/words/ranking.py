"""Ranks in sentences: ties and what decided them, how safe a rank is, what a change moves."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.boundary import Boundary
from desktop.domain.facts import Fact
from desktop.domain.ledger import Draw, Ledger
from desktop.domain.ripple import Moved, Ripple, UnitRipple
from desktop.domain.scoring.standings import Safety, Standing, Standings, Tie
from desktop.domain.what_if import WhatIf
from desktop.words.catalogue import say
from desktop.words.numbers import number, written

_NAME = "ranking"


def tie_lines(ledger: Ledger, standings: Standings) -> tuple[str, ...]:
    """Return a sentence for every adjacent pair with equal totals."""
    return tuple(_tie(ledger, standings, tie) for tie in standings.ties)


def safety_lines(ledger: Ledger, safety: tuple[Safety, ...], ties: tuple[Tie, ...]) -> tuple[str, ...]:
    """Return a sentence for every neighbouring pair that does not share its rank."""
    shared = {(tie.above, tie.below) for tie in ties if tie.decided_by is None}
    return tuple(_safety(ledger, each) for each in safety if (each.above, each.below) not in shared)


def boundary_lines(ledger: Ledger, near: tuple[Boundary, ...]) -> tuple[str, ...]:
    """Return a sentence for every unit close to the threshold of a class."""
    return tuple(_boundary(ledger, each) for each in near)


def draw_lines(ledger: Ledger) -> tuple[str, ...]:
    """Return a sentence for every draw or vote recorded: who held it, who saw it, the order."""
    return tuple(_drawn(ledger, each) for each in ledger.draws)


def standing_lines(ledger: Ledger, standings: Standings) -> tuple[str, ...]:
    """Return what must be said beside the table: nothing known yet, unranked, lowered, barred, waiting for the vote."""
    silent = tuple(_short(ledger, each.unit) for each in standings.standings if each.sheet.nothing_yet)
    first = (say(_NAME, "nothing_yet", {"units": silent}),) if silent else ()
    return (*first, *(line for standing in standings.standings for line in _standing(ledger, standing)))


def ripple_lines(ripple: Ripple, ledger: Ledger) -> tuple[str, ...]:
    """Return a line per unit that moves; one sentence when nothing does."""
    if not ripple.units:
        return (say(_NAME, "ripple_none", {}),)
    return tuple(f"{_short(ledger, each.unit)}: {'; '.join(_moved(each))}" for each in ripple.units)


def moves_lines(ripple: Ripple, ledger: Ledger) -> tuple[str, ...]:
    """Return a line per unit that moves, the papers that would read otherwise, and the sentences that would."""
    lines = ripple_lines(ripple, ledger)
    if not ripple.papers:
        return lines
    papers = say(_NAME, "ripple_papers", {"papers": tuple(paper_words(each) for each in ripple.papers)})
    return (*lines, papers, *map(_reworded, ripple.sentences))


def _reworded(moved: Moved[str | None]) -> str:
    code = "sentence_new" if moved.before is None else "sentence_gone" if moved.after is None else "sentence_changed"
    return say(_NAME, code, {"before": moved.before or "", "after": moved.after or ""})


def paper_words(paper: str) -> str:
    """Return the name of a paper by its id, as a sentence names it."""
    return say(_NAME, f"paper_{paper.replace('-', '_')}", {})


def what_if_lines(asked: WhatIf, ledger: Ledger) -> tuple[str, ...]:
    """Return that this is a supposition, what would move and read otherwise, and the distances that would hold then."""
    new = tuple(each.after for each in asked.safety if each.after is not None)
    return (
        say(_NAME, "what_if", {}),
        *moves_lines(asked.ripple, ledger),
        *safety_lines(ledger, new, asked.after.ties),
    )


def _tie(ledger: Ledger, standings: Standings, tie: Tie) -> str:
    facts: dict[str, Fact] = {"above": _short(ledger, tie.above), "below": _short(ledger, tie.below)}
    standing = standings.of(tie.above)
    if tie.decided_by is None:
        return say(_NAME, "tie_shared", facts | {"rank": standing.rank if standing else None})
    if tie.decided_by == "draw" or tie.values is None:
        return say(_NAME, "tie_drawn", facts)
    high, low = (number(Decimal(value)) for value in tie.values)
    return say(_NAME, "tie_decided", facts | {"by": ladder_rung(tie.decided_by), "high": high, "low": low})


def ladder_rung(decided_by: str) -> str:
    """Return the words of one rung of the tie-breaks: `section:I`, `criterion:II.1`, `bonus`."""
    sort, _, rest = decided_by.partition(":")
    return say(_NAME, f"by_{sort}", {"code": rest.partition(":")[0]})


def _boundary(ledger: Ledger, near: Boundary) -> str:
    facts: dict[str, Fact] = {"unit": _short(ledger, near.unit), "name": near.row.name, "at_least": near.row.at_least}
    code = "boundary_on" if not near.gap else "boundary_above" if near.gap > 0 else "boundary_below"
    return say(_NAME, code, facts | {"gap": abs(near.gap)})


def _drawn(ledger: Ledger, draw: Draw) -> str:
    facts: dict[str, Fact] = {"by": draw.by, "witnesses": draw.witnesses, "held_on": draw.held_on}
    return say(_NAME, "drawn", facts | {"order": tuple(_short(ledger, unit) for unit in draw.order)})


def _safety(ledger: Ledger, safety: Safety) -> str:
    facts: dict[str, Fact] = {"above": _short(ledger, safety.above), "below": _short(ledger, safety.below)}
    if safety.change is None or safety.unit is None:
        return say(_NAME, "safety_none", facts)
    code = "safety_rise" if safety.change > 0 else "safety_fall"
    unit = _short(ledger, safety.unit)
    return say(_NAME, code, facts | {"unit": unit, "change": abs(safety.change), "criterion": safety.criterion})


def _standing(ledger: Ledger, standing: Standing) -> Iterator[str]:
    facts: dict[str, Fact] = {"unit": _short(ledger, standing.unit), "effects": _effects(ledger, standing)}
    if standing.rank is None and not standing.sheet.nothing_yet:
        yield say(_NAME, "unranked", facts)
    before, after = standing.class_before_effects, standing.class_name
    if before and after and before != after:
        yield say(_NAME, "lowered", facts | {"before": before, "after": after})
    if standing.barred:
        yield say(_NAME, "barred", facts)
    if standing.awaits_vote:
        yield say(_NAME, "awaits_vote", facts)


def _effects(ledger: Ledger, standing: Standing) -> str:
    declared = [ledger.framework.effect(code) for code in standing.effects]
    return "; ".join(each.title for each in declared if each)


def _moved(moved: UnitRipple) -> Iterator[str]:
    if moved.total:
        yield _arrow("ripple_total", moved.total.before, moved.total.after)
    if moved.rank:
        yield _arrow("ripple_rank", moved.rank.before, moved.rank.after)
    if moved.class_name:
        yield _arrow("ripple_class", moved.class_name.before, moved.class_name.after)
    if moved.criteria:
        yield say(_NAME, "ripple_criteria", {"count": len(moved.criteria)})


def _arrow(code: str, before: Fact, after: Fact) -> str:
    return say(_NAME, code, {"before": written(before) or "–", "after": written(after) or "–"})


def _short(ledger: Ledger, code: str) -> str:
    unit = ledger.cluster.unit(code)
    return unit.short if unit else code
