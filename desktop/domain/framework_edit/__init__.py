"""Editing a draft framework: each thing an officer does to it is one edit, a value that can be named and applied."""

from desktop.domain.framework_edit.apply import edited
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
from desktop.domain.framework_edit.facts import facts_of
from desktop.domain.framework_edit.proposals import child_of, first_root, sibling_of
from desktop.domain.framework_edit.renamed import renamed

__all__ = [
    "Add",
    "Copy",
    "Edit",
    "MoveIn",
    "MoveOut",
    "Recode",
    "Remove",
    "Renumber",
    "SetKind",
    "SetMax",
    "SetPart",
    "SetSetting",
    "SetTitle",
    "Shift",
    "child_of",
    "edited",
    "facts_of",
    "first_root",
    "renamed",
    "sibling_of",
]
