"""What differs between two versions of a submission, cell by cell, as they were sent."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.submission.report import Report
from desktop.domain.submission.thing import Key, Said, Thing, grouped, id_of, thing_of

Spot = tuple[Key, str]
"""One value of a report: what it is about and the value's name."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that was added, removed or changed, as each version says it; None where a version says nothing."""

    key: Key
    name: str
    before: Said | None
    after: Said | None

    @property
    def spot(self) -> Spot:
        """Which value it is."""
        return self.key, self.name

    @property
    def kind(self) -> str:
        """`added`, `removed` or `changed`."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"

    @property
    def cells(self) -> frozenset[str]:
        """Every way a person may name it: `D12`, `Trang 1!D12`, `I.1`, `I.1:actual`."""
        return names_of(self.spot, self.before, self.after)


def differences(report: Report, earlier: Report) -> tuple[Difference, ...]:
    """Return every value that `report` says otherwise than `earlier`, in the order of `report`, what is gone last.

    What went on into either from a version before it is said by it.
    """
    now, was = grouped(report.speaks_of), grouped(earlier.speaks_of)
    pairs = ((key, thing_of(now.get(key, ())), thing_of(was.get(key, ()))) for key in {**now, **was})
    return tuple(each for key, one, other in pairs for each in _of_thing(key, one, other))


def gone(report: Report, earlier: Report, untold: frozenset[str] = frozenset()) -> int:
    """Return how many things that `earlier` spoke of `report` does not, less those of the kinds `untold`."""
    lost = {*grouped(earlier.speaks_of)} - {*grouped(report.speaks_of)}
    return sum(key[0] not in untold for key in lost)


def names_of(spot: Spot, *said: Said | None) -> frozenset[str]:
    """Return every way a person may name a value that was said in these places."""
    key, name = spot
    own = {id_of(key), f"{id_of(key)}:{name}"}
    places = {each.place for each in said if each is not None and each.place is not None}
    cells = {place.cell for place in places if place.cell}
    return frozenset(own | cells | {f"{place.sheet}!{place.cell}" for place in places if place.sheet and place.cell})


def _of_thing(key: Key, now: Thing, was: Thing) -> Iterator[Difference]:
    """Yield the values of one thing that differ; a leaf that turns into "not reported", or back, is one."""
    if now and was and ("state" in now) != ("state" in was):
        yield Difference(key, "state", next(iter(was.values())), next(iter(now.values())))
        return
    for name in {**now, **was}:
        before, after = was.get(name), now.get(name)
        if after is None or not after.says_as(before):
            yield Difference(key, name, before, after)
