"""Points beside a claim that put it in doubt: others its leaders approved, points added to it or taken off it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from desktop.domain.framework import Part
from desktop.domain.outcome import Blank, Doubtful, Reading
from desktop.domain.place import Place
from desktop.domain.reading import NumberField, read_cell
from desktop.domain.text import bare
from desktop.sheets.draft.doubts import Spot
from desktop.sheets.draft.layout.fields import Field, part_points
from desktop.sheets.draft.scores.inputs import LeafRows, top_points

_APPROVED = re.compile(
    r"\b(lanh dao|thu truong|(ban )?giam doc|bgd|chi huy|cap uy)\b.* ?\b(duyet|cham|danh gia|ket luan|thong nhat)\b|"
    r"^(diem )?((da |duoc )?(phe )?duyet)( diem)?$"
)
_STAFF = re.compile(r"\b(can bo|doi|to|phong|bo phan|ca nhan|chuyen vien|tham muu)\b")
_STEP = " – "
_FEW = 2
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
    approved = approved_otherwise(rows, claimed)
    if approved is not None and not gave_itself(rows):
        return _doubted(points, points.outcome, "approved_beside", approved)
    changed = claimed + sum(_changes(rows, claimed))
    return points if changed == claimed else _doubted(points, points.outcome, "changed_beside", changed)


def approved_otherwise(rows: LeafRows, claimed: Decimal) -> Decimal | None:
    """Return what the unit's leaders approved of a leaf where that is not what is claimed."""
    return next((value for value, _ in _approved(rows) if value != claimed), None)


def place_beside(rows: LeafRows, claimed: Decimal) -> Place | None:
    """Return where the points stand that the unit's leaders approved in place of what is claimed."""
    column = next((number for value, number in _approved(rows) if value != claimed), None)
    return rows.grid.place(rows.rows[0], column) if column else None


def gave_itself(rows: LeafRows) -> bool:
    """Return whether the claims are headed as the unit's ("Điểm tự chấm", "Đơn vị chấm"), not as those of its staff."""
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
