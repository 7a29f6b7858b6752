"""The scoresheet (phiếu điểm) of each unit, with the why of every line."""

from collections.abc import Iterator

from desktop.domain.dossier import Dossier
from desktop.domain.scoring.standings import Standing
from desktop.domain.tabulate import scoresheet_table
from desktop.papers.footer import footer_of
from desktop.papers.period import period_of
from desktop.papers.profile import profile_of
from desktop.papers.report.opening import provisional_line
from desktop.papers.word.blocks import Block, Grid, Pair, SectionEnd, words
from desktop.papers.word.letterhead import letterhead, signer, title
from desktop.papers.word.package import document


def scoresheets(dossier: Dossier) -> bytes:
    """Return phieu-diem.docx: the units in protocol order, each on pages of its own."""
    name = f"Phiếu điểm – {dossier.ledger.cluster.name}"
    return document(tuple(_blocks(dossier)), name, footer_of(dossier), dossier.made_on, landscape=True)


def _blocks(dossier: Dossier) -> Iterator[Block]:
    for number, standing in enumerate(dossier.standings.standings):
        if number:
            yield SectionEnd(landscape=True)
        yield from _sheet(dossier, standing)


def _sheet(dossier: Dossier, standing: Standing) -> Iterator[Block]:
    ledger, profile = dossier.ledger, profile_of(dossier)
    table = scoresheet_table(ledger, standing, dossier.layers, dossier.why)
    period = period_of(ledger.round, ledger.cluster.year).words
    yield from letterhead(profile, dossier.made_on)
    yield from title("PHIẾU ĐIỂM", f"Kết quả chấm điểm thi đua {period} của {table.title}")
    provisional = provisional_line(dossier)
    if provisional:
        yield words("TamTinh", provisional)
    yield Grid(table)
    yield from (words("GhiChuBang", note) for note in table.notes)
    yield Pair(signer(("ĐẠI DIỆN", table.title.upper()), ""), signer(profile.authority, profile.signer), (126, 126))
