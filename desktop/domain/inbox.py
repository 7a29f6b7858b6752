"""The inbox (thư mục nhận): which files of a folder are new and whole; nothing is ever taken unasked."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

_TEMPORARY = re.compile(
    r"^(~\$|\.|~)|\.(tmp|temp|part|partial|crdownload|download|lock|ini|lnk|db|tongket|bangiao)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file as a folder's listing shows it: two looks that show the same mean nobody writes to it any more."""

    path: str
    size: int
    changed: int


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What a look at the folder found: files to offer, and files still being written."""

    new: tuple[SeenFile, ...] = ()
    growing: tuple[SeenFile, ...] = ()


def is_offered(name: str) -> bool:
    """Return whether a file of that name is worth a look: none hidden, temporary or half-loaded, no cluster file."""
    return not _TEMPORARY.search(name)


def arrivals(now: Iterable[SeenFile], before: Collection[SeenFile], known: Collection[SeenFile]) -> Arrivals:
    """Return what is new since `known` was offered or taken; a file that differs from the look before still grows."""
    looked = set(before)
    fresh = tuple(each for each in now if each not in known)
    whole = tuple(each for each in fresh if each in looked and each.size)
    return Arrivals(whole, tuple(each for each in fresh if each not in looked))
