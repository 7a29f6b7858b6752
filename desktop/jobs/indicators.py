"""The dictionary of indicators (chỉ tiêu số liệu): looked at; the year's own added, changed and removed."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.framework import Indicator
from desktop.domain.indicators import Known, Shifted, dictionary, problems, shifts, with_indicator
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.ripple import Ripple
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import ledger_of, load_ledger
from desktop.jobs.scoring import ripple_of
from desktop.store import figures
from desktop.store import indicators as kept
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working


@dataclass(frozen=True, slots=True)
class Moves:
    """What setting an indicator moves: the cluster's values, and the results and papers that follow from them.

    `before` is the indicator as it stands, None for a new one.
    """

    before: Indicator | None
    values: tuple[Shifted, ...]
    ripple: Ripple
    ledger: Ledger


def indicators(desk: Desk) -> tuple[Known, ...]:
    """Return every indicator of the round with where it is used, the framework's first."""
    return dictionary(load_ledger(desk))


def foresee(desk: Desk, indicator: Indicator, stage: Layer) -> Moves:
    """Return what setting one of the year's own indicators would move; nothing is kept. Raises: as `set_indicator`."""
    with looking(desk) as db:
        return _moves(ledger_of(db, desk), indicator, stage, desk)


def set_indicator(desk: Desk, indicator: Indicator, stage: Layer) -> Moves:
    """Add one of the year's own indicators or change the one of its code, as one act; return what it moved.

    Nothing is written where it stands so already.

    Raises: INDICATOR_OF_FRAMEWORK for a code the framework asks for; REFUSED with findings.
    """
    with working(desk) as db:
        moves = _moves(ledger_of(db, desk), indicator, stage, desk)
        if moves.before != indicator:
            own = kept.load(db)
            known = any(each.code == indicator.code for each in own)
            after = (indicator if each.code == indicator.code else each for each in own) if known else (*own, indicator)
            facts: Facts = {"code": indicator.code, "title": indicator.title, "new": int(not known)}
            with act(db, desk, "indicator_set", facts):
                kept.save(db, after)
        return moves


def set_reporters(desk: Desk, code: str, units: Sequence[str]) -> None:
    """Let only these units report an indicator, the framework's or the year's own, as one act; none or all: every unit.

    Nothing is written where it stands so already. What other units reported before stays and counts.

    Raises: UNKNOWN_INDICATOR; UNKNOWN_UNIT.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        known = _known(ledger, code)
        codes = tuple(each.code for each in ledger.cluster.units)
        strange = next((each for each in units if each not in codes), None)
        if strange is not None:
            raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": strange, "known": codes})
        wanted = tuple(each for each in codes if each in units) if set(units) != set(codes) else ()
        if wanted != known.reporters:
            facts: Facts = {"code": code, "title": known.indicator.title, "units": wanted}
            with act(db, desk, "indicator_reporters", facts):
                kept.save_reporters(db, code, wanted)


def remove_indicator(desk: Desk, code: str) -> None:
    """Take one of the year's own indicators out of the dictionary, as one act.

    Raises: UNKNOWN_INDICATOR; INDICATOR_OF_FRAMEWORK; INDICATOR_IN_USE where figures were reported for it in any
    round, a ratio is made of it or a text of the report names it.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        known = _known(ledger, code)
        if not known.own:
            raise DeskError(Trouble.INDICATOR_OF_FRAMEWORK, {"code": code})
        _refuse_used(db, known)
        facts = {"code": code, "title": known.indicator.title}
        with act(db, desk, "indicator_remove", facts):
            kept.save(db, (each for each in kept.load(db) if each.code != code))
            kept.save_reporters(db, code, ())


def _known(ledger: Ledger, code: str) -> Known:
    known = next((each for each in dictionary(ledger) if each.indicator.code == code), None)
    if known is None:
        raise DeskError(Trouble.UNKNOWN_INDICATOR, {"code": code})
    return known


def _refuse_used(db: Store, known: Known) -> None:
    code = known.indicator.code
    reported = figures.reported(db, code)
    if reported or known.use.is_used:
        use = known.use
        facts: Facts = {"code": code, "figures": reported, "ratios": use.ratios, "sections": len(use.sections)}
        raise DeskError(Trouble.INDICATOR_IN_USE, facts)


def _moves(ledger: Ledger, indicator: Indicator, stage: Layer, desk: Desk) -> Moves:
    if any(each.code == indicator.code for each in ledger.framework.indicators):
        raise DeskError(Trouble.INDICATOR_OF_FRAMEWORK, {"code": indicator.code})
    wrong = tuple(problems(indicator, ledger.indicators))
    if wrong:
        raise DeskError(Trouble.REFUSED, {"path": desk.path}, wrong)
    before = next((each for each in ledger.indicators if each.code == indicator.code), None)
    after = with_indicator(ledger, indicator)
    return Moves(before, shifts(ledger, after), ripple_of(ledger, after, stage), ledger)
