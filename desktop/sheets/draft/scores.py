"""Scores: the claims of a whole workbook, out of one or several tables, with everything that needs a word."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.draft import Claim
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Framework
from desktop.domain.place import Place
from desktop.domain.text import fold
from desktop.sheets.draft.fields import Field
from desktop.sheets.draft.leaf import LeafReading, Spot
from desktop.sheets.draft.region import Region
from desktop.sheets.draft.score_table import ScoreTable, code_differs, outside_rows, read_score_table
from desktop.sheets.draft.sums import sum_findings
from desktop.sheets.draft.topics import criterion_topics

_SHARE = 0.15
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Scores:
    """What a workbook claims. `tables` are the tables it was taken from."""

    claims: tuple[Claim, ...]
    blank: tuple[str, ...]
    findings: tuple[Finding, ...]
    tables: tuple[ScoreTable, ...]


def is_score_table(table: ScoreTable, framework: Framework) -> bool:
    """Whether a table is about the framework: enough of its rows are criteria and it has a column for values."""
    valued = {column.field for column in table.region.columns} & {Field.CLAIM, Field.ACTUAL, Field.COUNT, Field.POINTS}
    fewest = min(_FEWEST, len(framework.leaves))
    needed = max(fewest, int(_SHARE * len(table.region.rows)))
    return bool(valued) and len(table.matches) >= needed and bool(table.leaves)


def score_tables(regions: tuple[Region, ...], framework: Framework) -> tuple[ScoreTable, ...]:
    """Return the tables among `regions` that are about the framework."""
    tables = (read_score_table(region, framework) for region in regions)
    return tuple(table for table in tables if is_score_table(table, framework))


def gather(tables: tuple[ScoreTable, ...], framework: Framework) -> Scores:
    """Put the tables of one file together: one claim per leaf, doubts as questions."""
    held: dict[str, list[LeafReading]] = {}
    for table in tables:
        for code, reading in table.readings:
            held.setdefault(code, []).append(reading)
    settled = {code: _settle(code, readings) for code, readings in held.items()}
    order = [leaf.code for leaf in framework.leaves if leaf.code in settled]
    claims = tuple(claim for code in order if (claim := settled[code][0].claim))
    blank = tuple(code for code in order if settled[code][0].blank)
    findings = [finding for code in order for finding in (*settled[code][0].findings, *settled[code][1])]
    findings += _unclear([spot for code in order for spot in settled[code][0].unclear])
    findings += _table_findings(tables, claims, framework)
    return Scores(claims, blank, tuple(findings), tables)


def _settle(code: str, readings: list[LeafReading]) -> tuple[LeafReading, tuple[Finding, ...]]:
    said = [reading for reading in readings if not reading.blank]
    if len(said) < 2:
        return (said or readings)[0], ()
    first = said[0]
    if all(_same(first, other) for other in said[1:]):
        return first, (_repeated(Level.NOTE, "duplicate_row_same", code, said),)
    findings = tuple(finding for reading in said for finding in reading.findings)
    withheld = LeafReading(None, False, findings)
    return withheld, (_repeated(Level.QUESTION, "duplicate_row", code, said),)


def _same(one: LeafReading, other: LeafReading) -> bool:
    if one.claim is None or other.claim is None:
        return False
    return _values(one.claim) == _values(other.claim)


def _values(claim: Claim) -> tuple[object, ...]:
    return claim.inputs, claim.points, claim.not_reported, claim.claimed


def _repeated(level: Level, code: str, criterion: str, said: list[LeafReading]) -> Finding:
    places = [place for reading in said for place in _places(reading)]
    cells = tuple(f"{place.sheet}!{place.cell}" for place in places)
    return Finding(
        level, code, {"cells": cells, "code": criterion}, places[-1] if places else None, criterion=criterion
    )


def _places(reading: LeafReading) -> Iterable[Place]:
    if reading.claim:
        return [reading.claim.sources[0][1]]
    return [spot.place for spot in reading.unclear] or [each.place for each in reading.findings if each.place]


def _unclear(spots: list[Spot]) -> list[Finding]:
    """All numbers that can be read two ways make one question for the file."""
    if not spots:
        return []
    first = spots[0]
    cells = tuple(f"{spot.place.sheet}!{spot.place.cell}" for spot in spots)
    readings = tuple(str(value) for value in getattr(first.outcome, "readings", ()))
    facts: Facts = {"raw": first.place.raw, "readings": readings, "cells": cells, "count": len(cells)}
    return [Finding(Level.QUESTION, "ambiguous_number", facts, first.place)]


def _table_findings(tables: tuple[ScoreTable, ...], claims: tuple[Claim, ...], framework: Framework) -> list[Finding]:
    topics = criterion_topics(framework)
    findings: list[Finding] = []
    for table in tables:
        findings += [*outside_rows(table), *code_differs(table, topics), *_ignored_columns(table)]
        findings += sum_findings(table, claims, framework)
    return findings + _missing(tables, framework)


def _ignored_columns(table: ScoreTable) -> Iterable[Finding]:
    region = table.region
    kept = {Field.CODE, Field.TITLE, Field.MAX, Field.EVIDENCE, Field.NOTE, Field.MEASURE}
    used = {column.number for column in region.columns if column.field in kept | set(_used_fields(table))}
    for column in region.columns:
        filled = [row for row in region.rows if region.grid.cell(row.number, column.number)]
        if column.number not in used and filled:
            place = replace(region.grid.place(region.bottom, column.number), raw=column.label)
            facts: Facts = {"heading": column.label, "count": len(filled)}
            yield Finding(Level.NOTE, "ignored_column", facts, place)


def _used_fields(table: ScoreTable) -> Iterable[Field]:
    yield Field.CLAIM
    if any(name != "points" for _, reading in table.readings if reading.claim for name, _ in reading.claim.sources):
        yield from (Field.ACTUAL, Field.TARGET, Field.BASELINE, Field.COUNT)


def _missing(tables: tuple[ScoreTable, ...], framework: Framework) -> list[Finding]:
    asked = {match.topic.code for table in tables for match in table.matches}
    missing = tuple(leaf.code for leaf in framework.leaves if leaf.code not in asked)
    if not missing:
        return []
    grid = tables[0].region.grid
    place = Place(grid.file, grid.sha256, grid.name, None, "")
    return [Finding(Level.WARNING, "rows_missing", {"codes": missing, "count": len(missing)}, place)]


def names_units(region: Region, names: tuple[tuple[str, ...], ...]) -> bool:
    """Whether two or more columns are headed by units: a table of the cluster, not of one unit.

    `names` holds each unit's names.
    """
    labels = [fold(column.label) for column in region.columns]
    found = [any(fold(name) in label for label in labels for name in each) for each in names]
    return sum(found) >= _FEWEST
