"""One register: its lines in a table, narrowed by filters, and what can be done with those chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.registers.lines import Register
from desktop.ui.parts.note import Note
from desktop.ui.parts.pieces import button, empty, label, nothing_here
from desktop.ui.registers.acts import LIST_ACTS, Acts
from desktop.ui.registers.filters import Filters
from desktop.ui.registers.line_note import line_note
from desktop.ui.registers.listing import Item, Wanted, holds
from desktop.ui.table.layout import some_of
from desktop.ui.table.view import TableView
from desktop.words.registers import one_of, register_name

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.ui.registers.register_jobs import Listing, Looked

_BUTTONS = ("add", "correct", "leave_out", "merge")
_MORE = ("back", "separate", "apart", "paste", "export")


class RegisterTab(QWidget):
    """Signals: `chose()` another line is looked at; `acting(act)` something is to be done with those picked."""

    chose = Signal()
    acting = Signal(str)

    def __init__(self, register: Register) -> None:
        super().__init__()
        self.register = register
        self._looked: Looked | None = None
        self._listing: Listing | None = None
        self._shown: tuple[Item, ...] = ()
        self._closed = False
        self.filters = Filters(register)
        self.table = TableView(register_name(register))
        self.table.pick_rows()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.count = label("", "dim")
        self.none = nothing_here(self.tr("No line is like this. Choose other filters."))
        self.acts = Acts(self, LIST_ACTS, self.acting.emit)
        self.acts.offer_on(self.table)
        self._ground = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def shown(self) -> tuple[Item, ...]:
        """The lines listed now."""
        return self._shown

    @property
    def current(self) -> Item | None:
        """The line the officer is at."""
        row = self.table.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    @property
    def picked(self) -> tuple[Item, ...]:
        """The lines chosen, the one the officer is at first."""
        found = [self._shown[row] for row in self.table.chosen_rows if row < len(self._shown)]
        current = self.current
        if current is None:
            return tuple(found)
        return (current, *(each for each in found if each is not current))

    @property
    def note(self) -> Note | None:
        """What there is to know of the line the officer is at."""
        item = self.current
        if item is None or self._looked is None:
            return None
        return line_note(item, self._looked.view.ledger, self._looked.view.registers.decisions)

    def show_looked(self, looked: "Looked", *, closed: bool) -> None:
        """Show the lines; the one chosen before stays chosen where it is still there."""
        self._looked, self._closed = looked, closed
        self._listing = looked.lists[self.register]
        self.filters.offer(self._listing.items, looked.view.ledger)
        self._ground.setCurrentIndex(1 if self._listing.items else 0)
        self._show()

    def want(self, wanted: Wanted) -> None:
        """List what is wanted."""
        self.filters.want(wanted)

    def go_to(self, number: int) -> bool:
        """Go to the line of that number, through the filters if need be; False where there is none."""
        items = self._listing.items if self._listing else ()
        if all(each.number != number for each in items):
            return False
        if all(each.number != number for each in self._shown):
            self.filters.want(Wanted())
        row = next((at for at, each in enumerate(self._shown) if each.number == number), -1)
        self.table.setCurrentIndex(self.table.model().index(row, 1))
        return row >= 0

    def _show(self) -> None:
        if self._listing is None:
            return
        before, row = self.current, max(self.table.currentIndex().row(), 0)
        wanted, items = self.filters.wanted, self._listing.items
        rows = [at for at, each in enumerate(items) if holds(wanted, each)]
        self._shown = tuple(items[at] for at in rows)
        layout = self._listing.layout
        with QSignalBlocker(self.table):
            self.table.show_table(layout if len(rows) == len(items) else some_of(layout, rows))
            numbers = [each.number for each in self._shown]
            at = numbers.index(before.number) if before and before.number in numbers else min(row, len(numbers) - 1)
            self.table.setCurrentIndex(self.table.model().index(at, 1))
        self.none.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self._count()
        self._choose()

    def _count(self) -> None:
        ones = {id(each.one) for each in self._shown if each.one is not None}
        lines = self.tr("%Ln line(s)", "", len(self._shown))
        many = self.register is not Register.AWARDS and len(ones) != len(self._shown)
        self.count.setText(f"{lines} · {len(ones)} {one_of(self.register)}" if many else lines)

    def _choose(self) -> None:
        self._allow()
        self.chose.emit()

    def _allow(self) -> None:
        picked, current, may = self.picked, self.current, not self._closed
        counting = [each for each in picked if each.listed is not None]
        ones = {id(each.one) for each in counting}
        listed = self._listing is not None and bool(self._listing.items)
        self.acts.allow(
            {
                "add": may,
                "correct": may and current is not None and current.listed is not None,
                "leave_out": may and bool(counting),
                "back": may and current is not None and current.correction is not None,
                "merge": may and len(ones) > 1 and len(counting) == len(picked),
                "separate": may and current is not None and current.is_merged,
                "apart": may and len(ones) > 1 and len(counting) == len(picked),
                "paste": may,
                "export": listed,
            }
        )

    def _connect(self) -> None:
        self.filters.changed.connect(self._show)
        self.table.rowed.connect(lambda _: self._choose())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self.table.doubleClicked.connect(lambda _: self.acts.actions["correct"].trigger())
        seek = QShortcut(QKeySequence("Ctrl+F"), self)
        seek.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        seek.activated.connect(self.filters.text.setFocus)

    def _lay_out(self) -> None:
        self.more = button(self.tr("&More…"), self._offer_more)
        text = self.tr(
            "No list of this kind came in yet. Lists in the units' workbooks and Word reports come here by "
            "themselves; what a unit names by letter or telephone is written by hand."
        )
        self._ground.addWidget(empty(text, self.acts.button("add")))
        self._ground.addWidget(self._list())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._ground)

    def _list(self) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(6)
        for key in _BUTTONS:
            row.addWidget(self.acts.button(key))
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.count)
        self.count.setWordWrap(False)
        made = QWidget()
        made.setObjectName("ground")
        column = QVBoxLayout(made)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        column.addWidget(self.none, 1)
        column.addLayout(row)
        return made

    def _offer_more(self) -> None:
        corner = self.more.rect().topLeft()
        menu = self.acts.menu(_MORE)
        menu.popup(self.more.mapToGlobal(corner) - menu.rect().bottomLeft())
