"""Slides: the very numbers of the result, editable, with the state of the data on each."""

import re
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from pptx import Presentation

from desktop.domain.cluster import Unit
from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Conference, Delegate, Layer, Passage
from desktop.domain.scoring.standings import Standings
from desktop.domain.table import Column, Row, Table, TableCell
from desktop.domain.tabulate import section_chart, standings_table
from desktop.papers.profile import default_profile
from desktop.papers.slides import slides
from desktop.papers.slides.compose import compose
from desktop.papers.slides.fit import HEIGHT, fitted_lines, fitted_table, head_height, row_height
from desktop.papers.slides.slide import Charted, Tabled, Text
from desktop.words.cells import shown
from tests.papers.ledgers import ledger, published, scoresheet, standings

DAY = date(2026, 11, 21)
DOSSIER = Dossier(ledger(), standings(), DAY, "K7M2QX")
NOTHING = Standings(Layer.AGREED, (), (), (), 0, 0)


def opened(dossier: Dossier = DOSSIER):  # type: ignore[no-untyped-def]
    return Presentation(BytesIO(slides(dossier)))


def texts(slide) -> list[str]:  # type: ignore[no-untyped-def]
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text]
    grids = [shape.table for shape in slide.shapes if shape.has_table]
    return found + [cell.text for grid in grids for row in grid.rows for cell in row.cells]


def test_the_deck_is_wide_and_every_slide_has_a_title_of_its_own() -> None:
    deck = opened()
    assert (deck.slide_width, deck.slide_height) == (12192000, 6858000)
    assert 6 <= len(deck.slides) <= 10
    assert all(slide.shapes.title.text_frame.text for slide in deck.slides)


def test_every_slide_says_which_state_of_the_data_it_shows() -> None:
    for slide in opened().slides:
        assert "Mã số liệu: K7M2QX · TẠM TÍNH · DỰ THẢO" in texts(slide)
    final = replace(DOSSIER, standings=replace(standings(), open=0, pending=0))
    issued = replace(final, profile=replace(default_profile(ledger().cluster, DAY), draft=False))
    for slide in opened(issued).slides:
        assert "Mã số liệu: K7M2QX" in texts(slide)
        assert not any("TẠM TÍNH" in text for text in texts(slide))


def test_the_table_of_ranks_is_the_table_of_the_report() -> None:
    table = standings_table(ledger(), standings())
    slide = next(each for each in opened().slides if "xếp hạng" in each.shapes.title.text_frame.text)
    grid = next(shape.table for shape in slide.shapes if shape.has_table)
    rows = [[cell.text for cell in row.cells] for row in grid.rows]
    assert rows[0] == [column.title for column in table.columns]
    places = [column.places for column in table.columns]
    assert rows[1:] == [[shown(*each) for each in zip(row.cells, places, strict=True)] for row in table.rows]


def test_the_chart_is_native_and_its_workbook_holds_the_same_numbers() -> None:
    chart = section_chart(ledger(), standings())
    assert chart is not None
    drawn = next(shape.chart for slide in opened().slides for shape in slide.shapes if shape.has_chart)
    expected = [[float(value) for value in each.drawn if value is not None] for each in chart.series]
    assert [list(each.values) for each in drawn.plots[0].series] == expected
    book = openpyxl.load_workbook(BytesIO(drawn.part.chart_workbook.xlsx_part.blob))
    columns = list(book["Sheet1"].iter_cols(min_col=2, min_row=2, values_only=True))
    assert [list(column) for column in columns] == expected


def test_the_states_of_a_units_criteria_are_counted_apart() -> None:
    slide = next(each for each in compose(DOSSIER) if isinstance(each, Tabled))
    for row in slide.table.rows:
        states = [cell.state.value for cell in scoresheet(row.key).cells]
        order = ("scored", "not_reported", "blank", "not_assigned")
        assert [cell.value for cell in row.cells[1:]] == [*(states.count(each) for each in order), len(states)]


def test_without_a_framework_there_are_no_slides_of_points() -> None:
    bare = compose(Dossier(published(), NOTHING, DAY))
    assert [type(each).__name__ for each in bare if isinstance(each, Charted)] == []
    words = "\n".join(line for each in bare if isinstance(each, Text) for line in each.lines)
    assert "hạng" not in words


def test_next_year_says_only_what_is_known() -> None:
    last = compose(DOSSIER)[-1]
    assert isinstance(last, Text)
    assert last.title == "Phương hướng năm 2027"
    bare = compose(replace(DOSSIER, ledger=replace(ledger(), passages=(), conference=Conference())))[-1]
    assert isinstance(bare, Text)
    assert bare.lines == ("Chưa có nội dung.",)
    kept = replace(ledger(), passages=(Passage("B.I", 1, "Phấn đấu giảm 5%."),), conference=Conference(next_chair="BS"))
    told = compose(replace(DOSSIER, ledger=kept))[-1]
    assert isinstance(told, Text)
    assert told.lines == ("Đơn vị Cụm trưởng năm 2027: Công an tỉnh Bắc Sơn.", "Phấn đấu giảm 5%.")


def test_delegates_and_the_place_of_the_conference_are_told_where_they_are_known() -> None:
    people = tuple(
        Delegate(f"Nguyễn Văn {number}", "Thượng tá", "Phó Giám đốc", "Công an tỉnh") for number in range(30)
    )
    held = Conference(held_on=date(2026, 11, 27), place="An Bình", delegates=people)
    deck = opened(replace(DOSSIER, ledger=replace(ledger(), conference=held)))
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert "Đại biểu dự Hội nghị" in titles
    assert "Đại biểu dự Hội nghị (tiếp)" in titles
    assert any("An Bình, ngày 27 tháng 11 năm 2026" in text for text in texts(deck.slides[0]))
    whole = "\n".join(text for slide in deck.slides for text in texts(slide))
    assert all(each.name in whole for each in people)


def test_more_units_than_fit_go_on_to_the_next_slide() -> None:
    units = tuple(Unit(f"U{number}", f"Công an tỉnh Số {number}", f"Số {number}", number) for number in range(40))
    rows = tuple(replace(standings().standings[0], unit=unit.code) for unit in units)
    many = replace(
        DOSSIER,
        ledger=replace(ledger(), cluster=replace(ledger().cluster, units=units)),
        standings=replace(standings(), standings=rows, ties=()),
    )
    whole = "\n".join(text for slide in opened(many).slides for text in texts(slide))
    assert all(whole.count(f"{unit.name}\n") >= 2 for unit in units)


@pytest.mark.parametrize("count", [1, 5, 40])
def test_what_is_put_on_a_slide_fits(count: int) -> None:
    for lines, size in fitted_lines(
        tuple("Một câu dài vừa phải về kết quả của phong trào thi đua. " * 3 for _ in range(count))
    ):
        assert lines
        assert size >= 16
    table = standings_table(ledger(), standings())
    long = replace(table, rows=table.rows * count)
    parts = fitted_table(long)
    assert sum(len(part.rows) for part, _ in parts) == len(long.rows)
    for part, size in parts:
        assert head_height(part.columns, size) + sum(row_height(row, part.columns, size) for row in part.rows) <= HEIGHT


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert slides(DOSSIER) == slides(DOSSIER)


def test_points_read_back_are_those_of_the_standings() -> None:
    slide = next(each for each in opened().slides if "xếp hạng" in each.shapes.title.text_frame.text)
    grid = next(shape.table for shape in slide.shapes if shape.has_table)
    totals = [Decimal(row.cells[6].text.replace(".", "").replace(",", ".")) for row in list(grid.rows)[1:]]
    assert totals == [each.sheet.total for each in standings().by_rank]


def test_a_clock_before_1980_makes_the_same_deck(monkeypatch: pytest.MonkeyPatch) -> None:
    before = slides(DOSSIER)
    monkeypatch.setattr("time.time", lambda: 86_400.0)
    assert slides(DOSSIER) == before


def test_every_part_of_the_deck_has_a_type_and_is_reached() -> None:
    with zipfile.ZipFile(BytesIO(slides(DOSSIER))) as package:
        names = set(package.namelist())
        types = package.read("[Content_Types].xml").decode()
        relations = [package.read(name).decode() for name in names if name.endswith(".rels")]
    targets = {each.rpartition("/")[2] for text in relations for each in re.findall(r'Target="([^"]+)"', text)}
    parts = {name for name in names if not name.endswith((".rels", "[Content_Types].xml"))}
    assert parts == {name[1:] for name in re.findall(r'PartName="([^"]+)"', types)}
    assert {name.rpartition("/")[2] for name in parts} <= targets
    assert {info.date_time for info in zipfile.ZipFile(BytesIO(slides(DOSSIER))).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_rows_that_go_over_to_a_second_slide_are_shared_between_both() -> None:
    words = "Công tác bảo đảm an ninh, trật tự trên địa bàn " * 4
    rows = tuple(Row((TableCell(f"Đơn vị {each}"), TableCell(words)), key=str(each)) for each in range(9))
    table = Table("", (Column("Đơn vị", width=20), Column("Nội dung", width=40)), rows)
    lengths = [len(part.rows) for part, _ in fitted_table(table, 300)]
    assert len(lengths) > 1
    assert max(lengths) - min(lengths) <= 1
