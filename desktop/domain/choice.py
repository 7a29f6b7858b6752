"""Choices: which label of a leaf a typed word or a tick stands for."""

import difflib

from desktop.domain.outcome import Ambiguous, NumberField, Outcome, Reading, Unreadable
from desktop.domain.text import bare, fold

_TICKS = frozenset({"x", "✓", "✔", "☑", "v", "√", "có", "rồi", "☒"})
_FAILED = frozenset(map(fold, ("không đạt", "chưa đạt", "ko đạt", "k đạt", "không đạt yêu cầu", "chưa đạt yêu cầu")))


def read_choice(raw: str, field: NumberField) -> Outcome:
    """Return the label that `raw` means; a tick is the label Đạt, and is asked about where there is none."""
    key = fold(raw)
    by_key = {fold(label): label for label in field.labels}
    if key in by_key:
        return Reading(by_key[key], raw=raw)
    if bare(raw) in {bare(tick) for tick in _TICKS}:
        return _ticked(by_key, raw)
    if key in _FAILED:
        failed = [label for each, label in by_key.items() if each in _FAILED]
        return Reading(failed[0], raw=raw) if len(failed) == 1 else Unreadable("unknown_choice", raw)
    close = difflib.get_close_matches(key, list(by_key), n=1, cutoff=0.85)
    return Ambiguous((by_key[close[0]],), raw) if close else Unreadable("unknown_choice", raw)


def _ticked(by_key: dict[str, str], raw: str) -> Outcome:
    label = by_key.get(fold("Đạt"))
    return Reading(label, raw=raw) if label else Ambiguous(tuple(by_key.values()), raw)
