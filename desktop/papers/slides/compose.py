"""Which slides the results are told on: only what the data say, in the order of the conference."""

from collections.abc import Iterator

from desktop.domain.chart import Chart
from desktop.domain.dossier import Dossier
from desktop.domain.figures import asked_for
from desktop.domain.tabulate import figures_table, growth_chart, section_chart, standings_table
from desktop.papers.report.awards import award_sentences
from desktop.papers.report.fields import Fields, Marked, unmarked
from desktop.papers.report.opening import (
    cluster_sentences,
    delegate_sentences,
    facts_of,
    meeting_sentences,
    next_chair_sentences,
    provisional_line,
)
from desktop.papers.report.results import result_sentences
from desktop.papers.report.sections import Draft
from desktop.papers.slides.participation import participation_table
from desktop.papers.slides.slide import Charted, Cover, Slide, Tabled, Text
from desktop.papers.slides.strengths import strengths_table
from desktop.papers.wording import texts
from desktop.words.numbers import long_date

_DIRECTION = frozenset({"B.I", "B.II", "B.III"})


def compose(dossier: Dossier) -> tuple[Slide, ...]:
    """Return the slides of a dossier; those of points only where the cluster has a framework."""
    fields = Fields(dossier)
    return (_cover(dossier, fields), *_facts(dossier, fields), *_results(dossier, fields), *_rest(dossier, fields))


def _cover(dossier: Dossier, fields: Fields) -> Cover:
    wording, conference = texts("trinh-chieu"), dossier.ledger.conference
    day = long_date(conference.held_on) if conference.held_on else ""
    held = fields.fill(wording["held"], {"place": conference.place, "day": day})
    below = (dossier.ledger.cluster.name, str(held), provisional_line(dossier))
    title = str(fields.fill(wording["cover"], facts_of(dossier)))
    return Cover(dossier.ledger.cluster.level.upper(), title, tuple(line for line in below if line))


def _facts(dossier: Dossier, fields: Fields) -> Iterator[Slide]:
    lines = _plain((*cluster_sentences(dossier, fields), *meeting_sentences(dossier, fields)))
    if lines:
        yield Text(_title("facts"), lines)
    delegates = _plain(delegate_sentences(dossier, fields))
    if delegates:
        yield Text(_title("delegates"), delegates)


def _results(dossier: Dossier, fields: Fields) -> Iterator[Slide]:
    if not dossier.scored:
        return
    ledger, standings = dossier.ledger, dossier.standings
    yield Tabled(_title("participation"), participation_table(dossier), texts("trinh-chieu")["participation"]["note"])
    ranks = standings_table(ledger, standings)
    yield Tabled(_title("ranks"), ranks, " ".join(ranks.notes))
    yield Text(_title("classes"), _plain(result_sentences(dossier, fields)))
    chart = section_chart(ledger, standings)
    if chart:
        yield Charted(_title("sections"), chart, _names(chart))
    yield Tabled(_title("strengths"), strengths_table(dossier), texts("trinh-chieu")["strengths"]["note"])


def _names(chart: Chart) -> str:
    """Return the full titles behind the short names of the legend."""
    return "; ".join(each.title for each in chart.series if each.short)


def _rest(dossier: Dossier, fields: Fields) -> Iterator[Slide]:
    growth = growth_chart(dossier.ledger)
    if growth:
        yield Charted(_title("growth"), growth)
    elif asked_for(dossier.ledger) and dossier.ledger.figures:
        table = figures_table(dossier.ledger)
        yield Tabled(_title("figures"), table, " ".join(table.notes))
    awards = _plain(award_sentences(dossier, fields))
    if awards:
        yield Text(_title("awards"), awards)
    yield _next_year(dossier, fields)


def _next_year(dossier: Dossier, fields: Fields) -> Text:
    passages = (each.text for each in Draft(dossier).passages if each.key in _DIRECTION)
    lines = _plain((*next_chair_sentences(dossier, fields), *passages))
    title = fields.fill(_title("next"), {"year": str(dossier.ledger.cluster.year + 1)})
    return Text(str(title), lines or (texts("trinh-chieu")["nothing"],))


def _plain(sentences: Iterator[Marked] | tuple[Marked, ...]) -> tuple[str, ...]:
    return tuple(unmarked(each) for each in sentences)


def _title(name: str) -> str:
    return str(texts("trinh-chieu")["titles"][name])
