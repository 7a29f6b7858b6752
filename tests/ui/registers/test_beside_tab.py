"""Lists of awards beside the totals the units gave: differences with sign and words, and the ways on from there."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.ledger import Ledger
from desktop.domain.registers.counts import Reconciled
from desktop.domain.registers.lines import Line, Register
from desktop.jobs.entry import enter_file
from desktop.jobs.registers import add
from desktop.ui.checks.checks_page import CheckPage
from desktop.ui.registers.beside_tab import beside_table, differs
from desktop.ui.registers.registers_page import RegistersPage
from tests.ui import clusters
from tests.ui.seat import Seat

SAID = (("object", "ca_nhan"), ("level", "Bộ Công an"), ("form", "Bằng khen"), ("status", "decided"))


def row(unit: str, listed: int, given: int | None, *, covered: bool = True) -> Reconciled:
    return Reconciled(unit, "Bộ Công an", "Bằng khen", "ca_nhan", "decided", listed, given, covered)


@pytest.fixture
def page(seat: Seat, tmp_path: Path) -> RegistersPage:
    """An Bình names two who were given an award that it counts three times."""
    desk = clusters.store(tmp_path / "cum.tongket")
    add(desk, [Line(Register.AWARDS, "AB", name, SAID) for name in ("Nguyễn Văn Bình", "Trần Thị Lan")])
    total = {"unit": "AB", "level": "Bộ Công an", "form": "Bằng khen", "object": "ca_nhan", "status": "decided"}
    path = tmp_path / "tong-so.json"
    path.write_text(json.dumps({"stage": "agreed", "awards": [{**total, "count": "3"}]}), encoding="utf-8")
    enter_file(desk, str(path))
    seat.open(desk.path)
    shown = seat.page("registers", RegistersPage)
    seat.window.activateWindow()
    shown.tabs.setCurrentWidget(shown.beside)
    return shown


def test_a_difference_has_its_sign_and_its_words() -> None:
    cluster = clusters.cluster()
    ledger = Ledger(cluster, cluster.rounds[0], clusters.framework())
    rows = (row("AB", 3, 3), row("BS", 5, 7), row("CG", 5, 3), row("AB", 5, None), row("BS", 0, 4, covered=False))
    table = beside_table(rows, ledger)
    said = [[cell.value for cell in each.cells[5:]] for each in table.rows]
    assert said == [
        [3, 3, "0", "khớp"],
        [5, 7, "−2", "⚠ danh sách thiếu 2 lượt"],
        [5, 3, "+2", "⚠ danh sách nhiều hơn 2 lượt"],
        [5, None, "", "đơn vị không báo cáo tổng số"],
        [None, 4, "", "chưa có danh sách tên"],
    ]
    assert [differs(each) for each in rows] == [False, True, True, False, False]


def test_the_names_behind_a_row_are_shown_in_their_list(seat: Seat, page: RegistersPage) -> None:
    page.beside.part.table.setFocus()
    assert page.beside.part.current is not None
    assert page.beside.part.current.listed == 2
    QTest.keyClick(page.beside.part.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.settle()
    assert page.tabs.currentWidget() is page.lists[Register.AWARDS]
    awards = page.lists[Register.AWARDS].part
    assert awards.filters.wanted.unit == "AB"
    assert awards.filters.wanted.about == "Bộ Công an"
    assert [each.line.name for each in awards.shown] == ["Nguyễn Văn Bình", "Trần Thị Lan"]


def test_only_what_differs_is_listed_when_that_is_wanted(seat: Seat, page: RegistersPage) -> None:
    page.beside.part.differing.setChecked(True)
    assert page.beside.part.table.shown.text(0, 8) == "⚠ danh sách thiếu 1 lượt"
    assert page.beside.part.count.text() == "1 dòng lệch"
    add(seat.workspace.desk, [Line(Register.AWARDS, "AB", "Lê Minh Sơn", SAID)])
    seat.workspace.refresh()
    seat.follow()
    assert page.beside.part.table.shown.rowCount() == 0
    assert page.beside.part.none.isVisibleTo(page)
    assert page.beside.part.count.text() == "Không có chỗ lệch."


def test_the_finding_about_a_difference_is_gone_to(seat: Seat, page: RegistersPage) -> None:
    page.beside.part.table.setFocus()
    QTest.keyClick(page.beside.part.table, Qt.Key.Key_F7, Qt.KeyboardModifier.ControlModifier)
    seat.follow()
    checks = seat.workspace.page
    assert isinstance(checks, CheckPage)
    assert checks.list.chosen is not None
    assert checks.list.chosen.finding.code == "list_differs"
    assert checks.list.chosen.finding.unit == "AB"
