from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from tests.store.year import new_year


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The desk of a new year of two units, its framework frozen."""
    return new_year(tmp_path / "cum.tongket")
