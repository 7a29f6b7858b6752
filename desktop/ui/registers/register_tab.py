"""One register: its lines in a table, narrowed by filters, and what can be done with those chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout

from desktop.domain.registers.lines import Register
from desktop.ui.parts.note import Note
from desktop.ui.parts.pieces import button, empty, label
from desktop.ui.registers.acts import LIST_ACTS
from desktop.ui.registers.filters import Filters
from desktop.ui.registers.line_note import line_note
from desktop.ui.registers.list_tab import ListTab
from desktop.ui.registers.listing import Item, Wanted, holds
from desktop.ui.table.layout import some_of
from desktop.words.registers import one_of, register_name

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.ui.registers.register_jobs import Listing, Looked

_BUTTONS = ("add", "correct", "leave_out", "merge")
_MORE = ("back", "separate", "apart", "paste", "export")
_NAME = 1
"""The column of names, behind the numbers: the officer goes along it."""


class RegisterTab(ListTab):
    """The lines of a register; several can be picked for one act."""

    def __init__(self, register: Register) -> None:
        super().__init__(register_name(register), LIST_ACTS, self.tr("No line is like this. Choose other filters."))
        self.register = register
        self._looked: Looked | None = None
        self._listing: Listing | None = None
        self._shown: tuple[Item, ...] = ()
        self._closed = False
        self.filters = Filters(register)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.count = label("", "dim")
        self._lay_out()
        self._connect()

    @property
    def shown(self) -> tuple[Item, ...]:
        """The lines listed now."""
        return self._shown

    @property
    def current(self) -> Item | None:
        """The line the officer is at."""
        return self._shown[self.row] if 0 <= self.row < len(self._shown) else None

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
        self.show_list(there=bool(self._listing.items))
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
        self.go_to_row(row, _NAME)
        return row >= 0

    def allow(self) -> None:
        """Enable what can be done with the lines picked."""
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

    def _show(self) -> None:
        if self._listing is None:
            return
        before, wanted, items = self.current, self.filters.wanted, self._listing.items
        rows = [at for at, each in enumerate(items) if holds(wanted, each)]
        self._shown = tuple(items[at] for at in rows)
        layout = self._listing.layout
        numbers = [each.number for each in self._shown]
        at = numbers.index(before.number) if before and before.number in numbers else self.row
        self._count()
        self.show_rows(layout if len(rows) == len(items) else some_of(layout, rows), at, _NAME)

    def _count(self) -> None:
        ones = {id(each.one) for each in self._shown if each.one is not None}
        lines = self.tr("%Ln line(s)", "", len(self._shown))
        many = self.register is not Register.AWARDS and len(ones) != len(self._shown)
        self.count.setText(f"{lines} · {len(ones)} {one_of(self.register)}" if many else lines)

    def _connect(self) -> None:
        self.filters.changed.connect(self._show)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.allow())
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
        above, below = QHBoxLayout(), self.acts.row(_BUTTONS)
        above.addWidget(self.filters)
        below.setSpacing(6)
        below.insertWidget(len(_BUTTONS), self.more)
        below.addWidget(self.count)
        self.count.setWordWrap(False)
        self.lay_out(empty(text, self.acts.button("add")), above, below)

    def _offer_more(self) -> None:
        corner = self.more.rect().topLeft()
        menu = self.acts.menu(_MORE)
        menu.popup(self.more.mapToGlobal(corner) - menu.rect().bottomLeft())
