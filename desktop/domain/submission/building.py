"""Building one item out of values that come from several: the inputs of a leaf are put together name by name."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from desktop.domain.ledger import Award, Entry, Figure, Inputs, Item, Section, State
from desktop.domain.place import Place
from desktop.domain.submission.thing import Said, Thing, thing_of

_LEVEL = "counts:"
_Item = TypeVar("_Item", Figure, Award, Section)


def built(values: Thing, among: Iterable[Item]) -> Item:
    """Return one item that says `values`, of the things said by the items `among`; the places of the values go along.

    `values` must not be empty, nor mix what only counts together (`is_mixed`).
    """
    there = tuple(among)
    same = next((each for each in there if _says(each, values)), there[0])
    match same:
        case Entry():
            shaped = (same,) if _says(same, values) else there
            return _entry(values, same, any(isinstance(each, Entry) and each.inputs is not None for each in shaped))
        case Figure():
            return _blank(same)
        case Award():
            (said,) = values.values()
            return replace(_blank(same), count=int(said.value), source=said.place)
        case Section():
            first = next(iter(values.values()))
            text = "\n".join(str(each.value) for each in values.values())
            return replace(_blank(same), text=text, source=first.place)


def _says(item: Item, values: Thing) -> bool:
    thing = thing_of([item])
    return thing.keys() == values.keys() and all(said.says_as(values[name]) for name, said in thing.items())


def _blank(item: _Item) -> _Item:
    return replace(item, report=None, correction=None)


def _entry(values: Thing, template: Entry, as_inputs: bool) -> Entry:
    bare = Entry(template.unit, template.criterion, template.layer, sources=tuple(_sources(values)))
    if "state" in values:
        return replace(bare, layer=None, state=State(str(values["state"].value)))
    if as_inputs:
        return replace(bare, inputs=inputs_of(values))
    return replace(bare, points=_decimal(values["points"]))


def inputs_of(values: Thing) -> Inputs:
    """Return inputs by their names; counts by level stand under `counts:LEVEL`."""
    counts = tuple((name.removeprefix(_LEVEL), _decimal(said)) for name, said in values.items() if _is_level(name))
    given: dict[str, Any] = {
        name: said.value if name == "choice" else _decimal(said) for name, said in values.items() if not _is_level(name)
    }
    return Inputs(counts=counts or None, **given)


def _sources(values: Thing) -> Iterator[tuple[str, Place]]:
    return ((name, said.place) for name, said in values.items() if said.place is not None)


def _is_level(name: str) -> bool:
    return name.startswith(_LEVEL)


def _decimal(said: Said) -> Decimal:
    return said.value if isinstance(said.value, Decimal) else Decimal(said.value)
