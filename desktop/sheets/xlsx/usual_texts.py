"""Texts of usual stretches as XML reads them: shared ones in one stroke, references by expat, a column at once."""

import re
from collections.abc import Iterable
from typing import Any
from unicodedata import is_normalized
from xml.parsers import expat

_TEXT = re.compile(r'<si><t(?: xml:space="preserve")?>([^<]*+)</t></si>')
"""A usual entry of the shared texts: no runs, no phonetics."""
_APART = "\ue000"
_CHANGED = ("\r", "\x7f")


class UnusualError(Exception):
    """The stretch is not what it seemed to be: expat is to read it."""


def usual_texts(stretch: str) -> tuple[list[str], bool] | None:
    """Return the shared texts of `stretch`, and whether they read as they are stored, where it holds nothing else."""
    apart = _TEXT.split(stretch)
    texts = apart[1::2]
    if any(apart[::2]) or "\r" in stretch:
        return None
    try:
        read_references(texts)
    except UnusualError:
        return None
    return texts, read_as_stored(texts)


def read_references(column: list[str | Any]) -> None:
    """Put letters for the references (`&amp;`, `&#7879;`) in the texts of a column.

    Raises: UnusualError for a reference XML does not know.
    """
    if "&" not in "".join(filter(None, column)):
        return
    marked = [at for at, text in enumerate(column) if text and "&" in text]
    read = _as_xml(_APART.join([column[at] for at in marked]))
    texts = read.split(_APART)
    if len(texts) != len(marked):
        raise UnusualError
    for at, text in zip(marked, texts, strict=True):
        column[at] = text


def read_as_stored(texts: Iterable[str]) -> bool:
    """Say whether all of these texts read as they are stored: no escape, no control letter, all of them NFC."""
    text = "\n".join(texts)
    escaped = "_" in text and "_x" in text  # one letter is found far faster than two
    return not escaped and not any(each in text for each in _CHANGED) and is_normalized("NFC", text)


def _as_xml(text: str) -> str:
    pieces: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.CharacterDataHandler = pieces.append
    try:
        parser.Parse(f"<t>{text}</t>", True)
    except expat.ExpatError as unknown:
        raise UnusualError from unknown
    return "".join(pieces)
