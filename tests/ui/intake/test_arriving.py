"""Several files at once: one that is gone or held by another program keeps no other from being looked at or kept."""

from pathlib import Path

from desktop.domain.desk import Desk
from desktop.jobs.ledger import load_ledger
from desktop.ui.intake.intake_page import IntakePage
from tests.ui import clusters
from tests.ui.intake.conftest import Taking
from tests.ui.seat import Seat

FULL = {"I.1": 9, "I.2": 8}


def names(page: IntakePage) -> list[str]:
    return [each.name for each in page.waiting]


def test_a_file_that_is_gone_is_said_to_be_and_the_others_are_shown(seat: Seat, take: Taking, tmp_path: Path) -> None:
    clusters.workbook(tmp_path / "AB.xlsx", "An Bình", FULL)
    late = tmp_path / "KT.xlsx"
    clusters.workbook(tmp_path / "BS.xlsx", "Bắc Sơn", FULL)

    page = take(tmp_path / "AB.xlsx", late, tmp_path / "BS.xlsx")
    assert names(page) == ["AB.xlsx", "BS.xlsx"]
    assert str(late) in page.bar.text

    (tmp_path / "BS.xlsx").rename(late)
    page.bar.buttons[0].click()
    seat.settle()
    assert names(page) == ["AB.xlsx", "BS.xlsx", "KT.xlsx"]


def test_many_that_cannot_be_opened_are_counted(take: Taking, tmp_path: Path) -> None:
    page = take(*(tmp_path / f"{number}.xlsx" for number in range(9)))
    assert page.bar.text.count("Không tìm thấy tệp") == 4
    assert page.bar.text.endswith("Và 5 tệp khác.")


def test_files_that_vanish_before_they_are_kept_wait_on(seat: Seat, take: Taking, desk: Desk, tmp_path: Path) -> None:
    clusters.workbook(tmp_path / "AB.xlsx", "An Bình", FULL)
    clusters.workbook(tmp_path / "BS.xlsx", "Bắc Sơn", FULL)
    page = take(tmp_path / "AB.xlsx", tmp_path / "BS.xlsx")
    (tmp_path / "AB.xlsx").unlink()

    page.keep_all.click()
    seat.settle()
    assert {each.unit for each in load_ledger(desk).entries} == {"BS"}
    assert names(page) == ["AB.xlsx"]
    assert "AB.xlsx" in page.bar.text
