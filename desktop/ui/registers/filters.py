"""The filters above a list: unit, object, field or level, how lines stand, and words sought."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop.domain.ledger import Ledger
from desktop.domain.registers.lines import FIELDS, Register
from desktop.domain.text import alphabetical, bare
from desktop.ui.parts.filters import choice, fill
from desktop.ui.parts.noop import QT_TRANSLATE_NOOP
from desktop.ui.registers.listing import ABOUT, Item, Stand, Wanted
from desktop.words.registers import code_words, field_name

_OBJECTS = ("tap_the", "ca_nhan")
_STANDS = {
    Stand.COUNTING: QT_TRANSLATE_NOOP("Registers", "Lines that count"),
    Stand.CORRECTED: QT_TRANSLATE_NOOP("Registers", "Put right"),
    Stand.MERGED: QT_TRANSLATE_NOOP("Registers", "Merged"),
    Stand.BY_HAND: QT_TRANSLATE_NOOP("Registers", "Written by hand"),
    Stand.LEFT_OUT: QT_TRANSLATE_NOOP("Registers", "Left out"),
    Stand.ALL: QT_TRANSLATE_NOOP("Registers", "All lines"),
}


class Filters(QWidget):
    """Signal: `changed()` other lines are wanted."""

    changed = Signal()

    def __init__(self, register: Register) -> None:
        super().__init__()
        self._register = register
        self.unit = choice(field_name("unit"))
        self.object = choice(field_name("object"))
        self.about = choice(field_name(ABOUT[register]))
        self.stand = choice(self.tr("How lines stand"))
        self.text = QLineEdit()
        self.text.setObjectName("field")
        self.text.setPlaceholderText(self.tr("Seek in the list  Ctrl+F"))
        self.text.setAccessibleName(self.tr("Seek in the list"))
        self.text.setClearButtonEnabled(True)
        for each, words in _STANDS.items():
            self.stand.addItem(QCoreApplication.translate("Registers", words), each.value)
        self.object.addItem(self.tr("All objects"), "")
        for code in _OBJECTS:
            self.object.addItem(code_words("object", code), code)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for made in self._choices:
            row.addWidget(made)
            made.currentIndexChanged.connect(lambda *_: self.changed.emit())
        self.object.setVisible("object" in FIELDS[register])  # shown before it lies in the row it would be a window
        row.addWidget(self.text, 1)
        self.text.textChanged.connect(lambda *_: self.changed.emit())

    @property
    def wanted(self) -> Wanted:
        """What is to be listed."""
        unit, what, about = (str(each.currentData() or "") for each in (self.unit, self.object, self.about))
        return Wanted(unit, what, about, Stand(self.stand.currentData()), bare(self.text.text()))

    def offer(self, items: Iterable[Item], ledger: Ledger) -> None:
        """Offer the units that have lines, and the fields or levels there are."""
        listed = tuple(items)
        having = {each.line.unit for each in listed}
        units = [(unit.short, unit.code) for unit in ledger.cluster.units if unit.code in having]
        said = sorted({each.about for each in listed} - {""}, key=alphabetical)
        every = self.tr("All levels") if self._register is Register.AWARDS else self.tr("All fields")
        fill(self.unit, self.tr("All units"), units)
        fill(self.about, every, [(each, each) for each in said])

    def want(self, wanted: Wanted) -> None:
        """Choose what is to be listed; what is not offered stays at everything."""
        blockers = [QSignalBlocker(each) for each in (*self._choices, self.text)]
        for box, key in zip(self._choices, (wanted.unit, wanted.object, wanted.about, wanted.stand.value), strict=True):
            box.setCurrentIndex(max(box.findData(key), 0))
        self.text.setText(wanted.text)
        del blockers
        self.changed.emit()

    @property
    def _choices(self) -> tuple[QComboBox, ...]:
        return self.unit, self.object, self.about, self.stand
