"""What the columns of a table must have room for."""

from dataclasses import replace

from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.table.layout import laid_out, some_of
from tests.ui.tables import small


def test_words_held_together_are_one_piece() -> None:
    columns = (Column("Tệp này", align=Align.RIGHT),)
    rows = tuple(Row((TableCell(text),)) for text in ("để\u00a0trống", "“93,9” (93,9)", "12 tập thể\nxuất sắc"))

    pieces = laid_out(Table("Chỗ khác nhau", columns, rows)).pieces[0]

    assert set(pieces) == {"để\u00a0trống", "“93,9”", "(93,9)", "12", "tập", "thể", "xuất", "sắc"}
    assert pieces[0] == "để\u00a0trống", "the longest first"


def test_some_rows_of_a_layout_are_laid_out_as_they_would_be_alone() -> None:
    whole = laid_out(small())
    alone = laid_out(replace(small(), rows=(small().rows[2], small().rows[0])))

    assert some_of(whole, [2, 0]) == alone
    assert some_of(whole, []) == laid_out(replace(small(), rows=()))
