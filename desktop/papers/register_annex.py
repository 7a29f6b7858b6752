"""The lists of models and of exemplars as Word annexes, with how many there are behind them."""

from collections.abc import Iterator

from desktop.domain.dossier import Dossier
from desktop.domain.registers.lines import Register
from desktop.domain.table import Table
from desktop.domain.tabulate import exemplars_table, models_table, tally_table
from desktop.papers.footer import footer_of
from desktop.papers.report.annexes import annex
from desktop.papers.word.blocks import Block, Grid, Paragraph, Words, gap, words
from desktop.papers.word.package import document

_ON_A_PAGE = 30
"""How many rows of counts surely stand on one lying page."""


def model_annex(dossier: Dossier) -> bytes:
    """Return mo-hinh.docx."""
    return _document(dossier, Register.MODELS, models_table(dossier.ledger))


def exemplar_annex(dossier: Dossier) -> bytes:
    """Return dien-hinh.docx."""
    return _document(dossier, Register.EXEMPLARS, exemplars_table(dossier.ledger))


def _document(dossier: Dossier, register: Register, table: Table) -> bytes:
    blocks = tuple(_blocks(dossier, register, table))
    return document(blocks, table.title, footer_of(dossier), dossier.made_on, landscape=True)


def _blocks(dossier: Dossier, register: Register, table: Table) -> Iterator[Block]:
    yield from annex(dossier, "", register.value, table)
    tally = tally_table(dossier.ledger, register)
    yield gap()
    yield Paragraph("PhuLucTen", (Words(tally.title),), with_next=True)
    yield gap()
    yield Grid(tally, dense=True, whole=len(tally.rows) <= _ON_A_PAGE)
    yield from (words("GhiChuBang", note) for note in tally.notes)
