"""Settling one thing of a new file: the file's values, the hand's, or those of the version before it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Correction, Entry, Item, State
from desktop.domain.place import Place
from desktop.domain.submission.building import built
from desktop.domain.submission.choices import Choices
from desktop.domain.submission.offer import Mine, Offer, hand_names, offers_of
from desktop.domain.submission.report import LeftOut
from desktop.domain.submission.thing import Key, Said, Thing, id_of, is_mixed, thing_of


@dataclass(frozen=True, slots=True)
class Meeting:
    """One thing: what the new file brought, what the version before it brought, what stands by hand.

    `earlier` is the id of that version; `unassigned` tells that the leaf is not assigned to the unit, `untold` that the
    new file has no table of such things at all.
    """

    unit: str
    key: Key
    brought: tuple[Item, ...]
    before: tuple[Item, ...]
    mine: Mine | None
    earlier: int | None
    unassigned: bool
    untold: bool = False

    @property
    def theirs(self) -> Thing:
        """What the new file says."""
        return thing_of(self.brought)

    @property
    def is_met(self) -> bool:
        """Whether the new file has a say in what stands by hand: it speaks of it, or the version before it did."""
        own = self.mine is not None and self.mine.item is not None and self.mine.item.report == self.earlier
        return bool(self.brought) or (own and self.earlier is not None)

    @property
    def counted(self) -> Thing:
        """What counted before the new file."""
        if self.mine is not None:
            return thing_of([self.mine.item]) if self.mine.item is not None else {}
        return thing_of(self.before)


@dataclass(frozen=True, slots=True)
class Settled:
    """What becomes of one thing: an item that stands in, the thing left out, or neither: the file's values count."""

    item: Item | None = None
    left_out: LeftOut | None = None
    findings: tuple[Finding, ...] = ()
    offers: tuple[Offer, ...] = ()


class _From(StrEnum):
    THEIRS = "theirs"
    MINE = "mine"
    BEFORE = "before"


_Whence = Mapping[str, _From]


def settle(met: Meeting, choices: Choices) -> Settled:
    """Return what becomes of one thing under the choices made."""
    if met.unassigned and _is_not_reported(met.brought):
        note = _found(met, Level.NOTE, "not_assigned_stays", "state")
        return Settled(left_out=LeftOut(met.key, ""), findings=(note,))
    if met.unassigned and met.mine is None and not met.brought and _is_not_reported(met.before):
        return Settled()
    if met.untold and met.counted and not any((met.key, name) in choices.accepted for name in met.counted):
        side = _From.MINE if met.mine is not None else _From.BEFORE
        return Settled(item=_with_evidence(_standing_in(met, met.counted, dict.fromkeys(met.counted, side)), met))
    whence = _whence(met, choices)
    offers = offers_of(met.key, met.mine, met.theirs) if met.mine is not None and met.is_met else ()
    told = Settled(findings=tuple(_told(met, whence, offers)), offers=offers)
    values = _values(met, whence)
    if _same(values, met.theirs):
        return told
    if not values:
        return replace(told, left_out=LeftOut(met.key, met.mine.reason if met.mine else ""))
    return replace(told, item=_standing_in(met, values, whence))


def _is_not_reported(items: tuple[Item, ...]) -> bool:
    return any(isinstance(each, Entry) and each.state is State.NOT_REPORTED for each in items)


def _whence(met: Meeting, choices: Choices) -> _Whence:
    """Return whence each value of the thing comes; where values only count together, all from one side."""
    theirs, counted = met.theirs, met.counted
    names = tuple(dict.fromkeys((*theirs, *counted)))
    taken = {name for name in names if (met.key, name) in choices.accepted}
    left = {name for name in names if (met.key, name) in choices.declined}
    stays = met.mine is not None and met.mine.stays and met.is_met
    hand = {*hand_names(met.mine, counted, theirs)} if met.mine is not None and stays else set()
    if is_mixed(theirs, counted) or (hand and not theirs):
        side = _From.THEIRS if taken or not (hand or left) else _From.MINE if hand else _From.BEFORE
        return dict.fromkeys(names, side)
    return {name: _side(name, taken, hand, left) for name in names}


def _side(name: str, taken: set[str], hand: set[str], left: set[str]) -> _From:
    if name in taken:
        return _From.THEIRS
    if name in hand:
        return _From.MINE
    return _From.BEFORE if name in left else _From.THEIRS


def _values(met: Meeting, whence: _Whence) -> Thing:
    """Return the values that are to count; one put right by hand keeps the cell that says otherwise as its place."""
    theirs, counted = met.theirs, met.counted
    values: dict[str, Said] = {}
    for name, side in whence.items():
        said = theirs.get(name) if side is _From.THEIRS else counted.get(name)
        if said is not None:
            cell = theirs[name].place if side is _From.MINE and name in theirs else said.place
            values[name] = replace(said, place=cell)
    return values


def _same(values: Thing, theirs: Thing) -> bool:
    return values.keys() == theirs.keys() and all(said.says_as(theirs[name]) for name, said in values.items())


def _standing_in(met: Meeting, values: Thing, whence: _Whence) -> Item:
    theirs = met.theirs
    names = tuple(name for name, said in values.items() if not said.says_as(theirs.get(name)))
    own = (met.mine.item,) if met.mine is not None and met.mine.item is not None else ()
    item = built(values, (*own, *met.brought, *met.before))
    raw = met.brought[-1] if met.brought else None
    return replace(item, correction=replace(_cause(met, _From.MINE in whence.values()), names=names, raw=raw))


def _with_evidence(item: Item, met: Meeting) -> Item:
    """Return what goes on with the papers that the version before named for it."""
    named = [each.evidence for each in met.before if isinstance(each, Entry) and each.evidence]
    return replace(item, evidence=named[-1]) if isinstance(item, Entry) and named else item


def _cause(met: Meeting, by_hand: bool) -> Correction:
    """Return why something else than the file's value counts: a hand value goes on, or an earlier report's stays."""
    mine = met.mine
    made = mine.correction if mine is not None else None
    if mine is not None and made is not None and (by_hand or made.kept_from is not None):
        return replace(made, number=0, carries=made.number)
    if mine is not None and mine.item is not None:
        return Correction(0, reason=mine.reason, basis=mine.item.evidence if isinstance(mine.item, Entry) else "")
    before = next((each.correction.kept_from for each in met.before if each.correction is not None), None)
    return Correction(0, kept_from=before or met.earlier)


def _told(met: Meeting, whence: _Whence, offers: tuple[Offer, ...]) -> Iterator[Finding]:
    for offer in offers:
        level, code = _of_offer(offer, whence.get(offer.name, _From.THEIRS))
        yield _found(met, level, code, offer.name)
    made = met.mine.correction if met.mine is not None else None
    if made is not None and made.kept_from is None and met.brought and not offers:
        yield _found(met, Level.NOTE, "correction_adopted", made.names[0] if made.names else "")
    offered = {offer.name for offer in offers}
    for name, side in whence.items():
        if side is _From.BEFORE and name not in offered and not _agrees(met, name):
            yield _found(met, Level.WARNING, "value_declined", name)


def _of_offer(offer: Offer, side: _From) -> tuple[Level, str]:
    """Return what is said of a hand value: it stays, or gives way."""
    if not offer.stays:
        return Level.WARNING, "hand_entry_replaced" if side is _From.THEIRS else "hand_entry_stays"
    made = offer.correction
    what = "clearing" if made is None else "correction" if made.kept_from is None else "value"
    return (Level.NOTE, f"{what}_given_up") if side is _From.THEIRS else (Level.WARNING, f"{what}_stays")


def _agrees(met: Meeting, name: str) -> bool:
    theirs, counted = met.theirs.get(name), met.counted.get(name)
    return theirs is None if counted is None else counted.says_as(theirs)


def _found(met: Meeting, level: Level, code: str, name: str) -> Finding:
    theirs, counted = met.theirs, met.counted
    made = met.mine.correction if met.mine is not None else None
    facts: dict[str, Fact] = {
        "about": id_of(met.key),
        "kind": met.key[0],
        "name": name,
        "mine": _value(counted, name),
        "theirs": _value(theirs, name),
        "reason": met.mine.reason if met.mine is not None else "",
        "officer": made.officer if made is not None else "",
    }
    criterion = met.key[1] if met.key[0] == "entry" else None
    return Finding(level, code, facts, _place(theirs, name) or _place(counted, name), met.unit, criterion)


def _value(thing: Thing, name: str) -> Fact:
    said = thing.get(name) or next(iter(thing.values()), None)
    return None if said is None else said.value


def _place(thing: Thing, name: str) -> Place | None:
    said = thing.get(name) or next(iter(thing.values()), None)
    return None if said is None else said.place
