"""Which class rows a unit satisfies, and would satisfy with other points on one leaf."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import FloorOn, Framework, Part
from desktop.domain.scoring.classes import measured, open_rows
from desktop.domain.scoring.plan import Leaf
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.scoring.totals import Account


@dataclass(frozen=True, slots=True)
class _Floor:
    """A row's floor: how far each measured criterion is above what it needs, and which of them fail."""

    on: FloorOn
    room: dict[str, Decimal]
    failing: frozenset[str]

    def holds(self, leaf: Leaf | None, root: str, change: Decimal) -> bool:
        """Whether the floor holds with `change` more points on a base leaf; None: no leaf it measures is changed."""
        if leaf is None:
            return not self.failing
        code = root if self.on is FloorOn.SECTION else leaf.code
        return self.failing <= {code} and self.room[code] + change >= 0


@dataclass(frozen=True, slots=True)
class Rows:
    """The class rows open to one unit, best first, each with what its total must reach and its floor."""

    exact: bool
    rows: tuple[tuple[int, Decimal, _Floor | None], ...]
    roots: Mapping[str, str]

    def met(self, account: Account, leaf: Leaf | None = None, change: Decimal = Decimal(0)) -> tuple[int, ...]:
        """Return the rows satisfied with that account and `change` more points on a leaf. Call inside `exactly`."""
        total = account.exact_total if self.exact else account.total
        base = leaf if leaf is not None and leaf.part is Part.BASE else None
        root = "" if base is None else self.roots[base.code]
        reached = (each for each in self.rows if total >= each[1])
        return tuple([index for index, _, floor in reached if floor is None or floor.holds(base, root, change)])

    def after(self, met: tuple[int, ...], row: int) -> int | None:
        """Return the first row below `row` among those met; the last open row takes whoever meets none."""
        last = self.rows[-1][0] if self.rows else None
        return next((index for index in met if index > row), last)


def rows_of(framework: Framework, roots: Mapping[str, str], sheet: Scoresheet) -> Rows:
    """Return the rows open to the unit of that sheet; `roots` as of `roots_of`. Call inside `exactly`."""
    rows = ((index, framework.classes[index]) for index in open_rows(framework, sheet))
    return Rows(
        framework.class_on_exact,
        tuple((index, row.at_least, _floor(framework, sheet, index)) for index, row in rows),
        roots,
    )


def _floor(framework: Framework, sheet: Scoresheet, index: int) -> _Floor | None:
    row = framework.classes[index]
    if row.floor_percent is None:
        return None
    room = {each.code or "": each.points - each.needed for each in measured(framework, row, sheet)}
    return _Floor(row.floor_on, room, frozenset(code for code, points in room.items() if points < 0))


def roots_of(framework: Framework) -> dict[str, str]:
    """Return the root above every leaf, the leaf itself where it is one."""
    roots = [root.code for root in framework.roots]
    return {leaf.code: _root(leaf.code, roots) for leaf in framework.leaves}


def _root(code: str, roots: list[str]) -> str:
    return next(root for root in roots if code == root or code.startswith(f"{root}."))
