"""The words of a unit's report: its headings as the unit writes them, its sentences with the figures put in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.outline import OUTLINE, Heading
from seeds.building.source import FigureRow, UnitSource, report_source
from seeds.building.wording import counted, typed, typed_money, typed_percent

_FIELD = re.compile(r"\{([A-Z]+)(?:\.(last|change))?\}")


@dataclass(frozen=True, slots=True)
class Said:
    """One section: its outline heading, the heading as the unit writes it, its paragraphs, what it tabulates.

    `table` are figures, `listed` lines of a `register`.
    """

    heading: Heading
    title: str
    paragraphs: tuple[str, ...]
    table: tuple[FigureRow, ...] = ()
    register: str = ""
    listed: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ReportWords:
    """Everything a unit's report says, from the letterhead to the last section."""

    file: str
    unit: str
    code: str
    number: str
    place: str
    day: str
    lead: str
    sections: tuple[Said, ...]


def report_words(source: UnitSource) -> ReportWords:
    """Return the report of one unit with its figures written in."""
    plain = report_source(source.code)
    figures = {figure.code: figure for figure in source.figures}
    last = {code: figure.last or source.last_figures[code] for code, figure in figures.items()}
    sections = []
    for heading in OUTLINE:
        texts = tuple(_filled(text, figures, last) for text in plain["sections"].get(heading.key, ()))
        table = tuple(figures[code] for code in plain.get("tables", {}).get(heading.key, ()))
        title = plain.get("headings", {}).get(heading.key, heading.member_text)
        register = plain.get("lists", {}).get(heading.key, "")
        sections.append(Said(heading, title, texts, table, register, source.lists.get(register, ())))
    return ReportWords(
        file=plain["file"],
        unit=source.name,
        code=source.code,
        number=plain["number"],
        place=plain["place"],
        day=plain["day"],
        lead=plain["lead"],
        sections=tuple(sections),
    )


def written(figure: FigureRow, value: str) -> str:
    """Return a figure's value as it stands in a sentence, without its unit of measure unless it is money."""
    if figure.field == "money":
        return typed_money(value)
    return typed_percent(value) if figure.field == "percent" else counted(value)


def _filled(text: str, figures: Mapping[str, FigureRow], last: Mapping[str, str]) -> str:
    def put_in(field: re.Match[str]) -> str:
        figure = figures[field[1]]
        match field[2]:
            case "last":
                return written(figure, last[figure.code])
            case "change":
                return _change(figure, Decimal(last[figure.code]))
            case _:
                return figure.wording or written(figure, figure.this)

    return _FIELD.sub(put_in, text)


def _change(figure: FigureRow, last: Decimal) -> str:
    difference = Decimal(figure.this) - last
    verb = "giảm" if difference < 0 else "tăng"
    percent = (abs(difference) / last * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    amount = written(figure, f"{abs(difference):f}")
    unit = "" if figure.field == "money" else f" {figure.unit}"
    return f"{verb} {amount}{unit} ({typed(f'{percent}')}%)"
