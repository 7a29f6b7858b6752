"""Sums: rows of groups and totals are compared with what their criteria add up to, and never added."""

from collections.abc import Iterable
from decimal import Decimal

from desktop.domain.book import CellType
from desktop.domain.draft import Claim
from desktop.domain.facts import Facts
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.framework import Framework, Part, parent_of
from desktop.domain.guidance import LEAVE, Ask, Guidance, key_of
from desktop.sheets.draft.answering import told, unfit
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.rows.board import How, Match
from desktop.sheets.draft.scores.table import ScoreTable, claim_value

_NEAR = Decimal("0.005")

Points = dict[str, Decimal | None]


def sum_findings(
    table: ScoreTable, claims: tuple[Claim, ...], framework: Framework, guidance: Guidance
) -> Iterable[Finding]:
    """Yield a warning for each group or total row whose number is not the sum of the points claimed below it.

    A sum that hangs on a leaf whose points are not typed (only its inputs are) is not checked. Points typed for a group
    alone, with nothing said of its criteria, are asked about.
    """
    points = _points(claims, framework)
    said = {claim.criterion for claim in claims} | {code for code, reading in table.readings if not reading.blank}
    for match in table.matches:
        typed = claim_value(table.region, match.row.number)
        if match.topic.leaf or match.how is How.UNSURE:
            continue
        below = {code: value for code, value in points.items() if code.startswith(f"{match.topic.code}.")}
        if typed is None:
            told = _number_in_words(table, match.row.number) if not below.keys() & said else ""
            yield from _points_of_group(table, match, told, guidance) if told else ()
        elif typed and not below.keys() & said:
            yield from _points_of_group(table, match, typed, guidance)
        elif not _adds_up(typed, list(below.values())):
            facts: Facts = {"typed": typed, "added": _sum(list(below.values())), "code": match.topic.code}
            yield _differs(table, match.row.number, "parent_sum_differs", facts)
    yield from _total_findings(table, points, framework)


def _number_in_words(table: ScoreTable, row: int) -> str:
    """The words under the unit's own points in a row that tell a number: 4/5, 4 (đủ); no formula that has no value."""
    column = table.region.number(Field.CLAIM)
    cell = table.region.grid.cell(row, column) if column else None
    text = str(cell.value) if cell and cell.type is CellType.TEXT else ""
    return text if any(letter.isdigit() for letter in text) else ""


def _points_of_group(table: ScoreTable, match: Match, typed: Decimal | str, guidance: Guidance) -> Iterable[Finding]:
    """Ask about points that cannot be taken, for nobody says how they are parted; the only answer is to leave them."""
    place = table.region.grid.place(match.row.number, table.region.number(Field.CLAIM) or 1)
    facts: Facts = {"title": match.topic.title, "raw": place.raw, "value": typed}
    key, choices = key_of(Ask.VALUE, match.topic.code, place.raw), (Choice(LEAVE),)
    answer = guidance.answer(key)
    if answer and answer.choice == LEAVE:
        yield told(answer, place, match.topic.title, place.raw)
        return
    code = match.topic.code
    yield Finding(Level.QUESTION, "group_points_only", facts, place, criterion=code, key=key, choices=choices)
    if answer:
        yield unfit(answer, place)


def _points(claims: tuple[Claim, ...], framework: Framework) -> Points:
    said = {claim.criterion: _typed(claim) for claim in claims}
    return {leaf.code: said.get(leaf.code, Decimal(0)) for leaf in framework.leaves}


def _typed(claim: Claim) -> Decimal | None:
    if claim.not_reported:
        return Decimal(0)
    own = claim.inputs.points if claim.inputs else None
    return own if own is not None else claim.points if claim.points is not None else claim.claimed


def _adds_up(typed: Decimal, below: list[Decimal | None]) -> bool:
    known = [value for value in below if value is not None]
    return len(known) < len(below) or abs(sum(known, Decimal(0)) - typed) < _NEAR


def _differs(table: ScoreTable, row: int, code: str, facts: Facts) -> Finding:
    place = table.region.grid.place(row, table.region.number(Field.CLAIM) or 1)
    criterion = facts["code"] if isinstance(facts["code"], str) else None
    return Finding(Level.WARNING, code, {**facts, "raw": place.raw}, place, criterion=criterion)


def _sum(values: list[Decimal | None]) -> Decimal:
    return sum((value for value in values if value is not None), Decimal(0))


def _total_findings(table: ScoreTable, points: Points, framework: Framework) -> Iterable[Finding]:
    rows = [row for row in table.loose if row.totals and claim_value(table.region, row.number) is not None]
    if not rows or None in points.values():
        return
    signed = [_signed(framework, code, value) for code, value in points.items() if value is not None]
    base = [value for code, value in points.items() if _part(framework, code) is Part.BASE]
    row = rows[-1]
    typed = claim_value(table.region, row.number) or Decimal(0)
    choices: tuple[list[Decimal | None], ...] = ([*signed], list(points.values()), base)
    if not any(_adds_up(typed, each) for each in choices):
        facts: Facts = {"typed": typed, "added": _sum([*signed]), "code": None}
        yield _differs(table, row.number, "total_differs", facts)


def _signed(framework: Framework, code: str, value: Decimal) -> Decimal:
    return -value if _part(framework, code) is Part.PENALTY else value


def _part(framework: Framework, code: str) -> Part:
    codes = {criterion.code for criterion in framework.criteria}
    while (parent := parent_of(code, codes)) is not None:
        code = parent
    root = framework.criterion(code)
    return root.part if root else Part.BASE
