"""The charts the report draws, wherever in it they stand."""

from desktop.domain.chart import Chart
from desktop.domain.dossier import Dossier
from desktop.domain.tabulate import growth_chart, section_chart


def report_charts(dossier: Dossier) -> tuple[Chart, ...]:
    """Return points by section, and how far the figures moved, where there is anything to draw."""
    found = (section_chart(dossier.ledger, dossier.standings), growth_chart(dossier.ledger))
    return tuple(each for each in found if each is not None)
