"""The instructions (hướng dẫn) that go with the forms, as an annex of the letter; the same for every unit."""

from collections.abc import Iterator

from desktop.papers.forms.facts import Along, facts_of
from desktop.papers.forms.guide import guide_facts
from desktop.papers.word.blocks import Block, words
from desktop.papers.word.letterhead import annex_head
from desktop.papers.word.package import document
from desktop.papers.wording import filled, texts


def instructions(along: Along) -> bytes:
    """Return the instructions as .docx: the parts of the workbook's first sheet, then the Word report."""
    title = texts("gui-mau")["guide"]["name"].capitalize()
    return document(tuple(_blocks(along)), title, along.ledger.cluster.name, along.made_on)


def _blocks(along: Along) -> Iterator[Block]:
    plain, facts = texts("gui-mau")["guide"], facts_of(along)
    yield from annex_head("", plain["name"], filled(plain["attached"], facts))
    yield from (words("NoiDung", filled(line, facts)) for line in plain["lines"])
    own = guide_facts(along.ledger, "", along.due)
    for part in (*texts("guide")["parts"], plain["narrative"]):
        yield words("Heading3", part["title"])
        yield from (words("NoiDung", f"- {filled(line, own)}") for line in part["lines"])
