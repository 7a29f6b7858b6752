"""What differs between two versions of a framework, line by line: what stood there, what stands now."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.facts import Fact
from desktop.domain.framework import ClassRow, Criterion, Effect, Framework, Indicator, Policy
from desktop.domain.framework_diff import Aspect, Changed, FrameworkDiff
from desktop.words.catalogue import say
from desktop.words.kinds import kind_line
from desktop.words.numbers import written

_CATALOGUE = "framework_diff"


@dataclass(frozen=True, slots=True)
class DiffLine:
    """One difference: `sign` says what happened, `where` is a code or a setting, then both sides as text."""

    sign: str
    where: str
    before: str
    after: str


def diff_lines(before: Framework, after: Framework, diff: FrameworkDiff) -> tuple[DiffLine, ...]:
    """Return every difference: settings first, then criteria by the order of the version they stand in."""
    return (*_settings(before, after, diff), *_criteria(after, diff))


def _settings(before: Framework, after: Framework, diff: FrameworkDiff) -> Iterator[DiffLine]:
    for name in diff.settings:
        sides = (_setting(name, getattr(each, name)) for each in (before, after))
        yield DiffLine(_say("changed"), _say(f"setting_{name}"), *sides)


def _criteria(after: Framework, diff: FrameworkDiff) -> Iterator[DiffLine]:
    known = {each.after.code: each for each in (*diff.moved, *diff.changed)}
    added = {each.code for each in diff.added}
    for each in diff.removed:
        yield DiffLine(_say("removed"), each.code, _criterion(each), "")
    for each in after.criteria:
        if each.code in added:
            yield DiffLine(_say("added"), each.code, "", _criterion(each))
        elif each.code in known:
            yield _changed(known[each.code])


def _changed(changed: Changed) -> DiffLine:
    sides = (_aspects(changed, each) for each in (changed.before, changed.after))
    return DiffLine(_say("moved" if changed.moved else "changed"), changed.after.code, *sides)


def _aspects(changed: Changed, side: Criterion) -> str:
    parts = [_say("code", value=side.code)] if changed.moved else []
    if not changed.aspects:
        return "; ".join([*parts, side.title])
    kinds = {Aspect.KIND, Aspect.PARAMETERS}
    values: dict[Aspect, Fact] = {Aspect.TITLE: side.title, Aspect.MAX: side.max, Aspect.PART: side.part.value}
    parts += [
        _say("kind", value=kind_line(side)) if each in kinds else _say(each.value, value=values[each])
        for each in changed.aspects
    ]
    return "; ".join(parts)


def _criterion(criterion: Criterion) -> str:
    facts: dict[str, Fact] = {"code": criterion.code, "title": criterion.title, "max": criterion.max}
    return _say("criterion", **facts, kind=kind_line(criterion))


def _setting(name: str, value: object) -> str:
    match value:
        case None | "" | ():
            return _say("none")
        case Policy():
            return _say(f"policy_{value.value}")
        case tuple():
            return "; ".join(_row(each) for each in value)
        case int() if name == "year":
            return str(value)
        case _:
            return written(value)


def _row(row: object) -> str:
    match row:
        case ClassRow():
            return _class(row)
        case Effect():
            return _say("effect", code=row.code, title=row.title, effect=row.effect.value)
        case Indicator():
            return f"{row.code} {row.title}"
        case _:
            return str(row)


def _class(row: ClassRow) -> str:
    quota = row.quota
    facts: dict[str, Fact] = {"name": row.name, "points": row.at_least, "floor": row.floor_percent}
    count, percent = (None, None) if quota is None else (quota.count, quota.percent)
    return _say("class", **facts, count=count, percent=percent)


def _say(sentence: str, /, **facts: Fact) -> str:
    return say(_CATALOGUE, sentence, facts)
