"""Files that are no zip: separated tables, web pages, XML of 2003, and everything that is refused with its remedy."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.book import CellType, Merge, Verdict
from desktop.sheets import limits
from desktop.words.catalogue import say
from tests.sheets.reader.conftest import Read, codes, values

TABLE = "Đơn vị;Điểm\nCông an tỉnh A;9,5\n"
PAGE = "<html><head><style>x</style></head><body><p>Báo cáo</p><table><tr><td>Điểm<td>9,5</tr></table></body></html>"


@pytest.mark.parametrize(
    "content",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        TABLE.replace(";", "\t").encode(),
        b"sep=;\n" + TABLE.encode(),
        'Đơn vị,Điểm\nCông an tỉnh A,"9,5"\n'.encode(),
    ],
)
def test_separated_tables_are_read_whatever_separates_them(read: Read, content: bytes) -> None:
    book = read(content, "bang.csv")

    assert (book.format, book.verdict, book.sheets[0].name) == ("csv", Verdict.READ, "Bảng 1")
    assert values(book.sheets[0]) == {"A1": "Đơn vị", "B1": "Điểm", "A2": "Công an tỉnh A", "B2": "9,5"}


def test_only_line_ends_end_a_row(read: Read) -> None:
    book = read("TT;Nội\u2028dung;Đ\u0085iểm\r1;2;3\n4;5;6\r\n".encode(), "bang.csv")

    assert [(cell.row, cell.raw) for cell in book.sheets[0].cells if cell.column == 3] == [
        (1, "Đ\u0085iểm"),
        (2, "3"),
        (3, "6"),
    ]


def test_cells_of_many_lines_do_not_make_a_table_prose(read: Read) -> None:
    proof = '"Quyết định 12\nQuyết định 13\nQuyết định 14"'
    book = read(f"TT,Nội dung,Minh chứng\n1,Một,{proof}\n2,Hai,{proof}\n".encode(), "bang.csv")

    assert [(cell.row, cell.column) for cell in book.sheets[0].cells] == [(r, c) for r in (1, 2, 3) for c in (1, 2, 3)]


def test_prose_that_quotes_stays_prose(read: Read) -> None:
    written = '"Dân vận khéo" là phong trào\nđược triển khai rộng rãi.\n"Mỗi tuần một câu chuyện đẹp.\nHết, xong.'
    book = read(written.encode(), "bao-cao.txt")

    assert ([each.raw for each in book.paragraphs], book.sheets) == (written.split("\n"), ())


def test_old_encodings_are_guessed_with_a_warning(read: Read) -> None:
    vietnamese = read("Điểm;x\nCộng;1\n".replace("ể", "ê\u0309").replace("ộ", "ô\u0323").encode("cp1258"), "a.csv")

    assert values(vietnamese.sheets[0])["A1"] == "Điểm"
    assert (codes(vietnamese)[:2], vietnamese.verdict) == (["plain_text", "guessed_encoding"], Verdict.WARNED)
    assert vietnamese.oddities[1].facts == {"encoding": "Windows-1258"}


def test_bytes_no_vietnamese_code_has_are_western(read: Read) -> None:
    assert read(b"a;\x8a\n\xd2;b\n", "a.csv").oddities[1].facts == {"encoding": "Windows-1252"}
    assert read(b"a;\x81\xd2\n\xd2;b\n", "a.csv").oddities[1].facts == {"encoding": "ISO 8859-1"}


@pytest.mark.parametrize(
    ("written", "columns"),
    [
        ("Điểm\n9,5\n8,0\n", [["Điểm", "9,5", "8,0"]]),
        ("Ngày\n05/11/2026\n", [["Ngày", "05/11/2026"]]),
        ("Một dòng chữ\n", [["Một dòng chữ"]]),
        ("TT, Điểm\n1, 9\n2, 8\n", [["TT", "1", "2"], ["Điểm", "9", "8"]]),
        ("TT,Tên,Điểm\n1,Một\n2,Hai,9,Đạt\n", [["TT", "1", "2"], ["Tên", "Một", "Hai"], ["Điểm", "9"], ["Đạt"]]),
    ],
)
def test_a_text_named_a_table_is_one_whatever_separates_it(read: Read, written: str, columns: list[list[str]]) -> None:
    book = read(written.encode(), "bang.csv")

    found = [[each.raw.strip() for each in book.sheets[0].cells if each.column == n + 1] for n in range(len(columns))]
    assert (book.format, found, book.paragraphs) == ("csv", columns, ())
    assert "Tệp là bảng chữ" in say("oddities", "plain_text", book.oddities[0].facts)


def test_a_vertical_tab_in_a_cell_makes_no_table_unreadable(read: Read) -> None:
    assert values(read("TT;Nội dung\n1;Dòng\x0bmới\n".encode(), "bang.csv").sheets[0])["A2"] == "1"


def test_prose_becomes_paragraphs(read: Read) -> None:
    book = read("Báo cáo tổng kết\n\nNăm 2026\n".encode(), "a.txt")

    assert (book.format, [each.text for each in book.paragraphs]) == ("txt", ["Báo cáo tổng kết", "Năm 2026"])


@pytest.mark.parametrize(
    ("text", "format_"),
    [
        ("Kính gửi Cụm trưởng,\nCâu 1: sửa thành 0,75 điểm.\nCâu 2, 3: giữ nguyên.\n", "txt"),
        ("Nội dung,Điểm\nCông tác,7.5\n", "csv"),
        ("Nội dung, Điểm, Ghi chú\nCông tác, 7.5, tốt\n", "csv"),
    ],
)
def test_commas_of_sentences_make_no_table(read: Read, text: str, format_: str) -> None:
    assert read(text.encode(), "a.txt").format == format_


@pytest.mark.parametrize("limit", ["CELLS", "PARAGRAPHS"])
def test_text_without_end_is_refused(read: Read, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(limits, limit, 1)

    assert codes(read(TABLE.encode() if limit == "CELLS" else b"a\nb\n", "a.txt")) == ["too_many_cells"]


def test_a_field_beyond_all_size_is_damage(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    content = b"a;" + b"b" * 90 + b"\n"
    monkeypatch.setattr(limits, "FILE_SIZE", 0)
    from desktop.sheets.refusal import RefusedError
    from desktop.sheets.text.separated import read_separated

    with pytest.raises(RefusedError):
        read_separated(content.decode(), ())


@pytest.mark.parametrize("name", ["bang.xlsx", "bao-cao.DOCX", "bang.ods"])
@pytest.mark.parametrize("content", [TABLE.encode(), PAGE.encode(), b"P"])
def test_text_under_the_name_of_a_zip_is_refused(read: Read, name: str, content: bytes) -> None:
    book = read(content, name)

    assert (codes(book), book.oddities[0].facts) == (["disguised"], {"suffix": name[name.index(".") :].lower()})


def test_web_pages_are_read_table_by_table(read: Read) -> None:
    page = (
        "<table><tr><th rowspan=2>TT</th><th colspan='2'>Kết<br>quả</th></tr><tr style='display: none'><td>nay</td><td>trước</td></tr>"
        "<tr><td>1<td>9,5<table><tr><td>trong</td></tr></table></td><td> </td></tr></table><div>Nơi nhận</div>"
    )
    book = read(f"<html>{page}</html>".encode(), "bang.xls")

    sheet = book.sheets[0]
    assert (book.format, codes(book)) == ("html", ["web_table", "hidden_rows", "merged_cells"])
    assert values(sheet) == {"A1": "TT", "B1": "Kết\nquả", "B2": "nay", "C2": "trước", "A3": "1", "B3": "9,5"}
    assert (sheet.merges, sheet.hidden_rows) == ((Merge(1, 1, 2, 1), Merge(1, 2, 1, 3)), (2,))
    assert values(book.sheets[1]) == {"A1": "trong"}
    assert [each.text for each in book.paragraphs] == ["Nơi nhận"]


@pytest.mark.parametrize(
    "written", ["<p>Báo cáo</p>", "<H1>Báo cáo</H1>\n", "<meta charset='utf-8'><ul><li>Báo cáo</ul>"]
)
def test_a_piece_of_a_web_page_is_read_without_its_marks(read: Read, written: str) -> None:
    book = read(written.encode(), "bao-cao.html")

    assert (book.format, [each.text for each in book.paragraphs]) == ("html", ["Báo cáo"])


def test_the_caption_of_a_table_is_a_paragraph(read: Read) -> None:
    caption = "<caption>Biểu 01: Kết quả tự chấm</caption>"
    book = read(f"<table>{caption}\n<tr> <td>Điểm</td>\n<td>9,5</td></tr></table><p>Hết</p>".encode(), "a.xls")

    assert values(book.sheets[0]) == {"A1": "Điểm", "B1": "9,5"}
    assert [each.text for each in book.paragraphs] == ["Biểu 01: Kết quả tự chấm", "Hết"]


def test_a_last_mark_cut_off_is_no_text(read: Read) -> None:
    book = read(b"<html><table><tr><td>9,5</td></tr></table></html", "a.xls")

    assert (values(book.sheets[0]), book.paragraphs) == ({"A1": "9,5"}, ())


def test_web_pages_may_break_off_or_ramble(read: Read) -> None:
    book = read(b"<table><td>9,5<script>x</script>", "a.xls")

    assert values(book.sheets[0]) == {"A1": "9,5"}
    assert values(
        read(b"<table></td></tr><tr><td rowspan=x colspan=99999999999>a</td></table></table>", "a.xls").sheets[0]
    )


def test_web_pages_say_their_encoding(read: Read) -> None:
    page = b'<html><meta charset="windows-1252"><table><tr><td>\xc0</td></tr></table></html>'
    unknown = page.replace(b"windows-1252", b"x-unknown")

    assert values(read(page, "a.xls").sheets[0]) == {"A1": "À"}
    assert values(read(unknown, "a.xls").sheets[0]) == {"A1": "À"}


def test_a_web_page_of_endless_cells_is_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 1)

    assert codes(read(PAGE.encode(), "a.xls")) == ["too_many_cells"]


def test_a_web_page_of_cells_wider_than_any_table_is_refused(read: Read) -> None:
    page = "<table>" + "<tr><td rowspan=1000 colspan=1000>1</td></tr>" * 9

    assert codes(read(page.encode(), "a.xls")) == ["too_many_cells"]


def test_bytes_that_are_hardly_letters_are_no_text(read: Read) -> None:
    assert codes(read(b"\xff\xfd\xf8\xaa" * 100, "a.xls")) == ["unknown_content"]


SS = "urn:schemas-microsoft-com:office:spreadsheet"


def xml_2003(inner: str) -> bytes:
    return (
        f'<?xml version="1.0"?><Workbook xmlns="{SS}" xmlns:ss="{SS}" xmlns:x="urn:schemas-microsoft-com:office:excel">'
        f"{inner}</Workbook>"
    ).encode()


def sheet_2003(rows: str) -> bytes:
    return xml_2003(f'<Worksheet ss:Name="S"><Table>{rows}</Table></Worksheet>')


def cell_2003(kind: str, stored: str, facts: str = "") -> str:
    return f'<Cell {facts}><Data ss:Type="{kind}">{stored}</Data></Cell>'


def test_workbooks_of_2003_are_read(read: Read) -> None:
    merged = cell_2003("String", "Đạt", 'ss:MergeAcross="1" ss:MergeDown="1"')
    rows = f"<Row>{cell_2003('Number', '9.5')}{merged}{cell_2003('Boolean', '1')}</Row>"
    rows += (
        '<Row ss:Index="5" ss:Hidden="1">' + cell_2003("DateTime", "2026-11-05T00:00:00.000", 'ss:Index="3"') + "</Row>"
    )
    book = read(sheet_2003(rows), "bang.xls")

    assert (book.format, codes(book)) == ("xml2003", ["old_xml", "hidden_rows", "merged_cells"])
    assert values(book.sheets[0]) == {"A1": Decimal("9.5"), "B1": "Đạt", "D1": True, "C5": date(2026, 11, 5)}
    assert book.sheets[0].merges == (Merge(1, 2, 2, 3),)


def test_workbooks_of_2003_tell_errors_and_missing_results(read: Read) -> None:
    rows = (
        "<Row>"
        + cell_2003("Error", "#REF!")
        + cell_2003("Number", "NaN")
        + cell_2003("DateTime", "x")
        + '<Cell ss:Formula="=R1C1"/>'
        + cell_2003("String", " ")
        + cell_2003("Number", "1", 'ss:Index="1"')
        + "</Row>"
    )
    book = read(sheet_2003(rows), "bang.xls")

    assert [each.type for each in book.sheets[0].cells] == [CellType.ERROR] * 3 + [CellType.FORMULA]
    assert codes(book) == ["old_xml", "error_cells", "missing_values", "bad_numbers", "duplicate_cells"]


STYLES_2003 = """<Styles>
  <Style ss:ID="Default" ss:Name="Normal"><Font ss:FontName=".VnTime"/></Style>
  <Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style>
  <Style ss:ID="s2"><NumberFormat ss:Format="dd/mm/yyyy;@"/><Font ss:Bold="1" ss:StrikeThrough="1"/></Style>
  <Style ss:ID="s3"><NumberFormat ss:Format="Short Time"/><Font ss:FontName="Arial"/></Style>
</Styles>"""


def test_styles_of_2003_tell_fonts_days_times_and_percentages(read: Read) -> None:
    stored = [("String", "C«ng an", "Default"), ("Number", "0.95", "s1"), ("Number", "45292", "s2")]
    stored += [("Number", "9.5", "s2"), ("Number", "0.5", "s3"), ("String", "8 giờ", "s3"), ("Error", "#N/A", "s2")]
    line = "".join(
        f'<Cell ss:StyleID="{style}"><Data ss:Type="{kind}">{each}</Data></Cell>' for kind, each, style in stored
    )
    book = read(xml_2003(f'{STYLES_2003}<Worksheet ss:Name="S"><Table><Row>{line}</Row></Table></Worksheet>'), "a.xls")

    found = book.sheets[0].cells
    told = ["C«ng an", Decimal("0.95"), date(2024, 1, 1), Decimal("9.5"), "12:00:00", "8 giờ", None]
    assert [each.value for each in found] == told
    assert [each.font for each in found] == [".VnTime", ".VnTime", ".VnTime", ".VnTime", "Arial", "Arial", ".VnTime"]
    assert (found[1].number_format, found[2].bold, found[2].struck) == ("0.00%", True, True)
    counted = {each.code: each.facts.get("count") for each in book.oddities[1:]}
    assert counted == {
        "error_cells": 1,
        "numbers_as_dates": 1,
        "clock_times": 1,
        "percent_cells": 1,
        "struck_text": 3,
        "legacy_fonts": 1,
    }


def test_days_of_the_1904_system_of_2003_are_told(read: Read) -> None:
    stated = "<x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook>"
    line = '<Cell ss:StyleID="s2"><Data ss:Type="Number">43830</Data></Cell>'
    sheet = f'<Worksheet ss:Name="S"><Table><Row>{line}</Row></Table></Worksheet>'
    book = read(xml_2003(stated + STYLES_2003 + sheet), "a.xls")

    assert (values(book.sheets[0]), book.date1904) == ({"A1": date(2024, 1, 1)}, True)
    assert codes(book)[:2] == ["old_xml", "date_1904"]


def test_hidden_columns_of_2003_are_told(read: Read) -> None:
    columns = '<Column/><Column ss:Hidden="1" ss:Span="1"/><Column ss:Index="6" ss:Hidden="1"/>'
    line = "".join(cell_2003("Number", str(each)) for each in range(4))
    book = read(sheet_2003(f"{columns}<Row>{line}</Row>"), "a.xls")

    assert (book.sheets[0].hidden_columns, codes(book)) == ((2, 3), ["old_xml", "hidden_columns"])


def test_a_comment_of_2003_is_told_and_no_value(read: Read) -> None:
    comment = '<Comment ss:Author="A"><ss:Data xmlns="http://www.w3.org/TR/REC-html40"><B>Điểm</B> xem lại</ss:Data></Comment>'
    line = f'<Cell><Data ss:Type="Number">9.5</Data>{comment}</Cell>'
    book = read(sheet_2003(f"<Row>{line}</Row>"), "bang.xls")

    assert values(book.sheets[0]) == {"A1": Decimal("9.5")}
    assert [(each.code, each.cell, each.facts.get("name")) for each in book.oddities[1:]] == [
        ("comments", "A1", "Điểm xem lại")
    ]


def test_hidden_sheets_of_2003_are_told(read: Read) -> None:
    hidden = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
    table = f"<Table><Row>{cell_2003('Number', '1')}</Row></Table>"
    book = read(xml_2003(f'<Worksheet ss:Name="S">{table}{hidden}</Worksheet>'), "a.xls")

    assert (book.sheets[0].hidden, codes(book)) == (True, ["old_xml", "hidden_sheets"])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (xml_2003(""), "no_sheets"),
        (sheet_2003("<Row>")[:-20], "damaged_part"),
        (sheet_2003('<Row ss:Index="9999999">' + cell_2003("Number", "1") + "</Row>"), "damaged"),
        (sheet_2003("").replace(b"<Workbook", b"<!DOCTYPE x><Workbook"), "unsafe_xml"),
    ],
)
def test_bad_workbooks_of_2003_are_refused(read: Read, content: bytes, code: str) -> None:
    assert codes(read(content, "a.xls")) == [code]


def test_merges_of_2003_have_a_limit(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MERGES", 0)
    merged = cell_2003("Number", "1", 'ss:MergeDown="1"')

    assert codes(read(sheet_2003(f"<Row>{merged}</Row>"), "a.xls")) == ["too_many_merges"]


def test_cells_of_2003_have_a_limit(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 1)
    cells = cell_2003("Number", "1") * 2

    assert codes(read(sheet_2003(f"<Row>{cells}</Row>"), "a.xls")) == ["too_many_cells"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b" \n", "empty_file"),
        (b"%PDF-1.4\n", "pdf"),
        (b"{\\rtf1 x}", "rich_text"),
        (b"\x89PNG\r\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"BM\x00\x01", "picture"),
        (b"Rar!\x1a", "archive"),
        (b"\x1f\x8b\x08", "archive"),
        (b"MZ\x00", "unknown_content"),
        (b"\x7fELF\x01", "unknown_content"),
        (b"SQLite format 3\0", "unknown_content"),
        (b"\0" * 999, "unknown_content"),
        (b"\xff\xfe\x00", "unknown_content"),
        (b"MIME-Version: 1.0\n", "web_archive"),
        (b"From: <Excel>\r\nSubject: b\r\n ang\r\nMIME-Version: 1.0\r\n", "web_archive"),
        (b"[InternetShortcut]\r\nURL=x\r\n", "shortcut"),
        (b'{"url": "x", "doc_id": "1"}', "shortcut"),
        (b"L\x00\x00\x00\x01\x14\x02\x00\x00", "shortcut"),
        (b"From: a\r\nTo: b\r\nSubject: c\r\nMIME-Version: 1.0\r\n", "mail"),
        (b"Received: by x\r\n id 1\r\nFrom: a\r\nMIME-Version: 1.0\r\n", "mail"),
        (b"\x09\x00\x04\x00\x07\x00\x10\x00", "old_excel"),
        (b"\x09\x02\x06\x00\x00\x00\x10\x00", "old_excel"),
        (b"\x09\x04\x06\x00\x00\x00\x10\x00", "old_excel"),
        (b"\x09\x08\x08\x00\x00\x05\x10\x00", "old_excel"),
        (b"ID;PWXL;N;E\r\n", "other_office"),
        (b"TABLE\r\n0,1\r\n", "other_office"),
        (b'<?xml version="1.0"?><w:wordDocument/>', "other_office"),
    ],
)
def test_what_is_no_table_says_what_it_is(read: Read, content: bytes, code: str) -> None:
    book = read(content, "bang.xls")

    assert (book.verdict, codes(book)) == (Verdict.REFUSED, [code])


def test_text_that_begins_like_a_picture_is_text(read: Read) -> None:
    assert read(b"BM;x\n1;2\n", "a.csv").verdict is Verdict.READ


def test_plain_text_named_as_a_word_text_is_refused(read: Read) -> None:
    assert codes(read("Báo cáo".encode(), "bao-cao.doc")) == ["disguised"]


def test_lock_files_are_no_documents(read: Read) -> None:
    assert codes(read(b"\x07Nguyen", "~$bang.xlsx")) == ["lock_file"]


@pytest.mark.parametrize(("separator", "told"), [(",", ["plain_text", "ragged_rows"]), (";", ["plain_text"])])
def test_a_mark_inside_a_number_that_cuts_it_in_two_is_told(read: Read, separator: str, told: list[str]) -> None:
    lines = [["TT", "Nội dung", "Điểm"], ["1", "Báo cáo", "7,5"], ["2", "Kỷ luật", "5"]]
    book = read("\n".join(separator.join(line) for line in lines).encode("utf-8-sig"), "bang.csv")
    assert codes(book) == told


def test_letters_that_became_question_marks_are_told(read: Read) -> None:
    book = read("TT;N?i dung;?i?m\n1;C\u00f4ng tác;7,5?\n2;https://a.vn/x?y=1;3\n".encode(), "a.csv")
    lost = next(each for each in book.oddities if each.code == "lost_letters")
    assert (lost.sheet, lost.facts["cells"]) == ("Bảng 1", ("B1", "C1"))
