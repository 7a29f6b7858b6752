"""Papers that ask a unit: a copy of its workbook with marks and questions, a workbook of questions, a letter."""

from desktop.papers.questions.annotate import Annotated, annotated, question_workbook
from desktop.papers.questions.elements import UnfitError

__all__ = ["Annotated", "UnfitError", "annotated", "question_workbook"]
