"""P11: clocks may jump: acts are ordered by their sequence, and the last one counts."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.faults import shims
from tests.faults.conftest import Trials
from tests.faults.gate import cases
from tests.faults.program import run

NOW = datetime.now(UTC)  # noqa: TID251 - the jumps are counted from the machine's clock
DAY = 86_400
JUMPS = {
    "a day back": -DAY,
    "three years back": -3 * 365 * DAY,
    "to 1970": int(DAY - NOW.timestamp()),
    "to 2038": int(datetime(2038, 1, 20, tzinfo=UTC).timestamp() - NOW.timestamp()),
}


@pytest.mark.parametrize("jump", cases(JUMPS, "to 2038"))
def test_a_jumping_clock(jump: str, clock: Path, store: Path, tmp_path: Path, trial: Trials) -> None:
    told = trial("P11", "the clock jumps between acts: -1 day, -3 years, 1970, 2038")
    jumped = shims.shifted(clock, JUMPS[jump])
    assert _set(store, "2.5", {}) == 0
    told.expect(_set(store, "2.25", jumped) == 0, "an act at a jumped clock fails")
    acts = run("log", store, "--json", env=jumped).json["acts"]
    told.ran(hit=acts[-1]["time"][:10] != acts[-2]["time"][:10])
    told.expect([act["number"] for act in acts] == list(range(1, len(acts) + 1)), "acts are out of order")
    for env in ({}, jumped):
        told.expect(_points(store, env) == "2.25", "not the last act counts")
        told.expect(run("check", store, env=env).code == 0, "check finds something wrong")
    told.expect(
        run("dossier", store, "--out", tmp_path / "ra", env=jumped).code == 0,
        "no papers at a jumped clock",
    )
    told.expect(run("undo", store).code == 0, "an act of another time cannot be undone")
    told.expect(_points(store, {}) == "2.50", "undoing at another time does not bring back what was")
    told.expect(run("backup", store, env=jumped).code == 0, "no backup at a jumped clock")
    told.expect(_in_order(store, jumped), "backups are not in the order they were made in")
    package, taken = tmp_path / "nam.bangiao", tmp_path / "nhan.tongket"
    told.expect(run("handover", store, "--out", package, env=jumped).code == 0, "no handover at a jumped clock")
    told.expect(run("takeover", package, "--to", taken, env=jumped).code == 0, "no takeover at a jumped clock")
    told.expect(run("demo", "--out", tmp_path / "mau", env=jumped).code == 0, "no sample at a jumped clock")
    told.settle(hits=1)


def _set(store: Path, points: str, env: dict[str, str]) -> int:
    given = ("--layer", "agreed", "--points", points, "--reason", "Thống nhất")
    return run("set", store, "AB", "I.4", *given, env=env).code


def _points(store: Path, env: dict[str, str]) -> object:
    units = run("scores", store, "--json", env=env).json["units"]
    return next(cell["points"] for cell in units[0]["criteria"] if cell["code"] == "I.4")


def _in_order(store: Path, jumped: dict[str, str]) -> bool:
    """Back up before and after another act; return whether the last one is listed first, whatever the clock says."""
    assert _set(store, "2.25", {}) == 0
    assert run("backup", store).code == 0
    newest = run("backups", store, "--json", env=jumped).json["backups"][0]
    return bool(newest["print_code"] == run("check", store, "--json").json["print_code"])
