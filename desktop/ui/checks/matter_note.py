"""What there is to know of a finding that is about no single score: the rule behind it, its place, how it stands."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop.domain.checks import Matter
from desktop.domain.rules.rule import Rulebook
from desktop.ui.messages import level_word, said
from desktop.ui.parts.note import Note
from desktop.ui.state import State


def matter_note(matter: Matter, state: State) -> Note:
    """Return why a finding is one, where it stands and what became of it."""
    words, finding = said(matter.finding), matter.finding
    units = finding.units or ((finding.unit,) if finding.unit else ())
    known = [state.overview.ledger.cluster.unit(each) for each in units]
    names = ", ".join(each.short for each in known if each is not None)
    head = " · ".join(part for part in (level_word(finding.level), names) if part)
    rules = state.checks.rules if state.checks else None
    groups = (
        (QCoreApplication.translate("MatterNote", "WHAT TO DO"), _given(words.remedy)),
        (QCoreApplication.translate("MatterNote", "THE RULE"), tuple(_rule(finding.code, rules))),
        (QCoreApplication.translate("MatterNote", "WHERE"), tuple(_place(matter))),
        (QCoreApplication.translate("MatterNote", "HOW IT STANDS"), tuple(_stand(matter))),
    )
    return Note(head, words.message, groups)


def _given(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _rule(code: str, rules: Rulebook | None) -> Iterator[str]:
    from desktop.domain.rules.table import BY_CODE
    from desktop.words.numbers import written
    from desktop.words.rules import group_words, parameter_words, rule_title

    rule = BY_CODE.get(code)
    if rule is None:
        return
    yield f"{rule_title(code)} ({group_words(rule.group)})"
    for each in rule.parameters:
        value = rules.number(code, each.name) if rules else each.default
        yield f"{parameter_words(each)}: {written(value)}"


def _place(matter: Matter) -> Iterator[str]:
    from desktop.words.findings import where

    place = matter.finding.place
    if place is not None:
        yield where(place)
        if place.raw:
            yield f"“{place.raw}”"


def _stand(matter: Matter) -> Iterator[str]:
    from desktop.words.questions import answer_words, stage_words
    from desktop.words.rules import accepted_words, formerly_words, stand_words

    yield stand_words(matter.stand.value)
    if matter.acceptance is not None:
        accepted = matter.acceptance
        yield f"{accepted_words(accepted.words)} ({accepted.officer}, {accepted.time[:10]})"
    if matter.formerly:
        yield formerly_words(matter.formerly)
    if matter.question is not None:
        yield f"{matter.question.number}. {matter.question.text} – {stage_words(matter.question)}"
        yield from _given(answer_words(matter.question.answer))
