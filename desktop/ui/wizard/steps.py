"""The forms of the wizard's steps; each reads into and writes from one Founding value."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.cluster import Unit
from desktop.domain.founding import Founding, members_of
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.parts.pieces import label, number_box
from desktop.ui.table.view import TableView


class StepForm(QWidget):
    """A step's form; `typed` says that something in it changed."""

    typed = Signal()

    def read(self, founding: Founding) -> Founding:
        """Return `founding` with what stands in this form."""
        return founding

    def show_units(self, units: tuple[Unit, ...]) -> None:
        """Offer the units named in an earlier step."""


class ClusterForm(StepForm):
    """Cụm: level, number, name, year, and the round's window."""

    def __init__(self, year: int) -> None:
        super().__init__()
        self.level = QComboBox()
        self.level.setEditable(True)
        self.level.addItems(["Bộ Công an", "Công an tỉnh", "Công an thành phố"])
        self.number = _line()
        self.number.setPlaceholderText(self.tr("for example 3"))
        self.name = _line()
        self.name.setPlaceholderText(self.tr("left empty, it is made of the number"))
        self.year = number_box(QSpinBox())
        self.year.setRange(2000, 2100)
        self.year.setValue(year)
        self.begins = _date_field(date(year - 1, 11, 15))
        self.ends = _date_field(date(year, 11, 14))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(12)
        form.addRow(self.tr("&Level"), self.level)
        form.addRow(self.tr("N&umber"), self.number)
        form.addRow(self.tr("Na&me"), self.name)
        form.addRow(self.tr("&Year"), self.year)
        form.addRow(self.tr("Figures f&rom"), self.begins)
        form.addRow(self.tr("Figures u&p to"), self.ends)
        self.setFocusProxy(self.number)
        self._follow()

    def read(self, founding: Founding) -> Founding:
        """Return `founding` with the cluster's own data."""
        return replace(
            founding,
            level=self.level.currentText(),
            number=self.number.text(),
            name=self.name.text(),
            year=self.year.value(),
            begins=_day(self.begins),
            ends=_day(self.ends),
        )

    def _follow(self) -> None:
        for field in (self.number, self.name):
            field.textEdited.connect(self.typed)
        self.level.editTextChanged.connect(self.typed)
        self.year.valueChanged.connect(self._move_window)
        for day in (self.begins, self.ends):
            day.dateChanged.connect(self.typed)

    def _move_window(self, year: int) -> None:
        self.begins.setDate(QDate(year - 1, 11, 15))
        self.ends.setDate(QDate(year, 11, 14))
        self.typed.emit()


class UnitsForm(StepForm):
    """Đơn vị: type or paste a list; below it stands how each line was understood."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = QPlainTextEdit()
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(self.tr("Member units, one a line"))
        self.lines.setPlaceholderText(self.tr("Công an tỉnh An Bình\nCông an tỉnh Bắc Sơn; Bắc Sơn; BS"))
        self.understood = TableView(self.tr("Units understood"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            label(
                self.tr(
                    "One unit a line in order of precedence, typed or pasted. "
                    "Short name and code may follow after semicolons; otherwise they are proposed."
                )
            )
        )
        column.addWidget(self.lines, 2)
        column.addWidget(self.understood, 3)
        self.setFocusProxy(self.lines)
        self.lines.textChanged.connect(self._show_understood)
        self._show_understood()

    def read(self, founding: Founding) -> Founding:
        """Return `founding` with the list of units."""
        return replace(founding, members=self.lines.toPlainText())

    def _show_understood(self) -> None:
        columns = (
            Column(self.tr("No."), align=Align.RIGHT, width=4),
            Column(self.tr("Code"), align=Align.CENTRE, width=6),
            Column(self.tr("Unit"), width=40),
            Column(self.tr("Short name"), width=16),
        )
        rows = tuple(
            Row(
                (TableCell(each.order), TableCell(each.code), TableCell(each.name), TableCell(each.short)),
                key=each.code,
            )
            for each in members_of(self.lines.toPlainText())
        )
        self.understood.show_table(Table("", columns, rows))
        self.typed.emit()


class RolesForm(StepForm):
    """Vai trò: which unit chairs, which is its deputy."""

    def __init__(self) -> None:
        super().__init__()
        self.chair = QComboBox()
        self.deputy = QComboBox()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(12)
        form.addRow(label(self.tr("The chair unit works with this program; both can be named later.")))
        form.addRow(self.tr("&Chair unit"), self.chair)
        form.addRow(self.tr("&Deputy"), self.deputy)
        self.setFocusProxy(self.chair)
        for box in (self.chair, self.deputy):
            box.activated.connect(lambda *_: self.typed.emit())
        self.show_units(())

    def read(self, founding: Founding) -> Founding:
        """Return `founding` with chair and deputy."""
        return replace(founding, chair=self.chair.currentData(), deputy=self.deputy.currentData())

    def show_units(self, units: tuple[Unit, ...]) -> None:
        """Offer `units`, keeping what was chosen where it is still among them."""
        for box in (self.chair, self.deputy):
            chosen = box.currentData()
            box.clear()
            box.addItem(self.tr("– later –"), None)
            for unit in units:
                box.addItem(unit.name, unit.code)
            box.setCurrentIndex(max(box.findData(chosen), 0))


def _line() -> QLineEdit:
    made = QLineEdit()
    made.setObjectName("field")
    return made


def _date_field(day: date) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setDisplayFormat("dd/MM/yyyy")
    field.setCalendarPopup(True)
    return field


def _day(field: QDateEdit) -> date:
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())
