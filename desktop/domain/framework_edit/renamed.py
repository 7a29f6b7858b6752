"""Which codes an edit changed, for what is kept under them elsewhere."""

from collections.abc import Mapping

from desktop.domain.framework import Framework
from desktop.domain.framework_edit.edits import Edit, MoveIn, MoveOut, Recode, Renumber
from desktop.domain.framework_edit.facts import facts_of
from desktop.domain.framework_edit.tree import codes_under


def renamed(before: Framework, after: Framework, edit: Edit) -> Mapping[str, str]:
    """Return the new code of each criterion whose code the edit changed."""
    match edit:
        case Renumber():
            pairs = zip(before.criteria, after.criteria, strict=True)
            codes = {old.code: new.code for old, new in pairs}
        case MoveIn(code) | MoveOut(code) | Recode(code):
            codes = codes_under(before.criteria, code, str(facts_of(before, after, edit)["to"]))
        case _:
            codes = {}
    return {old: new for old, new in codes.items() if old != new}
