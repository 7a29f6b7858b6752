"""The page of registers by keyboard: lines listed, narrowed, written, put right, left out, made one, told apart."""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit

from desktop.domain.desk import Desk
from desktop.domain.registers.lines import Line, Register
from desktop.jobs.intake import take
from desktop.jobs.looking import Asking
from desktop.jobs.registers import add, leave_out, merge, view
from desktop.ui.parts.asking import ReasonDialog
from desktop.ui.registers.dialogs import MergeDialog, MoveDialog, PasteDialog
from desktop.ui.registers.line_dialog import AddDialog, CorrectDialog
from desktop.ui.registers.listing import Stand, Wanted
from desktop.ui.registers.register_tab import RegisterTab
from desktop.ui.registers.registers_page import RegistersPage
from tests.ui import clusters
from tests.ui.seat import Seat

_D = TypeVar("_D", bound=QDialog)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def model(unit: str, name: str, field: str = "An ninh trật tự") -> Line:
    return Line(Register.MODELS, unit, name, (("field", field),))


def award(unit: str, name: str, level: str = "Bộ Công an") -> Line:
    values = (("object", "ca_nhan"), ("level", level), ("form", "Bằng khen"), ("status", "decided"))
    return Line(Register.AWARDS, unit, name, values)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Three units, four models of which two may be the same, two awards."""
    made = clusters.store(tmp_path / "cum.tongket")
    lines = (
        model("AB", "Camera an ninh xã Tân Lập"),
        model("AB", "Dòng họ tự quản", "Xây dựng phong trào"),
        model("BS", "Camera An ninh, xã Tân Lập"),
        model("CG", "Tiếng loa an ninh"),
    )
    add(made, [*lines, award("AB", "Nguyễn Văn Bình"), award("BS", "Trần Thị Lan", "Thủ tướng Chính phủ")])
    return made


@pytest.fixture
def page(seat: Seat, desk: Desk) -> RegistersPage:
    seat.open(desk.path)
    shown = seat.page("registers", RegistersPage)
    seat.window.activateWindow()
    tab(page=shown).table.setFocus()
    return shown


def tab(page: RegistersPage, register: Register = Register.MODELS) -> RegisterTab:
    page.tabs.setCurrentWidget(page.lists[register])
    return page.lists[register].part


def names(tab: RegisterTab) -> list[str]:
    return [tab.table.shown.text(row, 1) for row in range(tab.table.shown.rowCount())]


def at(tab: RegisterTab, *rows: int) -> None:
    """Go to the first of these rows and choose the others with it."""
    tab.table.setCurrentIndex(tab.table.model().index(rows[0], 1))
    for row in rows[1:]:
        chosen = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        tab.table.selectionModel().select(tab.table.model().index(row, 1), chosen)


def dialog(page: RegistersPage, kind: type[_D]) -> _D:
    found = [each for each in page.findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def undo_name(seat: Seat) -> str:
    return seat.window.menus.action("undo").text()


def test_the_step_stands_behind_the_handover_and_says_how_many_names_may_be_the_same(
    seat: Seat, page: RegistersPage
) -> None:
    sidebar = seat.workspace.sidebar
    texts = [sidebar.item(row).text() for row in range(sidebar.count())]
    assert texts[texts.index("10  Bàn giao") + 1] == "Sổ"
    assert sidebar.signed("registers") == "≈ 1"
    assert [page.tabs.tabText(each) for each in range(6)] == [
        "Mô hình (4)",
        "Điển hình tiên tiến",
        "Khen thưởng (2)",
        "Trùng tên (1)",
        "Đối chiếu",
        "Chỉ tiêu số liệu",
    ]


def test_a_list_is_narrowed_by_unit_field_level_and_words_without_marks(page: RegistersPage) -> None:
    models = tab(page)
    assert names(models) == [
        "Camera an ninh xã Tân Lập", "Dòng họ tự quản", "Camera An ninh, xã Tân Lập", "Tiếng loa an ninh",
    ]  # fmt: skip
    models.filters.unit.setCurrentText("An Bình")
    assert names(models) == ["Camera an ninh xã Tân Lập", "Dòng họ tự quản"]
    models.filters.about.setCurrentText("Xây dựng phong trào")
    assert names(models) == ["Dòng họ tự quản"]
    models.want(Wanted())
    models.filters.text.setText("tan lap camera")
    assert names(models) == ["Camera an ninh xã Tân Lập", "Camera An ninh, xã Tân Lập"]
    models.filters.text.setText("không có gì như thế")
    assert models.none.isVisibleTo(models)
    awards = tab(page, Register.AWARDS)
    awards.filters.about.setCurrentText("Thủ tướng Chính phủ")
    assert names(awards) == ["Trần Thị Lan"]
    assert awards.filters.object.isVisibleTo(awards)
    assert not models.filters.object.isVisibleTo(models)


def test_a_line_is_written_by_hand_from_an_empty_list(seat: Seat, page: RegistersPage) -> None:
    exemplars = tab(page, Register.EXEMPLARS)
    exemplars.setFocus()
    exemplars.acts.actions["add"].trigger()
    seat.follow()
    form = dialog(page, AddDialog)
    assert not form.act.isEnabled(), "a name is asked for"
    form.name.setText("Lê  Minh Sơn")
    assert form.unit is not None
    form.unit.setCurrentText("Cẩm Giang")
    kind = form.fields["object"]
    assert isinstance(kind, QComboBox)
    kind.setCurrentText("cá nhân")
    form.act.click()
    seat.follow()
    assert names(exemplars) == ["Lê Minh Sơn"]
    assert exemplars.shown[0].line == Line(Register.EXEMPLARS, "CG", "Lê Minh Sơn", (("object", "ca_nhan"),))
    assert undo_name(seat) == "Hoàn tác: ghi vào sổ điển hình: “Lê Minh Sơn” của Cẩm Giang"
    seat.window.do("undo")
    seat.follow()
    assert names(exemplars) == []


def test_a_line_is_put_right_with_a_reason_and_taken_back(seat: Seat, page: RegistersPage) -> None:
    models = tab(page)
    at(models, 1)
    seat.press(Qt.Key.Key_F2)
    form = dialog(page, CorrectDialog)
    result = form.fields["result"]
    assert isinstance(result, QPlainTextEdit)
    result.setPlainText("Giảm 15% vụ việc")
    assert not form.act.isEnabled(), "a reason is asked for"
    assert form.reason is not None
    form.reason.setText("theo công văn số 12")
    form.act.click()
    seat.follow()
    item = models.current
    assert item is not None
    assert item.line.value("result") == "Giảm 15% vụ việc"
    assert item.line.unit == "AB"
    note = page.current_note()
    assert note is not None
    told = dict(note.groups)
    assert told["ĐƠN VỊ GỬI"] == ("Kết quả, hiệu quả: (để trống)",)
    assert told["VÌ SAO"] == ("theo công văn số 12",)
    assert told["LỊCH SỬ"] == ("12:00 ngày 05/11/2026, Nguyễn Văn A: đính chính",)
    assert "theo công văn số 12" in undo_name(seat)
    models.table.setFocus()
    seat.press(Qt.Key.Key_F2, SHIFT)
    assert models.current is not None
    assert models.current.line.value("result") == ""


def test_a_reason_given_first_and_a_day_that_is_none(seat: Seat, page: RegistersPage) -> None:
    awards = tab(page, Register.AWARDS)
    at(awards, 0)
    awards.table.setFocus()
    seat.press(Qt.Key.Key_F2)
    form = dialog(page, CorrectDialog)
    assert form.reason is not None
    form.reason.setText("theo quyết định")
    level = form.fields["level"]
    assert isinstance(level, QComboBox)
    assert level.findText("Thủ tướng Chính phủ") >= 0
    level.setCurrentText("Thủ tướng Chính phủ")
    assert form.act.isEnabled(), "what is changed last counts too"
    day = form.fields["decided_on"]
    assert isinstance(day, QLineEdit)
    day.setText("tháng mười một")
    assert not form.act.isEnabled()
    assert "05/11/2026" in form.why_not.text()
    day.setText("05/11/2026")
    form.act.click()
    seat.follow()
    assert awards.current is not None
    assert awards.current.line.value("decided_on") == "2026-11-05"


def test_nothing_changed_is_no_correction(seat: Seat, page: RegistersPage) -> None:
    at(tab(page), 0)
    seat.press(Qt.Key.Key_F2)
    form = dialog(page, CorrectDialog)
    assert form.reason is not None
    form.reason.setText("lý do")
    assert not form.act.isEnabled()


def test_lines_are_left_out_with_one_reason_as_one_act(seat: Seat, page: RegistersPage) -> None:
    models = tab(page)
    at(models, 0, 3)
    seat.press(Qt.Key.Key_Delete)
    form = dialog(page, ReasonDialog)
    form.reason.setText("trùng với năm trước")
    form.buttons.accepted.emit()
    seat.follow()
    assert names(models) == ["Dòng họ tự quản", "Camera An ninh, xã Tân Lập"]
    models.filters.stand.setCurrentIndex(models.filters.stand.findData(Stand.LEFT_OUT.value))
    assert names(models) == ["⊘ Camera an ninh xã Tân Lập", "⊘ Tiếng loa an ninh"]
    note = page.current_note()
    assert note is not None
    assert dict(note.groups)["VÌ SAO"] == ("trùng với năm trước",)
    seat.window.do("undo")
    seat.follow()
    models.want(Wanted())
    assert len(names(models)) == 4


def test_lines_are_made_one_under_the_name_chosen_and_separated(seat: Seat, page: RegistersPage, desk: Desk) -> None:
    models = tab(page)
    at(models, 0, 2)
    seat.press(Qt.Key.Key_G, CTRL)
    form = dialog(page, MergeDialog)
    form.first.setCurrentIndex(1)
    form.act.click()
    seat.follow()
    (one,) = (each for each in view(desk).registers.of(Register.MODELS) if each.merge is not None)
    assert one.name == form.first.itemText(1).partition(" – ")[0]
    assert sum(text.startswith("↳ ") for text in names(models)) == 1
    assert seat.workspace.sidebar.signed("registers") == ""
    merged = next(at_ for at_, each in enumerate(models.shown) if each.is_merged)
    at(models, merged)
    models.table.setFocus()
    seat.press(Qt.Key.Key_G, CTRL | SHIFT)
    assert not any(each.is_merged for each in models.shown)


def test_f7_goes_to_the_pair_and_ctrl_d_tells_it_apart(seat: Seat, page: RegistersPage) -> None:
    seat.window.do("next")
    seat.follow()
    assert page.tabs.currentWidget() is page.same
    assert page.same.part.table.shown.rowCount() == 1
    note = page.current_note()
    assert note is not None
    assert [head for head, _ in note.groups] == [
        "Camera an ninh xã Tân Lập – An Bình",
        "Camera An ninh, xã Tân Lập – Bắc Sơn",
    ]
    page.same.part.table.setFocus()
    seat.press(Qt.Key.Key_D, CTRL)
    assert page.same.part.table.shown.rowCount() == 0
    assert page.same.part.sort.itemText(2) == "Đã xác nhận khác nhau (1)"
    seat.window.do("next")
    seat.follow()
    assert page.bar.text == "Không còn tên nào nghi trùng."


def test_a_merge_waits_while_a_line_of_it_is_left_out_and_can_be_separated(seat: Seat, page: RegistersPage) -> None:
    own, numbers = seat.workspace.desk, [each.number for each in tab(page).shown]
    merge(own, (numbers[0], numbers[2]), "một mô hình")
    leave_out(own, numbers[2], "báo cáo nhầm")
    seat.workspace.refresh()
    seat.follow()
    page.tabs.setCurrentWidget(page.same)
    assert page.same.part.sort.itemText(3) == "Đang chờ dòng trở lại (1)"
    page.same.part.sort.setCurrentIndex(3)
    assert page.same.part.current is not None
    assert page.same.part.current.remark == "đã gộp; hiện còn ít hơn hai dòng"
    page.same.part.table.setFocus()
    seat.press(Qt.Key.Key_G, CTRL | SHIFT)
    assert page.same.part.table.shown.rowCount() == 0
    assert undo_name(seat).startswith("Hoàn tác: tách")


def test_a_merge_that_waits_goes_on_to_another_line_in_one_step(seat: Seat, page: RegistersPage) -> None:
    own, known = seat.workspace.desk, tab(page).shown
    numbers = [each.number for each in known]
    (sent,) = (each.line for each in known if each.number == numbers[2])
    merge(own, (numbers[0], numbers[2]), "một mô hình")
    leave_out(own, numbers[2], "báo cáo nhầm")
    add(own, [replace(sent, name=f"{sent.name} mới", source=None, report=None)])
    seat.workspace.refresh()
    seat.follow()
    page.tabs.setCurrentWidget(page.same)
    page.same.part.sort.setCurrentIndex(3)
    page.same.part.table.setFocus()
    seat.press(Qt.Key.Key_M, CTRL)
    (dialog,) = page.findChildren(MoveDialog)
    assert dialog.line_now.currentText() == f"{sent.name} mới"
    dialog.accept()
    seat.follow()
    assert page.same.part.sort.itemText(3) == "Đang chờ dòng trở lại (0)"
    assert undo_name(seat).startswith(f"Hoàn tác: chuyển quyết định về “{sent.name}”")


def test_a_block_from_excel_is_shown_and_then_written_as_one_act(seat: Seat, page: RegistersPage, desk: Desk) -> None:
    awards = tab(page, Register.AWARDS)
    block = (
        "TT\tHọ và tên\tTên tập thể, họ và tên cá nhân\tĐơn vị\tCấp khen\n"
        "1\t\tPhạm Quốc Việt\tBắc Sơn\tBộ Công an\n"
        "2\t\tHồ Ngọc Hà\tLạ\tBộ Công an\n"
        "3\t\tĐỗ Xuân Hải\tCG\tBộ Công an\n"
    )
    QGuiApplication.clipboard().setText(block)
    awards.table.setFocus()
    seat.press(Qt.Key.Key_V, CTRL)
    shown = dialog(page, PasteDialog)
    assert shown.act.text() == "Ghi 2 dòng"
    assert "dòng 3: trong Cụm không có đơn vị “Lạ”" in shown.faults.text()
    assert "TT, Họ và tên" in shown.said.text()
    shown.act.click()
    seat.follow()
    assert names(awards) == ["Nguyễn Văn Bình", "Trần Thị Lan", "Phạm Quốc Việt", "Đỗ Xuân Hải"]
    seat.window.do("undo")
    seat.follow()
    assert len(names(awards)) == 2


def test_an_empty_clipboard_says_what_to_do(seat: Seat, page: RegistersPage) -> None:
    QGuiApplication.clipboard().clear()
    tab(page).table.setFocus()
    seat.press(Qt.Key.Key_V, CTRL)
    assert page.bar.text.startswith("Chưa có gì được chép")


def test_a_block_is_copied_with_its_headings_and_pastes_back(page: RegistersPage) -> None:
    models = tab(page)
    at(models, 1)
    models.table.copy()
    head, line = QGuiApplication.clipboard().text().splitlines()
    assert head.split("\t")[:3] == ["TT", "Tên mô hình, cách làm hay", "Đơn vị"]
    assert line.split("\t")[1:3] == ["Dòng họ tự quản", "An Bình"]


def test_a_line_left_out_is_copied_by_its_name_alone(seat: Seat, page: RegistersPage) -> None:
    models = tab(page)
    at(models, 0)
    seat.press(Qt.Key.Key_Delete)
    form = dialog(page, ReasonDialog)
    form.reason.setText("không thuộc kỳ báo cáo")
    form.buttons.accepted.emit()
    seat.follow()
    models.want(Wanted(stand=Stand.LEFT_OUT))
    assert names(models) == ["⊘ Camera an ninh xã Tân Lập"]
    at(models, 0)
    models.table.copy()
    _, line = QGuiApplication.clipboard().text().splitlines()
    assert line.split("\t")[1] == "Camera an ninh xã Tân Lập"


def test_the_list_is_written_as_the_papers_write_it(seat: Seat, page: RegistersPage, tmp_path: Path) -> None:
    page.line_acts.write(Register.MODELS, str(tmp_path / "mo-hinh.xlsx"))
    seat.follow()
    assert (tmp_path / "mo-hinh.xlsx").stat().st_size > 1000
    assert "mo-hinh.xlsx" in page.bar.text


def test_every_act_is_in_the_menu_of_a_row(page: RegistersPage) -> None:
    models = tab(page)
    menu = models.acts.menu()
    texts = [each.text().replace("&", "") for each in menu.actions()]
    menu.close()
    assert texts == [
        "Thêm dòng…",
        "Đính chính…",
        "Bỏ khỏi danh sách…",
        "Lấy lại như đơn vị gửi",
        "Gộp làm một…",
        "Tách ra như cũ",
        "Không phải một",
        "Dán các dòng…",
        "Xuất ra Excel…",
    ]


def test_a_closed_year_can_only_be_looked_at(page: RegistersPage) -> None:
    models = tab(page)
    assert page.looked is not None
    models.show_looked(page.looked, closed=True)
    at(models, 0, 2)
    enabled = {key for key, action in models.acts.actions.items() if action.isEnabled()}
    assert enabled == {"export"}


def test_a_line_of_a_units_file_is_followed_to_its_cell(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.store(tmp_path / "cum.tongket")
    path = clusters.workbook(tmp_path / "CAT An Bình.xlsx", "An Bình", {"I.1": 9, "I.2": 8})
    book = load_workbook(path)
    sheet = book.create_sheet("Mô hình")
    for row in (
        ["DANH SÁCH MÔ HÌNH, CÁCH LÀM HAY NĂM 2026"],
        [],
        ["TT", "Tên mô hình", "Lĩnh vực", "Kết quả"],
        [1, "Camera an ninh", "An ninh trật tự", "Giảm 20% vụ trộm cắp"],
        [2, "Dòng họ tự quản", "Phong trào", "120 dòng họ"],
    ):
        sheet.append(row)
    book.save(path)
    take(desk, [str(path)], Asking(keep_sure=True))
    seat.open(desk.path)
    page = seat.page("registers", RegistersPage)
    models = tab(page)
    at(models, 1)
    note = page.current_note()
    assert note is not None
    assert dict(note.groups)["NGUỒN"] == ("CAT An Bình.xlsx · Mô hình · B5\n“Dòng họ tự quản”",)
    place = models.table.visualRect(models.table.currentIndex()).center()
    QTest.mouseClick(models.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, place)
    seat.follow()
    drawn = seat.workspace.details.picture
    assert drawn is not None
    assert drawn.isVisibleTo(seat.window)
    assert "Dòng họ tự quản" in {cell.value for row in drawn.table.rows for cell in row.cells}
