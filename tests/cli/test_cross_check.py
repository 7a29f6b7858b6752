"""Cross-checks through the commands: blind sheets out, filled in, imported into their layer, differences listed."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop.domain.form import HEADING_ROW
from tests.cli.commands import Run
from tests.jobs.sample import made_sample, sample

__all__ = ["made_sample", "sample"]


def test_each_unit_checks_the_next_and_never_itself(run: Run, sample: Any, tmp_path: Path) -> None:
    code, told = run("cross-sheets", sample.path, "--out", tmp_path)
    _, scores = run("scores", sample.path)
    units = [each["code"] for each in scores["units"]]
    assert code == 0
    assert [each["checker"] for each in told["sheets"]] == units
    assert [each["checked"] for each in told["sheets"]] == units[1:] + units[:1]


def test_a_sheet_is_blind_comes_back_into_its_layer_and_tells_where_it_differs(
    run: Run, sample: Any, tmp_path: Path
) -> None:
    _, made = run("cross-sheets", sample.path, "--out", tmp_path, "--team", "AB:CG")
    path = made["sheets"][0]["path"]
    book = load_workbook(path)
    sheet = book["Chấm chéo"]
    rows = sheet.iter_rows(min_row=HEADING_ROW + 1)
    open_cells = [(row[0].value, row[3], row[2].value) for row in rows if not row[3].protection.locked]
    assert open_cells
    assert all(cell.value is None for _, cell, _ in open_cells)

    criterion, cell, _ = open_cells[0]
    cell.value = 0.25
    book.save(path)
    code, told = run("import", sample.path, path, "--layer", "cross")
    assert (code, told["files"][0]["status"], told["files"][0]["unit"]) == (0, "kept", "CG")

    _, listed = run("cross-differences", sample.path)
    mine = [each for each in listed["cells"] if (each["unit"], each["criterion"]) == ("CG", criterion)]
    assert [each["cross"] for each in mine] == ["0.25"]


@pytest.mark.parametrize(
    ("teams", "code"),
    [(("AB:AB",), "cross_itself"), (("AB:ZZ",), "entry_unit_unknown"), (("AB:CG", "AB:CG"), "cross_twice")],
)
def test_teams_that_cannot_be_are_refused(
    run: Run, sample: Any, tmp_path: Path, teams: tuple[str, ...], code: str
) -> None:
    options = [each for team in teams for each in ("--team", team)]
    status, told = run("cross-sheets", sample.path, "--out", tmp_path, *options)
    assert status == 1
    assert [each["code"] for each in told["findings"]] == [code]
    assert list(tmp_path.rglob("*.xlsx")) == []
