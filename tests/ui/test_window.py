"""The window from the welcome page to the papers, as an officer goes through it."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.finding import Level
from desktop.domain.intake import Supersedes
from desktop.domain.ledger import Layer
from desktop.jobs.lock import hold
from desktop.ui import theme
from desktop.ui.background import Background, Stepper
from desktop.ui.checks.checks_page import CheckPage
from desktop.ui.dossier_page import DossierPage
from desktop.ui.framework_page import FrameworkPage
from desktop.ui.intake.file_panel import VALUES
from desktop.ui.intake.intake_page import IntakePage
from desktop.ui.intake.remarks_tab import findings
from desktop.ui.overview_page import OverviewPage
from desktop.ui.page import Page
from desktop.ui.scoring.scoring_page import ScoringPage
from desktop.ui.sending.sending_page import SendingPage
from desktop.ui.settings import Settings
from desktop.ui.shell.steps import STEPS
from desktop.ui.shell.window import Window
from desktop.ui.standings.standings_page import StandingsPage
from tests.ui import clusters
from tests.ui.fixtures import NOON
from tests.ui.names import nameless
from tests.ui.seat import Seat


def _lines(widget: QLabel | object) -> list[str]:
    assert isinstance(widget, Page)
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def _drop(window: Window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(
        QDropEvent(
            QPointF(300, 300),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


# --- opening ---------------------------------------------------------------------------------------------------------


def test_the_first_button_of_the_welcome_page_has_the_focus(seat: Seat) -> None:
    buttons = seat.window.welcome.buttons
    assert seat.window.focusWidget() is buttons[0]
    assert all(each.isEnabled() for each in buttons)


def test_commands_that_need_a_cluster_are_grey_until_one_is_open(seat: Seat, tmp_path: Path) -> None:
    action = seat.window.menus.action("import")
    assert not action.isEnabled()
    clusters.store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    assert action.isEnabled()
    seat.window.do("close")
    assert not action.isEnabled()
    assert seat.window.workspace is None


def test_an_opened_cluster_is_remembered_with_its_units(seat: Seat, tmp_path: Path, settings: Settings) -> None:
    clusters.store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    assert "Cụm thi đua số 3 · 2026" in seat.window.windowTitle()
    recent = settings.recents()[0]
    assert (recent.name, recent.units, recent.opened) == ("Cụm thi đua số 3", 3, NOON.isoformat(timespec="minutes"))
    seat.window.do("close")
    assert "3 đơn vị" in seat.window.welcome.recents.item(0).text()
    assert "12:00 05/11/2026" in seat.window.welcome.recents.item(0).text()


def test_a_recent_file_opens_by_the_keyboard(seat: Seat, tmp_path: Path, settings: Settings, qtbot: QtBot) -> None:
    clusters.store(tmp_path / "cum.tongket")
    settings.remember("Cụm", str(tmp_path / "cum.tongket"), NOON, 3)
    seat.window.welcome.show_recents()
    recents = seat.window.welcome.recents
    recents.setCurrentRow(0)
    QTest.keyClick(recents, Qt.Key.Key_Return)
    seat.settle()
    assert seat.window.workspace is not None


def test_a_file_that_is_gone_is_said_on_the_welcome_page(seat: Seat, tmp_path: Path) -> None:
    seat.window.open_cluster(str(tmp_path / "mất.tongket"))
    seat.settle()
    assert "Không tìm thấy tệp cụm" in seat.window.welcome.bar.text


def test_a_file_that_another_program_holds_opens_to_look_only(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.store(tmp_path / "cum.tongket")
    with hold(desk):
        workspace = seat.open(desk.path)
        assert "đang được mở ở chương trình khác" in workspace.strip.text
        assert [each.text() for each in workspace.strip.buttons] == ["Thử lại"]
        assert not workspace.desk.held


def test_the_open_cluster_is_held_and_let_go_when_closed(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.store(tmp_path / "cum.tongket")
    assert seat.open(desk.path).desk.held
    seat.window.do("close")
    with hold(desk):
        pass


def test_what_was_asked_for_before_closing_reaches_no_page_that_is_gone(
    seat: Seat, stepper: Stepper, tmp_path: Path
) -> None:
    desk = clusters.store(tmp_path / "cum.tongket")
    seat.open(desk.path)
    seat.window.take([str(clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 9, "I.2": 8}))])
    seat.window.do("close")
    seat.settle()
    assert seat.window.workspace is None
    with hold(desk):
        pass


# --- the year, step by step ------------------------------------------------------------------------------------------


def test_pages_are_made_only_when_they_are_shown(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    workspace = seat.open(tmp_path / "cum.tongket")
    assert len(workspace.findChildren(Page)) == 1
    for step in STEPS:
        seat.go(step.key)
    assert len(workspace.findChildren(Page)) == len(STEPS)


def test_the_overview_says_what_is_missing_and_leads_there(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    page = seat.open(tmp_path / "cum.tongket").page
    assert isinstance(page, OverviewPage)
    assert seat.workspace.state.overview.ledger.entries
    texts = [task.text for task in page.tasks(seat.workspace.state)]
    assert texts[:2] == ["Chưa đơn vị nào gửi bảng tự chấm.", "Chưa đơn vị nào gửi báo cáo Word."]
    assert any("Còn 1 ô chưa có số liệu" in text for text in texts)
    see = next(each for each in page.findChildren(QPushButton) if each.text() == "Xem các ô")
    see.click()
    assert seat.workspace.step == "scoring"


def test_the_overview_of_a_new_cluster_begins_with_sending_the_forms(seat: Seat, tmp_path: Path) -> None:
    clusters.store(tmp_path / "cum.tongket")
    page = seat.open(tmp_path / "cum.tongket").page
    assert isinstance(page, OverviewPage)
    first = page.tasks(seat.workspace.state)[0]
    assert (first.text, first.command) == ("Chưa gửi mẫu cho đơn vị nào.", "go:forms")


def test_without_a_framework_everything_says_so_and_one_can_be_loaded(seat: Seat, tmp_path: Path) -> None:
    clusters.store(tmp_path / "cum.tongket", framed=False)
    workspace = seat.open(tmp_path / "cum.tongket")
    assert isinstance(workspace.page, OverviewPage)
    assert [task.command for task in workspace.page.tasks(workspace.state)] == ["go:framework"]
    for key in ("scoring", "standings", "forms"):
        page = seat.go(key)
        assert "khung tiêu chí" in " ".join([*_lines(page), page.bar.text])
    framework = seat.page("framework", FrameworkPage)
    framework.load("tests/vectors/scoring/case_01/framework.toml")
    seat.settle()
    assert "Đã nạp" in framework.bar.text
    assert workspace.state.scored is not None
    assert workspace.sidebar.signed("framework") == "✓"


def test_a_framework_that_cannot_be_used_is_refused_with_its_reasons(seat: Seat, tmp_path: Path) -> None:
    clusters.store(tmp_path / "cum.tongket", framed=False)
    bad = tmp_path / "khung.toml"
    bad.write_text('name = "Khung"\nlạ = 1\n', "utf-8")
    seat.open(tmp_path / "cum.tongket")
    page = seat.page("framework", FrameworkPage)
    page.load(str(bad))
    seat.settle()
    assert "khung.toml" in page.bar.text
    assert seat.workspace.state.scored is None


def test_the_status_bar_says_provisional_and_why(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    assert seat.window.status.provisional == "TẠM TÍNH – còn 1 ô chưa có số liệu"
    assert seat.workspace.sidebar.signed("scoring") == "còn 1"


def test_forms_are_made_for_every_unit(seat: Seat, tmp_path: Path) -> None:
    clusters.store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    page = seat.page("forms", SendingPage)
    page.choices.whole.setChecked(False)
    page.make_in(str(tmp_path / "mau"))
    seat.settle()
    assert "Đã tạo 6 tệp" in page.bar.text
    assert (tmp_path / "mau" / "AB" / "SoLieu_AB_2026_v1.xlsx").exists()


# --- scores ----------------------------------------------------------------------------------------------------------


def _scoring(seat: Seat) -> ScoringPage:
    return seat.page("scoring", ScoringPage)


def test_the_matrix_shows_points_sums_and_the_blank_sign(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    matrix = _scoring(seat).matrix
    rows = {matrix.shown.text(row, 0): row for row in range(3)}
    assert [matrix.shown.text(rows["I.2"], column) for column in (3, 4, 5)] == ["9,00", "8,00", "…"]
    assert [matrix.shown.text(rows["I"], column) for column in (3, 4, 5)] == ["18,00", "17,00", "7,00"]


def test_going_to_a_cell_explains_it_line_by_line(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    page = _scoring(seat)
    assert page.matrix.go_to("BS:I.2")
    seat.settle()
    lines = seat.workspace.details.lines
    assert lines[0] == "Bắc Sơn · I.2"
    assert "8,00 / 10" in lines
    assert "VÌ SAO" in lines
    assert any("tự chấm" in line and "theo hồ sơ" in line for line in lines[lines.index("LỊCH SỬ") :])


def test_the_details_follow_the_page_and_hide_on_demand(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    _scoring(seat).matrix.go_to("BS:I.2")
    seat.settle()
    seat.go("overview")
    assert len(seat.workspace.details.lines) == 1
    seat.go("scoring")
    assert seat.workspace.details.lines[0] == "Bắc Sơn · I.2"
    seat.window.do("details")
    assert seat.workspace.details.isHidden()
    seat.window.do("details")
    assert not seat.workspace.details.isHidden()


def test_f7_goes_to_the_open_cell_and_says_when_none_is_left(seat: Seat, tmp_path: Path, qtbot: QtBot) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(desk.path)
    page = _scoring(seat)
    seat.window.do("next")
    assert page.matrix.current_id() == "CG:I.2"
    seat.window.do("close")
    seat.settle()
    clusters.give(desk, "CG", {"I.2": "6"})
    seat.open(desk.path)
    page = _scoring(seat)
    assert page.bar.text == ""
    seat.window.do("previous")
    assert page.bar.text == "Không còn ô nào cần xem."


def test_another_stage_shows_what_waits_for_it(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    clusters.give(desk, "AB", {"I.1": "8.5"}, Layer.APPRAISAL)
    seat.open(desk.path)
    page = _scoring(seat)
    assert page.stages[Layer.APPRAISAL].isChecked()
    rows = {page.matrix.shown.text(row, 0): row for row in range(3)}
    assert page.matrix.shown.text(rows["I.1"], 3) == "8,50"
    assert page.matrix.shown.text(rows["I.1"], 4) == "○ 9,00"
    page.stages[Layer.CLAIM].click()
    seat.settle()
    assert page.matrix.shown.text(rows["I.1"], 3) == "9,00"


def test_a_filter_leaves_the_rows_that_bear_its_sign_and_all_sums(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    page = _scoring(seat)
    blank = next(each for each in page.filters.buttons.values() if each.text() == "Trống (1)")
    blank.click()
    seat.settle()
    codes = [page.matrix.shown.text(row, 0) for row in range(page.matrix.shown.rowCount())]
    assert "I.2" in codes
    assert "I" in codes
    assert "I.1" not in codes
    blank.click()
    assert page.matrix.shown.text(1, 0) == "I.1"


# --- ranks -----------------------------------------------------------------------------------------------------------


def test_equal_units_share_their_rank_and_it_is_said(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.store(tmp_path / "cum.tongket")
    for unit, points in (("AB", "9"), ("BS", "9"), ("CG", "7")):
        clusters.give(desk, unit, {"I.1": points, "I.2": points})
    seat.open(desk.path)
    page = seat.page("standings", StandingsPage)
    assert [page.ranking.shown.text(row, 0) for row in range(3)] == ["1 (đồng hạng)", "1 (đồng hạng)", "3"]
    lines = [page.decided.shown.text(row, 0) for row in range(page.decided.shown.rowCount())]
    assert "An Bình và Bắc Sơn bằng nhau ở mọi tiêu chí phụ: đồng hạng 1." in lines
    assert any(line.startswith("Bắc Sơn – Cẩm Giang:") for line in lines)
    assert page.bar.text == ""
    page.ranking.go_to("total:AB")
    seat.settle()
    assert "18,00" in seat.workspace.details.lines


def test_provisional_ranks_say_so(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    page = seat.go("standings")
    assert "tạm tính" in page.bar.text
    page.bar.buttons[0].click()
    assert seat.workspace.step == "scoring"


# --- intake ----------------------------------------------------------------------------------------------------------


def _intake(seat: Seat, *paths: Path) -> IntakePage:
    _drop(seat.window, *paths)
    seat.settle()
    page = seat.workspace.page
    assert isinstance(page, IntakePage)
    return page


def test_a_dropped_workbook_is_shown_then_kept_and_the_ranks_follow(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(desk.path)
    assert seat.workspace.state.scored is not None
    page = _intake(seat, clusters.workbook(tmp_path / "BS.xlsx", "Bắc Sơn", {"I.1": "10", "I.2": "9,5"}))
    assert "Bắc Sơn · bảng tự chấm" in page.panel.whose.text()
    assert any("hạng 2 → 1" in line for line in page.panel.lines)
    page.panel.tabs.setCurrentIndex(VALUES)
    assert [page.panel.values.shown.text(row, 3) for row in range(2)] == ["10", "9,5"]
    page.panel.keeping.click()
    seat.settle()
    assert page.waiting == []
    assert page.bar.text == "Đã nhận 1 tệp."
    assert seat.window.status.saved == "Đã lưu 12:00"
    standing = seat.workspace.state.scored.result.standings.of("BS")
    assert standing is not None
    assert (standing.rank, standing.sheet.total) == (1, Decimal("19.50"))
    assert page.kept_table.shown.text(0, 2) == "BS.xlsx"
    overview = seat.page("overview", OverviewPage)
    assert overview.tasks(seat.workspace.state)[0].text == "Còn 2 đơn vị chưa có bảng tự chấm: An Bình, Cẩm Giang."
    assert seat.workspace.sidebar.signed("intake") == "1/3"


def test_nothing_is_kept_before_the_officer_says_so(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.scored_store(tmp_path / "cum.tongket").path)
    page = _intake(seat, clusters.workbook(tmp_path / "BS.xlsx", "Bắc Sơn", {"I.1": "10", "I.2": "9,5"}))
    page.panel.dropping.click()
    seat.settle()
    assert page.waiting == []
    assert page.kept_table.shown.rowCount() == 0


def test_a_claim_over_its_maximum_is_refused_with_its_cell(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "cum.tongket").path)
    page = _intake(seat, clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 12, "I.2": 9}))
    assert page.panel.bar.text.startswith("Chưa nhận được")
    assert not page.panel.keeping.isVisible()
    assert "Chấm điểm · D6" in page.panel.lines
    assert any(line.startswith("✕ Lỗi") for line in page.panel.lines)


def test_the_same_file_twice_is_said_and_not_kept_again(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "cum.tongket").path)
    path = clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 9, "I.2": 8})
    page = _intake(seat, path)
    page.panel.keeping.click()
    seat.settle()
    page = _intake(seat, path)
    assert page.panel.bar.text == "Tệp này đã nhận ngày 05/11/2026, không cần nhận lại."
    assert not page.panel.keeping.isVisible()


def test_a_corrected_file_supersedes_and_counts_what_differs(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "cum.tongket").path)
    page = _intake(seat, clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 9, "I.2": 8}))
    page.keep_current()
    seat.settle()
    page = _intake(seat, clusters.workbook(tmp_path / "AB (sửa).xlsx", "An Bình", {"I.1": 9, "I.2": 7}))
    assert isinstance(page.waiting[0].look.preview, Supersedes)
    assert "khác 1 giá trị" in page.panel.bar.text


def test_a_file_of_an_unknown_unit_is_asked_about_and_the_answer_is_used(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "cum.tongket").path)
    page = _intake(seat, clusters.workbook(tmp_path / "bang.xlsx", "Không Rõ Tên", {"I.1": 9, "I.2": 8}))
    assert "chưa rõ đơn vị" in page.panel.whose.text()
    assert not page.panel.keeping.isVisible()
    page.panel.units.setCurrentIndex(page.panel.units.findData("CG"))
    page.panel.units.activated.emit(page.panel.units.currentIndex())
    seat.settle()
    assert "Cẩm Giang" in page.panel.whose.text()
    page.panel.keeping.click()
    seat.settle()
    assert page.kept_table.shown.text(0, 0) == "Cẩm Giang"


def test_many_good_files_are_kept_at_once_and_the_bad_one_stays(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "cum.tongket").path)
    page = _intake(
        seat,
        clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 9, "I.2": 8}),
        clusters.workbook(tmp_path / "BS.xlsx", "Bắc Sơn", {"I.1": 9, "I.2": 9}),
        clusters.workbook(tmp_path / "CG.xlsx", "Cẩm Giang", {"I.1": 99, "I.2": 9}),
    )
    assert [page.files.shown.text(row, 5) for row in range(3)] == [
        "dùng được",
        "dùng được",
        "chưa nhận được",
    ]
    page.keep_all.click()
    seat.settle()
    assert [each.name for each in page.waiting] == ["CG.xlsx"]
    assert page.kept_table.shown.rowCount() == 2


def test_a_file_that_is_no_workbook_is_refused_in_words(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "cum.tongket").path)
    (tmp_path / "anh.xlsx").write_bytes(b"\x89PNG nothing to read")
    page = _intake(seat, tmp_path / "anh.xlsx")
    assert page.panel.bar.text.startswith("Chưa nhận được")
    assert page.panel.lines


def test_a_file_that_vanished_is_said_and_the_window_goes_on(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "cum.tongket").path)
    path = clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 9, "I.2": 8})
    page = _intake(seat, path)
    path.unlink()
    page.keep_current()
    seat.settle()
    assert "Không tìm thấy tệp" in page.bar.text


def test_a_cluster_opened_to_look_only_keeps_nothing_and_claims_no_saving(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.store(tmp_path / "cum.tongket")
    with hold(desk):
        seat.open(desk.path)
        page = _intake(seat, clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 9, "I.2": 8}))
        page.keep_current()
        seat.settle()
        assert "đang được mở ở chương trình khác" in page.bar.text
    assert seat.window.status.saved == "Chỉ xem"
    assert page.kept_table.shown.rowCount() == 0


def test_files_dropped_before_a_cluster_is_open_are_answered(seat: Seat, tmp_path: Path) -> None:
    _drop(seat.window, tmp_path / "a.xlsx")
    assert "mở một cụm trước" in seat.window.welcome.bar.text


def test_a_dropped_cluster_file_is_opened(seat: Seat, tmp_path: Path) -> None:
    clusters.store(tmp_path / "cum.tongket")
    _drop(seat.window, tmp_path / "cum.tongket")
    seat.settle()
    assert seat.window.workspace is not None


# --- checks and papers -----------------------------------------------------------------------------------------------


def test_f5_checks_the_file_and_lists_what_was_found(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "cum.tongket").path)
    page = _intake(seat, clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": "9", "I.2": "8"}))
    page.keep_current()
    seat.settle()
    seat.window.do("check")
    seat.settle()
    checks = seat.workspace.page
    assert isinstance(checks, CheckPage)
    assert checks.bar.text.startswith("Tệp cụm nguyên vẹn. Mã in ")
    found = {each.finding.unit for group in checks.list.groups for each in group.matters}
    assert found == {"AB"}


def test_papers_are_made_into_a_folder_beside_the_cluster_file(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.scored_store(tmp_path / "cum.tongket").path)
    page = seat.page("dossier", DossierPage)
    assert "tạm tính" in page.bar.text
    for row in range(page.papers.count()):
        wanted = page.papers.item(row).text() == "Bảng tổng hợp điểm"
        page.papers.item(row).setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
    assert page.ticked() == ("bang-diem",)
    page.begin()
    seat.settle()
    files = {page.made.shown.text(row, 1) for row in range(page.made.shown.rowCount())}
    assert files == {"bang-diem.xlsx", "bang-diem.docx"}
    assert (tmp_path / "cum-van-ban" / "bang-diem.xlsx").exists()
    assert "Đã tạo 2 tệp" in page.bar.text


def test_papers_that_cannot_be_made_are_named(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "cum.tongket", framed=False).path)
    page = seat.page("dossier", DossierPage)
    page.begin()
    seat.settle()
    assert "Không lập vì chưa có nội dung: Bảng tổng hợp điểm, Phiếu điểm của từng đơn vị" in page.bar.text


def test_a_paper_edited_by_hand_is_kept_and_it_is_said(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.scored_store(tmp_path / "cum.tongket").path)
    page = seat.page("dossier", DossierPage)
    page.make(("bang-diem",))
    seat.settle()
    edited = Path(page.folder) / "bang-diem.docx"
    edited.write_bytes(edited.read_bytes() + b" ")
    page.make(("bang-diem",))
    seat.settle()
    notes = [page.made.shown.text(row, 2) for row in range(page.made.shown.rowCount())]
    assert any("bang-diem.docx đã được sửa tay nên giữ nguyên" in note for note in notes)


def test_no_paper_ticked_and_no_folder_yet_are_said(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.scored_store(tmp_path / "cum.tongket").path)
    page = seat.page("dossier", DossierPage)
    page.make(())
    assert page.bar.text == "Hãy chọn ít nhất một văn bản."
    page.open_folder()
    assert page.bar.text == "Chưa tạo văn bản nào."


def test_the_command_makes_the_papers_even_before_they_are_listed(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.scored_store(tmp_path / "cum.tongket").path)
    seat.window.do("papers")
    seat.settle()
    page = seat.workspace.page
    assert isinstance(page, DossierPage)
    assert page.made.shown.rowCount() > 2


# --- keyboard, look, trouble -----------------------------------------------------------------------------------------


def test_f6_goes_round_the_panes(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.scored_store(tmp_path / "cum.tongket").path)
    page = _scoring(seat)
    seat.workspace.sidebar.setFocus()
    seat.window.do("pane")
    focus = seat.window.focusWidget()
    assert focus is not None
    assert page.isAncestorOf(focus)
    seat.window.do("pane")
    focus = seat.window.focusWidget()
    assert focus is not None
    assert seat.workspace.details.isAncestorOf(focus)
    seat.window.do("pane")
    assert seat.window.focusWidget() is seat.workspace.sidebar


def test_back_returns_to_the_page_before(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.scored_store(tmp_path / "cum.tongket").path)
    seat.go("scoring")
    seat.go("standings")
    seat.window.do("back")
    assert seat.workspace.step == "scoring"
    seat.window.do("back")
    seat.window.do("back")
    assert seat.workspace.step == "overview"


def test_copy_takes_the_block_of_the_table_in_focus(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.scored_store(tmp_path / "cum.tongket").path)
    page = _scoring(seat)
    page.matrix.go_to("AB:I.1")
    page.matrix.setFocus()
    seat.window.do("copy")
    assert QGuiApplication.clipboard().text().splitlines()[1].endswith("9,00")


def test_the_look_is_changed_and_remembered(seat: Seat, settings: Settings, qapp: QApplication) -> None:
    seat.window.do("look:dark")
    assert theme.worn(qapp) == "dark"
    assert settings.scheme() is theme.Scheme.DARK
    seat.window.do("look:light")
    assert theme.worn(qapp) == "light"


def test_only_one_primary_button_is_shown_at_a_time(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.scored_store(tmp_path / "cum.tongket").path)
    for step in STEPS:
        seat.go(step.key)
        shown = [
            each
            for each in seat.window.findChildren(QPushButton) + seat.window.menus.buttons
            if each.isVisible() and each.property("primary")
        ]
        assert len(shown) == 1, step.key


def test_everything_that_takes_the_focus_has_a_name(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.scored_store(tmp_path / "cum.tongket").path)
    for step in STEPS:
        page = seat.go(step.key)
        assert nameless(page) == [], step.key
        assert page.accessibleName()


def test_about_says_that_no_network_is_used(seat: Seat) -> None:
    seat.window.do("about")
    assert "không dùng mạng" in seat.window.welcome.bar.text


def test_an_error_nobody_expected_is_shown_with_its_trace(seat: Seat, background: Background, qtbot: QtBot) -> None:
    def work(_: object) -> None:
        raise ZeroDivisionError("chia cho không")

    background.run("x", work, lambda _: None)
    seat.settle()
    dialog = next(each for each in seat.window.children() if each.metaObject().className() == "ErrorDialog")
    assert "ZeroDivisionError: chia cho không" in dialog.trace.toPlainText()  # type: ignore[attr-defined]
    dialog.accept()  # type: ignore[attr-defined]


def test_closing_the_window_lets_go_of_the_cluster(seat: Seat, tmp_path: Path, settings: Settings) -> None:
    desk = clusters.store(tmp_path / "cum.tongket")
    seat.open(desk.path)
    seat.window.close()
    with hold(desk):
        pass
    assert settings.sizes("window") is not None


def test_a_recent_list_keeps_the_last_eight_and_each_once(settings: Settings) -> None:
    for number in range(10):
        settings.remember(f"Cụm {number}", f"/c/{number}.tongket", datetime(2026, 1, 1 + number), number)  # noqa: DTZ001
    settings.remember("Cụm 5", "/c/5.tongket", datetime(2026, 2, 1), 5)  # noqa: DTZ001
    names = [recent.name for recent in settings.recents()]
    assert names == ["Cụm 5", "Cụm 9", "Cụm 8", "Cụm 7", "Cụm 6", "Cụm 4", "Cụm 3", "Cụm 2"]


def test_a_file_full_of_faults_is_shown_with_the_rest_counted(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "cum.tongket").path)
    page = _intake(seat, clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 12, "I.2": 9}))
    file = page.waiting[0]
    error = next(each for each in file.look.draft.findings if each.level is Level.ERROR)
    shown = replace(file, told=findings((error,) * 2000, "tong-ket"))
    page.panel.show_file(shown, seat.workspace.state.overview.ledger)
    assert page.panel.check.lines[0] == "✕ Lỗi (2.000)"
    assert "… và còn 1.900 điều nữa như thế" in page.panel.lines
