"""Taking a file (nhận tệp): which of its values count, and where a hand value or the one before stays instead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.finding import Finding
from desktop.domain.ledger import Entry, Item, Layer, Ledger, State
from desktop.domain.submission.choices import Choices
from desktop.domain.submission.offer import Mine, Offer
from desktop.domain.submission.report import LeftOut, Report
from desktop.domain.submission.settling import Meeting, settle
from desktop.domain.submission.thing import Key, grouped, key_of


@dataclass(frozen=True, slots=True)
class Met:
    """What a new file meets: the version in force before it, what stands by hand, and leaves that are not assigned.

    `untold` are the kinds of things the new file has no table of: what counted of them goes on.
    """

    earlier: Report | None = None
    hand: Mapping[Key, Mine] = field(default_factory=dict)
    not_assigned: frozenset[str] = frozenset()
    untold: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Weighed:
    """A report with what stands in place of its values, what there is to say of that, and the hand values it met."""

    report: Report
    findings: tuple[Finding, ...]
    offers: tuple[Offer, ...]


def met_by(
    ledger: Ledger, unit: str, layer: Layer, earlier: Report | None, untold: frozenset[str] = frozenset()
) -> Met:
    """Return what a file of `unit` at `layer` meets in a ledger; `untold`: the kinds of things it has no table of."""
    number = earlier.id if earlier else None
    hand: dict[Key, Mine] = {}
    if earlier is not None:
        hand |= {each.key: Mine(None, each.reason, True) for each in earlier.left_out if _is_cleared(each, earlier)}
        hand |= {key_of(each): _mine(each) for each in earlier.put_right}
    hand |= {key_of(each): _mine(each) for each in _standing(ledger, unit, layer) if _by_hand(each, number)}
    states = {each.criterion: each.state for each in ledger.entries if each.unit == unit and each.state is not None}
    return Met(earlier, hand, frozenset(code for code, state in states.items() if state is State.NOT_ASSIGNED), untold)


def take_in(report: Report, met: Met, choices: Choices) -> Weighed:
    """Return `report` with the corrections that go on, the values not taken, and a finding for each of them."""
    settled = tuple(settle(each, choices) for each in _meetings(report, met))
    return Weighed(
        replace(
            report,
            corrections=tuple(each.item for each in settled if each.item is not None),
            left_out=tuple(each.left_out for each in settled if each.left_out is not None),
        ),
        tuple(finding for each in settled for finding in each.findings),
        tuple(offer for each in settled for offer in each.offers),
    )


def _meetings(report: Report, met: Met) -> Iterator[Meeting]:
    """Yield each thing that the report speaks of, or its earlier version did, with what stands by hand."""
    brought = grouped(report.items)
    before = standing_before(met.earlier)
    own = (key_of(each) for each in met.earlier.corrections) if met.earlier else ()
    for key in dict.fromkeys((*brought, *before, *own)):
        unassigned = key[0] == "entry" and key[1] in met.not_assigned
        earlier = met.earlier.id if met.earlier else None
        here = (brought.get(key, ()), before.get(key, ()), met.hand.get(key))
        yield Meeting(report.unit, key, *here, earlier, unassigned, key[0] in met.untold)


def standing_before(earlier: Report | None) -> Mapping[Key, tuple[Item, ...]]:
    """Return what the version before speaks of: what it brought, and what went on from the one before it."""
    return grouped(earlier.speaks_of) if earlier else {}


def _standing(ledger: Ledger, unit: str, layer: Layer) -> Iterator[Item]:
    """Yield what counts of a unit: the last entry of each leaf at `layer`, its figures and awards."""
    yield from {each.criterion: each for each in ledger.entries if (each.unit, each.layer) == (unit, layer)}.values()
    yield from (each for each in ledger.figures if each.unit == unit)
    yield from (each for each in ledger.awards if each.unit == unit)


def _by_hand(item: Item, earlier: int | None) -> bool:
    return item.report is None or (item.correction is not None and item.report != earlier)


def _mine(item: Item) -> Mine:
    made = item.correction
    reason = made.reason if made else item.reason if isinstance(item, Entry) else ""
    return Mine(item, reason, stays=made is not None)


def _is_cleared(left: LeftOut, earlier: Report) -> bool:
    """Whether a cell was cleared by a person: "not reported" of a leaf that is not assigned leaves by itself."""
    items = grouped(earlier.items).get(left.key, ())
    return not any(isinstance(each, Entry) and each.state is not None for each in items)
