"""Random years through the commands alone: ripples, safety of ranks, and that the order of things says nothing.

`python -m tests.cli.test_random_cases FIRST COUNT` tries as many seeds as asked.
"""

import io
import json
import shutil
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest

from desktop.cli import run_command
from tests.cli.random_cases import Year, change, year

SEEDS = range(1, 7)


def told(*arguments: object) -> tuple[int, Any]:
    """Run a command with --json; return its exit code and what it printed."""
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(io.StringIO()):
        code = run_command([*(str(each) for each in arguments), "--json"])
    return code, json.loads(printed.getvalue() or "null")


def stored(folder: Path, own: Year, shuffled: Random | None = None) -> Path:
    """Keep the year in a store of its own."""
    cluster, framework, entries = own.written(folder, shuffled=shuffled)
    store = folder / "nam.tongket"
    assert told("new", store, "--cluster", cluster, "--framework", framework)[0] == 0
    code, said = told("enter", store, entries)
    assert code == 0, said
    return store


def scores(store: Path) -> Any:
    code, said = told("scores", store)
    assert code == 0, said
    return said


def differences(before: Any, after: Any) -> list[dict[str, Any]]:
    """Return what differs between two results, in the shape of a ripple."""
    moved = []
    for old, new in zip(before["units"], after["units"], strict=True):
        unit = {key: [old[key], new[key]] for key in ("total", "rank", "class") if old[key] != new[key]}
        pairs = zip(old["criteria"], new["criteria"], strict=True)
        points = [
            {"code": a["code"], "points": [a["points"], b["points"]]} for a, b in pairs if a["points"] != b["points"]
        ]
        unit |= {"criteria": points} if points else {}
        moved += [{"code": old["code"], **unit}] if unit else []
    return moved


def check_ripple(seed: int, folder: Path) -> None:
    own = year(seed)
    store = stored(folder, own)
    for step in range(3):
        before = scores(store)
        code, said = told("set", store, *change(seed * 100 + step, own))
        if code == 0:
            assert said["ripple"]["units"] == differences(before, scores(store)), (seed, step)
        else:
            assert scores(store) == before, (seed, step)


def check_safety(seed: int, folder: Path) -> None:
    own = year(seed)
    store = stored(folder, own)
    result = scores(store)
    places = {unit["code"]: {each["code"]: each["points"] for each in unit["criteria"]} for unit in result["units"]}
    step = Decimal(1).scaleb(
        -int(next(line[-1] for line in own.framework.splitlines() if line.startswith("criterion")))
    )
    for safe in result["safety"]:
        if safe["change"] is None:
            continue
        here, size = Decimal(places[safe["unit"]][safe["criterion"]] or 0), Decimal(safe["change"])
        assert turned(store, folder, safe, here + size), (seed, safe)
        less = size - step.copy_sign(size)
        assert not turned(store, folder, safe, here + less), (seed, safe)


def turned(store: Path, folder: Path, safe: Any, points: Decimal) -> bool:
    """Whether the pair swaps or ties once a leaf holds these points straight."""
    copy = folder / "ban-sao.tongket"
    shutil.copy(store, copy)
    options = ("--layer", "agreed", "--points", points, "--reason", "Thử")
    code, said = told("set", copy, safe["unit"], safe["criterion"], *options)
    assert code == 0, said
    ranks = {unit["code"]: unit["rank"] for unit in scores(copy)["units"]}
    copy.unlink()
    return bool(ranks[safe["above"]] >= ranks[safe["below"]])


def check_order(seed: int, folder: Path) -> None:
    own = year(seed)
    plain, shuffled = (
        scores(stored(folder / name, own, chance)) for name, chance in (("a", None), ("b", Random(seed)))
    )
    for said in (plain, shuffled):
        said["units"].sort(key=lambda unit: unit["code"])
        said["findings"].sort(key=lambda finding: json.dumps(finding, sort_keys=True))
    assert plain["units"] == shuffled["units"], seed
    assert plain["provisional"] == shuffled["provisional"], seed
    assert plain["findings"] == shuffled["findings"], seed


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("check", [check_ripple, check_safety, check_order])
def test_a_random_year_says_of_itself_what_the_commands_do(check: Any, seed: int, tmp_path: Path) -> None:
    check(seed, tmp_path)


if __name__ == "__main__":
    first, count = int(sys.argv[1]), int(sys.argv[2])
    for number in range(first, first + count):
        for each in (check_ripple, check_safety, check_order):
            with tempfile.TemporaryDirectory() as place:
                each(number, Path(place))
    sys.stdout.write(f"{count} years from {first} on: nothing to say against\n")
