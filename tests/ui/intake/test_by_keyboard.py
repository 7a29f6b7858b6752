"""Files taken in by keys alone: the focus is where a person is needed, sure files ask nothing, all has a name."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.desk import Desk
from desktop.jobs.ledger import load_ledger
from desktop.ui import choose
from desktop.ui.background import Stepper
from desktop.ui.intake.file_panel import CHECK, PREVIEW, SHEET
from desktop.ui.intake.intake_page import IntakePage
from tests.ui import clusters
from tests.ui.intake import workbooks
from tests.ui.names import nameless
from tests.ui.seat import Seat

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
Choose = Callable[..., None]


@pytest.fixture
def choosing(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Say which files the dialog of files gives back."""
    chosen: list[str] = []

    def give(*paths: Path) -> None:
        chosen[:] = [str(each) for each in paths]

    monkeypatch.setattr(choose, "member_files", lambda _: list(chosen))
    return give


@pytest.fixture
def page(seat: Seat, desk: Desk) -> IntakePage:
    seat.open(desk.path)
    made = seat.page("intake", IntakePage)
    seat.window.activateWindow()
    QApplication.processEvents()
    seat.workspace.sidebar.setFocus()
    return made


@pytest.fixture(autouse=True, params=[False, True], ids=["on this thread", "beside"])
def _pace(request: pytest.FixtureRequest, stepper: Stepper) -> None:
    """Jobs end on the window's thread, or as in the program beside it: then what is shown is drawn bit by bit."""
    stepper.beside = request.param


def sure(tmp_path: Path, name: str, unit: str) -> Path:
    return clusters.workbook(tmp_path / name, unit, {"I.1": 9, "I.2": 8})


def test_a_sure_file_is_taken_in_by_two_keys(seat: Seat, page: IntakePage, choosing: Choose, tmp_path: Path) -> None:
    choosing(sure(tmp_path, "AB.xlsx", "An Bình"))

    seat.press(Key.Key_I, CTRL)
    assert page.panel.tabs.currentIndex() == PREVIEW
    assert seat.focus() is page.panel.keeping

    seat.press(Key.Key_Return, CTRL)
    assert [each.unit for each in load_ledger(page.desk).entries] == ["AB", "AB"]
    assert page.waiting == []
    assert seat.focus() is page.files_tab.choosing, "the next files can be chosen at once"


def test_the_focus_goes_from_file_to_file_as_they_are_done(
    seat: Seat, page: IntakePage, choosing: Choose, tmp_path: Path
) -> None:
    choosing(
        sure(tmp_path, "BS.xlsx", "Bắc Sơn"),
        workbooks.messy(tmp_path / "AB.xlsx"),
        clusters.workbook(tmp_path / "CG.xlsx", "Cẩm Giang", {"I.1": 12, "I.2": 9}),
    )
    seat.press(Key.Key_I, CTRL)
    assert seat.focus() is page.panel.keeping

    seat.press(Key.Key_Return)
    panel = page.panel
    assert panel.tabs.currentIndex() == SHEET
    assert seat.focus() is panel.sheet.panel.choices
    asked = 0
    while page.waiting[0].open and asked < 9:
        aside = next(row for row in range(9) if "Để riêng" in panel.sheet.panel.choices.item(row).text())
        seat.press(Qt.Key(Key.Key_1 + aside))
        asked += 1
    assert asked == 1
    assert panel.tabs.currentIndex() == PREVIEW
    assert seat.focus() is panel.keeping

    seat.press(Key.Key_Return, CTRL)
    assert panel.tabs.currentIndex() == CHECK, "this one is refused"
    assert seat.focus() is panel.check.remarks
    assert sorted({each.unit for each in load_ledger(page.desk).entries}) == ["AB", "BS"]


def test_the_arrows_look_at_files_and_enter_goes_into_one(
    seat: Seat, page: IntakePage, choosing: Choose, tmp_path: Path
) -> None:
    choosing(sure(tmp_path, "BS.xlsx", "Bắc Sơn"), workbooks.messy(tmp_path / "AB.xlsx"))
    seat.press(Key.Key_I, CTRL)

    seat.press(Key.Key_Escape)
    assert seat.focus() is page.files
    seat.press(Key.Key_Down)
    assert page.panel.whose.text().startswith("AB.xlsx")
    assert seat.focus() is page.files, "looking at a file with a question does not leave the list"
    seat.press(Key.Key_Return)
    assert seat.focus() is page.panel.sheet.panel.choices
    seat.press(Key.Key_Escape)
    assert seat.focus() is page.files


def test_f7_stays_among_the_questions_of_a_file(seat: Seat, page: IntakePage, choosing: Choose, tmp_path: Path) -> None:
    choosing(workbooks.messy(tmp_path / "AB.xlsx"))
    seat.press(Key.Key_I, CTRL)
    page.tabs.setCurrentIndex(1)

    seat.press(Key.Key_F7)
    assert page.tabs.currentIndex() == 0
    assert seat.focus() is page.panel.sheet.panel.choices
    at = page.panel.sheet.panel.current
    assert at is not None
    assert at.waits


def test_all_that_tab_comes_to_has_a_name(seat: Seat, page: IntakePage, choosing: Choose, tmp_path: Path) -> None:
    choosing(sure(tmp_path, "BS.xlsx", "Bắc Sơn"), workbooks.messy(tmp_path / "AB.xlsx"))
    seat.press(Key.Key_I, CTRL)
    for row in (0, 1):
        page.files.setCurrentIndex(page.files.model().index(row, 0))
        for tab in range(page.panel.tabs.count()):
            page.panel.tabs.setCurrentIndex(tab)
            assert nameless(page) == []
    seat.press(Key.Key_Return)
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        seat.settle()
        assert nameless(page) == []
