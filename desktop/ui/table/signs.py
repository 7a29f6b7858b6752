"""The signs of a cell, never colour alone: a dash, letters or a mark beside the number."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.table import Column, Mark, TableCell
from desktop.words.cells import SIGNS
from desktop.words.cells import shown as value_shown

_BEFORE = {Mark.CORRECTED: "✎ ", Mark.DISPUTED: "⚑ ", Mark.PENDING: "○ ", Mark.TYPED: "▸ "}


def shown(cell: TableCell, column: Column) -> str:
    """Return what stands in the cell, sign included."""
    return _BEFORE.get(cell.mark, "") + plain(cell, column)


def plain(cell: TableCell, column: Column) -> str:
    """Return the value alone, numbers written the Vietnamese way."""
    return value_shown(cell, column.places)


def meaning(mark: Mark) -> str:
    """Return a mark in words; an empty string for none."""
    match mark:
        case Mark.NONE:
            return ""
        case Mark.BLANK:
            return QCoreApplication.translate("Signs", "nothing yet")
        case Mark.NOT_REPORTED:
            return QCoreApplication.translate("Signs", "not reported")
        case Mark.NOT_ASSIGNED:
            return QCoreApplication.translate("Signs", "not assigned")
        case Mark.CORRECTED:
            return QCoreApplication.translate("Signs", "corrected")
        case Mark.DISPUTED:
            return QCoreApplication.translate("Signs", "disputed")
        case Mark.DIFFERS:
            return QCoreApplication.translate("Signs", "differs from the claim")
        case Mark.PENDING:
            return QCoreApplication.translate("Signs", "not scored at this stage yet")
        case Mark.TYPED:
            return QCoreApplication.translate("Signs", "typed, not kept yet")


def legend() -> str:
    """Return the signs of the table of points with their meaning in one line."""
    parts = [f"{sign} {meaning(mark)}" for mark, sign in SIGNS.items()]
    parts += [f"{_BEFORE[mark]}{meaning(mark)}" for mark in (Mark.PENDING, Mark.CORRECTED, Mark.DISPUTED)]
    bold = QCoreApplication.translate("Signs", "bold: differs from the claim")
    return " · ".join([*parts, bold])
