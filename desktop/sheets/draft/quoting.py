"""Quoting: the words of a unit's file as a finding repeats them, long ones cut."""

from dataclasses import replace

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding

_MOST = 80


def quoted(finding: Finding) -> Finding:
    """Return the finding with every text of its facts cut to 80 letters; its place keeps the whole."""
    return replace(finding, facts={name: _cut(fact) for name, fact in finding.facts.items()})


def _cut(fact: Fact) -> Fact:
    match fact:
        case str():
            return _short(fact)
        case tuple():
            return tuple(_short(each) for each in fact)
        case _:
            return fact


def _short(text: str) -> str:
    if len(text) <= _MOST:
        return text
    start = text[: _MOST - 1]
    return f"{start.rpartition(' ')[0] if start.rfind(' ') > _MOST // 2 else start}…"
