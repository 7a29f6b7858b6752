"""Why a result is provisional yet, in one sentence."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:  # the domain's engine is loaded on the worker
    from desktop.domain.scoring.standings import Standings


def provisional_words(standings: "Standings") -> str:
    """Return how many cells hold nothing, and how many wait for the stage, of standings that are provisional."""
    blank, pending = standings.open, standings.pending
    no_value = QCoreApplication.translate("Provisional", "%Ln cell(s) hold nothing yet", "", blank)
    too_early = QCoreApplication.translate("Provisional", "%Ln cell(s) wait for this stage", "", pending)
    reasons = [words for count, words in ((blank, no_value), (pending, too_early)) if count]
    sentence = QCoreApplication.translate("Provisional", "Provisional result: {reasons}.")
    return sentence.format(reasons=", ".join(reasons))
