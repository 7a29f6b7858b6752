"""Remarks on wording: what is said in a paper and does not hold, with the sentence it stands in."""

from dataclasses import dataclass

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.reconcile.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding about the words of a sentence; `text` are the words it is about."""

    finding: Finding
    sentence: Sentence
    text: str


def remark(code: str, sentence: Sentence, text: str, **facts: Fact) -> Remark:
    """Return a warning about `text` in `sentence`; both are facts of its words too."""
    return Remark(Finding(Level.WARNING, code, {"text": text, "sentence": sentence.shown, **facts}), sentence, text)
