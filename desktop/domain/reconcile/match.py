"""Matching: every number, date, unit and rank of a paper said to match the data, to differ, or to be unknown."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.reconcile.align import Alignment, aligned, alike
from desktop.domain.reconcile.data import Data
from desktop.domain.reconcile.paper_text import Control, PaperText
from desktop.domain.reconcile.sentences import Found, Sentence, sentences
from desktop.domain.reconcile.tokens import Kind, Token, document_number, same, same_text
from desktop.domain.text import clean

_SURELY, _AT_ONCE = 0.6, 0.95
"""From which likeness a paper may be one of today's, and from which no other is looked at."""
_OWN_NUMBER = re.compile(r"\s*Số\s*:\s*(\d\S*)")


class Status(StrEnum):
    """What became of one thing found."""

    MATCH = "match"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing found in a paper set against the data.

    `id` is that of the number where it is known, `expected` what would stand there today, `sentence` what is around
    it, `begin` the letter of the sentence it begins at; `control` is the control it stands in, None for typed text.
    """

    kind: Kind
    text: str
    status: Status
    id: str | None
    expected: str | None
    sentence: Sentence
    begin: int = 0
    control: int | None = None

    @property
    def page(self) -> int | None:
        """Return the page it stands on."""
        return self.sentence.page


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A paper read against the data: its sentences, and all that was found in them, in reading order."""

    paper: PaperText
    sentences: tuple[Sentence, ...]
    checked: tuple[Checked, ...]
    repeats_today: frozenset[int] = frozenset()

    @property
    def numbers(self) -> tuple[Checked, ...]:
        """Return the numbers."""
        return tuple(each for each in self.checked if each.kind is Kind.NUMBER)

    @property
    def others(self) -> tuple[Checked, ...]:
        """Return the dates, units, ranks, classes and numbers of documents."""
        return tuple(each for each in self.checked if each.kind is not Kind.NUMBER)

    def count(self, status: Status) -> int:
        """Return how many numbers have that status."""
        return sum(each.status is status for each in self.numbers)


def reconcile(paper: PaperText, data: Data) -> Reconciled:
    """Return everything in `paper` that can be checked, each with its status."""
    own = sentences(paper, data.names)
    today = max(data.papers, key=lambda each: alike(own, each), default=())
    alignment = aligned(own, today)
    checker = _Checker(paper, data, own, today, alignment)
    same_words = frozenset(
        number for number, other in alignment.sentences.items() if clean(own[number].text) == clean(today[other].text)
    )
    return Reconciled(paper, own, tuple(checker.all()), same_words)


def nearest(paper: PaperText, today: Iterable[PaperText]) -> tuple[PaperText, ...]:
    """Return the one of today's papers that `paper` was made as, without looking at the rest once it is found.

    A paper from elsewhere may be like none: then all of them are returned.
    """
    own = sentences(paper, ())
    seen: list[tuple[float, PaperText]] = []
    for each in today:
        theirs = sentences(each, ())
        likeness = min(alike(own, theirs), alike(theirs, own))
        if likeness >= _AT_ONCE:
            return (each,)
        seen.append((likeness, each))
    best = max((likeness for likeness, _ in seen), default=0.0)
    return tuple(each for likeness, each in seen if likeness == best or best < _SURELY)


@dataclass(frozen=True, slots=True)
class _Checker:
    paper: PaperText
    data: Data
    own: tuple[Sentence, ...]
    today: tuple[Sentence, ...]
    alignment: Alignment

    def all(self) -> Iterator[Checked]:
        for number, sentence in enumerate(self.own):
            for place, found in enumerate(sentence.found):
                yield self._checked(number, place, found)
            yield from self._unfound(number, sentence)

    def _checked(self, number: int, place: int, found: Found) -> Checked:
        sentence = self.own[number]
        pair = self.alignment.found.get((number, place))
        counterpart = self.today[pair[0]].found[pair[1]] if pair else None
        if found.control is not None:
            return self._bound(sentence, found, counterpart)
        return self._paired(sentence, found.token, counterpart) if counterpart else self._free(sentence, found.token)

    def _bound(self, sentence: Sentence, found: Found, counterpart: Found | None) -> Checked:
        token, control = found.token, self.paper.controls[found.control or 0]
        its = self._control_of(counterpart) if counterpart else None
        if its and its.id == control.id:
            expected: str | None = its.text
        else:
            expected = self.data.expected(control.id, sentence.table is not None, token.text)
        if expected is None:
            status = Status.UNKNOWN
        else:
            status = Status.MATCH if same_text(Kind.NUMBER, expected, token.text) else Status.DIFFERENT
        return Checked(
            token.kind, clean(token.text), status, control.id, expected, sentence, token.begin, found.control
        )

    def _paired(self, sentence: Sentence, token: Token, counterpart: Found) -> Checked:
        its = counterpart.token
        bound = self._control_of(counterpart)
        kind = its.kind if bound else token.kind
        equal = same(token, its) or same_text(kind, token.text, its.text)
        id_ = bound.id if bound else self.data.plausible(sentence, token) if kind is Kind.NUMBER and equal else None
        status = Status.MATCH if equal else Status.DIFFERENT
        return Checked(kind, clean(token.text), status, id_, clean(its.text), sentence, token.begin)

    def _free(self, sentence: Sentence, token: Token) -> Checked:
        if token.kind is Kind.RANK and (rank := self.data.ranked(sentence, token)):
            expected = self.data.expected(rank, False, token.text)
            equal = expected is not None and same_text(Kind.RANK, token.text, expected)
            status = Status.MATCH if equal else Status.DIFFERENT
            return Checked(token.kind, clean(token.text), status, rank, expected, sentence, token.begin)
        id_ = self.data.plausible(sentence, token) if token.kind is Kind.NUMBER else None
        known = id_ is not None or self.data.known(token, self._own_number)
        text = clean(token.text)
        status = Status.MATCH if known else Status.UNKNOWN
        return Checked(token.kind, text, status, id_, text if id_ else None, sentence, token.begin)

    def _unfound(self, number: int, sentence: Sentence) -> Iterator[Checked]:
        """Yield the class typed in a cell where today's paper binds one: words alone are not found by themselves."""
        other = self.alignment.sentences.get(number)
        if sentence.table is None or other is None or sentence.found:
            return
        for found in self.today[other].found:
            bound = self._control_of(found)
            if bound and found.token.kind is Kind.CLASS:
                equal = clean(sentence.text) == clean(found.token.text)
                status = Status.MATCH if equal else Status.DIFFERENT
                yield Checked(Kind.CLASS, clean(sentence.text), status, bound.id, clean(found.token.text), sentence)

    def _control_of(self, found: Found) -> Control | None:
        if found.control is None:
            return None
        paper = next(each for each, own in zip(self.data.today, self.data.papers, strict=True) if own is self.today)
        return paper.controls[found.control]

    @property
    def _own_number(self) -> str:
        for line in self.paper.lines[:20]:
            if found := _OWN_NUMBER.match(line.text):
                return document_number(found[1])
        return ""
