"""The frame of a unit's report: what is letterhead, title, signature – and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.papers.report.frame import part_closing, part_opening, part_section

NAMES = frozenset({"bo cong an", "cong an tinh an binh", "an binh"})
PREAMBLE = "Năm 2026, tình hình có nhiều thuận lợi."


def opening(*lines: str) -> tuple[str, ...]:
    return part_opening(lines, NAMES).words


@pytest.mark.parametrize(
    "line",
    [
        "BỘ CÔNG AN",
        "Công an tỉnh An Bình",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập – Tự do – Hạnh phúc",
        "ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
        "-----------",
        "Số: 318/BC-CAT-PX03",
        "Số:      /BC-CAT",
        "CÔNG AN TỈNH AN BÌNH Số 12/BC",
        "An Bình, ngày 16 tháng 11 năm 2026",
        "An Bình, ngày … tháng … năm 2026",
        "DỰ THẢO",
        "MẬT",
        "Kính gửi: Cụm thi đua mẫu",
        "Bộ Công an | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Bộ Công an | Công an tỉnh An Bình",
    ],
)
def test_a_letterhead_is_no_preamble(line: str) -> None:
    assert opening(line, "BÁO CÁO", PREAMBLE) == (PREAMBLE,)


@pytest.mark.parametrize(
    "lines",
    [
        ("BÁO CÁO", "Tổng kết phong trào thi đua năm 2026"),
        ("BÁO CÁO", "Tổng kết phong trào thi đua", "năm 2026", "(Từ ngày 15/11/2025)"),
        ("BÁO CÁO Tổng kết phong trào thi đua năm 2026",),
        ("BÁO CÁO", "TỔNG KẾT PHONG TRÀO THI ĐUA", "NĂM 2026"),
        ("BÁO CÁO", "Tổng kết", "Căn cứ Luật Thi đua, khen thưởng;", "Căn cứ Kế hoạch của Cụm."),
    ],
)
def test_title_subject_and_legal_bases_are_no_preamble(lines: tuple[str, ...]) -> None:
    assert opening(*lines, PREAMBLE) == (PREAMBLE,)


@pytest.mark.parametrize(
    "line",
    [
        PREAMBLE,
        "Căn cứ tình hình địa bàn, đơn vị đã chủ động xây dựng kế hoạch.",
        "Kế hoạch số 12/KH-CTĐ được triển khai đến 100% đơn vị.",
        "Kết quả nổi bật như sau:",
        "Số vụ | 12",
        "x" * 400,
        "TÌNH HÌNH CHUNG",
    ],
)
def test_what_a_unit_says_before_its_first_heading_is_kept(line: str) -> None:
    assert opening("BÁO CÁO", "Tổng kết năm 2026", PREAMBLE, line, "Công an tỉnh An Bình báo cáo như sau:") == (
        PREAMBLE,
        line,
    )


def test_a_paragraph_that_says_what_follows_is_kept_unless_it_leads_to_the_report() -> None:
    assert opening("BÁO CÁO", "Công an tỉnh báo cáo:", PREAMBLE) == ("Công an tỉnh báo cáo:", PREAMBLE)
    assert opening("BÁO CÁO", PREAMBLE, "Công an tỉnh báo cáo:") == (PREAMBLE,)


def test_recipients_and_signatures_end_a_report() -> None:
    lines = (
        "Nơi nhận:",
        "- Cụm thi đua;",
        "Như trên;",
        "Lưu: VT.",
        "KT. GIÁM ĐỐC",
        "TRƯỞNG BAN",
        "(Đã ký)",
        "Nguyễn Văn Mẫu",
    )
    assert part_closing(lines).words == ()
    assert part_closing(("Nơi nhận: - Cụm; - Lưu: VT. | KT. GIÁM ĐỐC",)).words == ()
    assert part_closing((*lines, "PHỤ LỤC I", "- Mô hình A;")).words == ("PHỤ LỤC I", "- Mô hình A;")


def test_a_signature_at_the_end_of_a_section_is_taken_off_with_its_closing_sentence() -> None:
    lines = (
        "Đề nghị tập huấn.",
        "Trên đây là báo cáo của Công an tỉnh An Bình./.",
        "TL. GIÁM ĐỐC",
        "Đại tá Trần Văn Mẫu",
    )
    assert part_section(lines).words == ("Đề nghị tập huấn.",)
    assert part_section((*lines[:2], "Nơi nhận:", "- Cụm;")).words == ("Đề nghị tập huấn.",)


@pytest.mark.parametrize(
    "lines",
    [
        ("Gương điển hình:", "Nguyễn Văn Mẫu"),
        ("Biểu dương:", "Đại tá Nguyễn Văn Mẫu"),
        ("Đồng chí Giám đốc Công an tỉnh trực tiếp chỉ đạo.",),
        ("GIÁM ĐỐC Công an tỉnh trực tiếp chỉ đạo",),
        (f"Trên đây là những kết quả {'rất ' * 90}nổi bật.",),
        (),
    ],
)
def test_a_section_keeps_its_words(lines: tuple[str, ...]) -> None:
    assert part_section(lines).words == lines


LINES = st.lists(
    st.sampled_from(["BÁO CÁO", "Nơi nhận:", "- Cụm;", PREAMBLE, "GIÁM ĐỐC", "Trên đây là báo cáo.", "Số: 1/BC", "x:"])
    | st.text(min_size=1).map(lambda text: text.strip() or "x"),
    max_size=8,
).map(tuple)


@given(lines=LINES)
def test_no_line_is_lost_or_made(lines: tuple[str, ...]) -> None:
    for parted in (part_opening(lines, NAMES), part_closing(lines), part_section(lines)):
        assert sorted(parted.words + parted.frame) == sorted(lines)
        assert [each for each in lines if each in parted.words] or not parted.words
