"""Random annexes in random manners read as the tree they were written from, and say what was assumed."""

import random
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.annex import AnnexDraft
from desktop.sheets.annex import read_annex
from desktop.sheets.reading import read_book
from tests.sheets.annex.annexes import Manner, draw_manner, draw_tree, expected, rows_of
from tests.sheets.annex.writing import write_docx, write_xlsx


def read(path: Path) -> AnnexDraft:
    draft = read_annex(read_book(str(path)), 2026)
    assert draft is not None
    return draft


def tree_of(draft: AnnexDraft) -> list[tuple[str, str, str, str, bool]]:
    return [
        (each.code, each.title.casefold(), f"{each.max.normalize():f}", each.part.value, each.is_leaf)
        for each in draft.framework.criteria
    ]


@pytest.mark.parametrize("seed", [*range(60), 5019, 5029, 5206, 5216, 5321])
def test_a_workbook_reads_as_it_was_meant(seed: int, tmp_path: Path) -> None:
    random_ = random.Random(seed)
    tree, manner = draw_tree(random_), draw_manner(random_)
    path = tmp_path / "phu-luc.xlsx"
    write_xlsx(path, rows_of(tree, manner, random_), manner, random_)
    draft = read(path)
    assert tree_of(draft) == expected(tree, manner), manner
    assert draft.framework.total == Decimal(100)


@pytest.mark.parametrize("seed", range(60, 100))
def test_a_word_annex_reads_as_it_was_meant(seed: int, tmp_path: Path) -> None:
    random_ = random.Random(seed)
    tree, manner = draw_tree(random_), draw_manner(random_)
    if manner.codes == "cells":
        manner = Manner(codes="decimal", tables=manner.tables, noise=manner.noise)
    path = tmp_path / "phu-luc.docx"
    write_docx(path, rows_of(tree, manner, random_), manner)
    draft = read(path)
    assert tree_of(draft) == expected(tree, manner), manner
    assert draft.framework.total == Decimal(100)
