"""Printing: plain values as JSON, sentences for people."""

import json
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:  # the words take as long to load as all else of a short command
    from desktop.domain.finding import Finding
    from desktop.domain.trouble import DeskError

_ON_ONE_LINE = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
_HOLD_OTHERS = frozenset({dict, list, tuple})
_NEXT = '}, {"'
_VALUES = dict[str, object].values


def print_json(plain: object) -> None:
    """Print one JSON value."""
    click.echo(as_json(plain))


def as_json(plain: object) -> str:
    """Return JSON, Vietnamese as it is written; a list or an object that holds no other stands on one line."""
    return _laid_out(plain, "\n")


def print_findings(findings: "Iterable[Finding]", first: str = "reading") -> None:
    """Print each finding on its line: level, place, sentence, remedy."""
    from desktop.words.findings import line

    for finding in findings:
        click.echo(line(finding, first))


def print_trouble(error: "DeskError", *, as_json: bool) -> None:
    """Print expected trouble to the error stream, or as JSON to the output."""
    from desktop.words.trouble import tell_trouble

    told = tell_trouble(error)
    if as_json:
        shape = {"code": error.trouble.value, "message": told.message, "remedy": told.remedy}
        print_json({"error": shape, "findings": _shapes(error.findings)})
        return
    click.echo(told.message, err=True)
    for each in _lines(error.findings):
        click.echo(each, err=True)
    if told.remedy:
        click.echo(told.remedy, err=True)


def _shapes(findings: "tuple[Finding, ...]") -> list[object]:
    if not findings:
        return []
    from desktop.cli.shapes import finding_shape

    return [finding_shape(each) for each in findings]


def _lines(findings: "tuple[Finding, ...]") -> list[str]:
    if not findings:
        return []
    from desktop.words.findings import line

    return [line(each) for each in findings]


def print_wrong_usage(sentence: str, *, as_json: bool) -> None:
    """Print what is wrong with a command as it was typed."""
    if as_json:
        print_json({"error": {"code": "wrong_usage", "message": sentence, "remedy": ""}, "findings": []})
    else:
        click.echo(sentence, err=True)


def _laid_out(plain: Any, margin: str) -> str:
    """Return `plain` as JSON; `margin` is the line's end and how far the next one is moved in."""
    if type(plain) not in _HOLD_OTHERS:
        return _ON_ONE_LINE(plain)
    held = plain.values() if isinstance(plain, dict) else plain
    kinds = set(map(type, held))
    if _HOLD_OTHERS.isdisjoint(kinds):
        return _ON_ONE_LINE(plain)
    deeper = f"{margin} "
    if isinstance(plain, dict):
        named = [f"{_ON_ONE_LINE(str(key))}: {_laid_out(each, deeper)}" for key, each in plain.items()]
        return f"{{{deeper}{f',{deeper}'.join(named)}{margin}}}"
    if kinds == {dict} and all(held) and _HOLD_OTHERS.isdisjoint(map(type, chain.from_iterable(map(_VALUES, held)))):
        return f"[{deeper}{_line_by_line(plain, deeper)}{margin}]"
    return f"[{deeper}{f',{deeper}'.join([_laid_out(each, deeper) for each in held])}{margin}]"


def _line_by_line(flat: Sequence[dict[str, object]], margin: str) -> str:
    """Return objects that hold no others, each on its line: all are written in one stroke, then parted."""
    lines = _ON_ONE_LINE(flat)[1:-1]
    if lines.count(_NEXT) != len(flat) - 1:  # a text ends like that
        return f",{margin}".join(map(_ON_ONE_LINE, flat))
    return lines.replace(_NEXT, f'}},{margin}{{"')
