"""The copy a unit gets back: its own workbook, marked; nothing else in it is another."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings

from desktop.domain.book import Cell, Sheet
from desktop.domain.place import Place
from desktop.domain.question import Question
from desktop.domain.question_form import SHEET, QuestionSheet
from desktop.jobs.reading import read_book
from desktop.papers.questions import UnfitError, annotated, question_workbook
from desktop.papers.questions.sheet import quoted
from desktop.sheets.content import whole
from desktop.sheets.office.package import open_package
from desktop.sheets.office.relations import main_part
from desktop.sheets.xlsx.book import read_workbook
from tests.papers.questions.comparing import added, departures
from tests.papers.questions.workbooks import MAKES, NAMES, Wanted, made, parts_of, wanted, zipped

PARTS = {name: f"xl/worksheets/sheet{number}.xml" for number, name in enumerate(NAMES, 1)}


def sheet_of(want: Wanted) -> QuestionSheet:
    places = (Place("f.xlsx", "0" * 64, NAMES[at], cell, "=1+1") for at, cell in want.marked)
    asked = tuple(Question(n, "AB", f"Câu hỏi <{n}> & giải trình", place=each) for n, each in enumerate(places, 1))
    return QuestionSheet("AB", "Công an tỉnh An Bình", "tong-ket", 2026, ("Trả lời trước ngày 10/11/2026.",), asked)


def marks(want: Wanted) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for at, cell in want.marked:
        found.setdefault(PARTS[NAMES[at]], set()).add(cell)
    return found


@given(wanted())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_only_comments_fills_and_the_sheet_are_added(want: Wanted) -> None:
    before = made(want)
    after = annotated(before, sheet_of(want))

    assert departures(before, after.content, marks(want)) == []
    assert after.cells == len(want.marked)
    assert after.comments == len(want.marked)
    assert len(added(before, after.content)) <= 1 + 3 * len(marks(want))


@given(wanted())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_our_own_reader_finds_every_cell_as_it_was(want: Wanted) -> None:
    before, after = _read(made(want)), _read(annotated(made(want), sheet_of(want)).content)

    own = {sheet.name: sheet for sheet in after if not sheet.name.startswith(SHEET)}
    assert after[0].name.startswith(SHEET)
    for sheet in before:
        now = own[sheet.name]
        assert [_told(cell) for cell in now.cells] == [_told(cell) for cell in sheet.cells]
        assert (now.merges, now.hidden, now.hidden_rows, now.filtered) == (
            (sheet.merges, sheet.hidden, sheet.hidden_rows, sheet.filtered)
        )


@given(wanted())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_openpyxl_finds_marks_names_and_print_areas(want: Wanted) -> None:
    if want.make in {"strict", "prefixed"}:
        return  # openpyxl reads Strict workbooks as empty
    before = openpyxl.load_workbook(BytesIO(made(want)))
    after = openpyxl.load_workbook(BytesIO(annotated(made(want), sheet_of(want)).content))

    assert after.sheetnames == [SHEET, *before.sheetnames]
    assert after.active is not None
    assert before.active is not None
    assert after.active.title == before.active.title
    assert {n: d.attr_text for n, d in after.defined_names.items()} == {
        n: d.attr_text for n, d in before.defined_names.items()
    }
    for name in before.sheetnames:
        assert after[name].print_area == before[name].print_area
        assert after[name].print_title_rows == before[name].print_title_rows
        assert set(after[name].defined_names) == set(before[name].defined_names)
    for number, (at, cell) in enumerate(want.marked, 1):
        found = after[NAMES[at]][cell]
        assert found.fill.fgColor.rgb == "FFFFE699"
        assert found.number_format == before[NAMES[at]][cell].number_format
        assert found.font.b == before[NAMES[at]][cell].font.b
        assert f"Câu {number}. Câu hỏi <{number}> & giải trình" in found.comment.text
        old = before[NAMES[at]][cell].comment
        assert found.comment.text.startswith(old.text if old else "Câu")


@pytest.mark.parametrize("make", MAKES)
def test_every_make_of_workbook_is_read_again_by_the_reader(make: str, tmp_path: Path) -> None:
    want = Wanted(3, 2, make, marked=((0, "B2"), (0, "Z99"), (1, "C3"), (2, "A1")), commented=("B2",))
    path = tmp_path / "ban-sao.xlsx"
    path.write_bytes(annotated(made(want), sheet_of(want)).content)

    book = read_book(str(path))

    assert book.verdict.value != "refused"
    assert [sheet.name for sheet in book.sheets] == [SHEET, *NAMES[:3]]


def test_macros_and_their_bytes_stay() -> None:
    want = Wanted(make="xlsm")
    after = parts_of(annotated(made(want), sheet_of(want)).content)

    assert after["xl/vbaProject.bin"] == parts_of(made(want))["xl/vbaProject.bin"]
    assert b"macroEnabled" in after["[Content_Types].xml"]


def test_a_copy_can_be_asked_about_again() -> None:
    want = Wanted(2, 1, commented=("B2",))
    once = annotated(made(want), sheet_of(want)).content
    twice = openpyxl.load_workbook(BytesIO(annotated(once, sheet_of(want)).content))

    assert twice.sheetnames == [f"{SHEET} (2)", SHEET, *NAMES[:2]]
    assert twice[NAMES[0]]["B2"].comment.text.count("Câu 1.") == 2
    assert twice.active is not None
    assert twice.active.title == NAMES[1]


def test_the_questions_link_to_their_cells_and_offer_the_answers() -> None:
    want = Wanted(3, marked=((2, "D12"), (0, "A1")))
    book = openpyxl.load_workbook(BytesIO(annotated(made(want), sheet_of(want)).content))
    sheet = book[SHEET]

    assert [sheet.cell(row, 1).value for row in (7, 8)] == [1, 2]
    assert sheet["B7"].hyperlink.location == "'Bảng ''A'' & B'!D12"
    assert sheet["D7"].value == "Câu hỏi <1> & giải trình"
    assert sheet["C7"].value == "=1+1"
    assert sheet["C7"].data_type == "s"
    assert sheet["A5"].value == "Mã phiếu: AB / tong-ket / 2026"
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"Đúng như đã báo cáo,Sửa lại theo giá trị bên,Ý kiến khác"'
    assert str(choice.sqref) == "E7:E8"


def test_a_place_that_is_not_there_is_asked_about_on_the_first_sheet_alone() -> None:
    lost = Question(1, "AB", "Hỏi", place=Place("f", "0", "Trang đã xóa", "B2", ""))
    free = Question(2, "AB", "Hỏi chung")
    sheet = QuestionSheet("AB", "An Bình", "tong-ket", 2026, (), (lost, free))
    before = made(Wanted())
    after = annotated(before, sheet)

    assert (after.cells, after.comments) == (0, 0)
    assert departures(before, after.content, {}) == []


def test_a_conversation_on_a_cell_is_left_alone() -> None:
    parts = parts_of(made(Wanted(1, commented=("B2", "C3"))))
    name = next(each for each in parts if "comments" in each and each.endswith(".xml"))
    parts[name] = parts[name].replace("Đơn vị</author>".encode(), b"tc={0A1B}</author>")
    before = zipped(parts)
    after = annotated(before, sheet_of(Wanted(1)))

    assert (after.cells, after.comments) == (1, 0)
    assert parts_of(after.content)[name] == parts[name]


@pytest.mark.parametrize("part", ["_xmlsignatures/origin.sigs", "xl/revisions/revisionHeaders.xml"])
def test_what_a_change_would_spoil_is_not_touched(part: str) -> None:
    with pytest.raises(UnfitError):
        annotated(zipped(parts_of(made(Wanted())) | {part: b"x"}), sheet_of(Wanted()))


def test_another_encoding_is_not_touched() -> None:
    parts = parts_of(made(Wanted()))
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].decode().replace("UTF-8", "UTF-16").encode("utf-16")
    with pytest.raises(UnfitError):
        annotated(zipped(parts), sheet_of(Wanted()))


def test_questions_alone_make_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "cau-hoi.xlsx"
    path.write_bytes(question_workbook(sheet_of(Wanted(marked=((0, "B2"), (1, "¶7"))))))
    book = openpyxl.load_workbook(path)

    assert book.sheetnames == [SHEET]
    assert [book[SHEET].cell(row, 2).value for row in (7, 8)] == ["Tự chấm, ô B2", "Số liệu, đoạn 7"]
    assert book[SHEET]["B7"].hyperlink is None
    assert [each.code for each in read_book(str(path)).oddities] == ["formula_like_text"]


def _told(cell: Cell) -> tuple[object, ...]:
    """What a cell says; not its font, which a cell without a style has none of until it is marked."""
    return (cell.row, cell.column, cell.raw, cell.value, cell.type, cell.formula, cell.number_format, cell.bold)


def _read(content: bytes) -> tuple[Sheet, ...]:
    package = open_package(content)
    return tuple(sheet.whole() for sheet in whole(read_workbook(package, main_part(package))).sheets)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("88.5", "88,5"),
        ("85.29000000000001", "85,29"),
        ("1.616", "1.616"),
        ("0.9464", "0,9464"),
        ("trên 10", "trên 10"),
    ],
)
def test_what_a_unit_wrote_is_shown_as_its_excel_shows_it(raw: str, shown: str) -> None:
    assert quoted(Question(1, "AB", "Câu hỏi", place=Place("f.xlsx", "0" * 64, "Tự chấm", "D4", raw))) == shown
