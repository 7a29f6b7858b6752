"""The sample cluster for tests of jobs: made once, copied for each test."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.jobs.demo import make_sample
from desktop.resources import seed

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
FILES = seed("demo", "files")
LATER = seed("demo", "later")


def desk_at(path: Path) -> Desk:
    return Desk(str(path), "Cán bộ tổng hợp", lambda: NOON)


def member_file(part: str) -> str:
    """Return the demo member file whose name contains `part`."""
    return str(next(path for path in (*FILES.iterdir(), *LATER.iterdir()) if part in path.name))


def sample_in(base: Path) -> Path:
    """Return the sample made in `base`, once for all who ask: it is never written to, only copied."""
    path = base / "cum-mau" / "mau.tongket"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        make_sample(desk_at(path))
    return path


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample; every module that imports this fixture has it anew, the file is made once a process."""
    return sample_in(tmp_path_factory.getbasetemp())


@pytest.fixture
def sample(made_sample: Path, tmp_path: Path) -> Desk:
    """A desk at a copy of the sample: every file kept, every point entered."""
    path = tmp_path / "mau.tongket"
    shutil.copy(made_sample, path)
    return desk_at(path)


@pytest.fixture
def started(tmp_path: Path) -> Desk:
    """A desk at the sample's cluster and framework, nothing taken in yet."""
    from desktop.jobs.cluster import create_from_files

    desk = desk_at(tmp_path / "moi.tongket")
    create_from_files(desk, str(seed("demo", "cluster.toml")), str(seed("demo", "framework.toml")))
    return replace(desk)
