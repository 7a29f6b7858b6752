"""A database of every earlier version opens, is whole, and says the scores it said in its day."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.commands import Run, runner

OLD = sorted(Path(__file__).parent.glob("*.tongket"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(capsys)


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of one old database beside what its own program said of it."""
    source: Path = request.param
    shutil.copy(source.with_suffix(".scores.json"), tmp_path)
    return Path(shutil.copy(source, tmp_path))


def test_it_scores_as_it_did(old: Path, run: Run) -> None:
    said = json.loads(old.with_suffix(".scores.json").read_text("utf-8"))
    assert run("scores", old) == (0, said)


def test_it_is_whole(old: Path, run: Run) -> None:
    code, checked = run("check", old)
    assert (code, checked["findings"]) == (0, [])


def test_it_takes_another_entry(old: Path, run: Run) -> None:
    code, _ = run("set", old, "CG", "II.1", "--layer", "cross", "--points", "18", "--reason", "Chấm chéo")
    assert code == 0
    code, checked = run("check", old)
    assert (code, checked["findings"]) == (0, [])
