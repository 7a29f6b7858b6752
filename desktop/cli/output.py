"""Printing: plain values as JSON, sentences for people."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:  # the words take as long to load as all else of a short command
    from desktop.domain.finding import Finding
    from desktop.domain.trouble import DeskError

_ON_ONE_LINE = json.JSONEncoder(ensure_ascii=False).encode
_HOLD_OTHERS = frozenset({dict, list, tuple})


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
    from desktop.words.findings import line, tell_trouble

    told = tell_trouble(error)
    if as_json:
        from desktop.cli.shapes import finding_shape

        shape = {"code": error.trouble.value, "message": told.message, "remedy": told.remedy}
        print_json({"error": shape, "findings": [finding_shape(each) for each in error.findings]})
        return
    click.echo(told.message, err=True)
    for finding in error.findings:
        click.echo(line(finding), err=True)
    if told.remedy:
        click.echo(told.remedy, err=True)


def print_wrong_usage(sentence: str, *, as_json: bool) -> None:
    """Print what is wrong with a command as it was typed."""
    if as_json:
        print_json({"error": {"code": "wrong_usage", "message": sentence, "remedy": ""}, "findings": []})
    else:
        click.echo(sentence, err=True)


def _laid_out(plain: Any, margin: str) -> str:
    """Return `plain` as JSON; `margin` is the line's end and how far the next one is moved in."""
    held = plain.values() if isinstance(plain, dict) else plain
    if type(plain) not in _HOLD_OTHERS or _HOLD_OTHERS.isdisjoint(map(type, held)):
        return _ON_ONE_LINE(plain)
    deeper = f"{margin} "
    lines = [_laid_out(each, deeper) for each in held]
    if not isinstance(plain, dict):
        return f"[{deeper}{f',{deeper}'.join(lines)}{margin}]"
    named = [f"{_ON_ONE_LINE(str(key))}: {each}" for key, each in zip(plain, lines, strict=True)]
    return f"{{{deeper}{f',{deeper}'.join(named)}{margin}}}"
