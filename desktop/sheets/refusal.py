"""Refusals: why a file is not read at all, on the way from deep inside a reader to the refused book."""

import unicodedata
from pathlib import Path

from desktop.domain.book import Book, Oddity, Verdict
from desktop.domain.facts import Fact
from desktop.sheets.odd import Odd


class RefusedError(Exception):
    """Raised by a reader when a file must be refused; carries the one oddity that says why."""

    def __init__(self, odd: Odd, **facts: Fact) -> None:
        super().__init__(odd.value)
        self.oddity = Oddity(odd.value, facts=facts)


def refused(name: str, sha256: str, size: int, why: Oddity) -> Book:
    """Return the book of a file that was not read."""
    return Book(name, sha256, size, "unknown", Verdict.REFUSED, oddities=(why,))


def shown_name(path: str) -> str:
    """Return the file's own name in NFC, fit to be printed and stored."""
    name = Path(path).name.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFC", name)
