"""Word texts: every paragraph in reading order, every table on its grid, nothing deleted, nothing lost."""

import re

import pytest

from desktop.domain.book import CellType, Merge, Name, Run, Verdict
from desktop.sheets import limits
from tests.sheets.reader.conftest import Read, codes, values
from tests.sheets.reader.packages import (
    RELATED,
    document,
    document_parts,
    paragraph,
    relation,
    relations,
    table,
    table_cell,
    table_row,
    word_part,
    zipped,
)

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:basedOn w:val="H1"/></w:style>
<w:style w:type="paragraph" w:styleId="Sau"><w:name w:val="Sâu"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Vong"><w:name w:val="Vòng"/><w:basedOn w:val="Vong"/></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
"""


def run(written: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{written}</w:t></w:r>'


def line(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


def styled(style: str) -> str:
    return f'<w:pStyle w:val="{style}"/>'


def texts(read: Read, body: str) -> list[str]:
    return [each.text for each in read(document(body), "bao-cao.docx").paragraphs]


def test_paragraphs_come_in_reading_order_with_their_styles(read: Read) -> None:
    body = (
        paragraph("Tổng kết", styled("H1")) + paragraph(" ") + paragraph("Nội dung") + paragraph("Sâu", styled("Sau"))
    )
    book = read(document(body, styles=STYLES))

    assert (book.format, book.verdict) == ("docx", Verdict.WARNED)
    assert [(each.number, each.text, each.style, each.level, each.bold) for each in book.paragraphs] == [
        (1, "Tổng kết", "heading 1", 1, True),
        (2, "Nội dung", "Normal", 0, False),
        (3, "Sâu", "Sâu", 3, False),
    ]
    assert [each.font for each in book.paragraphs] == ["Times New Roman", "Times New Roman", ".VnTime"]
    assert codes(book) == ["legacy_fonts"]


def test_levels_come_through_the_chain_of_styles_or_from_the_paragraph(read: Read) -> None:
    body = (
        paragraph("a", styled("Muc"))
        + paragraph("b", styled("Muc") + '<w:outlineLvl w:val="9"/>')
        + paragraph("c", '<w:outlineLvl w:val="4"/>')
        + paragraph("d", styled("Vong"))
        + paragraph("e", styled("Lạ"))
    )
    book = read(document(body, styles=STYLES))

    assert [(each.level, each.style) for each in book.paragraphs] == [
        (1, "Mục"),
        (0, "Mục"),
        (5, "Normal"),
        (0, "Vòng"),
        (0, "Lạ"),
    ]


def test_runs_are_kept_where_fonts_mix(read: Read) -> None:
    fonts = '<w:rFonts w:ascii=".VnTime"/>'
    book = read(document(line(run("C«", fonts), run("ng ", fonts), run("an", "<w:b/>"))))

    assert book.paragraphs[0].runs == (Run("C«ng ", ".VnTime"), Run("an", ""))
    assert book.paragraphs[0].bold is False


def test_bold_is_said_only_of_wholly_bold_lines(read: Read) -> None:
    book = read(document(line(run("a", "<w:b/>"), run(" ")) + line(run("b", '<w:b w:val="0"/>'))))

    assert [each.bold for each in book.paragraphs] == [True, False]


def test_lists_are_numbered_as_word_does(read: Read) -> None:
    def listed(level: int) -> str:
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="5"/></w:numPr>'

    body = "".join(paragraph("x", listed(level)) for level in (0, 1, 1, 2, 2, 3, 0, 1, 7))
    book = read(document(body, numbering=NUMBERING))

    assert [each.numbering for each in book.paragraphs] == ["I.", "I.1", "I.2", "c)", "d)", "", "II.", "II.1", ""]


@pytest.mark.parametrize(
    ("kind", "start", "expected"),
    [
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 4000, "4000"),
        ("upperLetter", 28, "BB"),
        ("lowerLetter", 9000, "9000"),
        ("decimalZero", 7, "07"),
        ("none", 1, ""),
        ("decimal", 12345, "1"),
        ("ordinal", 2, "2"),
    ],
)
def test_lists_count_in_many_ways(read: Read, kind: str, start: int, expected: str) -> None:
    level = f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="%1%2"/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    book = read(document(paragraph("x", '<w:numPr><w:numId w:val="1"/></w:numPr>'), numbering=lists + "<w:x/>"))

    assert book.paragraphs[0].numbering == expected


def test_lists_that_say_nothing_sensible_number_nothing(read: Read) -> None:
    body = paragraph("x", '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="5"/></w:numPr>') + paragraph("y", "<w:numPr/>")
    book = read(document(body, numbering=NUMBERING))

    assert [each.numbering for each in book.paragraphs] == ["", ""]


def test_a_level_without_the_ones_above_counts_them_as_begun(read: Read) -> None:
    listed = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr>'

    assert read(document(paragraph("x", listed), numbering=NUMBERING)).paragraphs[0].numbering == "I.1"


def test_blocks_in_other_wrappings_are_read(read: Read) -> None:
    choice = f"<mc:AlternateContent><mc:Fallback>{paragraph('b')}</mc:Fallback></mc:AlternateContent>"
    empty = "<mc:AlternateContent/><w:sdt/>"
    book = read(document(f"<w:customXml>{paragraph('a')}</w:customXml>{choice}{empty}"))

    assert [each.text for each in book.paragraphs] == ["a", "b"]


def test_insertions_are_read_and_deletions_are_not(read: Read) -> None:
    deleted = "<w:del>" + "<w:r><w:delText>85,5</w:delText></w:r>" + "</w:del>"
    book = read(
        document(line(run("Tổng: "), deleted, f"<w:ins>{run('95,5')}</w:ins>") + f"<w:del>{paragraph('x')}</w:del>")
    )

    assert [each.text for each in book.paragraphs] == ["Tổng: 95,5"]
    assert codes(book) == ["tracked_changes"]


def test_inserted_blocks_and_rows_are_read(read: Read) -> None:
    gone = table_row(table_cell("XÓA"), properties="<w:del/>")
    new = table_row(table_cell("mới"), properties="<w:ins/>")
    book = read(document(f"<w:ins>{paragraph('thêm')}</w:ins><w:tbl>{gone}<w:ins>{new}</w:ins></w:tbl>"))

    assert [each.text for each in book.paragraphs] == ["thêm", "mới"]
    assert values(book.sheets[0]) == {"A1": "mới"}


def test_content_controls_are_read_wherever_they_stand(read: Read) -> None:
    cell = f"<w:sdt><w:sdtContent>{table_cell('94,5')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent>{table_row(table_cell('92'), table_cell(''))}</w:sdtContent></w:sdt>"
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('97,5')}</w:sdtContent></w:sdt>"
        + f"<w:tbl>{table_row(table_cell('A'), cell)}{row}</w:tbl>"
        + line(run("Điểm: "), f"<w:sdt><w:sdtContent>{run('93,5')}</w:sdtContent></w:sdt>")
    )
    book = read(document(body))

    assert [each.text for each in book.paragraphs] == ["97,5", "A", "94,5", "92", "Điểm: 93,5"]
    assert values(book.sheets[0]) == {"A1": "A", "B1": "94,5", "A2": "92"}
    assert (codes(book), book.oddities[0].facts["count"]) == (["content_controls"], 4)


def test_our_own_tags_become_names_without_a_warning(read: Read) -> None:
    inline = f'<w:sdt><w:sdtPr><w:tag w:val="tk:AB:I.1"/></w:sdtPr><w:sdtContent>{run("9,5")}</w:sdtContent></w:sdt>'
    block = f'<w:sdt><w:sdtPr><w:tag w:val="tk:x"/></w:sdtPr><w:sdtContent>{paragraph("a")}{paragraph("b")}</w:sdtContent></w:sdt>'
    contents = f"<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>{paragraph('Mục lục')}</w:sdtContent></w:sdt>"
    book = read(document(line(inline) + block + contents))

    assert book.names == (Name("tk:AB:I.1", None, None, "9,5"), Name("tk:x", None, None, "a\nb"))
    assert book.verdict is Verdict.READ


def test_invitations_to_type_are_not_text(read: Read) -> None:
    properties = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    invitation = run("Bấm để nhập", '<w:rStyle w:val="PlaceholderText"/>')
    inline = f"<w:sdt>{properties}<w:sdtContent>{invitation}</w:sdtContent></w:sdt>"
    block = f"<w:sdt>{properties}<w:sdtContent>{line(invitation)}</w:sdtContent></w:sdt>"
    typed = f"<w:sdt>{properties}<w:sdtContent>{run('đã nhập')}</w:sdtContent></w:sdt>"

    assert texts(read, line(run("Kết quả:"), inline) + block + line(typed)) == ["Kết quả:", "đã nhập"]


def test_boxes_follow_the_paragraph_they_hang_in(read: Read) -> None:
    box = f"<w:txbxContent>{paragraph('trong khung 92,5')}</w:txbxContent>"
    choice = f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    book = read(document(line(run("trước"), choice, run(" sau")) + line(f"<w:r><w:pict>{box}</w:pict></w:r>")))

    assert [each.text for each in book.paragraphs] == ["trước sau", "trong khung 92,5", "trong khung 92,5"]
    assert (codes(book), book.oddities[0].facts["count"]) == (["text_boxes"], 2)


def test_links_tags_and_fields_show_their_results(read: Read) -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    body = line(
        f"<w:smartTag>{run('91,5')}</w:smartTag>",
        f"<w:hyperlink>{run(' 90,5')}</w:hyperlink>",
        f'<w:fldSimple w:instr="PAGE">{run(" 1")}</w:fldSimple>',
        field.format("DATE"),
        run(" 2026"),
    )
    book = read(document(body + line(field.format("DDEAUTO c:\\x"), run("95,5"))))

    assert [each.text for each in book.paragraphs] == ["91,5 90,5 1 2026", "95,5"]
    assert codes(book) == ["external_links", "fields"]


def test_signs_in_runs_are_written_out(read: Read) -> None:
    signs = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:cr/></w:r>"
    symbols = '<w:r><w:sym w:char="2713"/><w:sym w:char="zz"/><w:sym w:char="D800"/></w:r>'
    ruby = f"<w:r><w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{run('y')}</w:rubyBase></w:ruby></w:r>"
    choice = f"<mc:AlternateContent><mc:Choice>{run('z')}</mc:Choice></mc:AlternateContent>"

    assert texts(read, line(signs, symbols, ruby, choice)) == ["a\tb\nc-d\u00ad\n✓yz"]


def test_equations_are_read_letter_by_letter(read: Read) -> None:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    equation = f'<m:oMath xmlns:m="{space}"><m:r><m:t>95</m:t></m:r><m:r><m:t>,5</m:t></m:r></m:oMath>'

    assert texts(read, line(run("Tổng: "), equation)) == ["Tổng: 95,5"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("<m:f><m:num>731</m:num><m:den>936</m:den></m:f>", "731/936"),
        ("<m:f><m:num>12+3</m:num><m:den>20</m:den></m:f>", "(12+3)/20"),
        ("<m:sSup><m:e>10</m:e><m:sup>2</m:sup></m:sSup>", "10^2"),
        ("<m:d><m:e><m:f><m:num>1</m:num><m:den>2</m:den></m:f></m:e></m:d>", "(1/2)"),
        ("<m:m><m:mr><m:e>1</m:e><m:e>2</m:e></m:mr><m:mr><m:e>3</m:e></m:mr></m:m>", "1 2; 3"),
    ],
)
def test_numbers_of_an_equation_never_run_into_one(read: Read, written: str, said: str) -> None:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    runs = re.sub(r"(?<=>)([\d+]+)(?=<)", r"<m:r><m:t>\1</m:t></m:r>", written)

    assert texts(read, line(run("đạt "), f'<m:oMath xmlns:m="{space}">{runs}</m:oMath>')) == [f"đạt {said}"]


def test_hidden_text_is_left_out_and_told(read: Read) -> None:
    book = read(document(line(run("66,6", "<w:vanish/>"), run("88,5"), run(" ", "<w:vanish/>"))))

    assert ([each.text for each in book.paragraphs], codes(book)) == (["88,5"], ["hidden_text"])
    assert book.oddities[0].facts["count"] == 1


def test_footnotes_follow_their_paragraph_once(read: Read) -> None:
    notes = (
        f'<w:footnote w:id="2">{paragraph("theo báo cáo tháng")}</w:footnote>'
        f'<w:footnote w:id="0" w:type="separator">{paragraph("—")}</w:footnote>'
    )
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    book = read(document(line(run("a"), reference, reference) + paragraph("b"), footnotes=notes))

    assert [each.text for each in book.paragraphs] == ["a", "theo báo cáo tháng", "b"]


def test_tables_become_sheets_with_merges(read: Read) -> None:
    first = table_row(table_cell("TT", '<w:vMerge w:val="restart"/>'), table_cell("Kết quả", '<w:gridSpan w:val="2"/>'))
    second = table_row(table_cell("", "<w:vMerge/>"), table_cell("năm nay"), table_cell("năm trước"))
    third = table_row(table_cell("1"), table_cell("9,5"), table_cell("8,5"))
    book = read(document(paragraph("Bảng:") + f"<w:tbl>{first}{second}{third}</w:tbl>" + table(["x"])))

    sheet = book.sheets[0]
    assert [each.name for each in book.sheets] == ["Bảng 1", "Bảng 2"]
    assert values(sheet) == {
        "A1": "TT",
        "B1": "Kết quả",
        "B2": "năm nay",
        "C2": "năm trước",
        "A3": "1",
        "B3": "9,5",
        "C3": "8,5",
    }
    assert sheet.merges == (Merge(1, 1, 2, 1), Merge(1, 2, 1, 3))
    assert {cell.type for cell in sheet.cells} == {CellType.TEXT}
    assert [each.table for each in book.paragraphs] == [None, 1, 1, 1, 1, 1, 1, 1, 2]
    assert (codes(book), book.verdict) == (["merged_cells"], Verdict.READ)


def test_a_merge_may_begin_without_its_start_and_new_ones_follow_at_once(read: Read) -> None:
    restart, onward = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    cells = [
        table_cell("a", onward),
        table_cell("b", restart),
        table_cell("", onward),
        table_cell("c", restart),
        table_cell(""),
    ]
    book = read(document("<w:tbl>" + "".join(table_row(each) for each in cells) + "</w:tbl>"))

    assert book.sheets[0].merges == (Merge(2, 1, 3, 1),)


def test_cells_hold_their_paragraphs_line_by_line(read: Read) -> None:
    cell = f"<w:tc>{paragraph('một')}{paragraph('')}{paragraph('hai')}</w:tc>"

    assert values(read(document(f"<w:tbl>{table_row(cell)}</w:tbl>")).sheets[0]) == {"A1": "một\nhai"}


def test_rows_of_other_widths_are_told_unless_they_say_so(read: Read) -> None:
    rows = table_row(table_cell("a"), table_cell("b")) + table_row(
        table_cell("d"), properties='<w:gridBefore w:val="1"/>'
    )
    even = read(document(f"<w:tbl>{rows}</w:tbl>"))
    ragged = read(document(table(["a", "b"], ["c"], ["d", "e", "f"])))

    assert (values(even.sheets[0]), codes(even)) == ({"A1": "a", "B1": "b", "B2": "d"}, [])
    assert (codes(ragged), ragged.oddities[0].facts) == (["ragged_rows"], {"count": 2, "cells": ("A2", "A3")})


def test_tables_in_tables_are_read_one_by_one(read: Read) -> None:
    cell = f"<w:tc>{paragraph('ngoài')}{table(['9,5'])}{paragraph('cuối')}</w:tc>"
    book = read(document(f"<w:tbl>{table_row(cell)}</w:tbl>"))

    assert [values(each) for each in book.sheets] == [{"A1": "ngoài\ncuối"}, {"A1": "9,5"}]
    assert codes(book) == ["nested_tables"]


def test_cells_beyond_the_edge_keep_their_text_as_paragraphs(read: Read) -> None:
    wide = table_cell("9,5", '<w:gridSpan w:val="1000000"/>')
    book = read(document(f"<w:tbl>{table_row(wide)}</w:tbl>"))

    assert (book.sheets[0].cells, [each.text for each in book.paragraphs]) == ((), ["9,5"])
    assert codes(book) == ["beyond_edge"]


@pytest.mark.parametrize("span", ["-5", "99999999999", "x", "0"])
def test_senseless_spans_count_as_one(read: Read, span: str) -> None:
    spanning = table_cell("a", f'<w:gridSpan w:val="{span}"/>')
    book = read(document(f"<w:tbl>{table_row(spanning, table_cell('b'))}</w:tbl>"))

    assert values(book.sheets[0]) == {"A1": "a", "B1": "b"}


def test_what_lies_outside_the_text_is_told(read: Read) -> None:
    parts = document_parts(paragraph("x") + '<w:altChunk r:id="r"/>', settings="", comments="<w:comment/>")
    template = relation("t", "attachedTemplate", "http://127.0.0.1:9/t.dotm", "External")
    parts["word/_rels/settings.xml.rels"] = relations(template)
    book = read(zipped(parts, [("word/vbaProject.bin", b"-")]))

    assert codes(book) == ["external_links", "macros", "embedded_parts", "comments"]


def test_the_words_of_a_comment_are_told_with_their_paragraph(read: Read) -> None:
    body = paragraph("một") + '<w:p><w:r><w:t>hai</w:t></w:r><w:r><w:commentReference w:id="4"/></w:r></w:p>'
    comments = "".join(
        f'<w:comment w:id="{number}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
        for number, text in ((4, "đề nghị cho 3 điểm"), (5, "không rõ ở đâu"))
    )
    book = read(zipped(document_parts(body, comments=comments)))

    assert [(each.code, each.cell, each.facts["name"]) for each in book.oddities] == [
        ("comments", "¶2", "đề nghị cho 3 điểm"), ("comments", None, "không rõ ở đâu"),
    ]  # fmt: skip


INSIDE = table(["trong 12"])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (line(run("ngoài"), INSIDE), ["ngoài", "trong 12"]),
        (line(f"<w:r><w:t>ngoài</w:t>{INSIDE}</w:r>"), ["ngoài", "trong 12"]),
        (line(run("ngoài"), paragraph("trong")), ["ngoài", "trong"]),
        (run("chữ rời") + paragraph("đoạn"), ["chữ rời", "đoạn"]),
        (line("<w:t>thẳng</w:t>"), ["thẳng"]),
        (line("<w:la>", run("lạ"), "</w:la>"), ["lạ"]),
        (f"<w:la>{paragraph('lạ')}</w:la>", ["lạ"]),
        (f"<w:tbl><w:la>{table_row(table_cell('lạ'))}</w:la></w:tbl>", ["lạ"]),
    ],
)
def test_text_in_unusual_places_is_read(read: Read, body: str, expected: list[str]) -> None:
    assert texts(read, body) == expected


def test_tables_inside_paragraphs_are_tables(read: Read) -> None:
    cell = f"<w:tc>{line(run('ngoài'), INSIDE)}</w:tc>"
    book = read(document(f"<w:tbl>{table_row(cell)}</w:tbl>"))

    assert [values(sheet) for sheet in book.sheets] == [{"A1": "ngoài"}, {"A1": "trong 12"}]
    assert codes(book) == ["nested_tables"]


def test_inserted_ticks_read_as_ticks(read: Read) -> None:
    body = line('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> đạt</w:t></w:r>')

    assert texts(read, body) == ["✓ đạt"]


def test_art_of_letters_is_read_as_a_box(read: Read) -> None:
    art = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="BÁO CÁO"/></v:shape>'
    drawn = line(run("x"), f"<w:r><w:pict>{art}</w:pict></w:r>")
    book = read(document(drawn + line(f"<w:r><w:pict><w:txbxContent>{drawn}</w:txbxContent></w:pict></w:r>")))

    assert [each.text for each in book.paragraphs] == ["x", "BÁO CÁO"] * 2
    assert [(each.code, each.facts["count"]) for each in book.oddities] == [("text_boxes", 3)]


def test_inserted_and_deleted_cells_are_told(read: Read) -> None:
    cells = table_cell("a", '<w:cellDel w:id="1"/>') + table_cell("b")

    assert codes(read(document(f"<w:tbl>{table_row(cells)}</w:tbl>"))) == ["tracked_changes"]


def test_pictures_are_noted_and_a_text_of_nothing_else_is_told(read: Read) -> None:
    parts = document_parts(line("<w:r><w:drawing/></w:r>"))
    links = relation("i", "image", "media/1.png") + relation("c", "chart", "charts/1.xml")
    parts["word/_rels/document.xml.rels"] = relations(links)
    book = read(zipped(parts))

    assert (book.verdict, codes(book), book.oddities[0].facts["count"]) == (
        Verdict.WARNED,
        ["pictures", "nothing_written"],
        2,
    )


def test_drawn_lists_are_embedded_parts(read: Read) -> None:
    parts = document_parts(paragraph("x"))
    parts["word/_rels/document.xml.rels"] = relations(relation("d", "diagramData", "diagrams/data1.xml"))

    assert codes(read(zipped(parts))) == ["embedded_parts"]


def test_embedded_objects_are_told(read: Read) -> None:
    drawn = read(document(line(run("x"), "<w:r><w:object/></w:r>")))
    parts = document_parts(paragraph("x"))
    parts["word/_rels/document.xml.rels"] = relations(relation("o", "oleObject", "embeddings/o.bin"))

    assert (codes(drawn), codes(read(zipped(parts)))) == (["embedded_parts"], ["embedded_parts"])


def test_strict_texts_are_read(read: Read) -> None:
    parts = {
        name: str(part)
        .replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replace(RELATED, "http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, part in document_parts(table(["9,5"])).items()
    }
    book = read(zipped(parts))

    assert (values(book.sheets[0]), codes(book)) == ({"A1": "9,5"}, ["strict"])


def test_decomposed_texts_are_composed_and_told(read: Read) -> None:
    book = read(document(paragraph("Hue\u0302\u0301")))

    assert (book.paragraphs[0].text, book.paragraphs[0].raw) == ("Huế", "Hue\u0302\u0301")
    assert (codes(book), book.oddities[0].cell) == (["decomposed_text"], "¶1")


def test_too_many_cells_or_paragraphs_are_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 1)
    assert codes(read(document(table(["a", "b"])))) == ["too_many_cells"]

    monkeypatch.setattr(limits, "PARAGRAPHS", 1)
    assert codes(read(document(paragraph("a") + paragraph("b")))) == ["too_many_cells"]


def with_running_head(written: str, body: str = "") -> bytes:
    parts = document_parts(body or paragraph("Nội dung"))
    parts["word/_rels/document.xml.rels"] = relations(relation("r1", "header", "header1.xml"))
    parts["word/header1.xml"] = word_part("hdr", paragraph(written))
    return zipped(parts)


def test_what_stands_at_the_head_of_every_page_is_told_but_not_taken(read: Read) -> None:
    book = read(with_running_head("CÔNG AN TỈNH A – tài liệu nội bộ"))

    assert ([each.text for each in book.paragraphs], codes(book)) == (["Nội dung"], ["running_heads"])
    assert book.oddities[0].facts["name"] == "CÔNG AN TỈNH A – tài liệu nội bộ"
    assert book.verdict is Verdict.READ


@pytest.mark.parametrize("written", ["Trang 3", "- 12 -", "Page 1 of 9", " "])
def test_page_numbers_are_no_oddity(read: Read, written: str) -> None:
    assert codes(read(with_running_head(written))) == []


def test_long_running_heads_are_cut_and_those_of_our_own_forms_expected(read: Read) -> None:
    control = f'<w:sdt><w:sdtPr><w:tag w:val="tk:unit"/></w:sdtPr><w:sdtContent>{paragraph("A")}</w:sdtContent></w:sdt>'

    assert len(str(read(with_running_head("chữ " * 90)).oddities[0].facts["name"])) == 80
    assert codes(read(with_running_head("Mã mẫu AB", control))) == []
