"""What the columns of a table must have room for."""

from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.table.layout import laid_out


def test_words_held_together_are_one_piece() -> None:
    columns = (Column("Tệp này", align=Align.RIGHT),)
    rows = tuple(Row((TableCell(text),)) for text in ("để\u00a0trống", "“93,9” (93,9)", "12 tập thể\nxuất sắc"))

    pieces = laid_out(Table("Chỗ khác nhau", columns, rows)).pieces[0]

    assert set(pieces) == {"để\u00a0trống", "“93,9”", "(93,9)", "12", "tập", "thể", "xuất", "sắc"}
    assert pieces[0] == "để\u00a0trống", "the longest first"
