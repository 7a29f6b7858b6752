"""What is said when a password was set, changed or removed: what was done, what stays readable, what is final."""

from collections.abc import Iterator

from desktop.domain.facts import Facts
from desktop.words.catalogue import remedy, say

_CATALOGUE = "password"


def done_lines(done: str, path: str, renewed: int, *, again: bool, weak: bool) -> Iterator[str]:
    """Yield the sentences about the file itself; `done` is set, changed or removed, `renewed` counts its copies."""
    yield say(_CATALOGUE, f"{done}_again" if again else done, {"path": path})
    if renewed:
        yield say(_CATALOGUE, f"copies_{done}", {"count": renewed})
    if weak:
        yield say(_CATALOGUE, "weak", {})
    if done != "removed":
        yield say(_CATALOGUE, "typing", {})
        yield say(_CATALOGUE, "forgotten", {})
        yield say(_CATALOGUE, "readable" if done == "set" else "readable_by_old", {})


def left_line(path: str, why: str, *, is_open: bool) -> str:
    """Return what is said of a copy that stays as it was, and what can be done about it."""
    facts: Facts = {"path": path, "open": is_open}
    return f"{say(_CATALOGUE, why, facts)} {remedy(_CATALOGUE, why, facts)}"
