"""The annex of explanations: warnings that were looked at and accepted, with the words they were accepted with."""

from desktop.domain.dossier import Dossier
from desktop.domain.tabulate.explanations import explanations_table
from desktop.papers.footer import footer_of
from desktop.papers.report.annexes import attached_to
from desktop.papers.word.blocks import Grid
from desktop.papers.word.letterhead import annex_head
from desktop.papers.word.package import document


def explanation_annex(dossier: Dossier) -> bytes:
    """Return da-xem-xet.docx."""
    table = explanations_table(dossier.ledger, dossier.accepted)
    blocks = (*annex_head("", table.title, attached_to(dossier)), Grid(table, dense=True))
    return document(blocks, table.title, footer_of(dossier), dossier.made_on, landscape=True)
