"""What the report says of the registers: counts that can be followed, nothing where nothing was listed."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Passage
from desktop.domain.manner import Manner, SectionChoice
from desktop.domain.registers.registered import Registered
from desktop.jobs.report_proofs import Proofs
from desktop.papers.report import report
from desktop.papers.report.fields import ids_in, unmarked
from desktop.papers.report.offers import offers
from desktop.papers.report.sections import Draft
from desktop.papers.report.variants import variants, wording_problem
from tests.papers import docx
from tests.papers.ledgers import ledger, standings
from tests.papers.registers import EXEMPLARS, MODELS, exemplar, listed, model

FOUR = ("AB", "BS", "CG", "DP")


def dossier(*entries: Registered, passages: tuple[Passage, ...] = ()) -> Dossier:
    kept = listed(replace(ledger(), figures=(), passages=passages), *entries)
    return Dossier(kept, standings(), date(2026, 11, 21))


def said(made: Dossier, key: str) -> list[str]:
    return [unmarked(each) for each in Draft(made).section(key).made]


def test_models_are_counted_in_all_by_unit_and_by_field() -> None:
    assert said(dossier(), "III.5") == [
        "Trên cơ sở danh sách do các đơn vị báo cáo, toàn Cụm có 04 mô hình, cách làm hay được nêu tên (Phụ lục III).",
        "Số mô hình, cách làm hay theo đơn vị: Công an tỉnh An Bình 02, Công an tỉnh Bắc Sơn 02.",
        "Số mô hình, cách làm hay theo lĩnh vực: An ninh trật tự (03); Phòng cháy, chữa cháy (01).",
        "Có 01 mô hình, cách làm hay do nhiều đơn vị cùng báo cáo, chỉ tính một lần.",
        "Chưa có danh sách mô hình, cách làm hay của Công an tỉnh Đông Phú.",
    ]


def test_exemplars_are_counted_as_collectives_and_persons() -> None:
    assert said(dossier(), "V")[0] == (
        "Trên cơ sở danh sách do các đơn vị báo cáo, toàn Cụm có 04 điển hình tiên tiến được nêu tên, gồm 01 tập thể, "
        "02 cá nhân, 01 trường hợp chưa ghi là tập thể hay cá nhân (Phụ lục IV)."
    )


def test_one_model_is_named_and_nothing_is_divided() -> None:
    assert said(dossier(MODELS[0]), "III.5")[0] == (
        "Trên cơ sở danh sách do các đơn vị báo cáo, toàn Cụm có 01 mô hình, cách làm hay được nêu tên: "
        "“Camera an ninh khu dân cư” của Công an tỉnh An Bình (Phụ lục III)."
    )
    assert len(said(dossier(MODELS[0]), "III.5")) == 2


def test_one_exemplar_is_named() -> None:
    assert said(dossier(EXEMPLARS[0]), "V")[0].endswith(
        "01 điển hình tiên tiến được nêu tên: Nguyễn Văn An, Công an tỉnh An Bình (Phụ lục III)."
    )


def test_of_an_empty_register_nothing_is_said_and_no_annex_stands() -> None:
    bare = replace(dossier(), ledger=replace(ledger(), figures=()))
    assert said(bare, "III.5") == said(bare, "V") == []
    assert not [line for line in docx.paragraphs(report(bare)[0]) if "danh sách" in line.casefold()]


def test_one_unit_and_one_field_of_all_are_named_without_a_number() -> None:
    entries = tuple(model("AB", name, field="Tuyên truyền") for name in ("Một", "Hai"))
    assert said(dossier(*entries), "III.5")[1:3] == [
        "Các mô hình, cách làm hay trong danh sách đều của Công an tỉnh An Bình.",
        "Các mô hình, cách làm hay trong danh sách đều thuộc lĩnh vực Tuyên truyền.",
    ]


def test_what_names_no_field_is_told_apart() -> None:
    entries = (model("AB", "Một", field="Đề án 06"), model("BS", "Hai"))
    assert said(dossier(*entries), "III.5")[2] == (
        "Số mô hình, cách làm hay theo lĩnh vực: Đề án 06 (01); chưa ghi lĩnh vực (01)."
    )


def test_who_has_a_list_is_not_said_to_lack_one() -> None:
    entries = tuple(exemplar(unit, f"Người {unit}") for unit in FOUR)
    assert not [line for line in said(dossier(*entries), "V") if line.startswith("Chưa có")]


def test_every_number_said_is_bound_to_what_it_counts() -> None:
    made = Draft(dossier()).section("III.5").made
    assert [ids_in(each) for each in made] == [
        ("models",),
        ("models:AB", "models:BS"),
        ("models:field:an ninh trat tu", "models:field:phong chay chua chay"),
        ("models:shared",),
        (),
    ]


def test_a_sentence_can_be_left_out_and_reworded() -> None:
    manner = Manner(
        {"models.many": "Cụm có {{ times }} mô hình."},
        {"III.5": SectionChoice(muted=frozenset({"models.units", "models.shared"}))},
    )
    assert said(replace(dossier(), manner=manner), "III.5")[0] == "Cụm có 04 mô hình."
    assert len(said(replace(dossier(), manner=manner), "III.5")) == 3
    assert wording_problem(dossier(), "models.many", "{{ times }} và {{ models('AB') }}") == ""
    assert {each.key for each in variants(dossier(), "models.many", "")} >= {"models.one", "models.many"}


def test_own_words_may_ask_for_the_numbers_which_then_are_not_said_twice() -> None:
    words = "Có {{ models() }} mô hình, An Bình {{ models('AB') }}, {{ models(field='An ninh, trật tự') }} về an ninh."
    own = dossier(passages=(Passage("III.5", 1, words),))
    section = Draft(own).section("III.5")
    assert unmarked(section.own[0].text) == "Có 04 mô hình, An Bình 02, 03 về an ninh."
    assert section.made[0].key == "models.units"


def test_persons_of_a_unit_can_be_asked_for() -> None:
    words = "{{ exemplars('ca_nhan') }} cá nhân, của An Bình {{ exemplars('ca_nhan', 'AB') }}."
    own = Draft(dossier(passages=(Passage("V", 1, words),))).section("V").own
    assert unmarked(own[0].text) == "02 cá nhân, của An Bình 01."


def test_a_number_nobody_has_is_dots_and_named() -> None:
    own = (
        Draft(dossier(EXEMPLARS[0], passages=(Passage("III.5", 1, "Có {{ models() }} mô hình."),))).section("III.5").own
    )
    assert unmarked(own[0].text) == "Có … mô hình. (chưa có số liệu: số mô hình, cách làm hay)"
    assert [each.code for each in own[0].findings] == ["passage_lacks_figure"]


def test_the_numbers_are_offered_with_what_they_print() -> None:
    found = {each.title: (each.field.expression, each.field.shown) for each in offers(Draft(dossier()))}
    assert found["Số mô hình, cách làm hay"] == ("{{ models() }}", "04")
    assert found["Số mô hình, cách làm hay của Công an tỉnh An Bình"] == ("{{ models('AB') }}", "02")
    assert found["Số mô hình, cách làm hay của Công an thành phố Cẩm Giang"] == ("{{ models('CG') }}", "0")
    assert found["Số mô hình, cách làm hay, lĩnh vực Phòng cháy, chữa cháy"][1] == "01"
    assert found["Số điển hình tiên tiến là cá nhân"] == ("{{ exemplars('ca_nhan') }}", "02")
    assert not [each for each in offers(Draft(dossier(MODELS[0]))) if "điển hình" in each.title]


@pytest.mark.parametrize("key", ["III.5", "V"])
def test_the_sentences_stand_their_own_proof(key: str) -> None:
    assert Proofs(dossier(), ()).of_section(key, "") == ()


def test_a_typed_number_is_offered_as_a_field() -> None:
    found = Proofs(dossier(), ()).of_section("III.5", "Toàn Cụm có 4 mô hình, cách làm hay.")
    assert [(each.finding.code, each.field) for each in found] == [("number_typed", "{{ models() }}")]
