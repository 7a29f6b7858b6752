"""The letter that asks a unit to explain (phiếu đề nghị giải trình, làm rõ), with the numbers of the sheet."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.question import Question
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.papers.forms.facts import Along, facts_of, letter_profile
from desktop.papers.questions.sheet import place_words, quoted
from desktop.papers.word.blocks import Block, Grid, words
from desktop.papers.word.letterhead import addressee, letterhead, signature
from desktop.papers.word.package import document
from desktop.papers.wording import filled, texts
from desktop.words.numbers import counted

_WORDING = "giai-trinh"
_WIDTHS = (6, 20, 20, 60)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a unit is asked, and the names of the files that go with the letter; `marked` when one is its own."""

    unit_name: str
    questions: tuple[Question, ...]
    files: tuple[str, ...]
    marked: bool


def letter(along: Along, asked: Asked) -> bytes:
    """Return the letter as .docx."""
    about = filled(texts(_WORDING)["about"], _facts(along, asked))
    return document(tuple(_blocks(along, asked)), f"Công văn {about}", along.ledger.cluster.name, along.made_on)


def sheet_lines(along: Along) -> tuple[str, ...]:
    """Return what stands above the questions on their sheet."""
    plain = texts(_WORDING)
    due = (filled(plain["sheet_due"], {"due": along.due}),) if along.due else ()
    return (plain["sheet_how"], *due)


def _blocks(along: Along, asked: Asked) -> Iterator[Block]:
    plain, facts = texts(_WORDING), _facts(along, asked)
    profile = letter_profile(along, plain["symbol"], tuple(plain["recipients"]))
    yield from letterhead(profile, along.made_on, filled(plain["about"], facts))
    yield from addressee(str(facts["to"]))
    yield words("NoiDung", filled(plain["opening"], facts))
    yield Grid(_table(asked), dense=True)
    yield words("NoiDung", filled(plain["how"], facts))
    yield words("NoiDung", filled(plain["closing"], facts))
    yield signature(profile)


def _table(asked: Asked) -> Table:
    titles = texts(_WORDING)["columns"]
    aligned = (Align.CENTRE, Align.LEFT, Align.LEFT, Align.LEFT)
    columns = tuple(
        Column(title, align=align, width=width) for title, align, width in zip(titles, aligned, _WIDTHS, strict=True)
    )
    return Table("", columns, tuple(_row(each) for each in asked.questions))


def _row(question: Question) -> Row:
    cells = (question.number, place_words(question), quoted(question), question.text)
    return Row(tuple(TableCell(each) for each in cells))


def _facts(along: Along, asked: Asked) -> dict[str, object]:
    own = {"count": counted(len(asked.questions)), "files": asked.files, "marked": asked.marked}
    return {**facts_of(along, asked.unit_name), **own}
