"""Tallies: how often each oddity was met on one sheet, and where first."""

from collections.abc import Iterable, Sequence

from desktop.domain.book import Oddity, a1
from desktop.domain.facts import Fact
from desktop.sheets.odd import Odd

_SHOWN = 5
"""So many places of one oddity are told…"""
_MOST_SAID = 40
"""…so many cells with their words…"""
_LONGEST = 300
"""…and so many letters of each."""


class Tally:
    """Counts the oddities of one sheet and keeps the first few addresses of each."""

    __slots__ = ("_counts", "_facts", "_places", "_said")

    def __init__(self) -> None:
        self._counts: dict[Odd, int] = {}
        self._places: dict[Odd, list[str]] = {}
        self._facts: dict[Odd, dict[str, Fact]] = {}
        self._said: dict[Odd, list[tuple[str | None, str]]] = {}

    def at(self, odd: Odd, row: int, column: int) -> None:
        """Count `odd` at a cell."""
        self._counts[odd] = self._counts.get(odd, 0) + 1
        places = self._places.setdefault(odd, [])
        if len(places) < _SHOWN:
            places.append(a1(row, column))

    def at_all(self, odd: Odd, cells: Sequence[tuple[int, int]]) -> None:
        """Count `odd` at cells (row, column), in their order."""
        for row, column in cells[:_SHOWN]:
            self.at(odd, row, column)
        if len(cells) > _SHOWN:
            self._counts[odd] += len(cells) - _SHOWN

    def anywhere(self, odd: Odd, count: int = 1, **facts: Fact) -> None:
        """Count `odd` without a cell; `facts` join those of its sentence."""
        self._counts[odd] = self._counts.get(odd, 0) + count
        self._facts.setdefault(odd, {}).update(facts)

    def said(self, odd: Odd, cell: str | None, words: str) -> None:
        """Keep the words of one `odd` with the place they are about; beyond the first forty they are only counted."""
        told = self._said.setdefault(odd, [])
        if len(told) < _MOST_SAID and words:
            told.append((cell, words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"))
        else:
            self.anywhere(odd)

    def count(self, odd: Odd) -> int:
        """Return how often `odd` was met."""
        return self._counts.get(odd, 0)

    def oddities(self, sheet: str | None) -> tuple[Oddity, ...]:
        """Return one oddity per kind met, with the facts `count` and `cells`, in the order of `Odd`.

        What was said in words makes an oddity each, with the words as the fact `name`.
        """
        return tuple(found for odd in Odd for found in (*self._told(odd, sheet), *self._counted(odd, sheet)))

    def _told(self, odd: Odd, sheet: str | None) -> Iterable[Oddity]:
        for cell, words in self._said.get(odd, ()):
            yield Oddity(odd.value, sheet, cell, {"count": 1, "cells": (cell,) if cell else (), "name": words})

    def _counted(self, odd: Odd, sheet: str | None) -> Iterable[Oddity]:
        if odd in self._counts:
            yield self._oddity(odd, sheet)

    def _oddity(self, odd: Odd, sheet: str | None) -> Oddity:
        places = self._places.get(odd, [])
        facts = {"count": self._counts[odd], "cells": tuple(places), **self._facts.get(odd, {})}
        return Oddity(odd.value, sheet, places[0] if places else None, facts)
