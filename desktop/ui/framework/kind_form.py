"""How a leaf is scored: its kind, the kind's parameters, and a worked example that follows the numbers typed."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.annex import Hint
from desktop.domain.framework import KIND_NAMES, Criterion, Framework, Kind
from desktop.ui.framework.example import ExamplePanel
from desktop.ui.framework.fields import AnyField, FlagField, NumberField, PairsField, WordField, lock
from desktop.ui.framework.kind_fields import (
    FIELDS,
    KIND_TEXTS,
    Field,
    Shape,
    fresh_kind,
    kind_of,
    kind_text,
    values_of,
)
from desktop.ui.parts.pieces import button, label


class KindForm(QWidget):
    """Shows one leaf. `chosen(kind)` when a kind or a parameter was changed."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, AnyField] = {}
        self._leaf: Criterion | None = None
        self._built = ""
        self._hint: Hint | None = None
        words = tuple((name, _said(text)) for name, text in KIND_TEXTS.items())
        self.kind = WordField(self.tr("How it is scored"), words)
        self.offer = button(self.tr("Take the suggestion"), self._take_hint, "link")
        self.example = ExamplePanel()
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self.kind.done.connect(self._choose)

    def show_leaf(self, framework: Framework, leaf: Criterion, hint: Hint | None, *, editable: bool) -> None:
        """Show a leaf's kind with its parameters, an empty group as one that has none yet; `hint` is a suggestion."""
        before, self._leaf, self._hint = self._leaf, leaf, hint if editable else None
        name = "" if leaf.kind is None else KIND_NAMES[type(leaf.kind)]
        if name != self._built:
            self._build(name)
        self.kind.show_value(name)
        for each, value in (values_of(leaf.kind) if leaf.kind else {}).items():
            self.fields[each].show_value(value)
        for widget in (self.kind, *self.fields.values()):
            lock(widget, editable=editable)
        self._show_hint()
        self.example.setVisible(leaf.kind is not None)
        self.example.show_leaf(framework, leaf, anew=before is None or before.code != leaf.code)

    def _show_hint(self) -> None:
        self.offer.setVisible(self._hint is not None)
        if self._hint is not None:
            text = self.tr("Suggested by the words: {kind}. Take it").format(kind=kind_text(self._hint.kind))
            self.offer.setText(text)
            self.offer.setToolTip(self._hint.words)

    def _take_hint(self) -> None:
        if self._hint is not None:
            self.chosen.emit(self._hint.kind)

    def _choose(self) -> None:
        if self._leaf is not None and self.kind.value != self._built:
            self.chosen.emit(fresh_kind(self.kind.value, self._leaf.max))

    def _typed(self) -> Kind:
        values: dict[str, Any] = {name: field.value for name, field in self.fields.items()}
        return kind_of(self.kind.value, values)

    def _follow(self) -> None:
        self.example.follow(self._typed())

    def _finish(self) -> None:
        typed = self._typed()
        if self._leaf is not None and typed != self._leaf.kind:
            self.chosen.emit(typed)

    def _build(self, name: str) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self.fields, self._built = {}, name
        for field in FIELDS.get(name, ()):
            made = _made(field)
            self.fields[field.name] = made
            made.done.connect(self._finish)
            if isinstance(made, NumberField):
                made.typed.connect(self._follow)
            if isinstance(made, FlagField):
                self._form.addRow(made)
            elif isinstance(made, PairsField | WordField):
                self._form.addRow(QLabel(_said(field.text)))
                self._form.addRow(made)
            else:
                self._form.addRow(_said(field.text), made)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("How it is scored"), "head"))
        column.addWidget(self.kind)
        column.addWidget(self.offer)
        column.addLayout(self._form)
        column.addSpacing(4)
        column.addWidget(self.example)


def _made(field: Field) -> AnyField:
    text = _said(field.text)
    match field.shape:
        case Shape.NUMBER | Shape.OPTIONAL:
            return NumberField(text, optional=field.shape is Shape.OPTIONAL)
        case Shape.FLAG:
            return FlagField(text)
        case Shape.WORD:
            return WordField(text, tuple((value, _said(word)) for value, word in field.words))
        case Shape.RUNGS:
            return PairsField(text, (_bound_title(), _points_title()), labelled=False)
        case Shape.LABELS:
            return PairsField(text, (QCoreApplication.translate("Kinds", "Level"), _points_title()), labelled=True)


def _bound_title() -> str:
    return QCoreApplication.translate("Kinds", "Bound")


def _points_title() -> str:
    return QCoreApplication.translate("Kinds", "Points")


def _said(text: str) -> str:
    return QCoreApplication.translate("Kinds", text)
