"""What is said of a whole sheet speaks of the cells that were read, shortly and where it was passed over."""

from desktop.domain.book import Book, Oddity, Sheet
from desktop.domain.facts import Facts
from desktop.domain.finding import Level
from desktop.sheets.draft.parse import parse_draft
from desktop.words.findings import tell
from tests.sheets.draft.books import HEAD, LEDGER, Value, book, codes, formula, found, sheet, table

ROWS: tuple[tuple[Value, ...], ...] = (
    ("I", "Bảo đảm an ninh, trật tự", 30, None, formula("SUM(E5)")),
    ("I.1", "Chế độ thông tin, báo cáo", "10", None, "7,5"),
    ("I.4.b", "Đề tài, sáng kiến: chất lượng", 2, "2", None),
    ("1.2", "Tỷ lệ khám phá án", 10, 81, None),
)


def _odd(code: str, made: Book) -> Book:
    facts: Facts = {"count": 9, "cells": ("A1", "A2", "A3", "A4", "A5")}
    return made._replace(oddities=(Oddity(code, "Chấm điểm", "A1", facts),))


def test_a_formula_nobody_reads_may_be_without_its_value() -> None:
    assert "missing_values" not in codes(parse_draft(_odd("missing_values", table(*ROWS)), LEDGER))


def test_a_formula_that_is_read_may_not() -> None:
    read = ("I.3", "Kéo giảm tội phạm", 5, formula("1+1"), None)
    finding = found(parse_draft(_odd("missing_values", table(*ROWS, read)), LEDGER), "missing_values")
    assert finding.place
    assert (finding.facts["cells"], finding.place.cell, finding.facts["count"]) == (("D8",), "D8", 1)


def test_numbers_typed_as_text_are_counted_where_numbers_are_read() -> None:
    finding = found(parse_draft(_odd("text_numbers", table(*ROWS)), LEDGER), "text_numbers")
    assert finding.facts["cells"] == ("E5",)


def test_a_file_without_a_table_keeps_what_the_reader_found() -> None:
    draft = parse_draft(_odd("missing_values", book(sheet([("Công an tỉnh An Bình",)]))), LEDGER)
    assert found(draft, "missing_values").facts["count"] == 9


def test_figures_and_awards_are_read_too() -> None:
    figures = sheet([("CA An Bình",), ("Mã", "Chỉ tiêu", "Kỳ này"), ("PPHS", "Số vụ phạm pháp hình sự", "5"),
                     ("TLKP", "Tỷ lệ điều tra, khám phá án", 85)], "Chấm điểm")  # fmt: skip
    awards = sheet(
        [("Cấp khen thưởng", "Danh hiệu, hình thức khen thưởng", "Tập thể (đã quyết định)"), ("Bộ", "Cờ", "2")],
        "Chấm điểm",
    )
    for each, cell in ((figures, "C3"), (awards, "C2")):
        assert found(parse_draft(_odd("text_numbers", book(each)), LEDGER, "AB"), "text_numbers").facts["cells"] == (
            cell,
        )


def test_a_hidden_sheet_with_the_table_is_said_to_be_passed_over() -> None:
    rows = [("CÔNG AN TỈNH AN BÌNH",), HEAD, *ROWS]
    hidden = Sheet("Ẩn", sheet(rows, "Ẩn").cells, hidden=True)
    note = Sheet("Lịch", sheet([("Lịch họp",)], "Lịch").cells, hidden=True)
    draft = parse_draft(book(sheet(rows), hidden, note), LEDGER)
    told = {each.facts["name"]: each for each in draft.findings if each.code == "ignored_sheet"}
    assert {name: each.level for name, each in told.items()} == {"Ẩn": Level.WARNING, "Lịch": Level.NOTE}
    assert "bị ẩn" in tell(told["Ẩn"]).message
    assert "bị ẩn" not in tell(told["Lịch"]).message


def test_long_words_of_the_unit_are_cut_in_what_is_said_and_kept_in_the_place() -> None:
    words = "đơn vị đã chủ động tổ chức nhiều hội nghị sơ kết, tổng kết " * 4
    finding = found(
        parse_draft(table(*ROWS[:3], ("1.2", "Tỷ lệ khám phá án", 10, words, None)), LEDGER), "not_a_number"
    )
    raw = finding.facts["raw"]
    assert isinstance(raw, str)
    assert len(raw) <= 80
    assert raw.endswith("…")
    assert finding.place
    assert finding.place.raw == words
