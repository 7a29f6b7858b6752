"""The report: what it says, where its numbers come from, what it does not know."""

import os
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.citing import cite
from desktop.domain.dossier import Dossier, FormProfile, LegalBase
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Effect, EffectKind, Indicator
from desktop.domain.ledger import (
    Award,
    Conference,
    Delegate,
    Draw,
    Exactness,
    Figure,
    Layer,
    Ledger,
    Passage,
    RaisedEffect,
    Section,
)
from desktop.domain.scoring.standings import Standings, Tie
from desktop.papers.form_check import check_form
from desktop.papers.report import report
from desktop.papers.report.fields import printed
from desktop.words.catalogue import remedy, say
from desktop.words.guides import guide_of
from tests.papers import docx
from tests.papers.ledgers import UNITS, ledger, published, standings

DAY = date(2026, 11, 21)
GOLDEN = Path(__file__).parent / "golden"
NOTHING = Standings(Layer.AGREED, (), (), (), 0, 0)


def dossier(kept: Ledger | None = None, **changes: object) -> Dossier:
    return replace(Dossier(kept or ledger(), standings(), DAY, "K7M2QX"), **changes)  # type: ignore[arg-type]


def found_in(kept: Ledger, **changes: object) -> tuple[Finding, ...]:
    """Return what is found in the words of a report, its legal bases apart."""
    return tuple(each for each in report(dossier(kept, **changes))[1] if not each.code.startswith("base_"))


def said(kept: Ledger | None = None, **changes: object) -> str:
    return "\n".join(docx.paragraphs(report(dossier(kept, **changes))[0]))


def codes(kept: Ledger) -> list[str]:
    return [finding.code for finding in found_in(kept)]


def passage(text: str) -> Ledger:
    return replace(ledger(), passages=(Passage("III.2", 1, text),))


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("bao-cao", lambda: report(dossier())[0]),
        ("bao-cao-cong-bo", lambda: report(dossier(published(), standings=NOTHING))[0]),
    ],
)
def test_the_report_reads_as_agreed(name: str, made) -> None:  # type: ignore[no-untyped-def]
    text = "\n".join(docx.paragraphs(made())) + "\n"
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("GOLDEN") == "rewrite":
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_every_content_control_holds_what_its_id_says() -> None:
    whole = dossier()
    found = docx.bound(report(whole)[0])
    assert len(found) > 80
    for tag, text in found:
        cited = cite(whole, tag.removeprefix("tk:"))
        assert cited is not None, tag
        value = cited.value
        variants = {printed(cited)}
        if isinstance(value, int | Decimal):
            variants |= {f"{Decimal(value):,f}".translate(str.maketrans(",.", ".,")), str(value).replace(".", ",")}
            variants.add(f"{Decimal(value):.2f}".replace(".", ","))
        assert text in variants, tag


def test_numbers_of_the_data_stand_nowhere_but_in_content_controls() -> None:
    typed = docx.typed(report(dossier())[0])
    for number in ("101,50", "86,00", "58,33", "1.616", "1.577", "15,25", "94,64", "1.722"):
        assert number not in typed


def test_control_numbers_are_given_once_and_tags_fit_into_word() -> None:
    xml = docx.part(report(dossier())[0])
    numbers = re.findall(r'<w:id w:val="(\d+)"/>', xml)
    assert len(numbers) == len(set(numbers))
    assert all(len(tag) <= 64 for tag, _ in docx.bound(report(dossier())[0]))


def test_the_report_keeps_the_form_of_office_papers() -> None:
    assert check_form(report(dossier())[0]) == ()
    assert check_form(report(dossier(published(), standings=NOTHING))[0]) == ()


def test_every_page_carries_the_print_code_and_that_it_is_provisional() -> None:
    made = report(dossier())[0]
    assert docx.read(docx.part(made, docx.FOOTER)) == "Mã số liệu: K7M2QX · TẠM TÍNH"
    sections = re.findall(r"<w:sectPr>.*?</w:sectPr>", docx.part(made))
    assert len(sections) == 4
    for section in sections:
        assert section.count("footerReference") == 2
    assert "TẠM TÍNH: còn 1 ô chưa có số liệu, còn 33 ô chưa qua bước thống nhất" in said()


def test_a_final_result_is_not_called_provisional() -> None:
    text = said(standings=replace(standings(), open=0, pending=0))
    assert "TẠM TÍNH" not in text
    assert (
        docx.read(docx.part(report(dossier(standings=replace(standings(), open=0, pending=0)))[0], docx.FOOTER))
        == "Mã số liệu: K7M2QX"
    )


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert report(dossier())[0] == report(dossier())[0]


def test_a_fall_a_rise_and_a_standstill_each_have_their_sentence() -> None:
    last = tuple(
        Figure(unit, "MH", "last", value)
        for unit, value in (("AB", Decimal(5)), ("BS", Decimal(6)), ("CG", Decimal(1)), ("DP", Decimal(2)))
    )
    this = (*ledger().figures, Figure("CG", "MH", "this", Decimal(0)), Figure("DP", "MH", "this", Decimal(0)))
    assert "Mô hình mới, cách làm hay: 14 mô hình, không thay đổi so với kỳ trước." in said(
        replace(ledger(), figures=(*this, *last))
    )
    more = (*this, *last, Figure("CG", "MH", "this", Decimal(3)))
    assert "Mô hình mới, cách làm hay: 17 mô hình, tăng 03 mô hình (21,43%) so với kỳ trước (14 mô hình)." in said(
        replace(ledger(), figures=more)
    )
    plain = replace(ledger(), passages=())
    assert "Số vụ phạm pháp hình sự: 1.616 vụ, giảm 106 vụ (6,16%) so với kỳ trước (1.722 vụ)." in said(plain)


def test_nothing_and_nothing_after_something_are_said_apart() -> None:
    none = tuple(Figure(unit, "PPHS", "this", Decimal(0)) for unit in ("AB", "BS", "CG", "DP"))
    before = tuple(Figure(unit, "PPHS", "last", Decimal(1)) for unit in ("AB", "BS", "CG", "DP"))
    plain = replace(ledger(), passages=())
    assert "Số vụ phạm pháp hình sự: không phát sinh." in said(replace(plain, figures=none))
    assert "Số vụ phạm pháp hình sự: không phát sinh; kỳ trước 04 vụ." in said(replace(plain, figures=none + before))


def test_a_figure_of_last_period_alone_is_missing_now() -> None:
    before = (Figure("AB", "PPHS", "last", Decimal(1)),)
    assert "Số vụ phạm pháp hình sự: chưa có số liệu." in said(replace(ledger(), passages=(), figures=before))


def test_units_without_a_figure_are_named() -> None:
    assert "14 mô hình (chưa có số liệu của Công an thành phố Cẩm Giang, Công an tỉnh Đông Phú)." in said()


def test_rates_that_are_not_added_are_given_from_lowest_to_highest() -> None:
    assert "Tỷ lệ điều tra, khám phá án: thấp nhất 80,50% (Bắc Sơn), cao nhất 100% (Đông Phú)." in said()
    equal = tuple(Figure(unit, "TLKP", "this", Decimal(80)) for unit in ("AB", "BS", "CG", "DP"))
    assert "các đơn vị đều đạt 80%." in said(replace(ledger(), figures=equal))


def test_a_rate_moves_by_percentage_points() -> None:
    rate = replace(ledger().indicators[1], aggregate="latest")
    framework = replace(ledger().framework, indicators=(rate,))
    figures = (Figure("AB", "TLKP", "this", Decimal("83.87")), Figure("AB", "TLKP", "last", Decimal("82.5")))
    text = said(replace(ledger(), framework=framework, indicators=(rate,), figures=figures))
    assert "83,87%, tăng 1,37 điểm phần trăm so với kỳ trước (82,50%)" in text


def test_a_loose_figure_keeps_its_word_and_is_not_compared() -> None:
    figures = (
        Figure(None, "PPHS", "this", Decimal(248), Exactness.MORE_THAN),
        Figure(None, "PPHS", "last", Decimal(250)),
    )
    kept = replace(ledger(), passages=(), figures=figures)
    assert "Số vụ phạm pháp hình sự: hơn 248 vụ; kỳ trước 250 vụ." in said(kept)
    assert ("tk:PPHS", "248") in docx.bound(report(dossier(kept))[0])


def test_a_wording_without_its_number_is_bound_as_a_whole() -> None:
    figures = (Figure(None, "PPHS", "this", Decimal(2000), Exactness.ABOUT, "hàng nghìn"),)
    kept = replace(ledger(), passages=(), figures=figures)
    assert ("tk:PPHS", "hàng nghìn") in docx.bound(report(dossier(kept))[0])


def test_a_passage_stands_under_its_heading_with_its_figures_bound() -> None:
    text = said()
    assert "Toàn Cụm xảy ra 1.616 vụ phạm pháp hình sự." in text
    assert "Số vụ phạm pháp hình sự:" not in text
    assert "Đã hỗ trợ 120 triệu đồng xây dựng nhà tình nghĩa." in text


def test_every_field_of_a_passage_can_be_asked_for() -> None:
    fields = (
        '{{ total("AB") }}|{{ rank("AB") }}|{{ points("AB", "I.3") }}|{{ awards("ca_nhan") }}|'
        '{{ awards("tap_the", "proposed", "Thủ tướng Chính phủ") }}|{{ count("units") }}|{{ moved("PPHS") }}|{{ figure("PPHS", "AB", "last") }}'
    )
    assert "101,50|01|9,50|51|01|04|106|200" in said(passage(fields))


def test_a_passage_that_lacks_a_figure_says_so_and_keeps_its_words() -> None:
    kept = passage('Có {{ figure("MH", "DP") }} mô hình được nhân rộng.')
    assert "Có … mô hình được nhân rộng. (chưa có số liệu: Mô hình mới, cách làm hay)" in said(kept)
    assert codes(kept) == ["passage_lacks_figure"]
    assert codes(passage('Có {{ figure("KHONGCO") }} mô hình.')) == ["passage_lacks_figure"]


@pytest.mark.parametrize(
    "text",
    ["Có {{ figure( }} vụ", "Có {{ nothing }} vụ", "Có {{ figure() }} vụ", "{{ 1 / 0 }}", "{{ ''.__class__.__mro__ }}"],
)
def test_a_passage_that_cannot_be_filled_stands_as_written(text: str) -> None:
    assert text in said(passage(text))
    assert codes(passage(text)) == ["passage_unfilled"]


def test_more_than_an_exact_number_is_found_untrue() -> None:
    assert codes(passage('Có hơn {{ figure("PPHS") }} vụ.')) == ["wording_untrue"]
    assert codes(passage('Có {{ figure("PPHS") }} vụ.')) == []


def test_a_hedge_is_not_said_twice() -> None:
    kept = replace(published(), passages=(Passage("IV", 1, 'Có gần {{ figure("KT") }} lượt.'),))
    assert "Có gần 12.800 lượt." in said(kept, standings=NOTHING)
    assert found_in(kept, standings=NOTHING) == ()


def test_a_passage_for_no_known_heading_is_not_lost() -> None:
    kept = replace(ledger(), passages=(Passage("Đối ngoại", 1, "Đã đón 02 đoàn khách."),))
    assert "8. Nội dung khác do các đơn vị báo cáo\nĐã đón 02 đoàn khách." in said(kept)


def test_units_words_are_attributed_and_never_rewritten() -> None:
    text = said()
    assert "Công an tỉnh An Bình: Tình hình an ninh chính trị trên địa bàn ổn định." in text
    assert "Công an tỉnh Bắc Sơn: Đã chủ động nắm tình hình.\nKhông để bị động, bất ngờ." in text
    assert "Công an thành phố Cẩm Giang: Hoạt động đối ngoại:\nĐã đón 02 đoàn khách quốc tế." in text


def test_a_field_of_work_under_the_tasks_ahead_is_no_result() -> None:
    sections = (
        Section("AB", 1, "1. Công tác bảo đảm an ninh quốc gia", "Đã giữ vững ổn định."),
        Section("AB", 2, "PHẦN THỨ HAI: PHƯƠNG HƯỚNG, NHIỆM VỤ", ""),
        Section("AB", 3, "1. Công tác bảo đảm an ninh quốc gia", "Tiếp tục giữ vững ổn định."),
    )
    words = said(replace(ledger(), sections=sections))
    done, ahead = words.index("Đã giữ vững ổn định."), words.index("Tiếp tục giữ vững ổn định.")
    assert done < words.index("PHẦN THỨ HAI") < words.index("II. NHIỆM VỤ, GIẢI PHÁP") < ahead
    assert "Công an tỉnh An Bình: 1. Công tác bảo đảm an ninh quốc gia:\nTiếp tục giữ vững ổn định." in words


def test_the_units_name_stands_before_a_table_it_begins_with() -> None:
    table = "Hình thức | Tập thể\nThư khen | 9"
    sections = tuple(Section(unit, 1, "IV. Khen thưởng", table) for unit in ("AB", "BS"))
    words = said(replace(ledger(), sections=sections))
    assert words.index("Công an tỉnh An Bình:") < words.index("Thư khen") < words.index("Công an tỉnh Bắc Sơn:")
    assert words.count("Thư khen") == 2


def test_fields_of_work_told_one_by_one_keep_their_headings() -> None:
    sections = (
        Section("AB", 1, "III. 2) Phòng, chống tội phạm", ""),
        Section("AB", 2, "a. Tội phạm về trật tự xã hội", "Xảy ra 12 vụ.\nGiảm mạnh."),
        Section("AB", 3, "2.2. CÔNG TÁC PHÒNG, CHỐNG MA TÚY", "Nội dung | Số vụ\nBắt giữ | 5"),
    )
    words = said(replace(ledger(), sections=sections))
    assert "Công an tỉnh An Bình:\n- Tội phạm về trật tự xã hội: Xảy ra 12 vụ.\nGiảm mạnh." in words
    assert "- Công tác phòng, chống ma túy:\n" in words
    one = said(replace(ledger(), sections=sections[:2]))
    assert "Công an tỉnh An Bình: Xảy ra 12 vụ." in one


def test_the_heading_of_a_part_without_words_is_not_printed() -> None:
    kept = (Section("AB", 1, "PHẦN I. CÔNG VIỆC", ""), Section("AB", 2, "II. Đối ngoại", "Đón 2 đoàn."))
    words = said(replace(ledger(), sections=kept))
    assert "PHẦN I. CÔNG VIỆC" not in words
    assert "II. Đối ngoại:\nĐón 2 đoàn." in words


def test_units_words_cannot_become_fields_or_bound_numbers() -> None:
    words = 'Có {{ figure("PPHS") }} và \ue000total:AB\ue001999\ue002 vụ <w:p> & "x"'
    kept = replace(ledger(), sections=(Section("AB", 1, "I. Đặc điểm tình hình", words),))
    text = said(kept)
    assert '{{ figure("PPHS") }}' in text
    assert '<w:p> & "x"' in text
    assert ("tk:total:AB", "999") not in docx.bound(report(dossier(kept))[0])


def test_guidance_letterheads_and_signatures_of_units_are_left_out() -> None:
    sections = (
        Section("AB", 1, "Phần mở đầu", "CÔNG AN TỈNH AN BÌNH"),
        Section(
            "AB",
            2,
            "I. Đặc điểm tình hình",
            "Nêu ngắn gọn đặc điểm, tổ chức bộ máy, thuận lợi, khó khăn ảnh hưởng đến phong trào thi đua.\nBấm vào đây để viết nội dung.\nĐịa bàn rộng.",
        ),
        Section("AB", 3, "B.III", "Đề nghị tập huấn.\nNơi nhận: - Cụm;"),
        Section("AB", 4, "Phần kết", "Nơi nhận: - Cụm;"),
    )
    text = said(replace(ledger(), sections=sections))
    assert "Công an tỉnh An Bình: Địa bàn rộng." in text
    assert "Đề nghị tập huấn." in text
    assert "- Cụm;" not in text
    assert "Nêu ngắn gọn" not in text


def opening(*lines: str) -> Ledger:
    return replace(ledger(), sections=(Section("AB", 1, "Phần mở đầu", "\n".join(lines)),))


def test_a_preamble_between_letterhead_and_first_heading_is_printed_under_other_contents() -> None:
    kept = opening(
        "BỘ CÔNG AN CÔNG AN TỈNH AN BÌNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
        "Số: 12/BC-CAT | An Bình, ngày 16 tháng 11 năm 2026",
        "BÁO CÁO",
        "Tổng kết phong trào thi đua năm 2026",
        "của Công an tỉnh An Bình",
        "Năm 2026 là năm đầu tỉnh An Bình thực hiện mô hình mới.",
        "Công an tỉnh An Bình báo cáo như sau:",
    )
    words = said(kept)
    assert (
        "8. Nội dung khác do các đơn vị báo cáo\n"
        "Công an tỉnh An Bình: Năm 2026 là năm đầu tỉnh An Bình thực hiện mô hình mới.\nIV. CÔNG TÁC KHEN THƯỞNG"
        in words
    )
    assert "12/BC-CAT" not in words


def test_what_of_a_units_report_is_not_printed_is_told_line_by_line() -> None:
    kept = opening("BÁO CÁO", "Công an tỉnh An Bình báo cáo như sau:")
    (found,) = found_in(kept)
    assert (found.level, found.code, found.unit) == (Level.NOTE, "frame_left_out", "AB")
    sentence = say("papers", found.code, found.facts)
    assert "Công an tỉnh An Bình" in sentence
    assert sentence.endswith("BÁO CÁO / Công an tỉnh An Bình báo cáo như sau:")


def test_a_guide_left_standing_is_told() -> None:
    kept = replace(ledger(), sections=(Section("AB", 1, "B.II", f"{guide_of('B.II')}\nSiết chặt kỷ cương."),))
    (found,) = found_in(kept)
    assert found.code == "guides_left_out"
    assert guide_of("B.II") in say("papers", found.code, found.facts)


def test_what_stands_below_the_signature_is_not_lost() -> None:
    text = "Nơi nhận:\n- Cụm;\n- Lưu: VT.\nGIÁM ĐỐC\nĐại tá Nguyễn Văn Mẫu\nPHỤ LỤC\nDanh sách 03 mô hình."
    words = said(replace(ledger(), sections=(Section("AB", 1, "Phần kết", text),)))
    assert "Công an tỉnh An Bình: PHỤ LỤC\nDanh sách 03 mô hình." in words
    assert "Nguyễn Văn Mẫu" not in words


def test_what_a_unit_unknown_to_the_cluster_wrote_is_printed_under_its_code() -> None:
    words = said(replace(ledger(), sections=(Section("ZZ", 1, "I", "Địa bàn rộng."),)))
    assert "ZZ: Địa bàn rộng." in words


def test_a_table_a_unit_typed_is_a_table_again() -> None:
    section = Section(
        "AB", 1, "I", "Số liệu như sau:\nNội dung | Năm 2025\nSố vụ | 1.402\nSố vụ khám phá\nKết thúc | câu."
    )
    made = report(dossier(replace(ledger(), sections=(section,))))[0]
    rows = [read for read in docx.paragraphs(made) if read in {"Nội dung", "Năm 2025", "Số vụ", "1.402"}]
    assert rows == ["Nội dung", "Năm 2025", "Số vụ", "1.402"]
    assert "Kết thúc | câu." in docx.paragraphs(made)


def test_what_stands_over_a_units_table_stays_on_its_page() -> None:
    section = Section("AB", 1, "I", "Tình hình ổn định.\nDanh sách\nNội dung | Năm 2025\nSố vụ | 1.402")
    xml = docx.part(report(dossier(replace(ledger(), sections=(section,))))[0])
    kept = {text: "<w:keepNext/>" in xml[xml.rindex("<w:p>", 0, at) : at] for text, at in places(xml)}
    assert kept == {"Tình hình ổn định.": False, "Danh sách": True}


def places(xml: str) -> list[tuple[str, int]]:
    return [(text, xml.index(f">{text}<")) for text in ("Tình hình ổn định.", "Danh sách")]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Công an tỉnh An Bình", ["GIÁM ĐỐC CÔNG AN TỈNH AN BÌNH"]),
        ("Công an tỉnh Thanh Hóa", ["GIÁM ĐỐC", "CÔNG AN TỈNH THANH HÓA"]),
    ],
)
def test_the_name_of_the_chair_is_not_broken_in_the_signature(name: str, lines: list[str]) -> None:
    units = (replace(UNITS[0], name=name), *UNITS[1:])
    text = docx.paragraphs(report(dossier(replace(ledger(), cluster=replace(ledger().cluster, units=units))))[0])
    start = text.index("CỤM TRƯỞNG") + 1
    assert text[start : start + len(lines)] == lines


def test_where_opinions_stand_no_data_are_missed() -> None:
    text = said(replace(ledger(), sections=(), passages=()))
    assert "III. KIẾN NGHỊ, ĐỀ XUẤT\nChưa có nội dung." in text
    assert "1. Công tác bảo đảm an ninh quốc gia\nChưa có số liệu." in text


def test_ties_say_what_decided_them() -> None:
    tie = Tie("BS", "CG", "section:I", ("49.50", "49.00"))
    assert "xếp trên do điểm mục I cao hơn (49,50 so với 49,00)." in said(standings=replace(standings(), ties=(tie,)))
    named = {
        "criterion:I.3": "điểm tiêu chí I.3 cao hơn",
        "bonus": "điểm thưởng cao hơn",
        "penalty": "điểm trừ thấp hơn",
    }
    named |= {"figure:PPHS:lower": "Số vụ phạm pháp hình sự thấp hơn", "figure:XX:higher": "XX cao hơn"}
    for decided, words in named.items():
        ranked = replace(standings(), ties=(Tie("BS", "CG", decided, ("1", "2")),))
        assert f"xếp trên do {words} (1 so với 2)." in said(standings=ranked)


def test_a_draw_names_who_held_it() -> None:
    ranked = replace(standings(), ties=(Tie("BS", "CG", "draw", None),))
    drawn = replace(ledger(), draws=(Draw(("BS", "CG"), ("BS", "CG"), "Cụm trưởng", "Công an tỉnh Đông Phú"),))
    assert "thứ tự theo kết quả bốc thăm hoặc biểu quyết (Cụm trưởng, chứng kiến: Công an tỉnh Đông Phú)." in said(
        drawn, standings=ranked
    )
    assert "thứ tự theo kết quả bốc thăm hoặc biểu quyết." in said(standings=ranked)


def test_shared_ranks_and_missing_leaves_are_said() -> None:
    text = said()
    assert "Công an tỉnh Bắc Sơn, Công an thành phố Cẩm Giang cùng 86,00 điểm, đồng hạng 02." in text
    assert "Công an tỉnh Đông Phú không được giao một số tiêu chí; điểm chuẩn được giao là 90,00." in text


def test_effects_and_waiting_classes_are_said() -> None:
    framework = replace(ledger().framework, effects=(Effect("KL", "Có cán bộ bị kỷ luật", EffectKind.LOWER),))
    raised = tuple(
        RaisedEffect(unit, effect, reason)
        for unit, effect, reason in (("AB", "KL", "01 cán bộ"), ("BS", "XX", ""), ("DP", "KL", ""))
    )
    first, second, third, last = standings().standings
    ranked = (
        replace(first, class_name="Hoàn thành nhiệm vụ", barred=True, awaits_vote=True),
        second,
        third,
        replace(last, rank=None, class_name=None),
    )
    text = said(
        replace(ledger(), framework=framework, effects=raised), standings=replace(standings(), standings=ranked)
    )
    assert (
        "Công an tỉnh An Bình bị khống chế xếp loại (Có cán bộ bị kỷ luật: 01 cán bộ): từ Hoàn thành xuất sắc nhiệm vụ xuống Hoàn thành nhiệm vụ."
        in text
    )
    assert "Công an tỉnh An Bình không thuộc diện xét danh hiệu (Có cán bộ bị kỷ luật: 01 cán bộ)." in text
    assert "Công an tỉnh Đông Phú không xếp hạng, không xếp loại (Có cán bộ bị kỷ luật)." in text
    assert "chờ hội nghị quyết định" in text


def test_a_published_conference_is_told_with_nothing_invented() -> None:
    conference = Conference(
        held_on=date(2025, 11, 26),
        place="Công an tỉnh An Bình",
        slogan="Vì nước quên thân",
        acts=("suy tôn các danh hiệu", "bàn giao Cụm trưởng"),
        movements=("Ba nhất",),
        delegates=(
            Delegate("Nguyễn Văn Mẫu", "Đại tá", "Giám đốc", "Công an tỉnh An Bình"),
            Delegate("Trần Thị Mẫu", "Thượng tá", "Trưởng phòng", ""),
        ),
        next_deputy="BS",
    )
    text = said(replace(published(), conference=conference), standings=NOTHING)
    for sentence in (
        "Cụm thi đua số 9 gồm 05 đơn vị; đã có tên 02 đơn vị: Công an tỉnh An Bình, Công an tỉnh Bắc Sơn.",
        "Hội nghị được tổ chức ngày 26/11/2025 tại Công an tỉnh An Bình, với các nội dung: suy tôn các danh hiệu; bàn giao Cụm trưởng.",
        "Khẩu hiệu hành động: “Vì nước quên thân”.",
        "- Đại tá Nguyễn Văn Mẫu, Giám đốc Công an tỉnh An Bình;",
        "- Thượng tá Trần Thị Mẫu, Trưởng phòng.",
        "Đơn vị Cụm phó năm 2026: Công an tỉnh Bắc Sơn.",
        "Trong 11 tháng đầu năm, có gần 12.800 lượt tập thể, cá nhân được khen thưởng.",
        "Tỷ lệ điều tra, khám phá án: đều đạt 80% trở lên.",
    ):
        assert sentence in text
    for absent in ("điểm chuẩn", "Thứ hạng", "Căn cứ", "15/11/2025", "TẠM TÍNH"):
        assert absent not in text
    assert text.count("Chưa có số liệu.") + text.count("Chưa có nội dung.") >= 10


def test_an_expired_law_is_not_cited_but_found() -> None:
    expired = LegalBase(
        "Nghị định",
        "98/2023/NĐ-CP",
        date(2023, 12, 31),
        "Chính phủ",
        "quy định chi tiết",
        date(2024, 1, 1),
        date(2025, 6, 30),
        "Nghị định số 152/2025/NĐ-CP",
    )
    early = replace(expired, number="1/2027/NĐ-CP", begins=date(2027, 1, 1), ends=None)
    made, findings = report(dossier(bases=(expired, early)))
    assert "98/2023" not in "\n".join(docx.paragraphs(made))
    assert [each.code for each in findings] == ["base_expired", "base_not_yet"]
    told = say("papers", "base_expired", findings[0].facts)
    assert (
        told
        == "Nghị định số 98/2023/NĐ-CP đã hết hiệu lực từ sau ngày 30/06/2025, không viện dẫn trong văn bản ngày 25/11/2026."
    )
    assert remedy("papers", "base_expired", findings[0].facts) == "Viện dẫn Nghị định số 152/2025/NĐ-CP."


def test_the_paper_bears_the_day_of_its_conference() -> None:
    held = Conference(held_on=date(2024, 11, 27))
    text = said(replace(ledger(), conference=held))
    assert "ngày 27 tháng 11 năm 2024" in text
    assert "21 tháng 11 năm 2026" not in text
    assert "98/2023/NĐ-CP" in text


def test_who_leads_next_year_is_not_said_twice() -> None:
    known = Conference(next_chair="BS", next_deputy="CG")
    own = Passage("VI", 1, "Hội nghị bàn giao nhiệm vụ cụm trưởng năm 2027 cho Công an tỉnh Bắc Sơn.")
    text = said(replace(ledger(), conference=known, passages=(own,)))
    assert "Đơn vị Cụm trưởng năm 2027" not in text
    assert "Đơn vị Cụm phó năm 2027: Công an thành phố Cẩm Giang." in text
    apart = replace(own, text="Hội nghị bàn giao nhiệm vụ cụm trưởng năm 2027 cho Công an tỉnh Đông Phú.")
    text = said(replace(ledger(), conference=known, passages=(apart,)))
    assert "Đơn vị Cụm trưởng năm 2027: Công an tỉnh Bắc Sơn" in text


@pytest.mark.parametrize(
    ("year", "cited", "left"),
    [
        (2024, "98/2023/NĐ-CP", "152/2025/NĐ-CP"),
        (2026, "152/2025/NĐ-CP", "98/2023/NĐ-CP"),
        (2023, "91/2017/NĐ-CP", "98/2023/NĐ-CP"),
    ],
)
def test_laws_are_cited_by_the_papers_date(year: int, cited: str, left: str) -> None:
    text = said(replace(ledger(), conference=Conference()), made_on=date(year, 11, 20))
    assert cited in text
    assert left not in text


def test_a_chosen_profile_heads_and_signs_the_paper() -> None:
    profile = FormProfile(
        "BỘ CÔNG AN",
        "CÔNG AN TỈNH AN BÌNH",
        "BC-CAT-PX03",
        "An Bình",
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        "Đại tá Nguyễn Văn Mẫu",
        ("Như trên",),
        "VT",
        "05",
        draft=False,
        secrecy="Mật",
    )
    text = said(profile=profile)
    for line in ("Số: 05/BC-CAT-PX03", "PHÓ GIÁM ĐỐC", "Đại tá Nguyễn Văn Mẫu", "- Như trên;", "MẬT"):
        assert line in text
    assert "DỰ THẢO" not in text


def test_a_mid_year_report_is_called_so() -> None:
    round_ = replace(ledger().round, title="Sơ kết 6 tháng đầu năm 2026")
    assert "Sơ kết phong trào thi đua “Vì an ninh Tổ quốc” 6 tháng đầu năm 2026" in said(
        replace(ledger(), round=round_)
    )
    other = replace(ledger().round, title="Kỳ đặc biệt")
    assert "Tổng kết phong trào thi đua “Vì an ninh Tổ quốc” năm 2026" in said(replace(ledger(), round=other))


def test_a_cluster_without_a_chair_leaves_place_and_post_open() -> None:
    cluster = replace(ledger().cluster, chair=None, deputy=None, level="Tỉnh")
    text = said(replace(ledger(), cluster=cluster, conference=Conference()))
    assert "…, ngày 21 tháng 11 năm 2026" in text
    assert "GIÁM ĐỐC" not in text
    assert "Cục Công tác chính trị" not in text


@pytest.mark.parametrize("title", ["Chỉ tiêu thi đua đã hoàn thành", "Số kiến nghị, đề xuất", "Tồn tại, hạn chế"])
def test_what_was_reached_is_never_told_among_plans_or_faults(title: str) -> None:
    indicator = Indicator("X", title, "vụ", "count", "sum", "higher")
    framework = replace(ledger().framework, indicators=(indicator,))
    kept = replace(ledger(), framework=framework, figures=(Figure(None, "X", "this", Decimal(41)),), passages=())
    lines = docx.paragraphs(report(dossier(kept))[0])

    told = next(number for number, line in enumerate(lines) if line.startswith(f"{title}: 41"))
    assert told < next(number for number, line in enumerate(lines) if line.startswith("VII."))


@pytest.mark.parametrize(
    ("exactness", "wording", "said"),
    [
        (Exactness.AT_LEAST, None, "Số vụ X: từ 41 vụ trở lên"),
        (Exactness.AT_LEAST, "từ 41 trở lên", "Số vụ X: từ 41 vụ trở lên"),
        (Exactness.MORE_THAN, "hơn 41 vụ", "Số vụ X: hơn 41 vụ"),
        (Exactness.ALMOST, None, "Số vụ X: gần 41 vụ"),
        (Exactness.EXACT, None, "Số vụ X: 41 vụ"),
    ],
)
def test_a_figure_is_counted_where_its_words_leave_room(exactness: Exactness, wording: str | None, said: str) -> None:
    framework = replace(ledger().framework, indicators=(Indicator("X", "Số vụ X", "vụ"),))
    kept = replace(ledger(), framework=framework, figures=(Figure(None, "X", "this", Decimal(41), exactness, wording),))

    assert any(line == f"{said}." for line in docx.paragraphs(report(dossier(kept))[0]))


def test_levels_of_awards_stand_as_on_the_sheet_that_is_sent_out() -> None:
    levels = ("Tỉnh, thành phố", "Cấp khác", "Thủ tướng Chính phủ")
    awards = tuple(Award("AB", level, "Bằng khen", "tap_the", "decided", 2) for level in levels)
    lines = docx.paragraphs(report(dossier(replace(ledger(), awards=awards)))[0])

    told = [
        line.split(":")[0].removeprefix("- ")
        for line in lines
        if line.startswith(tuple(f"- {each}" for each in levels))
    ]
    assert told == ["Thủ tướng Chính phủ", "Tỉnh, thành phố", "Cấp khác"]
