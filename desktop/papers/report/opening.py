"""The opening of the report and what is said of the cluster and its conference."""

import re
from collections.abc import Iterator

from desktop.domain.dossier import Dossier, LegalBase
from desktop.domain.ledger import Delegate
from desktop.domain.tabulate import LAYER_TITLES
from desktop.papers.period import period_of
from desktop.papers.report.fields import Fields, Worded
from desktop.papers.report.results import name_of
from desktop.papers.report.worded import worded
from desktop.words.numbers import counted, long_date, written

_OF_BODY = re.compile(r"(?:Giám đốc|Chủ tịch|Bí thư|Hiệu trưởng|Thường trực)\Z")


def facts_of(dossier: Dossier) -> dict[str, object]:
    """Return the facts every sentence around the report may use."""
    ledger = dossier.ledger
    period = period_of(ledger.round, ledger.cluster.year)
    return {
        "kind": period.kind,
        "kind_lower": period.kind.lower(),
        "period": period.words,
        "cluster": ledger.cluster.name,
        "plan": ledger.conference.plan,
        "begins": written(ledger.round.begins) if dossier.scored else "",
        "ends": written(ledger.round.ends) if dossier.scored else "",
    }


def provisional_line(dossier: Dossier) -> str:
    """Return why the result is provisional; empty when it is not."""
    if not dossier.provisional:
        return ""
    standings = dossier.standings
    facts = {"open": standings.open, "pending": standings.pending, "stage": LAYER_TITLES[standings.stage].lower()}
    return str(worded(dossier, Fields(dossier), "provisional", facts))


def base_lines(dossier: Dossier, bases: tuple[LegalBase, ...]) -> tuple[str, ...]:
    """Return the legal bases, each ending with a semicolon, the last with a full stop; none without a framework."""
    if not dossier.scored:
        return ()
    fields = Fields(dossier)
    lines = [_base(dossier, fields, base) for base in bases]
    if dossier.ledger.framework.basis:
        lines.append(worded(dossier, fields, "bases.framework", {"basis": dossier.ledger.framework.basis}))
    return (*(f"{line};" for line in lines[:-1]), *(f"{line}." for line in lines[-1:]))


def _base(dossier: Dossier, fields: Fields, base: LegalBase) -> Worded:
    day = long_date(base.issued).removeprefix("ngày ")
    facts = {"kind": base.kind, "number": base.number, "body": base.body, "title": base.title, "day": day}
    return worded(dossier, fields, "bases.law" if base.kind == "Luật" else "bases.decree", facts)


def cluster_sentences(dossier: Dossier, fields: Fields) -> Iterator[Worded]:
    """Yield who belongs to the cluster, and its chair and deputy."""
    cluster = dossier.ledger.cluster
    names = ", ".join(unit.name for unit in cluster.units)
    complete = cluster.units_expected in {None, len(cluster.units)}
    if cluster.units:
        facts = {"cluster": cluster.name, "names": names, "known": counted(len(cluster.units))}
        yield worded(dossier, fields, "cluster.members" if complete else "cluster.members_known", facts)
    if cluster.chair:
        deputy = name_of(dossier, cluster.deputy) if cluster.deputy else ""
        facts = {"chair": name_of(dossier, cluster.chair), "deputy": deputy}
        yield worded(dossier, fields, "cluster.chair", facts)


def conference_sentences(dossier: Dossier, fields: Fields) -> Iterator[Worded]:
    """Yield what is known of movements, slogan, the conference and its delegates; nothing where nothing is known."""
    yield from meeting_sentences(dossier, fields)
    yield from delegate_sentences(dossier, fields)


def meeting_sentences(dossier: Dossier, fields: Fields) -> Iterator[Worded]:
    """Yield what is known of movements, slogan and the conference itself."""
    conference = dossier.ledger.conference
    if conference.movements:
        yield worded(dossier, fields, "conference.movements", {"movements": "; ".join(conference.movements)})
    if conference.slogan:
        yield worded(dossier, fields, "conference.slogan", {"slogan": conference.slogan})
    if conference.held_on or conference.place or conference.acts:
        acts = "; ".join(conference.acts)
        facts = {"day": conference.held_on, "place": conference.place, "acts": acts}
        yield worded(dossier, fields, "conference.held", facts)


def delegate_sentences(dossier: Dossier, fields: Fields) -> Iterator[Worded]:
    """Yield who attends, in protocol order; nothing where nobody is known."""
    delegates = dossier.ledger.conference.delegates
    if delegates:
        yield worded(dossier, fields, "conference.delegates")
    for number, each in enumerate(delegates, start=1):
        facts = delegate_facts(each, last=number == len(delegates))
        yield worded(dossier, fields, "conference.delegate", facts)


def delegate_facts(delegate: Delegate, *, last: bool) -> dict[str, object]:
    """Return the facts of one delegate's line, the `last` of them or not.

    Who heads the body goes straight before it, Giám đốc Công an tỉnh …; who heads an office of it has a comma, Cục
    trưởng Cục …, Bộ Công an.
    """
    return {
        "name": delegate.name,
        "rank": delegate.rank,
        "post": delegate.post,
        "body": delegate.body,
        "joint": " " if _OF_BODY.search(delegate.post) else ", ",
        "mark": "." if last else ";",
    }


def next_chair_sentences(dossier: Dossier, fields: Fields, told: tuple[str, ...] = ()) -> Iterator[Worded]:
    """Yield who leads the cluster next year, as far as it is known and not `told` in the cluster's own words."""
    conference = dossier.ledger.conference
    year = dossier.ledger.cluster.year + 1
    chair = _untold(dossier, conference.next_chair, f"Cụm trưởng năm {year}", told)
    deputy = _untold(dossier, conference.next_deputy, f"Cụm phó năm {year}", told)
    facts = {"year": str(year), "deputy": deputy}
    if chair:
        yield worded(dossier, fields, "conference.next", {**facts, "chair": chair})
    elif deputy:
        yield worded(dossier, fields, "conference.next_deputy", facts)


def _untold(dossier: Dossier, unit: str | None, post: str, told: tuple[str, ...]) -> str:
    """Return the name of the unit; empty where there is none, or a text names it with its post and year."""
    name = name_of(dossier, unit) if unit else ""
    return "" if any(name in text and post.casefold() in text.casefold() for text in told) else name
