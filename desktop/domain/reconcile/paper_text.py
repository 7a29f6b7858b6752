"""The text of a Word paper as read back: its lines in reading order, where they stand, what is bound in them."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum


class Room(StrEnum):
    """Where in a paper a line stands."""

    BODY = "body"
    BOX = "box"
    NOTE = "note"
    HEADER = "header"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Span:
    """Bytes of a part, from the first to behind the last: what may be replaced there."""

    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Control:
    """A content control of the program's own. `written` is what the program wrote there, None where that is lost.

    `spans` are the stretches of text inside, in order, `record` the name of the control that keeps what was written;
    a control whose text cannot be replaced (a tab, a line break, a foreign encoding) has no spans.
    """

    id: str
    text: str
    written: str | None
    part: str
    spans: tuple[Span, ...] = ()
    record: Span | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a line, from letter to letter, that stands in a control: its index in the paper's list."""

    begin: int
    end: int
    control: int


@dataclass(frozen=True, slots=True)
class Stored:
    """A stretch of a line, from letter to letter, that is stored letter by letter at `span` of the part."""

    begin: int
    end: int
    span: Span


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of a Word table, its row and column counted from 1; `head` is set in repeated heading rows."""

    table: int
    row: int
    column: int
    span: int = 1
    head: bool = False


@dataclass(frozen=True, slots=True)
class TextLine:
    """One paragraph of a part. `page` is the page it begins on, `turns` where in its text the next page begins.

    `stored` are the stretches whose bytes are known.
    """

    text: str
    room: Room = Room.BODY
    spot: Spot | None = None
    page: int | None = None
    turns: tuple[int, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    level: int = 0
    part: str = ""
    stored: tuple[Stored, ...] = ()

    def span_of(self, begin: int, end: int) -> Span | None:
        """Return the bytes in which a stretch of this line is stored; None where it is spread or not plain text."""
        for each in self.stored:
            if each.begin <= begin and end <= each.end:
                first = each.span.begin + len(self.text[each.begin : begin].encode("utf-8"))
                return Span(first, first + len(self.text[begin:end].encode("utf-8")))
        return None

    def page_at(self, place: int) -> int | None:
        """Return the page on which the letter at `place` stands."""
        return None if self.page is None else self.page + bisect_right(self.turns, place)


@dataclass(frozen=True, slots=True)
class DrawnValue:
    """A number a chart draws over the category at `place`, as it is written, and the bytes of its part it stands in."""

    place: int
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class DrawnSeries:
    """A series as a chart keeps it; places without a number are left out of `values`."""

    legend: str
    categories: tuple[str, ...]
    values: tuple[DrawnValue, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart of a paper: its part, and the workbook behind it with its hash, both empty where it has none."""

    part: str
    series: tuple[DrawnSeries, ...]
    book: str = ""
    book_sha256: str = ""


@dataclass(frozen=True, slots=True)
class PaperText:
    """A paper read back. `rendered` says whether pages are Word's own note of them or estimated from the letters.

    `signed` papers bear a digital signature, `charts` counts charts; `drawn` are those whose numbers could be read.
    """

    file: str
    sha256: str
    lines: tuple[TextLine, ...]
    controls: tuple[Control, ...] = ()
    rendered: bool = False
    signed: bool = False
    charts: int = 0
    drawn: tuple[Drawn, ...] = ()
