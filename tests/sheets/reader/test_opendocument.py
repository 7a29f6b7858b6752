"""OpenDocument workbooks: the same fullness as .xlsx, repeated cells kept in bounds."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.book import Book, CellType, Merge, Verdict
from desktop.sheets import limits
from tests.sheets.reader.conftest import Read, cells, codes, values
from tests.sheets.reader.packages import zipped

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(f'xmlns:{each}="{_OASIS}:{each}:1.0"' for each in ("office", "table", "text", "style", "manifest"))
_SPACES += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
STYLES = (
    '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="ce1"><style:text-properties style:font-name=".VnTime"/></style:style>'
)


def parts(tables: str) -> dict[str, str | bytes]:
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    styles = f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f"<office:document-content {_SPACES}>{styles}{body}</office:document-content>",
    }


def table(*rows: str, name: str = "Sheet1", facts: str = "", columns: str = "") -> str:
    inner = "".join(each if each.startswith("<table:table-row") else row(each) for each in rows)
    return f'<table:table table:name="{name}" {facts}>{columns}{inner}</table:table>'


def row(inner: str, facts: str = "") -> str:
    return f"<table:table-row {facts}>{inner}</table:table-row>"


def cell(kind: str, value: str = "", shown: str = "", facts: str = "") -> str:
    stated = {"date": "date-value", "boolean": "boolean-value", "string": "string-value"}.get(kind, "value")
    given = f'office:{stated}="{value}"' if value else ""
    return f'<table:table-cell office:value-type="{kind}" {given} {facts}><text:p>{shown}</text:p></table:table-cell>'


def opened(read: Read, *tables: str) -> Book:
    return read(zipped(parts("".join(tables))), "bang.ods")


def test_a_workbook_in_one_part_is_read_like_one_in_many(read: Read) -> None:
    stated = 'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"'
    inner = f"<office:body><office:spreadsheet>{table(cell('float', '9.5'))}</office:spreadsheet></office:body>"
    flat = f'<?xml version="1.0"?><office:document {_SPACES} {stated}>{inner}</office:document>'
    book = read(flat.encode(), "bang.fods")

    assert (book.format, values(book.sheets[0]), codes(book)) == ("ods", {"A1": Decimal("9.5")}, ["old_format"])
    assert book.oddities[0].facts == {"format": ".fods"}


def test_a_flat_text_is_still_refused(read: Read) -> None:
    stated = 'office:mimetype="application/vnd.oasis.opendocument.text"'

    book = read(f'<?xml version="1.0"?><office:document {_SPACES} {stated}/>'.encode(), "a.fodt")

    assert codes(book) == ["other_office"]


def test_every_kind_of_cell_is_read(read: Read) -> None:
    inner = (
        cell("string", shown="Công<text:s text:c='2'/>an<text:tab/>tỉnh<text:line-break/>A")
        + cell("float", "9.5", "9,5")
        + cell("date", "2026-11-05T00:00:00", "05/11/2026")
        + cell("boolean", "true", "ĐÚNG")
        + cell("percentage", "0.95", "95%")
        + cell("currency", "5", "5 đ")
        + cell("string", "thật", "hiện")
    )
    book = opened(read, table(inner))

    assert (book.format, book.verdict) == ("ods", Verdict.WARNED)
    assert values(book.sheets[0]) == {
        "A1": "Công  an\ttỉnh\nA",
        "B1": Decimal("9.5"),
        "C1": date(2026, 11, 5),
        "D1": True,
        "E1": Decimal("0.95"),
        "F1": Decimal(5),
        "G1": "thật",
    }
    assert codes(book) == ["old_format", "percent_cells"]


def test_several_paragraphs_are_lines_and_notes_are_left_out(read: Read) -> None:
    note = "<office:annotation><text:p>ghi chú</text:p></office:annotation>"
    inner = (
        f'<table:table-cell office:value-type="string">{note}<text:p>a</text:p><text:p>b</text:p></table:table-cell>'
    )

    assert values(opened(read, table(inner)).sheets[0]) == {"A1": "a\nb"}


def test_the_words_of_an_annotation_are_told_with_its_cell(read: Read) -> None:
    note = "<office:annotation><text:p>xin lấy</text:p><text:p><text:span>7,5</text:span></text:p></office:annotation>"
    filled = f'<table:table-cell office:value-type="string">{note}<text:p>a</text:p></table:table-cell>'
    book = opened(read, table(f"{filled}<table:table-cell>{note}</table:table-cell>"))

    assert values(book.sheets[0]) == {"A1": "a"}
    told = [(each.code, each.cell, each.facts["name"]) for each in book.oddities if each.code == "comments"]
    assert told == [("comments", "A1", "xin lấy 7,5"), ("comments", "B1", "xin lấy 7,5")]


def test_the_words_of_a_drawing_are_not_those_of_the_cell_it_hangs_on(read: Read) -> None:
    space = f'xmlns:draw="{_OASIS}:drawing:1.0"'
    drawn = f"<draw:custom-shape {space}><text:p>khung</text:p></draw:custom-shape>"
    inner = (
        f'<table:table-cell office:value-type="string">{drawn}<text:p>a</text:p></table:table-cell>'
        f"<table:table-cell>{drawn}</table:table-cell>"
    )

    assert values(opened(read, table(inner)).sheets[0]) == {"A1": "a"}


def test_errors_bad_values_and_missing_results_are_told(read: Read) -> None:
    error = 'table:formula="of:=1/0" calcext:value-type="error"'
    unworked = '<table:table-cell table:formula="of:=[.A1]"/>'
    inner = cell("string", shown="#DIV/0!", facts=error) + cell("float", "NaN") + cell("date", "2026-02-30") + unworked
    book = opened(read, table(inner))

    assert [each.type for each in book.sheets[0].cells] == [CellType.ERROR] * 3 + [CellType.FORMULA]
    assert cells(book.sheets[0])["D1"].raw == "=[.A1]"
    assert codes(book) == ["old_format", "error_cells", "missing_values", "bad_numbers"]


def test_a_point_typed_into_a_day_stays_a_number(read: Read) -> None:
    book = opened(read, table(cell("date", "1900-01-08T12:00:00")))

    assert (values(book.sheets[0]), codes(book)) == ({"A1": Decimal("9.5")}, ["old_format", "numbers_as_dates"])


def test_repeated_cells_and_rows_are_written_out(read: Read) -> None:
    twice = 'table:number-columns-repeated="2"'
    inner = row(cell("float", "1", facts=twice) + cell("float", "2"), 'table:number-rows-repeated="2"')
    blank = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    book = opened(read, table(inner, blank))

    one, two = Decimal(1), Decimal(2)
    assert values(book.sheets[0]) == {"A1": one, "B1": one, "C1": two, "A2": one, "B2": one, "C2": two}


@pytest.mark.parametrize(
    ("columns", "rows"), [("1000000000", "1"), ("1", "1048576"), ("16384", "1000000"), ("999999999", "999999999")]
)
def test_repetition_without_end_is_refused(read: Read, columns: str, rows: str) -> None:
    inner = row(
        cell("float", "1", facts=f'table:number-columns-repeated="{columns}"'), f'table:number-rows-repeated="{rows}"'
    )

    assert opened(read, table(inner)).verdict is Verdict.REFUSED


def test_cells_beyond_the_edge_are_told(read: Read) -> None:
    skip = '<table:table-cell table:number-columns-repeated="20000"/>'

    told = ["old_format", "beyond_edge", "nothing_written"]
    assert codes(opened(read, table(skip + cell("float", "1")))) == told


def test_hidden_parts_are_told(read: Read) -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
    hidden = row(cell("float", "3"), 'table:visibility="filter"')
    first = table(row(cell("float", "1") + cell("float", "2")), hidden, columns=columns)
    book = opened(read, first, table(cell("float", "4"), name="Ẩn", facts='table:style-name="ta2"'))

    assert (book.sheets[0].hidden_rows, book.sheets[0].hidden_columns) == ((2,), (2, 3))
    assert [each.hidden for each in book.sheets] == [False, True]
    assert codes(book) == ["old_format", "hidden_rows", "hidden_columns", "hidden_sheets"]


def test_merges_links_fonts_and_macros_are_seen(read: Read) -> None:
    wide = cell("string", shown="B¸o c¸o", facts='table:number-columns-spanned="2" table:style-name="ce1"')
    source = "<table:table-source/>"
    inner = row(wide + "<table:covered-table-cell/>")
    book = read(zipped(parts(table(inner, columns=source)), [("Basic/x.xml", "")]), "a.ods")

    assert book.sheets[0].merges == (Merge(1, 1, 1, 2),)
    assert book.sheets[0].cells[0].font == ".VnTime"
    assert codes(book) == ["old_format", "external_links", "macros", "legacy_fonts", "merged_cells"]


@pytest.mark.parametrize("written", ["of:=['file:///C:/x.ods'#$A.A1]", "of:=SUM('file:///x'#$'Biểu 1'.A1:.B2)"])
def test_formulas_that_look_into_other_files_are_told(read: Read, written: str) -> None:
    book = opened(read, table(cell("float", "1") + cell("float", "3", facts=f'table:formula="{written}"')))

    assert [(each.code, each.cell) for each in book.oddities[1:]] == [("external_links", "B1")]


def test_the_type_of_old_manifests_is_passed_over(read: Read) -> None:
    named = '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'
    unsafe = '<!DOCTYPE manifest:manifest [<!ENTITY a "b">]>'
    manifest = '<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest"/>'
    files = (parts(table(cell("float", "1"))) | {"META-INF/manifest.xml": each + manifest} for each in (named, unsafe))

    assert [codes(read(zipped(file))) for file in files] == [["old_format"], ["unsafe_xml"]]


def test_a_table_inside_a_cell_hides_no_neighbour(read: Read) -> None:
    inner = f"<table:table-cell>{table(cell('float', '9'))}</table:table-cell>"
    book = opened(read, table(inner + cell("float", "5")))

    assert (values(book.sheets[0]), codes(book)) == ({"B1": Decimal(5)}, ["old_format", "embedded_parts"])


def test_too_many_merges_are_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MERGES", 0)

    assert codes(opened(read, table(cell("float", "1", facts='table:number-rows-spanned="2"')))) == ["too_many_merges"]


def test_encrypted_and_empty_workbooks_are_refused(read: Read) -> None:
    listed = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    manifest = f"<manifest:manifest {_SPACES}>{listed}</manifest:manifest>"
    plain = f"<manifest:manifest {_SPACES}/>"

    assert codes(read(zipped(parts("") | {"META-INF/manifest.xml": manifest}))) == ["encrypted"]
    assert codes(read(zipped(parts("") | {"META-INF/manifest.xml": plain}))) == ["no_sheets"]


def test_a_workbook_without_content_is_refused(read: Read) -> None:
    assert codes(read(zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}))) == ["missing_part"]
