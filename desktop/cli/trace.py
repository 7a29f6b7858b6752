"""Where a number comes from, for people and for machines."""

import click

from desktop.cli.plain import Shape
from desktop.cli.shapes import place_shape
from desktop.jobs.trace import Trace
from desktop.words.findings import where


def trace_shape(traced: Trace) -> Shape:
    """Return a trace in the JSON shape of docs/formats.md."""
    return {
        "id": traced.id,
        "value": traced.value,
        "sentence": traced.sentence,
        "steps": list(traced.steps),
        "sources": [place_shape(source.place, source.unit) for source in traced.sources],
    }


def print_trace(traced: Trace) -> None:
    """Print a trace line by line, down to the cells."""
    click.echo(traced.sentence)
    for step in traced.steps:
        click.echo(f"  {step}")
    for source in traced.sources:
        click.echo(f"  Nguồn: {where(source.place)} “{source.place.raw}”")
