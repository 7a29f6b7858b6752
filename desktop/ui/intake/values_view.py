"""The values read beside what the file says: a row leads to its cells, each put right by F2."""

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu

from desktop.domain.book import a1
from desktop.domain.draft import Draft
from desktop.domain.place import Place
from desktop.ui.intake.waiting import Waiting
from desktop.ui.table.view import TableView
from desktop.words.numbers import as_shown

_KINDS = frozenset({"scores", "figures"})

Spot = tuple[str, str, str]
"""Sheet, cell, and what stands there."""


class ValuesView(TableView):
    """Signal: `mending(sheet, cell)` a cell of the row at hand is to be put right."""

    mending = Signal(str, str)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._spots: Mapping[str, tuple[Spot, ...]] = {}

    def show_values(self, file: Waiting) -> None:
        """Show what was read of a file."""
        self._spots = spots_of(file.look.draft)
        self.show_table(file.values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the cell of the row right on F2; of several one is chosen."""
        if event.key() == Qt.Key.Key_F2 and not event.modifiers():
            self._mend(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the cells of the row to be put right."""
        self._offer(event.globalPos())

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The cells of the row at hand."""
        rows, row = self.shown.table.rows, self.currentIndex().row()
        return self._spots.get(rows[row].key, ()) if 0 <= row < len(rows) else ()

    def _mend(self, at: QPoint) -> None:
        if len(self.spots) == 1:
            ((sheet, cell, _),) = self.spots
            self.mending.emit(sheet, cell)
        else:
            self._offer(at)

    def _offer(self, at: QPoint) -> None:
        menu = QMenu(self)
        for sheet, cell, raw in self.spots:
            text = self.tr("Put {cell} right… ({raw})").format(cell=cell, raw=raw or "–").replace("&", "&&")
            menu.addAction(text, partial(self.mending.emit, sheet, cell))
        if not menu.isEmpty():
            menu.popup(at)


def spots_of(draft: Draft) -> Mapping[str, tuple[Spot, ...]]:
    """Return the cells each criterion and figure was read from, or would be where its row was left blank."""
    found: dict[str, list[Spot]] = {code: [*_of_blank(draft, code)] for code in draft.blank}
    for claim in draft.claims:
        found.setdefault(claim.criterion, []).extend(spot for _, place in claim.sources for spot in _spot(place))
    for figure in draft.figures:
        found.setdefault(figure.indicator, []).extend(_spot(figure.source))
    return {code: tuple(dict.fromkeys(spots)) for code, spots in found.items()}


def _spot(place: Place | None) -> Iterator[Spot]:
    if place is not None and place.sheet and place.cell:
        yield place.sheet, place.cell, as_shown(place.raw)


def _of_blank(draft: Draft, code: str) -> Iterator[Spot]:
    """Yield the cells of a row that was left blank under the columns values are taken from."""
    for table in draft.tables:
        columns = [each.number for each in table.columns if each.field in {"claim", "actual", "count"}]
        rows = [each.number for each in table.rows if each.code == code and table.kind in _KINDS]
        yield from ((table.sheet, a1(row, column), "") for row in rows for column in columns)
