"""The deck as a file: 16:9, Times New Roman throughout, the state of the data on every slide."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.util import Inches

from desktop.domain.chart import chart_table
from desktop.domain.dossier import Dossier
from desktop.domain.table import Table
from desktop.papers.footer import footer_of
from desktop.papers.profile import profile_of
from desktop.papers.slides.compose import compose
from desktop.papers.slides.draw import Foot, draw
from desktop.papers.slides.fit import HEIGHT, fitted_lines, fitted_table
from desktop.papers.slides.package import packed
from desktop.papers.slides.slide import Charted, Slide, Tabled, Text
from desktop.papers.wording import filled, texts

_NOTE = 16.0


def slides(dossier: Dossier) -> bytes:
    """Return trinh-chieu.pptx: the same dossier gives the same bytes."""
    deck = _blank(dossier)
    shown = tuple(part for slide in compose(dossier) for part in _parts(slide))
    state = footer_of(dossier) + (" · DỰ THẢO" if profile_of(dossier).draft else "")
    for number, slide in enumerate(shown, start=1):
        draw(deck, slide, Foot(state, f"{number}/{len(shown)}"))
    return packed(deck)


def slide_tables(dossier: Dossier) -> tuple[Table, ...]:
    """Return the tables and charts of the slides, as tables."""
    made = compose(dossier)
    tabled = (each.table for each in made if isinstance(each, Tabled))
    return (*tabled, *(chart_table(each.chart) for each in made if isinstance(each, Charted)))


def _parts(slide: Slide) -> Iterator[Slide]:
    """Yield the slide, or several where it holds more than can be read on one."""
    match slide:
        case Text():
            fitted = fitted_lines(slide.lines)
            parts: tuple[Slide, ...] = tuple(replace(slide, lines=lines, size=size) for lines, size in fitted)
        case Tabled():
            room = HEIGHT - (_NOTE if slide.note else 0)
            parts = tuple(replace(slide, table=part, size=size) for part, size in fitted_table(slide.table, room))
        case _:
            parts = (slide,)
    yield from (_continued(part) if number else part for number, part in enumerate(parts))


def _continued(slide: Slide) -> Slide:
    return replace(slide, title=filled(texts("trinh-chieu")["more"], {"title": slide.title}))


def _blank(dossier: Dossier) -> Deck:
    """Return a deck without slides: the library's own, widened to 16:9."""
    deck = Presentation()
    wider = Inches(40 / 3) / (deck.slide_width or 1)
    deck.slide_width = Inches(40 / 3)
    for layout in (deck.slide_master, *deck.slide_layouts):
        for shape in layout.placeholders:
            shape.left, shape.width = round(shape.left * wider), round(shape.width * wider)
    day, properties = dossier.made_on, deck.core_properties
    properties.title = f"{texts('trinh-chieu')['name']} – {dossier.ledger.cluster.name}"
    properties.author = dossier.ledger.cluster.name
    properties.last_modified_by = ""
    properties.created = properties.modified = datetime(day.year, day.month, day.day, tzinfo=UTC).replace(tzinfo=None)
    return deck
