"""The codes of criteria as offices count them: I, II, III; 1, 2, 3; a, b, c, d, đ, e."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache

from desktop.domain.framework import Criterion, parent_of

_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MOST = 300


class Numbering(StrEnum):
    """How the siblings of one parent are counted."""

    ROMAN = "roman"
    NUMBER = "number"
    LETTER = "letter"
    UPPER = "upper"


_BY_DEPTH = (Numbering.ROMAN, Numbering.NUMBER, Numbering.LETTER)


def last_part(code: str) -> str:
    """Return what tells a criterion from its siblings: `a` of `I.1.a`."""
    return code.rpartition(".")[2]


def joined(parent: str | None, part: str) -> str:
    """Return the code of a child."""
    return part if parent is None else f"{parent}.{part}"


def next_code(criteria: Sequence[Criterion], parent: str | None) -> str:
    """Return the next free code below `parent`, counted as its children are, else as others of that depth are."""
    numbering = numbering_below(criteria, parent)
    taken = {last_part(each.code) for each in children_of(criteria, parent)}
    places = places_of(numbering)
    last = max((places[part] for part in taken if part in places), default=0)
    return joined(parent, written_as(numbering, last + 1))


def numbering_below(criteria: Sequence[Criterion], parent: str | None) -> Numbering:
    """Return how the children of `parent` are counted; where it has none, how others of the same depth are."""
    depth = 0 if parent is None else parent.count(".") + 1
    own = [last_part(each.code) for each in children_of(criteria, parent)]
    usual = _BY_DEPTH[depth] if depth < len(_BY_DEPTH) else Numbering.NUMBER
    return _numbering(own or _of_first_cousins(criteria, depth), usual)


def children_of(criteria: Sequence[Criterion], parent: str | None) -> tuple[Criterion, ...]:
    """Return the criteria right below `parent`, the roots for None, in order."""
    return tuple(families(criteria).get(parent, ()))


def families(criteria: Sequence[Criterion]) -> dict[str | None, list[Criterion]]:
    """Return the children of every criterion that has some, in order; the roots under None."""
    codes = {each.code for each in criteria}
    below: dict[str | None, list[Criterion]] = {}
    for each in criteria:
        below.setdefault(parent_of(each.code, codes), []).append(each)
    return below


def counted_anew(criteria: Sequence[Criterion], top: str | None) -> dict[str, str]:
    """Return the new code of every criterion below `top` when they are counted in their order.

    A code that no counting gives, such as the T of bonus points, stays.
    """
    below = families(criteria)
    codes: dict[str, str] = {}

    def count(parent: str | None, to: str | None) -> None:
        children = below.get(parent, [])
        places = places_of(numbering := _numbering([last_part(each.code) for each in children], Numbering.NUMBER))
        counted = [each for each in children if last_part(each.code) in places]
        for place, each in enumerate(counted, start=1):
            codes[each.code] = joined(to, written_as(numbering, place))
        for each in children:
            code = codes.setdefault(each.code, joined(to, last_part(each.code)))
            count(each.code, code)

    count(top, top)
    return codes


def written_as(numbering: Numbering, place: int) -> str:
    """Return the place counted from 1: III, 3, c, C."""
    match numbering:
        case Numbering.ROMAN:
            return _roman(place)
        case Numbering.NUMBER:
            return str(place)
        case Numbering.LETTER:
            return _letter(place)
        case Numbering.UPPER:
            return _letter(place).upper()


@cache
def places_of(numbering: Numbering) -> dict[str, int]:
    """Return which place each code part stands for; only single letters, `II` is no letter."""
    most = len(_LETTERS) if numbering in {Numbering.LETTER, Numbering.UPPER} else _MOST
    return {written_as(numbering, place): place for place in range(1, most + 1)}


def _of_first_cousins(criteria: Sequence[Criterion], depth: int) -> list[str]:
    cousins = [each.code for each in criteria if each.depth == depth]
    above = cousins[0].rpartition(".")[0] if cousins else ""
    return [last_part(code) for code in cousins if code.rpartition(".")[0] == above]


def _numbering(parts: list[str], usual: Numbering) -> Numbering:
    """Return the numbering that `parts` fit best when they are counted in their order; `usual` for none."""
    if not parts:
        return usual
    order = sorted(Numbering, key=lambda each: each is not usual)
    return min(order, key=lambda each: _misfit(parts, places_of(each)))


def _misfit(parts: Iterable[str], places: dict[str, int]) -> int:
    return sum(abs(places.get(part, _MOST) - place) for place, part in enumerate(parts, start=1))


def _roman(place: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (place // value)
        place %= value
    return text


def _letter(place: int) -> str:
    rounds, letter = divmod(place - 1, len(_LETTERS))
    return _LETTERS[letter] * (rounds + 1)
