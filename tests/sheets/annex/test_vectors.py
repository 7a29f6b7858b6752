"""The annexes of tests/vectors/annexes read with the right codes, titles, maxima, parts and leaves."""

import json
from pathlib import Path

import pytest

from desktop.domain.framework import Direct
from desktop.sheets.annex import read_annex
from desktop.sheets.reading import read_book

FOLDER = Path(__file__).parents[2] / "vectors" / "annexes"
ANNEXES = sorted(path for path in FOLDER.iterdir() if path.suffix in {".xlsx", ".docx"})


@pytest.mark.parametrize("path", ANNEXES, ids=lambda path: path.name)
def test_an_annex_reads_as_its_truth_says(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    draft = read_annex(read_book(str(path)), 2026)
    assert draft is not None
    assert draft.framework.total == int(expected["total"])
    assert [
        (each.code, each.title.casefold(), f"{each.max.normalize():f}", each.part.value, each.is_leaf)
        for each in draft.framework.criteria
    ] == [
        (each["code"], each["title"].casefold(), each["max"], each["part"], each["leaf"])
        for each in expected["criteria"]
    ]
    assert draft.warnings == ()
    assert all(leaf.kind == Direct() for leaf in draft.framework.leaves)


def test_titles_stay_as_written() -> None:
    draft = read_annex(read_book(str(FOLDER / "annex_01.xlsx")), 2026)
    assert draft is not None
    assert draft.framework.criteria[0].title == "CÔNG TÁC BẢO ĐẢM AN NINH QUỐC GIA"
    assert draft.framework.name == "KHUNG TIÊU CHÍ CHẤM ĐIỂM, XẾP LOẠI THI ĐUA NĂM 2026 (0)"
    assert draft.framework.basis == "Quy định số 01/QyĐ-CTĐ ngày 15/02/2026"
    assert draft.framework.year == 2026
