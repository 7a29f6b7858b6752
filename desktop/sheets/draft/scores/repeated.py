"""Repeated leaves: a criterion told in several rows or tables has one claim, or raises one question."""

import itertools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.draft import Claim
from desktop.domain.facts import Facts
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.guidance import LEAVE, Ask, Guidance
from desktop.domain.place import Place
from desktop.sheets.draft.answering import told, unfit
from desktop.sheets.draft.rows.board import How
from desktop.sheets.draft.scores.leaf import LeafReading
from desktop.sheets.draft.scores.several import chosen_occurrence, table_names, with_occurrences
from desktop.sheets.draft.scores.table import ScoreTable

_MOST_ASKED = 3

Settled = tuple[LeafReading, tuple[Finding, ...]]
"""What counts of a leaf, and what there is to say of its being told several times."""

_NOTHING_SAID = LeafReading(None, True, ())
_Pairs = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Told:
    """What one row says of a leaf, and the number of its table."""

    table: int
    reading: LeafReading


def settle_all(tables: tuple[ScoreTable, ...], guidance: Guidance) -> dict[str, Settled]:
    """Return what counts of each leaf that the tables tell of."""
    held: dict[str, list[_Told]] = defaultdict(list)
    for number, table in enumerate(tables):
        for code, reading in table.readings:
            held[code].append(_Told(number, reading))
    rivals = _rivals(tables)
    _leave_open(held, tables, rivals)
    return {code: _settle(code, said, rivals, guidance) for code, said in held.items()}


def together(repeated: list[Finding], tables: tuple[ScoreTable, ...]) -> list[Finding]:
    """Return the findings with those of a second table that says other things as one question, not one for each row."""
    differing = [finding for finding in repeated if finding.level is Level.QUESTION]
    if len(differing) <= _MOST_ASKED:
        return repeated
    codes = tuple(finding.criterion for finding in differing if finding.criterion)
    facts: Facts = {"codes": codes, "count": len(codes)}
    same = [finding for finding in repeated if finding.level is not Level.QUESTION]
    choices = tuple(Choice(name, name) for name in table_names(tables))
    return [Finding(Level.QUESTION, "two_tables", facts, differing[0].place, key=Ask.TABLES, choices=choices), *same]


def _rivals(tables: tuple[ScoreTable, ...]) -> _Pairs:
    """The pairs of tables that both tell something of a same leaf: what one leaves blank the other cannot fill in."""
    said = [{code for code, reading in table.readings if not reading.blank} for table in tables]
    pairs = itertools.combinations(range(len(tables)), 2)
    return frozenset((one, other) for one, other in pairs if said[one] & said[other])


def _leave_open(held: dict[str, list[_Told]], tables: tuple[ScoreTable, ...], rivals: _Pairs) -> None:
    """Take a leaf that one of two tables has no row for, or none beyond doubt, as blank there where they are rivals.

    Two tables that differ in many leaves are two versions of one: what only one of them says may be the other's past.
    """
    for pair in rivals:
        versions = _differing(held, pair) > _MOST_ASKED
        for here, other in (pair, pair[::-1]):
            doubted = {match.topic.code for match in tables[here].matches if match.how is How.UNSURE}
            for code, said in held.items():
                told = {each.table for each in said}
                if here not in told and other in told and (versions or code in doubted):
                    said.append(_Told(here, _NOTHING_SAID))


def _differing(held: dict[str, list[_Told]], pair: tuple[int, int]) -> int:
    """How many leaves two tables tell differently."""
    said = ([each.reading for each in told if each.table in pair and not each.reading.blank] for told in held.values())
    return sum(len(readings) > 1 and not all(_same(readings[0], each) for each in readings[1:]) for readings in said)


def _settle(code: str, held: list[_Told], rivals: _Pairs, guidance: Guidance) -> Settled:
    said = [each.reading for each in held if not each.reading.blank]
    if len(said) > 1 and all(_same(said[0], other) for other in said[1:]):
        return _fullest(said), (_repeated(Level.NOTE, "duplicate_row_same", code, said),)
    if len(said) > 1 or _contested(held, rivals):
        return _asked(code, said, guidance)
    return (said or [each.reading for each in held])[0], ()


def _contested(held: list[_Told], rivals: _Pairs) -> bool:
    """Whether a leaf is blank in one of two tables that both tell of others, and filled in the other."""
    tables = ({each.table for each in held if each.reading.blank is blank} for blank in (True, False))
    return any((min(pair), max(pair)) in rivals for pair in itertools.product(*tables))


def _asked(code: str, said: list[LeafReading], guidance: Guidance) -> Settled:
    question = with_occurrences(_repeated(Level.QUESTION, "duplicate_row", code, said), code, _raws(said))
    withheld = LeafReading(None, False, tuple(finding for reading in said for finding in reading.findings))
    answer, place = guidance.answer(question.key), question.place
    if answer is None or place is None:
        return withheld, (question,)
    if answer.choice == LEAVE:
        return withheld, (told(answer, place, code),)
    taken = chosen_occurrence(answer.choice, said)
    return (taken, (told(answer, place, code),)) if taken else (withheld, (question, unfit(answer, place)))


def _raws(said: list[LeafReading]) -> tuple[str, ...]:
    return tuple(next((f"{each.cell}: {each.raw}" for each in _places(reading)), "") for reading in said)


def _same(one: LeafReading, other: LeafReading) -> bool:
    if one.claim is None or other.claim is None:
        return False
    return _values(one.claim) == _values(other.claim) or _only_points_repeated(one.claim, other.claim)


def _values(claim: Claim) -> tuple[object, ...]:
    return claim.inputs, claim.points, claim.not_reported, claim.claimed


def _only_points_repeated(one: Claim, other: Claim) -> bool:
    """Whether one says the same points as the other and no more: a summary repeats points, not the numbers behind."""
    points = [claim.claimed if claim.inputs else claim.points for claim in (one, other)]
    return (one.inputs is None) is not (other.inputs is None) and points[0] is not None and points[0] == points[1]


def _fullest(said: list[LeafReading]) -> LeafReading:
    """Of readings that say the same the first with the numbers behind the points."""
    return next((each for each in said if each.claim and each.claim.inputs), said[0])


def _repeated(level: Level, code: str, criterion: str, said: list[LeafReading]) -> Finding:
    places = [place for reading in said for place in _places(reading)]
    facts: Facts = {"cells": tuple(f"{place.sheet}!{place.cell}" for place in places), "code": criterion}
    return Finding(level, code, facts, places[-1] if places else None, criterion=criterion)


def _places(reading: LeafReading) -> Iterable[Place]:
    if reading.claim:
        return [reading.claim.sources[0][1]]
    return [spot.place for spot in reading.unclear] or [each.place for each in reading.findings if each.place]
