"""A draw held outside the program: it orders units of one rank, as one act, and nothing else."""

from pathlib import Path

import pytest

from desktop.cli import run_command
from desktop.domain.desk import Desk
from desktop.domain.ledger import Draw, Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.draw import record_draw, tied_groups
from desktop.jobs.scoring import result
from desktop.jobs.undo import undo
from tests.ui import clusters

STAGE = Layer.AGREED


@pytest.fixture
def tied(tmp_path: Path) -> Desk:
    desk = clusters.store(tmp_path / "cum.tongket")
    for unit, points in (("AB", "9"), ("BS", "9"), ("CG", "7")):
        clusters.give(desk, unit, {"I.1": points, "I.2": points})
    return desk


def ranks(desk: Desk) -> list[int | None]:
    return [each.rank for each in result(desk, STAGE).standings.standings]


def test_a_draw_orders_the_tied_units_and_undo_ties_them_again(tied: Desk) -> None:
    assert tied_groups(result(tied, STAGE).standings) == (("AB", "BS"),)
    made = record_draw(tied, Draw(("AB", "BS"), ("BS", "AB"), "Hội nghị", "Bắc Sơn, An Bình", "05/11/2026"), STAGE)
    assert [each.rank for each in made.standings] == ranks(tied) == [2, 1, 3]
    undo(tied)
    assert ranks(tied) == [1, 1, 3]


@pytest.mark.parametrize("order", [("CG", "BS"), ("AB",), ("AB", "ZZ"), ("AB", "BS", "CG")])
def test_units_that_share_no_rank_are_not_drawn_for(tied: Desk, order: tuple[str, ...]) -> None:
    with pytest.raises(DeskError) as caught:
        record_draw(tied, Draw(order, order, "Hội nghị", "Bắc Sơn"), STAGE)
    assert caught.value.trouble is Trouble.REFUSED
    assert ranks(tied) == [1, 1, 3]


def test_the_command_prints_the_new_order(tied: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["draw", tied.path, "BS", "AB", "--by", "Hội nghị", "--witnesses", "các đơn vị"]) == 0
    assert [line.split("\t")[1] for line in capsys.readouterr().out.splitlines()[:3]] == ["BS", "AB", "CG"]
