"""A table exists once, as a value; screen, Word and Excel render it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Align(StrEnum):
    """How a column stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Role(StrEnum):
    """What a row is: it decides weight, ground and whether sums are drawn over it."""

    SECTION = "section"
    LEAF = "leaf"
    TOTAL = "total"
    CHECK = "check"


class Mark(StrEnum):
    """The signs of a cell, never colour alone."""

    NONE = ""
    BLANK = "blank"
    NOT_REPORTED = "not_reported"
    NOT_ASSIGNED = "not_assigned"
    CORRECTED = "corrected"
    DISPUTED = "disputed"
    DIFFERS = "differs"
    PENDING = "pending"
    TYPED = "typed"
    LEFT_OUT = "left_out"
    REPEATED = "repeated"


LINE = "list:"
"""Before the number of a register's line (Listed.number) in the trace id of the cell that names it."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """One value with its sign; `id` is the trace id of a number that comes from data (`AB:I.1`, `total:AB`).

    The name of a register's line has an id too (`list:17`): it can be traced, but is no number of a paper.
    `sums` and `less` are the rows whose values add up to this one and are taken off it, in the same column; both are
    given only where that comes out exactly. In a CHECK row they must come out as zero. `places` are this number's own
    decimals where its column has others.
    """

    value: Decimal | int | str | None = None
    mark: Mark = Mark.NONE
    id: str | None = None
    sums: tuple[int, ...] = ()
    less: tuple[int, ...] = ()
    places: int | None = None

    @property
    def number(self) -> str | None:
        """Return the id of the number, rank or class of the data that stands here; None for a sign or a name."""
        return None if self.id is None or self.value is None or self.id.startswith(LINE) else self.id


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its group heading above (shared by neighbours), its width in characters."""

    title: str
    group: str = ""
    align: Align = Align.LEFT
    width: int = 10
    places: int | None = None
    frozen: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `depth` indents the text column; `key` is the criterion or unit the row is about."""

    cells: tuple[TableCell, ...]
    role: Role = Role.LEAF
    depth: int = 0
    key: str = ""


def only_text(row: Row) -> int | None:
    """Return the cell of a row that only names what follows it; None for any other row."""
    filled = [place for place, cell in enumerate(row.cells) if cell.value not in (None, "")]
    names = row.role is Role.SECTION and len(filled) == 1 and len(row.cells) > 1
    return filled[0] if names and isinstance(row.cells[filled[0]].value, str) else None


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, rows, a title and notes. A cell's `sums` are the row indexes its Excel SUM adds in that column."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
