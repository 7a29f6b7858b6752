"""The signs a screen adds to the table of points."""

from dataclasses import replace
from decimal import Decimal

from desktop.domain.ledger import Layer, State
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet
from desktop.domain.scoring.standings import Standing, Standings
from desktop.domain.table import Column, Mark, Role, Row, Table, TableCell
from desktop.domain.tabulate.marks import with_marks

_ZERO = Decimal(0)


def _sheet(*cells: ScoredCell) -> Scoresheet:
    return Scoresheet("AB", cells, (), _ZERO, _ZERO, _ZERO, _ZERO, _ZERO, _ZERO)


def _standings(sheet: Scoresheet) -> Standings:
    standing = Standing("AB", sheet, 1, shared=False, class_name=None, class_before_effects=None, barred=False)
    return Standings(Layer.APPRAISAL, (standing,), (), (), 0, 0)


def _table(*cells: TableCell) -> Table:
    rows = tuple(Row((cell,), Role.LEAF) for cell in cells)
    ends = (Row((TableCell(Decimal(9), id="AB:I"),), Role.SECTION), Row((TableCell("khớp"),), Role.CHECK))
    return Table("", (Column("An Bình"),), rows + ends)


def _scored(code: str, points: str, *, pending: bool = False) -> ScoredCell:
    return ScoredCell(code, State.SCORED, Decimal(points), Layer.CLAIM, pending=pending)


def test_points_that_differ_from_the_claim_and_points_that_wait_are_marked() -> None:
    now = _sheet(_scored("I.1", "8"), _scored("I.2", "7", pending=True), _scored("I.3", "6"))
    claimed = _sheet(_scored("I.1", "9"), _scored("I.2", "7"), _scored("I.3", "6"))
    shown = _table(*(TableCell(Decimal(8), id=f"AB:I.{number}") for number in (1, 2, 3)))
    marked = with_marks(shown, _standings(now), (claimed,))
    assert [row.cells[0].mark for row in marked.rows] == [Mark.DIFFERS, Mark.PENDING, Mark.NONE, Mark.NONE]


def test_sums_say_provisional_while_a_cell_is_open() -> None:
    rows = tuple(
        Row((TableCell(title), TableCell(Decimal(9))), Role.TOTAL, key=key)
        for key, title in (("raw", "Cộng"), ("total", "TỔNG ĐIỂM"), ("rank", "Thứ hạng"), ("class", "Xếp loại"))
    )
    table = Table("", (Column(""), Column("An Bình")), rows)
    open_one = replace(_standings(_sheet()), open=1)
    assert [row.cells[0].value for row in with_marks(table, open_one, ()).rows] == [
        "Cộng",
        "TỔNG ĐIỂM (tạm tính)",
        "Thứ hạng (tạm tính)",
    ]
    final = with_marks(table, _standings(_sheet()), ()).rows
    assert [row.cells[0].value for row in final] == ["Cộng", "TỔNG ĐIỂM", "Thứ hạng"]


def test_what_was_never_claimed_differs_from_nothing() -> None:
    now = _sheet(_scored("I.1", "8"))
    claimed = _sheet(ScoredCell("I.1", State.BLANK))
    marked = with_marks(_table(TableCell(Decimal(8), id="AB:I.1")), _standings(now), (claimed,))
    assert marked.rows[0].cells[0].mark is Mark.NONE


def test_a_sign_that_is_there_already_stays_and_the_check_row_goes() -> None:
    now = _sheet(ScoredCell("I.1", State.BLANK))
    marked = with_marks(_table(TableCell(None, Mark.BLANK, "AB:I.1")), _standings(now), (now,))
    assert marked.rows[0].cells[0].mark is Mark.BLANK
    assert [row.role for row in marked.rows] == [Role.LEAF, Role.SECTION]
