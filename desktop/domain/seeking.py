"""Seek among everything that has a name, without marks and in any order of words: `an binh`, `tieu chi khoi to`."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from desktop.domain.text import bare

_MOST = 12


class Kind(IntEnum):
    """What can be sought, what is likelier meant first."""

    COMMAND = 0
    UNIT = 1
    CRITERION = 2
    INDICATOR = 3
    FILE = 4
    PAPER = 5


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that has a name. `command` leads there; `code` and `also` are other words it is known by."""

    kind: Kind
    title: str
    command: str
    code: str = ""
    also: str = ""


def seek(things: Iterable[Thing], sought: str, most: int = _MOST) -> tuple[Thing, ...]:
    """Return the things every word of `sought` is found in, the nearest first; none where nothing is sought."""
    asked = bare(sought)
    if not asked:
        return ()
    found = [(far, thing) for thing in things if (far := _far(thing, asked)) is not None]
    found.sort(key=lambda each: (each[0], each[1].kind))
    return tuple(thing for _, thing in found[:most])


def _far(thing: Thing, asked: str) -> int | None:
    """Return how far a thing is from what is asked: 0 the very name; None where a word is not in it."""
    names = [bare(each) for each in (thing.code, thing.title, thing.also) if each]
    if asked in names:
        return 0
    if any(each.startswith(asked) for each in names):
        return 1
    words = " ".join(names)
    if not all(each in words for each in asked.split()):
        return None
    begun = f" {words}"
    return 2 if all(f" {each}" in begun for each in asked.split()) else 3
