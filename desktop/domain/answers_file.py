"""Read a file of answers (JSON): {key: choice} for every file of a command, or {file name: {key: choice}}.

A cell put right is {"mend:Trang 1!D12": {"value": …, "reason": …}}.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.domain.finding import Finding, Level
from desktop.domain.guidance import NOTHING, Ask, Guidance, about_of, answered, guidance_of, kind_of
from desktop.domain.mend import Mend, as_answers, mend_of
from desktop.domain.place import Place
from desktop.domain.trouble import DeskError, Trouble

_MEND = re.compile(r"(?P<where>(?:.*!)?\s*\$?[A-Za-z]{1,3}\$?\d{1,7})\s*=(?P<value>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """What a file of answers holds: for all files, and for the files of those names."""

    guidance: Guidance = NOTHING
    by_file: tuple[tuple[str, Guidance], ...] = ()


def read_answers(text: str, name: str) -> tuple[AnswersFile | None, tuple[Finding, ...]]:
    """Return the answers in `text`, or None with every reason why they cannot be used. Source: docs/formats.md."""
    try:
        plain = json.loads(text)
    except ValueError:
        return None, (_error("answers_unreadable", name, ""),)
    if not isinstance(plain, dict):
        return None, (_error("answers_unreadable", name, ""),)
    named = {file: given for file, given in plain.items() if isinstance(given, dict) and not _is_mend(file)}
    common = {key: choice for key, choice in plain.items() if key not in named}
    findings = tuple(fault for given in (common, *named.values()) for fault in _faults(given, name))
    if findings:
        return None, findings
    by_file = tuple((file, _guidance(given)) for file, given in named.items())
    return AnswersFile(_guidance(common), by_file), ()


def split_answer(text: str) -> tuple[str, str] | None:
    """Return key and choice of an answer typed as KEY=CHOICE; None where it is none. A choice holds no `=`."""
    key, equals, choice = text.rpartition("=")
    known = kind_of(key) is not None and not _is_mend(key)
    return (key.strip(), choice.strip()) if equals and known and choice.strip() else None


def split_mend(typed: tuple[str, str]) -> Mend:
    """Return a cell put right as typed: `CELL=VALUE`, nothing behind the sign to leave it blank, and the reason.

    Raises: as `mend_of`; CELL_UNKNOWN without a sign.
    """
    found = _MEND.fullmatch(typed[0])
    if found is None:
        raise DeskError(Trouble.CELL_UNKNOWN, {"cell": typed[0]})
    return mend_of(found["where"], found["value"], typed[1])


def _guidance(given: Mapping[str, object]) -> Guidance:
    plain = guidance_of((key, choice) for key, choice in given.items() if isinstance(choice, str))
    mends = (_mend(key, told) for key, told in given.items() if isinstance(told, dict))
    return answered(plain, *as_answers(mends))


def _mend(key: str, told: Mapping[str, object]) -> Mend:
    return mend_of(about_of(key), str(told.get("value", "")), str(told.get("reason", "")))


def _is_mend(key: str) -> bool:
    return kind_of(key) is Ask.MEND


def _faults(given: Mapping[str, object], name: str) -> Iterator[Finding]:
    for key, choice in given.items():
        if kind_of(key) is None:
            yield _error("answer_key_unknown", name, key)
        elif _is_mend(key):
            yield from _mend_faults(key, choice, name)
        elif not isinstance(choice, str) or not choice.strip():
            yield _error("answer_choice_missing", name, key)


def _mend_faults(key: str, told: object, name: str) -> Iterator[Finding]:
    """Yield why a cell put right cannot be used: it needs an address, a value and a reason."""
    if not isinstance(told, dict) or not isinstance(told.get("value"), str) or not isinstance(told.get("reason"), str):
        yield _error("mend_incomplete", name, key)
        return
    try:
        _mend(key, told)
    except DeskError:
        yield _error("mend_incomplete", name, key)


def _error(code: str, name: str, key: str) -> Finding:
    return Finding(Level.ERROR, code, {"key": key}, Place(name, "", None, None, ""))
