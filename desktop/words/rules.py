"""The rules of checking in words: their titles, the sentence as it comes, and the one staff wrote in its place."""

import re
from typing import TYPE_CHECKING

from desktop.domain.facts import Facts
from desktop.words import catalogue

if TYPE_CHECKING:
    from desktop.domain.rules.rule import Group, Parameter

_TITLES, _PARTS = "rule_titles", "rule_parts"
_ALWAYS = frozenset({"unit", "criterion"})
_CONDITION = re.compile(r"\{%.*?%\}", re.DOTALL)
_OTHERWISE = re.compile(r"\{%\s*(?:else|elif)\b.*?%\}")
_LIST = re.compile(r"\{%\s*for\b.*?endfor\s*%\}", re.DOTALL)
_FIELD = re.compile(r"\{\{\s*(\w+).*?\}\}")


def rule_title(code: str) -> str:
    """Return what a rule looks at; the bare code of what is no rule."""
    return catalogue.say(_TITLES, code, {}) if catalogue.has(_TITLES, code) else code


def group_words(group: "Group") -> str:
    """Return the name of a group of rules."""
    return catalogue.say(_PARTS, f"group_{group.value}", {})


def parameter_words(parameter: "Parameter") -> str:
    """Return what a number of a rule means."""
    return catalogue.say(_PARTS, f"parameter_{parameter.name}", {})


def accepted_words(words: str) -> str:
    """Return the words an accepted warning is printed with: `Đã xem xét: …`."""
    return catalogue.say(_PARTS, "accepted", {"words": words})


def formerly_words(words: str) -> str:
    """Return the words for a warning that was accepted when its value was another."""
    return catalogue.say(_PARTS, "formerly", {"words": words})


def stand_words(stand: str) -> str:
    """Return how a finding stands, as `Chưa xử lý`."""
    return catalogue.say(_PARTS, f"stand_{stand}", {})


def sentence_of(code: str, catalogues: tuple[str, ...]) -> str:
    """Return a rule's sentence as it comes, with its fields; an empty one where no catalogue has it."""
    name = next((each for each in catalogues if catalogue.has(each, code)), None)
    return catalogue.source(name, code) if name else ""


def readable(sentence: str) -> str:
    """Return a sentence with its fields as `‹value›` and without its conditions, for a person to read."""
    plain = _CONDITION.sub("", _OTHERWISE.sub(" / ", _LIST.sub("…", sentence)))
    return _FIELD.sub(lambda found: f"‹{found.group(1)}›", plain).strip()


def fields_of(code: str, catalogues: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names that may stand between double braces in the sentence of a rule."""
    return tuple(sorted({*catalogue.fields(sentence_of(code, catalogues)), *_ALWAYS}))


def wrong_fields(text: str, known: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the fields of a sentence that its rule does not know; None where the sentence is no plain one.

    A plain sentence is text with fields such as `{{ value }}`, without conditions and calls.
    """
    if not catalogue.is_plain(text):
        return None
    return tuple(sorted(catalogue.fields(text) - set(known)))


def worded(text: str, facts: Facts, otherwise: str) -> str:
    """Return the sentence staff wrote, with the facts put in; `otherwise` where a fact of it is not there."""
    return catalogue.filled(text, facts) or otherwise
