"""Points in a report's words: what a narrative says of its own points is not counted, and that is told."""

import re
from collections.abc import Iterable

from desktop.domain.book import Book
from desktop.domain.draft import Claim
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.place import Place
from desktop.domain.text import bare

_CLAIMED = re.compile(r"\btu (cham|danh gia)( diem)?( dat| duoc| la)*\s*[:=]?\s*\d+([.,]\d+)?\s*(/ ?\d+ ?)?(diem|d)\b")
"""`tự chấm đạt 9,5 điểm`: points claimed in a sentence."""
_FEWEST = 3
"""So many such sentences are told as a claim without a table."""


def points_told(book: Book, claims: tuple[Claim, ...]) -> Iterable[Finding]:
    """Yield a warning on the points that a narrative's tables claim, and one on those its sentences claim.

    One or two sentences tell of the total; three and more tell of criteria.
    """
    if claims:
        place = next((place for claim in claims for _, place in claim.sources), None)
        yield Finding(Level.WARNING, "points_in_table", {"count": len(claims)}, place)
    said = [each for each in book.paragraphs if each.table is None and _CLAIMED.search(bare(each.text))]
    if len(said) >= _FEWEST:
        first = Place(book.file, book.sha256, None, f"¶{said[0].number}", said[0].raw)
        facts: Facts = {"count": len(said), "raw": said[0].raw}
        yield Finding(Level.WARNING, "points_in_words", facts, first)
