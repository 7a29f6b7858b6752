"""Everything found in a round in one list: accepted with words, asked, put right, ruled by the table of rules."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.checks import Matter, Stand
from desktop.domain.desk import Desk
from desktop.domain.finding import Level
from desktop.domain.ledger import Entry, Figure, Layer
from desktop.domain.rules.rule import Setting
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.checks import accept, checks, rules, set_rule, take_back
from desktop.jobs.correction import Because, correct
from desktop.jobs.intake import take
from desktop.jobs.looking import Asking
from desktop.jobs.undo import undo
from desktop.words.findings import tell
from tests.jobs.sample import member_file

SELF = "self_score_differs"


def of(desk: Desk, code: str, unit: str | None = None) -> list[Matter]:
    return [each for each in checks(desk).matters if each.finding.code == code and unit in {None, each.finding.unit}]


def test_the_gravest_come_first_and_every_key_is_once(sample: Desk) -> None:
    found = checks(sample)
    weights = [list(Level).index(each.finding.level) for each in found.matters]

    assert weights == sorted(weights)
    assert len({each.key for each in found.matters}) == len(found.matters) > 5
    assert {each.finding.unit for each in found.waiting} >= {"HL", "KT", "BS"}


def test_a_warning_is_accepted_with_its_words(sample: Desk) -> None:
    key = of(sample, SELF, "KT")[0].key

    (kept,) = accept(sample, [key], "  Đơn vị đã giải trình. ")

    found = next(each for each in checks(sample).matters if each.key == key)
    assert kept.words == "Đơn vị đã giải trình."
    assert (found.stand, found.is_settled) == (Stand.ACCEPTED, True)
    assert found.acceptance is not None
    assert (found.acceptance.words, found.acceptance.officer) == ("Đơn vị đã giải trình.", sample.officer)
    assert "tự chấm 2" in found.acceptance.sentence


def test_accepting_is_one_act_and_can_be_undone_or_taken_back(sample: Desk) -> None:
    keys = [each.key for each in of(sample, "evidence_missing")]
    accept(sample, keys, "Cụm không yêu cầu")
    assert {each.stand for each in of(sample, "evidence_missing")} == {Stand.ACCEPTED}

    take_back(sample, keys[0])
    assert [each.stand for each in of(sample, "evidence_missing")].count(Stand.OPEN) == 1
    undo(sample)
    undo(sample)
    assert {each.stand for each in of(sample, "evidence_missing")} == {Stand.OPEN}


def test_only_warnings_are_accepted_and_never_without_words(sample: Desk) -> None:
    note = next(each for each in checks(sample).matters if each.finding.level is Level.NOTE)

    assert refusal(lambda: accept(sample, [note.key], "x")) is Trouble.NOT_ACCEPTABLE
    assert refusal(lambda: accept(sample, [of(sample, SELF)[0].key], "  ")) is Trouble.REASON_MISSING
    assert refusal(lambda: accept(sample, ["0000000000"], "x")) is Trouble.MATTER_UNKNOWN


def test_an_acceptance_outlives_another_import_of_the_same_value(sample: Desk, tmp_path: Path) -> None:
    before = of(sample, SELF, "KT")[0]
    accept(sample, [before.key], "Đã đối chiếu")

    _send_again(sample, tmp_path, "B2", "Bảng chấm điểm gửi lại")

    after = of(sample, SELF, "KT")[0]
    assert (after.key, after.stand) == (before.key, Stand.ACCEPTED)
    assert after.finding.place is not None
    assert after.finding.place.file == "gui-lai.xlsx"


def test_a_changed_value_opens_the_warning_again_and_says_what_was_said(sample: Desk, tmp_path: Path) -> None:
    before = of(sample, SELF, "KT")[0]
    accept(sample, [before.key], "Đã đối chiếu")
    assert before.finding.place is not None

    _send_again(sample, tmp_path, before.finding.place.cell or "", "1,75")

    after = of(sample, SELF, "KT")[0]
    assert after.key != before.key
    assert (after.stand, after.formerly) == (Stand.OPEN, "Đã đối chiếu")


def test_a_corrected_cell_is_put_right(sample: Desk) -> None:
    matter = of(sample, SELF, "KT")[0]
    made = Entry("KT", matter.finding.criterion or "", Layer.CLAIM, points=Decimal("1.5"))

    correct(sample, made, Because("Đơn vị báo nhầm"), Layer.AGREED)

    assert [each.stand for each in of(sample, SELF, "KT")] == [Stand.CORRECTED]


def test_the_live_rules_look_at_corrected_figures(sample: Desk) -> None:
    assert of(sample, "far_from_last_year") == []

    correct(sample, Figure("HL", "PPHS", "this", Decimal(13250)), Because("thử"), Layer.AGREED)

    assert [each.finding.unit for each in of(sample, "far_from_last_year")] == ["HL"]
    assert [each.finding.unit for each in of(sample, "ratio_differs")] == ["HL"]


def test_a_rule_is_switched_off_with_a_reason_and_set_back(sample: Desk) -> None:
    set_rule(sample, Setting("evidence_missing", is_on=False, reason="Cụm thống nhất không yêu cầu"))
    assert of(sample, "evidence_missing") == []
    assert rules(sample).settings["evidence_missing"].reason == "Cụm thống nhất không yêu cầu"

    set_rule(sample, Setting("evidence_missing"))
    assert of(sample, "evidence_missing")
    assert rules(sample).settings == {}


def test_a_rule_speaks_in_the_words_staff_gave_it_and_by_their_numbers(sample: Desk) -> None:
    set_rule(sample, Setting(SELF, wording="Lệch: ghi {{ claimed }}, tính {{ points }}"))
    assert tell(of(sample, SELF, "KT")[0].finding).message == "Lệch: ghi 2, tính 1,00"

    correct(sample, Figure("HL", "PPHS", "this", Decimal(13250)), Because("thử"), Layer.AGREED)
    set_rule(sample, Setting("far_from_last_year", parameters=(("times", Decimal(20)),)))
    assert of(sample, "far_from_last_year") == []


def test_what_cannot_be_set_is_refused(sample: Desk) -> None:
    wrong = {
        Trouble.RULE_FIXED: Setting("over_maximum", is_on=False, reason="x"),
        Trouble.REASON_MISSING: Setting("evidence_missing", is_on=False),
        Trouble.RULE_WORDING: Setting(SELF, wording="{{ sai }}"),
        Trouble.RULE_NUMBER: Setting("far_from_last_year", parameters=(("times", Decimal(0)),)),
        Trouble.UNKNOWN_RULE: Setting("khong_co"),
    }

    assert [refusal(lambda each=each: set_rule(sample, each)) for each in wrong.values()] == list(wrong)


def test_a_file_is_examined_before_it_is_kept(sample: Desk, tmp_path: Path) -> None:
    path = _changed(tmp_path, "HL", {("Biểu số liệu", "C4"): 13250})

    (taken,) = take(sample, [str(path)], Asking(unit="HL", dry_run=True))

    codes = {each.code for each in taken.findings}
    assert {"far_from_last_year", "ratio_differs"} <= codes
    set_rule(sample, Setting("far_from_last_year", is_on=False, reason="năm sáp nhập"))
    (taken,) = take(sample, [str(path)], Asking(unit="HL", dry_run=True))
    assert "far_from_last_year" not in {each.code for each in taken.findings}


def refusal(act: object) -> Trouble:
    assert callable(act)
    with pytest.raises(DeskError) as raised:
        act()
    return raised.value.trouble


def _send_again(desk: Desk, folder: Path, cell: str, value: str) -> None:
    path = _changed(folder, "Kim Thành", {("Bảng chấm điểm", cell): value})
    (taken,) = take(desk, [str(path)], Asking(unit="KT", keep_sure=True))
    assert taken.status == "kept", taken.findings


def _changed(folder: Path, part: str, cells: dict[tuple[str, str], str | int]) -> Path:
    names = {"HL": "Hà Lâm 2026.xlsx"}
    book = openpyxl.load_workbook(member_file(names.get(part, part)))
    for (sheet, cell), value in cells.items():
        book[sheet][cell] = value
    path = folder / "gui-lai.xlsx"
    book.save(path)
    return path


def test_rounds_do_not_share_acceptances(sample: Desk) -> None:
    accept(sample, [of(sample, SELF, "KT")[0].key], "Đã xem")

    assert checks(replace(sample, round="so-ket")).acceptances == ()


def test_a_corrected_value_keeps_the_evidence_of_the_unit(sample: Desk) -> None:
    before = {each.finding.criterion for each in of(sample, "evidence_missing", "KT")}
    put_right = Entry("KT", "I.4", Layer.CLAIM, points=Decimal("2.5"))
    correct(sample, put_right, Because("Thẩm tra lại"), Layer.AGREED)
    assert {each.finding.criterion for each in of(sample, "evidence_missing", "KT")} == before
