"""Every scoring vector through the commands: new, enter, scores; every key expected is equal."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import VECTORS, Run

CASES = sorted(path.parent for path in (VECTORS / "scoring").glob("*/expected.json"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_scores_are_as_expected(case: Path, run: Run, tmp_path: Path) -> None:
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    store = tmp_path / "vector.tongket"
    assert run("new", store, "--cluster", case / "cluster.toml", "--framework", case / "framework.toml")[0] == 0
    assert run("enter", store, case / "entries.json")[0] == 0
    code, scores = run("scores", store, "--stage", expected["stage"])
    assert code == 0
    assert differences(expected, scores, "") == []


def differences(expected: Any, got: Any, where: str) -> list[str]:
    if where == "/findings":
        wanted, found = (sorted(json.dumps(each, sort_keys=True) for each in side) for side in (expected, got))
        return [] if wanted == found else [f"{where}: {wanted} != {found}"]
    if isinstance(expected, dict):
        return [line for key in expected for line in differences(expected[key], got[key], f"{where}/{key}")]
    if isinstance(expected, list):
        if len(expected) != len(got):
            return [f"{where}: {len(expected)} != {len(got)}"]
        pairs = enumerate(zip(expected, got, strict=True))
        return [line for number, (each, other) in pairs for line in differences(each, other, f"{where}/{number}")]
    return [] if expected == got else [f"{where}: {expected!r} != {got!r}"]
