"""Read a file of answers (JSON): {key: choice} for every file of a command, or {file name: {key: choice}}."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.domain.finding import Finding, Level
from desktop.domain.guidance import NOTHING, Guidance, guidance_of, kind_of
from desktop.domain.place import Place


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
    named = {file: given for file, given in plain.items() if isinstance(given, dict)}
    common = {key: choice for key, choice in plain.items() if key not in named}
    findings = tuple(fault for given in (common, *named.values()) for fault in _faults(given, name))
    if findings:
        return None, findings
    by_file = tuple((file, guidance_of(given.items())) for file, given in named.items())
    return AnswersFile(guidance_of(common.items()), by_file), ()


def split_answer(text: str) -> tuple[str, str] | None:
    """Return key and choice of an answer typed as KEY=CHOICE; None where it is none. A choice holds no `=`."""
    key, equals, choice = text.rpartition("=")
    return (key.strip(), choice.strip()) if equals and kind_of(key) and choice.strip() else None


def _faults(given: Mapping[str, object], name: str) -> Iterator[Finding]:
    for key, choice in given.items():
        if kind_of(key) is None:
            yield _error("answer_key_unknown", name, key)
        elif not isinstance(choice, str) or not choice.strip():
            yield _error("answer_choice_missing", name, key)


def _error(code: str, name: str, key: str) -> Finding:
    return Finding(Level.ERROR, code, {"key": key}, Place(name, "", None, None, ""))
