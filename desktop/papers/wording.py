"""Wording: default texts with fields, kept in resources/papers, filled in a sandbox."""

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from desktop.resources import resource
from desktop.words.numbers import written


@cache
def texts(name: str) -> Mapping[str, Any]:
    """Return the content of resources/papers/<name>.toml."""
    return tomllib.loads(resource("papers", f"{name}.toml").read_text("utf-8"))


def filled(text: str, facts: Mapping[str, object]) -> str:
    """Return `text` with its fields filled, numbers written the Vietnamese way.

    Raises: jinja2.TemplateError where the text is not well formed or asks for what is not there.
    """
    return _template(text).render(facts)


@lru_cache(maxsize=2048)
def _template(text: str) -> Template:
    return _environment().from_string(text)


@cache
def _environment() -> SandboxedEnvironment:
    return SandboxedEnvironment(undefined=StrictUndefined, finalize=written, autoescape=False, trim_blocks=True)
