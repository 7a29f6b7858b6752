"""What a slide is made of, before it is drawn."""

from dataclasses import dataclass

from desktop.domain.chart import Chart
from desktop.domain.table import Table


@dataclass(frozen=True, slots=True)
class Cover:
    """The first slide: who holds which conference, where and when."""

    above: str
    title: str
    below: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A slide of paragraphs; `size` of their letters in points."""

    title: str
    lines: tuple[str, ...]
    size: int = 24


@dataclass(frozen=True, slots=True)
class Tabled:
    """A slide with a table and a note below it; `size` of its letters in points."""

    title: str
    table: Table
    note: str = ""
    size: int = 18


@dataclass(frozen=True, slots=True)
class Charted:
    """A slide with a native chart and a note below it."""

    title: str
    chart: Chart
    note: str = ""


Slide = Cover | Text | Tabled | Charted
