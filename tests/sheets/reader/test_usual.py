"""The usual writing: what is taken in one stroke reads cell for cell as expat reads it, and nothing else is taken."""

import gc
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.domain.book import Book
from desktop.sheets import limits
from desktop.sheets.reading import read_book
from desktop.sheets.xlsx import usual_rows
from desktop.sheets.xlsx.sheet import SheetVisitor
from desktop.sheets.xlsx.usual import Layout, without_usual
from tests.sheets.reader.packages import MAIN, SHEET, formula, number, rows, styles_of, text, workbook_parts, zipped

STYLES = styles_of("dd/mm/yyyy", "0.00%", fonts=["Times New Roman", ".VnTime"])
STRINGS = (
    "<si><t>Điểm</t></si><si><t> </t></si><si><r><rPr><rFont val='.VnTime'/></rPr><t>a</t></r><r><t>b</t></r></si>"
    "<si><r><rPr><strike/></rPr><t>bỏ</t></r><r><t>giữ</t></r></si><si><t>_x0041_&amp;</t></si>"
)
LAYOUT = Layout("worksheet", "<sheetData>", "</row>")


def test_usual_texts_are_read_in_their_order() -> None:
    texts = "".join(f"<si><t>câu &#7899; {at}</t></si>" for at in range(9)) + "<si><r><t>chữ</t></r></si>"
    cells = "".join(f'<c r="{letter}1" t="s"><v>{at}</v></c>' for at, letter in enumerate("ABCDEFGHIJ", 5))
    found = read(book(rows(cells), texts)).sheets[0].cells

    assert [cell.value for cell in found] == [*(f"câu ớ {at}" for at in range(9)), "chữ"]


def by_expat_alone(content: bytes) -> Book:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "PART_AT_ONCE", -1)
        return read(content)


def read(content: bytes) -> Book:
    with TemporaryDirectory() as folder:
        path = Path(folder, "bang.xlsx")
        path.write_bytes(content)
        return read_book(str(path))


def book(sheet: str, strings: str = "") -> bytes:
    return zipped(workbook_parts(sheet, strings=STRINGS + strings, styles=STYLES))


NUMBERS = ("0", "7", "0.50", "-3", "1e3", "0.94640000000000002", "45292", "NaN", "9,5", "4", "99", "2026-01-02", "#N/A")
TEXTS = ("", " ", "Đạt", "true", "&#7879;", "&amp;", "&lt;b&gt;", "&#xD;", "&#10;", "_x0041_", "e\u0301", "\x7f", "a>b")
LETTERS = ("&#57344;", "\ue000", "&#120;", "=1+1", "- việc", "\u00a0", "Huế\u200b", "a\nb", "a\rb")
stored = st.sampled_from(NUMBERS + TEXTS + LETTERS)
odd = st.sampled_from(
    ["&bad;", "&#0;", "&#xFFFE;", "]]>", "\ufffe", "<!--x-->", "<![CDATA[1]]>", "<?a b?>", "\x01", "&"]
)
kinds = st.sampled_from(["", ' t="n"', ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' t="d"', ' t="inlineStr"', ' t="zz"'])
shown = st.sampled_from(["", ' s="0"', ' s="1"', ' s="2"', ' s="3"', ' s="4"', ' s="77"'])
frames = st.sampled_from(
    ["<v>{}</v>"] * 6
    + ["<is><t>{}</t></is>", '<is><t xml:space="preserve">{}</t></is>', "<f>A1*2</f><v>{}</v>", "<v/>", "<f>1</f><v/>"]
    + ["", "<f>1</f>", '<f aca="false">SUM(A1:A2)</f><v>{}</v>', "<is><r><t>{}</t></r></is>", "<v>{}</v><v>2</v>"]
    + ['<f t="shared" ref="A1:A9" si="0">B1</f><v>{}</v>', '<f t="shared" si="0"/><v>1</v>', "<is><t>{}</t></v></is>"]
)
strings = st.sampled_from(["<si><t>{}</t></si>", '<si><t xml:space="preserve">{}</t></si>'] * 4 + ["<si><t/></si>"])
some_strings = st.lists(st.builds(str.format, strings, stored | stored | odd), max_size=5).map("".join)
row_marks = st.sampled_from(
    [
        "",
        ' hidden="1"',
        ' ht="0"',
        ' spans="1:3" ht="15.75"',
        ' ht="0" ht="1"',
        ' x14ac:dyDescent="0.25"',
        ' r="5"',
        "/",
    ]
)


@st.composite
def some_cells(draw: st.DrawFn) -> str:
    """Return the cells of one row: mostly as programs write them, now and then out of place or ill-formed."""
    wrong = draw(st.integers(0, 30))
    made = []
    for letter in draw(st.lists(st.sampled_from("ABCDE"), unique=wrong != 1, max_size=4).map(sorted)):
        inner = draw(frames).format(draw(odd) if wrong == 2 else draw(stored))
        address = f"{letter}{{row}}" if wrong != 3 else f"{letter}{draw(st.integers(0, 9))}"
        made.append(f'<c r="{address}"{draw(shown)}{draw(kinds)}>{inner}</c>' if inner else f'<c r="{address}"/>')
    return "".join(made)


@st.composite
def some_sheets(draw: st.DrawFn) -> str:
    lines = []
    for at, cells in enumerate(draw(st.lists(some_cells(), min_size=1, max_size=6)), 1):
        wrong = draw(st.integers(0, 40))
        row = {1: at - 1, 2: 1}.get(wrong, at)
        mark = draw(row_marks) if wrong < 12 else ""
        lines.append(f'<row r="{row}"{mark}>{cells.replace("{row}", str(row))}</row>' if cells or wrong < 20 else "")
    after = draw(st.sampled_from(["", "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>", "<!--x-->", "<sheetData/>"]))
    return f"<cols><col min='2' max='2' hidden='1'/></cols><sheetData>{''.join(lines)}</sheetData>{after}"


@settings(max_examples=250, deadline=None)
@example(
    '<sheetData><row r="1"><c r="B1"><f>A1*2</f><v>\xa0</v></c><c r="C1"><f>1</f><v/></c></row></sheetData>', "", 1
)
@given(some_sheets(), some_strings, st.sampled_from([1, 60, 1 << 16]))
def test_what_is_taken_at_once_reads_as_expat_reads_it(sheet: str, strings: str, size: int) -> None:
    content = book(sheet, strings)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop.sheets.xlsx.usual._STRETCH", size)
        assert repr(read(content)) == repr(by_expat_alone(content))


@st.composite
def many_rows(draw: st.DrawFn) -> str:
    """Return rows of one shape, now and then of another: some cells left out, other attributes, texts for numbers."""
    columns = draw(st.lists(st.sampled_from("ABCDEFGH"), unique=True, min_size=1).map(sorted))
    held = [(letter, draw(frames), draw(shown), draw(kinds)) for letter in columns]
    lines = []
    for row in range(1, draw(st.integers(2, 30))):
        cells = [
            f'<c r="{letter}{row}"{style}{kind}>{draw(frames) if wrong == 1 else frame}</c>'.format(draw(stored))
            for letter, frame, style, kind in held
            if (wrong := draw(st.integers(0, 20))) > 0
        ]
        lines.append(f'<row r="{row}"{draw(row_marks) if draw(st.integers(0, 15)) == 0 else ""}>{"".join(cells)}</row>')
    return f"<sheetData>{''.join(lines)}</sheetData>"


UNTYPED = "".join(f'<row r="{row}"><c r="A{row}"><is><t>0</t></is></c></row>' for row in (1, 2))


@settings(max_examples=150, deadline=None)
@example(f"<sheetData>{UNTYPED}</sheetData>", "", 2)
@given(many_rows(), some_strings, st.integers(1, 6))
def test_rows_alike_read_as_expat_reads_them(sheet: str, strings: str, sample: int) -> None:
    content = book(sheet, strings)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop.sheets.xlsx.rows_alike._WORTHWHILE", 0)
        patch.setattr("desktop.sheets.xlsx.rows_alike._SHORTEST", 0)
        patch.setattr("desktop.sheets.xlsx.rows_alike._SAMPLE", sample)
        assert repr(read(content)) == repr(by_expat_alone(content))


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_no_change_of_the_xml_makes_the_two_differ(data: st.DataObject) -> None:
    parts = workbook_parts(
        rows(number("A1", "9.5") + text("B1", "Huế &amp; Vinh", 3), number("A2", "7") + formula("B2", "A2*2", "14"))
        + '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>',
        styles=STYLES,
    )
    xml = str(parts[SHEET])
    begin = data.draw(st.integers(0, len(xml)))
    end = data.draw(st.integers(begin, min(len(xml), begin + 30)))
    put = data.draw(
        st.sampled_from(
            ["", "<", ">", '"', "'", "&", "]]>", "<!--", "-->", "<?x ", "?>", "<x>", "</x>", "</row>", "<row>"]
        )
        | st.integers(0, len(xml)).map(lambda at: xml[at : at + 40])
    )
    content = zipped({**parts, SHEET: xml[:begin] + put + xml[end:]})

    assert repr(read(content)) == repr(by_expat_alone(content))


def alike(row: int, style: int, total: str = "") -> str:
    """Return a row as most of a sheet's are: a number, a text, a long number, a formula with its result."""
    cells = f'<c r="A{row}" s="{style}"><v>{row}</v></c><c r="B{row}" t="inlineStr"><is><t>Việc {row}</t></is></c>'
    counted = f'<c r="D{row}"{total}><f>A{row}*2</f><v>{2 * row}</v></c>'
    return f'<row r="{row}">{cells}<c r="C{row}"><v>9.529999999999999</v></c>{counted}</row>'


def test_rows_of_one_shape_with_styles_of_their_own_and_formulas_read_as_expat_reads_them() -> None:
    lines = [alike(row, row % 3) for row in range(1, 900)]
    lines[400] = lines[400].replace("<c ", '<c t="n" ', 1)
    lines += [alike(row, 1, ' s="2"') for row in range(900, 1400)]
    content = book(f"<sheetData>{''.join(lines)}</sheetData>")
    found = read(content)

    assert repr(found) == repr(by_expat_alone(content))
    assert found.sheets[0].cells[2].value == Decimal("9.53")


def test_a_shape_without_end_is_not_learned() -> None:
    alternating = [alike(row, row % 2 * row, f' s="{row}"' if row % 4 < 2 else "") for row in range(1, 900)]
    content = book(f"<sheetData>{''.join(alternating)}</sheetData>")

    assert repr(read(content)) == repr(by_expat_alone(content))


class _Takes:
    """Takes whatever stretch is one of usual rows."""

    def take_usual(self, stretch: str) -> bool:
        return usual_rows.usual_rows(stretch) is not None


ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'


def left(inner: str, root: str = f'<worksheet xmlns="{MAIN}">', head: str = "") -> str:
    """Return what is left to expat of a sheet with `inner` as its data."""
    xml = f"{head}{root}<sheetData>{inner}</sheetData></worksheet>"
    return b"".join(without_usual([xml[:20].encode(), xml[20:].encode()], LAYOUT, _Takes())).decode()


@pytest.mark.parametrize(
    "row",
    [
        '<row r="1">',
        '<row r="1" spans="1:6" ht="15.75" customHeight="1">',
        '<row r="1" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0">',
        '<row r="1"  spans="1:6" >',
    ],
)
def test_usual_rows_never_reach_expat(row: str) -> None:
    inner = ROW.replace('<row r="1">', row)

    assert left(inner) == f'<worksheet xmlns="{MAIN}"><sheetData></sheetData></worksheet>'


def test_a_declaration_does_not_make_a_part_unusual() -> None:
    assert ROW not in left(ROW, head='<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n')


@pytest.mark.parametrize(
    "root",
    [
        '<worksheet xmlns="other">',
        f"<worksheet xmlns='{MAIN}'>",
        f'<x:worksheet xmlns:x="{MAIN}">',
        f'<worksheet xmlns="{MAIN}"><x>',
        f'<worksheet xmlns="{MAIN}"><!--<sheetData>--><x/>',
        f'<worksheet xmlns="{MAIN}"><?x <sheetData>?>',
        f'<worksheet xmlns="{MAIN}"><x a=">"/>',
        f'<worksheet xmlns="{MAIN}"><x xmlns="other"/>',
    ],
)
def test_where_names_could_mean_another_thing_all_goes_to_expat(root: str) -> None:
    assert ROW in left(ROW, root)


@pytest.mark.parametrize(
    "unusual",
    [
        "<row r='1'></row>",
        '<row r="1" r="1"><c r="A1"><v>1</v></c></row>',
        '<row r="1" a="<c r="A1"><v>1</v></c></row><row r="2">"></row>',
        '<row r="1" x14ac:dyDescent="1"><c r="A1"><v>1</v></c></row>',
        '<row r="2"><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>',
        '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>&bad;</v></c></row>',
        '<row r="1"><c r="A1"><v>1\r</v></c></row>',
        '<c r="A1"><v>1</v></c></row>',
    ],
)
def test_an_unusual_stretch_goes_to_expat_whole(unusual: str) -> None:
    assert unusual in left(unusual)


def test_behind_a_stretch_that_is_not_level_all_goes_to_expat() -> None:
    odd_rows = '<row r="1"><c r="A1"><x></c></row>'
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop.sheets.xlsx.usual._STRETCH", 1)
        assert ROW in left(f"{odd_rows}{ROW}")


def test_a_large_part_is_streamed() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "PART_AT_ONCE", 30)
        assert ROW in left(ROW)


def test_reading_builds_no_circle_since_the_child_collects_none() -> None:
    gc.collect()
    gc.disable()
    try:
        read(book(f"<sheetData>{ROW}</sheetData>"))
        left_behind = [each for each in gc.get_objects() if isinstance(each, SheetVisitor)]
    finally:
        gc.enable()

    assert left_behind == []
