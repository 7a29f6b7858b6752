"""The table of points as a Word annex, signed by all members."""

from collections.abc import Iterator
from math import ceil

from desktop.domain.dossier import Dossier
from desktop.domain.tabulate import layer_table, score_table
from desktop.domain.tabulate.layers import is_used
from desktop.papers.footer import footer_of
from desktop.papers.report.annexes import annex
from desktop.papers.word.blocks import Block, Grid, Paragraph, SectionEnd, Signatures, Words, words
from desktop.papers.word.letterhead import short_signer, signer
from desktop.papers.word.package import document
from desktop.papers.wording import texts

_IN_A_ROW = 6
"""How many sign beside each other on a lying page; more of them sign in smaller letters, with less room."""
_DOTS, _DOTS_ACROSS = 9, 42
"""How many dots a name is waited for with, and how many of 14 points stand across a lying page."""


def score_annex(dossier: Dossier) -> bytes:
    """Return bang-diem.docx."""
    title = f"Bảng tổng hợp điểm – {dossier.ledger.cluster.name}"
    return document(tuple(_blocks(dossier)), title, footer_of(dossier), dossier.made_on, landscape=True)


def _blocks(dossier: Dossier) -> Iterator[Block]:
    yield from annex(dossier, "", "scores", score_table(dossier.ledger, dossier.standings), signed=True)
    yield Paragraph("NoiDung", (Words(texts("bao-cao")["annexes"]["signed"]),), with_next=True)
    yield _signatures(dossier)
    if sum(is_used(each) for each in dossier.layers) > 1:
        yield SectionEnd(landscape=True)
        table = layer_table(dossier.ledger, dossier.layers)
        yield words("PhuLucTen", table.title)
        yield Grid(table)


def _signatures(dossier: Dossier) -> Signatures:
    names = [unit.name.upper() for unit in dossier.ledger.cluster.units]
    beside = _beside(len(names))
    dots = "…" * min(_DOTS, _DOTS_ACROSS // beside)
    lines = (("ĐẠI DIỆN", name) for name in names)
    cells = tuple(short_signer(each) if len(names) > _IN_A_ROW else signer(each, dots) for each in lines)
    return Signatures(cells, beside)


def _beside(signers: int) -> int:
    """Return how many sign in a row, the rows about equally full."""
    rows = max(1, ceil(signers / _IN_A_ROW))
    return max(1, ceil(signers / rows))
