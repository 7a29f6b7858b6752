"""Lines told twice: a unit's lists that say the very same of the very same name on several rows, each counted."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding
from desktop.domain.registers.registered import Registered
from desktop.domain.rules.round_view import RoundView, warning


def lines_twice(view: RoundView) -> Iterator[Finding]:
    """Yield each line a unit listed again word for word, unless somebody made the lines one or told them apart."""
    for same in _alike(view).values():
        registers = view.ledger.registers
        apart = (registers.decisions.are_apart(one.subjects, other.subjects) for one, other in combinations(same, 2))
        if len(same) < 2 or all(apart):
            continue
        lines = [each.lines[0].line for each in same]
        first, last = lines[0], lines[-1]
        cells = tuple(each.source.cell for each in lines if each.source and each.source.cell)
        facts: dict[str, Fact] = {"name": first.name, "register": first.register.value, "said": first.value("form")}
        yield warning("line_twice", first.unit, facts | {"count": len(lines), "cells": cells}, last.source)


def _alike(view: RoundView) -> dict[str, list[Registered]]:
    """What stands in the registers on a line of its own, by what the line says but for how often it was said."""
    found: dict[str, list[Registered]] = defaultdict(list)
    for each in view.ledger.registers.registered:
        if each.merge is None:
            found[replace(each.lines[0].line, nth=1).subject].append(each)
    return found
