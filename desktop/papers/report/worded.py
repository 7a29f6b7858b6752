"""The wording of a sentence: the cluster's own where it can be filled, else the program's."""

from collections.abc import Mapping

from jinja2 import TemplateError

from desktop.domain.dossier import Dossier
from desktop.papers.report.fields import Fields, Worded
from desktop.papers.wording import texts

UNFILLABLE = (TemplateError, TypeError, ValueError, ArithmeticError)


def default_wording(key: str) -> str:
    """Return the program's own wording of `figure.rise`, `lead`, …. Raises: KeyError for an unknown key."""
    group, _, name = key.rpartition(".")
    found = texts("bao-cao")[group][name] if group else texts("bao-cao")[name]
    if not isinstance(found, str):
        raise KeyError(key)
    return found


def wording_keys() -> tuple[str, ...]:
    """Return the keys of all sentences whose wording a cluster may choose, in the order of the report."""
    plain = texts("bao-cao")
    grouped = (f"{group}.{name}" for group, each in plain.items() if not isinstance(each, str) for name in each)
    return (*(name for name, each in plain.items() if isinstance(each, str)), *grouped)


def worded(
    dossier: Dossier, fields: Fields, key: str, facts: Mapping[str, object] | None = None, about: str = ""
) -> Worded:
    """Return the sentence of that key filled with `facts`; `about` is the figure it is about.

    A wording of the cluster's that cannot be filled is passed over: the paper is never without its sentence.
    """
    own = dossier.manner.wording(key, about)
    if own:
        try:
            return Worded(fields.fill(own, facts), key, about)
        except UNFILLABLE:
            pass
    return Worded(fields.fill(default_wording(key), facts), key, about)


def unfillable(fields: Fields, text: str, facts: Mapping[str, object]) -> str:
    """Return why a wording cannot be filled with these facts; empty when it can."""
    try:
        fields.fill(text, facts)
    except UNFILLABLE as error:
        return str(error)
    return ""
