"""The table of points as a Word annex, signed by all members."""

from collections.abc import Iterator

from desktop.domain.dossier import Dossier
from desktop.domain.tabulate import layer_table, score_table
from desktop.domain.tabulate.layers import is_used
from desktop.papers.footer import footer_of
from desktop.papers.report.annexes import annex
from desktop.papers.word.blocks import Block, Grid, SectionEnd, Signatures, words
from desktop.papers.word.letterhead import short_signer, signer
from desktop.papers.word.package import document

_IN_A_ROW = ((3, 6), (4, 12), (5, 1000))
"""How many sign beside each other, up to how many signers."""
_MANY = 12


def score_annex(dossier: Dossier) -> bytes:
    """Return bang-diem.docx."""
    title = f"Bảng tổng hợp điểm – {dossier.ledger.cluster.name}"
    return document(tuple(_blocks(dossier)), title, footer_of(dossier), dossier.made_on, landscape=True)


def _blocks(dossier: Dossier) -> Iterator[Block]:
    yield from annex(dossier, "", "scores", score_table(dossier.ledger, dossier.standings))
    yield _signatures(dossier)
    if sum(is_used(each) for each in dossier.layers) > 1:
        yield SectionEnd(landscape=True)
        yield words("PhuLucTen", "ĐIỂM CỦA TỪNG BƯỚC CHẤM")
        yield Grid(layer_table(dossier.ledger, dossier.layers))


def _signatures(dossier: Dossier) -> Signatures:
    names = [unit.name.upper() for unit in dossier.ledger.cluster.units]
    in_a_row = next(most for most, enough in _IN_A_ROW if len(names) <= enough)
    lines = (("ĐẠI DIỆN", name) for name in names)
    cells = tuple(short_signer(each) if len(names) > _MANY else signer(each, "") for each in lines)
    return Signatures(cells, min(in_a_row, max(1, len(names))))
