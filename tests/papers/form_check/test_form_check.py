"""The form check finds each fault that is put into a sound paper, where it stands, and says what to do."""

import io
import random
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.dossier import Dossier, FormProfile
from desktop.domain.finding import Finding
from desktop.domain.ledger import Ledger
from desktop.papers.form_check import check_form
from desktop.papers.form_check.outline import roman
from desktop.papers.form_check.paper import MOST_LINES
from desktop.papers.report import report
from desktop.papers.word.blocks import Block, Pair, Paragraph, SectionEnd, Words, words
from desktop.papers.word.letterhead import annex_head, letterhead, signature, title
from desktop.papers.word.package import document
from desktop.words.catalogue import codes, remedy, say
from tests.papers import docx
from tests.papers.docx import DOCUMENT, FOOTER, HEADER, STYLES
from tests.papers.ledgers import ledger, standings

DAY = date(2026, 11, 5)
PROFILE = FormProfile(
    "BỘ CÔNG AN",
    "CỤM THI ĐUA SỐ 3",
    "BC-CTĐ",
    "An Bình",
    ("TM. CỤM THI ĐUA", "CỤM TRƯỞNG"),
    "Đại tá Nguyễn Văn Mẫu",
    ("Như trên",),
    "VT",
    "15",
    draft=False,
)
SENTENCE = (
    "Các đơn vị trong Cụm đã tổ chức thực hiện tốt phong trào thi đua, hoàn thành các chỉ tiêu, nhiệm vụ được giao."
)


def undated() -> Ledger:
    """Return the ledger without the day of the conference: the paper bears DAY."""
    kept = ledger()
    return replace(kept, conference=replace(kept.conference, held_on=None))


@pytest.fixture(scope="module")
def sound() -> bytes:
    return report(Dossier(undated(), standings(), DAY, "K7M2QX", profile=PROFILE))[0]


def found(content: bytes) -> list[str]:
    return [finding.code for finding in check_form(content)]


def small(*blocks: Block, landscape: bool = False) -> bytes:
    whole = (*letterhead(PROFILE, DAY), *title("BÁO CÁO", "Tổng kết phong trào thi đua năm 2026"), *blocks)
    return document(whole, "Thử", "Mã số liệu: –", DAY, landscape)


def test_a_sound_paper_has_no_departures(sound: bytes) -> None:
    assert check_form(sound) == ()
    assert check_form(small(words("NoiDung", SENTENCE), signature(PROFILE))) == ()


def of_style(name: str, *, look: bool) -> str:
    """Return the pattern of a style's paragraph or run properties."""
    part = "rPr" if look else "pPr"
    return rf'(w:styleId="{name}">(?:(?!</w:style>).)*?<w:{part}>)(.*?)(</w:{part}>)'


BROKEN_STYLES = [
    ("state_look", "QuocHieu", True, '<w:b/><w:sz w:val="28"/>'),
    ("state_look", "QuocHieu", True, '<w:sz w:val="24"/>'),
    ("motto_look", "TieuNgu", True, '<w:b/><w:i/><w:sz w:val="26"/>'),
    ("superior_look", "CoQuanChuQuan", True, '<w:b/><w:sz w:val="24"/>'),
    ("issuer_look", "CoQuanBanHanh", True, '<w:sz w:val="24"/>'),
    ("number_look", "SoKyHieu", True, '<w:sz w:val="28"/>'),
    ("number_look", "SoKyHieu", False, '<w:jc w:val="left"/>'),
    ("place_look", "DiaDanh", True, '<w:sz w:val="26"/>'),
    ("title_look", "TenLoai", True, '<w:sz w:val="28"/>'),
    ("title_look", "TenLoai", True, '<w:b/><w:sz w:val="32"/>'),
    ("subject_look", "TrichYeu", True, '<w:sz w:val="28"/>'),
    ("base_look", "CanCu", True, '<w:sz w:val="28"/>'),
    ("body_size", "NoiDung", True, '<w:sz w:val="24"/>'),
    ("body_align", "NoiDung", False, '<w:spacing w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="left"/>'),
    ("first_line", "NoiDung", False, '<w:spacing w:after="120"/><w:jc w:val="both"/>'),
    ("first_line", "NoiDung", False, '<w:spacing w:after="120"/><w:ind w:hanging="720"/><w:jc w:val="both"/>'),
    ("paragraph_gap", "NoiDung", False, '<w:spacing w:after="40"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>'),
    (
        "line_spacing",
        "NoiDung",
        False,
        '<w:spacing w:after="120" w:line="480" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>',
    ),
    (
        "line_spacing",
        "NoiDung",
        False,
        '<w:spacing w:after="120" w:line="200" w:lineRule="exact"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>',
    ),
    ("part_look", "Heading1", True, '<w:sz w:val="28"/>'),
    ("part_look", "Heading1", False, '<w:jc w:val="left"/><w:outlineLvl w:val="0"/>'),
    ("section_look", "Heading2", True, '<w:sz w:val="28"/>'),
    ("section_look", "Heading3", True, '<w:b/><w:sz w:val="32"/>'),
    ("signature_look", "KyQuyenHan", True, '<w:sz w:val="28"/>'),
    ("signer_look", "KyTen", True, '<w:sz w:val="28"/>'),
    ("recipients_look", "NoiNhan", True, '<w:b/><w:sz w:val="24"/>'),
    ("recipient_look", "NoiNhanDong", True, '<w:sz w:val="28"/>'),
    ("annex_look", "PhuLuc", True, '<w:sz w:val="28"/>'),
    ("annex_title", "PhuLucTen", True, '<w:sz w:val="28"/>'),
    ("annex_attached_look", "KemTheo", True, '<w:sz w:val="28"/>'),
    ("font", "NoiDung", True, '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
    ("font", "BangChu", True, '<w:rFonts w:hAnsi="Calibri"/>'),
    ("font", "MaSoLieu", True, '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'),
    ("colour", "NoiDung", True, '<w:color w:val="FF0000"/><w:sz w:val="28"/>'),
    ("colour", "NoiDung", True, '<w:color w:val="FF0000" w:themeColor="accent1"/><w:sz w:val="28"/>'),
    ("page_number_centre", "SoTrang", False, '<w:jc w:val="right"/>'),
    ("page_number_look", "SoTrang", True, '<w:sz w:val="20"/>'),
]


@pytest.mark.parametrize(("code", "style", "look", "new"), BROKEN_STYLES)
def test_a_fault_in_a_style_is_found(sound: bytes, code: str, style: str, look: bool, new: str) -> None:
    pattern = "(?s)" + of_style(style, look=look)
    assert code in found(docx.changed(sound, STYLES, pattern, rf"\g<1>{new}\g<3>"))


BROKEN_PARTS = [
    ("paper_size", DOCUMENT, 'w:pgSz w:w="11906" w:h="16838"', 'w:pgSz w:w="12240" w:h="15840"'),
    ("margin_top", DOCUMENT, 'w:top="1134"', 'w:top="850"'),
    ("margin_bottom", DOCUMENT, 'w:bottom="1134"', 'w:bottom="1701"'),
    ("margin_left", DOCUMENT, 'w:left="1701"', 'w:left="1134"'),
    ("margin_right", DOCUMENT, 'w:right="851"', 'w:right="1418"'),
    ("page_number_missing", HEADER, " PAGE ", " NUMPAGES "),
    ("page_number_below", FOOTER, "<w:r><w:t", '<w:fldSimple w:instr=" PAGE "/><w:r><w:t'),
    ("page_number_first", DOCUMENT, "<w:titlePg/>", ""),
    ("page_number_first", DOCUMENT, 'w:type="first" r:id="rId4"', 'w:type="first" r:id="rId3"'),
    ("page_number_format", DOCUMENT, '<w:pgNumType w:start="1"/>', '<w:pgNumType w:start="1" w:fmt="upperRoman"/>'),
    ("annex_numbering", DOCUMENT, '<w:pgNumType w:start="1"/>', ""),
    ("state_missing", DOCUMENT, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BỘ CÔNG AN"),
    ("state_text", DOCUMENT, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("motto_missing", DOCUMENT, "Độc lập - Tự do - Hạnh phúc", "Tự do"),
    ("motto_text", DOCUMENT, "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
    ("number_missing", DOCUMENT, "Số: 15/BC-CTĐ", "Kính gửi"),
    ("number_text", DOCUMENT, "Số: 15/BC-CTĐ", "Số: 15 /BC - CTĐ"),
    ("number_text", DOCUMENT, "Số: 15/BC-CTĐ", "Số: 15-BC"),
    ("number_zero", DOCUMENT, "Số: 15/BC-CTĐ", "Số: 5/BC-CTĐ"),
    ("place_missing", DOCUMENT, "An Bình, ngày 05 tháng 11 năm 2026<", "An Bình<"),
    ("place_comma", DOCUMENT, "An Bình, ngày 05", "An Bình ngày 05"),
    ("date_zero", DOCUMENT, "An Bình, ngày 05", "An Bình, ngày 5"),
    ("date_zero", DOCUMENT, "ngày 05 tháng 11 năm 2026<", "ngày 05 tháng 2 năm 2026<"),
    ("date_zero", DOCUMENT, "ngày 05 tháng 11 năm 2026<", "ngày 05 tháng 09 năm 2026<"),
    ("date_impossible", DOCUMENT, "ngày 05 tháng 11 năm 2026<", "ngày 32 tháng 11 năm 2026<"),
    ("title_missing", DOCUMENT, ">BÁO CÁO<", ">NỘI DUNG<"),
    ("title_look", DOCUMENT, ">BÁO CÁO<", ">Báo cáo<"),
    ("base_ending", DOCUMENT, "ngày 15 tháng 6 năm 2022;", "ngày 15 tháng 6 năm 2022,"),
    ("base_ending", DOCUMENT, "ngày 15/02/2026\\.<", "ngày 15/02/2026;<"),
    ("heading_order", DOCUMENT, ">II. CÔNG TÁC LÃNH ĐẠO", ">III. CÔNG TÁC LÃNH ĐẠO"),
    ("heading_order", DOCUMENT, ">2. Công tác bảo đảm trật tự", ">4. Công tác bảo đảm trật tự"),
    ("heading_order", DOCUMENT, "PHẦN THỨ HAI", "PHẦN THỨ BA"),
    ("section_look", DOCUMENT, "I. ĐẶC ĐIỂM TÌNH HÌNH", "I. Đặc điểm tình hình"),
    ("signature_missing", DOCUMENT, "(TM. CỤM THI ĐUA|CỤM TRƯỞNG)", "…"),
    ("signature_look", DOCUMENT, "CỤM TRƯỞNG<", "Cụm trưởng<"),
    ("recipients_missing", DOCUMENT, "Nơi nhận:", "Gửi:"),
    ("recipients_text", DOCUMENT, "Nơi nhận:", "NƠI NHẬN:"),
    ("recipient_ending", DOCUMENT, "- Như trên;", "- Như trên."),
    ("recipient_ending", DOCUMENT, "- Lưu: VT\\.", "- Lưu: VT"),
    ("recipients_archive", DOCUMENT, "- Lưu: VT\\.", "- Văn phòng."),
    ("annex_number", DOCUMENT, "Phụ lục II<", "Phụ lục IV<"),
    ("annex_attached", DOCUMENT, "\\(Kèm theo", "(Cùng với"),
    ("annex_title", DOCUMENT, "BẢNG SỐ LIỆU NĂM 2026<", "Bảng số liệu năm 2026<"),
    (
        "font",
        DOCUMENT,
        '<w:r><w:t xml:space="preserve">Toàn Cụm',
        '<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t xml:space="preserve">Toàn Cụm',
    ),
    ("motto_line", DOCUMENT, "(Tự do - Hạnh phúc</w:t></w:r></w:p>)<w:p>.*?</w:p>", "\\1"),
    (
        "issuer_line",
        DOCUMENT,
        '(CỤM THI ĐUA SỐ 3</w:t></w:r></w:p><w:p>.*?<w:ind w:left=")\\d+(" w:right=")\\d+',
        "\\g<1>10\\g<2>10",
    ),
]


@pytest.mark.parametrize(("code", "part", "old", "new"), BROKEN_PARTS)
def test_a_fault_in_the_paper_is_found(sound: bytes, code: str, part: str, old: str, new: str) -> None:
    assert code in found(docx.changed(sound, part, old, new))


def test_a_fault_stands_at_its_paragraph_in_its_file(sound: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sai.docx"
    path.write_bytes(docx.changed(sound, DOCUMENT, ">BÁO CÁO<", ">Báo cáo<"))
    finding = check_form(str(path))[0]
    assert finding.place
    assert (finding.place.file, finding.place.raw) == ("sai.docx", "Báo cáo")
    assert finding.place.cell
    assert finding.place.cell.startswith("¶")
    assert len(finding.place.sha256) == 64


def test_every_departure_has_its_words_and_a_remedy(sound: bytes) -> None:
    told: set[str] = set()
    broken = [docx.changed(sound, part, old, new) for _, part, old, new in BROKEN_PARTS]
    broken += [
        docx.changed(sound, STYLES, "(?s)" + of_style(style, look=look), rf"\g<1>{new}\g<3>")
        for _, style, look, new in BROKEN_STYLES
    ]
    for content in broken:
        for finding in check_form(content):
            assert say("form_check", finding.code, finding.facts)
            assert remedy("form_check", finding.code, finding.facts)
            told.add(finding.code)
    rare = {
        "not_docx",
        "empty_paper",
        "more_of_the_same",
        "long_paper",
        "annex_same_pages",
        "issuer_missing",
        "lying_without_table",
        "subject_missing",
        "letter_order",
    }
    assert set(codes("form_check")) - told == rare


def test_a_lying_page_is_for_tables_only() -> None:
    lying = small(words("NoiDung", SENTENCE), signature(PROFILE), landscape=True)
    assert "lying_without_table" in found(lying)


def test_letters_follow_the_vietnamese_alphabet() -> None:
    lines = [f"{letter}) Nội dung thứ {letter} của mục này." for letter in "abcdđeghik"]
    plain = [words("NoiDung", line) for line in lines]
    assert "letter_order" not in found(small(*plain, signature(PROFILE)))
    english = [words("NoiDung", f"{letter}) Nội dung.") for letter in "abcdef"]
    assert "letter_order" in found(small(*english, signature(PROFILE)))


def test_an_annex_without_pages_of_its_own_is_found() -> None:
    content = small(
        words("NoiDung", SENTENCE), signature(PROFILE), *annex_head("", "Danh sách", "Kèm theo Báo cáo số 15/BC-CTĐ")
    )
    assert "annex_same_pages" in found(content)
    apart = small(
        words("NoiDung", SENTENCE), signature(PROFILE), SectionEnd(), *annex_head("", "Danh sách", "Kèm theo Báo cáo")
    )
    assert found(apart) == []


def test_a_paper_without_letterhead_lacks_everything_above() -> None:
    content = document((words("TenLoai", "BÁO CÁO"), words("NoiDung", SENTENCE)), "", "", DAY)
    missing = {
        "state_missing",
        "motto_missing",
        "issuer_missing",
        "number_missing",
        "place_missing",
        "subject_missing",
        "signature_missing",
        "recipients_missing",
    }
    assert missing <= set(found(content))


def test_a_subject_without_its_line_is_found(sound: bytes) -> None:
    pattern = r"(của Cụm thi đua mẫu</w:t></w:r></w:p>)<w:p><w:pPr><w:pStyle w:val=\"DongKe\"/>.*?</w:p>"
    assert "title_line" in found(docx.changed(sound, DOCUMENT, pattern, r"\1", count=1))


@pytest.mark.parametrize(
    "line",
    [
        '<w:u w:val="single"/>',
        '</w:rPr><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict><w:rPr>',
    ],
)
def test_lines_may_be_drawn_or_underlined(sound: bytes, line: str) -> None:
    bare = docx.changed(sound, DOCUMENT, r"(Hạnh phúc</w:t></w:r></w:p>)<w:p>.*?</w:p>", r"\1")
    drawn = docx.changed(bare, DOCUMENT, r'<w:r>(<w:t xml:space="preserve">Độc lập)', rf"<w:r><w:rPr>{line}</w:rPr>\1")
    assert "motto_line" not in found(drawn)


def test_a_drawn_line_of_the_wrong_length_is_found(sound: bytes) -> None:
    bare = docx.changed(sound, DOCUMENT, r"(Hạnh phúc</w:t></w:r></w:p>)<w:p>.*?</w:p>", r"\1")
    short = '<w:drawing><wp:extent xmlns:wp="x" cx="360000"/></w:drawing>'
    drawn = docx.changed(bare, DOCUMENT, r'<w:r>(<w:t xml:space="preserve">Độc lập)', rf"<w:r>{short}</w:r><w:r>\1")
    assert "motto_line" in found(drawn)


def test_a_letterhead_without_a_table_is_understood() -> None:
    head = letterhead(PROFILE, DAY)
    loose = [paragraph for pair in head if isinstance(pair, Pair) for paragraph in (*pair.left, *pair.right)]
    content = document(
        (*loose, *title("BÁO CÁO", "Tổng kết"), words("NoiDung", SENTENCE), signature(PROFILE)), "", "", DAY
    )
    assert "issuer_missing" not in found(content)
    assert "number_missing" not in found(content)


def test_a_letter_needs_no_name_of_its_kind() -> None:
    content = document(
        (
            *letterhead(PROFILE, DAY),
            words("SoKyHieu", "V/v báo cáo tổng kết"),
            words("NoiDung", SENTENCE),
            signature(PROFILE),
        ),
        "",
        "",
        DAY,
    )
    assert "title_missing" not in found(content)


def test_blanks_for_number_and_day_may_stay_open(sound: bytes) -> None:
    open_day = docx.changed(sound, DOCUMENT, "ngày 05 tháng 11 năm 2026<", "ngày …… tháng 11 năm 2026<")
    assert found(docx.changed(open_day, DOCUMENT, "Số: 15/", "Số: ……/")) == []


def test_capitals_by_format_count_as_capitals(sound: bytes) -> None:
    small_letters = docx.changed(sound, DOCUMENT, "CỤM THI ĐUA SỐ 3<", "Cụm thi đua số 3<")
    assert "issuer_look" in found(small_letters)
    shown = docx.changed(small_letters, STYLES, "(?s)" + of_style("CoQuanBanHanh", look=True), r"\1<w:caps/>\2\3")
    assert "issuer_look" not in found(shown)


def test_a_font_of_the_theme_is_resolved() -> None:
    content = small(words("NoiDung", SENTENCE), signature(PROFILE))
    themed = docx.changed(
        content,
        STYLES,
        "(?s)" + of_style("NoiDung", look=True),
        r'\1<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="majorHAnsi"/>\3',
    )
    finding = next(each for each in check_form(with_theme(themed, "Calibri", "Cambria")) if each.code == "font")
    assert finding.facts["found"] == ("Calibri", "Cambria")
    assert "font" not in found(with_theme(themed, "Times New Roman", "Times New Roman"))


def with_theme(content: bytes, minor: str, major: str) -> bytes:
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    theme = f'<a:theme xmlns:a="{space}"><a:minorFont><a:latin typeface="{minor}"/></a:minorFont><a:majorFont><a:latin typeface="{major}"/></a:majorFont></a:theme>'
    relations = "word/_rels/document.xml.rels"
    link = '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="/word/theme1.xml"/></Relationships>'
    linked = docx.changed(content, relations, "</Relationships>", link)
    stream = io.BytesIO(linked)
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("word/theme1.xml", theme)
    return stream.getvalue()


def test_a_faults_number_is_capped_and_the_rest_is_counted() -> None:
    plain = [Paragraph("BangChu", (Words(SENTENCE),)) for _ in range(80)]
    findings = check_form(small(*plain, signature(PROFILE)))
    assert [each.code for each in findings].count("body_size") == 50
    more = {each.facts["rule"]: each.facts["times"] for each in findings if each.code == "more_of_the_same"}
    assert more["body_size"] == 30


def test_a_long_paper_is_checked_at_its_beginning() -> None:
    blank = "<w:p/>" * (MOST_LINES + 10)
    content = docx.changed(
        small(words("NoiDung", SENTENCE), signature(PROFILE)), DOCUMENT, "<w:sectPr>", blank + "<w:sectPr>"
    )
    assert "long_paper" in found(content)


def codes_of(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a document", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_word_file_is_said_to_be_none(content: bytes) -> None:
    assert codes_of(check_form(content, "x.docx")) == ["not_docx"]


@pytest.mark.parametrize("old", ["</w:body>", "<w:p>"])
def test_xml_that_is_not_well_formed_is_said_to_be_no_word_file(sound: bytes, old: str) -> None:
    assert codes_of(check_form(docx.changed(sound, DOCUMENT, old, ""))) == ["not_docx"]


def test_an_empty_paper_is_said_to_be_empty() -> None:
    assert codes_of(check_form(document((), "", "", DAY))) == ["empty_paper"]
    nobody = docx.changed(document((), "", "", DAY), DOCUMENT, "(?s)<w:body>.*</w:body>", "")
    assert codes_of(check_form(nobody)) == ["empty_paper"]


@pytest.mark.parametrize(
    "part", ["word/styles.xml", "word/header1.xml", "word/_rels/document.xml.rels", "_rels/.rels", "word/settings.xml"]
)
def test_a_paper_without_one_of_its_parts_is_still_checked(sound: bytes, part: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            if name != part:
                target.writestr(name, source.read(name))
    assert all(say("form_check", each.code, each.facts) for each in check_form(stream.getvalue()))


def test_odd_values_never_stop_the_check(sound: bytes) -> None:
    wild = docx.changed(sound, DOCUMENT, 'w:w="11906"', 'w:w="wide"')
    wild = docx.changed(wild, DOCUMENT, 'w:start="1"', 'w:start="one"')
    wild = docx.changed(wild, STYLES, 'w:line="276"', 'w:line="x"')
    wild = docx.changed(wild, STYLES, '<w:basedOn w:val="NoiDung"/>', '<w:basedOn w:val="HuongDan"/>')
    wild = docx.changed(wild, DOCUMENT, r'<w:tcW w:w="\d+"', '<w:tcW w:w="?"')
    assert check_form(wild)


def test_flipped_bytes_never_stop_the_check(sound: bytes) -> None:
    chance = random.Random(20261121)
    for _ in range(60):
        content = bytearray(sound)
        for _ in range(3):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        check_form(bytes(content))


def test_strict_files_are_read_as_well(sound: bytes) -> None:
    strict = sound
    for part in (DOCUMENT, STYLES, HEADER, FOOTER):
        strict = docx.changed(
            strict,
            part,
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    for part in (DOCUMENT, HEADER, FOOTER):
        strict = docx.changed(
            strict,
            part,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
    assert check_form(strict) == ()


def test_deleted_and_hidden_words_do_not_count(sound: bytes) -> None:
    red = '<w:del><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:delText>cũ</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/><w:color w:val="FF0000"/></w:rPr><w:t>ẩn</w:t></w:r>'
    assert (
        found(
            docx.changed(
                sound,
                DOCUMENT,
                '<w:r><w:t xml:space="preserve">Toàn Cụm',
                red + '<w:r><w:t xml:space="preserve">Toàn Cụm',
            )
        )
        == []
    )


def test_a_table_inside_a_table_is_walked_once(sound: bytes) -> None:
    inner = '<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tr><w:tc><w:p><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>trong</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    content = docx.changed(sound, DOCUMENT, "</w:tcPr><w:p>", f"</w:tcPr>{inner}<w:p>", count=1)
    assert found(content).count("colour") == 1


@pytest.mark.parametrize(("text", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("", 0)])
def test_roman_numbers_are_read(text: str, value: int) -> None:
    assert roman(text) == value


def test_a_profile_of_a_unit_is_as_sound_as_that_of_the_cluster() -> None:
    own = replace(
        PROFILE, issuer="CÔNG AN TỈNH CẨM GIANG", symbol="BC-CAT-PX03", authority=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    )
    content = report(Dossier(undated(), standings(), DAY, "K7M2QX", profile=own))[0]
    assert check_form(content) == ()
