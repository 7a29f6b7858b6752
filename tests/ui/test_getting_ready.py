"""After a cluster is opened: the sentences are read beside, the pages made in quiet, and nothing shows of it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.background import Background, Stepper
from desktop.ui.page import Page
from desktop.ui.scoring.scoring_page import ScoringPage
from desktop.ui.shell.getting_ready import GettingReady
from desktop.ui.shell.pages import Pages
from desktop.ui.shell.steps import STEPS
from tests.ui import clusters
from tests.ui.seat import Seat


def pause_of(ready: GettingReady) -> QTimer:
    """Return what comes round in every quiet moment."""
    pause = ready.findChild(QTimer)
    assert pause is not None
    return pause


def quiet(ready: GettingReady, stepper: Stepper, times: int) -> None:
    """Let so many quiet moments come."""
    pause = pause_of(ready)
    for _ in range(times):
        stepper.run_all()
        pause.timeout.emit()


def test_pages_are_made_once_the_sentences_are_read(
    seat: Seat, background: Background, stepper: Stepper, tmp_path: Path
) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    workspace = seat.open(tmp_path / "cum.tongket")
    shown = workspace.page
    ready = GettingReady(workspace, background)
    quiet(ready, stepper, 1)
    assert len(workspace.findChildren(Page)) == 1
    quiet(ready, stepper, len(STEPS))
    assert len(workspace.findChildren(Page)) == len(STEPS)
    quiet(ready, stepper, len(STEPS))
    assert not pause_of(ready).isActive()
    assert workspace.page is shown
    assert workspace.step == "overview"


def test_no_page_is_made_while_a_job_runs(seat: Seat, background: Background, stepper: Stepper, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    workspace = seat.open(tmp_path / "cum.tongket")
    ready = GettingReady(workspace, background)
    quiet(ready, stepper, 1)
    stepper.run_all()
    background.run("đếm", lambda _: None, lambda _: None)
    pause_of(ready).timeout.emit()
    assert len(workspace.findChildren(Page)) == 1
    quiet(ready, stepper, 1)
    assert len(workspace.findChildren(Page)) == 2


def test_a_page_made_in_quiet_is_the_one_that_is_turned_to(
    seat: Seat, background: Background, stepper: Stepper, tmp_path: Path
) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    workspace = seat.open(tmp_path / "cum.tongket")
    ready = GettingReady(workspace, background)
    quiet(ready, stepper, len(STEPS))
    for step in STEPS:
        seat.go(step.key)
        assert workspace.page.state is workspace.state
    assert len(workspace.findChildren(Page)) == len(STEPS)


def test_pages_are_prepared_for_how_things_stand_each_time_that_changes(
    seat: Seat, background: Background, stepper: Stepper, tmp_path: Path
) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    workspace = seat.open(tmp_path / "cum.tongket")
    ready = GettingReady(workspace, background)
    quiet(ready, stepper, 2 * len(STEPS))
    matrix = workspace.findChild(ScoringPage)
    assert matrix is not None
    assert matrix.state is workspace.state
    before = workspace.state
    workspace.refresh()
    stepper.run_all()
    assert workspace.state is not before
    quiet(ready, stepper, len(STEPS))
    assert matrix.state is workspace.state


def test_no_page_shows_a_window_of_its_own_while_it_is_made(
    qapp: QApplication, seat: Seat, background: Background, stepper: Stepper, tmp_path: Path
) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    workspace = seat.open(tmp_path / "cum.tongket")
    shown = _WindowsShown()
    qapp.installEventFilter(shown)
    quiet(GettingReady(workspace, background), stepper, 2 * len(STEPS))
    assert shown.names == []


class _WindowsShown(QObject):
    """The kinds of widgets that were shown as windows."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_the_details_pane_is_told_nothing_by_a_page_nobody_looks_at(
    seat: Seat, background: Background, stepper: Stepper, tmp_path: Path
) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    workspace = seat.open(tmp_path / "cum.tongket")
    quiet(GettingReady(workspace, background), stepper, 2 * len(STEPS))
    matrix = workspace.findChild(ScoringPage)
    assert matrix is not None
    matrix.picked.emit("AB:I.1")
    assert workspace.details.cell == ""
    seat.go("scoring")
    matrix.picked.emit("AB:I.1")
    assert workspace.details.cell == "AB:I.1"


class Wrapped(QWidget):
    """A page of wrapped words that counts how often it is asked how high they are."""

    asked = 0

    def hasHeightForWidth(self) -> bool:
        """Want more height where there is less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Count the question."""
        Wrapped.asked += 1
        return 100_000 // max(width, 1)


def test_a_turn_wraps_no_words_of_pages_unseen(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    workspace = seat.open(tmp_path / "cum.tongket")
    workspace.go("scoring")
    QApplication.processEvents()
    unseen = Wrapped()
    workspace.findChildren(Pages)[0].addWidget(unseen)
    for key in ("overview", "scoring", "overview"):
        workspace.go(key)
        QApplication.processEvents()
    assert Wrapped.asked == 0
    assert workspace.page.height() > workspace.height() // 2
