"""The signs of a cell, never colour alone: a dash, letters or a mark beside the number."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.table import Column, Mark, TableCell
from desktop.ui.parts.noop import QT_TRANSLATE_NOOP
from desktop.words.cells import SIGNS
from desktop.words.cells import shown as value_shown

_BEFORE = {
    Mark.CORRECTED: "✎ ",
    Mark.DISPUTED: "⚑ ",
    Mark.PENDING: "○ ",
    Mark.TYPED: "▸ ",
    Mark.LEFT_OUT: "⊘ ",
    Mark.REPEATED: "↳ ",
}
_MEANINGS = {
    Mark.BLANK: QT_TRANSLATE_NOOP("Signs", "nothing yet"),
    Mark.NOT_REPORTED: QT_TRANSLATE_NOOP("Signs", "not reported"),
    Mark.NOT_ASSIGNED: QT_TRANSLATE_NOOP("Signs", "not assigned"),
    Mark.CORRECTED: QT_TRANSLATE_NOOP("Signs", "corrected"),
    Mark.DISPUTED: QT_TRANSLATE_NOOP("Signs", "disputed"),
    Mark.DIFFERS: QT_TRANSLATE_NOOP("Signs", "differs from the claim"),
    Mark.PENDING: QT_TRANSLATE_NOOP("Signs", "not scored at this stage yet"),
    Mark.TYPED: QT_TRANSLATE_NOOP("Signs", "typed, not kept yet"),
    Mark.LEFT_OUT: QT_TRANSLATE_NOOP("Signs", "left out of the list"),
    Mark.REPEATED: QT_TRANSLATE_NOOP("Signs", "the same as the line above"),
}


def shown(cell: TableCell, column: Column) -> str:
    """Return what stands in the cell, sign included."""
    return _BEFORE.get(cell.mark, "") + plain(cell, column)


def plain(cell: TableCell, column: Column) -> str:
    """Return the value alone, numbers written the Vietnamese way."""
    return value_shown(cell, column.places)


def meaning(mark: Mark) -> str:
    """Return a mark in words; an empty string for none."""
    words = _MEANINGS.get(mark)
    return QCoreApplication.translate("Signs", words) if words else ""


def legend() -> str:
    """Return the signs of the table of points with their meaning in one line."""
    parts = [f"{sign} {meaning(mark)}" for mark, sign in SIGNS.items()]
    parts += [f"{_BEFORE[mark]}{meaning(mark)}" for mark in (Mark.PENDING, Mark.CORRECTED, Mark.DISPUTED)]
    bold = QCoreApplication.translate("Signs", "bold: differs from the claim")
    return " · ".join([*parts, bold])
