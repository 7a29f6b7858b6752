"""The chair's own unit is confirmed by somebody of another unit, as it stands; the check-list before sealing says so."""

from typing import Any

import pytest

from tests.cli.commands import Run
from tests.jobs.sample import made_sample, sample

__all__ = ["made_sample", "sample"]


def test_somebody_of_another_unit_confirms_and_a_later_change_ends_it(run: Run, sample: Any) -> None:
    assert run("second-look", sample.path)[1] == {"unit": "AB", "look": None, "holds": False}
    code, told = run("second-look", sample.path, "--reader", "Lê Văn C", "--unit", "BS")
    assert (code, told["look"]["reader"], told["look"]["unit"], told["holds"]) == (0, "Lê Văn C", "BS", True)

    _, scores = run("scores", sample.path)
    criterion = scores["units"][0]["criteria"][0]["code"]
    run("set", sample.path, "AB", criterion, "--layer", "agreed", "--points", "0.25", "--reason", "Theo hồ sơ")
    assert run("second-look", sample.path)[1]["holds"] is False
    run("undo", sample.path)
    assert run("second-look", sample.path)[1]["holds"] is True


@pytest.mark.parametrize(
    ("reader", "unit", "code"),
    [
        ("Lê Văn C", "AB", "dispute_reader_own_unit"),
        (" ", "BS", "second_look_nobody"),
        ("X", "ZZ", "entry_unit_unknown"),
    ],
)
def test_the_chairs_own_people_and_nobody_cannot_confirm(
    run: Run, sample: Any, reader: str, unit: str, code: str
) -> None:
    status, told = run("second-look", sample.path, "--reader", reader, "--unit", unit)
    assert (status, [each["code"] for each in told["findings"]]) == (1, [code])
    assert run("second-look", sample.path)[1]["look"] is None
