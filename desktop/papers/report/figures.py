"""The sentences about figures: one whole variant for each way a figure can have moved."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.citing import Cited, cite
from desktop.domain.dossier import Dossier
from desktop.domain.figures import asked_for, figure_of
from desktop.domain.framework import Indicator
from desktop.domain.ledger import Exactness, Figure
from desktop.domain.outline import OUTLINE, heading_of
from desktop.papers.report.fields import Fields, Marked, Worded
from desktop.papers.report.worded import worded

_OF_RESULTS = tuple(each for each in OUTLINE if each.key.partition(".")[0] in {"I", "II", "III", "IV", "V"})
"""The headings under which figures stand: what was reached is never told among the plans of the next year."""


def figure_sentences(dossier: Dossier, fields: Fields, key: str, cited: frozenset[str]) -> Iterator[Worded]:
    """Yield a sentence for each figure whose indicator belongs under heading `key`, but for those `cited` already."""
    for indicator in asked_for(dossier.ledger):
        if indicator.code in cited or indicator.field == "text" or _key_of(indicator) != key:
            continue
        if any(figure.indicator == indicator.code for figure in dossier.ledger.figures):
            yield figure_sentence(dossier, fields, indicator)


def _key_of(indicator: Indicator) -> str:
    heading = heading_of(indicator.title, _OF_RESULTS)
    return heading.key if heading else "III"


def figure_sentence(dossier: Dossier, fields: Fields, indicator: Indicator) -> Worded:
    """Return the sentence about a figure of the cluster, in the variant that holds."""
    facts = figure_facts(dossier, fields, indicator)
    return worded(dossier, fields, f"figure.{variant_of(dossier, indicator)}", facts, indicator.code)


def variant_of(dossier: Dossier, indicator: Indicator) -> str:
    """Return which variant of its sentence holds for a figure by how it moved: `rise`, `fall`, `same`, `none`, …."""
    this, last = cite(dossier, indicator.code), cite(dossier, f"{indicator.code}@last")
    if this is None or not isinstance(this.value, Decimal):
        return _variant_of_units(dossier, indicator)
    if this.value == 0 and this.field == "count":
        return "none_after" if last and last.value else "none"
    if last is None or not isinstance(last.value, Decimal):
        return "only"
    if this.missing != last.missing or {this.exactness, last.exactness} != {Exactness.EXACT}:
        return "loose"
    if this.value == last.value:
        return "same"
    return "rise" if this.value > last.value else "fall"


def figure_facts(dossier: Dossier, fields: Fields, indicator: Indicator) -> dict[str, object]:
    """Return what a sentence about a figure may say: its values and moves, or how far the units lie apart."""
    code = indicator.code
    this = cite(dossier, code)
    if this is None:
        return {"title": indicator.title, **_spread(dossier, fields, indicator)}
    return {
        "title": indicator.title,
        "this": fields.counted_figure(code),
        "last": fields.counted_figure(code, period="last"),
        "gap": _gap(dossier, fields, this.missing),
        **_gaps(dossier, fields, this.missing, cite(dossier, f"{code}@last")),
        **_moves(dossier, fields, indicator),
    }


def _moves(dossier: Dossier, fields: Fields, indicator: Indicator) -> dict[str, object]:
    code = indicator.code
    if indicator.field == "percent":
        points = cite(dossier, f"{code}@change")
        return {"change": fields.points_moved(code) if points else "", "percent": ""}
    percent = fields.figure(code, period="percent") if cite(dossier, f"{code}@percent") else ""
    return {"change": fields.counted_figure(code, period="change"), "percent": percent}


def _variant_of_units(dossier: Dossier, indicator: Indicator) -> str:
    values = {figure.value for figure in _by_unit(dossier, indicator.code)}
    if not values:
        return "missing"
    return "all_equal" if len(values) == 1 else "spread"


def _spread(dossier: Dossier, fields: Fields, indicator: Indicator) -> dict[str, object]:
    """Return between which values the units lie, where their figures are not to be put together."""
    found = _by_unit(dossier, indicator.code)
    if not found:
        return {}
    least, most = min(found, key=lambda each: each.value), max(found, key=lambda each: each.value)
    reported = {each.unit for each in found}
    missing = tuple(unit.code for unit in dossier.ledger.cluster.units if unit.code not in reported)
    return {
        "least": fields.counted_figure(indicator.code, least.unit),
        "most": fields.counted_figure(indicator.code, most.unit),
        "lowest": _short(dossier, least.unit),
        "highest": _short(dossier, most.unit),
        "gap": _gap(dossier, fields, missing),
    }


def _by_unit(dossier: Dossier, code: str) -> list[Figure]:
    units = dossier.ledger.cluster.units
    found = (figure_of(dossier.ledger, unit.code, code, "this") for unit in units)
    return [figure for figure in found if figure]


def _gap(dossier: Dossier, fields: Fields, missing: tuple[str, ...]) -> Marked:
    if not missing:
        return Marked("")
    names = ", ".join(_name(dossier, code) for code in missing)
    return worded(dossier, fields, "figure.gap", {"units": names})


def _gaps(dossier: Dossier, fields: Fields, this: tuple[str, ...], last: Cited | None) -> dict[str, object]:
    """Return which units lack the figure of either period; those that lack both are named once."""
    then = last.missing if last else ()
    own = this if this != then else ()
    return {"gap_this": _gap(dossier, fields, own), "gap_last": _gap(dossier, fields, then)}


def _name(dossier: Dossier, code: str) -> str:
    unit = dossier.ledger.cluster.unit(code)
    return unit.name if unit else code


def _short(dossier: Dossier, code: str | None) -> str:
    unit = dossier.ledger.cluster.unit(code or "")
    return unit.short if unit else ""
