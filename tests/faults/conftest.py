"""The option of the fault runs, how many runs each test makes, and the table at the end."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.faults import shims
from tests.faults.gate import ON_DEMAND
from tests.faults.tally import PROPERTY, Trial, table
from tests.jobs.sample import sample_in

PARTS = 4  # a long trial is cut into as many tests, which run side by side
Times = Callable[[int, int], int]
Trials = Callable[[str, str], Trial]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a full fault run be asked for; the gate makes a small one."""
    parser.addoption("--faults", choices=("small", "full"), default="small", help="how many faults each promise meets")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the cases that run on demand out of the gate."""
    if not _is_full(config):
        later = [item for item in items if item.get_closest_marker(ON_DEMAND)]
        config.hook.pytest_deselected(items=later)
        items[:] = [item for item in items if item not in later]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Cut trials that ask for their `part` into PARTS tests; in the gate they are one."""
    if "part" in metafunc.fixturenames:
        metafunc.parametrize("part", range(PARTS if _is_full(metafunc.config) else 1))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print promise, what was done, runs, hits and failures."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, [])]
    records = [
        value for report in reports for name, value in getattr(report, "user_properties", ()) if name == PROPERTY
    ]
    if records:
        terminalreporter.section("faults")
        for line in table(records):
            terminalreporter.write_line(line)


def _is_full(config: pytest.Config) -> bool:
    return bool(config.getoption("--faults", "small") == "full")


@pytest.fixture
def times(request: pytest.FixtureRequest) -> Times:
    """Return which of two numbers of runs is asked for: in the gate, or on demand."""
    full = _is_full(request.config)
    return lambda small, many: many if full else small


@pytest.fixture
def trial(request: pytest.FixtureRequest) -> Trials:
    """Return a maker of trials whose numbers end up in the table."""

    def begun(promise: str, done: str) -> Trial:
        made = Trial(promise, done)
        request.node.user_properties.append((PROPERTY, made.record))
        return made

    return begun


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where the system has one: for states that are laid out by the hundred."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else tmp_path) as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled shim that watches and breaks the disk."""
    return shims.compiled("disk", tmp_path_factory.mktemp("shims"))


@pytest.fixture(scope="session")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled shim that moves the clock."""
    return shims.compiled("clock", tmp_path_factory.mktemp("shims"))


@pytest.fixture(scope="session")
def whole_year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample cluster with everything taken in: never written to, only copied."""
    return sample_in(tmp_path_factory.getbasetemp())


@pytest.fixture
def store(whole_year: Path, tmp_path: Path) -> Path:
    """A copy of the whole year in a folder of its own."""
    folder = tmp_path / "kho"
    folder.mkdir()
    return Path(shutil.copy(whole_year, folder / "cum.tongket"))
