"""Pairs that may be the same: names equal but for how they are written, names close to each other, and why."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop.domain.registers.lines import Register
from desktop.domain.registers.naming import Why, habits, key_of, names_a_place
from desktop.domain.registers.registered import Registered, Registers

__all__ = ["Pair", "Why", "likely_pairs"]

_ALIKE = 100
_CLOSE_MODELS = 80
_SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Pair:
    """Two of one register that may be the same; `likeness` is 0–100, 100 where the names are equal as compared.

    `why` tells what the names differ in: `MARKS` at most in marks, case and quotes, `ADDRESS` in rank or form of
    address, `SPELLING` in i and y, `SHORT_FORM` in what was written short, `PREFIX` in words such as “mô hình”, `CLOSE`
    in letters. None where they are written the very same.
    """

    one: Registered
    other: Registered
    likeness: int
    why: tuple[Why, ...] = ()


def likely_pairs(registers: Registers) -> tuple[Pair, ...]:
    """Return the pairs that may be the same, the likeliest first; those told apart are not among them.

    Of several of one name each is paired with the first only. Persons and collectives are close when one letter is
    another, added or left out; models when most letters are the same. Numbers are never close to other numbers.
    """
    found = [pair for register in Register for pair in _of_register(registers, registers.of(register))]
    return tuple(sorted(found, key=lambda pair: -pair.likeness))


def _of_register(registers: Registers, own: Sequence[Registered]) -> Iterator[Pair]:
    by_key: dict[str, list[Registered]] = defaultdict(list)
    for each in own:
        for key in dict.fromkeys(key_of(line.line.name) for line in each.lines):
            by_key[key].append(each)
    met: set[tuple[int, int]] = set()
    for same in by_key.values():
        for place, other in enumerate(same):
            one = next((each for each in same[:place] if _may_pair(registers, each, other)), None)
            if one is not None:
                met.add(_numbers(one, other))
                yield _equal(one, other)
    for first, second, likeness in _close(tuple(by_key), models=bool(own) and own[0].register is Register.MODELS):
        one, other = by_key[first][0], by_key[second][0]
        if _numbers(one, other) not in met and _may_pair(registers, one, other):
            met.add(_numbers(one, other))
            yield Pair(one, other, likeness, (Why.CLOSE,))


def _may_pair(registers: Registers, one: Registered, other: Registered) -> bool:
    """Whether two may be the same at all: not one already, not told apart, no team that every unit has one of."""
    if one is other or registers.decisions.are_apart(one.subjects, other.subjects):
        return False
    return bool({*one.units} & {*other.units}) or not _is_team(one) or names_a_place(one.name)


def _is_team(each: Registered) -> bool:
    return any(line.line.value("object") == "tap_the" for line in each.lines)


def _equal(one: Registered, other: Registered) -> Pair:
    """Return a pair of one key by those of its names that differ least."""
    names = ((first.line.name, second.line.name) for first in one.lines for second in other.lines)
    ways = (habits(*pair) for pair in names if key_of(pair[0]) == key_of(pair[1]))
    return Pair(one, other, _ALIKE, min(ways, key=len))


def _close(keys: Sequence[str], *, models: bool) -> Iterator[tuple[str, str, int]]:
    """Yield keys that are close, with their likeness."""
    long = [key for key in keys if len(key) >= _SHORTEST]
    pairs = _all_pairs(long) if models else _one_letter_off(long)
    for one, other in pairs:
        likeness = _likeness(one, other, _CLOSE_MODELS if models else 0)
        if likeness and _digits(one) == _digits(other):
            yield one, other, likeness


def _all_pairs(keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((one, other) for place, other in enumerate(keys) for one in keys[:place])


def _one_letter_off(keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield keys that are equal once a letter is left out of one or of both, each pair once."""
    place = {key: number for number, key in enumerate(keys)}
    shorter: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        for each in {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))}:
            shorter[each].append(key)
    found = {(one, other) for same in shorter.values() for one, other in _all_pairs(same)}
    ordered = {tuple(sorted(pair, key=place.__getitem__)) for pair in found}
    yield from sorted(((one, other) for one, other in ordered), key=lambda pair: (place[pair[1]], place[pair[0]]))


def _likeness(one: str, other: str, least: int) -> int:
    """Return by how much two keys are alike, 0 where it is less than `least`; never 100, for they differ."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) * _ALIKE < least:
        return 0
    ratio = int(matcher.ratio() * _ALIKE)
    return min(ratio, _ALIKE - 1) if ratio >= least else 0


def _digits(key: str) -> list[str]:
    return [word for word in key.split() if any(each.isdigit() for each in word)]


def _numbers(one: Registered, other: Registered) -> tuple[int, int]:
    first, second = sorted((one.lines[0].number, other.lines[0].number))
    return first, second
