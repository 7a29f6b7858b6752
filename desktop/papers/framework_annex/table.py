"""The framework as one table: codes in full, titles, maxima, how each leaf is scored; its classes and effects below."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.facts import Facts
from desktop.domain.framework import ClassRow, Criterion, Framework, Part, parent_of
from desktop.domain.table import Align, Column, Role, Row, Table, TableCell
from desktop.words.catalogue import say
from desktop.words.kinds import kind_line
from desktop.words.numbers import number

_PARTS = {Part.BASE: "ĐIỂM CHUẨN", Part.BONUS: "ĐIỂM THƯỞNG", Part.PENALTY: "ĐIỂM TRỪ"}
_ZERO = Decimal(0)


def framework_table(framework: Framework) -> Table:
    """Return the tree in its order; a row names the part where parts change, the last row is the total.

    Row keys are criterion codes, `base`, `bonus`, `penalty` and `total`. The table reads back as the same framework
    (desktop/sheets/annex).
    """
    columns = (
        Column("Mã", align=Align.CENTRE, width=9, frozen=True),
        Column("Nội dung, tiêu chí", width=56, frozen=True),
        Column("Điểm tối đa", align=Align.RIGHT, width=10),
        Column("Cách chấm", width=44),
    )
    heads = tuple(_heads(framework))
    at = {row: number for number, row in enumerate(heads)}
    rows = tuple(_row(framework, each, at) for each in heads)
    return Table(framework.name, columns, (*rows, _total(framework, at)), tuple(_notes(framework)))


def _heads(framework: Framework) -> Iterator[Criterion | Part]:
    """Yield the criteria, before them the parts they belong to where there is more than one."""
    roots = {root.code for root in framework.roots}
    named = len({root.part for root in framework.roots} | {Part.BASE}) > 1
    part: Part | None = None
    for each in framework.criteria:
        if named and each.code in roots and each.part is not part:
            part = each.part
            yield part
        yield each


def _row(framework: Framework, each: Criterion | Part, at: dict[Criterion | Part, int]) -> Row:
    if isinstance(each, Part):
        cells = (TableCell(""), TableCell(_PARTS[each]), TableCell(None), TableCell(""))
        return Row(cells, Role.SECTION, 0, each.value)
    most = TableCell(_short(each.max), sums=_below(framework, each, at))
    cells = (TableCell(each.code), TableCell(each.title), most, TableCell(kind_line(each)))
    return Row(cells, Role.LEAF if each.is_leaf else Role.SECTION, each.depth, each.code)


def _below(framework: Framework, branch: Criterion, at: dict[Criterion | Part, int]) -> tuple[int, ...]:
    codes = {each.code for each in framework.criteria}
    children = [each for each in framework.criteria if parent_of(each.code, codes) == branch.code]
    return tuple(at[child] for child in children) if _adds_up(children, branch.max) else ()


def _total(framework: Framework, at: dict[Criterion | Part, int]) -> Row:
    roots = [root for root in framework.roots if root.part is Part.BASE]
    sums = tuple(at[root] for root in roots) if _adds_up(roots, framework.total) else ()
    cells = (TableCell(""), TableCell("TỔNG ĐIỂM CHUẨN"), TableCell(_short(framework.total), sums=sums), TableCell(""))
    return Row(cells, Role.TOTAL, 0, "total")


def _adds_up(criteria: list[Criterion], total: Decimal) -> bool:
    return bool(criteria) and sum((each.max for each in criteria), _ZERO) == total


def _notes(framework: Framework) -> Iterator[str]:
    caps: Facts = {"total": framework.total, "bonus": framework.bonus_cap, "penalty": framework.penalty_cap}
    yield say("kinds", "note_total", caps)
    if framework.classes:
        yield say("kinds", "note_classes", {"rows": tuple(map(_class_words, framework.classes))})
    if framework.effects:
        yield say("kinds", "note_effects", {"rows": tuple(f"{each.code} – {each.title}" for each in framework.effects)})


def _class_words(row: ClassRow) -> str:
    return f"{row.name} từ {number(_short(row.at_least))}"


def _short(value: Decimal) -> Decimal:
    """Return `value` without zeros at the end."""
    return Decimal(f"{value.normalize():f}")
