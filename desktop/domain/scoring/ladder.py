"""The ladder: totals first, then the framework's tie-breaks in order, then draws held outside the program."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter

from desktop.domain.framework import Framework, Part, Policy
from desktop.domain.ledger import Draw, Figure, Ledger, State
from desktop.domain.scoring.printed import part_places
from desktop.domain.scoring.sheet import Scoresheet


@dataclass(frozen=True, slots=True)
class Rung:
    """One step that told units apart: its name, the value as compared (higher first) and the value itself."""

    name: str
    key: Decimal
    value: Decimal


@dataclass(frozen=True, slots=True)
class Landing:
    """The units that share one rank, in protocol order, and the rungs that led them here, the total first."""

    sheets: tuple[Scoresheet, ...]
    path: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """What orders units: the rungs after the total, the figures they look up, the recorded draws.

    `full` holds what a leaf counts where it is not assigned: its max under policy `full`, else it has no place here.
    """

    rungs: tuple[str, ...]
    figures: tuple[Figure, ...]
    draws: tuple[Draw, ...]
    full: Mapping[str, Decimal]


TOTAL = "total"
DRAW = "draw"


def ladder_of(ledger: Ledger) -> Ladder:
    """Return the ladder of a ledger."""
    figures = tuple(figure for figure in ledger.figures if figure.period == "this")
    base = (leaf for leaf in ledger.framework.leaves if leaf.part is Part.BASE)
    full = {leaf.code: leaf.max for leaf in base} if ledger.framework.policy is Policy.FULL else {}
    return Ladder(ledger.framework.tie_breaks, figures, ledger.draws, full)


def landings(ladder: Ladder, sheets: Sequence[Scoresheet]) -> tuple[Landing, ...]:
    """Return the units in groups of one rank, best first. A rung for which a unit lacks its figure decides nothing."""
    return _climb(ladder, tuple(sheets), (TOTAL, *ladder.rungs, DRAW), ())


def parting(above: Landing, below: Landing) -> tuple[Rung, Rung]:
    """Return the rung that told two landings apart, as each of them stood on it."""
    return next((one, other) for one, other in zip(above.path, below.path, strict=False) if one != other)


def _climb(
    ladder: Ladder, sheets: tuple[Scoresheet, ...], rungs: tuple[str, ...], path: tuple[Rung, ...]
) -> tuple[Landing, ...]:
    if not sheets:
        return ()
    if not rungs or (len(sheets) == 1 and path):
        return (Landing(sheets, path),)
    stands = stands_on(ladder, sheets, rungs[0])
    if stands is None:
        return _climb(ladder, sheets, rungs[1:], path)
    groups: dict[Decimal, tuple[Rung, list[Scoresheet]]] = {}
    for sheet, stand in zip(sheets, stands, strict=True):
        groups.setdefault(stand.key, (stand, []))[1].append(sheet)
    found: list[Landing] = []
    for _, (stand, group) in sorted(groups.items(), key=itemgetter(0), reverse=True):
        found.extend(_climb(ladder, tuple(group), rungs[1:], (*path, stand)))
    return tuple(found)


def stands_on(ladder: Ladder, sheets: tuple[Scoresheet, ...], rung: str) -> tuple[Rung, ...] | None:
    """Return how each unit stands on a rung; None when the rung cannot tell these units apart."""
    match rung.split(":"):
        case ["total"]:
            return tuple(Rung(rung, sheet.total, sheet.total) for sheet in sheets)
        case ["bonus"]:
            return tuple(Rung(rung, sheet.bonus, sheet.bonus) for sheet in sheets)
        case ["penalty"]:
            return tuple(Rung(rung, -sheet.penalty, sheet.penalty) for sheet in sheets)
        case ["draw"]:
            return _drawn(ladder.draws, sheets)
        case ["figure", code, direction]:
            return _by_figure(ladder.figures, sheets, rung, code, -1 if direction == "lower" else 1)
        case ["section" | "criterion", code]:
            values = [_counted(ladder, sheet, code) for sheet in sheets]
            return tuple(Rung(rung, value, value) for value in values)
        case _:
            return None


def _counted(ladder: Ladder, sheet: Scoresheet, code: str) -> Decimal:
    cell = sheet.cell(code)
    if cell is not None and cell.state is State.NOT_ASSIGNED:
        return ladder.full.get(code, Decimal(0))
    return points_at(sheet, code)


def points_at(sheet: Scoresheet, code: str) -> Decimal:
    """Return the points of a leaf or the sum of a branch; 0 for what holds no points."""
    branch = sheet.branch(code)
    if branch is not None:
        return branch
    cell = sheet.cell(code)
    return Decimal(0) if cell is None or cell.points is None else cell.points


def _by_figure(
    figures: tuple[Figure, ...], sheets: tuple[Scoresheet, ...], rung: str, code: str, sign: int
) -> tuple[Rung, ...] | None:
    known = {figure.unit: figure.value for figure in figures if figure.indicator == code}
    if any(sheet.unit not in known for sheet in sheets):
        return None
    return tuple(Rung(rung, known[sheet.unit] * sign, known[sheet.unit]) for sheet in sheets)


def _drawn(draws: tuple[Draw, ...], sheets: tuple[Scoresheet, ...]) -> tuple[Rung, ...] | None:
    units = {sheet.unit for sheet in sheets}
    draw = draw_for(draws, units)
    if draw is None:
        return None
    places = [Decimal(draw.order.index(sheet.unit) + 1) for sheet in sheets]
    return tuple(Rung(DRAW, -place, place) for place in places)


def draw_for(draws: tuple[Draw, ...], units: set[str]) -> Draw | None:
    """Return the latest draw that orders all of `units`; None when none does."""
    return next((draw for draw in reversed(draws) if units <= set(draw.order)), None)


def rung_places(framework: Framework, rung: str) -> int | None:
    """Return with how many decimal places the values of a rung are printed; None: as they are."""
    match rung.split(":", maxsplit=1)[0]:
        case "bonus" | "penalty":
            return part_places(framework)
        case "section" | "criterion":
            return framework.rounding_criterion
        case _:
            return None
