"""What the members' Word outline says for guidance: the texts, and whether a paragraph is one of them left standing."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from desktop.domain.text import fold
from desktop.resources import resource

_FIELD = re.compile(r"\{\{.*?\}\}")


@cache
def outline_texts() -> Mapping[str, Any]:
    """Return resources/papers/outline.toml: `subject`, `intro`, `prompt` and `guidance` by the outline's keys."""
    return tomllib.loads(resource("papers", "outline.toml").read_text("utf-8"))


def guide_of(key: str) -> str:
    """Return the guide under the outline's heading `key`, an empty text where it has none."""
    return str(outline_texts()["guidance"].get(key, ""))


def is_guide(text: str) -> bool:
    """Whether `text` is, but for spacing, a guide, the prompt or the introduction of the outline."""
    key = fold(text)
    return key in _fixed() or _intro().fullmatch(key) is not None


@cache
def _fixed() -> frozenset[str]:
    plain = outline_texts()
    return frozenset(fold(each) for each in (plain["prompt"], *plain["guidance"].values()))


@cache
def _intro() -> re.Pattern[str]:
    """Return the introduction with anything in its fields."""
    return re.compile(".+?".join(re.escape(fold(each)) for each in _parts(str(outline_texts()["intro"]))))


def _parts(text: str) -> list[str]:
    return _FIELD.split(text)
