"""The catalogue of sentences: resources/words/<name>.toml, a code to its sentence (and remedy), filled with facts."""

import tomllib
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from desktop.domain.facts import Facts
from desktop.resources import resource
from desktop.words.numbers import written

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import SandboxedEnvironment


def say(name: str, code: str, facts: Facts) -> str:
    """Return the sentence `code` of catalogue `name` with `facts` put in, numbers written the Vietnamese way.

    Raises: KeyError for an unknown code; jinja2.UndefinedError when a fact is missing.
    """
    return _template(name, code, "message").render(facts)


def remedy(name: str, code: str, facts: Facts) -> str:
    """Return what the officer can do about `code`; an empty string where nothing need be done."""
    return _template(name, code, "remedy").render(facts)


def has(name: str, code: str) -> bool:
    """Return whether catalogue `name` has a sentence for `code`."""
    return code in _sentences(name)


def codes(name: str) -> tuple[str, ...]:
    """Return every code of catalogue `name`, in file order."""
    return tuple(_sentences(name))


@cache
def _sentences(name: str) -> dict[str, dict[str, str]]:
    file = resource("words", f"{name}.toml")
    plain: dict[str, Any] = tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
    return {code: {"message": each} if isinstance(each, str) else each for code, each in plain.items()}


@lru_cache(maxsize=2048)
def _template(name: str, code: str, part: str) -> "Template":
    return _environment().from_string(_sentences(name)[code].get(part, ""))


@cache
def _environment() -> "SandboxedEnvironment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment(undefined=StrictUndefined, finalize=written, autoescape=False)
