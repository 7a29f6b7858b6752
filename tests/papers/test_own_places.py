"""Every number has its own decimals on paper, whatever its column has."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from desktop.domain.table import Row, Table
from desktop.domain.tabulate import score_table, scoresheet_table
from desktop.papers.excel.books import award_book, score_book
from desktop.words.cells import shown
from tests.papers.ledgers import ledger, standings
from tests.papers.test_catalogue import DOSSIER


def _row(table: Table, key: str) -> Row:
    return next(row for row in table.rows if row.key == key)


@pytest.mark.parametrize(("criterion", "total"), [(3, 2), (1, 2)])
def test_a_total_has_the_places_of_the_total_and_an_account_the_larger(criterion: int, total: int) -> None:
    framework = replace(ledger().framework, rounding_criterion=criterion, rounding_total=total)
    kept = replace(ledger(), framework=framework)
    tables = (score_table(kept, standings()), scoresheet_table(kept, standings().standings[0]))
    for table in tables:
        numbers = {
            key: {cell.places for cell in _row(table, key).cells if cell.id and cell.id.startswith(key)}
            for key in ("total", "bonus")
        }
        assert numbers == {"total": {total}, "bonus": {max(criterion, total)}}


def test_the_workbook_shows_a_total_as_the_table_of_ranks_does() -> None:
    framework = replace(ledger().framework, rounding_criterion=3, rounding_total=2)
    made = openpyxl.load_workbook(BytesIO(score_book(replace(DOSSIER, ledger=replace(ledger(), framework=framework)))))
    rows = {str(row[1].value): row for row in made["Bảng điểm"].iter_rows(min_row=6)}
    assert {cell.number_format for cell in rows["TỔNG ĐIỂM"][3:]} == {"#,##0.00"}
    assert {cell.number_format for cell in rows["Thứ hạng"][3:]} == {"#,##0"}


def test_times_of_awards_have_their_thousands_parted() -> None:
    sheet = openpyxl.load_workbook(BytesIO(award_book(DOSSIER)))["Khen thưởng"]
    counts = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, int)]
    assert counts
    assert {cell.number_format for cell in counts} == {"#,##0"}


def test_a_cell_without_places_of_its_own_has_those_of_its_column() -> None:
    cell = _row(score_table(ledger(), standings()), "total").cells[3]
    assert shown(replace(cell, places=None), 4).endswith("00")
