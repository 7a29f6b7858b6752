"""The pages of a printed sheet: nobody signs a page that holds no results."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.ledger import Award
from desktop.papers.excel.books import LAYERS, award_book, score_book
from desktop.papers.excel.page import Pile, parted
from tests.papers.ledgers import ledger
from tests.papers.test_catalogue import DOSSIER

PAGE = 500.0


def pages(pile: Pile, begins: list[int]) -> list[float]:
    """The points of each page: headings or what stands above, its rows, and on the last one what is below."""
    ends = [0, *begins, len(pile.rows)]
    high = [sum(pile.rows[a:b]) for a, b in pairwise(ends)]
    tops = [pile.above, *[pile.headings] * len(begins)]
    return [top + own for top, own in zip(tops, high, strict=True)]


@given(
    rows=st.lists(st.integers(20, 120), min_size=4, max_size=60),
    heads=st.frozensets(st.integers(0, 59)),
    below=st.integers(0, 250),
)
def test_every_page_holds_its_rows_and_the_last_ones_stand_with_the_signatures(
    rows: list[int], heads: frozenset[int], below: int
) -> None:
    pile = Pile(9, 120, 40, tuple(map(float, rows)), heads, below)
    begins = parted(pile, PAGE, 3)
    assert begins == sorted(set(begins))
    assert all(0 < each < len(rows) for each in begins)
    high = pages(pile, begins)
    assert all(each <= PAGE for each in high)
    assert high[-1] + below <= PAGE


def test_the_last_three_rows_go_over_to_the_signatures() -> None:
    pile = Pile(9, 100, 40, (20.0,) * 20, frozenset(), 100)
    assert parted(pile, PAGE, 3) == [17]


def test_no_head_of_a_section_stands_last_on_a_page() -> None:
    pile = Pile(9, 100, 40, (20.0,) * 40, frozenset({18, 19}), 0)
    assert parted(pile, PAGE, 3)[0] == 18


def test_a_long_table_is_parted_before_its_last_rows() -> None:
    awards = tuple(Award("AB", "Bộ Công an", f"Hình thức {each}", "tap_the", "decided", 1) for each in range(60))
    made = award_book(replace(DOSSIER, ledger=replace(ledger(), awards=awards)))
    sheet = openpyxl.load_workbook(BytesIO(made))["Khen thưởng"]
    total = next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == "TỔNG CỘNG")
    last = max(int(each.id) for each in sheet.row_breaks.brk)
    assert last < total - 1


@pytest.mark.parametrize("name", [LAYERS, "Bảng điểm"])
def test_what_each_layer_gave_is_not_signed_again(name: str) -> None:
    made = openpyxl.load_workbook(BytesIO(score_book(DOSSIER)))
    signed = any("ĐẠI DIỆN" in str(cell.value) for row in made[name].iter_rows() for cell in row)
    assert signed is (name != LAYERS)
