"""The board of matching: the rows and topics of one table, how they came together, what is still open."""

from collections import defaultdict, deque
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from desktop.sheets.draft.layout.codes import arabic
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.topics import Title, Topic, likeness, only_one_said


class How(StrEnum):
    """How a row and a topic came together."""

    TITLE = "title"
    CODE = "code"
    CONTEXT = "context"
    ANSWERED = "answered"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Match:
    """A row with its topic. UNSURE rows are asked about and their values kept out until then."""

    row: Row
    topic: Topic
    how: How
    likeness: float


Ranking = tuple[tuple[float, Topic], ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A title compared with all topics: these ranked, how alike each is by its order, the only one it says."""

    ranked: Ranking
    alike: dict[int, float]
    said: Topic | None


Rankings = dict[tuple[Title, tuple[str, ...], str], Compared]

_MOST_KNOWN = 4096
_KNOWN: deque[tuple[tuple[Topic, ...], Rankings]] = deque(maxlen=4)
"""What was compared with the very same topics before: the files of a round tell of the same rows."""


@dataclass(slots=True)
class Board:
    """The rows and topics still open, and what is settled so far.

    `maxima` are the points printed beside rows; `coded` and `rated` tell that nearly every row has a code, or points.
    """

    topics: tuple[Topic, ...]
    by_code: dict[str, Topic]
    children: dict[str | None, list[Topic]]
    maxima: dict[int, Decimal] = field(default_factory=dict)
    coded: bool = False
    rated: bool = False
    settled: dict[int, Match] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    _rankings: Rankings = field(default_factory=dict)

    def compared(self, title: Title) -> Compared:
        """Return how a title compares with all topics; each is compared once."""
        known, key = self._rankings, (title, title.spoken, title.whole)
        if key not in known:
            if len(known) >= _MOST_KNOWN:
                known.clear()
            ranked = ranked_by_likeness(title, self.topics)
            alike = {topic.order: score for score, topic in ranked}
            known[key] = Compared(ranked, alike, only_one_said(title, self.topics))
        return known[key]

    def ranked(self, title: Title) -> Ranking:
        """Return all topics by how alike a title is to each, the likest first."""
        return self.compared(title).ranked

    def settle(self, match: Match) -> None:
        """Give a row its topic; one beyond doubt is taken from the rows still open, one doubted again is free."""
        before = self.settled.get(match.row.number)
        self.settled[match.row.number] = match
        if match.how is not How.UNSURE:
            self.taken.add(match.topic.code)
        elif before and not any(_holds(each, before.topic) for each in self.settled.values()):
            self.taken.discard(before.topic.code)


def _holds(match: Match, topic: Topic) -> bool:
    return match.topic is topic and match.how is not How.UNSURE


def board_of(topics: tuple[Topic, ...]) -> Board:
    """Return the board of a table about `topics` before any of its rows is told."""
    return Board(topics, _by_code(topics), _children(topics), _rankings=_known_rankings(topics))


def ranked_by_likeness(title: Title, topics: tuple[Topic, ...]) -> Ranking:
    """Return the topics with how alike a title is to each (0 to 1), the likest first."""
    return tuple(sorted(((likeness(title, topic), topic) for topic in topics), key=lambda pair: -pair[0]))


def _known_rankings(topics: tuple[Topic, ...]) -> Rankings:
    known = next((rankings for same, rankings in _KNOWN if same is topics), None)
    if known is None:
        known = {}
        _KNOWN.append((topics, known))
    return known


def _by_code(topics: tuple[Topic, ...]) -> dict[str, Topic]:
    dotted = {arabic(topic.code).casefold(): topic for topic in topics if "." in topic.code}
    return dotted | {topic.code.casefold(): topic for topic in topics}


def _children(topics: tuple[Topic, ...]) -> dict[str | None, list[Topic]]:
    children: dict[str | None, list[Topic]] = defaultdict(list)
    for topic in topics:
        children[topic.parent].append(topic)
    return children
