"""What to do by month: what was done this year, and what follows from its rounds and its conference for the next."""

from collections.abc import Iterator
from datetime import date

from desktop.domain.cluster import Cluster, Round
from desktop.domain.handbook import Done
from desktop.papers.wording import filled, texts
from desktop.words.numbers import counted

_MONTHS = range(1, 13)


def month_rows(cluster: Cluster, held_on: date | None, calendar: tuple[Done, ...]) -> Iterator[tuple[str, str, str]]:
    """Yield for each month of which anything is known what was done and what should be prepared, `…` for nothing."""
    due = _due(cluster, held_on)
    for month in _MONTHS:
        done, wanted = "; ".join(_done(calendar, month)), "; ".join(due.get(month, ()))
        if done or wanted:
            yield f"{month:02d}", done or "…", wanted or "…"


def _done(calendar: tuple[Done, ...], month: int) -> Iterator[str]:
    wording = texts("so-tay")["did"]
    times: dict[str, int] = {}
    for each in calendar:
        if each.day.month == month:
            times[each.what] = times.get(each.what, 0) + each.times
    for what, count in times.items():
        name = wording.get(what, wording["other"])
        yield f"{name} ({counted(count)} lần)" if count > 1 else name


def _due(cluster: Cluster, held_on: date | None) -> dict[int, list[str]]:
    plain = texts("so-tay")["months"]
    due: dict[int, list[str]] = {}
    for each in cluster.rounds:
        due.setdefault(_before(each.ends.month), []).append(filled(plain["forms"], _facts(each)))
        due.setdefault(each.ends.month, []).append(filled(plain["gather"], _facts(each)))
    if held_on:
        due.setdefault(held_on.month, []).append(plain["conference"])
        due.setdefault(held_on.month % 12 + 1, []).append(plain["framework"])
    return due


def _facts(each: Round) -> dict[str, object]:
    return {"round": each.title.partition(" năm ")[0].lower(), "ends": f"{each.ends:%d/%m}"}


def _before(month: int) -> int:
    return (month - 2) % 12 + 1
