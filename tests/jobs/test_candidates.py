"""Numbers of Word reports: offered, confirmed by a person, dismissed, opened again; nothing counts before."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document

from desktop.domain.candidates.candidate import Offered, Stand
from desktop.domain.desk import Desk
from desktop.domain.ledger import Award, Exactness, Figure, Layer
from desktop.domain.question import AwardKind, Target
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.candidates import Confirming, candidates, confirm, dismiss, reopen, target_typed
from desktop.jobs.intake import take as take_files
from desktop.jobs.ledger import load_ledger
from desktop.jobs.looking import Asking
from desktop.jobs.recompute import recompute
from desktop.jobs.submissions import set_aside
from desktop.jobs.trace import trace
from desktop.jobs.undo import undo
from tests.jobs.sample import started
from tests.jobs.sent import Sent, take

__all__ = ["started"]

CLAIM = Layer.CLAIM
SEEDS = Path(__file__).parents[2] / "seeds" / "demo" / "files"
TEXT = "Xảy ra 47 vụ phạm pháp hình sự, giảm 3 vụ (6%)."
PPHS = Target(indicator="PPHS", name="this")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    from tests.store.year import new_year

    return new_year(tmp_path / "cum.tongket")


def narrative(desk: Desk, folder: Path, text: str = TEXT) -> int:
    return take(desk, folder, Sent({}, section=text, kind="narrative"))


def numbers(desk: Desk) -> list[tuple[str, Stand]]:
    return [(each.candidate.raw, each.stand) for each in candidates(desk).offered]


def first(desk: Desk) -> Offered:
    return candidates(desk).offered[0]


def figure(desk: Desk) -> Figure | None:
    return next((each for each in load_ledger(desk).figures if (each.unit, each.indicator) == ("AB", "PPHS")), None)


def test_nothing_counts_before_a_person_confirms_it(desk: Desk, tmp_path: Path) -> None:
    narrative(desk, tmp_path)
    assert numbers(desk) == [("47", Stand.OPEN), ("3", Stand.OPEN), ("6%", Stand.OPEN)]
    assert [each.candidate.raw for each in candidates(desk).waiting] == ["47"]
    assert figure(desk) is None


def test_a_confirmed_number_is_a_figure_of_its_report(desk: Desk, tmp_path: Path) -> None:
    report = narrative(desk, tmp_path)
    (made,) = confirm(desk, [Confirming(first(desk).candidate.key)], CLAIM).decisions
    kept = figure(desk)
    assert (made.target, made.value) == (PPHS, Decimal(47))
    assert kept is not None
    assert kept.correction is not None
    assert (kept.value, kept.report) == (Decimal(47), report)
    assert "47 vụ" in kept.correction.reason
    assert numbers(desk)[0] == ("47", Stand.CONFIRMED)


def test_a_hedged_number_keeps_its_hedge(desk: Desk, tmp_path: Path) -> None:
    narrative(desk, tmp_path, "Xảy ra hơn 47 vụ phạm pháp hình sự.")
    confirm(desk, [Confirming(first(desk).candidate.key)], CLAIM)
    kept = figure(desk)
    assert kept is not None
    assert (kept.exactness, kept.wording) == (Exactness.MORE_THAN, "47")


def test_an_upper_bound_is_no_value_until_one_is_typed(desk: Desk, tmp_path: Path) -> None:
    narrative(desk, tmp_path, "Xảy ra không quá 47 vụ phạm pháp hình sự.")
    key = first(desk).candidate.key
    with pytest.raises(DeskError) as trouble:
        confirm(desk, [Confirming(key)], CLAIM)
    assert trouble.value.trouble is Trouble.VALUE_UNFIT
    confirm(desk, [Confirming(key, typed="45")], CLAIM)
    kept = figure(desk)
    assert kept is not None
    assert (kept.value, kept.exactness) == (Decimal(45), Exactness.EXACT)


def test_what_the_workbook_says_stays_and_is_put_right_only_when_confirmed(desk: Desk, tmp_path: Path) -> None:
    workbook = take(desk, tmp_path, Sent({}, figure="49"))
    narrative(desk, tmp_path)
    found = first(desk)
    assert (found.stand, found.candidate.guesses[0].kept) == (Stand.OPEN, Decimal(49))
    confirm(desk, [Confirming(found.candidate.key)], CLAIM)
    kept = figure(desk)
    assert kept is not None
    assert kept.correction is not None
    assert isinstance(kept.correction.raw, Figure)
    assert (kept.value, kept.report, kept.correction.raw.value) == (Decimal(47), workbook, Decimal(49))


def test_what_agrees_with_the_workbook_needs_no_look_and_confirming_it_changes_no_value(
    desk: Desk, tmp_path: Path
) -> None:
    take(desk, tmp_path, Sent({}, figure="47"))
    narrative(desk, tmp_path)
    assert numbers(desk)[0] == ("47", Stand.AGREES)
    assert candidates(desk).waiting == ()
    confirm(desk, [Confirming(first(desk).candidate.key)], CLAIM)
    kept = figure(desk)
    assert kept is not None
    assert kept.correction is None


def test_reopened_it_counts_no_longer_and_undo_brings_it_back(desk: Desk, tmp_path: Path) -> None:
    narrative(desk, tmp_path)
    key = first(desk).candidate.key
    confirm(desk, [Confirming(key)], CLAIM)
    reopen(desk, [key], CLAIM)
    assert (figure(desk), numbers(desk)[0]) == (None, ("47", Stand.OPEN))
    undo(desk)
    assert numbers(desk)[0] == ("47", Stand.CONFIRMED)
    undo(desk)
    assert (figure(desk), numbers(desk)[0]) == (None, ("47", Stand.OPEN))


def test_a_dismissed_number_stays_so_in_the_next_version_with_the_same_sentence(desk: Desk, tmp_path: Path) -> None:
    narrative(desk, tmp_path)
    (made,) = dismiss(desk, [first(desk).candidate.key], "số của năm khác")
    assert (made.target, made.words) == (None, "số của năm khác")
    narrative(desk, tmp_path, f"Mở đầu.\n{TEXT}")
    assert numbers(desk)[0] == ("47", Stand.DISMISSED)
    narrative(desk, tmp_path, TEXT.replace("47", "48"))
    assert numbers(desk)[0] == ("48", Stand.OPEN)


def test_a_confirmed_number_that_is_dismissed_counts_no_longer(desk: Desk, tmp_path: Path) -> None:
    narrative(desk, tmp_path)
    key = first(desk).candidate.key
    confirm(desk, [Confirming(key)], CLAIM)
    dismiss(desk, [key], "số của năm khác")
    assert (figure(desk), numbers(desk)[0]) == (None, ("47", Stand.DISMISSED))
    undo(desk)
    kept = figure(desk)
    assert (kept and kept.value, numbers(desk)[0]) == (Decimal(47), ("47", Stand.CONFIRMED))


def test_a_number_confirmed_as_something_else_counts_there_alone(desk: Desk, tmp_path: Path) -> None:
    narrative(desk, tmp_path)
    key = first(desk).candidate.key
    confirm(desk, [Confirming(key)], CLAIM)
    confirm(desk, [Confirming(key, Target(indicator="PPHS", name="last"))], CLAIM)
    own = [each for each in load_ledger(desk).figures if (each.unit, each.indicator) == ("AB", "PPHS")]
    assert [(each.period, each.value) for each in own] == [("last", Decimal(47))]
    assert numbers(desk)[0] == ("47", Stand.CONFIRMED)


def test_it_counts_as_long_as_its_report_does(desk: Desk, tmp_path: Path) -> None:
    report = narrative(desk, tmp_path)
    key = first(desk).candidate.key
    confirm(desk, [Confirming(key)], CLAIM)
    set_aside(desk, report, "gửi nhầm", CLAIM)
    assert figure(desk) is None
    assert numbers(desk) == []


def test_it_goes_along_to_the_next_version(desk: Desk, tmp_path: Path) -> None:
    narrative(desk, tmp_path)
    confirm(desk, [Confirming(first(desk).candidate.key)], CLAIM)
    renewed = narrative(desk, tmp_path, f"{TEXT} Tình hình ổn định.")
    kept = figure(desk)
    assert kept is not None
    assert (kept.value, kept.report) == (Decimal(47), renewed)
    assert numbers(desk)[0] == ("47", Stand.CONFIRMED)


def test_several_are_one_act(desk: Desk, tmp_path: Path) -> None:
    narrative(desk, tmp_path)
    keys = [each.candidate.key for each in candidates(desk).offered]
    with pytest.raises(DeskError) as trouble:
        confirm(desk, [Confirming(key) for key in keys], CLAIM)
    assert trouble.value.trouble is Trouble.CANDIDATE_UNCLEAR
    dismiss(desk, keys)
    assert {stand for _, stand in numbers(desk)} == {Stand.DISMISSED}
    undo(desk)
    assert {stand for _, stand in numbers(desk)} == {Stand.OPEN}


def _confirm(desk: Desk, key: str) -> object:
    return confirm(desk, [Confirming(key)], CLAIM)


def _dismiss(desk: Desk, key: str) -> object:
    return dismiss(desk, [key])


def _reopen(desk: Desk, key: str) -> object:
    return reopen(desk, [key], CLAIM)


@pytest.mark.parametrize("act", [_confirm, _dismiss, _reopen])
def test_an_unknown_key_is_refused(desk: Desk, tmp_path: Path, act: Callable[[Desk, str], object]) -> None:
    narrative(desk, tmp_path)
    with pytest.raises(DeskError) as trouble:
        act(desk, "0000")
    assert trouble.value.trouble is Trouble.CANDIDATE_UNKNOWN


def test_an_input_of_a_leaf_is_confirmed_with_the_inputs_that_count(started: Desk, tmp_path: Path) -> None:
    path = word(tmp_path, "III. KẾT QUẢ CÔNG TÁC", "Xảy ra 842 vụ phạm pháp hình sự (cùng kỳ 871 vụ).")
    take_files(started, [path], Asking(unit="BS"))
    last, this = (
        next(each.candidate for each in candidates(started).offered if each.candidate.raw == raw)
        for raw in ("871", "842")
    )
    wanted = [
        Confirming(last.key, target_typed(started, "II.1:baseline")),
        Confirming(this.key, target_typed(started, "II.1:actual")),
    ]
    with pytest.raises(DeskError) as trouble:
        confirm(started, wanted[:1], CLAIM)
    assert trouble.value.trouble is Trouble.REFUSED
    done = confirm(started, wanted, CLAIM)
    assert "BS" in [each.unit for each in done.ripple.units]
    assert trace(started, "BS:II.1@claim", CLAIM).sources[0].place.raw.startswith("Xảy ra 842 vụ")
    reopen(started, [last.key], CLAIM)
    assert [each.stand for each in candidates(started).offered] == [Stand.OPEN, Stand.OPEN]


def test_an_input_confirmed_later_goes_with_those_confirmed_before(started: Desk, tmp_path: Path) -> None:
    path = word(tmp_path, "VI. KỶ LUẬT", "Có 05 đồng chí bị xử lý kỷ luật (03 khiển trách, 02 cảnh cáo).")
    take_files(started, [path], Asking(unit="BS"))
    keys = {each.candidate.raw: each.candidate.key for each in candidates(started).offered}
    for raw in ("03", "02"):
        confirm(started, [Confirming(keys[raw])], CLAIM)
    (claim,) = load_ledger(started).entries[-1:]
    assert claim.inputs is not None
    assert claim.inputs.counts == (("Khiển trách", Decimal(3)), ("Cảnh cáo", Decimal(2)))
    reopen(started, [keys["03"]], CLAIM)
    assert all(each.stand is Stand.OPEN for each in candidates(started).offered)


@pytest.mark.parametrize(
    ("code", "target"),
    [
        ("PPHS", Target(indicator="PPHS", name="this")),
        ("PPHS@last", Target(indicator="PPHS", name="last")),
        ("II.1:baseline", Target(criterion="II.1", name="baseline")),
        ("I.2", Target(criterion="I.2", name="count")),
        ("VI.3:counts:Khiển trách", Target(criterion="VI.3", name="counts:Khiển trách")),
    ],
)
def test_a_code_names_what_a_number_is(started: Desk, code: str, target: Target) -> None:
    assert target_typed(started, code) == target


@pytest.mark.parametrize("code", ["II.1", "II.1:chua-co", "XX", "PPHS@mai"])
def test_a_code_that_names_nothing_is_refused(started: Desk, code: str) -> None:
    with pytest.raises(DeskError) as trouble:
        target_typed(started, code)
    assert trouble.value.trouble is Trouble.UNKNOWN_ID


def word(folder: Path, heading: str, *lines: str, rows: tuple[tuple[str, ...], ...] = ()) -> str:
    """Write a Word report: a heading, paragraphs long enough for prose, a table."""
    made = Document()
    made.add_paragraph("CÔNG AN TỈNH BẮC SƠN")
    made.add_heading(heading, 2)
    for line in (*lines, "Đơn vị đã tổ chức phong trào thi đua sôi nổi, rộng khắp. " * 14):
        made.add_paragraph(line)
    if rows:
        table = made.add_table(rows=len(rows), cols=len(rows[0]))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    path = folder / "bao-cao.docx"
    made.save(str(path))
    return str(path)


def test_tables_inside_a_report_are_sources_and_wait_to_be_confirmed(started: Desk, tmp_path: Path) -> None:
    rows = (
        ("TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2025", "Năm 2026"),
        ("1", "Số vụ phạm pháp hình sự", "vụ", "871", "842"),
        ("2", "Số vụ tai nạn giao thông", "vụ", "181", "176"),
        ("3", "Số vụ cháy", "vụ", "39", "36"),
        ("4", "Số thẻ căn cước đã cấp cho công dân", "thẻ", "49.115", "51.630"),
    )
    path = word(tmp_path, "III. KẾT QUẢ CÔNG TÁC", rows=rows)
    take_files(started, [path], Asking(unit="BS"))
    found = candidates(started)
    told = {(each.candidate.guesses[0].target.indicator, each.candidate.role.value): each for each in found.offered}
    assert load_ledger(started).figures == ()
    assert told["CANCUOC", "value"].candidate.value == Decimal(51630)
    assert told["PPHS", "last"].candidate.value == Decimal(871)
    confirm(started, [Confirming(each.candidate.key) for each in found.waiting], CLAIM, found.tables)
    kept = {(each.indicator, each.period): each for each in load_ledger(started).figures}
    assert len(kept) == 8
    place = kept["CHAY", "this"].source
    assert place is not None
    assert (place.sheet, place.cell, kept["CHAY", "this"].value) == ("Bảng 1", "E4", Decimal(36))
    assert candidates(started, found.tables).waiting == ()
    assert recompute(started).matches


AWARDS = (
    ("TT", "Hình thức khen thưởng", "Tập thể", "Cá nhân"),
    ("1", "Bằng khen của Bộ trưởng Bộ Công an", "05", "12"),
    ("2", "Huân chương Chiến công hạng Ba", "", "1"),
    ("", "Tổng cộng", "05", "13"),
)
GROUPS = AwardKind("Bộ Công an", "Bằng khen", "tap_the", "decided")


def awards_of(desk: Desk) -> list[tuple[str, str, str, int]]:
    own = (each for each in load_ledger(desk).awards if each.unit == "BS")
    return [(each.level, each.form, each.object, each.count) for each in own]


def test_a_table_of_awards_counts_only_when_confirmed_and_can_be_taken_back(started: Desk, tmp_path: Path) -> None:
    path = word(tmp_path, "IV. CÔNG TÁC KHEN THƯỞNG", rows=AWARDS)
    (taken,) = take_files(started, [path], Asking(unit="BS"))
    found = [each for each in candidates(started).waiting if each.candidate.guesses[0].target.award]
    assert taken.look is not None
    assert "tables_in_text" in [each.code for each in taken.look.preview.draft.findings]
    assert [(each.candidate.raw, each.candidate.guesses[0].target.award) for each in found] == [
        ("05", GROUPS),
        ("12", replace(GROUPS, object="ca_nhan")),
        ("1", AwardKind("", "Huân chương Chiến công hạng Ba", "ca_nhan", "decided")),
    ]
    assert awards_of(started) == []

    done = confirm(started, [Confirming(each.candidate.key) for each in found[:2]], CLAIM)
    assert awards_of(started) == [
        ("Bộ Công an", "Bằng khen", "tap_the", 5),
        ("Bộ Công an", "Bằng khen", "ca_nhan", 12),
    ]
    assert [each.target and each.target.award for each in done.decisions] == [GROUPS, replace(GROUPS, object="ca_nhan")]
    assert recompute(started).matches
    assert len(candidates(started).waiting) == 1

    reopen(started, [found[0].candidate.key], CLAIM)
    assert awards_of(started) == [("Bộ Công an", "Bằng khen", "ca_nhan", 12)]


def test_a_count_of_awards_may_be_named_and_typed_by_the_officer(started: Desk, tmp_path: Path) -> None:
    take_files(started, [word(tmp_path, "IV. CÔNG TÁC KHEN THƯỞNG", rows=AWARDS)], Asking(unit="BS"))
    key = next(each.candidate.key for each in candidates(started).offered if each.candidate.raw == "1")
    target = target_typed(started, "award:Chủ tịch nước|Huân chương các loại|ca_nhan|decided")
    with pytest.raises(DeskError) as trouble:
        confirm(started, [Confirming(key, target, "hai")], CLAIM)
    assert (trouble.value.trouble, trouble.value.facts["kind"]) == (Trouble.VALUE_UNFIT, "award")

    confirm(started, [Confirming(key, target, "2")], CLAIM)
    assert awards_of(started) == [("Chủ tịch nước", "Huân chương các loại", "ca_nhan", 2)]
    assert [each.stand for each in candidates(started).offered if each.candidate.key == key] == [Stand.CONFIRMED]


def test_awards_the_workbook_sent_alike_need_no_look_and_others_are_put_right(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({}, award=12, section="Công tác khen thưởng.", kind="workbook"))
    path = word(tmp_path, "IV. CÔNG TÁC KHEN THƯỞNG", rows=(*AWARDS[:1], ("1", "Bằng khen của Bộ Công an", "15", "")))
    take_files(desk, [path], Asking(unit="AB"))
    (one,) = [each for each in candidates(desk).offered if each.candidate.raw == "15"]
    assert (one.stand, one.candidate.guesses[0].kept) == (Stand.OPEN, Decimal(12))
    confirm(desk, [Confirming(one.candidate.key)], CLAIM)
    (kept,) = [each for each in load_ledger(desk).awards if each.unit == "AB"]
    assert kept.correction is not None
    assert isinstance(kept.correction.raw, Award)
    assert (kept.count, kept.correction.raw.count) == (15, 12)


def test_a_table_of_figures_that_stand_in_columns_is_offered_too(started: Desk, tmp_path: Path) -> None:
    rows = (
        ("Năm", "Số vụ phạm pháp hình sự", "Số vụ tai nạn giao thông"),
        ("2025", "871", "240"),
        ("2026", "842", "227"),
    )
    take_files(started, [word(tmp_path, "III. KẾT QUẢ CÔNG TÁC", rows=rows)], Asking(unit="BS"))
    found = {each.candidate.raw: each.candidate for each in candidates(started).waiting}
    told = {raw: (each.guesses[0].target.indicator, each.guesses[0].target.name) for raw, each in found.items()}
    assert told == {"871": ("PPHS", "last"), "842": ("PPHS", "this"), "240": ("TNGT", "last"), "227": ("TNGT", "this")}
    place = found["842"].place
    assert place is not None
    assert (place.cell, found["842"].sentence) == ("B3", "2026 | 842 | 227")


def test_confirmed_against_the_workbook_it_counts_on_and_the_trace_says_so(started: Desk, tmp_path: Path) -> None:
    path = word(tmp_path, "2. Công tác bảo đảm trật tự, an toàn xã hội", "Xảy ra 777 vụ phạm pháp hình sự.")
    take_files(started, [str(SEEDS / "CA Kim Thành - tự chấm điểm.xlsx"), path], Asking(unit="KT"))
    assert trace(started, "PPHS:KT", CLAIM).value == "936"
    own = next(each for each in candidates(started).offered if each.candidate.raw == "777")
    confirm(started, [Confirming(own.candidate.key)], CLAIM)
    before = trace(started, "PPHS:KT", CLAIM).steps
    set_aside(started, own.candidate.report, "gửi nhầm", CLAIM)
    after = trace(started, "PPHS:KT", CLAIM)
    assert (after.value, after.steps[:-1]) == ("777", before)
    assert "không còn được dùng" in after.steps[-1]


def test_rows_of_a_table_are_offered_by_their_titles_where_those_are_no_indicators(
    started: Desk, tmp_path: Path
) -> None:
    rows = (
        ("TT", "Nội dung", "Đơn vị tính", "Năm 2025", "Năm 2026"),
        ("1", "Số vụ phạm pháp hình sự", "Vụ", "951", "936"),
        ("2", "Số vụ khám phá", "Vụ", "742", "731"),
        ("3", "Tỷ lệ khám phá (%)", "%", "78,02", "78,10"),
        ("4", "Thiệt hại do cháy", "Triệu đồng", "2.100", "2.600"),
        ("5", "Số buổi giao ban", "Buổi", "40", "41"),
    )
    take_files(started, [word(tmp_path, "III. KẾT QUẢ CÔNG TÁC", rows=rows)], Asking(unit="BS"))
    found = candidates(started)
    told = {
        (each.candidate.guesses[0].target.indicator, each.candidate.role.value): each.candidate
        for each in found.offered
        if each.candidate.place and each.candidate.place.sheet
    }
    assert {code for code, _ in told} == {"PPHS", "KPHS", "TLKP", "CHAYTS"}
    assert (told["KPHS", "value"].raw, told["KPHS", "last"].raw, told["TLKP", "value"].raw) == ("731", "742", "78,10")
    assert told["CHAYTS", "value"].value == Decimal(2_600_000_000)
    confirm(started, [Confirming(told["CHAYTS", "value"].key)], CLAIM, found.tables)
    (kept,) = load_ledger(started).figures
    assert (kept.indicator, kept.value, kept.source and kept.source.cell) == ("CHAYTS", Decimal(2_600_000_000), "E5")
