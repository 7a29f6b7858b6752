"""The fields somebody may insert into the report, with what each prints today."""

from collections.abc import Iterator

from desktop.domain.citing import cite
from desktop.domain.figures import asked_for
from desktop.domain.framework import Indicator
from desktop.domain.registers.lines import Register
from desktop.domain.registers.tallies import TALLIED, fields_of, tally
from desktop.domain.report_text import Field, Offer
from desktop.papers.report.fields import ids_in, unmarked
from desktop.papers.report.sections import Draft
from desktop.papers.report.worded import UNFILLABLE
from desktop.words.catalogue import say

_PERIODS = (("offer_last", "'{code}', period='last'"), ("offer_percent", "'{code}', period='percent'"))
_KINDS = ("tap_the", "ca_nhan")


def field_of(draft: Draft, expression: str) -> Field:
    """Return a field as it would be printed today; a condition prints nothing by itself."""
    if expression.startswith("{%"):
        return Field(expression, expression)
    try:
        filled = draft.fields.fill_passage(expression).text
    except UNFILLABLE as error:
        return Field(expression, str(error), broken=True)
    ids = ids_in(filled)
    return Field(expression, unmarked(filled), ids[0] if ids else "")


def offers(draft: Draft) -> Iterator[Offer]:
    """Yield every field there are data for: figures first, then results, awards, registers, the cluster."""
    dossier = draft.dossier
    told = {figure.indicator for figure in dossier.ledger.figures}
    for indicator in asked_for(dossier.ledger):
        if indicator.code in told and indicator.field != "text":
            yield from _figure(draft, indicator)
    if dossier.scored:
        yield from _results(draft)
    yield from _awards(draft)
    yield from _registers(draft)
    yield from _cluster(draft)


def _figure(draft: Draft, indicator: Indicator) -> Iterator[Offer]:
    code, dossier = indicator.code, draft.dossier
    yield _offer(draft, indicator.title, "offer_sentence", f"sentence('{code}')")
    if cite(dossier, code):
        yield _offer(draft, indicator.title, "offer_figure", f"figure('{code}')")
    for name, inside in _PERIODS:
        if cite(dossier, f"{code}@{'last' if name == 'offer_last' else 'percent'}"):
            yield _offer(draft, indicator.title, name, f"figure({inside.format(code=code)})")
    if cite(dossier, f"{code}@change"):
        yield _offer(draft, indicator.title, "offer_moved", f"moved('{code}')")
    for unit in dossier.ledger.cluster.units:
        if cite(dossier, f"{code}:{unit.code}"):
            yield _offer(draft, indicator.title, "offer_of_unit", f"figure('{code}', '{unit.code}')", unit=unit.name)


def _results(draft: Draft) -> Iterator[Offer]:
    framework = draft.dossier.ledger.framework
    sections = [each for each in framework.criteria if "." not in each.code]
    for unit in draft.dossier.ledger.cluster.units:
        for name in ("total", "rank"):
            if cite(draft.dossier, f"{name}:{unit.code}"):
                yield _result(draft, f"offer_{name}", f"{name}('{unit.code}')", unit=unit.name)
        for each in sections:
            if cite(draft.dossier, f"{unit.code}:{each.code}"):
                inside = f"points('{unit.code}', '{each.code}')"
                yield _result(draft, "offer_section", inside, unit=unit.name, section=each.code)


def _result(draft: Draft, code: str, inside: str, **facts: str) -> Offer:
    return _offer(draft, say("report", "group_results", {}), code, inside, **facts)


def _awards(draft: Draft) -> Iterator[Offer]:
    group = say("report", "group_awards", {})
    for status in ("decided", "proposed"):
        levels = dict.fromkeys(each.level for each in draft.dossier.ledger.awards if each.status == status)
        for level in ("", *levels):
            for kind in _KINDS:
                id_ = f"award:{level}:{kind}:{status}" if level else f"award:{kind}:{status}"
                if cite(draft.dossier, id_):
                    inside = f"awards('{kind}', '{status}'" + (f", '{_quoted(level)}')" if level else ")")
                    yield _offer(draft, group, "offer_award", inside, object=kind, status=status, level=level)


def _registers(draft: Draft) -> Iterator[Offer]:
    """Yield the numbers of models and exemplars: in all, by unit, by field, tập thể and cá nhân."""
    registers, units = draft.dossier.ledger.registers, draft.dossier.ledger.cluster.units
    for register in TALLIED:
        head, kinds = register.value, _KINDS if register is Register.EXEMPLARS else ()
        if registers.of(register):
            yield _registered(draft, register, "")
        for kind in kinds:
            if tally(registers, f"{head}:{kind}"):
                yield _registered(draft, register, f"'{kind}'", object=kind)
        for unit in units:
            if tally(registers, f"{head}:{unit.code}") is not None:
                yield _registered(draft, register, f"'{unit.code}'", unit=unit.name)
        for key, name in fields_of(registers, register) if register is Register.MODELS else ():
            if key:
                yield _registered(draft, register, f"field='{_quoted(name)}'", field=name)


def _registered(draft: Draft, register: Register, inside: str, **facts: str) -> Offer:
    told = {"register": register.value, "object": "", "unit": "", "field": "", **facts}
    return _offer(draft, say("report", "group_registers", {}), "offer_register", f"{register.value}({inside})", **told)


def _cluster(draft: Draft) -> Iterator[Offer]:
    group = say("report", "group_cluster", {})
    yield _offer(draft, group, "offer_units", "count('units')")
    if draft.dossier.scored:
        for name in dict.fromkeys(row.name for row in draft.dossier.ledger.framework.classes):
            yield _offer(draft, group, "offer_class", f"count('class:{_quoted(name)}')", name=name)


def _offer(draft: Draft, group: str, code: str, inside: str, **facts: str) -> Offer:
    return Offer(group, say("report", code, facts), field_of(draft, f"{{{{ {inside} }}}}"))


def _quoted(text: str) -> str:
    """Return a name fit to stand between single quotes in a field."""
    return text.replace("\\", "\\\\").replace("'", "\\'")
