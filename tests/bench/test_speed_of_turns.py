"""How long a page turned to for the first time holds the window: 34 units x 200 leaves, beside a page of empty parts.

Promised: no event holds the window's thread over 50 ms of its processor time, which is what is measured here.
"""

import pytest

from tests.qt_here import WHY_NOT

if WHY_NOT:
    pytest.skip(f"the window cannot run here: {WHY_NOT}", allow_module_level=True)

import time
from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytest_benchmark.fixture import BenchmarkFixture

from desktop.domain.desk import Desk
from desktop.ui import theme
from desktop.ui.background import Background, Stepper
from desktop.ui.office import Office, Opened, open_cluster
from desktop.ui.shell.workspace import Workspace
from tests.bench.large import large_ledger
from tests.jobs.sample import NOON

UNITS, LEAVES, PARTS, ROUNDS = 34, 200, 190, 5
PAGES = ("framework", "forms", "intake", "checks", "scoring", "standings", "dossier", "registers")
_GROUP = "a page is turned to for the first time, 34 units x 200 leaves"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """A large cluster of which the agreed points are kept."""
    from desktop.store import clusters, entries, frameworks
    from desktop.store.acts import act
    from desktop.store.connection import creating, working

    folder = tmp_path_factory.mktemp("lon")
    ledger = large_ledger(UNITS, LEAVES)
    desk = Desk(str(folder / "lon.tongket"), "Cán bộ tổng hợp", lambda: NOON)
    with creating(desk) as db, act(db, desk, "new", {"name": "Cụm lớn", "year": 2026}):
        clusters.save(db, ledger.cluster)
        frameworks.save(db, ledger.framework, "frozen")
    with working(desk) as db, act(db, desk, "enter", {"entries": len(ledger.entries), "file": "a"}) as number:
        entries.append(db, number, ledger.round.code, 1, iter(ledger.entries))
    made = open_cluster(Office("Nguyễn Văn A", lambda: NOON, folder, folder), desk.path)
    yield made
    made.grip.close()


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    """A dressed window with room for the workspace."""
    theme.wear(qapp, theme.Scheme.LIGHT)
    made = QWidget()
    QVBoxLayout(made)
    theme.dress(made)
    made.resize(1366, 768)
    made.show()
    yield made
    made.close()


@pytest.mark.benchmark(group=_GROUP, timer=time.thread_time)
@pytest.mark.parametrize("key", PAGES)
def test_a_page_is_turned_to(benchmark: BenchmarkFixture, opened: Opened, window: QWidget, key: str) -> None:
    backgrounds: list[Background] = []

    def fresh() -> tuple[tuple[Workspace], dict[str, object]]:
        backgrounds.append(Background(Stepper()))
        made = Workspace(opened, backgrounds[-1])
        _put(window, made)
        return (made,), {}

    benchmark.pedantic(lambda made: made.go(key), setup=fresh, rounds=ROUNDS)  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group=_GROUP, timer=time.thread_time)
@pytest.mark.parametrize("key", PAGES)
def test_a_page_prepared_in_quiet_is_turned_to(
    benchmark: BenchmarkFixture, opened: Opened, window: QWidget, key: str
) -> None:
    backgrounds: list[Background] = []

    def ready() -> tuple[tuple[Workspace], dict[str, object]]:
        backgrounds.append(Background(Stepper()))
        made = Workspace(opened, backgrounds[-1])
        _put(window, made)
        while made.make_one_more():
            QApplication.processEvents()
        return (made,), {}

    benchmark.pedantic(lambda made: made.go(key), setup=ready, rounds=ROUNDS)  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group=_GROUP, timer=time.thread_time)
def test_a_page_of_empty_parts_is_turned_to(benchmark: BenchmarkFixture, window: QWidget) -> None:
    def turn() -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        for _ in range(PARTS):
            column.addWidget(QLabel())
        _put(window, page)

    benchmark.pedantic(turn, rounds=ROUNDS)  # type: ignore[no-untyped-call]


def _put(window: QWidget, part: QWidget) -> None:
    """Let a window show one part instead of the one before."""
    layout = window.layout()
    assert layout is not None
    while (there := layout.takeAt(0)) is not None:
        before = there.widget()
        if before is not None:
            before.deleteLater()
    layout.addWidget(part)
    part.show()
    QApplication.processEvents()
