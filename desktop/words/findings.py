"""Findings and oddities as sentences: where, what is wrong, what to do."""

from desktop.domain.finding import Finding, Level
from desktop.domain.guidance import Ask, kind_of
from desktop.domain.place import Place
from desktop.domain.rules.rule import WORDED
from desktop.words.codes import Told, tell_code
from desktop.words.guidance import choice_name
from desktop.words.places import cell_name
from desktop.words.rules import worded
from desktop.words.submission import OF_VALUES, with_value

_OF_ANSWERS = frozenset({"answered", "answered_before", "remembered_unsure"})
LEVEL_WORDS = {Level.ERROR: "Lỗi", Level.QUESTION: "Cần trả lời", Level.WARNING: "Cảnh báo", Level.NOTE: "Ghi chú"}


def tell(finding: Finding, first: str = "reading") -> Told:
    """Return the words of `finding`, looking for its code in catalogue `first` before the others."""
    facts = {"unit": finding.unit, "criterion": finding.criterion, "units": finding.units, **finding.facts}
    if finding.code in _OF_ANSWERS:
        facts["told"] = _told_answer(finding)
    told = tell_code(finding.code, with_value(facts) if finding.code in OF_VALUES else facts, first)
    own = finding.facts.get(WORDED)
    return Told(worded(own, facts, told.message), told.remedy) if isinstance(own, str) else told


def _told_answer(finding: Finding) -> str:
    """Return what the answer a note speaks of is called: a criterion's code and title, or the catalogue's words."""
    choice, words = str(finding.facts["choice"]), str(finding.facts["words"])
    name = choice_name(finding.key, choice)
    return name or (f"{choice} “{words}”" if kind_of(finding.key) is Ask.ROW and words else choice)


def where(place: Place | None) -> str:
    """Return `file · sheet · cell` as far as they are known; an empty string for no place."""
    if place is None:
        return ""
    return " · ".join(part for part in (place.file, place.sheet, cell_name(place.cell)) if part)


def line(finding: Finding, first: str = "reading") -> str:
    """Return one line for a terminal or a list: level, place, sentence, remedy."""
    told = tell(finding, first)
    head = f"{LEVEL_WORDS[finding.level]}: "
    place = where(finding.place)
    return head + (f"{place}: " if place else "") + " ".join(part for part in (told.message, told.remedy) if part)
