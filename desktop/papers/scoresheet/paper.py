"""The scoresheet as a paper: letterhead, the table with its reasons, what holds for all lines, signatures."""

from collections.abc import Iterator

from desktop.domain.dossier import Dossier
from desktop.domain.ledger import LAYERS
from desktop.domain.scoring.standings import Standing
from desktop.domain.tabulate import scoresheet_table
from desktop.domain.tabulate.layers import LayerSheets, own_points
from desktop.papers.footer import footer_of
from desktop.papers.period import period_of
from desktop.papers.profile import as_kind, profile_of
from desktop.papers.scoresheet.common import of_most, sentence
from desktop.papers.scoresheet.reasons import open_matters, reasons_of
from desktop.papers.word.blocks import Block, Grid, Pair, Paragraph, SectionEnd, Words, gap, words
from desktop.papers.word.letterhead import letterhead, signer, title
from desktop.papers.word.package import document
from desktop.papers.wording import texts

_SIGNED_WIDTHS = (75.0, 90.0)
_RARE = 4
"""A layer is rare on a scoresheet with points on fewer than one line in so many."""


def scoresheets(dossier: Dossier) -> bytes:
    """Return phieu-diem.docx: the units in protocol order, each on pages of its own."""
    name = f"Phiếu điểm – {dossier.ledger.cluster.name}"
    return document(tuple(_blocks(dossier)), name, footer_of(dossier), dossier.made_on)


def _blocks(dossier: Dossier) -> Iterator[Block]:
    for number, standing in enumerate(dossier.standings.standings):
        if number:
            yield SectionEnd()
        yield from _sheet(dossier, standing)


def _sheet(dossier: Dossier, standing: Standing) -> Iterator[Block]:
    ledger, profile = dossier.ledger, as_kind(profile_of(dossier), texts("profile")["scoresheet"])
    shared = of_most(standing.sheet)
    looked_at = LAYERS[: LAYERS.index(dossier.stage) + 1]
    layers = tuple(layer for layer in dossier.layers if layer.layer in looked_at)
    rare = tuple(layer for layer in layers if _is_rare(layer, standing))
    shown = tuple(layer for layer in layers if layer not in rare)
    table = scoresheet_table(ledger, standing, shown, reasons_of(dossier, standing.sheet, shared, rare))
    period = period_of(ledger.round, ledger.cluster.year).words
    yield from letterhead(profile, dossier.dated)
    yield from title("PHIẾU ĐIỂM", f"Kết quả chấm điểm thi đua {period} của {table.title}")
    yield from (words("TamTinh", why) for why in open_matters(dossier, standing.unit))
    yield Grid(table, dense=True, signed=True)
    common = sentence(shared, dossier.stage.value)
    notes = (*((common,) if common else ()), *table.notes)
    yield from (Paragraph("GhiChuBang", (Words(note),), with_next=True) for note in notes)
    yield gap()
    own = ("ĐẠI DIỆN", table.title.upper())
    level = ("",) * (len(profile.authority) - len(own))
    yield Pair(signer((*own, *level), ""), signer(profile.authority, profile.signer), _SIGNED_WIDTHS)


def _is_rare(layer: LayerSheets, standing: Standing) -> bool:
    """Whether a layer between claim and agreement gave points on so few lines that a column would stand empty."""
    cells = standing.sheet.cells
    given = sum(own_points(layer, standing.unit, cell.criterion) is not None for cell in cells)
    return layer.layer is not LAYERS[0] and given * _RARE < len(cells)
