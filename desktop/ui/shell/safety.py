"""What is said when a file was opened: a sudden end before, a backup that could not be made, a network drive."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.messages import trouble_words
from desktop.ui.parts.bars import Weight

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.safety import Opened


def safety_lines(safety: "Opened") -> Iterator[str]:
    """Yield what is worth saying; nothing when all went as every day."""
    if safety.unclean:
        words = QCoreApplication.translate(
            "Safety", "The program ended suddenly last time. The whole file was checked: nothing is lost or altered."
        )
        yield words
    if safety.trouble is not None:
        words = QCoreApplication.translate("Safety", "The daily backup could not be made: {why}")
        yield words.format(why=trouble_words(safety.trouble))
    if safety.on_network:
        yield QCoreApplication.translate(
            "Safety",
            "The file lies on a network drive, where locks and saving are less sure: work on this machine.",
        )


def entry_words(told: str, safety: "Opened | None") -> tuple[str, Weight]:
    """Return what is said when a cluster is entered, `told` first, and how weighty it is; "" where nothing is."""
    lines = [told, *(safety_lines(safety) if safety is not None else ())]
    weight = Weight.WARNING if safety is not None and _troubling(safety) else Weight.NOTE
    return " ".join(line for line in lines if line), weight


def _troubling(safety: "Opened") -> bool:
    return safety.trouble is not None or safety.on_network
