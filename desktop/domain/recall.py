"""Recall: which answers to earlier files of a unit hold for a new one, and which have to be given again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.bounds import Bounds, bounds_text
from desktop.domain.draft import Draft
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.framework import Framework, Indicator
from desktop.domain.guidance import (
    ASIDE,
    IGNORED,
    LEAVE,
    NOTHING,
    TAKE,
    Answer,
    Ask,
    Guidance,
    about_of,
    answered,
    kind_of,
    readable,
)
from desktop.domain.place import Place
from desktop.domain.profile import Profile, Shape, same_layout, shape_of
from desktop.domain.text import fold

_USED = frozenset({"answered", "answered_before", "mended"})

Titles = dict[str, str]
"""What the codes of criteria and indicators stand for."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """The remembered answers that hold for a file, and questions for those that may not hold any more."""

    guidance: Guidance = NOTHING
    asked: tuple[Finding, ...] = ()


def titles_of(framework: Framework, indicators: Iterable[Indicator]) -> Titles:
    """Return what each code stands for, so that an answer is not carried over to another criterion of that code."""
    known = {each.code: each.title for each in framework.criteria}
    return known | {each.code: each.title for each in indicators}


def with_meanings(guidance: Guidance, titles: Titles) -> Guidance:
    """Return the guidance with what each code it names stands for today."""
    return Guidance(tuple(replace(each, meaning=_meaning(each, titles)) for each in guidance.answers))


def recall_unit(draft: Draft, profiles: Iterable[Profile]) -> Guidance:
    """Return whose the file is where its words for that were answered before, and always alike; else nothing."""
    asked = {fold(finding.key) for finding in draft.findings if kind_of(finding.key) is Ask.UNIT}
    found = {
        answer.choice: answer
        for profile in profiles
        for answer in profile.guidance.of_kind(Ask.UNIT)
        if about_of(answer.key) and fold(answer.key) in asked
    }
    return Guidance(tuple(found.values())) if len(found) == 1 else NOTHING


def recall(draft: Draft, profile: Profile, titles: Titles) -> Recalled:
    """Return which answers of a profile hold for the file of `draft`, read so far by its guidance.

    An answer holds where its question is asked again and offers that choice, and where the layout is what it was when
    a person said something unasked or of a column without a heading. Whatever was answered for this file stands above.
    """
    open_keys = {fold(finding.key): finding for finding in draft.findings if finding.level is Level.QUESTION}
    same = same_layout(profile.shape, shape_of(draft))
    holds: list[Answer] = []
    asked: list[Finding] = []
    for answer in profile.guidance.answers:
        if draft.guidance.answer(answer.key) is not None or kind_of(answer.key) is Ask.UNIT:
            continue
        if not _means_the_same(answer, titles):
            continue
        if question := open_keys.get(fold(answer.key)):
            told = (same or not _by_letter(answer)) and _offered(answer, question, titles)
            holds += [answer] if told else []
        elif _may_hold(answer, profile.shape, draft, same=same):
            holds.append(answer)
        elif again := _asked_again(answer, draft):
            asked.append(again)
    return Recalled(Guidance(tuple(holds)), tuple(asked))


def used_of(draft: Draft) -> Guidance:
    """Return the answers that met something in the file of `draft`, and whose it is."""
    used = {fold(finding.key) for finding in draft.findings if finding.code in _USED} | {fold(Ask.UNIT)}
    return Guidance(tuple(each for each in draft.guidance.answers if fold(each.key) in used))


def marked_out(guidance: Guidance) -> bool:
    """Return whether any answer says where on a sheet a table stands."""
    return bool(guidance.of_kind(Ask.REGION))


def without_bounds(profile: Profile) -> tuple[Profile, tuple[Answer, ...]]:
    """Return a profile without its answers about where tables stand, and those answers."""
    bounds = profile.guidance.of_kind(Ask.REGION)
    rest = tuple(each for each in profile.guidance.answers if each not in bounds)
    return replace(profile, guidance=Guidance(rest)), bounds


def questions_again(answers: Iterable[Answer], draft: Draft) -> tuple[Finding, ...]:
    """Return a question in place of each remembered answer that does not hold for this file."""
    return tuple(question for each in answers if (question := _asked_again(each, draft)))


def remembered_in(profile: Profile | None, guidance: Guidance) -> Guidance:
    """Return the answers of an earlier profile with those of a new file put above them."""
    return answered(profile.guidance if profile else NOTHING, *guidance.answers)


def _meaning(answer: Answer, titles: Titles) -> str:
    return titles.get(_code(answer.choice), "") if kind_of(answer.key) is Ask.ROW else answer.meaning


def _code(choice: str) -> str:
    return choice.partition("#")[0]


def _means_the_same(answer: Answer, titles: Titles) -> bool:
    if kind_of(answer.key) is not Ask.ROW or answer.choice == ASIDE:
        return True
    return fold(titles.get(_code(answer.choice), "")) == fold(answer.meaning) != ""


def _offered(answer: Answer, question: Finding, titles: Titles) -> bool:
    offered = {fold(choice.id) for choice in question.choices}
    return fold(answer.choice) in offered or _code(answer.choice) in titles


def _by_letter(answer: Answer) -> bool:
    """Whether an answer is about a column without a heading, known by its letter, which another column may have now."""
    return kind_of(answer.key) is Ask.COLUMN and "@" in about_of(answer.key)


def _may_hold(answer: Answer, then: Shape, draft: Draft, *, same: bool) -> bool:
    """Whether something said unasked still holds: a row's words always say the same, a layout only while it is one."""
    match kind_of(answer.key):
        case Ask.ROW:
            return _is_there(answer, draft)
        case Ask.REGION:
            sheet = fold(about_of(answer.key))
            return _extent(then.extents, sheet) == _extent(draft.extents, sheet) != 0
        case Ask.COLUMN | Ask.CLAIMS | Ask.TABLES | Ask.WIDE | Ask.SHEET:
            return same and _is_there(answer, draft)
        case _:
            return False


def _extent(extents: tuple[tuple[str, int], ...], sheet: str) -> int:
    return next((last for name, last in extents if fold(readable(name)) == sheet), 0)


def _is_there(answer: Answer, draft: Draft) -> bool:
    """Whether the thing an answer is about stands in the file at all."""
    key = fold(answer.key)
    match kind_of(answer.key):
        case Ask.SHEET | Ask.WIDE | Ask.REGION:
            return _extent(draft.extents, fold(about_of(answer.key))) > 0
        case Ask.COLUMN:
            return key in {fold(column.key) for table in draft.tables for column in table.columns}
        case Ask.ROW:
            return key in {fold(row.key) for table in draft.tables for row in table.rows}
        case _:
            return True


def _asked_again(answer: Answer, draft: Draft) -> Finding | None:
    """Return a question in place of a remembered answer that a file of another layout may not bear; else None."""
    kind = kind_of(answer.key)
    if kind not in {Ask.COLUMN, Ask.SHEET, Ask.REGION} or not _is_there(answer, draft):
        return None
    own = _as_found(answer, draft)
    if own == answer.choice:
        return None
    place = Place(draft.file, draft.sha256, None, None, "")
    choices = tuple(Choice(each, "", None) for each in dict.fromkeys((answer.choice, own)) if each)
    facts = {"about": about_of(answer.key), "ask": kind.value, "choice": answer.choice, "words": answer.meaning}
    return Finding(Level.QUESTION, "remembered_unsure", facts, place, key=answer.key, choices=choices)


def _as_found(answer: Answer, draft: Draft) -> str:
    """What the reader by itself takes the thing for, as a choice."""
    about = fold(about_of(answer.key))
    match kind_of(answer.key):
        case Ask.COLUMN:
            columns = (column for table in draft.tables for column in table.columns)
            return next((each.field for each in columns if fold(each.key) == fold(answer.key) and each.field), IGNORED)
        case Ask.SHEET:
            taken = {fold(readable(table.sheet)) for table in draft.tables if table.kind != "other"}
            return TAKE if about in taken else LEAVE
        case _:
            marked = (table for table in draft.tables if not table.is_list)
            tables = (table for table in marked if fold(readable(table.sheet)) == about)
            return bounds_text(tuple(Bounds(each.top, each.bottom, each.first, each.last) for each in tables))
