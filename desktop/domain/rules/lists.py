"""Lists beside totals: a unit's awards by name against the totals it gave itself, where its list covers them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding
from desktop.domain.listed_awards import awards_beside
from desktop.domain.place import Place
from desktop.domain.registers.counts import Reconciled
from desktop.domain.registers.lines import Register
from desktop.domain.registers.naming import key_of
from desktop.domain.rules.round_view import RoundView, warning

_Kind = tuple[str, str, str]
"""Unit, level and form."""


def lists_differ(view: RoundView) -> Iterator[Finding]:
    """Yield, by level and form, where a unit's list has other awards than its totals say.

    Nothing is said of a level and form the list has no line of, or the totals no number of. Where some line does not
    say whom or with what status, only the whole of that level and form is compared.
    """
    kinds: dict[_Kind, list[Reconciled]] = defaultdict(list)
    for each in awards_beside(view.ledger):
        if each.unit in view.asked and each.covered:
            kinds[each.unit, key_of(each.level), key_of(each.form)].append(each)
    for rows in kinds.values():
        if any(each.given is not None for each in rows):
            yield from _of_kind(view, rows)


def _of_kind(view: RoundView, rows: Sequence[Reconciled]) -> Iterator[Finding]:
    if any(each.listed and not (each.object and each.status) for each in rows):
        listed, total = sum(each.listed for each in rows), sum(each.given or 0 for each in rows)
        if listed != total:
            yield _differs(view, rows[0], ("", ""), listed, total)
        return
    for each in rows:
        if each.listed != (each.given or 0):
            yield _differs(view, each, (each.object, each.status), each.listed, each.given)


def _differs(view: RoundView, row: Reconciled, whom: tuple[str, str], listed: int, total: int | None) -> Finding:
    facts: dict[str, Fact] = {"level": row.level, "form": row.form, "object": whom[0], "status": whom[1]}
    facts |= {"listed": listed, "total": total}
    return warning("list_differs", row.unit, facts, _place(view, row, whom))


def _place(view: RoundView, row: Reconciled, whom: tuple[str, str]) -> Place | None:
    """Return the cell of the total, or of the list's first line where no cell tells it."""
    kind = (row.unit, key_of(row.level), key_of(row.form))
    totals = (
        each.source
        for each in view.ledger.awards
        if (each.unit, key_of(each.level), key_of(each.form)) == kind
        and each.period == "this"
        and (not whom[0] or (each.object, each.status) == whom)
    )
    lines = (
        each.line.source
        for each in view.ledger.registers.lines(Register.AWARDS)
        if (each.line.unit, key_of(each.line.value("level")), key_of(each.line.value("form"))) == kind
    )
    return next((each for each in (*totals, *lines) if each is not None), None)
