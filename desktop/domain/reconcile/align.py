"""Alignment: which sentence of today's paper a sentence of the file stands for, and which number which."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop.domain.reconcile.sentences import Found, Sentence
from desktop.domain.reconcile.tokens import Kind
from desktop.domain.text import fold

_LEAST_WORDS = 5
_LEAST_ALIKE = 0.6
_SURELY_ALIKE = 0.8
_LEAST_CELLS = 0.3

_NAMELESS = "#"
"""What is left of a sentence that is nothing but a number or a name: nothing tells it from others."""

Pairs = dict[int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """`sentences` are the pairs of sentences, `found` (sentence, number in it) of the file to the same of today."""

    sentences: Pairs
    found: dict[tuple[int, int], tuple[int, int]]


def aligned(file: tuple[Sentence, ...], today: tuple[Sentence, ...]) -> Alignment:
    """Return which sentence and which number of today's paper each of the file stands for."""
    pairs = {**_paired_prose(file, today), **_paired_cells(file, today)}
    found = {
        (number, place): (other, pairs_with)
        for number, other in pairs.items()
        for place, pairs_with in _paired_found(file[number], today[other])
    }
    return Alignment(pairs, found)


def alike(file: tuple[Sentence, ...], today: tuple[Sentence, ...]) -> float:
    """Return which share of the file's sentences stands in today's paper too, with other numbers at most."""
    known = {_masked(each) for each in today}
    telling = [masked for each in file if len((masked := _masked(each)).split()) >= _LEAST_WORDS]
    return sum(each in known for each in telling) / len(telling) if telling else 0.0


def _paired_prose(file: tuple[Sentence, ...], today: tuple[Sentence, ...]) -> Pairs:
    left = [number for number, each in enumerate(file) if each.table is None]
    free = [number for number, each in enumerate(today) if each.table is None]
    pairs: Pairs = {}
    for key in (_exactly, _masked, _nameless):
        pairs |= _paired_by(key, file, today, [each for each in left if each not in pairs], _free(free, pairs))
    rest = [each for each in left if each not in pairs and file[each].found]
    pairs |= _paired_by_words(file, today, rest, _free(free, pairs))
    return pairs | _copies(file, pairs, left)


def _copies(file: tuple[Sentence, ...], pairs: Pairs, left: list[int]) -> Pairs:
    """Return the pairs of sentences somebody copied: they stand for what the first of them stands for."""
    known = {_exactly(file[number]): other for number, other in pairs.items()}
    copied = ((number, _exactly(file[number])) for number in left if number not in pairs)
    return {number: known[key] for number, key in copied if key in known and len(key.split()) >= _LEAST_WORDS}


def _free(numbers: list[int], pairs: Pairs) -> list[int]:
    taken = set(pairs.values())
    return [each for each in numbers if each not in taken]


def _paired_by(
    key: Callable[[Sentence], str],
    file: tuple[Sentence, ...],
    today: tuple[Sentence, ...],
    left: list[int],
    free: list[int],
) -> Pairs:
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for number in free:
        waiting[key(today[number])].append(number)
    keyed = ((number, key(file[number])) for number in left)
    return {number: same.popleft() for number, own in keyed if (same := waiting[own]) and own != _NAMELESS}


def _paired_by_words(
    file: tuple[Sentence, ...], today: tuple[Sentence, ...], left: list[int], free: list[int]
) -> Pairs:
    bags = [(number, frozenset(_nameless(today[number]).split())) for number in free]
    pairs: Pairs = {}
    taken: set[int] = set()
    for number in left:
        words = frozenset(_nameless(file[number]).split())
        if len(words) < _LEAST_WORDS:
            continue
        best = max(((_share(words, bag), other) for other, bag in bags if other not in taken), default=(0.0, 0))
        if best[0] >= _LEAST_ALIKE:
            pairs[number] = best[1]
            taken.add(best[1])
    return pairs


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def _paired_cells(file: tuple[Sentence, ...], today: tuple[Sentence, ...]) -> Pairs:
    tables, known = _by_table(file), _by_table(today)
    pairs: Pairs = {}
    taken: dict[int, int] = defaultdict(int)
    for own in tables.values():
        keys = _keyed(file, own)
        best = max(known, key=lambda table: _likeness(file, keys, today, _keyed(today, known[table])), default=None)
        if best is None:
            continue
        theirs = _keyed(today, known[best])
        if len(keys.keys() & theirs.keys()) < len(keys) * _LEAST_CELLS:
            continue
        taken[best] += 1
        pairs |= {keys[key]: theirs[key] for key in keys.keys() & theirs.keys()}
    return pairs


def _by_table(all_: tuple[Sentence, ...]) -> dict[int, list[int]]:
    tables: dict[int, list[int]] = defaultdict(list)
    for number, each in enumerate(all_):
        if each.table is not None:
            tables[each.table].append(number)
    return tables


def _keyed(all_: tuple[Sentence, ...], numbers: list[int]) -> dict[tuple[str, str, int], int]:
    """Return the cells by the names of row and column; the third counts cells of the same names."""
    keyed: dict[tuple[str, str, int], int] = {}
    times: dict[tuple[str, str], int] = defaultdict(int)
    for number in numbers:
        name = (all_[number].row, all_[number].column)
        keyed[(*name, times[name])] = number
        times[name] += 1
    return keyed


def _likeness(
    file: tuple[Sentence, ...],
    keys: dict[tuple[str, str, int], int],
    today: tuple[Sentence, ...],
    theirs: dict[tuple[str, str, int], int],
) -> tuple[int, int]:
    shared = keys.keys() & theirs.keys()
    return sum(file[keys[key]].text == today[theirs[key]].text for key in shared), len(shared)


def _paired_found(one: Sentence, other: Sentence) -> Iterator[tuple[int, int]]:
    if not one.found or not other.found:
        return
    ours, theirs = list(_words(one)), list(_words(other))
    matcher = SequenceMatcher(None, [each.word for each in ours], [each.word for each in theirs], autojunk=False)
    sure = matcher.ratio() >= _SURELY_ALIKE
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            mine, its = ours[block.a + step], theirs[block.b + step]
            if mine.place is not None and its.place is not None and (sure or block.size > 2):
                yield mine.place, its.place


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a sentence, folded; what can be checked is masked by its kind and known by its place."""

    word: str
    place: int | None = None


_MASKS = {Kind.NUMBER: "#", Kind.DATE: "#ngày", Kind.RANK: "#", Kind.DOCUMENT: "#số", Kind.UNIT: "#đv", Kind.CLASS: "#"}


def _words(sentence: Sentence) -> Iterator[_Word]:
    end = 0
    for place, each in enumerate(sentence.found):
        yield from (_Word(word) for word in fold(sentence.text[end : each.token.begin]).split())
        yield _Word(_MASKS[each.token.kind], place)
        end = each.token.end
    yield from (_Word(word) for word in fold(sentence.text[end:]).split())


def _exactly(sentence: Sentence) -> str:
    return fold(sentence.text)


def _masked(sentence: Sentence) -> str:
    return _with(sentence, lambda each: fold(each.token.text) if each.token.kind is Kind.UNIT else "#")


def _nameless(sentence: Sentence) -> str:
    return _with(sentence, lambda _: "#")


def _with(sentence: Sentence, mask: Callable[[Found], str]) -> str:
    parts: list[str] = []
    end = 0
    for each in sentence.found:
        parts += [sentence.text[end : each.token.begin], mask(each)]
        end = each.token.end
    return fold(" ".join((*parts, sentence.text[end:])))
