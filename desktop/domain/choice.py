"""Choices: which label of a leaf a typed word or a tick stands for."""

import difflib
import re

from desktop.domain.outcome import Ambiguous, NumberField, Outcome, Reading, Unreadable
from desktop.domain.text import bare, fold

_TICKS = frozenset({"x", "✓", "✔", "☑", "v", "√", "có", "rồi", "☒"})
_NOT_YET = re.compile(
    r"[.…? ]+|(chua|dang|cho|doi) (co|tu cham|cham|danh gia|thong ke|tong hop|bao cao|xac dinh|so lieu|ket qua)\b.*"
)
_FAILED = frozenset(map(fold, ("không đạt", "chưa đạt", "ko đạt", "k đạt", "không đạt yêu cầu", "chưa đạt yêu cầu")))


def read_choice(raw: str, field: NumberField) -> Outcome:
    """Return the label that `raw` means; a tick is the label Đạt.

    A tick where there is no such label, and words that nothing is known yet, are asked about.
    """
    key = fold(raw)
    by_key = {fold(label): label for label in field.labels}
    if key in by_key:
        return Reading(by_key[key], raw=raw)
    if bare(raw) in {bare(tick) for tick in _TICKS}:
        return _ticked(by_key, raw)
    if key in _FAILED:
        failed = [label for each, label in by_key.items() if each in _FAILED]
        return Reading(failed[0], raw=raw) if len(failed) == 1 else Unreadable("unknown_choice", raw)
    if _NOT_YET.fullmatch(bare(raw)):
        return Ambiguous(tuple(by_key.values()), raw)
    close = difflib.get_close_matches(key, list(by_key), n=1, cutoff=0.85)
    return Ambiguous((by_key[close[0]],), raw) if close else Unreadable("unknown_choice", raw)


def _ticked(by_key: dict[str, str], raw: str) -> Outcome:
    label = by_key.get(fold("Đạt"))
    return Reading(label, raw=raw) if label else Ambiguous(tuple(by_key.values()), raw)
