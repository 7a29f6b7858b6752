"""The search for weighty cells: every scored cell, made wrong as far as it plausibly can be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.impact.contest import Alone, Contest, Verdict, contest_of
from desktop.domain.impact.plausible import plausible_actuals, plausible_steps
from desktop.domain.ledger import Entry, Layer, Ledger, State
from desktop.domain.ripple import Moved, UnitRipple
from desktop.domain.scoring.board import Board, board_of
from desktop.domain.scoring.engine import leaf_scorer
from desktop.domain.scoring.exact import ZERO, exactly, step_of
from desktop.domain.scoring.nudge import Sheets, with_cell
from desktop.domain.scoring.relative import Best, best_of
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet


@dataclass(frozen=True, slots=True)
class WeightyCell:
    """A cell whose plausible error would change a rank or a class; `moved` says whose, by the graver of its errors.

    `change` is what that error adds to the cell's own points, `least` the smallest amount that changes an outcome.
    On a `relative` leaf read from inputs `actual` is the mistaken result; elsewhere None.
    """

    unit: str
    criterion: str
    change: Decimal
    least: Decimal
    moved: tuple[UnitRipple, ...]
    actual: Decimal | None = None


@dataclass(frozen=True, slots=True)
class _Error:
    """One error that changes an outcome."""

    change: Decimal
    verdict: Verdict
    actual: Decimal | None = None


def impact(ledger: Ledger, stage: Layer) -> tuple[WeightyCell, ...]:
    """Return every cell of `stage` whose plausible error would change a rank or a class, the weightiest first.

    Weight: how many units it moves, then how small an error suffices. Source: docs/scoring.md, "Impact check".
    """
    board = board_of(ledger, stage)
    with exactly():
        contest = contest_of(board)
        found = [cell for sheet in board.sheets for cell in _of_unit(contest, sheet)]
    return tuple(sorted(found, key=lambda cell: (-len(cell.moved), cell.least)))


def _of_unit(contest: Contest, sheet: Scoresheet) -> Iterator[WeightyCell]:
    for index, cell in enumerate(sheet.cells):
        if cell.state is not State.SCORED:
            continue
        errors = _errors(contest, sheet.unit, index)
        if errors:
            graver = max(errors, key=lambda error: (len(_moved(contest, error)), -abs(error.change)))
            least = min(abs(error.change) for error in errors)
            moved = _moved(contest, graver)
            yield WeightyCell(sheet.unit, cell.criterion, graver.change, least, moved, graver.actual)


def _errors(contest: Contest, unit: str, index: int) -> list[_Error]:
    """Return the nearest and the farthest errors of a cell that change an outcome, both ways; none when none does."""
    cell = contest.sheets[unit].cells[index]
    if contest.plan.leaves[index].rule is None and cell.entry is not None and cell.entry.inputs is not None:
        return [error for error in _by_ratio(contest, cell.entry, index) if error.verdict != contest.now]
    if unit not in contest.ranked:
        return []
    steps = plausible_steps(contest.plan.leaves[index], cell, contest.plan.places)
    up = [each for each in steps if each > 0]
    down = [each for each in reversed(steps) if each < 0]
    return [error for outward in (up, down) for error in _outward(contest, unit, index, outward)]


def _outward(contest: Contest, unit: str, index: int, steps: Sequence[int]) -> Iterator[_Error]:
    """Yield the nearest of `steps`, which go one way, that changes an outcome, and the farthest if it does."""
    nearest = _nearest(contest, unit, index, steps)
    if nearest is None:
        return
    step = step_of(contest.plan.places)
    yield _Error(steps[nearest] * step, contest.verdict(unit, index, steps[nearest]))
    farthest = contest.verdict(unit, index, steps[-1])
    if farthest != contest.now:
        yield _Error(steps[-1] * step, farthest)


def _nearest(contest: Contest, unit: str, index: int, steps: Sequence[int]) -> int | None:
    still = contest.key(unit, index, 0)
    low, high = 0, len(steps) if isinstance(still, Alone) else 0
    while low < high:
        middle = (low + high) // 2
        if contest.key(unit, index, steps[middle]) == still:
            low = middle + 1
        else:
            high = middle
    return next((at for at in range(low, len(steps)) if contest.verdict(unit, index, steps[at]) != contest.now), None)


def _by_ratio(contest: Contest, entry: Entry, index: int) -> Iterator[_Error]:
    for mistaken in plausible_actuals(entry):
        assert mistaken.inputs is not None
        cells = _rescored(contest.board, entry, mistaken, index)
        change = (cells[entry.unit].points or ZERO) - (contest.sheets[entry.unit].cells[index].points or ZERO)
        if len(cells) > 1:
            verdict = contest.judged(_with(contest, cells, index))
        else:
            steps = int(change / step_of(contest.plan.places)) if entry.unit in contest.ranked else 0
            verdict = contest.verdict(entry.unit, index, steps) if steps else contest.now
        yield _Error(change, verdict, mistaken.inputs.actual)


def _rescored(board: Board, entry: Entry, mistaken: Entry, index: int) -> dict[str, ScoredCell]:
    """Return the cells of a `relative` leaf that are scored anew: the unit's own, and all others if the best moves."""
    leaf = board.scale.plan.leaves[index]
    column = board.scale.cells.column(leaf.code)
    best = best_of(column)
    if not _reaches(best, entry) and not _reaches(best, mistaken):
        return {entry.unit: board.scale.scorers[index](mistaken, [])}
    changed = [mistaken if each.unit == entry.unit else each for each in column]
    scorer = leaf_scorer(board.scale.plan, leaf, changed, board.stage)
    return {each.unit: scorer(each, []) for each in changed}


def _reaches(best: Best | None, entry: Entry) -> bool:
    """Whether an entry's ratio is above its target and no smaller than that of the best."""
    own = best_of([entry])
    return own is not None and (best is None or own.actual * best.target >= best.actual * own.target)


def _with(contest: Contest, cells: dict[str, ScoredCell], index: int) -> Sheets:
    """Return all sheets with these cells; a sheet whose points stay is the very same."""
    plan, sheets = contest.plan, dict(contest.sheets)
    for unit, cell in cells.items():
        if cell.points != sheets[unit].cells[index].points:
            sheets[unit] = with_cell(plan, sheets[unit], index, cell)
    return sheets


def _moved(contest: Contest, error: _Error) -> tuple[UnitRipple, ...]:
    pairs = zip(contest.sheets, contest.now, error.verdict, strict=True)
    return tuple(
        UnitRipple(
            unit,
            rank=None if old[0] == new[0] else Moved(old[0], new[0]),
            class_name=None if old[1] == new[1] else Moved(old[1], new[1]),
        )
        for unit, old, new in pairs
        if old != new
    )
