"""The list of what is sent to whom (danh sách gửi), with room to sign for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.papers.forms.facts import Along, facts_of, letter_profile
from desktop.papers.word.blocks import Block, Grid
from desktop.papers.word.letterhead import letterhead, signature, title
from desktop.papers.word.package import document
from desktop.papers.wording import filled, texts

_WIDTHS = (5, 26, 40, 14, 18, 22)


@dataclass(frozen=True, slots=True)
class RollLine:
    """What one unit is sent: its name, the files, the letter's number, when and how where that is known."""

    unit: str
    files: tuple[str, ...]
    letter: str = ""
    how: str = ""


def roll(along: Along, lines: Sequence[RollLine]) -> bytes:
    """Return the list as .docx."""
    subject = filled(texts("gui-mau")["list"]["subject"], facts_of(along))
    return document(tuple(_blocks(along, subject, lines)), subject, along.ledger.cluster.name, along.made_on)


def _blocks(along: Along, subject: str, lines: Sequence[RollLine]) -> Iterator[Block]:
    plain = texts("gui-mau")["list"]
    profile = letter_profile(replace(along, letter=""), plain["symbol"], tuple(plain["recipients"]))
    yield from letterhead(profile, along.made_on)
    yield from title(plain["name"], subject)
    yield Grid(_table(plain["columns"], lines))
    yield signature(profile)


def _table(headings: Sequence[str], lines: Sequence[RollLine]) -> Table:
    aligned = (Align.CENTRE, *(Align.LEFT,) * 5)
    columns = tuple(
        Column(heading, align=align, width=width)
        for heading, align, width in zip(headings, aligned, _WIDTHS, strict=True)
    )
    rows = tuple(_row(number, line) for number, line in enumerate(lines, start=1))
    return Table("", columns, rows)


def _row(number: int, line: RollLine) -> Row:
    cells = (number, line.unit, "\n".join(line.files), line.letter, line.how, "")
    return Row(tuple(TableCell(each) for each in cells))
