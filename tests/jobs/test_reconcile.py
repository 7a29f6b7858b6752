"""A finished paper is read against the data: every number, exactly the places that differ, the words too."""

import json
import random
import re
from pathlib import Path

import docx
import pytest

from desktop.domain.desk import Desk
from desktop.domain.reconcile.data import Data
from desktop.domain.reconcile.match import Checked, Reconciled, Status, reconcile
from desktop.domain.reconcile.sentences import sentences
from desktop.domain.reconcile.tokens import Kind
from desktop.domain.trouble import DeskError, Trouble
from desktop.domain.wording.prove import prove
from desktop.jobs.cluster import create_from_files
from desktop.jobs.entry import enter_file, set_entry
from desktop.jobs.reconcile import reconcile_file, vanished_units
from desktop.resources import seed
from desktop.sheets.docx.readback import read_back
from tests.jobs.papers_of_sample import (
    STAGE,
    replaced,
    report,
    retyped,
    rewritten,
    sample_data,
    sample_papers,
    with_paragraph,
    without_controls,
)
from tests.jobs.sample import desk_at, made_sample, sample
from tests.papers.docx import part

__all__ = ["made_sample", "report", "sample", "sample_data", "sample_papers"]

NEWS_2024 = (
    "Chiều 27/11, tại Công an tỉnh Thanh Hóa, Cụm thi đua số 6 (Bộ Công an) gồm Công an 5 tỉnh: Thanh Hóa (Cụm trưởng), "
    "Ninh Bình, Nghệ An, Hà Tĩnh và Quảng Bình đã tổ chức hội nghị tổng kết phong trào thi đua “Vì an ninh Tổ quốc” "
    "năm 2024."
)


def read(content: bytes, data: Data) -> Reconciled:
    return reconcile(read_back(content, "van-ban.docx"), data)


def off(done: Reconciled) -> list[Checked]:
    return [each for each in done.checked if each.status is not Status.MATCH]


def told(done: Reconciled) -> list[tuple[str, str, str | None]]:
    return [(each.status.value, each.text, each.expected) for each in off(done)]


@pytest.mark.parametrize("name", ["bao-cao.docx", "bang-diem.docx", "phieu-diem.docx"])
def test_everything_in_a_paper_just_made_matches(name: str, sample_papers: dict[str, bytes], sample_data: Data) -> None:
    done = read(sample_papers[name], sample_data)

    assert told(done) == []
    assert done.count(Status.MATCH) > 1000


def test_everything_matches_by_its_words_where_the_controls_are_lost(report: bytes, sample_data: Data) -> None:
    done = read(without_controls(report), sample_data)

    assert done.paper.controls == ()
    assert told(done) == []
    assert len({each.id for each in done.numbers}) > 500


@pytest.mark.parametrize("lost", [False, True])
def test_one_digit_changed_anywhere_is_one_difference(report: bytes, sample_data: Data, lost: bool) -> None:
    content = without_controls(report) if lost else report
    xml = part(content)
    numbers = [
        match.start(1) + digit.start()
        for match in re.finditer(r"<w:t[^>]*>([^<]*)</w:t>", xml)
        for digit in re.finditer(r"(?<![\d.,])\d(?=[\d.]*(?:,\d+)?\b(?![./\d]| tháng| năm))", match[1])
        if not re.search(r"(?:Đề án|năm|mức độ|tháng|ngày|số|mục|quý|[A-Z]\.)\s*$", match[1][: digit.start()])
    ]
    for place in random.Random(7).sample(numbers, 8):
        digit = "7" if xml[place] != "7" else "4"
        changed = xml[:place] + digit + xml[place + 1 :]

        found = off(read(replaced(content, xml, changed), sample_data))

        assert [each.status for each in found] == [Status.DIFFERENT], (xml[place - 80 : place + 20], found)
        assert found[0].page is not None
        assert found[0].text in found[0].sentence.shown


def test_a_difference_names_id_value_sentence_and_page(report: bytes, sample_data: Data) -> None:
    (found,) = off(read(retyped(report, "PPHS", "6.143"), sample_data))

    assert (found.kind, found.text, found.expected, found.id) == (Kind.NUMBER, "6.143", "6.142", "PPHS")
    assert found.sentence.shown.startswith("Số vụ phạm pháp hình sự: 6.143 vụ, giảm 283 vụ")
    assert found.page == 4


def test_another_way_of_writing_the_same_number_is_no_difference(report: bytes, sample_data: Data) -> None:
    assert off(read(retyped(report, "PPHS", "6142"), sample_data)) == []


def test_the_number_and_the_day_of_the_paper_are_the_officers_own(report: bytes, sample_data: Data) -> None:
    content = replaced(report, "Số: …/BC-CTĐ", "Số: 125/BC-CTĐ")

    assert read(content, sample_data).count(Status.DIFFERENT) == 0
    assert [each for each in off(read(content, sample_data)) if each.status is Status.DIFFERENT] == []


def test_a_number_written_in_by_hand_matches_only_where_its_sentence_names_it(report: bytes, sample_data: Data) -> None:
    text = "Toàn Cụm xảy ra 6.142 vụ phạm pháp hình sự; đã tiếp 6.142 lượt khách, cấp 99 giấy phép."
    done = read(with_paragraph(report, text), sample_data)

    added = [each for each in done.numbers if each.sentence.shown in text]
    assert [(each.text, each.status.value, each.id) for each in added] == [
        ("6.142", "match", "PPHS"),
        ("6.142", "unknown", None),
        ("99", "unknown", None),
    ]
    assert done.count(Status.DIFFERENT) == 0


def test_split_runs_and_tracked_changes_are_read_as_they_look(report: bytes, sample_data: Data) -> None:
    def tear(xml: str) -> str:
        run = re.search(r'<w:tag w:val="tk:PPHS"/>.*?<w:sdtContent>(<w:r>.*?</w:r>)', xml)
        assert run
        torn = (
            '<w:r><w:t>6.</w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>999</w:delText></w:r></w:del>'
            '<w:ins w:id="2" w:author="x"><w:r><w:t>142</w:t></w:r></w:ins>'
        )
        return xml[: run.start(1)] + torn + xml[run.end(1) :]

    assert off(read(rewritten(report, tear), sample_data)) == []


def test_numbers_in_boxes_notes_and_headers_are_found(report: bytes, sample_data: Data) -> None:
    box = (
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Cả Cụm có 6.142 vụ phạm pháp hình sự, 77 tổ.</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r></w:p>"
    )
    note = "<w:p><w:r><w:t>Tổng hợp 88 đợt</w:t></w:r></w:p>"
    content = rewritten(report, lambda xml: xml.replace("</w:p>", "</w:p>" + box, 1))
    content = rewritten(content, lambda xml: xml.replace("</w:p>", f"</w:p>{note}", 1), "word/header1.xml")

    done = read(content, sample_data)

    assert [(each.text, each.sentence.room.value) for each in off(done)] == [("77", "box"), ("88", "header")]


def test_a_table_with_rows_and_columns_moved_is_compared_by_their_names(report: bytes, sample_data: Data) -> None:
    content = without_controls(report)

    def swap(xml: str) -> str:
        rows = [
            each for each in re.findall(r"<w:tr>.*?</w:tr>", xml) if "phạm tội về ma túy" in each and "1.104" in each
        ]
        other = [each for each in re.findall(r"<w:tr>.*?</w:tr>", xml) if "Số vụ cháy" in each and "219" in each]
        return xml.replace(rows[0], "@").replace(other[0], rows[0]).replace("@", other[0])

    assert off(read(rewritten(content, swap), sample_data)) == []


def test_a_changed_figure_names_exactly_the_places_where_two_builds_differ(sample: Desk, tmp_path: Path) -> None:
    from desktop.jobs.dossier import load_dossier
    from desktop.papers.catalogue import word_papers
    from tests.papers.docx import bound

    old = dict(word_papers(load_dossier(sample, STAGE)))["bao-cao.docx"]
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(old)
    enter(sample, tmp_path, "PPHS", "AB", "1200")
    new = dict(word_papers(load_dossier(sample, STAGE)))["bao-cao.docx"]
    moved = [(tag, was, now) for (tag, was), (_, now) in zip(bound(old), bound(new), strict=True) if was != now]

    done = reconcile_file(sample, str(path), STAGE).done

    assert [(f"tk:{each.id}", each.text, each.expected) for each in off(done)] == moved
    assert len(moved) == 12


def enter(desk: Desk, folder: Path, indicator: str, unit: str, value: str) -> None:
    figure = {"unit": unit, "indicator": indicator, "period": "this", "value": value, "exactness": "exact"}
    path = folder / "so-lieu.json"
    path.write_text(json.dumps({"stage": "agreed", "figures": [figure]}), "utf-8")
    enter_file(desk, str(path))


def test_a_paragraph_of_2024_in_a_draft_of_2025_is_told_apart(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "cum-5.tongket")
    create_from_files(desk, str(seed("published", "cum-5-2025", "cluster.toml")), None)
    before, draft = docx.Document(), docx.Document()
    before.add_paragraph(NEWS_2024)
    before.save(str(tmp_path / "2024.docx"))
    draft.add_paragraph("Năm 2025, các đơn vị trong Cụm thi đua số 5 hoàn thành nhiệm vụ, so với năm 2024 có tiến bộ.")
    draft.add_paragraph(NEWS_2024)
    draft.save(str(tmp_path / "2025.docx"))

    proved = reconcile_file(desk, str(tmp_path / "2025.docx"), STAGE, str(tmp_path / "2024.docx"))

    assert [(each.finding.code, each.text) for each in proved.remarks if each.finding.code != "repeated_sentence"] == [
        ("old_year", "năm 2024"),
        ("other_cluster", "Cụm thi đua số 6"),
        ("vanished_unit", "Quảng Bình"),
    ]
    (repeated,) = [each for each in proved.remarks if each.finding.code == "repeated_sentence"]
    assert repeated.text.startswith("Chiều 27/11, tại Công an tỉnh Thanh Hóa")


def proved(content: bytes, data: Data) -> list[tuple[str, str]]:
    return [(each.finding.code, each.text) for each in prove(read(content, data), data, vanished_units())]


def test_an_expired_law_is_named_on_the_papers_day(report: bytes, sample_data: Data) -> None:
    content = with_paragraph(report, "Thực hiện Nghị định số 98/2023/NĐ-CP của Chính phủ về thi đua.")

    assert proved(content, sample_data) == [("law_expired", "Nghị định số 98/2023/NĐ-CP")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Toàn Cụm xảy ra gần 6.142 vụ phạm pháp hình sự.", "wording_untrue"),
        ("Toàn Cụm xảy ra hơn 6.142 vụ phạm pháp hình sự.", "wording_untrue"),
        ("Toàn Cụm xảy ra hơn 6.100 vụ phạm pháp hình sự.", None),
        ("Toàn Cụm xảy ra gần 6.200 vụ phạm pháp hình sự.", None),
        ("Toàn Cụm xảy ra gần 6.100 vụ phạm pháp hình sự.", "wording_untrue"),
        ("Tỷ lệ điều tra, khám phá án của các đơn vị đều đạt 80% trở lên.", "wording_not_all"),
        ("Tỷ lệ điều tra, khám phá án của các đơn vị đều đạt 78% trở lên.", None),
        ("Năm sau phấn đấu tỷ lệ điều tra, khám phá án đều đạt 80% trở lên.", None),
        ("Số vụ vi phạm tăng/giảm theo kỳ.", "open_field"),
        ("Kết quả năm 2024 đã được ghi nhận.", "old_year"),
        ("Kết quả cao hơn so với năm 2024.", None),
        ("Kết thúc năm 2025, tình hình ổn định hơn các năm trước.", None),
        ("Số tin, bài tuyên truyền phong trào tăng hơn 112 tin, bài so với kỳ trước.", "wording_untrue"),
        ("Số tin, bài tuyên truyền phong trào tăng hơn 100 tin, bài so với kỳ trước.", None),
        ("Số tin, bài tuyên truyền phong trào nhiều hơn 112 tin, bài so với kỳ trước.", None),
        ("100% đơn vị có tỷ lệ điều tra, khám phá án đạt trên 80%.", "wording_not_all"),
        ("Có 03 đơn vị có tỷ lệ điều tra, khám phá án đạt trên 85%.", None),
        ("Có 04 đơn vị có tỷ lệ điều tra, khám phá án đạt trên 85%.", "wording_share"),
        ("Có 5/6 đơn vị có tỷ lệ điều tra, khám phá án đạt trên 80%.", None),
        ("Quá nửa số đơn vị có tỷ lệ điều tra, khám phá án đạt trên 85%.", "wording_share"),
        ("Không có đơn vị nào có tỷ lệ điều tra, khám phá án dưới 75%.", None),
        ("Công an tỉnh An Bình có tỷ lệ điều tra, khám phá án cao nhất (85,33%).", "wording_extreme"),
        ("Công an tỉnh Cẩm Giang có tỷ lệ điều tra, khám phá án cao nhất (87,37%).", None),
    ],
)
def test_words_are_proved_against_the_figures(report: bytes, sample_data: Data, text: str, code: str | None) -> None:
    found = proved(with_paragraph(report, text), sample_data)

    assert [each for each, _ in found] == ([code] if code else [])


def test_a_word_of_direction_left_standing_is_told_with_todays_sentence(report: bytes, sample_data: Data) -> None:
    content = replaced(report, " vụ, giảm ", " vụ, tăng ")

    assert [code for code, _ in proved(content, sample_data)] == ["wording_direction", "orphan_variant"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Công an tỉnh Cẩm Giang xếp thứ 2.", ("different", "2", "1")),
        ("Công an tỉnh Cẩm Giang đứng hạng 1.", None),
        ("Công an tỉnh Cẩm Giang có chỉ số cải cách hành chính xếp thứ 9.", ("unknown", "9", None)),
    ],
)
def test_a_typed_rank_right_behind_a_units_name_is_checked(
    report: bytes, sample_data: Data, text: str, said: tuple[str, str, str | None] | None
) -> None:
    assert told(read(with_paragraph(report, text), sample_data)) == ([said] if said else [])


def test_letterhead_recipients_and_annexes_are_alike_every_year(report: bytes, sample_data: Data) -> None:
    last_year = sentences(read_back(report, "nam-truoc.docx"), sample_data.names)

    found = prove(read(report, sample_data), sample_data, vanished_units(), last_year)

    texts = [each.text for each in found if each.finding.code == "repeated_sentence"]
    frame = ("CỘNG HÒA", "Độc lập", "Văn phòng Bộ Công an", "Ký hiệu", "Số không tuyệt đối")
    assert texts
    assert not [text for text in texts if text.lstrip("- ").startswith(frame)]


def test_units_that_a_sentence_names_by_mistake_are_told(report: bytes, sample_data: Data) -> None:
    content = replaced(report, " đơn vị (Công an tỉnh Kim Thành).", " đơn vị (Công an tỉnh Bắc Sơn).")

    assert [code for code, _ in proved(content, sample_data)] == ["orphan_units"]


def test_a_sentence_and_an_order_that_no_longer_hold_are_told(sample: Desk, tmp_path: Path, report: bytes) -> None:
    path = tmp_path / "cu.docx"
    path.write_bytes(report)
    inputs = {"baseline": "1262", "actual": "1200"}
    set_entry(
        sample, {"unit": "AB", "criterion": "II.1", "layer": "agreed", "inputs": inputs, "reason": "đính chính"}, STAGE
    )

    remarks = reconcile_file(sample, str(path), STAGE).remarks

    told = [(each.finding.code, each.text) for each in remarks]
    assert [code for code, _ in told] == ["table_order", "orphan_sentence", "orphan_sentence"]
    assert told[0][1] == "1, 3, 2, 4, 5, 6"
    assert "95,94" in told[1][1]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"PK\x03\x04 broken", "damaged"),
        (b"%PDF-1.7", "pdf"),
        (b"just words", "not_word"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, None),
    ],
)
def test_what_is_no_word_paper_is_refused_with_its_reason(
    sample: Desk, tmp_path: Path, content: bytes, code: str | None
) -> None:
    path = tmp_path / "la.docx"
    path.write_bytes(content)

    with pytest.raises(DeskError) as refusal:
        reconcile_file(sample, str(path), STAGE)

    assert refusal.value.trouble is Trouble.REFUSED
    assert code in {None, refusal.value.findings[0].code}


def test_a_workbook_is_no_word_paper(sample: Desk) -> None:
    with pytest.raises(DeskError) as refusal:
        reconcile_file(sample, str(seed("demo", "files", "DP_cham_diem.xlsx")), STAGE)

    assert [each.code for each in refusal.value.findings] == ["not_word"]
