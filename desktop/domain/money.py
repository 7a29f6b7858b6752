"""Money: the unit of money that titles, headings and units of measure name."""

import re
from collections.abc import Iterable

from desktop.domain.text import clean

_SIZES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_NAMED = re.compile(r"(?<!\d )\b(nghìn|ngàn|triệu|tỷ|tỉ|tr)\.? ?(?:đồng|đ|vnđ|vnd)\b")
_BRACKETED = re.compile(r"\((?:đơn vị(?: tính)?|đvt)? ?:? ?(nghìn|ngàn|triệu|tỷ|tỉ)\)")
_ALONE = re.compile(r"(nghìn|ngàn|triệu|tỷ|tỉ|tr)\.?")


def named_size(texts: Iterable[str]) -> int | None:
    """Return how many đồng the unit named in titles, headings or unit cells holds; None where none is named."""
    found = (_size(clean(text).casefold()) for text in texts)
    return next((size for size in found if size), None)


def _size(text: str) -> int | None:
    found = _NAMED.search(text) or _BRACKETED.search(text) or _ALONE.fullmatch(text)
    return _SIZES.get(found[1], 10**6) if found else None
