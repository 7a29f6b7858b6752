"""Printing: plain values as JSON, sentences for people."""

import json
from collections.abc import Iterable

import click

from desktop.domain.finding import Finding
from desktop.domain.trouble import DeskError
from desktop.words.findings import line, tell_trouble


def print_json(plain: object) -> None:
    """Print one JSON value, Vietnamese as it is written."""
    click.echo(json.dumps(plain, ensure_ascii=False, indent=1))


def print_findings(findings: Iterable[Finding], first: str = "reading") -> None:
    """Print each finding on its line: level, place, sentence, remedy."""
    for finding in findings:
        click.echo(line(finding, first))


def print_trouble(error: DeskError, *, as_json: bool) -> None:
    """Print expected trouble to the error stream, or as JSON to the output."""
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
