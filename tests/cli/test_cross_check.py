"""Cross-checks through the commands: who checks whom, blind sheets out and in, pooled into their layer, differences."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop.domain.form import CROSS_SHEET, HEADING_ROW
from tests.cli.commands import Run
from tests.jobs.sample import made_sample, sample

__all__ = ["made_sample", "sample"]


def open_cells(path: str) -> dict[str, Any]:
    """Return the open cells for points of a blind sheet, by criterion."""
    rows = load_workbook(path)[CROSS_SHEET].iter_rows(min_row=HEADING_ROW + 1)
    return {str(row[0].value): row[3] for row in rows if not row[3].protection.locked}


def fill(path: str, points: Mapping[str, object]) -> None:
    book = load_workbook(path)
    for row in book[CROSS_SHEET].iter_rows(min_row=HEADING_ROW + 1):
        if row[0].value in points:
            row[3].value = points[str(row[0].value)]  # type: ignore[assignment]
    book.save(path)


def sheets(run: Run, sample: Any, folder: Path) -> dict[tuple[str, str], str]:
    _, told = run("cross-sheets", sample.path, "--out", folder)
    return {(each["checker"], each["checked"]): each["path"] for each in told["sheets"]}


def cell(run: Run, sample: Any, unit: str, criterion: str) -> dict[str, Any]:
    _, told = run("scores", sample.path, "--stage", "cross")
    criteria = next(each["criteria"] for each in told["units"] if each["code"] == unit)
    return next(each for each in criteria if each["code"] == criterion)


def test_each_unit_checks_the_next_and_never_itself(run: Run, sample: Any, tmp_path: Path) -> None:
    code, told = run("cross-sheets", sample.path, "--out", tmp_path)
    _, scores = run("scores", sample.path)
    units = [each["code"] for each in scores["units"]]
    assert code == 0
    assert [each["checker"] for each in told["sheets"]] == units
    assert [each["checked"] for each in told["sheets"]] == units[1:] + units[:1]


def test_a_blind_sheet_shows_nothing_of_the_claim(run: Run, sample: Any, tmp_path: Path) -> None:
    path = next(iter(sheets(run, sample, tmp_path).values()))
    assert open_cells(path)
    assert all(each.value is None for each in open_cells(path).values())


def test_the_points_of_two_teams_are_pooled_as_declared(run: Run, sample: Any, tmp_path: Path) -> None:
    code, told = run("cross-teams", sample.path, "--team", "AB:CG", "--team", "BS:CG")
    assert (code, told["method"]) == (0, "mean")
    made = sheets(run, sample, tmp_path)
    criterion = next(iter(open_cells(made["AB", "CG"])))
    fill(made["AB", "CG"], {criterion: "0,5"})
    fill(made["BS", "CG"], {criterion: 0.25})

    code, told = run("cross-take", sample.path, *made.values())
    assert (code, len(told["sheets"])) == (0, 2)
    assert {each["code"] for each in told["findings"]} == {"cross_open_rows"}
    found = cell(run, sample, "CG", criterion)
    assert (found["points"], found["layer"]) == ("0.38", "cross")

    code, _ = run("cross-teams", sample.path, "--team", "BS:CG")
    assert cell(run, sample, "CG", criterion)["points"] == "0.25"
    _, listed = run("cross-differences", sample.path)
    assert [each["cross"] for each in listed["cells"] if each["criterion"] == criterion] == ["0.25"]


def test_the_ripple_of_sheets_is_what_keeping_them_does(run: Run, sample: Any, tmp_path: Path) -> None:
    made = sheets(run, sample, tmp_path)
    path = made["AB", "BS"]
    fill(path, dict.fromkeys(open_cells(path), 0))
    before = {each["code"]: each["total"] for each in run("scores", sample.path)[1]["units"]}
    _, foreseen = run("cross-take", sample.path, path, "--dry-run")
    assert {each["code"]: each["total"] for each in run("scores", sample.path)[1]["units"]} == before

    _, told = run("cross-take", sample.path, path)
    after = {each["code"]: each["total"] for each in run("scores", sample.path)[1]["units"]}
    assert told["ripple"] == foreseen["ripple"]
    moved = {each["code"]: each["total"] for each in told["ripple"]["units"] if "total" in each}
    assert moved == {code: [before[code], after[code]] for code in before if before[code] != after[code]}


def test_a_sheet_that_comes_again_takes_the_place_of_the_first_and_undo_brings_it_back(
    run: Run, sample: Any, tmp_path: Path
) -> None:
    path = sheets(run, sample, tmp_path)["AB", "BS"]
    first, second = list(open_cells(path))[:2]
    fill(path, {first: 1, second: 1})
    run("cross-take", sample.path, path)
    fill(path, {first: None, second: 0.5})
    run("cross-take", sample.path, path)
    assert cell(run, sample, "BS", first)["layer"] != "cross"
    assert cell(run, sample, "BS", second)["points"] == "0.50"

    run("undo", sample.path)
    assert [cell(run, sample, "BS", each)["points"] for each in (first, second)] == ["1.00", "1.00"]


@pytest.mark.parametrize(
    ("points", "code"),
    [(9999, "over_maximum"), ("tám", "cross_unread"), ("hơn 1", "cross_unread"), (-1, "cross_unread")],
)
def test_a_sheet_with_points_that_cannot_be_is_refused_whole(
    run: Run, sample: Any, tmp_path: Path, points: object, code: str
) -> None:
    path = sheets(run, sample, tmp_path)["AB", "BS"]
    first, second = list(open_cells(path))[:2]
    fill(path, {first: points, second: 1})
    status, told = run("cross-take", sample.path, path)
    assert status == 1
    assert code in {each["code"] for each in told["findings"]}
    assert cell(run, sample, "BS", second)["layer"] != "cross"


def test_a_sheet_of_nobody_told_and_a_file_that_is_none_are_refused(run: Run, sample: Any, tmp_path: Path) -> None:
    made = sheets(run, sample, tmp_path)
    run("cross-teams", sample.path, "--team", "BS:AB")
    status, told = run("cross-take", sample.path, made["AB", "BS"])
    assert (status, [each["code"] for each in told["findings"] if each["level"] == "error"]) == (1, ["cross_unplanned"])
    run("forms", sample.path, "--out", tmp_path / "mau")
    own = next((tmp_path / "mau").rglob("*.xlsx"))
    status, told = run("cross-take", sample.path, own)
    assert (status, [each["code"] for each in told["findings"]]) == (1, ["cross_no_sheet"])


def test_a_blind_sheet_is_no_claim(run: Run, sample: Any, tmp_path: Path) -> None:
    path = sheets(run, sample, tmp_path)["AB", "BS"]
    fill(path, dict.fromkeys(open_cells(path), 0))
    code, told = run("import", sample.path, path)
    assert (code, told["files"][0]["status"]) == (1, "refused")
    assert "cross_sheet_here" in {each["code"] for each in told["files"][0]["findings"]}


@pytest.mark.parametrize(
    ("teams", "code"),
    [(("AB:AB",), "cross_itself"), (("AB:ZZ",), "entry_unit_unknown"), (("AB:CG", "AB:CG"), "cross_twice")],
)
@pytest.mark.parametrize("command", ["cross-sheets", "cross-teams"])
def test_teams_that_cannot_be_are_refused(
    run: Run, sample: Any, tmp_path: Path, teams: tuple[str, ...], code: str, command: str
) -> None:
    options = [each for team in teams for each in ("--team", team)]
    out = ("--out", tmp_path) if command == "cross-sheets" else ()
    status, told = run(command, sample.path, *out, *options)
    assert status == 1
    assert [each["code"] for each in told["findings"]] == [code]
    assert list(tmp_path.rglob("*.xlsx")) == []
