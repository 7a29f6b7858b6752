"""Lists of awards by name beside the totals the units gave: by level, form, object and status, with what differs."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.ledger import Ledger
from desktop.domain.registers.counts import Reconciled
from desktop.domain.registers.lines import Register
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.parts.filters import choice, fill
from desktop.ui.parts.note import Note
from desktop.ui.parts.pieces import empty, label, nothing_here
from desktop.ui.registers.acts import BESIDE_ACTS, Acts
from desktop.ui.registers.line_note import short
from desktop.ui.table.view import TableView
from desktop.words.registers import beside_words, code_words, field_name, register_name, unsaid_words

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.registers import RegisterView


class BesideTab(QWidget):
    """Signals: `chose()` another row is looked at; `acting(act)` its names or its finding are to be shown."""

    chose = Signal()
    acting = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._view: RegisterView | None = None
        self._shown: tuple[Reconciled, ...] = ()
        self.unit = choice(field_name("unit"))
        self.differing = QCheckBox(self.tr("Only where they differ"))
        self.table = TableView(self.tr("Lists beside totals"))
        self.table.pick_rows()
        self.count = label("", "dim")
        self.none = nothing_here(self.tr("Nothing differs here."))
        self.acts = Acts(self, BESIDE_ACTS, self.acting.emit)
        self.acts.offer_on(self.table)
        self._ground = QStackedWidget()
        self._lay_out()
        self.unit.currentIndexChanged.connect(lambda *_: self._show())
        self.differing.toggled.connect(lambda *_: self._show())
        self.table.rowed.connect(lambda _: self._choose())
        self.table.doubleClicked.connect(lambda _: self.acting.emit("names"))

    @property
    def current(self) -> Reconciled | None:
        """The row the officer is at."""
        row = self.table.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    @property
    def note(self) -> Note | None:
        """What there is to know of the row."""
        each, view = self.current, self._view
        if each is None or view is None:
            return None
        groups = (
            (self.tr("THE LIST"), (self._listed(each),)),
            (self.tr("THE TOTAL"), (_given(each),)),
            (self.tr("HOW THEY STAND"), (beside_words(each),)),
            (self.tr("WHAT COUNTS"), (self.tr("The tables of awards print the total the unit gave."),)),
        )
        return Note(f"{register_name(Register.AWARDS)} · {short(view.ledger, each.unit)}", _title(each), groups)

    def _listed(self, each: Reconciled) -> str:
        return self.tr("%Ln time(s) by name", "", each.listed) if each.covered else beside_words(each)

    def show_view(self, view: "RegisterView") -> None:
        """Show the lists beside the totals."""
        self._view = view
        having = {each.unit for each in view.reconciled}
        units = [(unit.short, unit.code) for unit in view.ledger.cluster.units if unit.code in having]
        fill(self.unit, self.tr("All units"), units)
        self._ground.setCurrentIndex(1 if view.reconciled else 0)
        self._show()

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        unit, row = self.unit.currentData(), max(self.table.currentIndex().row(), 0)
        own = [each for each in view.reconciled if unit in {"", each.unit}]
        differing = [each for each in own if differs(each)]
        self._shown = tuple(differing if self.differing.isChecked() else own)
        with QSignalBlocker(self.table):
            self.table.show_table(beside_table(self._shown, view.ledger))
            self.table.setCurrentIndex(self.table.model().index(min(row, len(self._shown) - 1), 0))
        self.table.setVisible(bool(self._shown))
        self.none.setVisible(not self._shown)
        self.count.setText(
            self.tr("%Ln row(s) differ", "", len(differing)) if differing else self.tr("Nothing differs.")
        )
        self._choose()

    def _choose(self) -> None:
        each = self.current
        self.acts.allow({"names": each is not None, "finding": each is not None and each.covered})
        self.chose.emit()

    def _lay_out(self) -> None:
        nothing = self.tr("No unit named awards yet, and none gave totals: there is nothing to set side by side.")
        self._ground.addWidget(empty(nothing))
        listed = QWidget()
        listed.setObjectName("ground")
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.unit)
        above.addWidget(self.differing)
        above.addStretch(1)
        self.count.setWordWrap(False)
        above.addWidget(self.count)
        for act in BESIDE_ACTS:
            below.addWidget(self.acts.button(act.key))
        below.addStretch(1)
        column = QVBoxLayout(listed)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addWidget(self.none, 1)
        column.addLayout(below)
        self._ground.addWidget(listed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._ground)


def differs(each: Reconciled) -> bool:
    """Return whether the list says otherwise than the total, and means to be whole."""
    return each.covered and each.difference not in {None, 0}


def beside_table(rows: Sequence[Reconciled], ledger: Ledger) -> Table:
    """Return lists beside totals, a row per unit, level, form, object and status."""
    columns = (
        Column(field_name("unit"), width=12, frozen=True),
        Column(field_name("level"), width=16),
        Column(field_name("form"), width=19),
        Column(field_name("object"), width=10),
        Column(field_name("status"), width=9),
        Column(QCoreApplication.translate("BesideTab", "By name"), align=Align.RIGHT, width=8),
        Column(QCoreApplication.translate("BesideTab", "Total given"), align=Align.RIGHT, width=8),
        Column(QCoreApplication.translate("BesideTab", "Difference"), align=Align.RIGHT, width=9),
        Column(QCoreApplication.translate("BesideTab", "How they stand"), width=21),
    )
    made = tuple(_row(number, each, ledger) for number, each in enumerate(rows))
    return Table(QCoreApplication.translate("BesideTab", "Lists beside totals"), columns, made)


def _row(number: int, each: Reconciled, ledger: Ledger) -> Row:
    named = (each.level or unsaid_words(), each.form or unsaid_words())
    coded = (_coded("object", each.object), _coded("status", each.status))
    head = (TableCell(text) for text in (short(ledger, each.unit), *named, *coded))
    sign = "⚠ " if differs(each) else ""
    listed, difference = (each.listed, _signed(each.difference)) if each.covered else (None, "")
    told = (listed, each.given, difference, f"{sign}{beside_words(each)}")
    return Row((*head, *map(TableCell, told)), key=str(number))


def _coded(field: str, code: str) -> str:
    return code_words(field, code) if code else unsaid_words()


def _signed(difference: int | None) -> str:
    return "" if difference is None else f"{difference:+d}".replace("-", "−") if difference else "0"


def _title(each: Reconciled) -> str:
    parts = (each.level, each.form, _coded("object", each.object), _coded("status", each.status))
    return " · ".join(part for part in parts if part)


def _given(each: Reconciled) -> str:
    if each.given is None:
        return beside_words(each)
    given = each.given
    return QCoreApplication.translate("BesideTab", "%Ln time(s) in all", "", given)
