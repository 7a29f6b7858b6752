"""The intake page over a small cluster, its files dropped and looked at."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.ui.intake.intake_page import IntakePage
from tests.qt_here import WHY_NOT
from tests.ui import clusters
from tests.ui.seat import Seat

Taking = Callable[..., IntakePage]

if not WHY_NOT:

    @pytest.fixture
    def desk(tmp_path: Path) -> Desk:
        return clusters.store(tmp_path / "cum.tongket")

    @pytest.fixture
    def take(seat: Seat, desk: Desk) -> Taking:
        """Open the cluster and look at files."""
        seat.open(desk.path)

        def look(*paths: Path) -> IntakePage:
            seat.workspace.take_in([str(each) for each in paths])
            seat.settle()
            page = seat.workspace.page
            assert isinstance(page, IntakePage)
            seat.window.activateWindow()
            return page

        return look
