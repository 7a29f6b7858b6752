"""The wordings of a sentence side by side: one for each way the data can have gone, the one that holds marked."""

from collections.abc import Iterator

from jinja2 import TemplateSyntaxError
from jinja2.meta import find_undeclared_variables
from jinja2.sandbox import SandboxedEnvironment

from desktop.domain.dossier import Dossier
from desktop.domain.figures import indicator_of
from desktop.domain.report_text import Variant
from desktop.papers.report.fields import NAMES, Fields, unmarked
from desktop.papers.report.figures import figure_facts, variant_of
from desktop.papers.report.worded import default_wording, unfillable, wording_keys
from desktop.words.catalogue import has, say

_UNKNOWN = "…"
_FIGURE = "figure"


def variants(dossier: Dossier, key: str, about: str) -> tuple[Variant, ...]:
    """Return every wording in the group of `key`, filled with what is known today; `about` is a figure's code."""
    return tuple(_variant(dossier, each, about, each == key) for each in _group(key))


def wording_problem(dossier: Dossier, key: str, text: str) -> str:
    """Return the field a wording asks for in vain, or why it cannot be read; empty for one that can stand.

    Raises: KeyError for an unknown key.
    """
    default_wording(key)
    known = {name for each in _group(key) for name in _names(default_wording(each))}
    try:
        strange = _names(text) - known
    except TemplateSyntaxError as error:
        return str(error)
    if strange:
        return min(strange)
    return unfillable(Fields(dossier), text, dict.fromkeys(known, _UNKNOWN))


def _group(key: str) -> Iterator[str]:
    group = key.rpartition(".")[0]
    return (each for each in wording_keys() if each.rpartition(".")[0] == group and (group or each == key))


def _variant(dossier: Dossier, key: str, about: str, asked: bool) -> Variant:
    fields, default = Fields(dossier), default_wording(key)
    text = dossier.manner.wording(key, about) or default
    facts: dict[str, object] = dict.fromkeys(_names(default) | _names(text), _UNKNOWN)
    holds = asked
    if key.startswith(f"{_FIGURE}.") and (indicator := indicator_of(dossier.ledger, about)):
        facts |= figure_facts(dossier, fields, indicator)
        holds = key == f"{_FIGURE}.{variant_of(dossier, indicator)}"
    problem = unfillable(fields, text, facts)
    example = problem or unmarked(fields.fill(text, facts))
    title = say("report", key, {}) if has("report", key) else key
    return Variant(key, title, text, default, example, holds)


def _names(text: str) -> set[str]:
    environment = SandboxedEnvironment()
    return set(find_undeclared_variables(environment.parse(text))) - NAMES
