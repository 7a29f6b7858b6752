"""The numbers of a paper: every one can be cited, and the same id has the same value in every paper."""

from dataclasses import replace
from datetime import date

from desktop.domain.citing import cite, plain
from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Layer
from desktop.domain.table import Table
from desktop.domain.tabulate import LayerSheets, score_table
from desktop.papers.catalogue import PAPERS, build
from desktop.papers.numbers import bound_ids, printed_numbers, table_ids
from tests.papers import docx
from tests.papers.ledgers import UNITS, ledger, scoresheet, standings
from tests.papers.registers import listed

SHEETS = tuple(scoresheet(unit.code) for unit in UNITS)
LAYERS = tuple(LayerSheets(layer, SHEETS) for layer in Layer)
DOSSIER = Dossier(listed(ledger()), standings(), date(2026, 11, 21), "K7M2QX", LAYERS)


def test_every_number_bound_in_word_can_be_cited() -> None:
    for built in build(DOSSIER):
        if built.file_name.endswith(".docx"):
            ids = bound_ids(built.content)
            assert [id_ for id_ in ids if cite(DOSSIER, id_) is None] == []
            assert set(ids) == {tag.removeprefix("tk:") for tag, _ in docx.bound(built.content)}


def test_every_paper_says_which_numbers_it_prints_with_one_value_for_all() -> None:
    found: dict[str, str] = {}
    for built in build(DOSSIER):
        assert built.numbers or "tk:" not in docx.part(built.content), built.file_name
        for id_, value in built.numbers.items():
            assert found.setdefault(id_, value) == value
            cited = cite(DOSSIER, id_)
            assert cited is not None
            assert value == plain(cited)
    assert {built.file_name for built in build(DOSSIER)} == {
        name for paper in PAPERS if paper.lacks(DOSSIER) is None for name in paper.files
    }


def test_a_sign_is_no_number() -> None:
    table = score_table(ledger(), standings())
    ids = table_ids((table,))
    assert "AB:I.1.a" in ids
    blank = [cell.id for row in table.rows for cell in row.cells if cell.id and cell.value is None]
    assert blank
    assert not set(blank) & set(ids)
    assert table_ids((Table("", (), ()),)) == ()


def test_what_has_no_value_any_more_is_left_out() -> None:
    bare = replace(DOSSIER, ledger=replace(ledger(), figures=()))
    assert printed_numbers(bare, ("PPHS", "total:AB")) == {
        "total:AB": printed_numbers(DOSSIER, ("total:AB",))["total:AB"]
    }
