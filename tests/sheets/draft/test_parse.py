import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.book import Book, Cell, CellType, Merge, Oddity, Sheet, Verdict
from desktop.domain.draft import Claim
from desktop.domain.finding import Level
from desktop.domain.framework import Framework
from desktop.domain.guidance import guidance_of
from desktop.domain.ledger import Ledger
from desktop.sheets.draft.parse import parse_draft
from desktop.words.findings import tell
from tests.sheets.draft.books import CLUSTER, HEAD, LEDGER, Value, book, codes, found, sheet, table
from tests.sheets.draft.shapes import make_case

ROW: tuple[Value, ...] = ("I.1", "Chế độ thông tin, báo cáo", 10, None, 8)
OTHER: tuple[Value, ...] = ("I.2", "Tỷ lệ khám phá án", 10, None, 9)


def test_a_refused_book_gives_nothing_but_its_reasons() -> None:
    refused = Book("x.xls", "0" * 64, 5, "unknown", Verdict.REFUSED, oddities=(Oddity("damaged"),))
    draft = parse_draft(refused, LEDGER, "AB")
    assert (draft.kind, draft.unit, draft.confidence) == ("unknown", "AB", 0)
    assert [(finding.level, finding.code) for finding in draft.findings] == [(Level.ERROR, "damaged")]


def test_a_file_without_a_table_is_unknown() -> None:
    draft = parse_draft(book(sheet([("Công an tỉnh An Bình",), ("chỉ có chữ",)])), LEDGER)
    assert draft.kind == "unknown"
    assert found(draft, "no_table_found").level is Level.ERROR


def test_a_table_without_headings_is_named() -> None:
    rows = [(None, leaf.title, leaf.max) for leaf in LEDGER.framework.leaves]
    draft = parse_draft(book(sheet(rows, "Bảng")), LEDGER)
    assert found(draft, "headings_missing").facts == {"name": "Bảng", "count": len(rows)}


def test_a_table_of_the_whole_cluster_is_asked_about_and_not_taken() -> None:
    draft = parse_draft(_of_the_cluster("CA An Binh gui.xlsx", 9, "Bảng tổng hợp điểm"), LEDGER)
    question = found(draft, "units_as_columns")
    assert (question.level, question.key) == (Level.QUESTION, "wide:chấm điểm")
    assert draft.claims == ()
    assert draft.unit == "AB"


def test_the_units_own_column_is_taken_where_it_alone_is_filled_or_somebody_says_so() -> None:
    alone = parse_draft(_of_the_cluster("CA An Binh gui.xlsx", None), LEDGER)
    claimed = parse_draft(_of_the_cluster("CA An Binh gui.xlsx", 9), LEDGER)
    said = guidance_of([("wide:Chấm điểm", "own")])
    answered = parse_draft(_of_the_cluster("CA An Binh gui.xlsx", 9, "Bảng tổng hợp"), LEDGER, guidance=said)
    told = parse_draft(_of_the_cluster("bang chung.xlsx", 9), LEDGER, "BC")
    assert [_points(claim) for claim in alone.claims] == [Decimal(8), Decimal(4)]
    assert answered.claims == claimed.claims == alone.claims
    assert found(claimed, "own_columns_taken").level is Level.WARNING
    assert [_points(claim) for claim in told.claims] == [Decimal(9), Decimal(9)]
    assert "units_as_columns" not in codes(answered) | codes(told)
    assert found(answered, "answered").level is Level.NOTE


def _points(claim: Claim) -> Decimal | None:
    return claim.inputs.points if claim.inputs else claim.points


def _of_the_cluster(file: str, other: int | None, title: str = "Bảng tổng hợp điểm tự chấm") -> Book:
    head = ("TT", "Nội dung", "Điểm chuẩn", "An Bình", "Bắc Sơn", "Hà Lâm")
    rows = [(*ROW[:3], 8, other, other), (*OTHER[:3], 4, other, other)]
    return book(sheet([(title,), head, *rows]), file=file)


def test_sheets_that_say_nothing_are_noted() -> None:
    draft = parse_draft(book(sheet([("CA An Bình",), HEAD, ROW, OTHER]), sheet([("Lịch họp",)], "Lịch")), LEDGER)
    assert found(draft, "ignored_sheet").facts["name"] == "Lịch"


def test_oddities_become_findings_by_weight() -> None:
    odd = (
        Oddity("hidden_rows", "Chấm điểm", "A3", {"count": 1, "cells": ("A3",)}),
        Oddity("old_format", facts={}),
        Oddity("text_numbers", "_mau", "B3", {"count": 1, "cells": ("B3",)}),
        Oddity("legacy_fonts", "Chấm điểm", "A3", {"count": 1}),
        Oddity("lookalike_letters", "Chấm điểm", "A3", {"count": 1}),
    )
    draft = parse_draft(book(sheet([("CA An Bình",), HEAD, ROW, OTHER]))._replace(oddities=odd), LEDGER)
    told = {finding.code: finding.level for finding in draft.findings if finding.code != "rows_missing"}
    assert told == {"hidden_rows": Level.WARNING, "old_format": Level.NOTE}


def test_comments_are_told_and_one_with_a_number_weighs_more() -> None:
    said = (("D4", "xin lấy 7,5"), ("B4", "đã sửa theo góp ý"))
    odd = tuple(Oddity("comments", "Chấm điểm", cell, {"count": 1, "name": words}) for cell, words in said)
    draft = parse_draft(table(("1", "Chế độ thông tin, báo cáo", 10, None, 8))._replace(oddities=odd), LEDGER)
    told = [(each.place.cell, each.level) for each in draft.findings if each.code == "comments" and each.place]
    assert told == [("D4", Level.WARNING), ("B4", Level.NOTE)]


def test_converted_cells_are_counted() -> None:
    cell = Cell(1, 1, "CA An B×nh", "CA An B×nh", CellType.TEXT, font=".VnTime")
    made = sheet([(), HEAD, ROW, OTHER])
    draft = parse_draft(book(Sheet(made.name, (cell, *made.cells))), LEDGER)
    assert found(draft, "converted_encoding").facts["count"] == 1
    assert draft.unit == "AB"


def test_a_cluster_without_a_framework_reads_figures_only() -> None:
    empty = Ledger(CLUSTER, CLUSTER.rounds[0], Framework("", 2026, 0, Decimal(0), ()), LEDGER.indicators)
    rows: list[tuple[Value, ...]] = [
        ("Mã", "Chỉ tiêu", "Kỳ này"),
        ("PPHS", "Số vụ phạm pháp hình sự", 5),
        ("TLKP", "Tỷ lệ điều tra, khám phá án", 80),
    ]
    draft = parse_draft(book(sheet([("CA An Bình",), *rows])), empty)
    assert (draft.kind, len(draft.figures), draft.claims) == ("workbook", 2, ())
    assert parse_draft(book(sheet([("CA An Bình",), HEAD, ROW])), replace(empty, indicators=())).kind == "unknown"


def test_a_cluster_without_units_knows_no_unit() -> None:
    draft = parse_draft(book(sheet([HEAD, ROW, OTHER])), replace(LEDGER, cluster=replace(CLUSTER, units=())))
    assert draft.unit is None
    assert "unit_unknown" in codes(draft)


def test_huge_merges_and_wide_rows_are_no_trouble() -> None:
    merges = tuple(Merge(row * 50, 1, row * 50 + 49, 16384) for row in range(1, 200))
    wide = tuple(Cell(1, column, "Điểm chuẩn", "Điểm chuẩn", CellType.TEXT) for column in range(1, 3000))
    assert parse_draft(book(Sheet("S", wide, merges=merges)), LEDGER).kind == "unknown"


@pytest.mark.parametrize("seed", range(8))
def test_every_finding_has_its_words(seed: int) -> None:
    case = make_case(seed, "all")
    for finding in parse_draft(case.book, case.ledger).findings:
        assert tell(finding).message


VALUES = st.one_of(
    st.none(),
    st.sampled_from(
        [*HEAD, *ROW, *OTHER, "-", "O", "1.616", "12,5", "Tổng cộng", "CA An Bình", "Kỳ trước", "PPHS", "x"]
    ),
    st.integers(-5, 2000),
    st.text(max_size=6),
)


@given(st.lists(st.lists(VALUES, max_size=7), max_size=9))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_sheet_is_understood_without_an_accident(rows: list[list[Value]]) -> None:
    draft = parse_draft(book(sheet([HEAD, *rows])), LEDGER)
    leaves = {leaf.code for leaf in LEDGER.framework.leaves}
    claimed = [claim.criterion for claim in draft.claims]
    assert len(claimed) == len(set(claimed))
    assert {*claimed, *draft.blank} <= leaves
    assert not set(claimed) & set(draft.blank)
    for finding in draft.findings:
        assert tell(finding).message
        json.dumps(sorted(finding.facts))


def test_separated_rows_wider_than_their_headings_are_an_error_not_values_moved_aside() -> None:
    made = table(("I.1", "Chế độ thông tin, báo cáo", 10, None, 7))._replace(format="csv")
    torn = made._replace(oddities=(Oddity("ragged_rows", "Chấm điểm", "A4", {"count": 1, "cells": ("A4",)}),))
    assert found(parse_draft(torn, LEDGER), "ragged_rows").level is Level.ERROR
    in_word = torn._replace(format="docx")
    assert found(parse_draft(in_word, LEDGER), "ragged_rows").level is Level.WARNING
