"""The framework's annex: one line a kind, parts named where there are several, sums live where they fit."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.framework import Count, Criterion, Deduct, Direct, Part
from desktop.papers.form_check import check_form
from desktop.papers.framework_annex import annex_book, annex_text
from desktop.papers.framework_annex.table import framework_table
from desktop.words.kinds import kind_line
from tests.domain.scoring import builders as make
from tests.papers.ledgers import CLUSTER

D = Decimal
OWN = make.with_extras(make.framework(*make.EIGHT_KINDS))


@pytest.mark.parametrize("kind", make.EIGHT_KINDS, ids=lambda kind: type(kind).__name__)
def test_every_kind_is_told_in_one_sentence(kind: object) -> None:
    line = kind_line(Criterion("I.1", "Việc", D(10), Part.BASE, kind))  # type: ignore[arg-type]
    assert line.endswith(".")
    assert "None" not in line
    assert "{" not in line


def test_a_penalty_takes_points_and_a_base_leaf_gives_them() -> None:
    base = Criterion("I.1", "Việc", D(10), Part.BASE, Count(D("0.5")))
    assert kind_line(base) == "Mỗi trường hợp được 0,5 điểm."
    assert kind_line(replace(base, part=Part.PENALTY)) == "Mỗi trường hợp trừ 0,5 điểm."
    assert (
        kind_line(replace(base, kind=Deduct(D(1), floor=D(-2)))) == "Mỗi trường hợp trừ 1 điểm, còn thấp nhất -2 điểm."
    )


def test_parts_are_named_only_where_there_is_more_than_one() -> None:
    assert [row.key for row in framework_table(make.framework(Direct())).rows if row.key == "base"] == []
    assert {"base", "bonus", "penalty"} <= {row.key for row in framework_table(OWN).rows}


def test_a_branch_that_does_not_add_up_has_no_live_sum() -> None:
    first = OWN.criteria[0]
    wrong = replace(OWN, criteria=(replace(first, max=first.max + 1), *OWN.criteria[1:]))
    rows = {row.key: row for row in framework_table(wrong).rows}
    assert rows[first.code].cells[2].sums == ()
    assert rows["total"].cells[2].sums == ()


def test_the_workbook_sums_branches_by_formulas() -> None:
    book = openpyxl.load_workbook(BytesIO(annex_book(OWN, CLUSTER, date(2026, 2, 15))))
    cells = {row[0].value: row[2].value for row in book.worksheets[0].iter_rows() if row[0].value}
    assert str(cells["I"]).startswith("=")


def test_the_word_annex_keeps_the_form(tmp_path: Path) -> None:
    path = tmp_path / "phu-luc.docx"
    path.write_bytes(annex_text(OWN, CLUSTER, date(2026, 2, 15)))
    assert list(check_form(str(path))) == []


def test_the_same_framework_gives_the_same_bytes() -> None:
    assert annex_text(OWN, CLUSTER, date(2026, 2, 15)) == annex_text(OWN, CLUSTER, date(2026, 2, 15))
