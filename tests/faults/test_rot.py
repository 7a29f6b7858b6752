"""P7: rot, or an outside edit, in anything a total follows from is named before a total is shown."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Ledger
from desktop.domain.trouble import DeskError
from desktop.jobs.history import check_store
from desktop.jobs.ledger import load_ledger
from tests.faults.conftest import PARTS, Times, Trials
from tests.faults.gate import on_demand
from tests.faults.large import make_large
from tests.faults.outside import Edit, edits_of
from tests.faults.program import run
from tests.faults.states import digest
from tests.faults.tally import Trial
from tests.jobs.sample import desk_at

HEAD = 4096


@contextmanager
def _flipped(path: Path, chance: Random) -> Iterator[str]:
    """Flip one bit of the file, one in ten near its head, for the block; give its place."""
    size = path.stat().st_size
    at, bit = chance.randrange(HEAD if chance.random() < 0.1 else size), 1 << chance.randrange(8)
    for turn in range(2):
        with path.open("r+b") as file:
            file.seek(at)
            byte = file.read(1)[0]
            file.seek(at)
            file.write(bytes([byte ^ bit]))
        if turn == 0:
            yield f"byte {at}, bit {bit}"


@dataclass(frozen=True, slots=True)
class Trace:
    """The program ended with a trace instead of a sentence."""

    told: str


def _shown(desk: Desk) -> Ledger | Trace | None:
    """Return what totals follow from; None where the program refuses to show any."""
    try:
        return load_ledger(desk)
    except DeskError:
        return None
    except Exception as error:  # noqa: BLE001 - whatever it is, it must be told and not end the run
        return Trace(repr(error))


def _expect_not_wrong(told: Trial, shown: Ledger | Trace | None, known: Ledger, where: str) -> None:
    told.expect(not isinstance(shown, Trace), f"{where}: {shown}" if isinstance(shown, Trace) else "")
    told.expect(not isinstance(shown, Ledger) or shown == known, f"{where}: totals follow from other values")


@pytest.fixture(scope="session")
def large_year(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return make_large(tmp_path_factory.mktemp("large"))


@on_demand
def test_flipped_bits_in_a_large_year(part: int, large_year: Desk, quick: Path, times: Times, trial: Trials) -> None:
    told = trial("P7", "a bit flipped at 60 units x 300 criteria x 4 layers, totals asked for")
    path, chance = quick / "lon.tongket", Random(part)
    path.write_bytes(Path(large_year.path).read_bytes())
    desk = desk_at(path)
    known = load_ledger(desk)
    for _ in range(times(1, 1500 // PARTS)):
        with _flipped(path, chance) as where:
            shown = _shown(desk)
            told.ran(hit=shown is None)
            _expect_not_wrong(told, shown, known, where)
    told.expect(path.read_bytes() == Path(large_year.path).read_bytes(), "looking wrote to the file")
    told.settle(hits=told.runs // 4)


def test_flipped_bits_anywhere_in_a_year(store: Path, quick: Path, part: int, times: Times, trial: Trials) -> None:
    told = trial("P7", "a bit flipped anywhere in the sample year, `check` asked")
    path, chance = quick / "mau.tongket", Random(100 + part)
    path.write_bytes(store.read_bytes())
    desk = desk_at(path)
    known, rows = load_ledger(desk), digest(path)
    for _ in range(times(16, 1500 // PARTS)):
        with _flipped(path, chance) as where:
            shown = _shown(desk)
            visible = shown != known or _read_outside(path) != rows
            told.ran(hit=visible)
            _expect_not_wrong(told, shown, known, where)
            told.expect(not visible or _named(desk), f"{where}: not named by check")
    told.settle(hits=told.runs // 4)


def _read_outside(path: Path) -> str | None:
    try:
        return digest(path)
    except (sqlite3.Error, UnicodeDecodeError):
        return None


def _named(desk: Desk) -> bool:
    try:
        return not check_store(desk).ok
    except DeskError:
        return True
    except Exception:  # noqa: BLE001 - a trace names nothing
        return False


def test_flipped_bits_met_by_the_commands(store: Path, times: Times, trial: Trials) -> None:
    told = trial("P7", "a bit flipped, `scores --json` run")
    chance, right = Random(9), run("scores", store, "--json").out
    for _ in range(times(2, 100)):
        with _flipped(store, chance) as where:
            ended = run("scores", store, "--json")
            told.ran(hit=ended.code == 3)
            told.expect(not ended.crashed, f"{where}: {ended.err[-300:]}")
            told.expect(ended.code == 3 or (ended.code == 0 and ended.out == right), f"{where}: {ended.out[:300]}")
    told.settle(hits=told.runs // 4)


def _attempt(store: Path, edit: Edit) -> bool:
    """Do an edit with an outside SQLite; return whether it went through."""
    with closing(sqlite3.connect(store)) as conn:
        try:
            conn.executescript(edit.script)
        except sqlite3.Error:
            return False
        return True


@pytest.mark.parametrize("kept", [True, False], ids=["triggers-kept", "triggers-dropped"])
def test_edits_from_outside(kept: bool, store: Path, times: Times, trial: Trials) -> None:
    told = trial("P7", f"a value edited by an outside SQLite, triggers {'kept' if kept else 'dropped'}")
    whole, right = store.read_bytes(), load_ledger(desk_at(store))
    for edit in edits_of(store, Random(3), times(4, 200), keep_triggers=kept):
        store.write_bytes(whole)
        went_through = _attempt(store, edit)
        told.ran(hit=went_through != kept)
        _expect_named(told, store, edit, right, went_through=went_through)
    told.settle(hits=told.runs)


def _expect_named(told: Trial, store: Path, edit: Edit, right: Ledger, *, went_through: bool) -> None:
    shown = _shown(desk_at(store))
    if not went_through:
        told.expect(shown == right, f"{edit.script}: refused, yet something changed")
        return
    told.expect(shown is None, f"{edit.script}: totals are shown all the same")
    found = check_store(desk_at(store)).findings
    told.expect(any(edit.named_by(finding) for finding in found), f"{edit.script}: the value is not named")
