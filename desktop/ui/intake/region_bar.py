"""Where on a sheet the table stands: heading rows and rows, typed or put right on the grid, remembered for the unit."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.domain.bounds import Bounds, bounds_of, bounds_text
from desktop.domain.found_table import FoundTable
from desktop.domain.guidance import Ask, key_of
from desktop.ui.parts.pieces import button

_WIDTH = 66


class RegionBar(QWidget):
    """Signals: `marked(key, choice)` a person says where the first table of the sheet stands.

    `bounded(bounds)` where it would stand as typed, None where that makes no table.
    """

    marked = Signal(str, str)
    bounded = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._tables: tuple[FoundTable, ...] = ()
        self._sheet = ""
        self.heading = _rows(self.tr("Heading rows"), "7-8")
        self.body = _rows(self.tr("Rows of the table"), "9-120")
        self.mark = button(self.tr("Mark out"), self._mark, "tool")
        self.mark.setToolTip(self.tr("Read the table from these rows, now and in this unit's next files"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addStretch(1)
        for part in (QLabel(self.tr("Headings")), self.heading, QLabel(self.tr("rows")), self.body, self.mark):
            row.addWidget(part)
        for each in (self.heading, self.body):
            each.textChanged.connect(lambda _: self._allow())
            each.returnPressed.connect(self.mark.click)

    def show_tables(self, tables: Iterable[FoundTable]) -> None:
        """Take the tables that were found in a file."""
        self._tables = tuple(tables)

    def show_sheet(self, sheet: str) -> None:
        """Show where the table of a sheet was found; nothing is marked yet where none was."""
        self._sheet = sheet
        heading, _, body = bounds_text(_bounds(self._own()[:1])).partition(":")
        for box, text in ((self.heading, heading), (self.body, body)):
            with QSignalBlocker(box):
                box.setText(text)
        self.setEnabled(bool(sheet))
        self._allow()

    def put(self, bounds: Bounds) -> None:
        """Show where the table is to stand: dragged or chosen on the grid."""
        heading, _, body = bounds_text((bounds,)).partition(":")
        self.heading.setText(heading)
        self.body.setText(body)

    def _own(self) -> list[FoundTable]:
        here = (each for each in self._tables if each.sheet == self._sheet)
        return [each for each in here if each.kind != "other" and not each.is_list]

    def _given(self) -> tuple[Bounds, ...]:
        """Return the rows as typed; nothing where they make no table."""
        return bounds_of(f"{self.heading.text()}:{self.body.text()}") or ()

    def _allow(self) -> None:
        given = self._given()
        self.mark.setEnabled(bool(given) and given != _bounds(self._own()[:1]))
        self.bounded.emit(given[0] if given else None)

    def _mark(self) -> None:
        given = self._given()
        rest = tuple(each for each in _bounds(self._own()[1:]) if (each.top or each.first) > given[-1].last)
        self.marked.emit(key_of(Ask.REGION, self._sheet), bounds_text((*given, *rest)))


def _bounds(tables: Sequence[FoundTable]) -> tuple[Bounds, ...]:
    return tuple(Bounds(each.top, each.bottom, each.first, each.last) for each in tables)


def _rows(name: str, example: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName("field")
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setPlaceholderText(example)
    made.setFixedWidth(_WIDTH)
    return made
