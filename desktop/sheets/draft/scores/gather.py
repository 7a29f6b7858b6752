"""Scores: the claims of a whole workbook, out of one or several tables, with everything that needs a word."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.book import Cell, CellType
from desktop.domain.draft import Claim
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Framework
from desktop.domain.guidance import Guidance
from desktop.domain.place import Place
from desktop.domain.reading import Ambiguous, NumberField, Reading, read_cell
from desktop.domain.text import bare
from desktop.sheets.draft.doubts import Spot
from desktop.sheets.draft.layout.fields import Field, part_points
from desktop.sheets.draft.layout.guided import column_choices
from desktop.sheets.draft.layout.region import Column, Region
from desktop.sheets.draft.rows.board import Match
from desktop.sheets.draft.rows.topics import criterion_topics
from desktop.sheets.draft.scores.beside import approved_otherwise, is_approved
from desktop.sheets.draft.scores.claim_column import assumed_columns, claims_in_results
from desktop.sheets.draft.scores.inputs import lacks_measure
from desktop.sheets.draft.scores.maxima import maxima_findings
from desktop.sheets.draft.scores.of_others import Claimed, claimed_in, points_of_others
from desktop.sheets.draft.scores.repeated import settle_all, together
from desktop.sheets.draft.scores.several import chosen
from desktop.sheets.draft.scores.sums import sum_findings
from desktop.sheets.draft.scores.table import ScoreTable, part_columns, read_score_table
from desktop.sheets.draft.scores.ticks import ticked_instead
from desktop.sheets.draft.scores.unmatched import code_differs, unmatched_rows

_SHARE = 0.15
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Scores:
    """What a workbook claims. `tables` are the tables it was taken from."""

    claims: tuple[Claim, ...]
    blank: tuple[str, ...]
    findings: tuple[Finding, ...]
    unclear: tuple[Spot, ...]
    tables: tuple[ScoreTable, ...]


def is_score_table(table: ScoreTable, framework: Framework) -> bool:
    """Whether a table is about the framework: enough of its rows are criteria and it has a column for values."""
    valued = {column.field for column in table.region.columns} & {Field.CLAIM, Field.ACTUAL, Field.COUNT, Field.POINTS}
    speaks = bool(valued) or table.region.by_contents
    return speaks and _names_enough(table, min(_FEWEST, len(framework.leaves)))


def _names_enough(table: ScoreTable, fewest: int) -> bool:
    needed = max(fewest, int(_SHARE * len(table.region.rows)))
    return len(table.sure) >= needed and bool(table.leaves)


def _speaks_beside(table: ScoreTable) -> bool:
    """Whether a table says something beside a larger one: even one criterion with points, or numbers nobody named."""
    return _names_enough(table, 1) and (table.region.column(Field.CLAIM) is not None or _numbers_unnamed(table))


def _numbers_unnamed(table: ScoreTable) -> bool:
    unnamed = [column for column in table.region.columns if column.field is None and column.path]
    rows = [rows.rows[0] for rows in table.leaves]
    return any(_is_number(table.region.grid.cell(row, column.number)) for row in rows for column in unnamed)


def score_tables(regions: tuple[Region, ...], framework: Framework, guidance: Guidance) -> tuple[ScoreTable, ...]:
    """Return the tables among `regions` that are about the framework.

    Beside one of them a small table is another, and one with numbers under headings nobody knows: somebody is asked.
    """
    tables = [read_score_table(region, framework, guidance) for region in regions]
    known = [is_score_table(table, framework) for table in tables]
    beside = any(known)
    return tuple(each for each, sure in zip(tables, known, strict=True) if sure or (beside and _speaks_beside(each)))


def gather(tables: tuple[ScoreTable, ...], framework: Framework, guidance: Guidance) -> Scores:
    """Put the tables of one file together: one claim per leaf, doubts as questions."""
    tables, notes = chosen(tables, guidance)
    settled = settle_all(tables, guidance)
    order = [leaf.code for leaf in framework.leaves if leaf.code in settled]
    claims = tuple(claim for code in order if (claim := settled[code][0].claim))
    blank = tuple(code for code in order if settled[code][0].blank)
    findings = [finding for code in order for finding in settled[code][0].findings]
    findings += [*notes, *together([finding for code in order for finding in settled[code][1]], tables)]
    findings += _table_findings(tables, claims, framework, guidance) if tables else []
    unclear = tuple(spot for code in order for spot in settled[code][0].unclear)
    return Scores(claims, blank, tuple(findings), unclear, tables)


def _table_findings(
    tables: tuple[ScoreTable, ...], claims: tuple[Claim, ...], framework: Framework, guidance: Guidance
) -> list[Finding]:
    topics = criterion_topics(framework)
    findings: list[Finding] = []
    own = {code: points for each in tables for code, points in claimed_in(each.region, each.leaves).items()}
    for table in tables:
        findings += [*table.said.notes, *unmatched_rows(table, framework)]
        findings += [*code_differs(table, topics), *_ignored_columns(table, own)]
        findings += [*assumed_columns(table.region, table.evidence)]
        findings += [*approved_otherwise(table.leaves, table.region.columns)]
        untold = _untold(table, claims)
        findings += [*claims_in_results(table.region, untold, framework), *ticked_instead(table.region, untold)]
        findings += [*sum_findings(table, claims, framework, guidance), *maxima_findings(table)]
    return findings + _missing(tables, framework)


def _untold(table: ScoreTable, claims: tuple[Claim, ...]) -> tuple[Match, ...]:
    """The rows of a table whose criteria have no claim yet, from this table or another."""
    told = {claim.criterion for claim in claims}
    return tuple(match for match in table.matches if match.topic.code not in told)


def _ignored_columns(table: ScoreTable, own: Claimed) -> Iterable[Finding]:
    """Yield what stands in columns nobody reads; a question where it may be the very number a leaf lacks."""
    region = table.region
    rows = _body(table)
    kept = {Field.CODE, Field.TITLE, Field.MAX, Field.EVIDENCE, Field.NOTE, Field.MEASURE}
    used = {column.number for column in region.columns if column.field in kept | set(_used_fields(table))}
    used |= {column.number for column in region.columns if column.answered} | part_columns(table)
    for column in region.columns:
        filled = [row for row in rows if region.grid.cell(row, column.number)]
        if column.number in used or not filled:
            continue
        place = replace(region.grid.place(region.bottom, column.number), raw=column.label)
        if told := points_of_others(region, table.leaves, column, own):
            yield told
        elif _may_measure(column) and (leaves := _lacking_leaves(table, column)):
            facts: Facts = {"heading": column.label, "count": len(leaves), "codes": leaves}
            choices = column_choices((Field.TARGET, 0.4), (Field.BASELINE, 0.4))
            yield Finding(Level.QUESTION, "ignored_column_numbers", facts, place, key=column.key, choices=choices)
        else:
            facts = {"heading": column.label, "count": len(filled)}
            level = _weight(table, column)
            yield Finding(level, "ignored_column", facts, place, key=column.key, choices=column_choices())


def _may_measure(column: Column) -> bool:
    """Whether an unknown column may hold targets or numbers of the last period; points added or taken off are none."""
    return column.field is None and part_points(bare(column.path[-1] if column.path else "")) is None


def _body(table: ScoreTable) -> tuple[int, ...]:
    """The rows of a table down to its last criterion, level or sum; notes and signatures below are not of it."""
    ours = [match.row.number for match in table.matches] + list(table.levels)
    ours += [row.number for row in table.loose if row.sums]
    return tuple(row.number for row in table.region.rows if row.number <= max(ours, default=0))


def _lacking_leaves(table: ScoreTable, column: Column) -> tuple[str, ...]:
    """The leaves with a number in that column that lack the number their result is measured against."""
    return tuple(
        rows.leaf.code
        for rows in table.leaves
        if lacks_measure(rows) and any(_is_number(table.region.grid.cell(row, column.number)) for row in rows.rows)
    )


def _is_number(cell: Cell | None) -> bool:
    outcome = read_cell(cell, NumberField("measure"))
    return isinstance(outcome, Ambiguous) or (isinstance(outcome, Reading) and isinstance(outcome.value, Decimal))


def _weight(table: ScoreTable, column: Column) -> Level:
    """A column with numbers of criteria that nobody can name weighs more than one known to be for others.

    So does one of comparisons where no other column tells the results. Points approved were compared with the claims.
    """
    cells = [table.region.grid.cell(rows.rows[0], column.number) for rows in table.leaves]
    numbers = any(cell is not None and cell.type is CellType.NUMBER for cell in cells)
    if table.region.column(Field.CLAIM) and is_approved(column.label):
        return Level.NOTE
    only = column.field is Field.CHANGE and table.region.column(Field.ACTUAL) is None
    return Level.WARNING if numbers and (column.field is None or only) else Level.NOTE


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
