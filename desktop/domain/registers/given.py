"""Awards given: of the lines of one name those that tell of the same award are one; each award is one time (lượt)."""

from desktop.domain.registers.lines import Line
from desktop.domain.registers.naming import key_of
from desktop.domain.registers.registered import Listed, Registered
from desktop.domain.registers.tallies import UNSAID, object_of

_EQUAL = ("level", "form", "status")
_NOT_AGAINST = ("decision", "decided_on")

Given = tuple[Listed, ...]
"""One award: every line that tells of it, the first one first."""


def awards_of(registered: Registered) -> tuple[Given, ...]:
    """Return the awards of one name, in the order of its lines."""
    found: list[list[Listed]] = []
    for each in registered.lines:
        own = next((group for group in found if all(are_one(each.line, other.line) for other in group)), None)
        if own is None:
            found.append([each])
        else:
            own.append(each)
    return tuple(map(tuple, found))


def are_one(line: Line, other: Line) -> bool:
    """Whether two lines of one name tell of one award: level, form, status equal, decision and day not against it."""
    same = all(key_of(line.value(each)) == key_of(other.value(each)) for each in _EQUAL)
    return same and not any(_against(line.value(each), other.value(each)) for each in _NOT_AGAINST)


def _against(one: str, other: str) -> bool:
    return bool(one and other) and key_of(one) != key_of(other)


def object_given(registered: Registered, given: Given) -> str:
    """Return whom an award was given to, `tap_the` or `ca_nhan`: as it says, else as another award of the name does."""
    whole = object_of(registered)
    return told(given, "object") or ("" if whole == UNSAID else whole)


def told(given: Given, field: str) -> str:
    """Return what is said of a field of an award by the first line that says something, "" where none does."""
    return next((each.line.value(field) for each in given if each.line.value(field)), "")
