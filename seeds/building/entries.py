"""The demo's entries file: cross-checks, appraisals, agreed values, effects, last year's figures, awards."""

from collections.abc import Iterator, Mapping
from typing import Any

from seeds.building.source import AwardRow, UnitSource, decisions, verified

Entry = dict[str, Any]


def entries_file(sources: tuple[UnitSource, ...]) -> dict[str, Any]:
    """Return the whole entries file as plain JSON values, layers in rising order."""
    decided = decisions()
    return {
        "stage": "agreed",
        "figures": [each for source in sources for each in _last_figures(source)],
        "awards": [each for source in sources for award in source.awards for each in _awards(source, award)],
        "entries": [
            *_cross_checks(sources, decided),
            *(dict(each) for each in decided["layers"]),
            *_agreed(sources, decided),
            *_states(decided),
        ],
        "effects": [dict(each) for each in decided["effects"]],
        "passages": [dict(each) for each in decided["passages"]],
    }


def _cross_checks(sources: tuple[UnitSource, ...], decided: Mapping[str, Any]) -> Iterator[Entry]:
    """Every leaf scored by judgement was looked at by a cross-checking team."""
    corrected = {(each["unit"], each["criterion"]) for each in decided["layers"] if each["layer"] == "cross"}
    for source in sources:
        for line in source.lines:
            if line.kind == "direct" and (source.code, line.code) not in corrected:
                points = source.cells[line.code].inputs.get("points")
                if points is not None:
                    yield _entry(source.code, line.code, "cross", {"points": points}, decided["cross_reason"])


def _agreed(sources: tuple[UnitSource, ...], decided: Mapping[str, Any]) -> Iterator[Entry]:
    reasons = {(each["unit"], each["criterion"]): each["reason"] for each in decided["reasons"]}
    for source in sources:
        known = verified()[source.code]
        for line in source.lines:
            if line.code in known:
                reason = reasons.get((source.code, line.code), decided["plain_reason"])
                yield _entry(source.code, line.code, "agreed", known[line.code], reason)


def _entry(unit: str, criterion: str, layer: str, said: Mapping[str, Any], reason: str) -> Entry:
    values: Entry = {"points": said["points"]} if "points" in said else {"inputs": dict(said)}
    return {"unit": unit, "criterion": criterion, "layer": layer, **values, "reason": reason}


def _states(decided: Mapping[str, Any]) -> Iterator[Entry]:
    for each in decided["states"]:
        yield {**each, "reason": decided["state_reasons"][each["state"]]}


def _last_figures(source: UnitSource) -> Iterator[Entry]:
    for indicator, value in source.last_figures.items():
        yield {"unit": source.code, "indicator": indicator, "period": "last", "value": value, "exactness": "exact"}


def _awards(source: UnitSource, award: AwardRow) -> Iterator[Entry]:
    """Return one sort of award; those of this period only where the unit's own workbook does not bring them."""
    last = award_counts(award.last, "decided", "last")
    this = (*award_counts(award.decided, "decided", "this"), *award_counts(award.proposed, "proposed", "this"))
    for each in last if source.form else (*this, *last):
        yield {"unit": source.code, "level": award.level, "form": award.form, **each}


def award_counts(counts: tuple[int, int], status: str, period: str) -> tuple[Entry, ...]:
    """Return what a pair (tập thể, cá nhân) of lượt says, nothing for none."""
    pairs = zip(("tap_the", "ca_nhan"), counts, strict=True)
    return tuple(
        {"object": kind, "status": status, "count": str(count), "period": period} for kind, count in pairs if count
    )
