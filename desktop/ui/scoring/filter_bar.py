"""The filters over the score table, with how many cells each holds."""

from decimal import Decimal

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QPushButton, QWidget

from desktop.domain.sieve import DIFFERS, DISPUTED, FILTERS, OPEN, PENDING, UNPROVED, Sieve
from desktop.ui.parts.pieces import button, number_box
from desktop.words.numbers import written

_LEAST_WIDTH = 76


class FilterBar(QWidget):
    """One toggle per filter. `changed()` when another set of cells is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._titles = {
            OPEN: self.tr("Nothing yet"),
            PENDING: self.tr("Not at this stage"),
            DIFFERS: self.tr("Differs from the claim by"),
            DISPUTED: self.tr("Disputed"),
            UNPROVED: self.tr("No evidence"),
        }
        self.buttons = {name: self._toggle(name) for name in FILTERS}
        self.least = number_box(QDoubleSpinBox())
        self.least.setLocale(QLocale(QLocale.Language.Vietnamese))
        self.least.setRange(0, 1000)
        self.least.setSingleStep(0.25)
        self.least.setPrefix("≥ ")
        self.least.setFixedWidth(_LEAST_WIDTH)
        self.least.setAccessibleName(self.tr("Least difference from the claim"))
        self.least.valueChanged.connect(self._widen)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)
        for name, each in self.buttons.items():
            self.row.addWidget(each)
            if name == DIFFERS:
                self.row.addWidget(self.least)
        self.row.addStretch(1)
        self._sieve = Sieve({name: frozenset() for name in FILTERS}, {})

    def show_sieve(self, sieve: Sieve) -> None:
        """Say how many cells each filter holds now."""
        self._sieve = sieve
        for name, each in self.buttons.items():
            count = len(sieve.held(name, self._least()))
            each.setText(f"{self._titles[name]} ({written(count)})")
            each.setEnabled(count > 0 or each.isChecked())

    def wanted(self) -> frozenset[str] | None:
        """Return the cells wanted, of any filter that is on; None when none is."""
        on = [name for name, each in self.buttons.items() if each.isChecked()]
        if not on:
            return None
        return frozenset().union(*(self._sieve.held(name, self._least()) for name in on))

    def _least(self) -> Decimal:
        return Decimal(f"{self.least.value():.2f}")

    def _widen(self) -> None:
        self.show_sieve(self._sieve)
        if self.least.value() > 0:
            with QSignalBlocker(self.buttons[DIFFERS]):
                self.buttons[DIFFERS].setChecked(bool(self._sieve.held(DIFFERS, self._least())))
        self.changed.emit()

    def _toggle(self, name: str) -> QPushButton:
        made = button(self._titles[name], self.changed.emit, "tool")
        made.setCheckable(True)
        return made
