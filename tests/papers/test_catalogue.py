"""The list of papers and what is made of a dossier."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.checks import Acceptance
from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Layer
from desktop.domain.scoring.standings import Standings
from desktop.domain.tabulate import LayerSheets
from desktop.domain.trouble import DeskError, Trouble
from desktop.papers.catalogue import PAPERS, Matter, build
from desktop.papers.form_check import check_form
from desktop.papers.labels import label
from tests.papers import docx
from tests.papers.ledgers import UNITS, ledger, published, scoresheet, standings
from tests.papers.registers import listed

SHEETS = tuple(scoresheet(unit.code) for unit in UNITS)
LAYERS = tuple(LayerSheets(layer, SHEETS) for layer in Layer)
DOSSIER = Dossier(listed(ledger()), standings(), date(2026, 11, 21), "K7M2QX", LAYERS)


def test_all_papers_are_made_when_none_is_named() -> None:
    made = [built.file_name for built in build(DOSSIER)]
    assert made == [name for paper in PAPERS if paper.needs is not Matter.ACCEPTED for name in paper.files]


def test_explanations_are_a_paper_where_a_warning_was_accepted() -> None:
    kept = Acceptance("0123456789", "self_score_differs", "AB", "I.1", "Ghi 2, tính 1", "Đã đối chiếu", "Cán bộ")
    made = [built.file_name for built in build(replace(DOSSIER, accepted=(kept,)))]
    assert made == [name for paper in PAPERS for name in paper.files]


def test_only_the_named_papers_are_made() -> None:
    assert [built.file_name for built in build(DOSSIER, ("bang-diem",))] == ["bang-diem.xlsx", "bang-diem.docx"]


def test_an_unknown_paper_is_refused_before_anything_is_made() -> None:
    with pytest.raises(DeskError) as caught:
        build(DOSSIER, ("bao-cao", "tho"))
    assert caught.value.trouble is Trouble.UNKNOWN_PAPER


def test_a_cluster_without_a_framework_has_no_papers_of_points() -> None:
    bare = Dossier(published(), Standings(Layer.AGREED, (), (), (), 0, 0), date(2026, 11, 21))
    assert [built.paper.id for built in build(bare)] == [
        "bao-cao",
        "so-lieu",
        "trinh-chieu",
        "bien-ban",
        "ban-giao",
    ]


@pytest.mark.parametrize("paper", ["bang-diem", "phieu-diem", "mo-hinh", "dien-hinh", "ban-giao"])
@pytest.mark.parametrize("provisional", [True, False])
def test_word_papers_keep_the_form(paper: str, provisional: bool) -> None:
    ranked = standings() if provisional else replace(standings(), open=0, pending=0)
    for built in build(replace(DOSSIER, standings=ranked), (paper,)):
        if built.file_name.endswith(".docx"):
            assert check_form(built.content) == ()
            assert "K7M2QX" in docx.part(built.content, docx.FOOTER)


def test_the_annex_of_points_is_signed_by_all_members() -> None:
    annex = next(built for built in build(DOSSIER, ("bang-diem",)) if built.file_name.endswith(".docx"))
    texts = docx.paragraphs(annex.content)
    assert all(unit.name.upper() in texts for unit in UNITS)
    assert texts[0] == "Phụ lục"
    assert docx.part(annex.content).count("<w:tblHeader/>") == 3


def test_papers_on_one_sheet_of_points_have_no_page_of_steps() -> None:
    annex = next(
        built for built in build(replace(DOSSIER, layers=()), ("bang-diem",)) if built.file_name.endswith(".docx")
    )
    assert "ĐIỂM CỦA TỪNG BƯỚC CHẤM" not in docx.paragraphs(annex.content)


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("AB:I.1", "Điểm I.1 · AB"),
        ("AB:I.1@claim", "Điểm I.1 · AB (claim)"),
        ("total:AB", "Tổng điểm · AB"),
        ("PPHS@last", "Số liệu PPHS (last)"),
        ("PPHS:AB", "Số liệu PPHS:AB"),
        ("models", "Số mô hình"),
        ("models:field:an ninh trat tu", "Số mô hình · an ninh trat tu"),
        ("exemplars:AB:ca_nhan", "Số điển hình · AB cá nhân"),
    ],
)
def test_a_control_is_named_for_people(id_: str, name: str) -> None:
    assert label(id_) == name


def test_a_paper_without_matter_is_not_made_and_says_what_it_lacks() -> None:
    bare = replace(DOSSIER, ledger=replace(ledger(), figures=(), awards=()))
    lacking = {paper.id: paper.lacks(bare) for paper in PAPERS if paper.lacks(bare)}
    assert lacking == {
        "so-lieu": Matter.FIGURES,
        "khen-thuong": Matter.AWARDS,
        "mo-hinh": Matter.MODELS,
        "dien-hinh": Matter.EXEMPLARS,
        "da-xem-xet": Matter.ACCEPTED,
    }
    assert not {built.paper.id for built in build(bare)} & lacking.keys()
