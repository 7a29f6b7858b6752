"""Keys of columns and rows: what tells one from the others by its words, whatever row or column it stands in."""

from collections import Counter
from collections.abc import Iterable, Sequence

from desktop.domain.guidance import Ask, key_of, readable


def distinct(ask: Ask, about: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return a key for each thing; the second and later ones of the same words end in `#2`, `#3`."""
    seen: Counter[str] = Counter()
    keys = []
    for words in about:
        key = key_of(ask, *words)
        seen[key] += 1
        keys.append(key if seen[key] == 1 else f"{key}#{seen[key]}")
    return tuple(keys)


def nested(ask: Ask, texts: Sequence[str]) -> tuple[str, ...]:
    """Return a key for each row's text: one that repeats carries the words of the nearest row above that does not.

    A row without words has no key.
    """
    words = [readable(text) for text in texts]
    often = Counter(words)
    above = ""
    about: list[tuple[str, ...]] = []
    for word in words:
        about.append((above, word) if often[word] > 1 else (word,))
        above = word if word and often[word] == 1 else above
    keys = distinct(ask, [each if word else () for word, each in zip(words, about, strict=True)])
    return tuple(key if word else "" for word, key in zip(words, keys, strict=True))
