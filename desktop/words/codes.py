"""Codes as sentences: what is wrong and what to do, whatever is told of by its code alone."""

from dataclasses import dataclass

from desktop.domain.facts import Facts
from desktop.words import catalogue

CATALOGUES = (
    "reading",
    "intake",
    "submission",
    "rules",
    "scoring",
    "framework",
    "oddities",
    "store",
    "form_check",
    "cluster",
    "papers",
    "sealing",
    "new_year",
    "handover",
    "gathering",
    "report",
    "indicators",
)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and what the officer can do about it; `remedy` is empty where nothing need be done."""

    message: str
    remedy: str


def tell_code(code: str, facts: Facts, first: str) -> Told:
    """Return the words of `code`; the bare code where no catalogue has it (a test keeps that from happening)."""
    name = next((each for each in (first, *CATALOGUES) if catalogue.has(each, code)), None)
    if name is None:
        return Told(code, "")
    known = with_cause(facts)
    return Told(*catalogue.recalled(name, code, known))


def with_cause(facts: Facts) -> Facts:
    """Return the facts with the words for what the system said, where `detail` is its code."""
    detail = facts.get("detail")
    known = isinstance(detail, str) and catalogue.has("system", detail)
    return {**facts, "detail": catalogue.say("system", detail, {})} if known and isinstance(detail, str) else facts
