"""The report's sentences as a paper read back, without printing one: what the proofs of wording look at."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from desktop.domain.dossier import Dossier
from desktop.domain.figures import asked_for
from desktop.domain.outline import OUTLINE, heading_of
from desktop.domain.reconcile.paper_text import Control, PaperText, Spot, Stretch, TextLine
from desktop.papers.report.fields import Fields, Marked, inlines
from desktop.papers.report.figures import figure_sentence
from desktop.papers.report.typed import TABLE_MARK
from desktop.papers.word.blocks import Bound


def as_read(key: str, paragraphs: Iterable[Marked]) -> tuple[PaperText, int]:
    """Return the paragraphs of a section as lines of a paper, below its headings, and the line the first is on."""
    heads = tuple(_headings(key))
    controls: list[Control] = []
    lines = [_line(text, controls) for text in paragraphs]
    return PaperText("", "", (*heads, *lines), tuple(controls)), len(heads)


def contributed_as_read(texts: Iterable[str]) -> Iterator[TextLine]:
    """Yield what units wrote, as it is printed: paragraphs, and tables cell by cell."""
    for number, (tabled, found) in enumerate(groupby(texts, key=lambda each: TABLE_MARK in each)):
        rows = tuple(found)
        if tabled and len(rows) > 1:
            yield from _cells(number, rows)
        else:
            yield from map(TextLine, rows)


def figures_as_read(dossier: Dossier) -> PaperText:
    """Return the sentence of every figure in the variant that holds today."""
    fields = Fields(dossier)
    told = {figure.indicator for figure in dossier.ledger.figures}
    sentences = (
        figure_sentence(dossier, fields, each)
        for each in asked_for(dossier.ledger)
        if each.code in told and each.field != "text"
    )
    return as_read("", sentences)[0]


def _headings(key: str) -> Iterator[TextLine]:
    own = heading_of(key) if key else None
    for each in OUTLINE:
        if own and (each == own or own.key.startswith(f"{each.key}.")):
            yield TextLine(each.text.replace("\n", " "), level=each.level)


def _cells(table: int, rows: tuple[str, ...]) -> Iterator[TextLine]:
    for row, line in enumerate(rows, start=1):
        for column, cell in enumerate(line.split(TABLE_MARK), start=1):
            yield TextLine(cell.strip(), spot=Spot(table, row, column, head=row == 1))


def _line(text: Marked, controls: list[Control]) -> TextLine:
    words, stretches = "", []
    for each in inlines(text):
        if isinstance(each, Bound):
            stretches.append(Stretch(len(words), len(words) + len(each.text), len(controls)))
            controls.append(Control(each.id, each.text, each.text, ""))
        words += each.text
    return TextLine(words, stretches=tuple(stretches))
