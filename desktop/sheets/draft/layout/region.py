"""Regions: a table on a sheet, what its columns are for, which rows it has."""

import re
from dataclasses import dataclass

from desktop.domain.book import a1
from desktop.domain.text import bare
from desktop.sheets.draft.layout.codes import RowCode
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.grid import Grid

_TOTAL = re.compile(
    r"^(tong( cong| so| diem|)|t\.? ?cong|cong|tong (cong|so) diem|cong diem|tong diem .*|tong cong .*|tong so diem .*)"
    r"[: ]*(\(.*\))?$"
)
"""The row of the whole sum: `tổng cộng`, `cộng`, `tổng số điểm (tối đa 100)`."""
_CARRIED = re.compile(
    r"^((cong|luy ke|tong) )*((chuyen|mang) (sang( trang)?|trang)|(cong|het) trang)( \d+| sau| truoc| nay)?[: ]*$"
)
"""What is carried over a page: `cộng trang`, `mang sang trang sau`."""
_SUBTOTAL = re.compile(
    r"^(tong |tong cong |cong |tong diem |cong diem )(muc|nhom|phan|cac|[ivx]+\b|[a-d]\b|thuong|tru|chuan)"
    r"|^(tong|cong|tong cong|tong diem) \(?[a-z\d]{1,2}(\.[a-z\d]{1,2})*\)?[: ]*$"
    r"|^diem (cua )?(ca )?(muc|nhom|phan)( nay| tren| [ivxa-d\d]+)?[: ]*$"
)
"""The sum of a group: `cộng mục II`, `tổng điểm thưởng`, `điểm phần này`."""
_SUMMED_UP = re.compile(
    r"^(diem (tong ket|binh quan|trung binh|cuoi cung|lam tron|sau khi (cong|tru|lam tron).*)( (chung|nam|cong))*|"
    r"(tu )?xep (loai|hang|thu)( (thi dua|don vi|chung|nam( 20\d\d)?))*)( ?:.*)?( \(.*\))?$"
)
"""What is worked out of the sum: `điểm bình quân`, `xếp loại thi đua`."""
_FOOT = re.compile(
    r"^(ghi chu|luu y|noi nhan|thu truong|nguoi lap|nguoi tong hop|kt\.|tm\.|tl\.|giam doc|pho giam doc|xac nhan|"
    r"can bo lap)"
)
"""What stands below a table: notes, whom it goes to, who signs."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its number on the sheet, what it is for (None unknown) and its heading path.

    `key` is what an answer about it is given under; `answered` tells that a person said what it is for.
    """

    number: int
    field: Field | None
    path: tuple[str, ...]
    key: str = ""
    answered: bool = False

    @property
    def label(self) -> str:
        """The heading as one line; the column's letter where it has none."""
        return " – ".join(part for part in self.path if part) or a1(1, self.number)[:-1]


@dataclass(frozen=True, slots=True)
class Row:
    """One row under the headings: its number on the sheet, its code, its title without that code, its answer's key.

    `example` tells that a word beside them calls it one. `groups` are the titles in columns left of its own, of the
    groups it is in; `deeper` is the row as it reads by a title in a column right of its own.
    """

    number: int
    code: RowCode
    title: str
    key: str = ""
    example: bool = False
    groups: tuple[str, ...] = ()
    deeper: "Row | None" = None

    @property
    def text(self) -> str:
        """What the row is known by: its title, or its code where it has none."""
        return self.title or self.code.text

    @property
    def totals(self) -> bool:
        """Whether the row sums up the table."""
        return is_total(self.text)

    @property
    def sums(self) -> bool:
        """Whether the row sums up the table or a part of it."""
        text = _words(self.text)
        return self.totals or any(each.match(text) for each in (_SUBTOTAL, _CARRIED, _SUMMED_UP))

    @property
    def closes(self) -> bool:
        """Whether the row starts the notes and signatures under the table."""
        return is_foot(self.title)


@dataclass(frozen=True, slots=True)
class Region:
    """One table on a sheet. `top` and `bottom` are the first and last row of its headings.

    `by_contents` tells that no heading said where it stands: its rows did; `beside` that another table of the file has
    headings that do.
    """

    grid: Grid
    top: int
    bottom: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    by_contents: bool = False
    beside: bool = False

    @property
    def corner(self) -> tuple[str, int, int]:
        """Where the table begins, by which it is told from all others of the file: sheet, row and column."""
        return self.grid.name, self.top, self.columns[0].number if self.columns else 0

    def column(self, field: Field) -> Column | None:
        """Return the first column for `field`; None when the table has none."""
        return next((column for column in self.columns if column.field is field), None)

    def number(self, field: Field) -> int | None:
        """Return the sheet column for `field`; None when the table has none."""
        column = self.column(field)
        return column.number if column else None


def is_foot(text: str) -> bool:
    """Return whether words start the notes and signatures under a table."""
    return _FOOT.match(bare(text)) is not None


def is_total(text: str) -> bool:
    """Return whether words name a row that sums up a table, whatever they are set off with ("* Tổng cộng.")."""
    return _TOTAL.match(_words(text)) is not None


def _words(text: str) -> str:
    return bare(text).strip(" .,;:*-–—…")
