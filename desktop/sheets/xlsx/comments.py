"""Comments on the cells of a sheet: their words are told with the cell, and not taken."""

from dataclasses import dataclass, field

from desktop.domain.question_form import ASKER
from desktop.sheets.letters import readable
from desktop.sheets.odd import Odd
from desktop.sheets.office.xml import Attributes, Visitor
from desktop.sheets.tally import Tally

_THREADED = "[Threaded comment]"
_THREAD_WORDS = ("Comment:", "Nhận xét:", "Chú thích:")


@dataclass(slots=True)
class CommentsVisitor(Visitor):
    """Tallies each comment with its words; those the program wrote on its questions are left out."""

    tally: Tally
    _authors: list[str] = field(default_factory=list)
    _cell: str | None = None
    _own: bool = False
    _pieces: list[str] = field(default_factory=list)
    _in: str = ""
    _aloud: int = 0

    def start(self, name: str, attributes: Attributes, /) -> None:
        """Enter an element."""
        self._in = name
        if name == "comment":
            author = attributes.get("authorId", "")
            self._cell = attributes.get("ref")
            self._own = author.isdigit() and self._authors[int(author) : int(author) + 1] == [ASKER]
            self._pieces = []
        elif name == "author":
            self._authors.append("")
        elif name == "rPh":
            self._aloud += 1

    def end(self, name: str, /) -> None:
        """Leave an element."""
        self._in = ""
        if name == "rPh":
            self._aloud -= 1
        elif name == "comment" and not self._own:
            self.tally.said(Odd.COMMENTS, self._cell, _words("".join(self._pieces)))

    def text(self, text: str, /) -> None:
        """Take a stretch of text."""
        if self._in == "author":
            self._authors[-1] += text
        elif self._in == "t" and not self._aloud:
            self._pieces.append(text)


def _words(text: str) -> str:
    """Return the words of a comment as one line, without what a newer Excel writes before a conversation."""
    words = " ".join(readable(text).split())
    if not words.startswith(_THREADED):
        return words
    return next((words.partition(told)[2].strip() for told in _THREAD_WORDS if told in words), words)
