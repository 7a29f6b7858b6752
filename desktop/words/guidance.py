"""The words of answers: how each way to answer a question about a file is called."""

from desktop.domain.finding import Choice
from desktop.domain.guidance import Ask, kind_of
from desktop.words import catalogue


def tell_choice(key: str, choice: Choice) -> str:
    """Return what an answer to the question of `key` is called: the file's own words, or those of the catalogue."""
    name = choice_name(key, choice.id)
    if choice.words and name:
        return f"{name}: {choice.words}"
    if choice.words and kind_of(key) is Ask.ROW:
        return f"{choice.id} {choice.words}"
    return name or choice.words or choice.id


def choice_name(key: str, choice: str) -> str:
    """Return the catalogue's words for a choice; an empty text for a code, a label or a unit of the cluster."""
    kind = kind_of(key)
    names = (f"{kind}_{choice}", choice) if kind else (choice,)
    found = next((name for name in names if catalogue.has("guidance", name)), None)
    return catalogue.say("guidance", found, {}) if found else ""
