"""One claim: of several columns of the unit's own points the one that counts, told by the round or by a person."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.cluster import Round
from desktop.domain.facts import Facts
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.guidance import Ask
from desktop.domain.text import bare
from desktop.sheets.draft.layout.bands import lines_above
from desktop.sheets.draft.layout.column_years import other_year_of
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.guided import column_choices, column_name
from desktop.sheets.draft.layout.region import Column, Region
from desktop.sheets.draft.scores.titled_of_others import of_others_by_title

_DAYS_OF_A_YEAR = 300
_DAYS_OF_HALF_A_YEAR = 150
_SEVERAL = 2
_QUARTER = re.compile(r"\bquy\b|\b(3|ba) thang\b")
_PART = re.compile(r"\b(6|sau|9|chin|3|ba|11) thang|\bquy\b|\b(dau|cuoi|giua) nam\b|so ket")
"""A column of a part of the year: `6 tháng đầu năm`, `quý I`, `sơ kết`."""
_FIRST_PART = re.compile(r"\b(6|sau) thang( dau( nam)?)?( (diem|tu|dv|don vi)\b.*)?$|\bquy (i|1)\b|so ket")
"""The first of its parts, at the end of a heading: `6 tháng đầu năm`, `sơ kết`."""
_IN_FIRST_PART = re.compile(r"\b(6|sau|3|ba) thang dau\b|\b(6|sau) thang( 20\d\d)?$|\bquy (i|1)\b|\bso ket\b")
_RATING = re.compile(r"\btu xep loai( thi dua)?$")
"""`tự xếp loại thi đua`: a class, no points."""
_OF_SCORES = re.compile(r"\b(cham|diem|danh gia)\b")
_WHOLE_OF_YEAR = re.compile(r"\bca nam\b|\b(12|muoi hai) thang\b|tong ket")
_WHOLE = re.compile(r"\bca nam\b|\b(12|muoi hai) thang\b|tong ket|\bnam 20\d\d\b")


@dataclass(frozen=True, slots=True)
class OneClaim:
    """A table with at most one column of the unit's own points, and what there is to say of the others."""

    region: Region
    findings: tuple[Finding, ...]


def with_one_claim(region: Region, asked: Round, year: int) -> OneClaim:
    """Keep the one filled column of the unit's own points; of several the one of the round's period.

    Where none of them says which period it is of, or the only one is of another year than the cluster's, of the first
    part of the round's year, or of classes told by numbers, none is taken before somebody says which.
    """
    claims = _claim_columns(region)
    if not claims:
        asked_about = of_others_by_title(region)
        return _without_points(region, asked_about) if asked_about else OneClaim(region, ())
    if len(claims) == 1 and (doubt := _doubt(region, claims[0], asked, year)):
        return _without(region, claims[0], doubt)
    chosen = claims[0] if len(claims) == 1 else _of_the_round(claims, asked)
    others = [column for column in region.columns if column != chosen and (column in claims or _is_claim(column))]
    columns = tuple(replace(column, field=Field.LATER) if column in others else column for column in region.columns)
    return OneClaim(replace(region, columns=columns), tuple(_said(region, claims, chosen)))


def _doubt(region: Region, column: Column, asked: Round, year: int) -> Finding | None:
    """The question whether the only column of own points holds the round's points at all."""
    return _of_another_kind(region, column) or _of_another_time(region, column, asked, year)


def _of_another_kind(region: Region, column: Column) -> Finding | None:
    """The question whether the numbers under the unit's own classes ("Tự xếp loại": 1, 2, 3) are points."""
    cells = (region.grid.text(row.number, column.number) for row in region.rows)
    if not _is_rating(column) or not any(text.replace(",", "").replace(".", "").isdigit() for text in cells):
        return None
    place = region.grid.place(region.bottom, column.number)
    choices = column_choices((Field.LATER, 0.5), (Field.CLAIM, 0.5))
    facts: Facts = {"heading": column.label}
    return Finding(Level.QUESTION, "claims_are_classes", facts, place, key=column.key, choices=choices)


def _of_another_time(region: Region, column: Column, asked: Round, year: int) -> Finding | None:
    """The question whether the only column of own points is of the round: its words name another year, or a part."""
    if column.answered:
        return None
    place = region.grid.place(region.bottom, column.number)
    choices = column_choices((Field.CLAIM, 0.5), (Field.LATER, 0.5))
    if other := other_year_of(column, year):
        facts: Facts = {"heading": column.label, "said": str(other), "known": str(year)}
        return Finding(Level.QUESTION, "claims_of_another_year", facts, place, key=column.key, choices=choices)
    if said := _of_the_first_part(region, column, asked):
        facts = {"heading": column.label, "said": said, "known": asked.title}
        return Finding(Level.QUESTION, "claims_of_part", facts, place, key=column.key, choices=choices)
    return None


def _of_the_first_part(region: Region, column: Column, asked: Round) -> str:
    """The words over a column of own points that say they are of the first part of a round of a whole year."""
    if not _is_of_a_year(asked):
        return ""
    titles = (line for line in lines_above(region.grid, region.top) if _OF_SCORES.search(bare(line)))
    words = [column.label, *titles]
    if any(_WHOLE_OF_YEAR.search(bare(line)) for line in words):
        return ""
    return next((line for line in words if _IN_FIRST_PART.search(bare(line))), "")


def _is_of_a_year(asked: Round) -> bool:
    return (asked.ends - asked.begins).days > _DAYS_OF_A_YEAR


def _without_points(region: Region, asked: Finding) -> OneClaim:
    """The table without its points that nobody headed as the unit's, and the question whose they are."""
    columns = (replace(each, field=Field.LATER) if each.field is Field.POINTS else each for each in region.columns)
    return OneClaim(replace(region, columns=tuple(columns)), (asked,))


def _without(region: Region, claimed: Column, asked: Finding) -> OneClaim:
    """The table without its only column of own points, and the question whether that is the round's."""
    columns = tuple(replace(each, field=Field.LATER) if each == claimed else each for each in region.columns)
    return OneClaim(replace(region, columns=columns), (asked,))


def _claim_columns(region: Region) -> tuple[Column, ...]:
    """The columns of the unit's own points that hold anything, hidden ones left out where others are in sight.

    Where all are hidden, or are classes ("Tự xếp loại"), one in sight headed only "Điểm" may be meant.
    """
    hidden = region.grid.sheet.hidden_columns
    filled = [column for column in region.columns if _filled(region, column)]
    found = [column for column in filled if column.field is Field.CLAIM]
    seen = [column for column in found if column.number not in hidden]
    bare_ones = [column for column in filled if column.field is Field.POINTS and column.number not in hidden]
    rated = region.column(Field.MAX) is not None and all(_is_rating(column) for column in seen)
    seen = [column for column in seen if rated or not _is_rating(column)] or seen
    return tuple(seen if seen and not rated else (*(seen or found), *(bare_ones if found else ())))


def _is_rating(column: Column) -> bool:
    return _RATING.search(bare(column.label)) is not None and not column.answered


def _is_claim(column: Column) -> bool:
    return column.field is Field.CLAIM


def _filled(region: Region, column: Column) -> bool:
    return any(region.grid.cell(row.number, column.number) for row in region.rows)


def names_part(words: str) -> bool:
    """Return whether words name a part of the year: `6 tháng đầu năm`, `quý I`, `sơ kết`."""
    return _PART.search(bare(words)) is not None


def _of_the_round(claims: tuple[Column, ...], asked: Round) -> Column | None:
    """The one column of the round's own period, where every other one is headed by another period.

    Beside columns of the first part of the year the one that names no period is the whole year's.
    """
    of_part = [column for column in claims if names_part(column.label)]
    rest = [column for column in claims if column not in of_part]
    unnamed = [column for column in rest if _WHOLE.search(bare(column.label)) is None]
    if unnamed and (len(rest) > 1 or not any(_FIRST_PART.search(bare(column.label)) for column in of_part)):
        return None
    days = (asked.ends - asked.begins).days
    own = [column for column in of_part if _is_of_quarter(column) is (days < _DAYS_OF_HALF_A_YEAR)]
    wanted = rest if _is_of_a_year(asked) else own
    return wanted[0] if len(wanted) == 1 else None


def _is_of_quarter(column: Column) -> bool:
    return _QUARTER.search(bare(column.label)) is not None


def _said(region: Region, claims: tuple[Column, ...], chosen: Column | None) -> Iterable[Finding]:
    if len(claims) < _SEVERAL:
        return
    place = region.grid.place(region.bottom, claims[0].number)
    choices = tuple(Choice(column_name(column), column.label) for column in claims)
    facts: Facts = {"headings": tuple(column.label for column in claims), "heading": chosen.label if chosen else ""}
    level, code = (Level.WARNING, "period_column_taken") if chosen else (Level.QUESTION, "two_columns")
    yield Finding(level, code, facts, place, key=Ask.CLAIMS, choices=choices)
