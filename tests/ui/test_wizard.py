"""The wizard of a new cluster: every step can wait, nothing is kept before the last."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.desk import Desk
from desktop.jobs.cluster import overview
from desktop.jobs.framework_draft import shelf
from desktop.ui.background import Background, Stepper
from desktop.ui.office import Office
from desktop.ui.settings import Settings
from desktop.ui.shell.window import Window
from desktop.ui.wizard.wizard_page import WizardPage
from tests.cli.commands import VECTORS
from tests.ui import clusters
from tests.ui.fixtures import NOON

FRAMEWORK = "tests/vectors/scoring/case_01/framework.toml"


@pytest.fixture
def wizard(qtbot: QtBot, office: Office, background: Background) -> WizardPage:
    made = WizardPage(office, background)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    return made


def _path(wizard: WizardPage) -> Path:
    return Path(wizard.framework.place.text())


def test_all_steps_can_be_left_for_later_and_a_cluster_still_comes_of_it(
    wizard: WizardPage, stepper: Stepper, qtbot: QtBot
) -> None:
    for _ in range(3):
        wizard.later.click()
    assert not wizard.later.isVisible()
    assert list(_path(wizard).parent.glob("*.tongket")) == []
    with qtbot.waitSignal(wizard.made) as made:
        wizard.onward.click()
        stepper.run_all()
    assert made.args == [str(_path(wizard))]
    cluster = overview(Desk(str(_path(wizard)), "A", lambda: NOON)).ledger.cluster
    assert (cluster.name, cluster.year, cluster.units) == ("Cụm thi đua", 2026, ())


def test_what_was_typed_is_what_the_cluster_becomes(wizard: WizardPage, stepper: Stepper) -> None:
    wizard.cluster.number.setText("3")
    wizard.go(1)
    wizard.units.lines.setPlainText(
        "Công an tỉnh An Bình\nCông an thành phố Bắc Sơn; Bắc Sơn; BSN\n\nCông an tỉnh An Bình"
    )
    wizard.go(2)
    wizard.roles.chair.setCurrentIndex(1)
    wizard.roles.deputy.setCurrentIndex(2)
    wizard.go(3)
    wizard.read_framework(FRAMEWORK)
    stepper.run_all()
    wizard.finish()
    stepper.run_all()
    ledger = overview(Desk(str(_path(wizard)), "A", lambda: NOON)).ledger
    assert [(unit.code, unit.short, unit.order) for unit in ledger.cluster.units] == [
        ("AB", "An Bình", 1),
        ("BSN", "Bắc Sơn", 2),
    ]
    assert (ledger.cluster.chair, ledger.cluster.deputy) == ("AB", "BSN")
    assert ledger.framework.criteria


def test_the_printed_heading_follows_the_typing(wizard: WizardPage, qtbot: QtBot) -> None:
    wizard.cluster.number.setText("5")
    wizard.cluster.number.textEdited.emit("5")
    wizard.cluster.year.setValue(2027)
    assert wizard.preview.body.text() == "CỤM THI ĐUA SỐ 5"
    assert wizard.preview.issuer.text() == "BỘ CÔNG AN"
    assert "năm 2027" in wizard.preview.subject.text()
    assert "từ ngày 15/11/2026 đến ngày 14/11/2027" in wizard.preview.period.text()
    assert _path(wizard).name == "cum-thi-dua-so-5-2027.tongket"


def test_a_place_typed_by_hand_is_kept(wizard: WizardPage, tmp_path: Path) -> None:
    wizard.framework.place.setText(str(tmp_path / "cua-toi.tongket"))
    wizard.framework.place.textEdited.emit(wizard.framework.place.text())
    wizard.cluster.number.setText("8")
    wizard.cluster.number.textEdited.emit("8")
    assert _path(wizard).name == "cua-toi.tongket"


def test_the_units_understood_are_shown_beside_the_typing(wizard: WizardPage) -> None:
    wizard.units.lines.setPlainText("Công an tỉnh An Bình\nCông an tỉnh An Biên")
    shown = wizard.units.understood.shown
    assert [[shown.text(row, column) for column in range(4)] for row in range(2)] == [
        ["1", "AB", "Công an tỉnh An Bình", "An Bình"],
        ["2", "AB2", "Công an tỉnh An Biên", "An Biên"],
    ]


def test_a_chair_stays_chosen_while_the_list_grows_and_falls_with_its_unit(wizard: WizardPage) -> None:
    wizard.units.lines.setPlainText("Công an tỉnh An Bình\nCông an tỉnh Bắc Sơn")
    wizard.go(2)
    wizard.roles.chair.setCurrentIndex(2)
    wizard.units.lines.setPlainText("Công an tỉnh Hà Lâm\nCông an tỉnh Bắc Sơn")
    wizard.go(2)
    assert wizard.roles.chair.currentData() == "BS"
    wizard.units.lines.setPlainText("Công an tỉnh Hà Lâm")
    wizard.go(2)
    assert wizard.roles.chair.currentData() is None


def test_a_framework_that_cannot_be_used_is_said_and_forgotten(
    wizard: WizardPage, stepper: Stepper, tmp_path: Path
) -> None:
    bad = tmp_path / "khung.toml"
    bad.write_text("total = ", "utf-8")
    wizard.framework.from_file.setChecked(True)
    wizard.read_framework(str(bad))
    stepper.run_all()
    assert "khung.toml" in wizard.bar.text
    assert wizard.framework.later.isChecked()


def test_a_good_framework_says_how_many_criteria_it_has_and_can_be_taken_back(
    wizard: WizardPage, stepper: Stepper
) -> None:
    wizard.read_framework(FRAMEWORK)
    stepper.run_all()
    assert "tiêu chí chấm điểm" in wizard.framework.about.text()
    wizard.framework.later.click()
    assert wizard.framework.about.text() == ""


def test_the_sample_framework_can_be_begun_with(wizard: WizardPage, stepper: Stepper) -> None:
    wizard.framework.from_sample.click()
    stepper.run_all()
    assert wizard.framework.about.text().startswith("Khung tiêu chí chấm điểm")


def test_an_annex_or_last_years_framework_becomes_a_draft(wizard: WizardPage, stepper: Stepper, tmp_path: Path) -> None:
    earlier = clusters.store(tmp_path / "nam-truoc.tongket")
    for number, path in enumerate((earlier.path, str(VECTORS / "annexes" / "annex_03.xlsx"))):
        wizard.read_framework(path)
        stepper.run_all()
        assert "Được giữ làm bản nháp" in wizard.framework.about.text()
        made = tmp_path / f"nam-nay-{number}.tongket"
        wizard.framework.place.setText(str(made))
        wizard.finish()
        stepper.run_all()
        stood = shelf(clusters.desk_at(made))
        assert stood.current is None
        assert stood.draft is not None
        assert stood.draft.leaves


def test_a_file_that_exists_is_not_written_over(wizard: WizardPage, stepper: Stepper, tmp_path: Path) -> None:
    there = tmp_path / "co-san.tongket"
    there.write_bytes(b"of somebody else")
    wizard.framework.place.setText(str(there))
    wizard.finish()
    stepper.run_all()
    assert "không ghi đè" in wizard.bar.text
    assert there.read_bytes() == b"of somebody else"


def test_the_window_goes_from_the_wizard_to_the_new_cluster(
    qtbot: QtBot, office: Office, background: Background, settings: Settings, stepper: Stepper
) -> None:
    window = Window(office, background, settings)
    qtbot.addWidget(window)
    window.do("new")
    wizard = window.stack.currentWidget()
    assert isinstance(wizard, WizardPage)
    wizard.finish()
    stepper.run_all()
    assert window.workspace is not None
    window.do("new")
    assert window.workspace is None
    wizard = window.stack.currentWidget()
    assert isinstance(wizard, WizardPage)
    wizard.left.emit()
    QApplication.processEvents()
    assert window.stack.currentWidget() is window.welcome
    window.close()


def test_enter_goes_on_and_the_first_field_of_a_step_takes_what_is_typed(wizard: WizardPage) -> None:
    wizard.activateWindow()
    for place, field in enumerate((wizard.cluster.number, wizard.units.lines, wizard.roles.chair)):
        assert (wizard.place, QApplication.focusWidget()) == (place, field)
        wizard.onward.setFocus()
        QTest.keyClick(wizard.onward, Qt.Key.Key_Return)
    assert wizard.place == 3


def test_the_arrows_pass_by_the_choices_of_a_framework_and_enter_takes_one(
    wizard: WizardPage, stepper: Stepper
) -> None:
    wizard.go(3)
    wizard.activateWindow()
    form = wizard.framework
    for choice in (form.from_earlier, form.from_file, form.from_sample):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Down)
        assert QApplication.focusWidget() is choice
        assert form.later.isChecked()
    QTest.keyClick(form.from_sample, Qt.Key.Key_Return)
    stepper.run_all()
    assert form.from_sample.isChecked()
    assert form.about.text()
