"""The log as tables: the acts, and what one of them changed; a worker makes them, for a year has thousands of acts."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.act_words import act_words

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.history import ActLine, Change

translate = QCoreApplication.translate


def acts_table(lines: "Iterable[ActLine]") -> Table:
    """Return the acts, a row each."""
    columns = (
        Column(translate("HistoryPage", "No."), align=Align.RIGHT, width=6),
        Column(translate("HistoryPage", "Time"), width=18),
        Column(translate("HistoryPage", "Officer"), width=18),
        Column(translate("HistoryPage", "Act"), width=60),
        Column(translate("HistoryPage", "Rows"), align=Align.RIGHT, width=8),
    )
    return Table(translate("HistoryPage", "Acts"), columns, tuple(map(_act_row, lines)))


def changes_table(changes: "Iterable[Change]") -> Table:
    """Return what an act changed, a row for each row of the file."""
    columns = (
        Column(translate("HistoryPage", "What"), width=16),
        Column(translate("HistoryPage", "Unit"), width=8),
        Column(translate("HistoryPage", "Criterion"), width=9),
        Column(translate("HistoryPage", "Before"), width=40),
        Column(translate("HistoryPage", "After"), width=40),
    )
    return Table(translate("HistoryPage", "Changes of the act"), columns, tuple(map(_change_row, changes)))


def time_words(time: str) -> str:
    """Return a moment as it is kept the way an officer writes it."""
    return f"{time[11:16]} {time[8:10]}/{time[5:7]}/{time[:4]}"


def _act_row(line: "ActLine") -> Row:
    act = line.act
    cells = (act.number, time_words(act.time), act.officer, act_words(act), line.rows)
    return Row(tuple(TableCell(each) for each in cells), key=str(act.number))


def _change_row(change: "Change") -> Row:
    from desktop.words.changes import change_words

    words = change_words(change.table, change.before, change.after)
    cells = (words.what, words.unit, words.criterion, words.before, words.after)
    return Row(tuple(TableCell(each) for each in cells))
