"""The score table as the officer wants it: all stages side by side, or the cells of a filter alone."""

from desktop.domain.sieve import sifted
from desktop.domain.tabulate.layers import layer_table
from desktop.ui.state import Scored
from desktop.ui.table.layout import Layout, laid_out


def wanted_layout(scored: Scored, wanted: frozenset[str] | None, *, layers: bool) -> Layout:
    """Return the score table with the `wanted` cells alone, that of all stages side by side when `layers`."""
    table, result = scored.matrix, scored.result
    if layers:
        table = layer_table(result.ledger, scored.dossier.layers, result.standings.stage)
    return laid_out(sifted(table, wanted))
