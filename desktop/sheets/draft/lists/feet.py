"""Feet of lists: the rows of signatures and the day above them, which name nobody of the list."""

import re
from collections.abc import Sequence

from desktop.domain.text import bare
from desktop.sheets.draft.layout.region import is_foot
from desktop.sheets.draft.lists.columns import NAMES, ListField
from desktop.sheets.draft.lists.granted import names_award
from desktop.sheets.draft.lists.heads import ListColumn
from desktop.sheets.draft.lists.names import is_body, looks_like_person, named
from desktop.sheets.draft.lists.words import group_said

_SIGNED_ON = re.compile(r"([^\d,]+, ?)?ngay ([\d.… ]+ ?thang [\d.… ]+ ?nam [\d.… ]+|\d{1,2}[/.-]\d{1,2}[/.-]20\d\d)")
"""Place and day of signing: `An Bình, ngày 5 tháng 11 năm 2026`, also with dots to be filled in."""
_NOTE = re.compile(r"(ghi chu|luu y)\b")
_SIGNS = re.compile(r"(nguoi (lap|tong hop)|can bo lap|thu truong( don vi)?$|(kt|tm|tl)\.)")
"""Who signs: `Người lập biểu`, `Thủ trưởng đơn vị`, `KT.`."""


def signs(texts: Sequence[tuple[ListColumn, str]]) -> bool:
    """Return whether a row begins the signatures under a list: "Người lập", "KT. Giám đốc" where names would stand."""
    if not texts or any(_is_named(column, text) or names_award(text) for column, text in texts):
        return False
    column, first = texts[0]
    if column.field not in {*NAMES, ListField.ORDINAL} or group_said(first).means or _NOTE.match(bare(first)):
        return False
    return is_foot(first) or any(_SIGNS.match(bare(text)) for _, text in texts)


def is_signed_on(text: str) -> bool:
    """Return whether words are the day a list was signed on, with its place or without."""
    return _SIGNED_ON.fullmatch(bare(text)) is not None


def _is_named(column: ListColumn, text: str) -> bool:
    return column.field in NAMES and (looks_like_person(named(text).name) or is_body(text) or bool(named(text).rank))
