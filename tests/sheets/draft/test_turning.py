"""Tables turned over: things that stand in columns read as rows, places turned back."""

from desktop.domain.book import Merge
from desktop.domain.place import Place
from desktop.sheets.draft.turning import turned, turned_place
from tests.sheets.draft.books import sheet


def test_rows_become_columns_and_the_corner_heads_the_things() -> None:
    made = turned(sheet((("Năm", "Số vụ", "Số người"), ("2026", "842", None)), "Bảng 1", (Merge(1, 2, 1, 3),)))
    assert [(cell.row, cell.column, cell.value) for cell in made.cells] == [
        (1, 1, "Nội dung"),
        (1, 2, "2026"),
        (2, 1, "Số vụ"),
        (2, 2, "842"),
        (3, 1, "Số người"),
    ]
    assert (made.name, made.merges) == ("Bảng 1", (Merge(2, 1, 3, 1),))


def test_places_are_turned_back() -> None:
    place = Place("bc.docx", "ff", "Bảng 1", "C2", "842")
    assert turned_place(place).cell == "B3"
    assert turned_place(Place("bc.docx", "ff", None, None, "")).cell is None
