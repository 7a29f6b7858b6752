"""The form (mẫu báo cáo): how the workbook and the Word outline sent to every unit are laid out.

Papers write it and sheets read it back; the marks may be lost, then headings, codes and titles still tell the rows.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.framework import (
    Choice,
    Count,
    Criterion,
    Deduct,
    Direct,
    Framework,
    Indicator,
    Kind,
    Part,
    Reduction,
    Relative,
    Target,
    Tiers,
)

FORM_ID = "tong-ket-mau-1"

GUIDE_SHEET = "Hướng dẫn"
SCORE_SHEET = "Tự chấm"
FIGURE_SHEET = "Số liệu"
AWARD_SHEET = "Khen thưởng"
CROSS_SHEET = "Chấm chéo"
MARK_SHEET = "_mau"

HEADING_ROW = 6
"""The sheet row (from 1) of the headings on the score, figure and award sheets; the rows follow below it."""

TOTAL_TITLE = "Tổng điểm tự chấm"
LEVEL_PREFIX = "– "
"""What stands before a level's name in the title of its sub-row; a sub-row has no code of its own."""


class ScoreColumn(StrEnum):
    """The headings of the score sheet, left to right."""

    CODE = "Mã"
    TITLE = "Nội dung, tiêu chí"
    MAX = "Điểm chuẩn"
    TARGET = "Chỉ tiêu giao"
    BASELINE = "Kỳ trước"
    ACTUAL = "Kết quả thực hiện"
    POINTS = "Điểm tự chấm"
    EVIDENCE = "Minh chứng"
    NOTE = "Ghi chú"


class FigureColumn(StrEnum):
    """The headings of the figure sheet, left to right."""

    CODE = "Mã"
    TITLE = "Chỉ tiêu"
    UNIT = "ĐVT"
    THIS = "Kỳ này"
    LAST = "Kỳ trước"
    NOTE = "Ghi chú"


class AwardColumn(StrEnum):
    """The headings of the award sheet, left to right; every count is of lượt."""

    LEVEL = "Cấp khen thưởng"
    FORM = "Danh hiệu, hình thức khen thưởng"
    GROUPS_DECIDED = "Tập thể (đã quyết định)"
    PERSONS_DECIDED = "Cá nhân (đã quyết định)"
    GROUPS_PROPOSED = "Tập thể (đề nghị)"
    PERSONS_PROPOSED = "Cá nhân (đề nghị)"
    NOTE = "Ghi chú"


class CrossColumn(StrEnum):
    """The headings of the blind sheet of a cross-check, left to right."""

    CODE = "Mã"
    TITLE = "Nội dung, tiêu chí"
    MAX = "Điểm chuẩn"
    POINTS = "Điểm đơn vị chấm"
    NOTE = "Ghi chú, nhận xét"


AWARD_COUNTS: tuple[tuple[AwardColumn, str, str], ...] = (
    (AwardColumn.GROUPS_DECIDED, "tap_the", "decided"),
    (AwardColumn.PERSONS_DECIDED, "ca_nhan", "decided"),
    (AwardColumn.GROUPS_PROPOSED, "tap_the", "proposed"),
    (AwardColumn.PERSONS_PROPOSED, "ca_nhan", "proposed"),
)
"""Each counting column of the award sheet with the `object` and the `status` of the awards under it."""


class MarkKey(StrEnum):
    """The keys in column A of the hidden sheet `_mau`; column B holds their values as text."""

    FORM = "form"
    FRAMEWORK = "framework"
    VERSION = "version"
    LEVEL = "cluster_level"
    NUMBER = "cluster_number"
    YEAR = "cluster_year"
    UNIT = "unit"
    ROUND = "round"
    MADE_ON = "made_on"
    ISSUE = "issue"
    CHECKER = "checker"


@dataclass(frozen=True, slots=True)
class Issue:
    """Which of a unit's sendings a form is made for, from 1, and the day it is due; None leaves the day open.

    `forebears` are the names of several units whose figures of last year stand in it put together.
    """

    number: int = 1
    due: date | None = None
    forebears: tuple[str, ...] = ()


FIRST = Issue()


def form_code(unit: str, round_code: str, version: int, issue: int) -> str:
    """Return the short code a form shows: whose, of which round, framework and sending."""
    return f"Mã mẫu: {unit} · {round_code} · phiên bản {version} · lần gửi {issue}"


class RowRole(StrEnum):
    """What a row of the score sheet is."""

    BRANCH = "branch"
    LEAF = "leaf"
    LEVEL = "level"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class FormInput:
    """One open cell: its input name, its column, its defined name.

    `input` is a name of docs/scoring.md, `counts:<level>` for a level, `claimed` for points beside other inputs,
    `evidence` or `note`.
    """

    input: str
    column: ScoreColumn
    name: str


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row below the headings; `level` is set on sub-rows, whose `criterion` is the leaf they belong to."""

    role: RowRole
    code: str
    title: str
    criterion: Criterion | None = None
    level: str | None = None
    inputs: tuple[FormInput, ...] = ()

    def input_at(self, column: ScoreColumn) -> FormInput | None:
        """Return the open cell of this row under `column`; None where the row is locked."""
        return next((each for each in self.inputs if each.column is column), None)


def form_rows(framework: Framework) -> tuple[FormRow, ...]:
    """Return the rows of the score sheet from `HEADING_ROW` + 1 on: branches, leaves, sub-rows per level, the total."""
    rows = tuple(row for criterion in framework.criteria for row in _rows_of(criterion))
    return (*rows, FormRow(RowRole.TOTAL, "", TOTAL_TITLE))


def columns_of(kind: Kind) -> tuple[tuple[str, ScoreColumn], ...]:
    """Return the input names of a kind, each with the column it is typed in; empty where levels take their place."""
    match kind:
        case Direct():
            return (("points", ScoreColumn.POINTS),)
        case Target() | Relative():
            return (("target", ScoreColumn.TARGET), ("actual", ScoreColumn.ACTUAL))
        case Reduction():
            return (("baseline", ScoreColumn.BASELINE), ("actual", ScoreColumn.ACTUAL))
        case Tiers():
            return (("value", ScoreColumn.ACTUAL),)
        case Choice():
            return (("choice", ScoreColumn.ACTUAL),)
        case Count() | Deduct():
            return () if kind.levels else (("count", ScoreColumn.ACTUAL),)


def input_name(code: str, field: str) -> str:
    """Return the defined name of an input: `tk.I.1.actual`; what Excel does not allow in a name becomes `_`."""
    return f"tk.{_plain(code)}.{field}"


def level_name(code: str, number: int) -> str:
    """Return the defined name of the count of a leaf's level, numbered from 1: `tk.I.1.counts.2`."""
    return input_name(code, f"counts.{number}")


def figure_name(indicator: str, period: str) -> str:
    """Return the defined name of a figure of the figure sheet: `sl.PPHS.this`."""
    return f"sl.{_plain(indicator)}.{period}"


def asked_indicators(framework: Framework, indicators: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
    """Return the rows of the figure sheet: the framework's indicators, then the year's others, each code once."""
    known = {each.code for each in framework.indicators}
    return framework.indicators + tuple(each for each in indicators if each.code not in known)


def penalty_roots(framework: Framework) -> tuple[str, ...]:
    """Return the codes of the roots whose points are subtracted in the total row."""
    return tuple(root.code for root in framework.roots if root.part is Part.PENALTY)


def _rows_of(criterion: Criterion) -> tuple[FormRow, ...]:
    if criterion.kind is None:
        return (FormRow(RowRole.BRANCH, criterion.code, criterion.title, criterion),)
    leaf = FormRow(
        RowRole.LEAF, criterion.code, criterion.title, criterion, inputs=_leaf_inputs(criterion.code, criterion.kind)
    )
    return (leaf, *_level_rows(criterion, criterion.kind))


def _leaf_inputs(code: str, kind: Kind) -> tuple[FormInput, ...]:
    own = tuple(FormInput(name, column, input_name(code, name)) for name, column in columns_of(kind))
    claimed = (
        () if isinstance(kind, Direct) else (FormInput("claimed", ScoreColumn.POINTS, input_name(code, "claimed")),)
    )
    texts = (("evidence", ScoreColumn.EVIDENCE), ("note", ScoreColumn.NOTE))
    return own + claimed + tuple(FormInput(name, column, input_name(code, name)) for name, column in texts)


def _level_rows(criterion: Criterion, kind: Kind) -> tuple[FormRow, ...]:
    levels = kind.levels if isinstance(kind, Count | Deduct) else ()
    return tuple(
        FormRow(
            RowRole.LEVEL,
            "",
            f"{LEVEL_PREFIX}{level}",
            criterion,
            level,
            (FormInput(f"counts:{level}", ScoreColumn.ACTUAL, level_name(criterion.code, number)),),
        )
        for number, (level, _) in enumerate(levels, start=1)
    )


def _plain(code: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "._" else "_" for letter in code)
