"""What a column says of a row: its words, or those nearest above a sign that repeats them."""

from decimal import Decimal

from desktop.sheets.draft.layout.grid import Grid, grid_of
from desktop.sheets.draft.lists.cells import text_at
from desktop.sheets.draft.lists.columns import ListField
from desktop.sheets.draft.lists.heads import ListColumn
from tests.sheets.draft.books import book, sheet

_FORM = ListColumn(ListField.FORM, ("Hình thức khen thưởng",), (1,))


def _grid(*texts: str | Decimal | None) -> Grid:
    made = book(sheet([(each, "x") for each in texts]))
    return grid_of(made, made.sheets[0])


def test_a_sign_repeats_the_words_nearest_above_it() -> None:
    grid = _grid("Bằng khen", '"', None, "nt", "Giấy khen", "như trên", "-")
    assert [text_at(grid, row, _FORM) for row in range(1, 8)] == [
        "Bằng khen", "Bằng khen", "", "Bằng khen", "Giấy khen", "Giấy khen", "",
    ]  # fmt: skip


def test_a_sign_with_nothing_above_says_nothing() -> None:
    grid = _grid('"', "''")
    assert [text_at(grid, row, _FORM) for row in (2, 1)] == ["", ""]


def test_of_a_thousand_signs_each_is_followed_up_once() -> None:
    grid = _grid("Bằng khen", *['"'] * 1000)
    assert text_at(grid, 1001, _FORM) == "Bằng khen"
    assert grid.repeated == {(row, (1,)): "Bằng khen" for row in range(2, 1002)}
