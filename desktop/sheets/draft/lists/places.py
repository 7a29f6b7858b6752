"""Places where a list may begin: one look at all texts, before what understands lists is loaded."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

LONGEST_HEADING = 90

# A word of these stands in every heading of names; in small letters, with and without marks.
_WORDS = (
    *("tên", "ten", "mô hình", "mo hinh", "tập thể", "tap the", "cá nhân", "ca nhan", "cách làm", "cach lam"),
    *("điển hình", "dien hinh", "đối tượng", "doi tuong", "đồng chí", "dong chi", "đơn vị được", "don vi duoc"),
)


def places_that_may(texts: Sequence[str]) -> list[int]:
    """Return the places of the texts that may head the names of a list; quick, and never without one that does.

    They are looked for in all texts at once: a large sheet has a hundred thousand of them.
    """
    short = [text if len(text) <= LONGEST_HEADING else "" for text in texts]
    whole = "\n".join(short).lower()
    if len(whole) != sum(map(len, short)) + max(len(short) - 1, 0) or not short:
        return [place for place, text in enumerate(short) if any(word in text.lower() for word in _WORDS)]
    begins = list(accumulate((len(text) + 1 for text in short), initial=0))
    return sorted({bisect_right(begins, at) - 1 for word in _WORDS for at in _all_of(word, whole)})


def _all_of(word: str, whole: str) -> Iterator[int]:
    at = whole.find(word)
    while at >= 0:
        yield at
        at = whole.find(word, at + 1)
