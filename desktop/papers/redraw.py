"""Charts of a finished paper brought up to date: their numbers and the workbook behind them, never their look."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.domain.chart import Chart
from desktop.domain.reconcile.drawn import as_drawn
from desktop.domain.reconcile.paper_text import Drawn
from desktop.papers.charts.workbook import workbook
from desktop.papers.refresh import Edit


@dataclass(slots=True)
class Redrawn:
    """What becomes of a paper's charts. `books` are new workbooks by the lower-case names of their parts.

    `same` counts charts that draw today's numbers, `renewed` those that will, `altered` those that draw others and are
    no longer as the program wrote them.
    """

    edits: list[Edit] = field(default_factory=list)
    books: dict[str, bytes] = field(default_factory=dict)
    same: int = 0
    renewed: int = 0
    altered: int = 0


def redrawn(drawn: tuple[Drawn, ...], today: tuple[Chart, ...]) -> Redrawn:
    """Return what brings the charts of a paper to the numbers of `today`; a chart that is none of these is passed over.

    A chart counts as the program wrote it while the workbook behind it is, byte for byte, that of its own numbers.
    """
    made = Redrawn()
    for each in drawn:
        for chart in today:
            then = as_drawn(each, chart)
            if then is not None:
                _redraw(made, each, then, chart)
                break
    return made


def _redraw(made: Redrawn, drawn: Drawn, then: Chart, now: Chart) -> None:
    if then.series == now.series:
        made.same += 1
    elif hashlib.sha256(workbook(then)).hexdigest() != drawn.book_sha256 or (then.from_zero and not now.from_zero):
        made.altered += 1
    else:
        made.renewed += 1
        made.edits.extend(_edits(drawn, now))
        made.books[drawn.book.lower()] = workbook(now)


def _edits(drawn: Drawn, now: Chart) -> Iterator[Edit]:
    for own, series in zip(drawn.series, now.series, strict=True):
        for value in own.values:
            text = str(series.drawn[value.place])
            if text != value.text:
                yield Edit(drawn.part, value.span.begin, value.span.end, text)
