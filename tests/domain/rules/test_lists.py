"""Lists against the unit's own totals, and names that lists and texts of several units tell of."""

from dataclasses import replace

import pytest

from desktop.domain.book import Book, Verdict
from desktop.domain.draft import Draft
from desktop.domain.ledger import Award, Ledger, Section
from desktop.domain.place import Place
from desktop.domain.registers.decisions import Apart, Decisions, Merge
from desktop.domain.registers.lines import Line, Register
from desktop.domain.registers.settling import registers_of
from desktop.domain.rules.of_draft import examine_draft
from desktop.domain.rules.round_view import RoundView
from desktop.domain.rules.table import rulebook
from desktop.words.findings import tell
from tests.domain.rules.rounds import UNITS, a_round, found

CODES = tuple(unit.code for unit in UNITS)
CELL = Place("AB.xlsx", "0" * 64, "Khen thưởng", "D7", "3")


def award(name: str, unit: str = "AB", **values: str) -> Line:
    usual = {"object": "ca_nhan", "level": "Bộ Công an", "form": "Bằng khen", "status": "decided"}
    kept = tuple((field, value) for field, value in (usual | values).items() if value)
    return Line(Register.AWARDS, unit, name, kept)


def model(name: str, unit: str) -> Line:
    return Line(Register.MODELS, unit, name)


def total(count: int, level: str = "Bộ Công an", form: str = "Bằng khen", **said: str) -> Award:
    object_, status = said.get("object", "ca_nhan"), said.get("status", "decided")
    return Award("AB", level, form, object_, status, count, said.get("period", "this"), CELL)


def held(*lines: Line, awards: tuple[Award, ...] = (), decisions: Decisions | None = None) -> Ledger:
    registers = registers_of(enumerate(lines, start=1), decisions or Decisions(), CODES)
    return replace(a_round(), awards=awards, registers=registers)


def differing(ledger: Ledger) -> list[tuple[object, ...]]:
    told = found(ledger, "list_differs")
    names = ("level", "form", "object", "status", "listed", "total")
    return [tuple(each.facts[name] for name in names) for each in told]


PEOPLE = tuple(award(f"Lê Thị {name}") for name in ("Cúc", "Đào", "Mai"))


def test_a_list_that_agrees_with_its_total_says_nothing() -> None:
    assert differing(held(*PEOPLE, awards=(total(3, "BỘ CÔNG AN"),))) == []


def test_a_list_with_fewer_than_the_total_is_told_at_the_total() -> None:
    ledger = held(*PEOPLE[:2], awards=(total(3),))
    assert differing(ledger) == [("Bộ Công an", "Bằng khen", "ca_nhan", "decided", 2, 3)]
    (finding,) = found(ledger, "list_differs")
    assert (finding.unit, finding.place) == ("AB", CELL)
    assert tell(finding).message == (
        "Bộ Công an, Bằng khen (cá nhân, đã quyết định): danh sách của đơn vị có 2 lượt,"
        " bảng tổng hợp của chính đơn vị ghi 3 lượt."
    )


def test_levels_and_forms_the_list_has_no_line_of_are_not_compared() -> None:
    awards = (total(2), total(9, form="Giấy khen"), total(4, "Tỉnh"), total(7, period="last"))
    assert differing(held(*PEOPLE[:2], awards=awards)) == []


def test_a_list_without_any_total_of_its_level_and_form_is_not_compared() -> None:
    assert differing(held(*PEOPLE)) == []
    assert differing(held(*PEOPLE, awards=(total(4, "Tỉnh"),))) == []


def test_of_a_covered_form_the_other_object_and_status_are_compared_too() -> None:
    lines = (*PEOPLE[:2], award("Lê Thị Na", status="proposed"))
    awards = (total(2), total(1, object="tap_the"))
    assert differing(held(*lines, awards=awards)) == [
        ("Bộ Công an", "Bằng khen", "tap_the", "decided", 0, 1),
        ("Bộ Công an", "Bằng khen", "ca_nhan", "proposed", 1, None),
    ]


def test_where_a_line_does_not_say_whom_only_the_whole_is_compared() -> None:
    lines = (*PEOPLE[:2], award("Đội 3", object=""))
    assert differing(held(*lines, awards=(total(2), total(1, object="tap_the")))) == []
    assert differing(held(*lines, awards=(total(2),))) == [("Bộ Công an", "Bằng khen", "", "", 3, 2)]


def test_the_same_award_told_twice_counts_once_when_made_one() -> None:
    lines = (award("Lê Thị Cúc", decision="12"), award("Đ/c Lê Thị Cúc"))
    merged = Decisions(merges=(Merge(1, tuple(each.subject for each in lines)),))
    assert len(differing(held(*lines, awards=(total(1),)))) == 1
    assert differing(held(*lines, awards=(total(1),), decisions=merged)) == []


def section(unit: str, text: str) -> Section:
    return Section(unit, 1, "V. ĐIỂN HÌNH TIÊN TIẾN", text)


def twice(ledger: Ledger, code: str = "person_twice") -> list[tuple[tuple[str, ...], object]]:
    return [(each.units, each.facts["name"]) for each in found(ledger, code)]


def test_a_person_in_the_lists_of_two_units_is_told_without_rank() -> None:
    ledger = held(award("Đại úy Hoàng Văn Thụ"), award("Hoàng Văn Thụ", "BS"), award("Lê Thị Na", "BS"))
    assert twice(ledger) == [(("AB", "BS"), "Hoàng Văn Thụ")]


def test_a_person_of_a_list_and_of_anothers_report_is_told() -> None:
    ledger = replace(held(award("Hoàng Văn Thụ")), sections=(section("BS", "Gương Đại úy Hoàng Văn Thụ cứu người."),))
    assert [units for units, _ in twice(ledger)] == [("BS", "AB")]


def test_one_unit_may_list_a_person_as_often_as_it_likes() -> None:
    assert twice(held(award("Hoàng Văn Thụ"), award("Hoàng Văn Thụ", form="Giấy khen"))) == []


def test_a_line_listed_again_word_for_word_is_told_and_another_award_of_that_person_is_not() -> None:
    again = Line(Register.AWARDS, "AB", "HOÀNG VĂN THỤ", award("").values, nth=2)
    ledger = held(award("Hoàng Văn Thụ"), again, award("Hoàng Văn Thụ", form="Giấy khen"), award("Lê Thị Na"))
    (finding,) = found(ledger, "line_twice")
    assert (finding.unit, finding.facts["name"], finding.facts["count"]) == ("AB", "Hoàng Văn Thụ", 2)
    assert "khen thưởng ghi “Hoàng Văn Thụ” (Bằng khen) 2 lần" in tell(finding).message


@pytest.mark.parametrize("way", ["merged", "apart"])
def test_a_line_listed_again_that_somebody_decided_about_is_not_told(way: str) -> None:
    one = award("Hoàng Văn Thụ")
    other = replace(one, nth=2)
    subjects = (one.subject, other.subject)
    decisions = Decisions(merges=(Merge(1, subjects),)) if way == "merged" else Decisions(aparts=(Apart(1, subjects),))
    assert found(held(one, other, decisions=decisions), "line_twice") == []


@pytest.mark.parametrize("way", ["merged", "apart"])
def test_what_somebody_decided_about_is_not_said_again(way: str) -> None:
    one, other = award("Hoàng Văn Thụ"), award("Hoàng Văn Thụ", "BS")
    subjects = (one.subject, other.subject)
    decisions = Decisions(merges=(Merge(1, subjects),)) if way == "merged" else Decisions(aparts=(Apart(1, subjects),))
    assert twice(held(one, other, decisions=decisions)) == []
    of_ab = section("AB", "Gương Đại úy Hoàng Văn Thụ.")
    assert twice(replace(held(one, other, decisions=decisions), sections=(of_ab,))) == []


@pytest.mark.parametrize("way", ["merged", "apart"])
def test_what_was_decided_within_a_unit_says_nothing_of_another(way: str) -> None:
    one, other = award("Hoàng Văn Thụ"), award("Hoàng Văn Thụ", form="Giấy khen")
    subjects = (one.subject, other.subject)
    decisions = Decisions(merges=(Merge(1, subjects),)) if way == "merged" else Decisions(aparts=(Apart(1, subjects),))
    assert len(twice(held(one, other, award("Hoàng Văn Thụ", "BS"), decisions=decisions))) == 1


def test_models_are_told_across_units_but_no_team_every_unit_has() -> None:
    teams = (award("Đội Cảnh sát hình sự", object="tap_the"), award("Đội CSHS", "BS", object="tap_the"))
    places = (award("Công an xã An Hòa", object="tap_the"), award("CAX An Hoà", "CG", object="tap_the"))
    ledger = held(*teams, *places, model("Mô hình “Loa phường”", "AB"), model("Loa phường", "DP"))
    assert [units for units, _ in twice(ledger, "collective_twice")] == [("AB", "CG"), ("AB", "DP")]


def draft(*lines: Line, kind: str = "workbook") -> Draft:
    return Draft("AB.xlsx", "1" * 64, 3, kind, "AB", 1.0, lines=lines)


def examined(ledger: Ledger, sent: Draft, kinds: dict[int, str] | None = None) -> list[tuple[str, object]]:
    book = Book(sent.file, sent.sha256, sent.size, "xlsx", Verdict.READ)
    told = examine_draft(book, sent, RoundView(ledger, kinds=kinds or {}), rulebook())
    wanted = {"list_differs", "person_twice", "collective_twice"}
    return [(each.code, each.facts.get("listed")) for each in told if each.code in wanted]


def test_a_file_is_examined_with_its_list_in_the_place_of_the_one_before() -> None:
    before = tuple(replace(each, report=1) for each in PEOPLE)
    ledger = held(*before, award("Lê Văn Sơn", "BS"), awards=(total(3),))
    sent = draft(*(replace(each, unit="") for each in PEOPLE[:2]), award("Lê Văn Sơn", unit=""))
    narrative = replace(sent, kind="narrative")
    assert examined(ledger, replace(sent, awards=(total(2),)), {1: "workbook"}) == [
        ("list_differs", 3),
        ("person_twice", None),
    ]
    assert examined(ledger, narrative, {1: "workbook"}) == [("list_differs", 6), ("person_twice", None)]
    assert examined(ledger, draft(kind="narrative")) == []
