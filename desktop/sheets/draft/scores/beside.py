"""Points beside a claim that put it in doubt: others its leaders approved, points added to it or taken off it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Part
from desktop.domain.outcome import Blank, Doubtful, Reading
from desktop.domain.place import Place
from desktop.domain.reading import NumberField, read_cell
from desktop.domain.text import bare
from desktop.sheets.draft.doubts import Spot
from desktop.sheets.draft.layout.fields import Field, part_points
from desktop.sheets.draft.layout.guided import column_choices
from desktop.sheets.draft.layout.region import Column
from desktop.sheets.draft.scores.inputs import LeafRows, top_points

_APPROVED = re.compile(
    r"\b(lanh dao|thu truong|(ban )?giam doc|bgd|chi huy|cap uy)\b.* ?\b(duyet|cham|danh gia|ket luan|thong nhat)\b|"
    r"^(diem )?((da |duoc )?(phe )?duyet)( diem)?$"
)
"""A column of the unit's own leaders: `Ban Giám đốc duyệt`, `điểm được phê duyệt`."""
_STAFF = re.compile(r"\b(can bo|doi|to|phong|bo phan|ca nhan|chuyen vien|tham muu)\b")
"""A column of the unit's own staff: `cán bộ chấm`, `đội tự chấm`."""
_STEP = " – "
_FEW = 2
_EVEN = 0.5
_ROUNDED = Decimal("0.01")


def is_approved(label: str) -> bool:
    """Return whether a heading says that its points were approved by the unit's own leaders."""
    return _APPROVED.search(bare(label.rpartition(_STEP)[2])) is not None


def with_points_beside(rows: LeafRows, points: Spot) -> Spot:
    """Return the points of a leaf, in doubt where another column of its row says that other points count.

    Of points approved otherwise either may be meant where the unit's staff gave the others; what is headed as the
    unit's own counts. Points taken off are told by a claim that lacks them; where it does not, or points are added,
    either the claim or what it comes to may be meant.
    """
    if isinstance(points.outcome, Blank):
        return _approved_alone(rows, points)
    if not isinstance(points.outcome, Reading) or not isinstance(points.outcome.value, Decimal):
        return points
    claimed = points.outcome.value
    approved = _approved_otherwise(rows, claimed)
    if approved and not _gave_itself(rows):
        return _doubted(points, points.outcome, "approved_beside", approved[0])
    changed = claimed + sum(_changes(rows, claimed))
    return points if changed == claimed else _doubted(points, points.outcome, "changed_beside", changed)


def place_beside(rows: LeafRows, claimed: Decimal) -> Place | None:
    """Return where the points stand that the unit's leaders approved in place of what is claimed."""
    approved = _approved_otherwise(rows, claimed)
    return rows.grid.place(rows.rows[0], approved[1]) if approved else None


def approved_otherwise(leaves: tuple[LeafRows, ...], columns: tuple[Column, ...]) -> Iterator[Finding]:
    """Yield a warning for each of `columns` where leaders approved other points than the unit gave itself.

    The unit's own are taken; the answer which column holds its points is that about the column.
    """
    told: dict[int, list[tuple[LeafRows, Decimal, Decimal]]] = {}
    for rows in filter(_gave_itself, leaves):
        claimed = _claimed(rows)
        if claimed is not None and (other := _approved_otherwise(rows, claimed)):
            told.setdefault(other[1], []).append((rows, claimed, other[0]))
    for column in columns:
        if column.number in told:
            rows, claimed, approved = told[column.number][0]
            place = rows.grid.place(rows.rows[0], rows.column(Field.CLAIM) or column.number)
            values: Facts = {"value": claimed, "share": approved, "count": len(told[column.number])}
            facts: Facts = {"title": rows.leaf.title, "raw": place.raw, "heading": column.label, **values}
            choices = column_choices((Field.CLAIM, _EVEN), (Field.LATER, _EVEN))
            code = "approved_otherwise"
            yield Finding(Level.WARNING, code, facts, place, criterion=rows.leaf.code, key=column.key, choices=choices)


def _approved_otherwise(rows: LeafRows, claimed: Decimal) -> tuple[Decimal, int] | None:
    """What the unit's leaders approved of a leaf, with its column, where that is not what is claimed."""
    return next(((value, number) for value, number in _approved(rows) if value != claimed), None)


def _gave_itself(rows: LeafRows) -> bool:
    """Whether the claims are headed as the unit's ("Điểm tự chấm", "Đơn vị chấm"), not as those of its staff."""
    claim = rows.column(Field.CLAIM)
    return not any(number == claim and _STAFF.search(bare(label)) for number, label in rows.headings)


def _doubted(points: Spot, claim: Reading, code: str, other: Decimal) -> Spot:
    return replace(points, outcome=Doubtful(claim, code, str(other).replace(".", ","), max(other, Decimal(0))))


def _approved_alone(rows: LeafRows, points: Spot) -> Spot:
    """Points that only the leaders' column tells, where the table has one of the unit's own too."""
    found = next(_approved(rows), None)
    if found is None or rows.column(Field.CLAIM) is None:
        return points
    place = rows.grid.place(rows.rows[0], found[1])
    return Spot("points", Doubtful(Reading(found[0], raw=place.raw), "value_beside", place.raw), place)


def _approved(rows: LeafRows) -> Iterator[tuple[Decimal, int]]:
    """Yield the points the unit's leaders approved of a leaf, with their column."""
    columns = (number for number, label in _unnamed(rows) if is_approved(label))
    return ((value, number) for number in columns if (value := _number(rows, number)) is not None)


def _changes(rows: LeafRows, claimed: Decimal) -> Iterable[Decimal]:
    """Yield what columns of points added or taken off say beside a claim of the base that does not tell it yet."""
    if rows.leaf.part is not Part.BASE:
        return
    for number, label in _unnamed(rows):
        part, value = _part(label), _number(rows, number) if number in rows.changes else None
        if part is Part.BONUS and value and number > (rows.column(Field.CLAIM) or 0):
            yield value
        elif part is Part.PENALTY and value and abs(claimed + abs(value) - rows.leaf.max) > _ROUNDED:
            yield -abs(value)


def changing_columns(leaves: tuple[LeafRows, ...]) -> tuple[int, ...]:
    """Return the columns of points added or taken off that tell of single criteria of a table.

    One filled beside most criteria without agreeing with their claims is of something else.
    """
    named = {number for rows in leaves for number, label in _unnamed(rows) if _part(label)}
    return tuple(number for number in sorted(named) if _tells_of_few(leaves, number) or _agrees(leaves, number))


def _tells_of_few(leaves: tuple[LeafRows, ...], column: int) -> bool:
    return sum(bool(_number(rows, column)) for rows in leaves) * _FEW < len(leaves)


def _agrees(leaves: tuple[LeafRows, ...], column: int) -> bool:
    """Whether most claims are the most points without what the column takes off."""
    told = [(value, rows) for rows in leaves if (value := _number(rows, column))]
    agreeing = sum(
        abs(claimed + abs(value) - rows.leaf.max) <= _ROUNDED
        for value, rows in told
        if (claimed := _claimed(rows)) is not None
    )
    return agreeing * _FEW >= len(told)


def _claimed(rows: LeafRows) -> Decimal | None:
    column = rows.column(Field.CLAIM)
    return _number(rows, column) if column else None


def _part(label: str) -> Part | None:
    return part_points(bare(label.rpartition(_STEP)[2]))


def _unnamed(rows: LeafRows) -> Iterable[tuple[int, str]]:
    """Yield the columns without a meaning of their own, with their headings."""
    known = {number for _, number in rows.columns}
    return ((number, label) for number, label in rows.headings if number not in known)


def _number(rows: LeafRows, column: int) -> Decimal | None:
    outcome = read_cell(rows.grid.cell(rows.rows[0], column), NumberField("change", top_points(rows.leaf)))
    return outcome.value if isinstance(outcome, Reading) and isinstance(outcome.value, Decimal) else None
