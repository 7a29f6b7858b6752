"""The ledger as it would be with a report kept, to count what keeping it would move."""

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.ledger import Award, Entry, Figure, Item, Ledger
from desktop.domain.submission.report import Report
from desktop.domain.submission.thing import about, key_of


def with_report(ledger: Ledger, report: Report, earlier: int | None) -> Ledger:
    """Return the ledger with `report` in force instead of the report of the id `earlier`; None: of no other one."""
    out = {left.key for left in report.left_out}
    corrected = {key_of(item) for item in report.corrections}
    brought = tuple(each for each in report.items if key_of(each) not in out)
    stays = [entry for entry in ledger.entries if earlier is None or entry.report != earlier]
    entries = (each for each in (*brought, *report.corrections) if isinstance(each, Entry))
    sent = (each for each in brought if key_of(each) not in corrected)
    figures = tuple(each for each in (*sent, *report.corrections) if isinstance(each, Figure))
    return replace(
        ledger,
        entries=(*stays, *_numbered(entries, ledger)),
        figures=_figures(ledger, figures, earlier),
    )


def with_items(ledger: Ledger, items: Iterable[Item]) -> Ledger:
    """Return the ledger with items that count before all others of the same thing: made last."""
    made = tuple(items)
    entries = (each for each in made if isinstance(each, Entry))
    figures = tuple(each for each in made if isinstance(each, Figure))
    awards = tuple(each for each in made if isinstance(each, Award))
    told = {about(each) for each in awards}
    return replace(
        ledger,
        entries=(*ledger.entries, *_numbered(entries, ledger)),
        figures=_figures(ledger, figures, None),
        awards=(*(each for each in ledger.awards if about(each) not in told), *awards),
    )


def _numbered(entries: Iterable[Entry], ledger: Ledger) -> tuple[Entry, ...]:
    last = max((entry.number for entry in ledger.entries), default=0)
    return tuple(replace(entry, number=number) for number, entry in enumerate(entries, last + 1))


def _figures(ledger: Ledger, new: tuple[Figure, ...], earlier: int | None) -> tuple[Figure, ...]:
    gone = {(each.unit, key_of(each)) for each in new}
    stays = (each for each in ledger.figures if (each.unit, key_of(each)) not in gone)
    return (*(each for each in stays if earlier is None or each.report != earlier), *new)
