"""Expressions read alike on every Python: one before 3.11.5 goes on at the wrong letter behind a possessive group."""

import re
from pathlib import Path

import pytest

import desktop

_POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[?*+]|\{\d+(?:,\d*)?\})\+|\(\?>")
_FILES = sorted(Path(desktop.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("text", ["(?:ab)?+", "(a)*+", "(a)++", "(a){1,2}+", "(?>a)"])
def test_a_possessive_group_is_seen(text: str) -> None:
    assert _POSSESSIVE_GROUP.search(text)


@pytest.mark.parametrize("text", ["[^<]*+", "(a)+", r"\)?+", "(a)?", "[A-Z]{1,2}+", r"\d++"])
def test_a_possessive_letter_is_none(text: str) -> None:
    assert not _POSSESSIVE_GROUP.search(text)


def test_no_expression_holds_a_possessive_group() -> None:
    found = [path.name for path in _FILES if _POSSESSIVE_GROUP.search(path.read_text(encoding="utf-8"))]
    assert len(_FILES) > 500
    assert not found
