"""Workbooks of Excel: every cell with its address, value, raw text and looks."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.book import CellType, Merge, Name, Run, Verdict
from desktop.domain.question_form import ASKER
from desktop.sheets import limits
from tests.sheets.reader.conftest import Read, cells, codes, values
from tests.sheets.reader.packages import (
    BOOK,
    MAIN,
    SHEET,
    formula,
    number,
    relation,
    relations,
    rows,
    styles_of,
    text,
    workbook,
    workbook_parts,
    zipped,
)

DAY, PERCENT = 1, 2
STYLES = styles_of("dd/mm/yyyy", "0.00%")


def test_numbers_texts_and_bools_are_read_with_their_addresses(read: Read) -> None:
    book = read(workbook(rows(number("B1", "9.5") + text("C1", "Đạt") + '<c r="D1" t="b"><v>1</v></c>')))

    assert (book.verdict, book.format) == (Verdict.READ, "xlsx")
    assert values(book.sheets[0]) == {"B1": Decimal("9.5"), "C1": "Đạt", "D1": True}
    assert [cell.type for cell in book.sheets[0].cells] == [CellType.NUMBER, CellType.TEXT, CellType.BOOL]


def test_a_double_is_read_as_excel_shows_it_and_kept_as_stored(read: Read) -> None:
    cell = read(workbook(rows(number("A1", "0.94640000000000002")))).sheets[0].cells[0]

    assert (cell.value, cell.raw) == (Decimal("0.9464"), "0.94640000000000002")


@pytest.mark.parametrize("stored", ["NaN", "INF", "-Infinity", "1e400", "9,5", "1_000", "0x1A", "١٢", "9.5.1", "abc"])
def test_what_is_no_number_is_an_error_cell_and_told(read: Read, stored: str) -> None:
    book = read(workbook(rows(number("A1", "1") + number("B1", stored))))

    cell = cells(book.sheets[0])["B1"]
    assert (cell.type, cell.value, cell.raw) == (CellType.ERROR, None, stored)
    assert (codes(book), book.verdict) == (["bad_numbers"], Verdict.WARNED)
    assert (book.oddities[0].sheet, book.oddities[0].cell) == ("Sheet1", "B1")


def test_a_number_of_blanks_is_no_value(read: Read) -> None:
    book = read(workbook(rows(number("A1", " ") + formula("B1", "1", " "))))

    assert (values(book.sheets[0]), codes(book)) == ({"B1": None}, ["missing_values"])


def test_error_cells_have_no_value(read: Read) -> None:
    book = read(workbook(rows(formula("A1", "1/0", "#DIV/0!", "e") + number("B1", "5"))))

    assert values(book.sheets[0]) == {"A1": None, "B1": Decimal(5)}
    assert codes(book) == ["error_cells"]
    assert book.oddities[0].facts == {"count": 1, "cells": ("A1",)}


def test_a_bool_that_is_none_is_an_error(read: Read) -> None:
    assert codes(read(workbook(rows('<c r="A1" t="b"><v>7</v></c>')))) == ["bad_numbers"]


def test_a_value_of_a_kind_there_is_none_of_is_an_error(read: Read) -> None:
    book = read(workbook(rows(number("A1", "1") + '<c r="B1" t="S"><v>0</v></c>')))

    assert (values(book.sheets[0]), codes(book)) == ({"A1": Decimal(1), "B1": None}, ["bad_numbers"])


def test_a_formula_shows_its_stored_result(read: Read) -> None:
    book = read(workbook(rows(number("A1", "1") + formula("B1", "A1*2", "2"))))

    cell = cells(book.sheets[0])["B1"]
    assert (cell.value, cell.formula, cell.type) == (Decimal(2), "A1*2", CellType.NUMBER)
    assert book.verdict is Verdict.READ


def test_a_formula_without_result_is_told_never_counted_as_zero(read: Read) -> None:
    book = read(workbook(rows(number("A1", "1") + formula("B1", "A1*2", None) + formula("C1", "A1", None, "str"))))

    assert [cells(book.sheets[0])[at].type for at in ("B1", "C1")] == [CellType.FORMULA, CellType.FORMULA]
    assert cells(book.sheets[0])["B1"].raw == "=A1*2"
    assert codes(book) == ["missing_values"]


def test_a_formula_may_give_an_empty_text(read: Read) -> None:
    book = read(workbook(rows(formula("A1", 'IF(1,"","x")', "", "str"))))

    assert (values(book.sheets[0]), book.verdict) == ({"A1": ""}, Verdict.READ)


def test_shared_formulas_are_moved_to_each_cell(read: Read) -> None:
    first = '<c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$C$1+LOG10(2)</f><v>2</v></c>'
    book = read(workbook(rows(number("A1", "1") + first, '<c r="B2"><f t="shared" si="0"/><v>6</v></c>')))

    assert cells(book.sheets[0])["B2"].formula == "A2*$C$1+LOG10(2)"


def test_a_shared_formula_without_its_first_cell_is_still_a_formula(read: Read) -> None:
    book = read(workbook(rows('<c r="B1"><f t="shared" si="7"/><v>2</v></c>')))

    assert cells(book.sheets[0])["B1"].formula == ""


def test_days_are_read_by_their_format(read: Read) -> None:
    book = read(workbook(rows(number("A1", "45292", DAY) + number("B1", "45292.75", DAY)), styles=STYLES))

    assert values(book.sheets[0]) == {"A1": date(2024, 1, 1), "B1": date(2024, 1, 1)}
    assert [(odd.code, odd.facts["cells"]) for odd in book.oddities] == [("day_times", ("B1",))]
    assert book.verdict is Verdict.READ


def test_days_of_the_1904_system_are_told(read: Read) -> None:
    book = read(workbook(rows(number("A1", "43830", DAY)), styles=STYLES, before='<workbookPr date1904="1"/>'))

    assert (values(book.sheets[0]), book.date1904) == ({"A1": date(2024, 1, 1)}, True)
    assert (codes(book), book.verdict) == (["date_1904"], Verdict.READ)


@pytest.mark.parametrize("stored", ["9.5", "-5", "2958466", "1e15"])
def test_a_point_in_a_day_format_stays_the_number_it_is(read: Read, stored: str) -> None:
    book = read(workbook(rows(number("A1", stored, DAY)), styles=STYLES))

    assert values(book.sheets[0]) == {"A1": Decimal(stored)}
    assert codes(book) == ["numbers_as_dates"]


def test_iso_days_are_read_and_impossible_ones_told(read: Read) -> None:
    book = read(workbook(rows('<c r="A1" t="d"><v>2024-12-31T08:00:00</v></c><c r="B1" t="d"><v>2024-02-30</v></c>')))

    assert values(book.sheets[0]) == {"A1": date(2024, 12, 31), "B1": None}
    assert codes(book) == ["bad_numbers", "day_times"]


def test_a_percentage_keeps_its_number_and_its_format(read: Read) -> None:
    book = read(workbook(rows(number("A1", "0.9464", PERCENT)), styles=STYLES))

    cell = book.sheets[0].cells[0]
    assert (cell.value, cell.number_format) == (Decimal("0.9464"), "0.00%")
    assert codes(book) == ["percent_cells"]


def test_fonts_and_weight_come_from_the_style(read: Read) -> None:
    book = read(workbook(rows(text("A1", "B¸o c¸o", 1)), styles=styles_of(fonts=[".VnTime"])))

    cell = book.sheets[0].cells[0]
    assert (cell.font, cell.bold) == (".VnTime", True)
    assert codes(book) == ["legacy_fonts"]


def test_shared_texts_leave_the_phonetic_guide_out_and_keep_fonts(read: Read) -> None:
    strings = "<si><r><rPr><rFont val='.VnTime'/></rPr><t>C«ng </t></r><r><t>an</t></r><rPh sb='0' eb='1'><t>RUBY</t></rPh></si>"
    book = read(workbook(rows('<c r="A1" t="s"><v>0</v></c>'), strings=strings))

    cell = book.sheets[0].cells[0]
    assert (cell.value, cell.runs) == ("C«ng an", (Run("C«ng ", ".VnTime"), Run("an", "")))


def test_texts_are_composed_and_unescaped_while_raw_stays(read: Read) -> None:
    book = read(workbook(rows(text("A1", "Hue\u0302\u0301_x000D_") + text("B1", "_x0041_ _xD800_"))))

    assert values(book.sheets[0]) == {"A1": "Huế\n", "B1": "A \ufffd"}
    assert cells(book.sheets[0])["A1"].raw == "Hue\u0302\u0301_x000D_"
    assert codes(book) == ["decomposed_text", "lost_letters"]


@pytest.mark.parametrize("index", ["9", "-1", "x", "1.0", "1099511627776"])
def test_a_shared_text_that_is_not_there_is_told(read: Read, index: str) -> None:
    book = read(workbook(rows(f'<c r="A1" t="s"><v>{index}</v></c>'), strings="<si><t>a</t></si>"))

    assert (values(book.sheets[0]), codes(book)) == ({"A1": None}, ["bad_text_index"])


def test_shared_texts_without_their_table_refuse_the_file(read: Read) -> None:
    assert codes(read(workbook(rows('<c r="A1" t="s"><v>0</v></c>')))) == ["missing_part"]


def test_a_table_of_shared_texts_that_nothing_refers_to_may_be_missing(read: Read) -> None:
    parts = workbook_parts(rows(number("A1", "9.5") + text("B1", "Đạt")), strings="")
    del parts["xl/sharedStrings.xml"]
    book = read(zipped(parts))

    assert (values(book.sheets[0]), book.verdict) == ({"A1": Decimal("9.5"), "B1": "Đạt"}, Verdict.READ)


def test_shared_texts_whose_table_is_lost_refuse_the_file(read: Read) -> None:
    parts = workbook_parts(rows('<c r="A1" t="s"><v>0</v></c>'), strings="<si><t>a</t></si>")
    del parts["xl/sharedStrings.xml"]

    assert codes(read(zipped(parts))) == ["missing_part"]


def test_addresses_may_be_missing(read: Read) -> None:
    book = read(
        workbook("<sheetData><row><c><v>1</v></c><c><v>2.5</v></c></row><row><c><v>3</v></c></row></sheetData>")
    )

    assert values(book.sheets[0]) == {"A1": Decimal(1), "B1": Decimal("2.5"), "A2": Decimal(3)}
    assert book.verdict is Verdict.READ


def test_rows_out_of_order_are_sorted_and_told(read: Read) -> None:
    later = f'<row r="2">{number("A2", "2")}</row><row r="1">{number("A1", "1")}</row>'
    book = read(workbook(f"<sheetData>{later}</sheetData>"))

    assert [cell.row for cell in book.sheets[0].cells] == [1, 2]
    assert codes(book) == ["unordered_rows"]


def test_of_an_address_met_twice_neither_value_is_believed(read: Read) -> None:
    book = read(workbook(rows(number("A1", "9.5") + number("A1", "3.5"))))

    assert (book.sheets[0].cells[0].raw, book.sheets[0].cells[0].value) == ("9.5 | 3.5", None)
    assert codes(book) == ["duplicate_cells", "unordered_rows"]


def test_a_cell_that_contradicts_its_row_is_told(read: Read) -> None:
    book = read(workbook(rows(number("A7", "9.5"), '<c r="zz"><v>1</v></c>')))

    assert values(book.sheets[0]) == {"A7": Decimal("9.5"), "A2": Decimal(1)}
    assert "misplaced_cells" in codes(book)


@pytest.mark.parametrize("row", ['<row r="-1"><c><v>1</v></c></row>', '<row r="1"><c r="ZZZ1"><v>1</v></c></row>'])
def test_cells_beyond_the_edge_are_told(read: Read, row: str) -> None:
    book = read(workbook(f"<sheetData>{row}</sheetData>"))

    assert (book.sheets[0].cells, "beyond_edge" in codes(book)) == ((), True)


def test_hidden_sheets_rows_and_columns_are_told_where_they_hold_something(read: Read) -> None:
    columns = '<cols><col min="2" max="16384" hidden="1"/><col min="4" max="5" width="0"/></cols>'
    hidden = '<row r="2" hidden="1"><c r="A2"><v>100</v></c></row><row r="3" ht="0"/><row r="9" hidden="1"/>'
    first = f"{columns}<sheetData><row r='1'>{number('A1', '1')}{number('B1', '2')}</row>{hidden}</sheetData>"
    book = read(workbook(first, rows(number("A1", "3")), hidden='state="veryHidden"'))

    assert (book.sheets[0].hidden_rows, book.sheets[0].hidden_columns) == ((2,), (2,))
    assert (book.sheets[0].hidden, book.sheets[1].hidden) == (False, True)
    assert codes(book) == ["hidden_rows", "hidden_columns", "hidden_sheets"]


def test_merges_are_kept_and_what_they_cover_is_told(read: Read) -> None:
    merges = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="zzz"/><mergeCell ref="C1:A9"/></mergeCells>'
    book = read(workbook(rows(number("A1", "9.5") + number("B1", "3.5"), number("C2", "1")) + merges))

    assert book.sheets[0].merges == (Merge(1, 1, 2, 2),)
    assert codes(book) == ["bad_merges", "covered_values", "merged_cells"]
    assert book.oddities[1].cell == "B1"


def test_covered_values_are_told_where_merges_stand_below_each_other(read: Read) -> None:
    ranges = "".join(f'<mergeCell ref="{each}"/>' for each in ("C1:D9", "A3:B4", "A1:B2", "B5:B6"))
    told = (number(f"A{row}", "1") + number(f"B{row}", "2") + number(f"D{row}", "3") for row in range(1, 8))
    book = read(workbook(rows(*told) + f"<mergeCells>{ranges}</mergeCells>"))

    assert [each.facts["cells"] for each in book.oddities if each.code == "covered_values"] == [
        ("B1", "D1", "A2", "B2", "D2")
    ]
    assert [each.facts["count"] for each in book.oddities if each.code == "covered_values"] == [14]


def test_a_cell_with_two_values_has_none(read: Read) -> None:
    book = read(workbook(rows('<c r="A1"><v>9</v><v>8</v></c>' + number("B1", "1"))))

    assert values(book.sheets[0]) == {"A1": None, "B1": Decimal(1)}
    assert cells(book.sheets[0])["A1"].raw == "9 | 8"
    assert "duplicate_cells" in codes(book)


def test_formulas_that_grow_by_being_shared_are_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = formula("A1", "B1+1", "1").replace("<f>", '<f t="shared" si="0" ref="A1:A9">')
    others = (f'<c r="A{row}"><f t="shared" si="0"/><v>1</v></c>' for row in range(2, 9))
    book = workbook(rows(shared, *others))

    assert cells(read(book).sheets[0])["A8"].formula == "B8+1"
    monkeypatch.setattr(limits, "SHARED_LETTERS", 20)
    assert codes(read(book)) == ["unpacks_too_large"]


def test_merged_headings_alone_are_no_warning(read: Read) -> None:
    merges = '<mergeCells><mergeCell ref="B1:D1"/></mergeCells>'
    book = read(workbook(rows(text("A1", "Cụm") + text("B1", "Nội dung")) + merges))

    assert (book.verdict, codes(book)) == (Verdict.READ, ["merged_cells"])


def test_a_filter_is_noted(read: Read) -> None:
    book = read(workbook(rows(number("A1", "1")) + '<autoFilter ref="A1:A9"><filterColumn colId="0"/></autoFilter>'))

    assert (book.sheets[0].filtered, codes(book), book.verdict) == (True, ["filtered"], Verdict.READ)


def test_names_of_single_cells_are_kept(read: Read) -> None:
    names = (
        "<definedNames><definedName name='I.1'>'Tự ''chấm'''!$D$12</definedName><definedName name='x'>#REF!</definedName>"
        "<definedName name='_xlnm.Print_Area'>Sheet1!$A$1</definedName></definedNames>"
    )
    book = read(workbook(rows(number("A1", "1")), after=names))

    assert book.names == (Name("I.1", "Tự 'chấm'", "D12"),)


def test_links_macros_and_connections_are_told(read: Read) -> None:
    parts = workbook_parts(
        rows(number("A1", "1")), after='<externalReferences><externalReference r:id="x"/></externalReferences>'
    )
    book = read(zipped(parts, [("xl/vbaProject.bin", b"-"), ("xl/connections.xml", "<x/>")]))

    assert codes(book) == ["external_links", "macros", "outside_data"]


@pytest.mark.parametrize(
    "written",
    [
        "[1]Sheet1!A1",
        "SUM([1]!Ten)",
        "'C:\\bao cao\\[so lieu.xlsx]Biểu 1'!$A$1",
        "['file:///C:/so lieu.xlsx']Sheet1!A1",
        "cmd|'/c calc'!A0",
    ],
)
def test_formulas_that_look_into_other_files_are_told(read: Read, written: str) -> None:
    book = read(workbook(rows(number("A1", "1") + formula("B1", written, "2"))))

    assert [(each.code, each.cell) for each in book.oddities] == [("external_links", "B1")]


@pytest.mark.parametrize(
    "written",
    ["Bang[Điểm]*'Biểu 1'!A1", "SUM(Bang[[#This Row],[a]:[b]])", '"[1]"&amp;Sheet1!A1', '"a|b"&amp;Sheet1!A1'],
)
def test_formulas_that_stay_in_their_file_are_not_told(read: Read, written: str) -> None:
    assert codes(read(workbook(rows(number("A1", "1") + formula("B1", written, "2"))))) == []


def test_words_of_drawings_are_told(read: Read) -> None:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    said = "<a:p><a:r><a:t>Ghi chú:</a:t></a:r></a:p><a:p><a:r><a:t>số liệu </a:t></a:r><a:r><a:t>chưa chốt</a:t></a:r></a:p>"
    whole = f'<x:wsDr xmlns:x="{drawing}/spreadsheetDrawing" xmlns:a="{drawing}/main"><x:sp>{said}</x:sp></x:wsDr>'
    parts = workbook_parts(rows(number("A1", "1")))
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations(relation("d", "drawing", "../drawings/drawing1.xml"))
    books = [read(zipped(parts | {"xl/drawings/drawing1.xml": each})) for each in (whole, "<spoilt", "<x/>")]

    assert [codes(book) for book in books] == [["drawn_words"], [], []]
    assert (books[0].verdict, books[0].oddities[0].sheet) == (Verdict.READ, "Sheet1")
    assert books[0].oddities[0].facts["name"] == "Ghi chú: số liệu chưa chốt"


def test_pictures_are_noted(read: Read) -> None:
    parts = workbook_parts(rows(number("A1", "1")))
    book = read(zipped(parts, [("xl/media/image1.png", b"-")]))

    assert (book.verdict, codes(book)) == (Verdict.READ, ["pictures"])


def test_a_module_of_excel_95_is_a_sheet_without_a_table(read: Read) -> None:
    parts = workbook_parts(rows(number("A1", "1")))
    module = '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/></sheets>'
    parts[BOOK] = str(parts[BOOK]).replace("</sheets>", module)
    book = read(zipped(parts))

    assert ([each.name for each in book.sheets], codes(book)) == (["Sheet1"], ["no_table_sheets"])


def test_strict_workbooks_are_read(read: Read) -> None:
    parts = {
        name: str(part)
        .replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replace("schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument")
        for name, part in workbook_parts(rows(number("A1", "9.5"))).items()
    }
    book = read(zipped(parts))

    assert (values(book.sheets[0]), codes(book), book.verdict) == ({"A1": Decimal("9.5")}, ["strict"], Verdict.READ)


def test_prefixed_elements_are_read(read: Read) -> None:
    sheet = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="a1"><x:v>9.5</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    book = read(zipped(workbook_parts("") | {SHEET: sheet}))

    assert values(book.sheets[0]) == {"A1": Decimal("9.5")}


def test_of_two_variants_the_common_one_is_read(read: Read) -> None:
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    choice = f'<mc:AlternateContent xmlns:mc="{space}"><mc:Choice Requires="x"><c r="A1"><v>1</v></c></mc:Choice>'
    book = read(workbook(rows(f"{choice}<mc:Fallback>{number('A1', '2')}</mc:Fallback></mc:AlternateContent>")))

    assert (values(book.sheets[0]), codes(book)) == ({"A1": Decimal(2)}, ["alternate_content"])


def test_comments_are_counted(read: Read) -> None:
    parts = workbook_parts(rows(number("A1", "1")))
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations(relation("r", "comments", "../comments1.xml"))
    parts["xl/comments1.xml"] = f'<comments xmlns="{MAIN}"><commentList><comment/><comment/></commentList></comments>'
    book = read(zipped(parts))

    assert (codes(book), book.oddities[0].facts["count"]) == (["comments"], 2)


def test_the_words_of_a_comment_are_told_with_their_cell_but_for_our_own(read: Read) -> None:
    parts = workbook_parts(rows(number("A1", "1")))
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relations(relation("r", "comments", "../comments1.xml"))
    threaded = "[Threaded comment] Your version of Excel… Comment:\n chờ kết luận"
    comments = (("B2", 0, "CAT:</t></r><r><t>xin lấy 7,5"), ("C3", 1, "Câu 1: …"), ("D4", 0, threaded))
    told = "".join(
        f'<comment ref="{at}" authorId="{by}"><text><r><t>{text}</t></r><rPh sb="0" eb="1"><t>âm</t></rPh></text></comment>'
        for at, by, text in comments
    )
    authors = f"<authors><author>PX03</author><author>{ASKER}</author></authors>"
    parts["xl/comments1.xml"] = f'<comments xmlns="{MAIN}">{authors}<commentList>{told}</commentList></comments>'
    book = read(zipped(parts))

    assert [(each.cell, each.facts["name"]) for each in book.oddities] == [
        ("B2", "CAT:xin lấy 7,5"), ("D4", "chờ kết luận"),
    ]  # fmt: skip
    assert codes(book) == ["comments", "comments"]


def test_a_workbook_of_charts_alone_has_no_sheets(read: Read) -> None:
    parts = workbook_parts("")
    name = "xl/_rels/workbook.xml.rels"
    book = read(zipped(parts | {name: str(parts[name]).replace("/worksheet", "/chartsheet")}))

    assert codes(book) == ["no_sheets"]


def test_two_sheets_of_one_name_are_told(read: Read) -> None:
    parts = workbook_parts(rows(number("A1", "1")), rows(number("A1", "2")))
    book = read(zipped(parts | {BOOK: str(parts[BOOK]).replace("Sheet2", "SHEET1")}))

    assert codes(book) == ["duplicate_sheets"]


def test_texts_that_look_like_formulas_stay_texts(read: Read) -> None:
    book = read(workbook(rows(text("A1", "=HYPERLINK(1)") + text("B1", "@SUM(1,1)") + text("C1", "-1+1"))))

    assert {cell.type for cell in book.sheets[0].cells} == {CellType.TEXT}
    assert book.oddities[0].facts["count"] == 3


def test_numbers_typed_as_text_are_told_but_not_row_numbers(read: Read) -> None:
    book = read(workbook(rows(text("A1", "1") + text("B1", "8,5"), text("A2", "1.2") + text("B2", "Đạt"))))

    assert (codes(book), book.oddities[0].facts["cells"]) == (["text_numbers"], ("B1",))


@pytest.mark.parametrize(
    ("stored", "code"),
    [
        ("Công аn", "lookalike_letters"),
        ("Chƣa đạt", "lookalike_letters"),
        ("Công an\u200b", "invisible_letters"),
        ("Đ" * 32_768, "long_text"),
        ("Coâng an", None),
    ],
)
def test_odd_letters_are_told(read: Read, stored: str, code: str | None) -> None:
    found = codes(read(workbook(rows(text("A1", stored)))))

    assert found == ([code] if code else [])


def test_a_blank_text_is_no_cell(read: Read) -> None:
    book = read(workbook(rows(text("A1", " ") + '<c r="B1" s="3"/><c r="C1" t="inlineStr"><v>có</v></c>')))

    assert values(book.sheets[0]) == {"C1": "có"}
