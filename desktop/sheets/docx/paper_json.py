"""Papers read back as plain JSON values, for the pipe between the child process and its parent."""

from collections.abc import Mapping
from typing import Any

from desktop.domain.reconcile.paper_text import (
    Control,
    Drawn,
    DrawnSeries,
    DrawnValue,
    PaperText,
    Room,
    Span,
    Spot,
    Stored,
    Stretch,
    TextLine,
)


def plain_paper(paper: PaperText) -> dict[str, Any]:
    """Return a paper as JSON values; `paper_of` gives it back."""
    return {
        "file": paper.file,
        "sha256": paper.sha256,
        "rendered": paper.rendered,
        "signed": paper.signed,
        "charts": paper.charts,
        "drawn": [_plain_drawn(each) for each in paper.drawn],
        "lines": [_plain_line(each) for each in paper.lines],
        "controls": [_plain_control(each) for each in paper.controls],
    }


def paper_of(plain: Mapping[str, Any]) -> PaperText:
    """Return the paper that `plain_paper` wrote."""
    return PaperText(
        plain["file"],
        plain["sha256"],
        tuple(_line_of(each) for each in plain["lines"]),
        tuple(_control_of(each) for each in plain["controls"]),
        plain["rendered"],
        plain["signed"],
        plain["charts"],
        tuple(_drawn_of(each) for each in plain["drawn"]),
    )


def _plain_line(line: TextLine) -> list[object]:
    spot = line.spot
    place = [spot.table, spot.row, spot.column, spot.span, spot.head] if spot else None
    stretches = [[each.begin, each.end, each.control] for each in line.stretches]
    stored = [[each.begin, each.end, each.span.begin, each.span.end] for each in line.stored]
    return [line.text, line.room.value, place, line.page, line.turns, stretches, line.level, line.part, stored]


def _line_of(plain: list[Any]) -> TextLine:
    text, room, place, page, turns, bound, level, part, placed = plain
    stretches = tuple(Stretch(*each) for each in bound)
    stored = tuple(Stored(begin, end, Span(*span)) for begin, end, *span in placed)
    spot = Spot(*place) if place else None
    return TextLine(text, Room(room), spot, page, tuple(turns), stretches, level, part, stored)


def _plain_control(each: Control) -> list[object]:
    spans = [[span.begin, span.end] for span in each.spans]
    return [
        each.id,
        each.text,
        each.written,
        each.part,
        spans,
        [each.record.begin, each.record.end] if each.record else None,
    ]


def _control_of(plain: list[Any]) -> Control:
    id_, text, written, part, spans, record = plain
    return Control(id_, text, written, part, tuple(Span(*span) for span in spans), Span(*record) if record else None)


def _plain_drawn(drawn: Drawn) -> list[object]:
    series = [[each.legend, each.categories, [_plain_value(value) for value in each.values]] for each in drawn.series]
    return [drawn.part, series, drawn.book, drawn.book_sha256]


def _plain_value(value: DrawnValue) -> list[object]:
    return [value.place, value.text, value.span.begin, value.span.end]


def _drawn_of(plain: list[Any]) -> Drawn:
    part, series, book, digest = plain
    return Drawn(part, tuple(_series_of(each) for each in series), book, digest)


def _series_of(plain: list[Any]) -> DrawnSeries:
    legend, categories, values = plain
    found = (DrawnValue(place, text, Span(begin, end)) for place, text, begin, end in values)
    return DrawnSeries(legend, tuple(categories), tuple(found))
