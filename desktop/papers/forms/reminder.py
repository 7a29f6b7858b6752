"""The reminder (đôn đốc) to a unit: polite, with only what is missing; as plain text and as a letter."""

from collections.abc import Iterator, Sequence

from desktop.papers.forms.addressee import known_unit
from desktop.papers.forms.facts import Along, facts_of, letter_profile
from desktop.papers.word.blocks import Block, words
from desktop.papers.word.letterhead import addressee, letterhead, signature
from desktop.papers.word.package import document
from desktop.papers.wording import filled, texts
from desktop.words.numbers import long_date


def reminder_text(along: Along, code: str, missing: Sequence[str]) -> str:
    """Return the reminder as text to be pasted into a message. Raises: UNKNOWN_UNIT."""
    plain, facts = texts("gui-mau")["reminder"], _facts(along, code)
    return "\n".join(
        (
            filled(plain["salutation"], facts),
            "",
            filled(plain["opening"], facts),
            *_listed(missing),
            filled(plain["closing"], facts).removesuffix("./.") + ".",
            plain["thanks"],
            "",
            filled(plain["signed"], facts),
        )
    )


def reminder_letter(along: Along, code: str, missing: Sequence[str]) -> bytes:
    """Return the reminder as a letter, .docx. Raises: UNKNOWN_UNIT."""
    facts = _facts(along, code)
    name = filled(texts("gui-mau")["reminder"]["about"], facts)
    blocks = tuple(_blocks(along, facts, missing))
    return document(blocks, f"Công văn {name}", along.ledger.cluster.name, along.made_on)


def _blocks(along: Along, facts: dict[str, object], missing: Sequence[str]) -> Iterator[Block]:
    plain = texts("gui-mau")["reminder"]
    profile = letter_profile(along, plain["symbol"], tuple(plain["recipients"]))
    yield from letterhead(profile, along.made_on, filled(plain["about"], facts))
    yield from addressee(str(facts["to"]))
    yield words("NoiDung", filled(plain["opening"], facts))
    yield from (words("NoiDung", line) for line in _listed(missing))
    yield words("NoiDung", filled(plain["closing"], facts))
    yield signature(profile)


def _listed(missing: Sequence[str]) -> Iterator[str]:
    last = len(missing)
    return (f"- {line}{'.' if number == last else ';'}" for number, line in enumerate(missing, start=1))


def _facts(along: Along, code: str) -> dict[str, object]:
    unit = known_unit(along.ledger.cluster, code)
    return {**facts_of(along, unit.name), "today": long_date(along.made_on).removeprefix("ngày ")}
