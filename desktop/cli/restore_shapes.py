"""What a restore would change, and did, for people and for machines."""

import json
from collections.abc import Iterator

from desktop.cli.plain import Shape
from desktop.cli.shapes import ripple_shape
from desktop.jobs.restore import Act, Change, Difference, Restored
from desktop.words.acts import act_name
from desktop.words.catalogue import say
from desktop.words.ranking import ripple_lines
from desktop.words.restoring import row_line

_MOST_LINES = 30


def change_shape(change: Change) -> Shape:
    """Return what restoring would change."""
    moved = ripple_shape(change.ripple, change.ledger.framework) if change.ripple and change.ledger else None
    return {
        "print_code": change.print_code,
        "acts": change.acts,
        "present": change.present,
        "damaged": change.damaged,
        "lost": [_act_shape(each) for each in change.lost],
        "gained": [_act_shape(each) for each in change.gained],
        "differences": [_difference_shape(each) for each in change.differences],
        "ripple": moved,
    }


def restored_shape(restored: Restored) -> Shape:
    """Return a restore done."""
    left = restored.left
    return {"print_code": restored.print_code, "left": left.print_code, "acts_left": left.acts, "kept": left.kept}


def change_lines(change: Change) -> Iterator[str]:
    """Yield what restoring would change, for an officer who has to decide."""
    yield say("restore", "backup", {"code": change.print_code, "acts": change.acts})
    if not change.present:
        yield say("restore", "damaged" if change.damaged else "missing", {})
        return
    if not change.lost and not change.gained:
        yield say("restore", "same", {})
        return
    yield from _listed("lost", [_act_line(each) for each in change.lost])
    yield from _listed("gained", [_act_line(each) for each in change.gained])
    yield from _listed("differing", [_difference_line(each) for each in change.differences])
    yield from _moved(change)


def restored_lines(restored: Restored, path: str) -> Iterator[str]:
    """Yield what was done and where what was left lies."""
    yield say("restore", "done", {"code": restored.print_code, "path": path})
    left = restored.left
    if left.kept:
        yield say("restore", "kept", {"left": left.print_code, "acts": left.acts, "kept": left.kept})


def _listed(code: str, lines: list[str]) -> Iterator[str]:
    if not lines:
        return
    yield say("restore", code, {"count": len(lines)})
    yield from (f"  {line}" for line in lines[:_MOST_LINES])
    if len(lines) > _MOST_LINES:
        yield "  " + say("restore", "more", {"count": len(lines) - _MOST_LINES})


def _moved(change: Change) -> Iterator[str]:
    if change.ripple is None or change.ledger is None:
        return
    lines = list(ripple_lines(change.ripple, change.ledger)) if change.ripple.units else []
    yield say("restore", "moved" if lines else "nothing_moves", {})
    yield from (f"  {line}" for line in lines)


def _act_line(act: Act) -> str:
    return f"{act.number}. {act.time[:16].replace('T', ' ')} {act.officer}: {act_name(act.name, act.facts)}"


def _difference_line(each: Difference) -> str:
    return row_line(each.table, each.now, each.then, unit=each.unit, criterion=each.criterion, layer=each.layer)


def _act_shape(act: Act) -> Shape:
    name = act_name(act.name, act.facts)
    return {"number": act.number, "time": act.time, "officer": act.officer, "code": act.name, "name": name}


def _difference_shape(each: Difference) -> Shape:
    return {
        "table": each.table,
        "key": each.key,
        "unit": each.unit,
        "criterion": each.criterion,
        "layer": each.layer,
        "now": each.now and json.loads(each.now),
        "then": each.then and json.loads(each.then),
    }
