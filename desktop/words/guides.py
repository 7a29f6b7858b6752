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
    """Return resources/papers/outline.toml: `guidance` by the outline's keys, `subject`, `intro`, `mark`, `prompt`."""
    return tomllib.loads(resource("papers", "outline.toml").read_text("utf-8"))


def guide_of(key: str) -> str:
    """Return the guide under the outline's heading `key`, an empty text where it has none."""
    return str(outline_texts()["guidance"].get(key, ""))


def is_guide(text: str) -> bool:
    """Whether `text` is, but for spacing, a guide, the prompt, the introduction or the form's code."""
    key = fold(text)
    return key in _fixed() or any(each.fullmatch(key) for each in _filled())


@cache
def _fixed() -> frozenset[str]:
    plain = outline_texts()
    return frozenset(fold(each) for each in (plain["prompt"], *plain["guidance"].values()))


@cache
def _filled() -> tuple[re.Pattern[str], ...]:
    """Return the texts with fields, anything in them."""
    return tuple(
        re.compile(".+?".join(re.escape(fold(each)) for each in _parts(str(outline_texts()[name]))))
        for name in ("intro", "mark")
    )


def _parts(text: str) -> list[str]:
    return _FIELD.split(text)
