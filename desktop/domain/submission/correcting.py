"""Correcting (đính chính): the item that is to stand in place of what a report brought, from what an officer says."""

from collections.abc import Mapping
from dataclasses import replace

from desktop.domain.ledger import Correction, Entry, Inputs, Item
from desktop.domain.place import Place
from desktop.domain.reading import NumberField, Reading, read_number
from desktop.domain.submission.building import inputs_of
from desktop.domain.submission.thing import Said, thing_of, values_of


def put_right(item: Item, raw: Item | None, reason: str, basis: str = "") -> Item:
    """Return `item` as a correction of `raw`, what a report brought of the same thing; None where it left it blank.

    The values put right are those that differ; the cells they were read from stay their sources.
    """
    said, sent = thing_of([item]), thing_of([raw]) if raw is not None else {}
    names = tuple(name for name, each in said.items() if not each.says_as(sent.get(name))) or tuple(said)
    made = Correction(0, names, raw, reason, basis)
    if isinstance(item, Entry):
        places = tuple((name, each.place) for name, each in sent.items() if each.place is not None)
        return replace(item, correction=made, sources=item.sources or places)
    source = next((each.place for each in sent.values()), None)
    return replace(item, correction=made, source=item.source or source)


def unread(item: Item) -> Mapping[str, Place]:
    """Return where the unit wrote what could not be read, by the name of the value put right there.

    Empty for a correction of something that was read, or of what the unit left blank.
    """
    made = item.correction
    if made is None or made.raw is not None:
        return {}
    said = thing_of([item])
    places = {name: said[name].place for name in made.names if name in said}
    return {name: place for name, place in places.items() if place is not None and _says_else(place.raw, said[name])}


def _says_else(raw: str, said: Said) -> bool:
    found = read_number(raw, NumberField("measure"))
    return bool(raw.strip()) and not (isinstance(found, Reading) and found.value == said.value)


def with_inputs(given: Inputs, before: Inputs | None) -> Inputs:
    """Return inputs with those given in place of their own before; the others stay. Counts are given by level."""
    values = {**dict(values_of(before or Inputs())), **dict(values_of(given))}
    return inputs_of({name: Said(value) for name, value in values.items()})
