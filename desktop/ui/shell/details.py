"""The details pane (F4): the number gone to, why it is so, from which cell it comes, what happened to it; or a note."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.desk import Desk
from desktop.domain.dossier import Dossier
from desktop.domain.place import Place
from desktop.domain.table import Column, Row, Table, TableCell
from desktop.ui.background import Background
from desktop.ui.entry_words import entry_line
from desktop.ui.parts.note import Note
from desktop.ui.parts.pieces import button, clear, label
from desktop.ui.pictures import HERE, picture
from desktop.ui.state import State
from desktop.ui.table.view import TableView
from desktop.words.numbers import written

if TYPE_CHECKING:  # the job is loaded when a cluster is opened
    from desktop.jobs.trace import Trace

_LEAST_WIDTH = 232
_SOURCES = 12
_PICTURE = "details picture"


class Details(QWidget):
    """Shows one number, or one note, at a time. `print_asked(id)` asks for it on one page of paper.

    `desk` tells whose files the sources are drawn from.
    """

    print_asked = Signal(str)

    def __init__(self, background: Background, desk: Callable[[], Desk]) -> None:
        super().__init__()
        self._desk = desk
        self.picture: TableView | None = None
        self.setObjectName("details")
        self.setAccessibleName(self.tr("Details"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._background = background
        self._cell = ""
        self._note: Note | None = None
        self._drawing = False
        body = QWidget()
        body.setObjectName("detailsBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(14, 14, 14, 14)
        self._column.setSpacing(6)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Details"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._show_nothing()

    @property
    def cell(self) -> str:
        """The trace id of the number shown; an empty string for none."""
        return self._cell

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything written in the pane, from top to bottom."""
        layout_items = [self._column.itemAt(number) for number in range(self._column.count())]
        widgets = [each.widget() for each in layout_items if each is not None]
        return tuple(each.text() for each in widgets if isinstance(each, QLabel))

    def show_source(self, cell: str, state: State) -> None:
        """Show the number of that trace id with the cell of the member's file drawn at once; without, the note's."""
        if cell:
            self.show_cell(cell, state)
            self._drawing = True
        elif self._note is not None and self._note.places:
            self._draw(self._note.places)

    def show_cell(self, cell: str, state: State) -> None:
        """Show the number of that trace id; an empty id shows nothing."""
        self._cell, self._note, self._drawing = cell, None, False
        if not cell or state.scored is None:
            self._background.forget("trace")
            self._show_nothing()
            return
        dossier = state.scored.dossier
        name = self.tr("Looking for the reasons")
        self._background.run(
            name,
            lambda _: _trace(dossier, cell),
            lambda trace: self._show(trace, dossier),
            lambda _: self._show_nothing(),
            key="trace",
        )

    def show_either(self, cell: str, note: Note | None, state: State) -> None:
        """Show the number of that trace id; where there is none, what else there is to know."""
        if cell or note is None:
            self.show_cell(cell, state)
        else:
            self.show_note(note)

    def show_note(self, note: Note | None) -> None:
        """Show what there is to know of something that is no number; None shows nothing."""
        if note is not None and note == self._note:
            return
        self._cell, self._note = "", note
        self._background.forget("trace")
        if note is None:
            self._show_nothing()
            return
        self._empty()
        self._write(note.head, "head")
        self._write(note.title, "")
        for title, lines in note.groups:
            self._write_group(title, list(lines), "")
        self._offer_picture(note.places)
        self._column.addStretch(1)

    def show_state(self, state: State) -> None:
        """Show the same number as things stand now; a note stays until its page says otherwise."""
        if self._cell or self._note is None:
            self.show_cell(self._cell, state)

    def _show(self, trace: "Trace", dossier: Dossier) -> None:
        self._empty()
        unit, criterion = _about(trace.id, dossier)
        self._write(" · ".join(part for part in (unit, criterion) if part), "head")
        self._write(_title(trace.id, dossier), "")
        self._write(_big(trace, dossier), "big")
        self._write(trace.sentence, "")
        self._write_group(self.tr("WHY"), list(trace.steps), "")
        self._write_group(self.tr("SOURCE"), _source_lines(trace), "")
        self._offer_picture(tuple(each.place for each in trace.sources if each.place.sheet and each.place.cell))
        self._write_group(self.tr("HISTORY"), [entry_line(each) for each in trace.history], "dim")
        self._write_group(self.tr("EVIDENCE"), _evidence(trace), "")
        self._column.addSpacing(8)
        self._column.addWidget(button(self.tr("Print on one page…"), lambda: self.print_asked.emit(trace.id)))
        self._column.addStretch(1)

    def _show_nothing(self) -> None:
        self._empty()
        self._write(self.tr("Go to a number to see why it is so and where it comes from."), "dim")
        self._column.addStretch(1)

    def _empty(self) -> None:
        self._background.forget(_PICTURE)
        self.picture = None
        clear(self._column)

    def _offer_picture(self, places: tuple[Place, ...]) -> None:
        if not places:
            return
        self.picture = TableView(self.tr("The cell in the member's file"))
        self.picture.hide()
        self._column.addWidget(button(self.tr("Show in the file"), lambda: self._draw(places)))
        self._column.addWidget(self.picture)
        if self._drawing:
            self._draw(places)

    def _draw(self, places: tuple[Place, ...]) -> None:
        desk, name = self._desk(), self.tr("Opening the file the unit sent")
        self._background.run(
            name,
            lambda _: picture(desk, places),
            self._show_picture,
            lambda _: self._show_picture(None),
            key=_PICTURE,
        )

    def _show_picture(self, drawn: Table | None) -> None:
        if self.picture is None:
            return
        if drawn is None:
            drawn = Table("", (Column(""),), (Row((TableCell(self.tr("This part of the file cannot be drawn.")),)),))
        self.picture.show_table(drawn)
        self.picture.show()
        self.picture.setFixedHeight(self.picture.whole_height + self.picture.horizontalScrollBar().sizeHint().height())
        self.picture.go_to(HERE)

    def _write(self, text: str, look: str) -> None:
        if text:
            self._column.addWidget(label(text, look))

    def _write_group(self, title: str, lines: list[str], look: str) -> None:
        if lines:
            self._column.addSpacing(6)
            self._write(title, "head")
        for line in lines:
            self._write(line, look)


def _trace(dossier: Dossier, cell: str) -> "Trace":
    from desktop.jobs.trace import trace_in

    return trace_in(dossier, cell)


def _about(cell: str, dossier: Dossier) -> tuple[str, str]:
    head, _, rest = cell.partition("@")[0].partition(":")
    unit = dossier.ledger.cluster.unit(head) or dossier.ledger.cluster.unit(rest)
    criterion = dossier.ledger.framework.criterion(rest)
    return unit.short if unit else "", criterion.code if criterion else ""


def _title(cell: str, dossier: Dossier) -> str:
    criterion = dossier.ledger.framework.criterion(cell.partition("@")[0].partition(":")[2])
    return criterion.title if criterion else ""


def _big(trace: "Trace", dossier: Dossier) -> str:
    criterion = dossier.ledger.framework.criterion(trace.id.partition("@")[0].partition(":")[2])
    try:
        value = written(Decimal(trace.value or ""))
    except InvalidOperation:
        return trace.value or ""
    return f"{value} / {written(criterion.max)}" if criterion else value


def _source_lines(trace: "Trace") -> list[str]:
    from desktop.words.findings import where

    lines = [f"{where(each.place)}\n“{each.place.raw}”" for each in trace.sources[:_SOURCES]]
    more = len(trace.sources) - _SOURCES
    return [*lines, f"… +{more}"] if more > 0 else lines


def _evidence(trace: "Trace") -> list[str]:
    return list(dict.fromkeys(entry.evidence for entry in trace.history if entry.evidence))
