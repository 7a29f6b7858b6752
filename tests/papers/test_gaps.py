"""Sentences that own up: units without a figure of either period, a unit without any criterion."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.domain.framework import Indicator
from desktop.domain.ledger import Delegate, Exactness, Figure, Section
from desktop.domain.outline import OPENING
from desktop.papers.report.fields import Fields, unmarked
from desktop.papers.report.figures import figure_sentence
from desktop.papers.report.members import left_out
from desktop.papers.report.opening import delegate_sentences
from desktop.papers.report.results import result_sentences
from tests.papers.ledgers import UNITS, ledger, standings
from tests.papers.test_catalogue import DOSSIER

DEAD = Indicator("TV", "Số người chết", "người", direction="lower")


def _told(this: tuple[str, ...], last: tuple[str, ...], value: str = "12") -> str:
    figures = tuple(
        Figure(unit, "TV", period, Decimal(value) if period == "this" else Decimal(12), Exactness.EXACT)
        for period, units in (("this", this), ("last", last))
        for unit in units
    )
    kept = replace(ledger(), figures=figures, indicators=(DEAD,))
    dossier = replace(DOSSIER, ledger=kept)
    return unmarked(figure_sentence(dossier, Fields(dossier), DEAD))


def test_units_that_lack_only_the_last_period_are_named_behind_it() -> None:
    assert _told(("AB", "BS", "CG", "DP"), ("AB", "BS", "CG")) == (
        "Số người chết: 48 người; kỳ trước 36 người (chưa có số liệu của Công an tỉnh Đông Phú)."
    )


def test_units_that_lack_only_this_period_are_named_behind_it() -> None:
    assert _told(("AB", "BS", "CG"), ("AB", "BS", "CG", "DP")) == (
        "Số người chết: 36 người (chưa có số liệu của Công an tỉnh Đông Phú); kỳ trước 48 người."
    )


def test_nothing_this_year_says_who_is_missing_from_the_last() -> None:
    assert _told(("AB", "BS", "CG", "DP"), ("AB", "BS", "CG"), "0") == (
        "Số người chết: không phát sinh; kỳ trước 36 người (chưa có số liệu của Công an tỉnh Đông Phú)."
    )


def test_a_unit_without_any_criterion_is_said_to_have_none() -> None:
    own = standings()
    sheet = replace(own.standings[-1].sheet, assigned_max=Decimal(0))
    changed = replace(own, standings=(*own.standings[:-1], replace(own.standings[-1], sheet=sheet)))
    dossier = replace(DOSSIER, standings=changed)
    told = [unmarked(each) for each in result_sentences(dossier, Fields(dossier))]
    assert f"{UNITS[-1].name} không được giao tiêu chí nào." in told


@pytest.mark.parametrize(
    ("post", "body", "said"),
    [
        ("Phó Giám đốc", "Công an TP Hà Nội", "Phó Giám đốc Công an TP Hà Nội."),
        ("Cục trưởng Cục Công tác chính trị", "Bộ Công an", "Cục trưởng Cục Công tác chính trị, Bộ Công an."),
        ("Phó Chủ tịch Thường trực", "UBND tỉnh An Bình", "Phó Chủ tịch Thường trực UBND tỉnh An Bình."),
        ("Trưởng phòng", "", "Trưởng phòng."),
        ("Phó Cục trưởng", "Bộ Công an", "Phó Cục trưởng, Bộ Công an."),
    ],
)
def test_a_delegates_post_goes_before_the_body_as_it_is_spoken(post: str, body: str, said: str) -> None:
    conference = replace(ledger().conference, delegates=(Delegate("Nguyễn Văn Mẫu", "Đại tá", post, body),))
    dossier = replace(DOSSIER, ledger=replace(ledger(), conference=conference))
    told = [unmarked(each) for each in delegate_sentences(dossier, Fields(dossier))]
    assert told[-1] == f"- Đại tá Nguyễn Văn Mẫu, {said}"


def test_what_is_not_printed_is_told_by_its_beginning() -> None:
    heading = Section("AB", 0, OPENING, "\n".join(["BỘ CÔNG AN", "CÔNG AN TỈNH AN BÌNH", *["Số: 12/BC-CAT"] * 40]))
    dossier = replace(DOSSIER, ledger=replace(ledger(), sections=(heading,)))
    told = [each for each in left_out(dossier) if each.code == "frame_left_out"]
    assert len(told) == 1
    assert str(told[0].facts["lines"]).startswith("BỘ CÔNG AN / CÔNG AN TỈNH AN BÌNH")
    assert len(str(told[0].facts["lines"])) < 170
