"""The workbooks of the dossier: numbers are numbers, sums are live and right, everything is ready to print and sign."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import openpyxl
import pytest
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.domain.cluster import Unit
from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Award, Layer
from desktop.domain.table import Column
from desktop.domain.tabulate import LayerSheets
from desktop.papers.excel.books import award_book, figure_book, score_book
from desktop.papers.excel.heights import row_height
from desktop.papers.excel.signatures import _in_a_row, _spans
from tests.papers import docx
from tests.papers.ledgers import UNITS, ledger, scoresheet, standings

SHEETS = tuple(scoresheet(unit.code) for unit in UNITS)
LAYERS = tuple(LayerSheets(layer, SHEETS) for layer in Layer)
DOSSIER = Dossier(ledger(), standings(), date(2026, 11, 21), "K7M2QX", LAYERS)


@pytest.fixture(scope="module")
def live() -> Workbook:
    return openpyxl.load_workbook(BytesIO(score_book(DOSSIER)))


@pytest.fixture(scope="module")
def cached() -> Workbook:
    return openpyxl.load_workbook(BytesIO(score_book(DOSSIER)), data_only=True)


def heading_row(sheet: Worksheet) -> int:
    return next(row for row in range(1, 20) if sheet.cell(row, 1).value in {"Mã", "TT", "Thứ hạng"})


def row_of(sheet: Worksheet, title: str) -> int:
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 2).value == title)


def test_the_book_holds_points_steps_and_ranks(live: Workbook) -> None:
    assert live.sheetnames == ["Bảng điểm", "Các bước chấm", "Xếp hạng", "Biểu đồ"]
    alone = openpyxl.load_workbook(BytesIO(score_book(replace(DOSSIER, layers=LAYERS[:1]))))
    assert alone.sheetnames == ["Bảng điểm", "Xếp hạng", "Biểu đồ"]


def test_points_are_numbers_with_their_places(cached: Workbook) -> None:
    sheet = cached["Bảng điểm"]
    cell = sheet.cell(row_of(sheet, "Tỷ lệ điều tra, khám phá án"), 5)
    assert (cell.value, cell.number_format) == (15.25, "#,##0.00")


def test_every_formula_has_the_value_it_would_work_out(live: Workbook, cached: Workbook) -> None:
    checked = 0
    for sheet in (each for each in live if each.title != "Biểu đồ"):
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("=") and cell.data_type == "f":
                    value = cached[sheet.title][cell.coordinate].value
                    assert worked_out(cached[sheet.title], cell.value) == pytest.approx(value) or value == "khớp"
                    checked += 1
    assert checked > 40


def worked_out(sheet: Worksheet, formula: str) -> float:
    """Return the value of the sums our formulas consist of."""
    found = re.search(r"SUM\(([^)]*)\)(?:-SUM\(([^)]*)\))?", formula)
    assert found, formula
    return added(sheet, found.group(1)) - (added(sheet, found.group(2)) if found.group(2) else 0)


def added(sheet: Worksheet, cells: str) -> float:
    total = 0.0
    for each in cells.split(","):
        block = sheet[each] if ":" in each else ((sheet[each],),)
        total += sum(cell.value for row in block for cell in row if isinstance(cell.value, int | float))
    return total


def test_the_check_row_works_out_to_zero_and_says_so(live: Workbook, cached: Workbook) -> None:
    sheet, values = live["Bảng điểm"], cached["Bảng điểm"]
    row = row_of(sheet, "Kiểm tra: cộng từng tiêu chí")
    for column in range(3, 8):
        formula = str(sheet.cell(row, column).value)
        assert formula.startswith("=IF(ROUND(SUM(")
        assert worked_out(values, formula) == pytest.approx(0)
        assert values.cell(row, column).value == "khớp"


def test_the_total_is_base_and_bonus_less_penalty(live: Workbook, cached: Workbook) -> None:
    sheet = live["Bảng điểm"]
    rows = {
        title: row_of(sheet, title)
        for title in ("Điểm chuẩn quy đổi (có tiêu chí không giao)", "Điểm thưởng được tính", "TỔNG ĐIỂM")
    }
    base, bonus, total = rows.values()
    assert sheet.cell(total, 4).value == f"=SUM(D{base}:D{bonus})-SUM(D{bonus + 1})"
    assert cached["Bảng điểm"].cell(total, 4).value == 101.5


def test_signs_stand_where_there_is_no_number(cached: Workbook) -> None:
    sheet = cached["Bảng điểm"]
    titles = ("Kéo giảm tội phạm về trật tự xã hội", "Tiếp nhận, giải quyết tố giác, tin báo")
    assert [sheet.cell(row_of(sheet, title), 7).value for title in titles] == ["…", "–"]


def test_a_title_like_a_formula_stays_text(live: Workbook) -> None:
    found = [
        cell for row in live["Bảng điểm"].iter_rows(max_col=2) for cell in row if str(cell.value).startswith("=HYPER")
    ]
    assert [cell.data_type for cell in found] == ["s"]


@pytest.mark.parametrize("make", [score_book, figure_book, award_book])
def test_every_table_prints_lying_on_a4_with_headings_repeated(make) -> None:  # type: ignore[no-untyped-def]
    for sheet in (each for each in openpyxl.load_workbook(BytesIO(make(DOSSIER))) if each.title != "Biểu đồ"):
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        fitting = sheet.sheet_properties.pageSetUpPr
        assert fitting
        assert fitting.fitToPage
        assert pages_high(sheet) in {0, 1}
        first = heading_row(sheet)
        assert str(sheet.print_title_rows).startswith(f"${first}:")
        assert sheet.freeze_panes is not None
        assert "K7M2QX" in str(sheet.oddFooter.left.text)  # type: ignore[union-attr]


@pytest.mark.parametrize(("rows", "pages"), [(8, 1), (14, 1), (40, 0)])
def test_signatures_that_just_miss_the_page_are_printed_smaller_with_their_table(rows: int, pages: int) -> None:
    awards = tuple(Award("AB", "Bộ Công an", f"Hình thức {each}", "tap_the", "decided", 1) for each in range(rows))
    made = award_book(replace(DOSSIER, ledger=replace(ledger(), awards=awards)))

    sheet = openpyxl.load_workbook(BytesIO(made))["Khen thưởng"]

    assert pages_high(sheet) == pages


def test_a_narrow_table_is_widened_for_the_head_and_the_signatures() -> None:
    kept = replace(ledger(), figures=(), framework=replace(ledger().framework, indicators=()))
    sheet = openpyxl.load_workbook(BytesIO(figure_book(replace(DOSSIER, ledger=kept))))["Số liệu"]

    widths: list[float] = [
        sheet.column_dimensions[get_column_letter(each)].width for each in range(1, sheet.max_column + 1)
    ]
    state = next(cell for row in sheet.iter_rows(max_row=2) for cell in row if str(cell.value).startswith("CỘNG HÒA"))
    begins = int(state.column or 1) - 1
    assert min(sum(widths[begins:], 0.0), sum(widths[:begins], 0.0)) >= 48
    signers = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("ĐẠI DIỆN")]
    assert all(_room_of(sheet, cell) >= 18 for cell in signers)


def _room_of(sheet: Worksheet, cell: Cell | MergedCell) -> float:
    spans = (each for each in sheet.merged_cells.ranges if cell.coordinate in each)
    first, last = next(((each.min_col, each.max_col) for each in spans), (cell.column, cell.column))
    letters = (get_column_letter(each) for each in range(int(first or 0), int(last or 0) + 1))
    return sum((float(sheet.column_dimensions[each].width) for each in letters), 0.0)


def pages_high(sheet: Worksheet) -> int:
    """Return how many pages high a sheet is printed; 0 for as many as it takes."""
    high = sheet.page_setup.fitToHeight
    return 1 if high is None else int(high)


def test_everything_is_in_times_new_roman() -> None:
    styles = docx.part(score_book(DOSSIER), "xl/styles.xml")
    assert set(re.findall(r'<name val="([^"]*)"/>', styles)) == {"Times New Roman"}
    assert "<scheme" not in styles


def test_all_members_have_a_place_to_sign(live: Workbook) -> None:
    text = [str(cell.value) for row in live["Bảng điểm"].iter_rows() for cell in row if cell.value]
    for unit in UNITS:
        assert any(f"ĐẠI DIỆN\n{unit.name.upper()}\n" in each and each.endswith("…") for each in text)


@pytest.mark.parametrize("members", [5, 7, 12, 15])
def test_all_members_sign_in_one_row_of_the_sheet_that_no_page_break_parts(members: int) -> None:
    more = tuple(Unit(f"U{number}", f"Công an tỉnh Số {number}", f"Số {number}", number) for number in range(members))
    kept = replace(ledger(), cluster=replace(ledger().cluster, units=more))
    sheet = openpyxl.load_workbook(BytesIO(award_book(replace(DOSSIER, ledger=kept))))["Khen thưởng"]
    signing = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("ĐẠI DIỆN")]
    assert len({cell.row for cell in signing}) == 1
    whole = "\n".join(str(cell.value) for cell in signing)
    assert whole.count("ĐẠI DIỆN") == members
    assert all(f"{unit.name.upper()}\n" in whole for unit in more)
    assert sheet.row_dimensions[signing[0].row or 0].height <= 409


def many() -> Dossier:
    units = tuple(Unit(f"U{number:02}", f"Công an tỉnh Số {number}", f"Số {number}", number) for number in range(15))
    sheets = tuple(replace(SHEETS[0], unit=unit.code) for unit in units)
    rows = tuple(
        replace(standings().standings[0], unit=unit.code, sheet=sheet)
        for unit, sheet in zip(units, sheets, strict=True)
    )
    kept = replace(ledger(), cluster=replace(ledger().cluster, units=units, chair="U00", deputy=None))
    layers = (LayerSheets(Layer.CLAIM, sheets), LayerSheets(Layer.APPRAISAL, sheets))
    return replace(DOSSIER, ledger=kept, standings=replace(standings(), standings=rows), layers=layers)


def test_steps_of_many_members_go_over_pages_that_can_be_read() -> None:
    book = openpyxl.load_workbook(BytesIO(score_book(many())))
    points, steps = book["Bảng điểm"], book["Các bước chấm"]
    assert points.sheet_properties.pageSetUpPr.fitToPage  # type: ignore[union-attr]
    assert steps.page_setup.scale == 60
    assert steps.print_title_cols == "$A:$C"
    breaks = [each.id for each in steps.col_breaks.brk]
    assert breaks
    groups = {cell.column - 1 for cell in steps[heading_row(steps)] if cell.value and str(cell.value).startswith("Số")}
    assert set(breaks) <= groups
    across = [each.max_col for each in steps.merged_cells.ranges if each.min_row < heading_row(steps)]
    below = [each.max_col for each in steps.merged_cells.ranges if each.min_row > steps.max_row - 10]
    assert max(across + below) == breaks[0]
    first_repeated, last_repeated = (int(each) for each in re.findall(r"\d+", _columns(steps.print_title_cols)))
    crossing = [
        each.coord
        for each in steps.merged_cells.ranges
        if each.min_col <= last_repeated < each.max_col and 2 < each.min_row < heading_row(steps)
    ]
    assert first_repeated == 1
    assert not crossing, "half of a title stands on every page across"


def test_few_members_have_their_steps_on_one_page_across(live: Workbook) -> None:
    assert live["Các bước chấm"].sheet_properties.pageSetUpPr.fitToPage  # type: ignore[union-attr]
    assert not live["Các bước chấm"].col_breaks.brk


@pytest.mark.parametrize("parts", [1, 2, 3, 4])
@pytest.mark.parametrize("widths", [(60, 5, 5, 5), (5, 5, 5, 60), (8, 46, 9, 11, 11, 11, 11), (5, 5, 5, 5)])
def test_signers_share_the_width_with_a_column_each(parts: int, widths: tuple[int, ...]) -> None:
    columns = tuple(Column("", width=width) for width in widths)
    spans = _spans(columns, parts)
    assert len(spans) == parts
    assert spans[0][0] == 0
    assert spans[-1][1] == len(columns) - 1
    assert all(first <= last for first, last in spans)
    assert all(before[1] + 1 == after[0] for before, after in pairwise(spans))


def test_why_it_is_provisional_stands_above_the_points(live: Workbook) -> None:
    assert "TẠM TÍNH: còn 1 ô" in str(live["Bảng điểm"]["A6"].value)
    final = replace(DOSSIER, standings=replace(standings(), open=0, pending=0))
    book = openpyxl.load_workbook(BytesIO(score_book(final)))
    assert not any("TẠM TÍNH" in str(cell.value) for row in book["Bảng điểm"].iter_rows() for cell in row)


def test_figures_and_awards_are_numbers() -> None:
    figures = openpyxl.load_workbook(BytesIO(figure_book(DOSSIER)), data_only=True)["Số liệu"]
    assert figures.cell(row_of(figures, "Số vụ phạm pháp hình sự"), 4).value == 196
    awards = openpyxl.load_workbook(BytesIO(award_book(DOSSIER)), data_only=True)["Khen thưởng"]
    assert awards.cell(row_of(awards, "TỔNG CỘNG"), 4).value == 1577


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert score_book(DOSSIER) == score_book(DOSSIER)


def test_a_row_is_as_high_as_its_longest_text_wraps() -> None:
    assert row_height(()) == row_height((("ngắn", 40),))
    assert row_height((("x" * 200, 40),)) > row_height((("x" * 100, 40),)) > row_height((("x", 40),))


@pytest.mark.parametrize(
    ("widths", "signers", "side_by_side"),
    [
        ((10, 40, 10, 10, 10, 10), 6, 3),
        ((10, 40, 10, 10, 10, 10), 7, 3),
        ((20,) * 12, 6, 6),
        ((30,), 5, 1),
        ((30,), 0, 1),
    ],
)
def test_rows_of_signers_are_equally_full_and_wide_tables_take_more(
    widths: tuple[int, ...], signers: int, side_by_side: int
) -> None:
    assert _in_a_row(tuple(Column("", width=width) for width in widths), signers) == side_by_side


def _columns(letters: str) -> str:
    """Return `$A:$C` as `1:3`."""
    from openpyxl.utils import column_index_from_string

    return ":".join(str(column_index_from_string(each.replace("$", ""))) for each in letters.split(":"))
