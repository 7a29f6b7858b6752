"""Shared files: tables of several units or of the whole cluster, of which one unit's part is taken."""

from dataclasses import dataclass

from desktop.domain.cluster import Cluster
from desktop.domain.facts import Facts
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.guidance import LEAVE, OWN, Ask, Guidance, key_of
from desktop.domain.place import Place
from desktop.sheets.draft.answering import told, unfit
from desktop.sheets.draft.layout.region import Region
from desktop.sheets.draft.owner.holders import holders_of, is_wide, others_silent, own_part, says_claims
from desktop.sheets.draft.scores.titled_of_others import words_of_others

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Shared:
    """The tables that are the unit's own, those that are not, and what there is to say of the latter."""

    own: tuple[Region, ...]
    others: tuple[Region, ...]
    said: tuple[Finding, ...]

    def findings(self, *, spoke: bool) -> tuple[Finding, ...]:
        """Return what there is to say; where a table of the unit's own `spoke`, one of the cluster is only noted."""
        return tuple(_passed(each) if spoke and each.code == "units_as_columns" else each for each in self.said)


def sort_out(regions: tuple[Region, ...], cluster: Cluster, unit: str | None, guidance: Guidance) -> Shared:
    """Tell the unit's own tables from those of other units, and its own columns in tables of the whole cluster."""
    held = holders_of(regions, cluster)
    several = len({code for code in held.values() if code}) >= _SEVERAL
    own: list[Region] = []
    others: list[Region] = []
    said: list[Finding] = []
    for region in regions:
        holder = held[region.corner]
        if is_wide(region, cluster):
            part, found = _part(region, cluster, unit, guidance)
            said += found
        else:
            part = None if several and holder not in {None, unit} else region
            said += [] if part else [_of_another(region, holder, cluster)]
        own += [part] if part else []
        others += [] if part else [region]
    return Shared(tuple(own), tuple(others), tuple(said))


def _part(
    region: Region, cluster: Cluster, unit: str | None, guidance: Guidance
) -> tuple[Region | None, tuple[Finding, ...]]:
    place = region.grid.place(region.top, region.columns[0].number)
    part = own_part(region, cluster, unit) if unit else None
    question = _asked(region, place, mine=part is not None)
    answer = guidance.answer(question.key)
    if answer and answer.choice in {OWN, LEAVE}:
        return (part if answer.choice == OWN else None), (told(answer, place, region.grid.name),)
    unfitting = (unfit(answer, place),) if answer else ()
    given = guidance.choice(Ask.UNIT) == unit and not words_of_others(region)
    if part and unit and (given or others_silent(region, cluster, unit) or says_claims(region)):
        return part, (*unfitting, _taken(region, unit, place))
    return None, (*unfitting, question)


def _asked(region: Region, place: Place, *, mine: bool) -> Finding:
    choices = (Choice(OWN), Choice(LEAVE)) if mine else (Choice(LEAVE),)
    facts: Facts = {"sheet": region.grid.name}
    key = key_of(Ask.WIDE, region.grid.name)
    return Finding(Level.QUESTION, "units_as_columns", facts, place, key=key, choices=choices)


def _taken(region: Region, unit: str, place: Place) -> Finding:
    choices = (Choice(OWN), Choice(LEAVE))
    key = key_of(Ask.WIDE, region.grid.name)
    facts: Facts = {"sheet": region.grid.name}
    return Finding(Level.WARNING, "own_columns_taken", facts, place, unit=unit, key=key, choices=choices)


def _passed(question: Finding) -> Finding:
    return Finding(
        Level.WARNING,
        "cluster_table_passed",
        question.facts,
        question.place,
        key=question.key,
        choices=question.choices,
    )


def _of_another(region: Region, holder: str | None, cluster: Cluster) -> Finding:
    unit = cluster.unit(holder or "")
    facts: Facts = {"sheet": region.grid.name, "holder": unit.name if unit else ""}
    place = region.grid.place(region.top, region.columns[0].number)
    return Finding(Level.WARNING, "table_of_another", facts, place)
