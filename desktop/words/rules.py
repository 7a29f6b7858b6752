"""The rules of checking in words: their titles, the sentence as it comes, and the one staff wrote in its place."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.domain.facts import Facts
from desktop.domain.text import fold
from desktop.words import catalogue

if TYPE_CHECKING:
    from desktop.domain.rules.rule import Group, Parameter

_TITLES, _PARTS, _FIELDS = "rule_titles", "rule_parts", "rule_fields"
_ALWAYS = frozenset({"unit", "criterion"})
_CONDITION = re.compile(r"\{%.*?%\}", re.DOTALL)
_OTHERWISE = re.compile(r"\{%\s*(?:else|elif)\b.*?%\}")
_LIST = re.compile(r"\{%\s*for\b.*?endfor\s*%\}", re.DOTALL)
_FIELD = re.compile(r"\{\{\s*(\w+).*?\}\}")
_KEPT = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_TYPED = re.compile(r"\[([^\[\]\n]+)\]")


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
    """Return a sentence with its fields as `[giá trị]` and without its conditions, for a person to read.

    Of what has no name for staff only `…` is left.
    """
    plain = _CONDITION.sub("", _OTHERWISE.sub(" / ", _LIST.sub("…", sentence)))
    return _FIELD.sub(lambda found: _shown(found.group(1)), plain).strip()


def field_name(field: str) -> str:
    """Return what staff call a field of a sentence, as `giá trị` for `value`; the field where it has no name."""
    return catalogue.say(_FIELDS, field, {}) if catalogue.has(_FIELDS, field) else field


def as_typed(kept: str) -> str:
    """Return a sentence of staff as it is typed: `Lệch [giá trị]` for `Lệch {{ value }}`."""
    return _KEPT.sub(lambda found: f"[{field_name(found.group(1))}]", kept)


def as_kept(typed: str, known: tuple[str, ...]) -> str:
    """Return a sentence of staff as it is kept: `Lệch {{ value }}` for `Lệch [giá trị]`.

    What stands in square brackets and is no name of a `known` field stays a field, one that `wrong_fields` names.
    """
    by_name = {fold(field_name(each)): each for each in known}
    return _TYPED.sub(lambda found: f"{{{{ {_field_of(found.group(1), by_name)} }}}}", typed)


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


def _shown(field: str) -> str:
    name = field_name(field)
    return f"[{name}]" if name != field else "…"


def _field_of(typed: str, by_name: Mapping[str, str]) -> str:
    word = re.sub(r"\W+", "_", typed.strip())
    return by_name.get(fold(typed), word if word.isidentifier() else f"_{word}")


def worded(text: str, facts: Facts, otherwise: str) -> str:
    """Return the sentence staff wrote, with the facts put in; `otherwise` where a fact of it is not there."""
    return catalogue.filled(text, facts) or otherwise
