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
"""How many sign beside each other on a lying page."""
_MANY = 12


def score_annex(dossier: Dossier) -> bytes:
    """Return bang-diem.docx."""
    title = f"Bảng tổng hợp điểm – {dossier.ledger.cluster.name}"
    return document(tuple(_blocks(dossier)), title, footer_of(dossier), dossier.made_on, landscape=True)


def _blocks(dossier: Dossier) -> Iterator[Block]:
    yield from annex(dossier, "", "scores", score_table(dossier.ledger, dossier.standings))
    yield Paragraph("NoiDung", (Words(texts("bao-cao")["annexes"]["signed"]),), with_next=True)
    yield _signatures(dossier)
    if sum(is_used(each) for each in dossier.layers) > 1:
        yield SectionEnd(landscape=True)
        yield words("PhuLucTen", "ĐIỂM CỦA TỪNG BƯỚC CHẤM")
        yield Grid(layer_table(dossier.ledger, dossier.layers))


def _signatures(dossier: Dossier) -> Signatures:
    names = [unit.name.upper() for unit in dossier.ledger.cluster.units]
    dots = "" if len(names) < _IN_A_ROW - 1 else "…" * 13
    lines = (("ĐẠI DIỆN", name) for name in names)
    cells = tuple(short_signer(each) if len(names) > _MANY else signer(each, dots) for each in lines)
    return Signatures(cells, _beside(len(names)))


def _beside(signers: int) -> int:
    """Return how many sign in a row, the rows about equally full."""
    rows = max(1, ceil(signers / _IN_A_ROW))
    return max(1, ceil(signers / rows))
