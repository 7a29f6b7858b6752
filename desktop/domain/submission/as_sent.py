"""As sent: a report whose cells were put right before it is kept holds what the unit sent, corrected in one act."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from desktop.domain.ledger import Correction, Entry, Item
from desktop.domain.mend import Mend
from desktop.domain.place import Place
from desktop.domain.submission.building import built
from desktop.domain.submission.choices import Choices
from desktop.domain.submission.counting import values_of
from desktop.domain.submission.difference import Difference, Spot
from desktop.domain.submission.report import LeftOut, Report
from desktop.domain.submission.thing import Key, Said, Thing, grouped, key_of, thing_of

_Item = TypeVar("_Item", bound=Item)

Mends = Mapping[tuple[str | None, str | None], Mend]
"""What was put right, by sheet and cell."""


@dataclass(frozen=True, slots=True)
class _Thing:
    """One thing of which a cell was put right: as it was sent, and as it is read now; the reasons, each once."""

    key: Key
    sent: tuple[Item, ...]
    read: tuple[Item, ...]
    names: tuple[str, ...]
    reasons: tuple[str, ...]

    @property
    def reason(self) -> str:
        """Why it was put right."""
        return "; ".join(self.reasons)


def with_mends_taken(choices: Choices, report: Report, mends: Mends) -> Choices:
    """Return the choices by which a value put right in the file goes before an earlier correction unless declined."""
    mine = mended_spots(report, mends) - choices.declined
    return replace(choices, accepted=choices.accepted | mine)


def mended_spots(report: Report, mends: Mends) -> frozenset[Spot]:
    """Return the values of a report that stand in cells that were put right."""
    things = ((key, thing_of(items)) for key, items in grouped(report.items).items())
    return frozenset((key, name) for key, thing in things for name in _mended_names(thing, mends))


def as_sent(report: Report, sent: Report, mends: Mends) -> Report:
    """Return a report read with its mends as it is kept: it brought what was `sent`, what was put right corrects it.

    A value put right to nothing is left out. A correction that goes on from an earlier version keeps its cause, with
    the reason of what was put right beside.
    """
    things = {each.key: each for each in _things(report, sent, mends)}
    standing = {key_of(each): each for each in report.corrections}
    left = {each.key: each for each in report.left_out}
    for key, thing in things.items():
        stands = _standing(thing, standing.pop(key, None)) if key not in left else None
        if stands is not None:
            standing[key] = stands
        gone = left.pop(key, None) or (LeftOut(key, thing.reason) if not thing.read else None)
        if gone is not None and thing.sent:
            left[key] = gone
    return replace(
        report,
        entries=_brought(report.entries, sent.entries, things),
        figures=_brought(report.figures, sent.figures, things),
        awards=_brought(report.awards, sent.awards, things),
        corrections=tuple(standing.values()),
        left_out=tuple(left.values()),
    )


def corrected_places(report: Report) -> Iterator[Place]:
    """Yield the cells of the values that are corrected."""
    for each in report.corrections:
        thing, made = thing_of([each]), each.correction
        said = (thing.get(name) for name in (made.names if made else ()))
        yield from (one.place for one in said if one is not None and one.place is not None)


def _things(report: Report, sent: Report, mends: Mends) -> Iterator[_Thing]:
    now, then = grouped(report.items), grouped(sent.items)
    for key in dict.fromkeys((*now, *then)):
        read, was = now.get(key, ()), then.get(key, ())
        thing, raw = thing_of(read), thing_of(was)
        names = dict.fromkeys((*_mended_names(thing, mends), *_mended_names(raw, mends)))
        if names:
            told = (_mend_of(each, name, mends) for name in names for each in (thing, raw))
            reasons = tuple(dict.fromkeys(each.reason for each in told if each is not None))
            yield _Thing(key, was, read, tuple(names), reasons)


def _mended_names(thing: Thing, mends: Mends) -> Iterator[str]:
    return (name for name in thing if _mend_of(thing, name, mends) is not None)


def _mend_of(thing: Thing, name: str, mends: Mends) -> Mend | None:
    place = thing[name].place if name in thing else None
    return mends.get((place.sheet, place.cell)) if place is not None else None


def _standing(thing: _Thing, settled: Item | None) -> Item | None:
    """Return the correction of one thing; None where what is to count is what was sent."""
    counts = (settled,) if settled is not None else thing.read
    values, raw = thing_of(counts), thing_of(thing.sent)
    names = tuple(name for name, said in values.items() if not said.says_as(raw.get(name)))
    if not names:
        return None
    own = tuple(name for name in names if name in thing.names) if settled is None and not thing.sent else names
    item = settled if settled is not None else _whole(values, thing.read)
    cause = _cause(thing, settled, values)
    return replace(item, correction=replace(cause, names=own or names, raw=thing.sent[-1] if thing.sent else None))


def _whole(values: Thing, read: tuple[Item, ...]) -> Item:
    """Return one item that says it all, the papers the unit named for it along."""
    item = built(values, read)
    named = [each.evidence for each in read if isinstance(each, Entry) and each.evidence]
    return replace(item, evidence=named[-1]) if isinstance(item, Entry) and named else item


def _cause(thing: _Thing, settled: Item | None, values: Thing) -> Correction:
    """Return why it counts: of a thing settled otherwise by its cause, and by the mend where that has a part in it."""
    made = settled.correction if settled is not None else None
    if made is None:
        return Correction(0, reason=thing.reason)
    read = thing_of(thing.read)
    takes_part = any(name in values and values[name].says_as(read.get(name)) for name in thing.names)
    if not takes_part or thing.reason in made.reason:
        return made
    return replace(made, reason="; ".join(filter(None, (made.reason, thing.reason))), kept_from=None)


def _brought(read: tuple[_Item, ...], sent: tuple[_Item, ...], things: Mapping[Key, _Thing]) -> tuple[_Item, ...]:
    """Return what a report brings of one kind: as it was sent where a cell of it was put right."""
    return tuple(each for each in read if key_of(each) not in things) + tuple(
        each for each in sent if key_of(each) in things
    )


def beside_what_counts(
    found: Iterable[Difference], mended: Container[Spot], earlier: Report | None
) -> tuple[Difference, ...]:
    """Return what differs from the version before; a value put right now stands beside what counts of that version.

    What was sent there could not be read: it would stand beside nothing, though it was put right then too.
    """
    counts = values_of(earlier)
    beside = (replace(each, before=counts[each.spot]) if _is(each, mended, counts) else each for each in found)
    return tuple(each for each in beside if each.after is None or not each.after.says_as(each.before))


def _is(each: Difference, mended: Container[Spot], counts: Mapping[Spot, Said]) -> bool:
    return each.spot in mended and each.after is not None and each.spot in counts
