"""What an edit is called: the facts of its name in the log and the undo menu."""

from decimal import Decimal

from desktop.domain.facts import Facts
from desktop.domain.framework import KIND_NAMES, Framework
from desktop.domain.framework_edit.edits import (
    Add,
    Copy,
    Edit,
    MoveIn,
    MoveOut,
    Recode,
    Remove,
    Renumber,
    SetKind,
    SetMax,
    SetPart,
    SetSetting,
    SetTitle,
    Shift,
)
from desktop.domain.framework_edit.tree import branch_of


def facts_of(before: Framework, after: Framework, edit: Edit) -> Facts:
    """Return the facts of the act `framework_edit`: `edit`, `criterion`, what stood there and what stands now."""
    match edit:
        case SetTitle() | SetMax() | SetPart() | SetKind():
            return _of_value(before, edit)
        case SetSetting(name, _):
            return {**_named("setting", ""), "name": name}
        case MoveIn() | MoveOut() | Copy() | Recode():
            return {**_named(_MOVES[type(edit)], edit.code), "to": _new_code(before, after)}
        case Add() | Remove() | Shift() | Renumber():
            return _of_place(before, edit)


_MOVES = {MoveIn: "move_in", MoveOut: "move_out", Copy: "copy", Recode: "recode"}


def _of_place(before: Framework, edit: Add | Remove | Shift | Renumber) -> Facts:
    match edit:
        case Add(criterion):
            return _named("add" if criterion.is_leaf else "add_group", criterion.code)
        case Remove(code):
            count = len(branch_of(before.criteria, code))
            return {**_named("remove", code), "count": count, "title": _title(before, code)}
        case Shift(code, step):
            return _named("up" if step < 0 else "down", code)
        case Renumber(top):
            return _named("renumber", top or "")


def _of_value(before: Framework, edit: SetTitle | SetMax | SetPart | SetKind) -> Facts:
    match edit:
        case SetTitle(code, title):
            return {**_named("title", code), "before": _title(before, code), "after": title}
        case SetMax(code, most):
            return {**_named("max", code), "before": _max(before, code), "after": most}
        case SetPart(code, part):
            return {**_named("part", code), "after": part.value}
        case SetKind(code, kind):
            return {**_named("kind", code), "before": _kind(before, code), "after": KIND_NAMES[type(kind)]}


def _named(edit: str, criterion: str) -> dict[str, str | int | Decimal]:
    return {"edit": edit, "criterion": criterion}


def _title(framework: Framework, code: str) -> str:
    criterion = framework.criterion(code)
    return "" if criterion is None else criterion.title


def _max(framework: Framework, code: str) -> Decimal:
    criterion = framework.criterion(code)
    return Decimal(0) if criterion is None else criterion.max


def _kind(framework: Framework, code: str) -> str:
    criterion = framework.criterion(code)
    return "" if criterion is None or criterion.kind is None else KIND_NAMES[type(criterion.kind)]


def _new_code(before: Framework, after: Framework) -> str:
    known = {each.code for each in before.criteria}
    return next((each.code for each in after.criteria if each.code not in known), "")
