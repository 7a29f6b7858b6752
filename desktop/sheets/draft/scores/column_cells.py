"""The cells of a column beside the criteria: which tell points of theirs, which cannot, which sums they hold."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import Criterion, Part
from desktop.domain.outcome import Blank, Doubtful, NotReported, NumberField, Outcome, Reading, Unreadable
from desktop.domain.reading import read_cell
from desktop.sheets.draft.layout.region import Region
from desktop.sheets.draft.rows.board import How, Match

_FEWEST = 4
"""Fewer numbers tell no column."""
_HALF = 2
_QUARTER = 4
_FIFTH = 5
_NEARLY_ALL = Decimal("0.9")
_SEVERAL = 3
_USUAL = Decimal("0.65")
"""Units give themselves this share of what can be had, and more."""
_MOST = Decimal("0.75")
_SOME = Decimal("0.4")
_NEAR = Decimal("0.005")
_ANY = NumberField("change", Decimal(1000))

Leaves = Mapping[str, Criterion]


@dataclass(frozen=True, slots=True)
class ColumnCells:
    """What the cells of one column say in the rows of `maxima`, the most points of each criterion by its row.

    `base` are the rows of criteria that bring no bonus and no penalty. `points` are the numbers by row that may be
    points of it. `out_of` cells tell the most points too (4/5), `over` no points of their row can be, `none` are dashes
    and zeros, `words` are no numbers, `waiting` are formulas without their value.
    """

    maxima: Mapping[int, Decimal]
    base: frozenset[int]
    points: Mapping[int, Decimal]
    out_of: int
    over: int
    none: int
    words: int
    waiting: int

    @property
    def fit(self) -> bool:
        """Whether they may be points: enough of them, none above what can be had, hardly any words among them."""
        told, rows = len(self.points), len(self.maxima)
        enough = told >= _FEWEST and told * _QUARTER >= rows and told * _HALF >= rows - self.waiting
        return enough and not self.over and self.words * _FIFTH <= told

    @property
    def tell_numbers(self) -> bool:
        """Whether they tell numbers at all, and not words for the most part with a number here and there."""
        numbers = len(self.points) + self.over + self.waiting
        return numbers > 0 and (self.fit or self.words < numbers)

    @property
    def full(self) -> int:
        """How many of them are the most points of their row."""
        return sum(value == self.maxima[row] for row, value in self.points.items())

    @property
    def all_full(self) -> bool:
        """Whether every one of them is the most points of its row."""
        return self.full == len(self.points)

    @property
    def repeat_maxima(self) -> bool:
        """Whether they are the most points, row for row: nearly every row has one, and each is the framework's."""
        plain = not (self.out_of or self.over or self.none)
        return plain and self.all_full and len(self.points) >= _NEARLY_ALL * len(self.maxima)

    @property
    def may_be_maxima(self) -> bool:
        """Whether they may be the most points of another version: one in every row, and most of them ours.

        Where there is bonus and penalty fewer are enough: hardly any unit claims all of those.
        """
        everywhere = not self.none and len(self.points) == len(self.maxima)
        share = _SOME if self.maxima.keys() - self.base else _MOST
        return everywhere and self.full >= share * len(self.points)

    @property
    def told_with_most(self) -> bool:
        """Whether nearly all of them are told with the most points of their row."""
        return self.out_of >= _FEWEST and self.out_of >= _NEARLY_ALL * len(self.points)

    @property
    def look_like_points(self) -> bool:
        """Whether they are what units give themselves: most of what can be had, some in full or in parts, few blank.

        Numbers that are all the same beside most points that are not weigh something else.
        """
        rows = [row for row in self.points if row in self.base] or list(self.points)
        values = [self.points[row] for row in rows]
        if len(set(values)) == 1 and len({self.maxima[row] for row in rows}) > 1:
            return False
        broken = sum(value != value.to_integral_value() for value in values)
        full = sum(self.points[row] == self.maxima[row] for row in rows)
        most = sum((self.maxima[row] for row in rows), Decimal(0))
        enough = len(rows) + self.waiting >= _MOST * len(self.base)
        return enough and sum(values, Decimal(0)) >= _USUAL * most and max(full, broken) * _QUARTER >= len(rows)


@dataclass(frozen=True, slots=True)
class Sums:
    """How many groups and totals tell a number in a column, and how many of those what their criteria add up to."""

    told: int
    held: int

    @property
    def against(self) -> bool:
        """Whether fewer than half of several do: the column is none that is added up."""
        return self.told >= _SEVERAL and self.held * _HALF < self.told

    @property
    def hold(self) -> bool:
        """Whether several do, and hardly any does not: the column is added up."""
        return self.held >= _HALF and self.held >= _MOST * self.told


def read_column(region: Region, own: Iterable[Match], leaves: Leaves, column: int) -> ColumnCells:
    """Return what the cells of a column say beside the criteria of `own`."""
    rows = {match.row.number: match for match in own}
    maxima = {row: leaves[match.topic.code].max for row, match in rows.items()}
    said = {row: _outcome(region, match, leaves, column) for row, match in rows.items()}
    values = {row: value for row, outcome in said.items() if (value := _value(outcome)) is not None}
    points = {row: value for row, value in values.items() if value <= maxima[row]}
    words = (each for row, each in said.items() if row not in values and not isinstance(each, Blank | NotReported))
    told = [_waits(each) for each in words]
    return ColumnCells(
        maxima,
        frozenset(row for row, match in rows.items() if leaves[match.topic.code].part is Part.BASE),
        points,
        out_of=sum(map(_tells_most, said.values())),
        over=len(values) - len(points),
        none=sum(isinstance(each, NotReported) for each in said.values()) + sum(not each for each in points.values()),
        words=told.count(False),
        waiting=told.count(True),
    )


def sums_of(region: Region, matches: Iterable[Match], leaves: Leaves, cells: ColumnCells, column: int) -> Sums:
    """Return how the numbers of groups and totals in a column stand to those of the criteria."""
    sure = [match for match in matches if match.how is not How.UNSURE]
    points = {match.topic.code: cells.points[match.row.number] for match in sure if match.row.number in cells.points}
    told = [*_groups(region, sure, points, column), *_totals(region, points, leaves, column)]
    return Sums(len(told), told.count(True))


def _groups(region: Region, sure: list[Match], points: Mapping[str, Decimal], column: int) -> Iterator[bool]:
    """Whether each group of several criteria that tells a number tells their sum."""
    for match in sure:
        below = [value for code, value in points.items() if code.startswith(f"{match.topic.code}.")]
        typed = _plain(region, match.row.number, column)
        if not match.topic.leaf and typed is not None and len(below) >= _HALF:
            yield abs(sum(below, Decimal(0)) - typed) < _NEAR


def _totals(region: Region, points: Mapping[str, Decimal], leaves: Leaves, column: int) -> Iterator[bool]:
    parts = {part: sum(_of_part(points, leaves, part), Decimal(0)) for part in Part}
    base, bonus, penalty = parts[Part.BASE], parts[Part.BONUS], parts[Part.PENALTY]
    ways = {base, base + bonus, base + bonus - penalty, base + bonus + penalty}
    for row in region.rows:
        typed = _plain(region, row.number, column) if row.totals else None
        if typed is not None:
            yield any(abs(way - typed) < _NEAR for way in ways)


def _of_part(points: Mapping[str, Decimal], leaves: Leaves, part: Part) -> Iterable[Decimal]:
    return (value for code, value in points.items() if leaves[code].part is part)


def _outcome(region: Region, match: Match, leaves: Leaves, column: int) -> Outcome:
    """What a cell says as points of its row; points to be taken off may have a minus."""
    leaf = leaves[match.topic.code]
    cell = region.grid.cell(match.row.number, column)
    outcome = read_cell(cell, NumberField("points", leaf.max))
    if leaf.part is Part.PENALTY and isinstance(outcome, Unreadable) and outcome.code == "negative":
        return read_cell(cell, NumberField("change", leaf.max))
    return outcome


def _value(outcome: Outcome) -> Decimal | None:
    reading = outcome.reading if isinstance(outcome, Doubtful) else outcome
    return abs(reading.value) if isinstance(reading, Reading) and isinstance(reading.value, Decimal) else None


def _tells_most(outcome: Outcome) -> bool:
    """Whether a cell tells the most points of its row beside its own, even where a spreadsheet took them for a day."""
    if isinstance(outcome, Doubtful):
        return outcome.code == "date_or_points" or outcome.reading.note == "out_of_maximum"
    return isinstance(outcome, Reading) and outcome.note == "out_of_maximum"


def _waits(outcome: Outcome) -> bool:
    return isinstance(outcome, Unreadable) and outcome.code == "formula_without_value"


def _plain(region: Region, row: int, column: int) -> Decimal | None:
    value = _value(read_cell(region.grid.cell(row, column), _ANY))
    return value or None
