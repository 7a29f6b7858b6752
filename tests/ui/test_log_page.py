"""The log's page: acts, what they changed, chosen by unit and kind, looked up by a print code, exported."""

from pathlib import Path

from openpyxl import load_workbook

from desktop.jobs.history import check_store
from desktop.ui.log_page import HistoryPage
from tests.ui import clusters
from tests.ui.seat import Seat


def _page(seat: Seat, tmp_path: Path) -> HistoryPage:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    return seat.page("log", HistoryPage)


def _column(page: HistoryPage, number: int) -> list[object]:
    return [row.cells[number].value for row in page.acts.table.rows]


def test_the_latest_act_stands_first_with_what_it_changed_below(seat: Seat, tmp_path: Path) -> None:
    page = _page(seat, tmp_path)
    numbers = [int(str(value)) for value in _column(page, 0)]
    assert numbers == sorted(numbers, reverse=True)
    (change,) = page.changes.table.rows
    assert [cell.value for cell in change.cells][:3] == ["Điểm", "CG", "I.1"]
    assert "điểm" in str(change.cells[4].value)


def test_acts_are_chosen_by_unit_and_by_kind(seat: Seat, tmp_path: Path) -> None:
    page = _page(seat, tmp_path)
    everything = len(page.acts.table.rows)
    page.unit.setCurrentIndex(page.unit.findData("AB"))
    page.unit.activated.emit(page.unit.currentIndex())
    seat.settle()
    assert 0 < len(page.acts.table.rows) < everything
    page.unit.setCurrentIndex(0)
    page.kind.setCurrentIndex(page.kind.findData("new"))
    page.kind.activated.emit(page.kind.currentIndex())
    seat.settle()
    assert _column(page, 0) == [1]
    assert page.kind.currentText() == "Lập tệp cụm"


def test_a_print_code_is_looked_up(seat: Seat, tmp_path: Path) -> None:
    page = _page(seat, tmp_path)
    page.code.setText(check_store(page.desk).print_code)
    page.look_up()
    seat.settle()
    assert "Từ đó không có gì thay đổi" in page.bar.text
    page.code.setText("KHONGCO1")
    page.look_up()
    seat.settle()
    assert "không có trạng thái nào mang mã in" in page.bar.text


def test_the_log_is_exported_with_every_change(seat: Seat, tmp_path: Path) -> None:
    page = _page(seat, tmp_path)
    page.export_to(str(tmp_path / "nhat-ky.xlsx"))
    seat.settle()
    assert "nhat-ky.xlsx" in page.bar.text
    sheet = load_workbook(tmp_path / "nhat-ky.xlsx").active
    assert sheet is not None
    cells = {str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None}
    assert {"Ghi một ô điểm", "Công an tỉnh Cẩm Giang"} & cells or any("Ghi điểm I.1 của CG" in cell for cell in cells)
