import pytest

from desktop.domain.book import Book, Cell, CellType, Paragraph, Run, Sheet
from desktop.sheets.draft.encoding.legacy import Encoding, to_unicode
from desktop.sheets.draft.encoding.unify import left_in_doubt, unify
from tests.sheets.draft.books import book
from tests.sheets.draft.shapes import _legacy


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


def test_ticks_of_a_symbol_font_read_as_ticks() -> None:
    legacy = (("C«ng an tØnh", None), ("§iÓm chuÈn", None), ("Tù chÊm ®iÓm", None))
    made, count = unify(_cells(*legacy, ("ü", "Wingdings")))

    assert (made.sheets[0].cells[3].value, made.sheets[0].cells[3].raw, count) == ("✓", "ü", 3)


def test_a_letter_the_reader_took_for_a_soft_hyphen_is_converted() -> None:
    raw = "Qu¶n lý nhµ n\u00adíc"
    cells = (Cell(1, 1, raw, raw.replace("\u00ad", ""), CellType.TEXT, font=".VnTime"),)
    made, count = unify(book(Sheet("S", cells)))
    assert (_values(made), count) == (["Quản lý nhà nước"], 1)


def test_unicode_in_a_legacy_font_is_left() -> None:
    made, count = unify(_cells(("Điều lệnh", ".VnTime")))
    assert _values(made) == ["Điều lệnh"]
    assert count == 0


def test_what_most_cells_of_a_font_are_the_unclear_ones_are_too() -> None:
    made, _ = unify(
        _cells(("C«ng an tØnh", "Arial"), ("§iÓm chuÈn", "Arial"), ("Tù chÊm", "Arial"), ("Ghi chó", "Arial"))
    )
    assert _values(made)[3] == "Ghi chú"


def test_points_with_a_shortened_word_behind_are_of_their_book() -> None:
    legacy = (("C«ng an tØnh", None), ("§iÓm chuÈn", None), ("Tù chÊm ®iÓm", None), ("2,75 ®", None))
    for beside in ((), (("Điểm tự chấm", None), ("Ghi chú", None))):
        made, _ = unify(_cells(*legacy, *beside))
        assert _values(made)[3] == "2,75 đ"
    made, _ = unify(_cells(("Điểm tự chấm", None), ("2,75 ®", None)))
    assert _values(made)[1] == "2,75 ®"
    vni = (("Coâng an tænh", None), ("Ñieåm chuaån", None), ("Töï chaám ñieåm", None), ("2,75 ñ", None), ("0ñ", None))
    assert _values(unify(_cells(*vni))[0])[3:] == ["2,75 đ", "0đ"]


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


LONG = (
    "Công tác bảo đảm an ninh quốc gia trên địa bàn tỉnh", "Tỷ lệ điều tra, khám phá các loại tội phạm",
    "Số vụ phạm pháp hình sự xảy ra trong năm", "Kết quả thực hiện phong trào thi đua",
)  # fmt: skip
SHORT = (
    "Số vụ",
    "Có",
    "Bộ",
    "đ/c",
    "Đ",
    "TĐ",
    "QĐ 12",
    "Không",
    "Đắk Lắk",
    "Ea Súp",
    "Huyện Krông Pắk",
    "Tr.đó",
    "Đội PX03",
)


@pytest.mark.parametrize("font", ["Arial", "Calibri", None])
@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_short_texts_are_what_the_rest_of_the_book_is(encoding: str, font: str | None) -> None:
    typed = [_legacy(text, encoding, named=False)[0] for text in (*LONG, *SHORT)]
    made = _cells(*((text, "Arial" if at < len(LONG) else font) for at, text in enumerate(typed)))
    values = _values(unify(made)[0])[len(LONG) :]
    if font == "Arial":
        assert [str(value).lower() for value in values] == [text.lower() for text in SHORT]
        assert left_in_doubt(made) == ()
    else:
        given = [text for text, value in zip(typed[len(LONG) :], values, strict=True) if value != text]
        assert all(to_unicode(text, Encoding(encoding.upper())).lower() in map(str.lower, SHORT) for text in given)
        doubted = {cell for _, cell in left_in_doubt(made)}
        stays = [at for at, text in enumerate(typed, 1) if at > len(LONG) and text not in given and not text.isascii()]
        assert all(f"A{at}" in doubted for at in stays)


def test_signs_beside_numbers_stay_in_a_legacy_book() -> None:
    texts = [_legacy(text, "tcvn3", named=False)[0] for text in LONG]
    made, _ = unify(_cells(*((text, "Arial") for text in (*texts, "5×3 = 15", "25°C ± 5%"))))
    assert _values(made)[4:] == ["5×3 = 15", "25°C ± 5%"]


def test_unicode_words_in_a_font_of_both_stay_and_are_named() -> None:
    texts = [_legacy(text, "tcvn3", named=False)[0] for text in LONG]
    mixed = _cells(*((text, "Arial") for text in (*texts, "Điểm chuẩn", "Không", "Có", "Công an")))
    made, count = unify(mixed)
    assert (_values(made)[4:], count) == (["Điểm chuẩn", "Không", "Có", "Công an"], 4)
    assert left_in_doubt(mixed)[0] == ("S", "A6")


def test_a_lone_short_text_that_looks_legacy_is_named_wherever_it_stands() -> None:
    made = book(
        Sheet("S", (Cell(2, 3, "Sè Q§", "Sè Q§", CellType.TEXT),)), paragraphs=(Paragraph(7, "Ea Suùp", "Ea Suùp"),)
    )
    assert left_in_doubt(made) == (("S", "C2"), (None, "¶7"))
    assert unify(made)[1] == 0


def test_foreign_letters_that_pass_for_latin_ones_are_read_as_those() -> None:
    made, count = unify(_cells(("В.6", None), ("Тhựс tậр рhương án", None), ("Ðội hình", None), ("Привет", None)))
    assert _values(made) == ["B.6", "Thực tập phương án", "Ðội hình", "Привет"]
    assert made.sheets[0].cells[0].raw == "В.6"
    assert count == 0


def test_foreign_letters_in_a_report_are_read_too() -> None:
    paragraph = Paragraph(1, "\u041aết quả", "\u041aết quả")
    made, _ = unify(book(paragraphs=(paragraph,)))
    assert made.paragraphs[0].text == "Kết quả"
