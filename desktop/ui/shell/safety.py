"""What is said when a file was opened: a sudden end before, a backup that could not be made, a network drive."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.messages import trouble_words

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


def troubling(safety: "Opened") -> bool:
    """Return whether the officer should do something about it."""
    return safety.trouble is not None or safety.on_network
