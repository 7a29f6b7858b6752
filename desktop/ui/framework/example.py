"""A worked example of a leaf: made-up inputs, and the very sentences the program will explain points with."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFormLayout, QFrame, QVBoxLayout

from desktop.domain.cluster import Unit
from desktop.domain.framework import Criterion, Framework, Kind
from desktop.domain.ledger import Inputs
from desktop.domain.scoring.bounds import input_names
from desktop.domain.trial import Trial, sample_inputs, tried
from desktop.ui.framework.fields import NumberField, WordField
from desktop.ui.parts.noop import QT_TRANSLATE_NOOP
from desktop.ui.parts.pieces import label

_INPUTS = {
    "points": QT_TRANSLATE_NOOP("Inputs", "Points"),
    "actual": QT_TRANSLATE_NOOP("Inputs", "Achieved"),
    "target": QT_TRANSLATE_NOOP("Inputs", "Target"),
    "baseline": QT_TRANSLATE_NOOP("Inputs", "Last period"),
    "value": QT_TRANSLATE_NOOP("Inputs", "Result"),
    "count": QT_TRANSLATE_NOOP("Inputs", "Number"),
    "choice": QT_TRANSLATE_NOOP("Inputs", "Level reached"),
}
_UNIT, _BEST = "A", "B"
_SKIPPED = frozenset({"leaf"})


class ExamplePanel(QFrame):
    """Shows how the leaf scores what is typed here; it follows the rule as well as the inputs."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.inputs: dict[str, NumberField | WordField] = {}
        self.sentences = label("", "")
        self._framework = Framework("", 0, 0, Decimal(0), ())
        self._leaf: Criterion | None = None
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Worked example"), "head"))
        column.addLayout(self._form)
        column.addWidget(self.sentences)

    def show_leaf(self, framework: Framework, leaf: Criterion, *, anew: bool) -> None:
        """Show a leaf; `anew` when it is another one than before, so that its inputs begin with fresh numbers."""
        before = self._leaf
        self._framework, self._leaf = framework, leaf
        if (
            anew
            or before is None
            or type(before.kind) is not type(leaf.kind)
            or field_names(before) != field_names(leaf)
        ):
            self._build(leaf)
        self._tell()

    def follow(self, kind: Kind) -> None:
        """Show the same example under a rule that is being typed."""
        if self._leaf is not None:
            before, self._leaf = self._leaf, replace(self._leaf, kind=kind)
            if field_names(before) != field_names(self._leaf):
                self._build(self._leaf)
            self._tell()

    def _build(self, leaf: Criterion) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self.inputs = {}
        sample = sample_inputs(leaf)
        for name, text in field_names(leaf):
            field = field_for(leaf, name, text)
            show_given(field, sample, name)
            field.done.connect(self._tell)
            if isinstance(field, NumberField):
                field.typed.connect(self._tell)
            self.inputs[name] = field
            self._form.addRow(text, field)

    def _tell(self) -> None:
        if self._leaf is None or self._leaf.kind is None:
            return
        trial = self._trial(self._leaf)
        self.sentences.setText("\n".join(_lines(trial, self._leaf)))

    def _trial(self, leaf: Criterion) -> Trial:
        names = (self.tr("Unit A"), self.tr("Unit B"))
        units = tuple(
            Unit(code, name, name, at) for at, (code, name) in enumerate(zip((_UNIT, _BEST), names, strict=True))
        )
        alone = replace(self._framework, criteria=(leaf,), classes=(), tie_breaks=(), effects=())
        return tried(alone, units, {(_UNIT, leaf.code): typed_inputs(self.inputs)})


def typed_inputs(fields: dict[str, NumberField | WordField]) -> Inputs:
    """Return the inputs that stand in fields; a field `counts:LEVEL` is the number at that level."""
    counts = tuple((name.partition(":")[2], each.value or Decimal(0)) for name, each in fields.items() if ":" in name)
    plain: dict[str, Any] = {name: each.value for name, each in fields.items() if ":" not in name}
    return replace(Inputs(counts=counts or None), **plain)


def field_names(leaf: Criterion) -> list[tuple[str, str]]:
    """Return the inputs a leaf asks for, each with its label."""
    if leaf.kind is None:
        return []
    names: list[tuple[str, str]] = []
    for name in input_names(leaf.kind):
        if name == "counts":
            names += [(f"counts:{level}", level) for level, _ in getattr(leaf.kind, "levels", ())]
        else:
            names.append((name, QCoreApplication.translate("Inputs", _INPUTS[name])))
    return names


def field_for(leaf: Criterion, name: str, text: str) -> NumberField | WordField:
    """Return the field for one input of a leaf."""
    if name == "choice":
        choices: tuple[tuple[str, Decimal], ...] = getattr(leaf.kind, "choices", ())
        return WordField(text, tuple((each, each) for each, _ in choices))
    return NumberField(text, optional=True)


def show_given(field: NumberField | WordField, inputs: Inputs, name: str) -> None:
    """Show one input in its field."""
    value = given(inputs, name)
    if isinstance(field, WordField):
        field.show_value(value)
    else:
        field.show_value(value if isinstance(value, Decimal) else None)


def given(inputs: Inputs, name: str) -> Decimal | str | None:
    """Return one input by the name of its field."""
    head, _, level = name.partition(":")
    if head == "counts":
        return dict(inputs.counts or ()).get(level)
    value: Decimal | str | None = getattr(inputs, name)
    return value


def _lines(trial: Trial, leaf: Criterion) -> tuple[str, ...]:
    from desktop.words.findings import tell
    from desktop.words.why import sentences

    if trial.refused:
        return tuple(tell(finding, "scoring").message for finding in trial.refused)
    return sentences(step for step in trial.why(_UNIT, leaf.code) if step.code not in _SKIPPED)
