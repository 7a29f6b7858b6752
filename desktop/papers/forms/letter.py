"""The letter (công văn) that goes with a unit's forms, in the form of Nghị định 30/2020/NĐ-CP."""

from collections.abc import Iterator, Sequence

from desktop.papers.forms.addressee import known_unit
from desktop.papers.forms.facts import Along, facts_of, letter_profile
from desktop.papers.word.blocks import Block, words
from desktop.papers.word.letterhead import addressee, letterhead, signature
from desktop.papers.word.package import document
from desktop.papers.wording import filled, texts

_WORDING = "gui-mau"


def letter(along: Along, code: str, files: Sequence[tuple[str, str]]) -> bytes:
    """Return the letter to the unit of that code as .docx; `files` are kind and name of what goes with it.

    Raises: UNKNOWN_UNIT.
    """
    unit = known_unit(along.ledger.cluster, code)
    printed = any(each.unit == code and each.period == "last" for each in along.ledger.figures)
    facts = {**facts_of(along, unit.name), "printed": printed}
    name = filled(texts(_WORDING)["letter"]["about"], facts)
    return document(tuple(_blocks(along, facts, files)), f"Công văn {name}", along.ledger.cluster.name, along.made_on)


def _blocks(along: Along, facts: dict[str, object], files: Sequence[tuple[str, str]]) -> Iterator[Block]:
    plain = texts(_WORDING)["letter"]
    profile = letter_profile(along, plain["symbol"], tuple(plain["recipients"]))
    yield from letterhead(profile, along.made_on, filled(plain["about"], facts))
    yield from addressee(str(facts["to"]))
    yield from (words("NoiDung", filled(line, facts)) for line in plain["lines"])
    for kind, file in files:
        if kind in plain["files"]:
            yield words("NoiDung", filled(plain["files"][kind], {"file": file}))
    yield from (words("NoiDung", filled(line, facts)) for line in plain["requests"])
    yield signature(profile)
