"""Sentence variants left over: what today's sentence on the same number says otherwise, or none says; open fields."""

import re
from collections.abc import Iterator

from desktop.domain.reconcile.data import Data
from desktop.domain.reconcile.match import Reconciled
from desktop.domain.reconcile.sentences import Sentence
from desktop.domain.reconcile.tokens import Kind
from desktop.domain.text import fold
from desktop.domain.wording.remark import Remark, remark

_VARIANT = re.compile(
    r"(?<!\w)(tăng|giảm|không phát sinh|không thay đổi|chưa có số liệu|thấp nhất|cao nhất)(?!\w)", re.IGNORECASE
)
_OPEN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|(?<!\w)tăng/giảm|(?<!\w)tăng \(giảm\)|Chưa có nội dung\.|<[^<>\s]{2,40}>")


def variant_remarks(done: Reconciled, data: Data) -> Iterator[Remark]:
    """Yield sentences whose variant no longer fits what is printed today, and fields nobody filled in."""
    today, said = _today(data)
    own = _ids(done)
    for number, sentence in enumerate(done.sentences):
        if sentence.table is None and number not in done.repeats_today:
            for each in _OPEN.finditer(sentence.text):
                yield remark("open_field", sentence, each.group())
            ids = own.get(id(sentence), ())
            yield from _orphans(sentence, tuple(dict.fromkeys(today[each] for each in ids if each in today)))
            if ids and said.isdisjoint(ids):
                yield remark("orphan_sentence", sentence, sentence.shown)


def _orphans(sentence: Sentence, today: tuple[Sentence, ...]) -> Iterator[Remark]:
    """Yield what is left over of a sentence with bound numbers: its variant, its units.

    Of `today` are the sentences on its numbers, several where somebody joined them into one.
    """
    if today and _beginning(sentence) == _beginning(today[0]):
        now = " ".join(each.shown for each in today)
        if set(_words(sentence)) != {word for each in today for word in _words(each)}:
            yield remark("orphan_variant", sentence, _variants(sentence), now=now)
        elif _units(sentence) != frozenset[str]().union(*map(_units, today)):
            yield remark("orphan_units", sentence, sentence.shown, now=now)


def says_direction(sentence: Sentence) -> bool:
    """Return whether a sentence uses one of the words that variants differ by."""
    return bool(_words(sentence))


def _today(data: Data) -> tuple[dict[str, Sentence], frozenset[str]]:
    """Return today's sentence that begins with the number of an id, and the ids of all numbers in sentences."""
    found: dict[str, Sentence] = {}
    said: set[str] = set()
    for paper, own in zip(data.today, data.papers, strict=True):
        for sentence in own:
            bound = [each.control for each in sentence.found if each.control is not None]
            if sentence.table is None and bound:
                found.setdefault(paper.controls[bound[0]].id, sentence)
                said |= {paper.controls[each].id for each in bound}
    return found, frozenset(said)


def _ids(done: Reconciled) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for each in done.checked:
        if each.id and each.control is not None:
            found[id(each.sentence)] = (*found.get(id(each.sentence), ()), each.id)
    return found


def _units(sentence: Sentence) -> frozenset[str]:
    """Return the units a sentence names, however their names are typed."""
    return frozenset(fold(each.token.text) for each in sentence.found if each.token.kind is Kind.UNIT)


def _words(sentence: Sentence) -> list[str]:
    return [each.lower() for each in _VARIANT.findall(sentence.text)]


def _variants(sentence: Sentence) -> str:
    return ", ".join(dict.fromkeys(_words(sentence))) or sentence.shown[:60]


def _beginning(sentence: Sentence) -> str:
    """Return the words before the first number: sentences rewritten by hand begin otherwise."""
    first = sentence.found[0].token.begin if sentence.found else len(sentence.text)
    return " ".join(sentence.text[:first].split()[:4]).casefold()
