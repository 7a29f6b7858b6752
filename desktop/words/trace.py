"""What a number is, in one sentence: the first line of its trace."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from desktop.domain.citing import Cited
from desktop.domain.facts import Fact
from desktop.domain.figures import MILLIONS, indicator_of
from desktop.domain.ledger import Ledger
from desktop.domain.registers.lines import FIELDS, Line
from desktop.domain.registers.registered import Listed, Registered
from desktop.domain.registers.tallies import counted, field_of
from desktop.domain.sources import Source, lines_behind
from desktop.words.catalogue import has, say
from desktop.words.numbers import moment, written
from desktop.words.numbers import number as write_number
from desktop.words.registers import field_name, register_name, value_words

_NAME = "trace"


def what_is(ledger: Ledger, number: str, cited: Cited | None) -> str:
    """Return the sentence that says what the number of that id (desktop/domain/citing.py) is, with its value."""
    what, _, qualifier = number.removesuffix(MILLIONS).partition("@")
    head, _, rest = what.partition(":")
    unit = ledger.cluster.unit(rest.partition(":")[0]) or ledger.cluster.unit(head)
    criterion = ledger.framework.criterion(rest)
    indicator = indicator_of(ledger, head)
    facts: dict[str, Fact] = {
        "head": head,
        "rest": rest,
        "qualifier": qualifier,
        "value": _written(cited),
        "unit": unit.short if unit else "",
        "title": criterion.title if criterion else "",
        "indicator": indicator.title if indicator else "",
        "named": _named(ledger, number),
        "measure": "triệu đồng" if number.endswith(MILLIONS) else indicator.unit if indicator else "",
    }
    return say(_NAME, _sort(head, bool(unit and criterion), bool(unit), bool(indicator)), facts)


def line_steps(ledger: Ledger, number: str) -> Iterator[str]:
    """Yield what officers did to the lines behind a number or a name: put right, made one, written by hand."""
    lines = lines_behind(ledger, number)
    for each in lines:
        yield from (say(_NAME, "line_corrected", facts) for facts in _put_right(ledger, each))
        if each.line.report is None and each.sent is None:
            yield say(_NAME, "line_by_hand", {"name": each.line.name, "unit": _short(ledger, each.line.unit)})
    for merged in (each for each in ledger.registers.registered if each.merge is not None and each.lines[0] in lines):
        told = "; ".join(f"“{each.line.name}” ({_short(ledger, each.line.unit)})" for each in merged.lines)
        yield say(_NAME, "lines_merged", {"count": len(merged.lines), "told": told, "name": merged.name})


def source_steps(ledger: Ledger, sources: Iterable[Source]) -> Iterator[str]:
    """Yield which sources are Word reports no longer in use: what was confirmed from them counts on."""
    left = (each.place.file for each in sources if each.place.sha256 in ledger.texts_left)
    yield from (say(_NAME, "source_left", {"file": file}) for file in dict.fromkeys(left))


def _put_right(ledger: Ledger, listed: Listed) -> Iterator[dict[str, Fact]]:
    """Yield the facts of each thing that an officer put right in a line."""
    if listed.sent is None:
        return
    for what in ("name", *FIELDS[listed.line.register]):
        sent, now = _said(listed.sent, what), _said(listed.line, what)
        if sent != now:
            yield {
                "unit": _short(ledger, listed.line.unit),
                "what": _lower(field_name(what)),
                "sent": sent,
                "now": now,
                "reason": listed.reason,
                "officer": listed.officer,
                "time": moment(listed.time),
            }


def _said(line: Line, what: str) -> str:
    return line.name if what == "name" else value_words(line, what)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _named(ledger: Ledger, number: str) -> str:
    """Return the field whose models or exemplars are counted, or the register of a line."""
    found: tuple[Registered, ...] = counted(ledger.registers, number)
    if ":field:" in number:
        return next((field_of(each) for each in found), "")
    lines = lines_behind(ledger, number)
    return _lower(register_name(lines[0].line.register)) if lines else ""


def _short(ledger: Ledger, code: str) -> str:
    unit = ledger.cluster.unit(code)
    return unit.short if unit else code


def _sort(head: str, of_cell: bool, of_unit: bool, of_indicator: bool) -> str:
    if of_cell:
        return "points"
    if of_indicator:
        return "figure_of_unit" if of_unit else "figure"
    return head if has(_NAME, head) else "other"


def _written(cited: Cited | None) -> str:
    match cited:
        case None:
            return "chưa có"
        case Cited(wording=str(wording)):
            return wording
        case Cited(value=Decimal() as value, places=places):
            return write_number(value, places)
        case _:
            return written(cited.value)
