"""Apply an edit to a draft framework, or say why it cannot be done."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Criterion, Framework, parent_of
from desktop.domain.framework_edit import tree
from desktop.domain.framework_edit.codes import children_of, counted_anew, next_code
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
from desktop.domain.trouble import DeskError, Trouble

CODE = re.compile(r"[^\s.:@]+(\.[^\s.:@]+)*")


def edited(framework: Framework, edit: Edit) -> Framework:
    """Return the draft with the edit done. Raises: NOT_EDITABLE with the one finding why it cannot be done."""
    match edit:
        case SetTitle() | SetMax() | SetPart() | SetKind():
            return _changed(framework, edit)
        case SetSetting(name, value):
            changes: dict[str, Any] = {name: value}
            return replace(framework, **changes)
        case MoveIn() | MoveOut() | Recode() | Renumber():
            return _moved(framework, edit)
        case Add() | Remove() | Shift() | Copy():
            return _grown(framework, _rearranged(framework, edit))


def _moved(framework: Framework, edit: MoveIn | MoveOut | Recode | Renumber) -> Framework:
    match edit:
        case MoveIn(code):
            return _moved_in(framework, code)
        case MoveOut(code):
            return _moved_out(framework, code)
        case Recode(code, to):
            return _recoded(framework, code, to)
        case Renumber(top):
            return _renumbered(framework, top)


def _rearranged(framework: Framework, edit: Add | Remove | Shift | Copy) -> tree.Criteria:
    match edit:
        case Add():
            return _added(framework, edit)
        case Remove(code):
            return tree.without(framework.criteria, _known(framework, code).code)
        case Shift(code, step):
            return _shifted(framework, code, step)
        case Copy(code):
            return _copied(framework, code)


def _grown(framework: Framework, criteria: tree.Criteria) -> Framework:
    return replace(framework, criteria=tree.in_order(criteria))


def _added(framework: Framework, edit: Add) -> tree.Criteria:
    _free(framework, edit.criterion.code)
    _roomy(framework, _parent(framework, edit.criterion.code))
    return tree.put_after(framework.criteria, (edit.criterion,), edit.after)


def _shifted(framework: Framework, code: str, step: int) -> tree.Criteria:
    siblings = [each.code for each in children_of(framework.criteria, _parent(framework, code))]
    at = siblings.index(_known(framework, code).code) + step
    if not 0 <= at < len(siblings):
        raise _refused("no_sibling", code=code)
    upper, lower = (siblings[at], code) if step < 0 else (code, siblings[at])
    rest = tree.without(framework.criteria, upper)
    return tree.put_after(rest, tree.branch_of(framework.criteria, upper), lower)


def _moved_in(framework: Framework, code: str) -> Framework:
    siblings = [each.code for each in children_of(framework.criteria, _parent(framework, code))]
    at = siblings.index(_known(framework, code).code)
    if at == 0:
        raise _refused("no_sibling", code=code)
    _roomy(framework, siblings[at - 1])
    return _under(framework, code, next_code(framework.criteria, siblings[at - 1]), siblings[at - 1])


def _moved_out(framework: Framework, code: str) -> Framework:
    parent = _parent(framework, _known(framework, code).code)
    if parent is None:
        raise _refused("is_root", code=code)
    return _under(framework, code, next_code(framework.criteria, _parent(framework, parent)), parent)


def _under(framework: Framework, code: str, to: str, after: str) -> Framework:
    """Return the draft with a branch under the code `to`, behind everything below `after`."""
    codes = tree.codes_under(framework.criteria, code, to)
    branch = tree.recoded(tree.branch_of(framework.criteria, code), codes)
    criteria = tree.put_after(tree.without(framework.criteria, code), branch, after)
    return _with_rungs(_grown(framework, criteria), codes)


def _copied(framework: Framework, code: str) -> tree.Criteria:
    to = next_code(framework.criteria, _parent(framework, _known(framework, code).code))
    codes = tree.codes_under(framework.criteria, code, to)
    return tree.put_after(framework.criteria, tree.recoded(tree.branch_of(framework.criteria, code), codes), code)


def _recoded(framework: Framework, code: str, to: str) -> Framework:
    if to == _known(framework, code).code:
        return framework
    _free(framework, to)
    if tree.is_in(to, code):
        raise _refused("code_inside_itself", code=code, to=to)
    left = {each.code for each in framework.criteria} - {code}
    parent = parent_of(to, left)
    if parent is None and "." in to:
        raise _refused("parent_missing", code=to, parent=to.rpartition(".")[0])
    if parent == _parent(framework, code):
        codes = tree.codes_under(framework.criteria, code, to)
        return _with_rungs(_grown(framework, tree.recoded(framework.criteria, codes)), codes)
    _roomy(framework, parent)
    roots = framework.roots
    return _under(framework, code, to, parent or roots[-1].code)


def _renumbered(framework: Framework, code: str | None) -> Framework:
    if code is not None:
        _known(framework, code)
    codes = counted_anew(framework.criteria, code)
    return _with_rungs(_grown(framework, tree.recoded(framework.criteria, codes)), codes)


def _changed(framework: Framework, edit: SetTitle | SetMax | SetPart | SetKind) -> Framework:
    criterion = _known(framework, edit.code)
    after = _with(framework, criterion, edit)
    return _grown(framework, tuple(after if each is criterion else each for each in framework.criteria))


def _with(framework: Framework, criterion: Criterion, edit: SetTitle | SetMax | SetPart | SetKind) -> Criterion:
    match edit:
        case SetTitle():
            return replace(criterion, title=edit.title)
        case SetMax():
            return replace(criterion, max=edit.max)
        case SetPart():
            if _parent(framework, edit.code) is not None:
                raise _refused("part_of_root", code=edit.code)
            return replace(criterion, part=edit.part)
        case SetKind():
            if children_of(framework.criteria, edit.code):
                raise _refused("kind_on_branch", code=edit.code)
            return replace(criterion, kind=edit.kind)


def _with_rungs(framework: Framework, codes: Mapping[str, str]) -> Framework:
    """Return the draft with tie-breaks that follow the new codes."""
    rungs = tuple(_rung(each, codes) for each in framework.tie_breaks)
    return replace(framework, tie_breaks=rungs)


def _rung(rung: str, codes: Mapping[str, str]) -> str:
    head, _, code = rung.partition(":")
    return f"{head}:{codes.get(code, code)}" if head in {"section", "criterion"} else rung


def _parent(framework: Framework, code: str) -> str | None:
    return parent_of(code, {each.code for each in framework.criteria})


def _known(framework: Framework, code: str) -> Criterion:
    criterion = framework.criterion(code)
    if criterion is None:
        raise _refused("criterion_gone", code=code)
    return criterion


def _free(framework: Framework, code: str) -> None:
    if not CODE.fullmatch(code):
        raise _refused("code_malformed", code=code)
    if framework.criterion(code) is not None:
        raise _refused("code_taken", code=code)


def _roomy(framework: Framework, parent: str | None) -> None:
    """Refuse to put something below a leaf whose own rule would be lost."""
    criterion = None if parent is None else framework.criterion(parent)
    if criterion is not None and not tree.is_plain(criterion):
        raise _refused("leaf_has_rule", code=criterion.code)


def _refused(why: str, **facts: Fact) -> DeskError:
    criterion = str(facts["code"])
    return DeskError(Trouble.NOT_EDITABLE, {}, (Finding(Level.ERROR, why, facts, criterion=criterion),))
