"""Tallies: how many models and exemplars the registers hold, by unit, field, tập thể and cá nhân.

| id | what it counts |
|---|---|
| `models`, `exemplars` | each model or exemplar once, however many lines tell of it |
| `models:AB`, `exemplars:AB` | those of a unit; one that several tell of is that of the unit it is known by |
| `models:shared`, `exemplars:shared` | those that several units tell of |
| `models:field:an ninh`, `exemplars:field:` | those of a field by its key, those that say none |
| `exemplars:tap_the`, `exemplars:AB:ca_nhan`, `exemplars:unsaid` | collectives, persons, not said which |
"""

import re
from collections import Counter
from hashlib import sha256

from desktop.domain.registers.lines import Register
from desktop.domain.registers.registered import Registered, Registers
from desktop.domain.text import alphabetical, bare

TALLIED = (Register.MODELS, Register.EXEMPLARS)
"""The registers whose entries are counted by name; awards are counted in times."""
UNSAID = "unsaid"
OBJECTS = ("tap_the", "ca_nhan", UNSAID)

_WORD = re.compile(r"[^\W_]+")
_LONGEST, _DIGEST = 40, 4
"""A tag in Word has 64 letters at most: a longer field is known by how it begins and a digest of the rest."""


def tally(registers: Registers, number: str) -> int | None:
    """Return the number of that id; None where nothing is told of it, for nobody said that there is none.

    A unit that only tells of what is counted for another has 0.
    """
    found = counted(registers, number)
    head, _, unit = number.partition(":")
    tells = any(unit in each.units for each in registers.registered if each.register == head)
    return len(found) if found or tells else None


def counted(registers: Registers, number: str) -> tuple[Registered, ...]:
    """Return the models or exemplars that the number of that id counts."""
    head, *wanted = number.split(":")
    if head not in TALLIED:
        return ()
    return tuple(each for each in registers.of(Register(head)) if _is(each, wanted))


def entry_with(registers: Registers, number: str) -> Registered | None:
    """Return what the line of that number in the store tells of; None where no line that counts has it."""
    return next((each for each in registers.registered if any(str(one.number) == number for one in each.lines)), None)


def fields_of(registers: Registers, register: Register) -> tuple[tuple[str, str], ...]:
    """Return the key and the name of each field of a register: the one of most entries first, "" last.

    A field is called as it was first written; among those of as many entries the alphabet decides. None where no field
    is named at all.
    """
    found = [field_of(each) for each in registers.of(register)]
    names = {field_key(name): name for name in reversed(found)}
    times = Counter(map(field_key, found))
    ordered = sorted(names, key=lambda key: (not key, -times[key], alphabetical(names[key])))
    return tuple((key, names[key]) for key in ordered) if any(names) else ()


def field_of(registered: Registered) -> str:
    """Return the field it is counted under: that of the line it is known by, else the first that says one."""
    return next((each.line.value("field") for each in registered.lines if each.line.value("field")), "")


def object_of(registered: Registered) -> str:
    """Return `tap_the` or `ca_nhan`, `unsaid` where no line says it."""
    said = (each.line.value("object") for each in registered.lines)
    return next((each for each in said if each in OBJECTS), UNSAID)


def field_key(field: str) -> str:
    """Return what a field is known by in an id: its words without marks, commas and case."""
    words = " ".join(_WORD.findall(bare(field)))
    if len(words) <= _LONGEST:
        return words
    digest = sha256(words.encode()).hexdigest()[:_DIGEST]
    return f"{words[: _LONGEST - _DIGEST - 1]}~{digest}"


def _is(registered: Registered, wanted: list[str]) -> bool:
    match wanted:
        case []:
            return True
        case ["shared"]:
            return len(registered.units) > 1
        case ["field", key]:
            return field_key(field_of(registered)) == key
        case [kind] if kind in OBJECTS:
            return object_of(registered) == kind
        case [unit]:
            return unit == registered.units[0]
        case [unit, kind]:
            return unit == registered.units[0] and object_of(registered) == kind
        case _:
            return False
