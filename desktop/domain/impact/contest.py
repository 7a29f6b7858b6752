"""The contest: what rank and class every unit would have if one leaf of one unit held other points."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import NamedTuple

from desktop.domain.framework import Part
from desktop.domain.impact.floors import Rows, roots_of, rows_of
from desktop.domain.ledger import State
from desktop.domain.scoring.accounts import Accounts
from desktop.domain.scoring.board import Board
from desktop.domain.scoring.classes import Ranked, assign_by, lowered
from desktop.domain.scoring.exact import ZERO, step_of
from desktop.domain.scoring.ladder import Ladder, Landing, ladder_of, landings
from desktop.domain.scoring.nudge import Sheets, holds, with_cell
from desktop.domain.scoring.plan import Leaf, Plan
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet
from desktop.domain.scoring.standing import class_name, landed, lowering, ranked_by
from desktop.domain.scoring.sums import add_up
from desktop.domain.scoring.totals import Account

Verdict = tuple[tuple[int | None, str | None], ...]


class Alone(NamedTuple):
    """What a verdict hangs on where no other unit has that total: the class rows met, how many units stand above."""

    unit: str
    met: tuple[int, ...]
    above: int


class Tied(NamedTuple):
    """What a verdict hangs on where totals meet and the ladder is asked: also the rungs that hold the leaf."""

    unit: str
    met: tuple[int, ...]
    rungs: tuple[str, ...]
    part: Part
    change: Decimal


@dataclass(frozen=True, slots=True)
class Contest:
    """A board ready to be asked. `sheets` stand in protocol order; `totals` are those of the ranked units, ascending.

    A verdict is (rank, class) of every unit in protocol order, `now` the one as things stand; verdicts once given are
    kept. `met` are the class rows each unit satisfies now, `lowerings` by how many rows effects lower it. Ask inside
    `exactly`.
    """

    board: Board
    ladder: Ladder
    accounts: Accounts
    sheets: Sheets
    rows: Mapping[str, Rows]
    met: Mapping[str, tuple[int, ...]]
    lowerings: Mapping[str, int]
    ranked: frozenset[str]
    totals: tuple[Decimal, ...]
    now: Verdict = ()
    verdicts: dict[Alone | Tied, Verdict] = field(default_factory=dict)
    rivals: dict[str, tuple[Landing, ...]] = field(default_factory=dict)

    @property
    def plan(self) -> Plan:
        """The framework prepared for scoring."""
        return self.board.scale.plan

    def key(self, unit: str, index: int, steps: int) -> Alone | Tied:
        """Return all that the verdict hangs on if leaf number `index` of a ranked unit held `steps` more steps.

        As steps grow, the number of units above and the rows met move one way only: equal `Alone` stand side by side.
        """
        leaf, change = self.plan.leaves[index], steps * step_of(self.plan.places)
        total = self.accounts.after(unit, leaf.part, change).total
        met = self._met(unit, leaf, change)
        if self._is_alone(unit, total):
            return Alone(unit, met, self._above(unit, total))
        rungs = tuple(rung for rung in self.ladder.rungs if holds(rung, leaf))
        return Tied(unit, met, rungs, leaf.part, change)

    def verdict(self, unit: str, index: int, steps: int) -> Verdict:
        """Return the verdict if leaf number `index` of a ranked unit held `steps` more steps of points."""
        key = self.key(unit, index, steps)
        verdict = self.verdicts.get(key)
        if verdict is None:
            verdict = self.verdicts[key] = self._judge(unit, index, steps)
        return verdict

    def judged(self, sheets: Sheets) -> Verdict:
        """Return the verdict over other sheets of the same units, in protocol order."""
        changed = {code: sheet for code, sheet in sheets.items() if sheet is not self.sheets[code]}
        framework = self.plan.framework
        met = {
            code: rows_of(framework, self.rows[code].roots, sheet).met(account_of(sheet))
            for code, sheet in changed.items()
        }
        steps = landings(self.ladder, [each for code, each in sheets.items() if code in self.ranked])
        return self._verdict(ranked_by(steps), {**self.met, **met})

    def _is_alone(self, unit: str, total: Decimal) -> bool:
        there = bisect_right(self.totals, total) - bisect_left(self.totals, total)
        return there == (self.sheets[unit].total == total)

    def _above(self, unit: str, total: Decimal) -> int:
        """Return how many other units have a higher total."""
        return len(self.totals) - bisect_right(self.totals, total) - (self.sheets[unit].total > total)

    def _met(self, unit: str, leaf: Leaf, change: Decimal) -> tuple[int, ...]:
        return self.rows[unit].met(self.accounts.after(unit, leaf.part, change), leaf, change)

    def _judge(self, unit: str, index: int, steps: int) -> Verdict:
        leaf, change = self.plan.leaves[index], steps * step_of(self.plan.places)
        own, total = self.sheets[unit], self.accounts.after(unit, leaf.part, change).total
        if not self._is_alone(unit, total):
            cell = ScoredCell(leaf.code, State.SCORED, (own.cells[index].points or ZERO) + change)
            return self.judged({**self.sheets, unit: with_cell(self.plan, own, index, cell)})
        ranked = ranked_by(self._with_own(own, self._above(unit, total)))
        return self._verdict(ranked, {**self.met, unit: self._met(unit, leaf, change)})

    def _with_own(self, own: Scoresheet, above: int) -> Iterator[Landing]:
        """Yield the landings of all others, and that of a unit alone with its total behind `above` units."""
        seen = 0
        for landing in self._rivals(own.unit):
            if seen == above:
                yield Landing((own,), ())
            seen += len(landing.sheets)
            yield landing
        if seen == above:
            yield Landing((own,), ())

    def _rivals(self, unit: str) -> tuple[Landing, ...]:
        if unit not in self.rivals:
            others = [each for code, each in self.sheets.items() if code in self.ranked and code != unit]
            self.rivals[unit] = landings(self.ladder, others)
        return self.rivals[unit]

    def _verdict(self, ranked: tuple[Ranked, ...], met: Mapping[str, tuple[int, ...]]) -> Verdict:
        framework = self.plan.framework
        assignment = assign_by(framework, ranked, lambda sheet, row: self.rows[sheet.unit].after(met[sheet.unit], row))
        ranks, rows = {each.sheet.unit: each.rank for each in ranked}, dict(assignment.rows)
        return tuple([(ranks.get(code), self._class(sheet, rows.get(code))) for code, sheet in self.sheets.items()])

    def _class(self, sheet: Scoresheet, row: int | None) -> str | None:
        framework, steps = self.plan.framework, self.lowerings[sheet.unit]
        return class_name(framework, lowered(framework, sheet, row, steps) if steps else row)


def contest_of(board: Board) -> Contest:
    """Return the contest of a board. Call inside `exactly`."""
    plan, ledger = board.scale.plan, board.ledger
    accounts = Accounts(plan.framework, {sheet.unit: add_up(plan, sheet.cells).sums for sheet in board.sheets})
    roots = roots_of(plan.framework)
    rows = {sheet.unit: rows_of(plan.framework, roots, sheet) for sheet in board.sheets}
    ranked = [sheet for landing in landed(ledger, board.sheets) for sheet in landing.sheets]
    contest = Contest(
        board,
        ladder_of(ledger),
        accounts,
        {sheet.unit: sheet for sheet in board.sheets},
        rows,
        {sheet.unit: rows[sheet.unit].met(account_of(sheet)) for sheet in board.sheets},
        {sheet.unit: lowering(ledger, sheet.unit) for sheet in board.sheets},
        frozenset(sheet.unit for sheet in ranked),
        tuple(sorted(sheet.total for sheet in ranked)),
    )
    return replace(contest, now=contest.judged(contest.sheets))


def account_of(sheet: Scoresheet) -> Account:
    """Return the account a sheet shows."""
    return Account(sheet.base, sheet.bonus, sheet.penalty, sheet.exact_total, sheet.total)
