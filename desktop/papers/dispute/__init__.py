"""Papers about one dispute: the file of two pages that it is decided on, and the notice that answers it."""

from desktop.papers.dispute.answer import answer
from desktop.papers.dispute.file import case_file
from desktop.papers.dispute.told import Told

__all__ = ["Told", "answer", "case_file"]
