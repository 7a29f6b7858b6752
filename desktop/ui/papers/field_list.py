"""The list of fields to insert: searched without marks, each with what it prints today."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from desktop.domain.report_text import Field, Offer
from desktop.domain.text import bare
from desktop.ui.parts.pieces import label
from desktop.ui.parts.reading_order import ReadingDialog

_OFFER = int(Qt.ItemDataRole.UserRole)
_WIDTH, _HEIGHT = 620, 440


class FieldList(ReadingDialog):
    """Signal: `chosen(field)`. Typing narrows the list, arrows move, Enter inserts."""

    chosen = Signal(object)

    def __init__(self, offers: tuple[Offer, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Insert a figure"))
        self.resize(_WIDTH, _HEIGHT)
        self._offers = offers
        self.search = QLineEdit()
        self.search.setObjectName("field")
        self.search.setAccessibleName(self.tr("Search the figures"))
        self.search.setPlaceholderText(self.tr("Type part of a name: pham phap, an binh, khen thuong…"))
        self.search.setClearButtonEnabled(True)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Figures"))
        self.tree.setHeaderLabels([self.tr("Figure"), self.tr("Prints today")])
        self.tree.setColumnWidth(0, _WIDTH * 6 // 10)
        self.tree.setRootIsDecorated(True)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addWidget(label(self.tr("The value follows the data; Enter inserts it where the caret is."), "dim"))
        self.search.textChanged.connect(self.narrow)
        self.tree.itemActivated.connect(lambda *_: self._take())
        self.narrow("")

    def narrow(self, text: str) -> None:
        """Show what has every word of `text` in its name or value."""
        words = bare(text).split()
        self.tree.clear()
        for offer in self._offers:
            folded = bare(f"{offer.group} {offer.title} {offer.field.shown}")
            if all(word in folded for word in words):
                self._add(offer)
        if words:
            self.tree.expandAll()
            self._go_first()

    @property
    def shown(self) -> tuple[Offer, ...]:
        """The offers in the list."""
        groups = [self.tree.topLevelItem(number) for number in range(self.tree.topLevelItemCount())]
        lines = (each.child(row) for each in groups if each for row in range(each.childCount()))
        return tuple(line.data(0, _OFFER) for line in lines if line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list and insert while the caret stays in the search."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.search.hasFocus():
            self.tree.setFocus(Qt.FocusReason.TabFocusReason)
            self._go_first()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _add(self, offer: Offer) -> None:
        last = self.tree.topLevelItemCount() - 1
        group = self.tree.topLevelItem(last) if last >= 0 else None
        if group is None or group.text(0) != offer.group:
            group = QTreeWidgetItem([offer.group])
            self.tree.addTopLevelItem(group)
        line = QTreeWidgetItem([offer.title, offer.field.shown])
        line.setData(0, _OFFER, offer)
        line.setToolTip(1, offer.field.shown)
        group.addChild(line)

    def _go_first(self) -> None:
        group = self.tree.topLevelItem(0)
        first = group.child(0) if group is not None else None
        if first is not None:
            self.tree.setCurrentItem(first)

    def _take(self) -> None:
        item = self.tree.currentItem()
        offer = item.data(0, _OFFER) if item else None
        if isinstance(offer, Offer):
            field: Field = offer.field
            self.chosen.emit(field)
            self.accept()
