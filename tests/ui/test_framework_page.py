"""The framework made, agreed and frozen in the window, by keyboard alone."""

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem, QWidget

from desktop.domain.framework import Count, Framework
from desktop.domain.framework_comment import FrameworkComment
from desktop.domain.framework_edit import SetMax
from desktop.domain.framework_file import read_framework
from desktop.jobs.framework_draft import begin, shelf
from desktop.jobs.history import read_log
from desktop.jobs.sealing import seal
from desktop.ui.framework import tree_view
from desktop.ui.framework.framework_page import FrameworkPage
from desktop.ui.framework.tree_model import At
from desktop.ui.table.delegate import SIDE
from tests.cli.commands import VECTORS
from tests.ui import clusters
from tests.ui.seat import Seat

MOVE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def page_of(seat: Seat) -> FrameworkPage:
    return seat.page("framework", FrameworkPage)


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), which, modifiers)
    QApplication.processEvents()


def letters(widget: QWidget, text: str) -> None:
    """Type a text letter by letter; QTest knows only the keys of ASCII."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def type_in(seat: Seat, text: str) -> None:
    """Type into the open editor and end with Enter."""
    editor = focus()
    assert isinstance(editor, QLineEdit)
    letters(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    seat.follow()


def new_row(seat: Seat, which: Qt.Key, modifiers: Qt.KeyboardModifier, title: str, most: str) -> None:
    key(which, modifiers)
    type_in(seat, title)
    type_in(seat, most)


def begun(seat: Seat, tmp_path: Path) -> FrameworkPage:
    clusters.store(tmp_path / "cum.tongket", framed=False)
    seat.open(tmp_path / "cum.tongket")
    page = page_of(seat)
    page.new_button.setFocus()
    key(Qt.Key.Key_Space)
    seat.follow()
    page.editor.tree.setFocus()
    return page


def three_groups(seat: Seat, page: FrameworkPage) -> Framework:
    for group, points in (("Bảo đảm an ninh, trật tự", "60"), ("Xây dựng lực lượng", "30"), ("Phong trào", "10")):
        new_row(seat, Qt.Key.Key_G, CTRL, group, points)
        new_row(seat, Qt.Key.Key_Insert, CTRL, f"{group}: kết quả", points)
    assert page.shown is not None
    return page.shown


def undo(seat: Seat) -> None:
    QTest.keyClick(seat.window, Qt.Key.Key_Z, CTRL)
    seat.follow()


def test_a_framework_of_three_groups_is_made_and_frozen_by_keyboard_and_an_edit_undone(
    seat: Seat, tmp_path: Path
) -> None:
    page = begun(seat, tmp_path)
    made = three_groups(seat, page)
    assert [(each.code, each.max) for each in made.criteria] == [
        ("I", Decimal(60)), ("I.1", Decimal(60)), ("II", Decimal(30)), ("II.1", Decimal(30)),
        ("III", Decimal(10)), ("III.1", Decimal(10)),
    ]  # fmt: skip
    assert made.criteria[1].title == "Bảo đảm an ninh, trật tự: kết quả"
    page.editor.tree.go_to("I.1", At.MAX)
    key(Qt.Key.Key_F2)
    type_in(seat, "50")
    assert page.editor.tree.tree.data(page.editor.tree.tree.find("I", At.SUM)) == "≠ 50 ⚠"
    assert seat.window.menus.action("undo").text() == "Hoàn tác: sửa tiêu chí I.1: điểm tối đa 60 → 50"
    assert "Mục I ghi tối đa 60 nhưng các tiêu chí bên dưới cộng được 50." in page.editor.problems.texts[0]
    undo(seat)
    assert page.shown == made
    assert page.editor.tree.tree.data(page.editor.tree.tree.find("I", At.SUM)) == "= 60"
    assert page.editor.problems.texts == () or page.editor.problems.isHidden()
    page.freeze_button.setFocus()
    key(Qt.Key.Key_Space)
    seat.follow()
    page.freezing.freeze.setFocus()
    key(Qt.Key.Key_Space)
    seat.follow()
    stood = shelf(seat.workspace.desk)
    assert stood.draft is None
    assert stood.current == made
    assert seat.window.menus.action("undo").text().startswith("Hoàn tác: chốt khung tiêu chí")
    assert not page.editor.tree.tree.editable


def test_every_act_is_kept_at_once_and_the_tree_stays_under_the_hands(seat: Seat, tmp_path: Path) -> None:
    page = begun(seat, tmp_path)
    three_groups(seat, page)
    tree = page.editor.tree
    tree.go_to("III")
    key(Qt.Key.Key_Up, MOVE)
    seat.follow()
    assert [root.code for root in page.shown.roots] == ["I", "III", "II"]  # type: ignore[union-attr]
    assert tree.current is not None
    assert tree.current.code == "III"
    key(Qt.Key.Key_Right, MOVE)
    seat.follow()
    assert tree.current.code == "I.2"
    key(Qt.Key.Key_D, CTRL)
    seat.follow()
    assert tree.current.code == "I.3"
    key(Qt.Key.Key_Left, MOVE)
    seat.follow()
    assert tree.current.code == "III"
    key(Qt.Key.Key_Delete)
    seat.follow()
    assert page.shown == shelf(seat.workspace.desk).draft
    names = [act.name for act in read_log(seat.workspace.desk).acts]
    assert names.count("framework_edit") == 6 * 3 + 5


def test_a_cell_is_painted_as_its_roles_say_though_the_view_asks_only_once(seat: Seat, tmp_path: Path) -> None:
    page = begun(seat, tmp_path)
    three_groups(seat, page)
    tree, delegate = page.editor.tree, page.editor.tree.itemDelegate()
    for at in At:
        index = tree.tree.index(0, at)
        option = QStyleOptionViewItem()
        delegate.initStyleOption(option, index)  # type: ignore[attr-defined]
        told = {role: tree.tree.data(index, int(role)) for role in Qt.ItemDataRole}
        assert option.text == told[Qt.ItemDataRole.DisplayRole]
        assert option.displayAlignment == told[Qt.ItemDataRole.TextAlignmentRole]
        assert option.font.bold() == bool(told[Qt.ItemDataRole.FontRole])
        assert option.backgroundBrush.color() == told[Qt.ItemDataRole.BackgroundRole]


def test_what_cannot_be_done_says_why_and_keeps_nothing(seat: Seat, tmp_path: Path) -> None:
    page = begun(seat, tmp_path)
    three_groups(seat, page)
    before = len(read_log(seat.workspace.desk).acts)
    page.editor.tree.go_to("II", At.CODE)
    key(Qt.Key.Key_F2)
    type_in(seat, "III")
    assert page.bar.text == "Mã III đã dùng cho một tiêu chí khác. Chọn mã khác, hoặc đổi mã tiêu chí kia trước."
    page.editor.tree.go_to("II", At.MAX)
    key(Qt.Key.Key_F2)
    type_in(seat, "nhiều")
    assert page.bar.text == "Điểm tối đa phải là số, ví dụ 7,5."
    assert len(read_log(seat.workspace.desk).acts) == before


def test_the_worked_example_follows_the_numbers_typed(seat: Seat, tmp_path: Path) -> None:
    page = begun(seat, tmp_path)
    three_groups(seat, page)
    page.editor.tree.go_to("I.1")
    form = page.editor.panel.kinds
    form.kind.setFocus()
    letters(form.kind, "mức giảm")
    form.kind.activated.emit(form.kind.currentIndex())
    seat.follow()
    assert "Chỉ tiêu giảm 5 %: kỳ trước 200, kỳ này 196 → giảm 2,00 %" in form.example.sentences.text()
    rate = form.fields["rate"]
    rate.setFocus()
    letters(rate, "0,5")
    assert "3,00 điểm phần trăm × 10,50" in form.example.sentences.text() or "× 0,50" in form.example.sentences.text()
    baseline = form.example.inputs["baseline"]
    baseline.setFocus()
    baseline.selectAll()  # type: ignore[union-attr]
    letters(baseline, "196")
    assert "không tăng, không giảm" in form.example.sentences.text()


def test_a_kind_that_the_words_suggest_is_taken_with_one_click(seat: Seat, tmp_path: Path) -> None:
    page = begun(seat, tmp_path)
    new_row(seat, Qt.Key.Key_G, CTRL, "Phong trào", "10")
    new_row(seat, Qt.Key.Key_Insert, CTRL, "Mỗi mô hình mới được cộng 0,5 điểm", "10")
    form = page.editor.panel.kinds
    assert not form.offer.isHidden()
    form.offer.setFocus()
    key(Qt.Key.Key_Space)
    seat.follow()
    assert page.shown is not None
    assert page.shown.criteria[1].kind == Count(Decimal("0.5"))
    assert form.offer.isHidden()


def test_an_annex_is_shown_with_what_was_assumed_before_anything_is_kept(seat: Seat, tmp_path: Path) -> None:
    clusters.store(tmp_path / "cum.tongket", framed=False)
    seat.open(tmp_path / "cum.tongket")
    page = page_of(seat)
    page.acts.look_at(str(VECTORS / "annexes" / "annex_03.xlsx"))
    seat.follow()
    assert shelf(seat.workspace.desk).versions == ()
    places = [page.importing.findings.shown.text(row, 1) for row in range(len(page.importing.findings.table.rows))]
    assert any(place for place in places)
    assert page.importing.tree.tree.rowCount() > 1
    assert page.importing.use.isHidden()
    page.importing.keep.setFocus()
    key(Qt.Key.Key_Space)
    seat.follow()
    stood = shelf(seat.workspace.desk)
    assert stood.draft is not None
    assert stood.current is None
    assert page.shown == stood.draft
    assert page.editor.tree.tree.editable


def test_a_frozen_framework_is_changed_as_the_next_version_with_its_ripple(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    page = page_of(seat)
    assert not page.editor.tree.tree.editable
    page.editor.tree.setFocus()
    key(Qt.Key.Key_Delete)
    seat.follow()
    assert len(shelf(seat.workspace.desk).versions) == 1
    page.edit_button.setFocus()
    key(Qt.Key.Key_Space)
    seat.follow()
    page.change(SetMax("I.1", Decimal(8)))
    page.change(SetMax("I.2", Decimal(12)))
    seat.follow()
    page.freeze_button.click()
    seat.follow()
    assert page.freezing.freeze.isEnabled()
    assert (
        "2 ô đã có điểm không còn hợp với tiêu chí và trở thành ô trống: An Bình I.1, Bắc Sơn I.1."
        in page.freezing.moves.text()
    )
    assert page.freezing.ripple.shown.text(0, 1) == "18,00 → 9,00"
    page.freezing.freeze.click()
    seat.follow()
    scored = seat.workspace.state.scored
    assert scored is not None
    assert scored.result.ledger.framework.version == 2
    page.versions.compared.emit(1, 2)
    seat.follow()
    assert page.versions.differences.shown.text(0, 3) == "điểm tối đa: 8"


def test_a_blocked_freeze_says_why(seat: Seat, tmp_path: Path) -> None:
    page = begun(seat, tmp_path)
    three_groups(seat, page)
    page.change(SetMax("I.1", Decimal(1)))
    page.acts.comment(FrameworkComment("AB", "II.1", "Nên giảm còn 20 điểm"))
    seat.follow()
    page.freeze_button.click()
    seat.follow()
    assert not page.freezing.freeze.isEnabled()
    assert "Mục I ghi tối đa 60" in page.freezing.blockers.text()
    assert "Góp ý của AB về II.1 chưa trả lời: “Nên giảm còn 20 điểm”." in page.freezing.blockers.text()


def test_a_comment_is_written_and_answered(seat: Seat, tmp_path: Path) -> None:
    page = begun(seat, tmp_path)
    three_groups(seat, page)
    tab = page.comments
    page.tabs.setCurrentWidget(tab)
    tab.unit.show_value("BS")
    tab.criterion.show_value("II.1")
    tab.text.setFocus()
    letters(tab.text, "Nên giảm còn 20 điểm")
    tab.keep.setFocus()
    key(Qt.Key.Key_Space)
    seat.follow()
    assert [tab.table.shown.text(0, column) for column in range(4)] == [
        "Bắc Sơn", "II.1", "Nên giảm còn 20 điểm", "○ chờ trả lời",
    ]  # fmt: skip
    tab.table.setCurrentIndex(tab.table.shown.index(0, 0))
    tab.decline.click()
    seat.follow()
    assert page.bar.text.startswith("Chưa ghi lý do.")
    tab.reason.setFocus()
    letters(tab.reason, "Giữ như năm trước")
    tab.decline.click()
    seat.follow()
    assert tab.table.shown.text(0, 3) == "✕ không tiếp thu"
    assert seat.window.menus.action("undo").text() == "Hoàn tác: không tiếp thu góp ý của Bắc Sơn về tiêu chí II.1"


def test_settings_are_changed_by_keyboard_and_put_in_order(seat: Seat, tmp_path: Path) -> None:
    page = begun(seat, tmp_path)
    three_groups(seat, page)
    page.tabs.setCurrentWidget(page.settings)
    basis = page.settings.fields["basis"]
    assert not basis.acceptDrops()
    basis.setFocus()
    letters(basis, "Quy định số 01")
    QTest.keyClick(basis, Qt.Key.Key_Return)
    seat.follow()
    for _ in range(2):
        page.settings.tie_breaks.list.add.click()
        seat.follow()
    assert page.shown is not None
    assert page.shown.basis == "Quy định số 01"
    assert page.shown.tie_breaks == ("bonus", "penalty")
    rows = page.settings.tie_breaks.list.rows
    rows.setFocus()
    key(Qt.Key.Key_Up, MOVE)
    seat.follow()
    assert page.shown.tie_breaks == ("penalty", "bonus")
    classes = page.settings.classes
    classes.list.add.click()
    seat.follow()
    classes.fields["name"].setFocus()
    classes.fields["name"].selectAll()
    letters(classes.fields["name"], "Hoàn thành nhiệm vụ")
    QTest.keyClick(classes.fields["name"], Qt.Key.Key_Return)
    seat.follow()
    assert [row.name for row in page.shown.classes] == ["Hoàn thành nhiệm vụ"]
    assert shelf(seat.workspace.desk).draft == page.shown
    undo(seat)
    assert [row.name for row in page.shown.classes] == ["Hạng mới"]


def test_the_sandbox_scores_two_made_up_units_and_keeps_nothing(seat: Seat, tmp_path: Path) -> None:
    page = begun(seat, tmp_path)
    three_groups(seat, page)
    before = len(read_log(seat.workspace.desk).acts)
    page.tabs.setCurrentWidget(page.sandbox)
    seat.follow()
    field = page.sandbox.fields["A", "I.1"]["points"]
    field.setFocus()
    letters(field, "55,5")
    assert page.sandbox.points["A", "I"].text() == "55,50"
    assert page.sandbox.results["A"].text().startswith("Đơn vị A: tổng 55,50 · hạng 1")
    assert page.sandbox.results["A"].text().endswith("tạm tính, còn 2 tiêu chí chưa điền")
    letters(field, "9")
    assert "⚠" in page.sandbox.refused.text() or page.sandbox.points["A", "I"].text() == "55,59"
    page.sandbox.fill()
    assert page.sandbox.results["A"].text().startswith("Đơn vị A: tổng 100,00")
    assert "tạm tính" not in page.sandbox.results["A"].text()
    assert page.sandbox.results["B"].text().startswith("Đơn vị B: tổng 50,00")
    seat.follow()
    assert len(read_log(seat.workspace.desk).acts) == before


def test_a_file_dropped_on_the_page_is_looked_at_as_a_framework(seat: Seat, tmp_path: Path) -> None:
    clusters.store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    page = page_of(seat)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(VECTORS / "annexes" / "annex_03.xlsx"))])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(event)
    seat.follow()
    assert page.importing.title.text().startswith("annex_03.xlsx: ")
    assert seat.workspace.step == "framework"


def test_after_the_seal_an_edit_is_refused_and_the_screen_shows_what_is_kept(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    draft = begin(desk, 1)
    seal(desk, "Trước hội nghị")
    seat.open(desk.path)
    page = page_of(seat)
    page.change(SetMax("I.1", Decimal(8)))
    seat.follow()
    assert "chốt" in page.bar.text
    assert page.shown == draft


def test_a_framework_is_exported_from_the_window(seat: Seat, tmp_path: Path) -> None:
    page = begun(seat, tmp_path)
    made = three_groups(seat, page)
    for suffix in ("toml", "xlsx", "docx"):
        page.acts.export(str(tmp_path / f"khung.{suffix}"), made.version)
        seat.follow()
        assert page.bar.text == f"Đã ghi: {tmp_path / f'khung.{suffix}'}"
    text = (tmp_path / "khung.toml").read_text("utf-8")
    assert read_framework(text, "khung.toml") == (made, ())


def test_the_rows_are_measured_once_by_the_room_the_words_have_in_the_end(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "cum.tongket").path)
    tree_view._heights.clear()
    tree = page_of(seat).editor.tree
    seat.follow()
    measured = {width for _, _, _, width in tree_view._heights}
    assert tree.words_width in measured
    assert len(measured) <= 2  # not at each width the page passes through while it is laid out
    assert tree.words_width == tree.columnWidth(At.TITLE) - 2 * SIDE

    seat.window.resize(seat.window.width() - 150, seat.window.height())
    seat.follow()
    assert tree.words_width == tree.columnWidth(At.TITLE) - 2 * SIDE


def test_indicators_of_the_framework_are_edited_and_a_ratio_takes_its_parts(seat: Seat, tmp_path: Path) -> None:
    page = begun(seat, tmp_path)
    three_groups(seat, page)
    page.tabs.setCurrentWidget(page.settings)
    section = page.settings.indicators
    for _ in range(3):
        section.list.add.click()
        seat.follow()
    assert page.shown is not None
    assert [each.code for each in page.shown.indicators] == ["CT1", "CT2", "CT3"]
    assert not section.fields["of"].isVisibleTo(section)
    ways = section.fields["aggregate"]
    ways.setCurrentText("tỷ lệ giữa hai chỉ tiêu")
    ways.done.emit()
    seat.follow()
    ratio = page.shown.indicators[2]
    assert (ratio.aggregate, ratio.of, ratio.per) == ("ratio", "CT1", "CT2")
    assert section.fields["of"].isVisibleTo(section)
    assert section.list.texts[2] == "CT3: Chỉ tiêu mới → CT1 chia cho CT2"
    assert shelf(seat.workspace.desk).draft == page.shown
    undo(seat)
    assert page.shown.indicators[2].aggregate == "sum"
