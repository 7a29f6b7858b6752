"""What is sent to every unit: a workbook, a Word outline, instructions and a letter; and the list of it all."""

from desktop.papers.forms.book import workbook
from desktop.papers.forms.facts import Along
from desktop.papers.forms.instructions import instructions
from desktop.papers.forms.letter import letter
from desktop.papers.forms.narrative import outline
from desktop.papers.forms.reminder import reminder_letter, reminder_text
from desktop.papers.forms.roll import RollLine, roll

__all__ = [
    "Along",
    "RollLine",
    "instructions",
    "letter",
    "outline",
    "reminder_letter",
    "reminder_text",
    "roll",
    "workbook",
]
