"""P8: history is tamper-evident: by `check`, or against the print code of any paper."""

from pathlib import Path

import pytest

from tests.faults.conftest import Trials
from tests.faults.forging import FORGERIES, SEEN_BY_CODE_ALONE, forging
from tests.faults.gate import cases
from tests.faults.program import run

CELLS = (("AB", "I.4", "2.5"), ("BS", "I.4", "2.25"))


@pytest.mark.parametrize("forgery", cases(FORGERIES, "edit", "cut tail"))
def test_a_forged_history_is_named(forgery: str, store: Path, trial: Trials) -> None:
    told = trial("P8", "history forged: edit, delete, insert, swap, cut tail, rewrite all")
    for unit, criterion, points in CELLS:
        given = ("--layer", "agreed", "--points", points, "--reason", f"Tổ thẩm định thống nhất {points}")
        assert run("set", store, unit, criterion, *given, "--officer", f"Cán bộ {unit}").code == 0
    code = run("check", store, "--json").json["print_code"]
    assert run("log", store, "--at", code, "--json").code == 0
    before = store.read_bytes()
    with forging(store) as conn:
        FORGERIES[forgery](conn)
    told.ran(hit=store.read_bytes() != before)
    checked, verified = run("check", store, "--json"), run("log", store, "--verify")
    if forgery in SEEN_BY_CODE_ALONE:
        at = run("log", store, "--at", code, "--json")
        told.expect(checked.json["ok"] and verified.code == 0, "the forgery was clumsy, it proves nothing")
        told.expect(at.code == 1 and at.json["error"]["code"] == "unknown_code", f"{forgery}: {at.out[:200]}")
    else:
        told.expect(checked.code == 1 and not checked.json["ok"], f"{forgery} is not named by check")
        told.expect(verified.code == 1, f"{forgery} is not named by log --verify")
        told.expect(run("scores", store, "--json").code == 3, f"{forgery}: totals are shown all the same")
    told.settle(hits=1)
