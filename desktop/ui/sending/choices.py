"""What is to be made and for whom: units to tick, the round, the days, what goes along."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.cluster import Unit
from desktop.domain.gathering import Gathering
from desktop.domain.sending import FormKind, Wanted, last_of
from desktop.ui.parts.form import Form
from desktop.ui.parts.pieces import button
from desktop.ui.state import State

_CODE = int(Qt.ItemDataRole.UserRole)
_DAYS_TO_ANSWER = 5


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the officer chose: the round's code, and the forms wanted. No unit ticked is no form."""

    round: str
    wanted: Wanted


class Choices(QWidget):
    """The left half of the page. Signals: `changed()` something was chosen, `turned(unit)` the unit to look at."""

    changed = Signal()
    turned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.units = QListWidget()
        self.units.setAccessibleName(self.tr("Units to send forms to"))
        self.round = QComboBox()
        self.round.setMinimumContentsLength(1)
        self.cut_off, self.due = _day(), _day()
        self.whole = QCheckBox(self.tr("Instructions, letters and list of sending too"))
        self.whole.setChecked(True)
        self._shown: str = ""
        self._lay_out()
        self._connect()

    @property
    def chosen(self) -> Chosen:
        """What is chosen now."""
        wanted = Wanted(self.ticked, Form.day_of(self.cut_off), Form.day_of(self.due), whole=self.whole.isChecked())
        return Chosen(str(self.round.currentData() or ""), wanted)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The codes of the units that are ticked."""
        lines = (self.units.item(number) for number in range(self.units.count()))
        return tuple(str(each.data(_CODE)) for each in lines if each.checkState() is Qt.CheckState.Checked)

    @property
    def unit(self) -> str:
        """The code of the unit that is looked at."""
        line = self.units.currentItem()
        return str(line.data(_CODE)) if line else ""

    def show_state(self, state: State) -> None:
        """List the units with what they were sent; days already chosen stay."""
        cluster, at = state.overview.ledger.cluster, state.overview.ledger.round
        with QSignalBlocker(self.units), QSignalBlocker(self.round):
            self._list(cluster.units, state)
            if self._shown != at.code:
                self.round.clear()
                for each in cluster.rounds:
                    self.round.addItem(each.title, each.code)
                self.round.setCurrentIndex(self.round.findData(at.code))
                self._shown = at.code
                self._propose(at.ends, state.gathering)

    def tick_all(self, *, ticked: bool) -> None:
        """Tick every unit, or none."""
        with QSignalBlocker(self.units):
            for number in range(self.units.count()):
                self.units.item(number).setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.changed.emit()

    def _list(self, units: tuple[Unit, ...], state: State) -> None:
        unticked = {str(each.data(_CODE)) for each in self._lines() if each.checkState() is Qt.CheckState.Unchecked}
        row = max(0, self.units.currentRow())
        self.units.clear()
        for unit in units:
            last = last_of(state.sendings, unit.code)
            sent = self.tr("sent {day}, issue {issue}") if last else self.tr("nothing sent yet")
            words = sent.format(day=f"{last.sent_on:%d/%m}", issue=last.issue) if last else sent
            line = QListWidgetItem(f"{unit.short}  ·  {words}")
            line.setData(_CODE, unit.code)
            line.setToolTip(unit.name)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(Qt.CheckState.Unchecked if unit.code in unticked else Qt.CheckState.Checked)
            self.units.addItem(line)
        self.units.setCurrentRow(min(row, self.units.count() - 1))

    def _lines(self) -> list[QListWidgetItem]:
        return [self.units.item(number) for number in range(self.units.count())]

    def _propose(self, ends: date, gathering: Gathering | None) -> None:
        """Propose the round's last day, and the day already set or some days later."""
        due = _usual_due(gathering) if gathering else None
        later = max(ends, gathering.today if gathering else ends) + timedelta(_DAYS_TO_ANSWER)
        for edit, day in ((self.cut_off, ends), (self.due, due or later)):
            with QSignalBlocker(edit):
                edit.setDate(QDate(day.year, day.month, day.day))

    def _connect(self) -> None:
        self.units.itemChanged.connect(lambda _: self.changed.emit())
        self.units.currentRowChanged.connect(lambda _: self.turned.emit(self.unit))
        self.round.currentIndexChanged.connect(lambda _: self.changed.emit())
        for edit in (self.cut_off, self.due):
            edit.dateChanged.connect(lambda _: self.changed.emit())
        self.whole.toggled.connect(lambda _: self.changed.emit())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, field in (
            (self.tr("Round"), self.round),
            (self.tr("Figures until"), self.cut_off),
            (self.tr("Due on"), self.due),
        ):
            field.setAccessibleName(name)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            form.addRow(name, field)
        row = QHBoxLayout()
        row.addWidget(button(self.tr("All units"), lambda: self.tick_all(ticked=True), "tool"))
        row.addWidget(button(self.tr("No unit"), lambda: self.tick_all(ticked=False), "tool"))
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(form)
        column.addWidget(self.whole)
        column.addLayout(row)
        column.addWidget(self.units, 1)


def _day() -> QDateEdit:
    made = QDateEdit()
    made.setDisplayFormat("dd/MM/yyyy")
    made.setCalendarPopup(True)
    return made


def _usual_due(gathering: Gathering) -> date | None:
    """Return the day the workbooks are due, where that is the same for every unit."""
    known = {cell.due for row in gathering.cells for cell in row if cell.paper == FormKind.WORKBOOK}
    return known.pop() if len(known) == 1 else None
