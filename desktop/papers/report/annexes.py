"""The annexes of the report, each on pages of its own: points, figures, awards."""

from collections.abc import Iterator

from desktop.domain.dossier import Dossier
from desktop.domain.figures import asked_for
from desktop.domain.table import Table
from desktop.domain.tabulate import awards_table, figures_table, growth_chart, score_table
from desktop.papers.period import period_of
from desktop.papers.profile import profile_of
from desktop.papers.report.awards import known_levels
from desktop.papers.report.fields import Fields
from desktop.papers.report.opening import provisional_line
from desktop.papers.report.worded import worded
from desktop.papers.word.blocks import Block, Grid, Paragraph, Plot, SectionEnd, Words, words
from desktop.papers.word.letterhead import annex_head
from desktop.words.numbers import long_date

_HIGH = 115
"""The mm of a chart on a lying page of its own with the head of the annex."""
_ROMAN = ("I", "II", "III")


def annexes(dossier: Dossier) -> Iterator[Block]:
    """Yield the annexes there are data for, lying pages, numbered when there is more than one."""
    found = tuple(_tables(dossier))
    for place, (name, table) in enumerate(found):
        if place:
            yield SectionEnd(landscape=True)
        yield from annex(dossier, _ROMAN[place] if len(found) > 1 else "", name, table)


def annex(dossier: Dossier, number: str, name: str, table: Table, *, signed: bool = False) -> Iterator[Block]:
    """Yield one annex: its head, why it is provisional, the table, the notes; signatures follow a `signed` one."""
    title = worded(dossier, Fields(dossier), f"annexes.{name}")
    yield from annex_head(number, f"{title} {_time(dossier)}", attached_to(dossier))
    provisional = provisional_line(dossier)
    if provisional and name == "scores":
        yield words("TamTinh", provisional)
    growth = growth_chart(dossier.ledger) if name == "figures" else None
    if growth:
        yield Plot(growth, _HIGH)
    yield Grid(table, signed=signed)
    yield from (Paragraph("GhiChuBang", (Words(note),), with_next=signed) for note in table.notes)


def attached_to(dossier: Dossier) -> str:
    """Return the words of which report an annex goes with."""
    profile = profile_of(dossier)
    facts = {
        "number": profile.number or "…",
        "symbol": profile.symbol,
        "day": long_date(dossier.dated),
        "cluster": dossier.ledger.cluster.name,
    }
    return worded(dossier, Fields(dossier), "attached", facts)


def _tables(dossier: Dossier) -> Iterator[tuple[str, Table]]:
    if dossier.scored:
        yield "scores", score_table(dossier.ledger, dossier.standings)
    if asked_for(dossier.ledger) and dossier.ledger.figures:
        yield "figures", figures_table(dossier.ledger)
    if dossier.ledger.awards:
        yield "awards", awards_table(dossier.ledger, known_levels())


def _time(dossier: Dossier) -> str:
    return period_of(dossier.ledger.round, dossier.ledger.cluster.year).words
