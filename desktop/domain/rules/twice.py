"""Told twice: the same person, the same collective, the same delegate, the same awards, the same text."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding
from desktop.domain.ledger import Award, Section
from desktop.domain.person_names import persons_told
from desktop.domain.registers.naming import key_of
from desktop.domain.rules.lines_twice import lines_twice
from desktop.domain.rules.names_listed import Listing, collectives_listed, persons_listed, settled, tellers
from desktop.domain.rules.round_view import RoundView, warning
from desktop.domain.text import bare, clean

_QUOTED = re.compile(r"(?i:mô hình|cách làm|tập thể|câu lạc bộ)[^“\"«.;]{0,40}[“\"«]([^”\"»]{6,80})[”\"»]")
_LONG = 120
_FEWEST_WORDS = 3
_WORD = re.compile(r"\w+")

Told = Mapping[str, list[tuple[str, str]]]
"""By the key of a name: the unit that tells it and how it writes it, in order."""


def told_twice(view: RoundView) -> Iterator[Finding]:
    """Yield what is told more than once where it can be told only once."""
    sections, registers = view.ledger.sections, view.ledger.registers
    persons, collectives = _told(sections, persons_told), _told(sections, collectives_told)
    yield from _across(view, "person_twice", _met_again(sections, persons), persons_listed(registers))
    yield from _across(view, "collective_twice", collectives, collectives_listed(registers))
    yield from _delegates(view)
    yield from _awards(view)
    yield from lines_twice(view)
    yield from _copied(view)


def collectives_told(text: str) -> Iterator[str]:
    """Yield the collectives and models that a text names in quotation marks: mô hình “Tiếng kẻng an ninh”."""
    for match in _QUOTED.finditer(clean(text)):
        yield match.group(1).strip(" .,")


def same_name(name: str) -> str:
    """Return the key two spellings of one name share: no marks, no case, no dots, single spaces."""
    return " ".join(_WORD.findall(bare(name)))


def _told(sections: Iterable[Section], read: Callable[[str], Iterator[str]]) -> Told:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for section in sections:
        for name in dict.fromkeys(read(section.text)):
            found[key_of(name)].append((section.unit, name))
    return found


def _met_again(sections: Iterable[Section], told: Told) -> Told:
    """Return the names with the units that write them without rank or form of address too, as lists do."""
    found = {key: list(places) for key, places in told.items()}
    long = [key for key in found if len(key.split()) >= _FEWEST_WORDS]
    for section in sections:
        words = f" {key_of(section.text)} " if long else ""
        for key in long:
            if f" {key} " in words and section.unit not in {unit for unit, _ in found[key]}:
                found[key].append((section.unit, found[key][0][1]))
    return found


def _across(view: RoundView, code: str, told: Told, listed: Listing) -> Iterator[Finding]:
    """Yield each name that several units tell of, in texts or lists; within one report it may well return.

    What more than half of all tell of is common to them, such as the name of a campaign. What was made one in the
    registers, or told apart there, is not said again.
    """
    listing = {line.line.unit for each in view.ledger.registers.registered for line in each.lines}
    most = max(2, len(view.narratives | listing) // 2)
    for key in dict.fromkeys((*told, *listed)):
        entries = listed.get(key, ())
        places = (*told.get(key, ()), *tellers(entries))
        units = tuple(dict.fromkeys(unit for unit, _ in places))
        if key and 1 < len(units) <= most and not (entries and settled(units, entries, view.ledger.registers)):
            spellings = tuple(dict.fromkeys(name for _, name in places))
            facts: dict[str, Fact] = {"name": places[0][1], "spellings": spellings}
            facts["others"] = tuple(view.short(unit) for unit in units)
            yield replace(warning(code, units[0], facts), units=units)


def _delegates(view: RoundView) -> Iterator[Finding]:
    met: dict[str, list[str]] = defaultdict(list)
    for each in view.ledger.conference.delegates:
        met[same_name(each.name)].append(
            f"{each.name} ({each.post or each.body})" if each.post or each.body else each.name
        )
    for key, lines in met.items():
        if key and len(lines) > 1:
            yield warning("delegate_twice", None, {"name": lines[0], "lines": tuple(lines)})


def _awards(view: RoundView) -> Iterator[Finding]:
    """Yield awards a unit lists on several rows: one form, once by its full and once by another wording."""
    rows: dict[tuple[object, ...], list[Award]] = defaultdict(list)
    keys = {name: same_name(name) for name in {name for each in view.ledger.awards for name in (each.level, each.form)}}
    for each in view.ledger.awards:
        if each.unit is not None:
            rows[each.unit, keys[each.level], keys[each.form], each.object, each.status, each.period].append(each)
    for (unit, *_), same in rows.items():
        if len(same) > 1:
            first = same[0]
            facts: dict[str, Fact] = {"level": first.level, "form": first.form, "object": first.object}
            facts |= {"status": first.status, "counts": tuple(str(each.count) for each in same)}
            facts["cells"] = tuple(each.source.cell for each in same if each.source and each.source.cell)
            yield warning("award_twice", str(unit), facts, same[-1].source)


def _copied(view: RoundView) -> Iterator[Finding]:
    """Yield long sections that two units wrote word for word alike."""
    met: dict[str, list[Section]] = defaultdict(list)
    for each in view.ledger.sections:
        if len(each.text) >= _LONG and not each.heading.startswith("Phần "):
            met[bare(each.text)].append(each)
    for same in met.values():
        units = tuple(dict.fromkeys(each.unit for each in same))
        if len(units) > 1:
            facts: dict[str, Fact] = {"heading": same[0].heading, "others": tuple(view.short(unit) for unit in units)}
            yield replace(warning("section_copied", units[0], facts, same[0].source), units=units)
