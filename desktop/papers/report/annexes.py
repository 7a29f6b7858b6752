"""The annexes of the report, each on pages of its own: points, figures, awards, models, exemplars."""

from collections.abc import Iterator, Mapping

from desktop.domain.dossier import Dossier
from desktop.domain.figures import asked_for
from desktop.domain.ledger import Ledger
from desktop.domain.registers.lines import Register
from desktop.domain.scoring.standings import Standings
from desktop.domain.table import Table
from desktop.domain.tabulate import (
    awards_table,
    exemplars_table,
    figures_table,
    growth_chart,
    models_table,
    score_table,
)
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
_ROMAN = ("I", "II", "III", "IV", "V")


def annexes(dossier: Dossier) -> Iterator[Block]:
    """Yield the annexes there are data for, lying pages, numbered when there is more than one."""
    for place, (name, number) in enumerate(annex_numbers(dossier).items()):
        if place:
            yield SectionEnd(landscape=True)
        yield from annex(dossier, number, name, _table(dossier.ledger, dossier.standings, name))


def annex_numbers(dossier: Dossier) -> Mapping[str, str]:
    """Return the Roman number of each annex by its name, in their order; of one alone it is empty."""
    found = tuple(_there(dossier))
    return dict(zip(found, _ROMAN, strict=False)) if len(found) > 1 else dict.fromkeys(found, "")


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


def _there(dossier: Dossier) -> Iterator[str]:
    ledger = dossier.ledger
    there = {
        "scores": dossier.scored,
        "figures": bool(asked_for(ledger) and ledger.figures),
        "awards": bool(ledger.awards),
        "models": bool(ledger.registers.of(Register.MODELS)),
        "exemplars": bool(ledger.registers.of(Register.EXEMPLARS)),
    }
    return (name for name, is_there in there.items() if is_there)


def _table(ledger: Ledger, standings: Standings, name: str) -> Table:
    match name:
        case "scores":
            return score_table(ledger, standings)
        case "figures":
            return figures_table(ledger)
        case "awards":
            return awards_table(ledger, known_levels())
        case "models":
            return models_table(ledger)
        case _:
            return exemplars_table(ledger)


def _time(dossier: Dossier) -> str:
    return period_of(dossier.ledger.round, dossier.ledger.cluster.year).words
