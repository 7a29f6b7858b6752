"""The check of an entry before it is kept: inputs of the leaf's kind, numbers in their range."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import KIND_NAMES, Choice, Count, Criterion, Deduct, Direct, Framework, Kind
from desktop.domain.ledger import Entry, Inputs, State
from desktop.domain.place import Place
from desktop.domain.plain import MOST_DIGITS, too_long
from desktop.domain.scoring.bounds import bounds, input_names
from desktop.domain.scoring.exact import exactly

_ALL = ("points", "actual", "target", "baseline", "value", "count", "counts", "choice")


def check_entry(framework: Framework, entry: Entry) -> tuple[Finding, ...]:
    """Return every error of an entry that is about to be kept; none when the engine can score it."""
    leaf = framework.criterion(entry.criterion)
    if leaf is None or leaf.kind is None:
        code = "unknown_criterion" if leaf is None else "criterion_is_branch"
        facts: dict[str, Fact] = {"unit": entry.unit, "criterion": entry.criterion}
        return (Finding(Level.ERROR, code, facts, _place(entry, ""), entry.unit, entry.criterion),)
    return check_entry_of(leaf, entry)


def check_entry_of(leaf: Criterion, entry: Entry) -> tuple[Finding, ...]:
    """Return every error of an entry of that very leaf."""
    assert leaf.kind is not None, "entries are of leaves"
    with exactly():
        return tuple(_errors(_Checked(entry, leaf, leaf.kind)))


@dataclass(frozen=True, slots=True)
class _Checked:
    entry: Entry
    leaf: Criterion
    kind: Kind

    def error(self, code: str, name: str = "", **facts: Fact) -> Finding:
        """Return an error at the input `name`; facts a reader's sentence of the same code needs are always there."""
        everything: dict[str, Fact] = {
            "unit": self.entry.unit,
            "criterion": self.leaf.code,
            "title": self.leaf.title,
            "name": name,
            "raw": str(facts.get("value", "")),
            "hint": "",
            "labels": (),
            "maximum": bounds(self.leaf)[1],
        }
        place = _place(self.entry, name)
        return Finding(Level.ERROR, code, {**everything, **facts}, place, self.entry.unit, self.leaf.code)


def _place(entry: Entry, name: str) -> Place | None:
    return next((place for source, place in entry.sources if source == name), None)


def _errors(check: _Checked) -> Iterator[Finding]:
    entry = check.entry
    given = [each for each in (entry.inputs, entry.points, entry.state) if each is not None]
    if len(given) != 1 or entry.state is State.SCORED:
        yield check.error("entry_shape")
        return
    if entry.state is None and entry.layer is None:
        yield check.error("layer_missing")
    if entry.points is not None:
        yield from _straight(check, entry.points)
    if entry.inputs is not None:
        yield from _inputs(check, entry.inputs)


def _straight(check: _Checked, points: Decimal) -> Iterator[Finding]:
    problem = _number_problem(check, "points", points)
    if problem is not None:
        yield problem
        return
    lowest, highest = bounds(check.leaf)
    if not lowest <= points <= highest:
        code = "over_maximum" if points > highest else "below_minimum"
        yield check.error(code, "points", value=points, minimum=lowest)


def _on_step(check: _Checked, points: Decimal) -> Iterator[Finding]:
    """Yield the points a unit gives itself off the leaf's step; an appraiser's straight points know no step."""
    step = check.kind.step if isinstance(check.kind, Direct) else None
    if step is not None and _number_problem(check, "points", points) is None and points % step != 0:
        yield check.error("off_step", "points", value=points, step=step)


def _number_problem(check: _Checked, name: str, value: Decimal) -> Finding | None:
    if not value.is_finite():
        return check.error("not_a_number", name, value=str(value))
    if too_long(value):
        return check.error("too_many_digits", name, value=value, most=MOST_DIGITS)
    return None


def _inputs(check: _Checked, inputs: Inputs) -> Iterator[Finding]:
    names = input_names(check.kind)
    for name in _ALL:
        value = getattr(inputs, name)
        if value is None and name in names and name != "target":
            yield check.error("input_missing", name, kind=KIND_NAMES[type(check.kind)])
        if value is not None and name not in names:
            yield check.error("input_not_of_kind", name, kind=KIND_NAMES[type(check.kind)], expected=names)
        elif value is not None:
            yield from _input(check, name, value)


def _input(check: _Checked, name: str, value: object) -> Iterator[Finding]:
    if name == "choice":
        yield from _choice(check, str(value))
    elif name == "counts":
        assert isinstance(value, tuple)
        yield from _counts(check, value)
    elif isinstance(value, Decimal):
        yield from _number(check, name, value)


def _choice(check: _Checked, label: str) -> Iterator[Finding]:
    assert isinstance(check.kind, Choice)
    labels = tuple(each for each, _ in check.kind.choices)
    if label not in labels:
        yield check.error("unknown_choice", "choice", value=label, labels=labels)


def _counts(check: _Checked, counts: tuple[tuple[str, Decimal], ...]) -> Iterator[Finding]:
    assert isinstance(check.kind, Count | Deduct)
    levels = tuple(level for level, _ in check.kind.levels)
    seen: set[str] = set()
    for level, count in counts:
        if level not in levels or level in seen:
            yield check.error("unknown_level", f"counts:{level}", value=level, known=levels)
        else:
            yield from _count(check, f"counts:{level}", count)
        seen.add(level)


def _number(check: _Checked, name: str, value: Decimal) -> Iterator[Finding]:
    if name == "points":
        yield from _straight(check, value)
        yield from _on_step(check, value)
    elif name == "count":
        yield from _count(check, name, value)
    else:
        problem = _number_problem(check, name, value)
        if problem is not None:
            yield problem


def _count(check: _Checked, name: str, count: Decimal) -> Iterator[Finding]:
    problem = _number_problem(check, name, count)
    if problem is not None:
        yield problem
    elif count < 0:
        yield check.error("negative_count", name, value=count)
    elif count != count.to_integral_value():
        yield check.error("count_not_whole", name, value=count)
