"""The ranks, for people."""

import click

from desktop.domain.scoring.standings import Standing, Standings
from desktop.words.numbers import written


def print_ranks(standings: Standings) -> None:
    """Print the units best first: rank, unit, total, class; then why the result is provisional."""
    for standing in standings.told.by_rank:
        total = "chưa có số liệu" if standing.sheet.nothing_yet else written(standing.sheet.total)
        click.echo(f"{_rank(standing)}\t{standing.unit}\t{total}\t{standing.class_name or '–'}")
    if standings.provisional:
        click.echo(f"TẠM TÍNH – còn {standings.open} ô trống, {standings.pending} ô chưa đến giai đoạn này.")


def _rank(standing: Standing) -> str:
    if standing.rank is None:
        return "–"
    return f"{standing.rank} (đồng hạng)" if standing.shared else f"{standing.rank}"
