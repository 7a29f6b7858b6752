"""The sample cluster: opened as the officer's own copy, worked in, set back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.resources import seed
from desktop.ui.background import Background, Stepper
from desktop.ui.dossier_page import DossierPage
from desktop.ui.intake.file_panel import VALUES
from desktop.ui.intake.intake_page import IntakePage
from desktop.ui.office import SAMPLE, Office
from desktop.ui.settings import Settings
from desktop.ui.shell.tour import Tour
from desktop.ui.shell.window import Window


@pytest.fixture
def window(qtbot: QtBot, office: Office, background: Background, settings: Settings) -> Window:
    made = Window(office, background, settings)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_sample_is_opened_worked_in_and_set_back(window: Window, stepper: Stepper, office: Office) -> None:
    window.do("sample")
    stepper.run_all()
    workspace = window.workspace
    assert workspace is not None
    assert workspace.page.bar.text == "Đây là dữ liệu mẫu, sửa thoải mái."
    assert [each.name for each in office.samples.glob("*.tongket")] == [SAMPLE]
    assert workspace.sidebar.signed("intake") == "6/6"

    tour = workspace.findChild(Tour)
    assert isinstance(tour, Tour)
    assert tour.text.text().startswith("1/6  Thu nhận: thử thả một tệp vào đây")
    for step in ("checks", "scoring", "standings", "dossier", "overview", "intake"):
        tour.onward.click()
        stepper.run_all()
        assert workspace.step == step
    tour.closing.click()
    assert not tour.isVisible()

    window.do("stage:claim")
    stepper.run_all()
    later = sorted(str(path) for path in seed("demo", "later").iterdir() if path.suffix.startswith(".xls"))
    window.take(later)
    stepper.run_all()
    page = workspace.page
    assert isinstance(page, IntakePage)
    assert set(_states(page)) == {"bản mới hơn", "chưa nhận được"}
    _look_at(page, _states(page).index("bản mới hơn"))
    assert any("tổng điểm" in line for line in page.panel.lines)
    before = workspace.state.scored
    page.keep_current()
    stepper.run_all()
    assert before is not None
    assert workspace.state.scored is not None
    assert workspace.state.scored.ranking != before.ranking

    again = [str(seed("demo", "files", name)) for name in ("SoLieu_CG_2026.xlsx", "BaoCao_CG_2026.docx")]
    window.take(again)
    stepper.run_all()
    assert set(_states(page)[-2:]) == {"đã có"}
    for row in (-2, -1):
        _look_at(page, len(page.waiting) + row)
        page.panel.tabs.setCurrentIndex(VALUES)
        values = page.panel.values.shown
        assert values.rowCount() > 10
        assert all(values.text(number, 0) for number in range(values.rowCount()))

    workspace.go("dossier")
    stepper.run_all()
    dossier = workspace.page
    assert isinstance(dossier, DossierPage)
    for row in range(dossier.papers.count()):
        wanted = dossier.papers.item(row).text() == "Bảng tổng hợp điểm"
        dossier.papers.item(row).setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
    dossier.begin()
    stepper.run_all()
    assert (Path(dossier.folder) / "bang-diem.xlsx").exists()

    window.close_cluster()
    window.do("sample")
    stepper.run_all()
    assert window.workspace is not None
    window.workspace.page.bar.buttons[0].click()
    stepper.run_all()
    assert window.workspace is not None
    assert window.workspace.sidebar.signed("intake") == "6/6"
    assert window.workspace.findChild(Tour) is None
    QApplication.processEvents()
    window.close()


def _states(page: IntakePage) -> list[str]:
    return [page.files.shown.text(row, 5) for row in range(len(page.waiting))]


def _look_at(page: IntakePage, row: int) -> None:
    page.files.setCurrentIndex(page.files.model().index(row, 0))
