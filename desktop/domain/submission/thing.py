"""A thing (điều báo cáo): what a report says of one leaf, figure, kind of award or section, value by value."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.ledger import Award, Entry, Exactness, Figure, Inputs, Item, Layer, Section
from desktop.domain.place import Place

Key = tuple[str, ...]
"""`entry` and the criterion; `figure`, indicator, period; `award`, its five words; `section` and the heading."""

_INPUTS = ("points", "actual", "target", "baseline", "value", "count", "choice")


@dataclass(frozen=True, slots=True)
class Said:
    """One value as a report says it: the value, how exactly (figures), and the cell it was read from."""

    value: Decimal | int | str
    place: Place | None = None
    exactness: Exactness = Exactness.EXACT

    def says_as(self, other: "Said | None") -> bool:
        """Whether another report says the same, wherever it stands there."""
        return other is not None and (self.value, self.exactness) == (other.value, other.exactness)


@dataclass(frozen=True, slots=True)
class About:
    """What a correction is about: the unit, the thing, and the layer of points and inputs (None: of another thing)."""

    unit: str | None
    key: Key
    layer: Layer | None = None


Thing = Mapping[str, Said]
"""What is said of one thing by the name of each value: `points`, `actual`, `counts:LEVEL`, `state`, `value`, …"""


def key_of(item: Item) -> Key:
    """Return what an item is about, less the unit and the layer."""
    match item:
        case Entry():
            return ("entry", item.criterion)
        case Figure():
            return ("figure", item.indicator, item.period)
        case Award():
            return ("award", item.level, item.form, item.object, item.status, item.period)
        case Section():
            return ("section", item.heading)


def about(item: Item) -> About:
    """Return what an item is about, with its unit and layer."""
    return About(item.unit, key_of(item), item.layer if isinstance(item, Entry) else None)


def id_of(key: Key) -> str:
    """Return how a person names a thing: `I.1`, `PPHS`, `PPHS@last`, a heading; an award by its words."""
    match key:
        case ("figure", indicator, "last"):
            return f"{indicator}@last"
        case ("award", *words):
            return " · ".join(words)
        case _:
            return key[1]


def grouped(items: Iterable[Item]) -> dict[Key, tuple[Item, ...]]:
    """Return items by what they are about, in the order each thing is first named."""
    groups: dict[Key, list[Item]] = {}
    for item in items:
        groups.setdefault(key_of(item), []).append(item)
    return {key: tuple(each) for key, each in groups.items()}


def thing_of(items: Iterable[Item]) -> Thing:
    """Return what items about one thing say of it; awards of one kind add up, the texts of a heading are numbered."""
    said: dict[str, Said] = {}
    for item in items:
        match item:
            case Entry():
                said = dict(_of_entry(item))
            case Figure():
                said = {"value": Said(item.value, item.source, item.exactness)}
            case Award():
                before = said.get("count")
                count = item.count + (before.value if before and isinstance(before.value, int) else 0)
                said = {"count": Said(count, before.place if before else item.source)}
            case Section():
                said[f"text {len(said) + 1}"] = Said(item.text, item.source)
    return said


def is_mixed(now: Thing, was: Thing) -> bool:
    """Whether two things cannot be taken value by value: points beside inputs, a state, texts of a section."""
    names = {*now, *was}
    single = ("points", "state")
    return bool(now and was and now.keys() != was.keys() and names & set(single)) or any(
        name.startswith("text") for name in names
    )


def _of_entry(entry: Entry) -> Iterator[tuple[str, Said]]:
    places = dict(entry.sources)
    first = next(iter(places.values()), None)
    if entry.inputs is not None:
        for name, value in values_of(entry.inputs):
            yield name, Said(value, places.get(name))
    elif entry.points is not None:
        yield "points", Said(entry.points, places.get("points", first))
    else:
        yield "state", Said(str(entry.state), first)


def values_of(inputs: Inputs) -> Iterator[tuple[str, Decimal | str]]:
    """Yield the inputs that are given, by name; counts by level as `counts:LEVEL`."""
    for name in _INPUTS:
        value = getattr(inputs, name)
        if value is not None:
            yield name, value
    yield from ((f"counts:{level}", count) for level, count in inputs.counts or ())
