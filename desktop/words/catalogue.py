"""The catalogue of sentences: resources/words/<name>.toml, a code to its sentence (and remedy), filled with facts."""

import re
import tomllib
import warnings
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from desktop.domain.facts import Facts
from desktop.resources import resource
from desktop.words.numbers import moment, written

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import SandboxedEnvironment

_FIELD = re.compile(r"\{\{ (\w+) \}\}")
"""A fact put in as it is: two of three sentences hold no others, and need no templates to be loaded."""


def say(name: str, code: str, facts: Facts) -> str:
    """Return the sentence `code` of catalogue `name` with `facts` put in, numbers written the Vietnamese way.

    Raises: KeyError for an unknown code; jinja2.UndefinedError when a fact is missing.
    """
    return _put_in(name, code, "message", facts)


def remedy(name: str, code: str, facts: Facts) -> str:
    """Return what the officer can do about `code`; an empty string where nothing need be done."""
    return _put_in(name, code, "remedy", facts)


def recalled(name: str, code: str, facts: Facts) -> tuple[str, str]:
    """Return sentence and remedy of what was kept, maybe by an earlier version: facts it did not know say nothing.

    Warns where one is missing: what is found today has all its facts.
    """
    from jinja2 import UndefinedError

    try:
        return say(name, code, facts), remedy(name, code, facts)
    except UndefinedError as missing:
        warnings.warn(f"{name}.{code}: {missing}", PendingDeprecationWarning, stacklevel=2)
        sentence = _sentences(name)[code]
        message, todo = (_forgiving(sentence.get(part, "")).render(facts) for part in ("message", "remedy"))
        return message, todo


def has(name: str, code: str) -> bool:
    """Return whether catalogue `name` has a sentence for `code`."""
    return code in _sentences(name)


def codes(name: str) -> tuple[str, ...]:
    """Return every code of catalogue `name`, in file order."""
    return tuple(_sentences(name))


def make_ready() -> None:
    """Read every catalogue, so that the first sentence of each is said at once."""
    for file in resource("words").glob("*.toml"):
        _sentences(file.stem)
    _environment()


def source(name: str, code: str) -> str:
    """Return the sentence `code` of catalogue `name` with its fields left open."""
    return _sentences(name)[code].get("message", "")


def fields(text: str) -> frozenset[str]:
    """Return the names of the facts that a sentence needs. Raises: jinja2.TemplateSyntaxError."""
    from jinja2.meta import find_undeclared_variables

    return frozenset(find_undeclared_variables(_environment().parse(text)))


def is_plain(text: str) -> bool:
    """Return whether a sentence that somebody typed is nothing but text and fields."""
    from jinja2 import TemplateSyntaxError, nodes

    try:
        parsed = _environment().parse(text)
    except TemplateSyntaxError:
        return False
    plain = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name)
    return all(isinstance(each, plain) for each in [parsed, *parsed.find_all(nodes.Node)])


def filled(text: str, facts: Facts) -> str:
    """Return a sentence that somebody typed with `facts` put in; an empty one where that cannot be done."""
    from jinja2 import TemplateError

    try:
        return _environment().from_string(text).render(facts)
    except TemplateError:
        return ""


def spot(cell: str) -> str:
    """Return a place in words: `ô D12`, `đoạn 12` for the paragraph `¶12`."""
    if cell.startswith("¶"):
        return say("places", "paragraph", {"number": cell[1:]})
    return say("places", "cell", {"cell": cell})


@cache
def _sentences(name: str) -> dict[str, dict[str, str]]:
    file = resource("words", f"{name}.toml")
    plain: dict[str, Any] = tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
    return {code: {"message": each} if isinstance(each, str) else each for code, each in plain.items()}


def _put_in(name: str, code: str, part: str, facts: Facts) -> str:
    text = _sentences(name)[code].get(part, "")
    fields = _bare_fields(text)
    if fields is None or not fields <= facts.keys():
        return _template(text).render(facts)
    return _FIELD.sub(lambda field: written(facts[field[1]]), text.removesuffix("\n"))  # as templates end


@lru_cache(maxsize=2048)
def _bare_fields(text: str) -> frozenset[str] | None:
    """Return the fields of a sentence where they are put in as they are; None where it holds anything else."""
    return None if "{" in _FIELD.sub("", text) else frozenset(_FIELD.findall(text))


@lru_cache(maxsize=2048)
def _template(text: str) -> "Template":
    return _environment().from_string(text)


@lru_cache(maxsize=256)
def _forgiving(text: str) -> "Template":
    from jinja2 import Undefined

    told = _environment().overlay(
        undefined=Undefined, finalize=lambda value: "" if isinstance(value, Undefined) else written(value)
    )
    return told.from_string(text)


@cache
def _environment() -> "SandboxedEnvironment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    made = SandboxedEnvironment(undefined=StrictUndefined, finalize=written, autoescape=False)
    made.filters["plain"] = _plain_number
    made.filters["moment"] = moment
    made.filters["spot"] = spot
    return made


def _plain_number(text: str) -> str:
    """Return a number given as its plain decimal text (`1402.5`) the Vietnamese way."""
    return written(Decimal(text))
