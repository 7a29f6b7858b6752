"""Dates: where a file may name the month first, what hangs on it is asked once for the whole file."""

from collections.abc import Iterable

from desktop.domain.book import Book
from desktop.domain.dates import AmbiguousDay, DayOrder
from desktop.domain.day_order import day_order
from desktop.domain.facts import Facts
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.guidance import DAY_FIRST, MONTH_FIRST, Ask, Guidance
from desktop.domain.place import Place
from desktop.domain.rules.cutoff import doubtful_cutoffs
from desktop.sheets.draft.answering import told, unfit


def date_findings(book: Book, guidance: Guidance) -> Iterable[Finding]:
    """Yield the one question about days that may be read two ways, or the note that it was answered."""
    spots = tuple(doubtful_cutoffs(book)) if day_order(book) is DayOrder.UNSURE else ()
    if not spots:
        return
    answer = guidance.answer(Ask.DATES)
    if answer and answer.choice in {DAY_FIRST, MONTH_FIRST}:
        yield told(answer, spots[0][1], spots[0][0].raw)
        return
    yield _question(spots)
    if answer:
        yield unfit(answer, spots[0][1])


def _question(spots: tuple[tuple[AmbiguousDay, Place], ...]) -> Finding:
    first, place = spots[0]
    ways = zip((DAY_FIRST, MONTH_FIRST), first.readings, strict=True)
    choices = tuple(Choice(way, f"{first.raw} → {day:%d/%m/%Y}") for way, day in ways)
    facts: Facts = {"raw": first.raw, "count": len(spots)}
    return Finding(Level.QUESTION, "ambiguous_dates", facts, place, key=Ask.DATES, choices=choices)
