"""Self-scores against agreed points: how each unit judges itself, this year, by criterion, and through the years."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.ui.parts.pieces import label
from desktop.ui.table.layout import Layout
from desktop.ui.table.view import TableView


class SelfScoresTab(QWidget):
    """By unit and year, or criterion by criterion. `picked(id)` is a cell gone to."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("How self-scores are shown"))
        for words in (self.tr("By unit and year"), self.tr("Criterion by criterion, this year")):
            self.by.addItem(words)
        self.by.activated.connect(self._show)
        self.table = TableView(self.tr("Self-scores"))
        self.table.picked.connect(self.picked)
        self.said = label("", "dim")
        self._layouts: tuple[Layout, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.by)
        column.addWidget(self.table, 1)
        column.addWidget(self.said)

    def show_scores(self, by_unit: Layout, by_criterion: Layout) -> None:
        """Show how units judge themselves."""
        self._layouts = by_unit, by_criterion
        self._show()

    def _show(self) -> None:
        if self._layouts:
            layout = self._layouts[self.by.currentIndex()]
            self.table.show_table(layout)
            self.said.setText("\n".join(layout.table.notes))
