"""Names listed: the persons and collectives that registers name, and which of them somebody decided about already."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from desktop.domain.person_names import names_in, reads_as_person
from desktop.domain.registers.lines import Register
from desktop.domain.registers.naming import key_of, names_a_place
from desktop.domain.registers.registered import Registered, Registers
from desktop.domain.registers.tallies import object_of

Listing = Mapping[str, Sequence[Registered]]
"""By the key of a name: everything in the registers that goes by it."""


def persons_listed(registers: Registers) -> Listing:
    """Return the persons of the lists of exemplars and awards."""
    return _by_key(each for each in registers.registered if _is_person(each))


def collectives_listed(registers: Registers) -> Listing:
    """Return models, and collectives whose name tells of which place they are: a team may be in every unit."""
    return _by_key(each for each in registers.registered if _is_collective(each))


def settled(units: Iterable[str], listed: Sequence[Registered], registers: Registers) -> bool:
    """Tell whether somebody decided of a name that these units tell: it is one, or each unit's is another."""
    own = set(units)
    if any(own <= {*each.units} for each in listed):
        return True
    return all(_apart(pair, listed, registers) for pair in combinations(sorted(own), 2))


def tellers(listed: Sequence[Registered]) -> Iterator[tuple[str, str]]:
    """Yield each unit that lists a name, with how it writes it, without rank or form of address."""
    for each in listed:
        for line in each.lines:
            name = line.line.name
            yield line.line.unit, next(names_in(name), name) if _is_person(each) else name


def _by_key(own: Iterable[Registered]) -> Listing:
    found: dict[str, list[Registered]] = defaultdict(list)
    for each in own:
        for key in dict.fromkeys(key_of(line.line.name) for line in each.lines):
            found[key].append(each)
    return found


def _is_person(each: Registered) -> bool:
    if each.register is Register.MODELS:
        return False
    kind = object_of(each)
    return kind == "ca_nhan" or (kind != "tap_the" and reads_as_person(each.name))


def _is_collective(each: Registered) -> bool:
    return each.register is Register.MODELS or (object_of(each) == "tap_the" and names_a_place(each.name))


def _apart(units: tuple[str, str], listed: Sequence[Registered], registers: Registers) -> bool:
    """Whether whatever one unit lists was told apart from whatever the other does; a text alone is nothing listed."""
    one, other = ([each for each in listed if unit in each.units] for unit in units)
    pairs = [(first.subjects, second.subjects) for first in one for second in other]
    return bool(pairs) and all(registers.decisions.are_apart(*pair) for pair in pairs)
