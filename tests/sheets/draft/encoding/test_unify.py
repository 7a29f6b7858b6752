from desktop.domain.book import Book, Cell, CellType, Paragraph, Run, Sheet
from desktop.sheets.draft.encoding.unify import unify
from tests.sheets.draft.books import book


def _cells(*texts: tuple[str, str | None]) -> Book:
    cells = tuple(Cell(row, 1, text, text, CellType.TEXT, font=font) for row, (text, font) in enumerate(texts, 1))
    return book(Sheet("S", cells))


def _values(made: Book) -> list[object]:
    return [cell.value for cell in made.sheets[0].cells]


def test_fonts_decide_first_and_the_raw_text_stays() -> None:
    made, count = unify(_cells(("Bé C«ng an", ".VnTime"), ("Công an", "Arial"), ("Ghi chó", ".VnTime")))
    assert _values(made) == ["Bộ Công an", "Công an", "Ghi chú"]
    assert made.sheets[0].cells[0].raw == "Bé C«ng an"
    assert count == 2


def test_unicode_in_a_legacy_font_is_left() -> None:
    made, count = unify(_cells(("Điều lệnh", ".VnTime")))
    assert _values(made) == ["Điều lệnh"]
    assert count == 0


def test_what_most_cells_of_a_font_are_the_unclear_ones_are_too() -> None:
    made, _ = unify(
        _cells(("C«ng an tØnh", "Arial"), ("§iÓm chuÈn", "Arial"), ("Tù chÊm", "Arial"), ("Ghi chó", "Arial"))
    )
    assert _values(made)[3] == "Ghi chú"


def test_a_lone_legacy_cell_among_unicode_ones_is_converted() -> None:
    made, count = unify(_cells(("Công an tỉnh", "Arial"), ("Điểm chuẩn", "Arial"), ("C«ng an tØnh B¾c S¬n", "Arial")))
    assert _values(made)[2] == "Công an tỉnh Bắc Sơn"
    assert count == 1


def test_runs_in_several_fonts_are_converted_apart() -> None:
    runs = (Run("C«ng an ", ".VnTime"), Run("tỉnh", "Arial"), Run(" TP", ""))
    raw = "".join(run.text for run in runs)
    made, count = unify(book(Sheet("S", (Cell(1, 1, raw, raw, CellType.TEXT, font="Arial", runs=runs),))))
    assert _values(made) == ["Công an tỉnh TP"]
    assert count == 1


def test_runs_that_need_nothing_stay() -> None:
    runs = (Run("café ", "Arial"), Run("tỉnh", "Arial"))
    made, count = unify(book(Sheet("S", (Cell(1, 1, "café tỉnh", "café tỉnh", CellType.TEXT, runs=runs),))))
    assert _values(made) == ["café tỉnh"]
    assert count == 0


def test_paragraphs_are_converted_too() -> None:
    text = "C«ng an tØnh B¾c S¬n"
    made, count = unify(book(paragraphs=(Paragraph(1, text, text, font=".VnTime"), Paragraph(2, "abc", "abc"))))
    assert [paragraph.text for paragraph in made.paragraphs] == ["Công an tỉnh Bắc Sơn", "abc"]
    assert count == 1


def test_numbers_are_never_touched() -> None:
    made, count = unify(book(Sheet("S", (Cell(1, 1, "µ", None, CellType.ERROR, font=".VnTime"),))))
    assert made.sheets[0].cells[0].raw == "µ"
    assert count == 0
