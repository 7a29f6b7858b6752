"""How every table of the window looks and moves, and how its rows and columns get their sizes."""

from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.ui.table.delegate import ROW_HEIGHT, CellDelegate
from desktop.ui.table.heading import Heading
from desktop.ui.table.model import TableModel


def prepare(view: QTableView, model: TableModel) -> None:
    """Let a view show `model` the way all tables are shown."""
    view.setModel(model)
    view.setItemDelegate(CellDelegate(view))
    view.setHorizontalHeader(Heading(view))
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    view.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
    view.setShowGrid(False)
    view.setWordWrap(True)
    view.setTabKeyNavigation(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


def resize(header: QHeaderView, sizes: Iterable[int], first: int = 0) -> None:
    """Give the sections from `first` on these sizes in pixels; a header that is painted meanwhile seeks each one."""
    header.setUpdatesEnabled(False)
    for number, size in enumerate(sizes, first):
        if header.sectionSize(number) != size:
            header.resizeSection(number, size)
    header.setUpdatesEnabled(True)
