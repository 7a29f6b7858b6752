"""The report as it is written: sections with typed words and fields, what stands beside them, what does not hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.finding import Finding

_FIELD = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Field:
    """A field as it may be put into a text: its expression `{{ figure('PPHS') }}`, what it prints today, and its id.

    `id` is empty where nobody can say why (a condition); `broken` fields cannot be filled.
    """

    expression: str
    shown: str
    id: str = ""
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A field somebody may insert: under which heading of the list it stands, and what it is called there."""

    group: str
    title: str
    field: Field


@dataclass(frozen=True, slots=True)
class Made:
    """A sentence made from data: what it is known by in its section, the wording it follows, what it says today."""

    id: str
    key: str
    about: str
    text: str
    muted: bool = False


@dataclass(frozen=True, slots=True)
class UnitWords:
    """What one unit wrote under a heading, paragraph by paragraph."""

    unit: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section of the report to be written: its source with fields, and all that stands beside it.

    `source` has a paragraph a line. `level` is that of its heading, `last_year` what the year before said there.
    """

    key: str
    title: str
    level: int
    source: str
    made: tuple[Made, ...] = ()
    units: tuple[UnitWords, ...] = ()
    units_printed: bool = True
    last_year: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of a sentence: its key, what it is for, the text that counts, the program's own, a filled example.

    `holds` says that it is the one that fits the data today.
    """

    key: str
    title: str
    text: str
    default: str
    example: str
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """Something about the words of a section. `paragraph` counts the own paragraphs from 0, None for other words.

    `begin` and `end` are letters of the paragraph as it is printed; `field` would make a typed number follow the data.
    """

    finding: Finding
    quote: str
    paragraph: int | None = None
    begin: int = 0
    end: int = 0
    field: str = ""


def pieces(source: str) -> Iterator[tuple[str, bool]]:
    """Yield the typed stretches and the fields of a source in order, each with whether it is a field."""
    end = 0
    for each in _FIELD.finditer(source):
        if each.start() > end:
            yield source[end : each.start()], False
        yield each.group(), True
        end = each.end()
    if end < len(source):
        yield source[end:], False


def paragraphs(source: str) -> tuple[str, ...]:
    """Return the paragraphs of a section's source; empty lines part them and are not kept."""
    return tuple(line.strip() for line in source.split("\n") if line.strip())
