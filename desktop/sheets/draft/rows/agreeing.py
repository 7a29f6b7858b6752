"""Agreeing words: a row's title cut short, mistyped or with a word left out says a criterion's as far as it goes."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from desktop.domain.text import bare, clean
from desktop.sheets.draft.layout.codes import roman_value
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.board import Board
from desktop.sheets.draft.rows.replaced import is_denial
from desktop.sheets.draft.rows.topics import (
    NOTE_BEHIND,
    POINTS_BEHIND,
    Title,
    Topic,
    cut_off,
    is_behind_its_group,
    spoken_forms,
    title_of,
)

_BASIS_BEHIND = re.compile(
    r"[ ,]*\btheo(?: dung)? (?:ke hoach|huong dan|chi dao|quy dinh|quyet dinh|cong van|van ban|chuong trinh)"
    r"(?: so [\w./-]+)?(?: cua (?:bo(?: cong an)?|cuc|cum|tinh|chinh phu|cap tren)(?: thi dua)?(?: so \d+)?)?"
    r"(?: (?:nam )?20\d\d)?[\s.:;*]*$"
)
"""What a unit adds to say on what basis it worked: `theo Kế hoạch của Bộ`, `theo hướng dẫn của Cụm`."""
_CUT = re.compile(r"(?:\.\.+|…)[\s.:;,*]*(?:\([^()]*\)[\s.:;,*]*)?$")
"""The dots of a title cut short, with or without a note behind them."""
_SET_OFF = re.compile(r"(?:\s[-–—]|:)\s+[^\W\d_]")
"""A dash or colon with words behind it: `Sinh hoạt chi bộ: triển khai thực hiện`."""
_NEARLY = 6
"""A group's title may be so many letters shorter in the row."""
_SLIP = 2
_LEFT_OUT = 2
_SHORT_OF = 1
"""What is counted against a title: a slip, a word left out, an end left off without dots."""
_LETTERS_FOR_A_SLIP = 3
_LETTERS_FOR_TWO = 6
_FEWEST_WHEN_CUT = 3
_LEAST_SAID = 0.4
"""A title cut short says this share of the words at least."""
_MOST_LEFT_OUT = 2
_FAR = 99


def disagreement(text: str, topic: Topic) -> int | None:
    """Return what speaks against a row's title saying a topic's as far as it goes, 0 nothing; None where it does not.

    Every word of the row stands for one of the topic's, in their order. Slips of the hand, a word or two left out and
    an end left off count against it; a number is never another or left out, nor is a "không".
    """
    return _disagreement(text, topic.code, topic)


def goes_on_in(board: Board, row: Row, topic: Topic) -> bool:
    """Return whether a row may say more than a group's title: that of one of the group, or other words set off."""
    title = title_of(row.title)
    further = len((title.core or title).said) - len(topic.key.said)
    if topic.leaf or not (_is_cut(row.title) or further > 0):
        return False
    set_off = _SET_OFF.search(row.title, len(topic.title) // 2)
    more = set_off is not None and set_off.start() >= len(topic.title) - _NEARLY
    within = board.children[topic.code]
    more |= further > 1 and any(each.tail.letters for each in within) and disagreement(row.title, topic) is None
    return more or any(disagreement(row.title, each) is not None for each in within)


@lru_cache(maxsize=8192)
def _disagreement(text: str, _code: str, topic: Topic) -> int | None:
    short_of = 0 if _is_cut(text) else _SHORT_OF
    pairs = {(form.said, key) for form in _forms(text, topic) for key in _keys(form, topic)}
    found = [cost for row, key in pairs if (cost := _against(row, key, short_of)) is not None]
    return min(found, default=None)


def _is_cut(text: str) -> bool:
    return _CUT.search(bare(clean(text))) is not None


def _forms(text: str, topic: Topic) -> list[Title]:
    """What a row's title may mean: as it stands, without what is noted behind it, with its initials spelt out."""
    texts = [text]
    for behind in (POINTS_BEHIND, _CUT, NOTE_BEHIND, _BASIS_BEHIND, _CUT):
        shorter = cut_off(behind, clean(texts[-1]))
        texts += [shorter] if shorter and shorter != texts[-1] else []
    return [form for each in texts for form in spoken_forms(title_of(each), topic) if form.said]


def _keys(title: Title, topic: Topic) -> list[tuple[str, ...]]:
    """The words a title may say: a topic's own, those it adds to its group's, its own behind its group's."""
    under = topic.under if topic.under and is_behind_its_group(title, topic.under, topic) else None
    if under and len(title.said) <= len(under.said) - len(topic.key.said):
        under = None
    return [key.said for key in (topic.key, topic.tail, under) if key and key.said]


def _against(row: Sequence[str], topic: Sequence[str], short_of: int) -> int | None:
    """What speaks against one list of words saying another as far as it goes; None where too much does."""
    if not row or not topic:
        return None
    if not _begins_alike(row, topic):
        return None
    found = _aligned(row, topic)
    if found is None:
        return None
    cost, end = found
    left_off = len(topic) - end
    if left_off and (len(row) < _FEWEST_WHEN_CUT or len(row) < _LEAST_SAID * len(topic)):
        return None
    if cost > _SLIP * ((len(row) + 1) // 2):
        return None
    return cost + (short_of if left_off else 0)


def _begins_alike(row: Sequence[str], topic: Sequence[str]) -> bool:
    """Whether a row begins with one of the first words of a topic, or with these but for a space between them."""
    if any(_slips(row[0], each) is not None for each in topic[: _MOST_LEFT_OUT + 1]):
        return True
    return row[0] == "".join(topic[:2]) or "".join(row[:2]) == topic[0]


def _aligned(row: Sequence[str], topic: Sequence[str]) -> tuple[int, int] | None:
    """The least that speaks against `row` saying the beginning of `topic`, and how many of its words that are."""
    best = {(0, 0): (0, 0)}
    for said in range(len(row) + 1):
        for at in range(len(topic) + 1):
            if (said, at) in best:
                _go_on(best, row, topic, said, at)
    ends = [(cost, at) for (said, at), (cost, _) in best.items() if said == len(row)]
    return min(ends, key=lambda pair: (pair[0], -pair[1]), default=None)


def _go_on(
    best: dict[tuple[int, int], tuple[int, int]], row: Sequence[str], topic: Sequence[str], said: int, at: int
) -> None:
    """Note what comes after the first words of both: a word of each, one left out, one typed as two or two as one."""
    cost, left_out = best[said, at]
    steps: list[tuple[int, int, int | None, int]] = []
    if said < len(row) and at < len(topic):
        steps.append((1, 1, _slips(row[said], topic[at]), 0))
        steps.append((1, 2, _joined(row[said : said + 1], topic[at : at + 2]), 0))
        steps.append((2, 1, _joined(row[said : said + 2], topic[at : at + 1]), 0))
        steps.append((0, 1, None if _must_be_said(topic[at]) else 0, 1))
    for words, of_topic, slips, out in steps:
        if slips is None or left_out + out > _MOST_LEFT_OUT:
            continue
        after = (cost + _SLIP * slips + _LEFT_OUT * out, left_out + out)
        key = (said + words, at + of_topic)
        best[key] = min(after, best.get(key, (_FAR, _FAR)))


def _joined(words: Sequence[str], others: Sequence[str]) -> int | None:
    """How many slips make one word two or two words one: the space; None where they are not."""
    same = len(words) + len(others) == _FEWEST_WHEN_CUT and "".join(words) == "".join(others)
    return 1 if same and not any(map(_is_number, (*words, *others))) else None


def _must_be_said(word: str) -> bool:
    return is_denial(word) or _is_number(word)


@lru_cache(maxsize=16384)
def _slips(one: str, other: str) -> int | None:
    """How many slips of the hand make one word another; None where they are two words."""
    one, other = one.replace("y", "i"), other.replace("y", "i")
    if one == other:
        return 0
    if _is_number(one) or _is_number(other):
        same = _is_number(one) and _is_number(other) and _value(one) == _value(other)
        return 0 if same else None
    if is_denial(one) != is_denial(other) or not _long_enough(one, other):
        return None
    most = 2 if max(len(one), len(other)) >= _LETTERS_FOR_TWO else 1
    slips = OSA.distance(one, other)
    return slips if slips <= most else None


def _long_enough(one: str, other: str) -> bool:
    """Whether a slip can tell: of two letters and three the first is the same at least, "kt" for "kết"."""
    least, most = sorted((len(one), len(other)))
    return least >= _LETTERS_FOR_A_SLIP or (least == most - 1 > 1 and one[0] == other[0])


def _is_number(word: str) -> bool:
    return any(letter.isdigit() for letter in word) or set(word) <= frozenset("ivx")


def _value(word: str) -> int | str:
    if word.isdecimal():
        return int(word)
    return roman_value(word.upper()) if set(word) <= frozenset("ivx") else word
