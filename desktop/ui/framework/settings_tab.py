"""The settings of a framework: name, legal basis, totals, rounding, caps, classes and the rest."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QVBoxLayout, QWidget

from desktop.domain.framework import Framework, Policy
from desktop.domain.framework_edit import SetSetting
from desktop.ui.framework.fields import NumberField, WordField, lock
from desktop.ui.framework.indicators_section import IndicatorsSection
from desktop.ui.framework.rules import ClassesSection, EffectsSection, TextField, TieBreaksSection
from desktop.ui.parts.dropping import let_through
from desktop.ui.parts.pieces import label, scrolled

_PLACES = frozenset({"rounding_criterion", "rounding_total"})


class SettingsTab(QWidget):
    """Shows the settings of a framework. `asked(edit)` for each one that was changed."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, Any] = {}
        self._framework: Framework | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)

    def show_framework(self, framework: Framework, *, editable: bool) -> None:
        """Show the settings of `framework`; the fields are made with the first one."""
        self._framework = framework
        if not self.fields:
            self._lay_out()
        for name, field in self.fields.items():
            value = getattr(framework, name)
            field.show_value(Decimal(value) if name in _PLACES else value)
            lock(field, editable=editable)
        self.classes.show_rows(framework, framework.classes, editable=editable)
        self.tie_breaks.show_rows(framework, framework.tie_breaks, editable=editable)
        self.effects.show_rows(framework, framework.effects, editable=editable)
        self.indicators.show_rows(framework, framework.indicators, editable=editable)

    def _lay_out(self) -> None:
        self.classes, self.tie_breaks, self.effects = ClassesSection(), TieBreaksSection(), EffectsSection()
        self.indicators = IndicatorsSection()
        content = QWidget()
        content.setObjectName("ground")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 8, 8, 8)
        column.setSpacing(12)
        column.addWidget(self._plain())
        for section in (self.classes, self.tie_breaks, self.effects, self.indicators):
            column.addWidget(section)
        column.addStretch(1)
        self._whole.addWidget(scrolled(content, self.tr("Settings of the framework")))
        self.classes.changed.connect(lambda rows: self.asked.emit(SetSetting("classes", rows)))
        self.tie_breaks.changed.connect(lambda rows: self.asked.emit(SetSetting("tie_breaks", rows)))
        self.effects.changed.connect(lambda rows: self.asked.emit(SetSetting("effects", rows)))
        self.indicators.changed.connect(lambda rows: self.asked.emit(SetSetting("indicators", rows)))
        let_through(self)

    def _plain(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        form = QFormLayout(card)
        form.setContentsMargins(12, 10, 12, 10)
        form.addRow(label(self.tr("The framework"), "head"))
        policies = (
            (Policy.RESCALE, self.tr("the rest is scaled up to the whole")),
            (Policy.FULL, self.tr("it counts in full")),
            (Policy.DROP, self.tr("nothing is added; classed by own maximum")),
        )
        exact = ((False, self.tr("the rounded total")), (True, self.tr("the exact total")))
        rows: tuple[tuple[str, str, Callable[[str], Any]], ...] = (
            ("name", self.tr("Name"), TextField),
            ("basis", self.tr("Legal basis"), TextField),
            ("total", self.tr("Total of the base"), lambda text: NumberField(text, optional=False)),
            ("bonus_cap", self.tr("Bonus at most"), lambda text: NumberField(text, optional=True)),
            ("penalty_cap", self.tr("Penalty at most"), lambda text: NumberField(text, optional=True)),
            ("total_floor", self.tr("Total never below"), lambda text: NumberField(text, optional=True)),
            (
                "rounding_criterion",
                self.tr("Decimal places of a criterion"),
                lambda text: NumberField(text, optional=False),
            ),
            ("rounding_total", self.tr("Decimal places of the total"), lambda text: NumberField(text, optional=False)),
            ("class_on_exact", self.tr("Classes go by"), lambda text: WordField(text, exact)),
            ("policy", self.tr("Where a criterion is not assigned"), lambda text: WordField(text, policies)),
        )
        for name, text, make in rows:
            field = make(text)
            field.done.connect(lambda name=name: self._ask(name))
            self.fields[name] = field
            form.addRow(text, field)
        return card

    def _ask(self, name: str) -> None:
        value = self.fields[name].value
        if name in _PLACES:
            value = int(value)
        if self._framework is not None and value != getattr(self._framework, name):
            self.asked.emit(SetSetting(name, value))
