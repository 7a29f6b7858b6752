"""A sandbox: two made-up units are scored under the framework as it stands; nothing of it is ever kept."""

from dataclasses import replace

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.cluster import Unit
from desktop.domain.framework import Criterion, Framework
from desktop.domain.framework_edit.tree import is_in
from desktop.domain.ledger import Inputs, State
from desktop.domain.scoring.ladder import points_at
from desktop.domain.trial import Trial, sample_inputs, tried
from desktop.ui.framework.example import field_for, field_names, show_given, typed_inputs
from desktop.ui.framework.fields import NumberField, WordField
from desktop.ui.parts.pieces import button, label, scrolled
from desktop.words.numbers import number

_CODES = ("A", "B")
_Fields = dict[str, NumberField | WordField]


class SandboxTab(QWidget):
    """Two columns of inputs; points, totals and classes follow each letter typed."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[tuple[str, str], _Fields] = {}
        self.points: dict[tuple[str, str], QLabel] = {}
        self.results: dict[str, QLabel] = {}
        self._framework: Framework | None = None
        self._built: tuple[Framework, str] | None = None
        self._typed: dict[tuple[str, str], Inputs] = {}
        self.group = WordField(self.tr("Group"), ())
        self.group.done.connect(self._rebuild)
        self._content = QWidget()
        self._content.setObjectName("ground")
        self._grid = QGridLayout(self._content)
        self._area = scrolled(self._content, self.tr("Made-up numbers"))
        self.refused = label("", "warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(label(self.tr("Made-up numbers: nothing typed here is kept."), "dim"))
        row = QHBoxLayout()
        row.addWidget(self.group, 1)
        row.addWidget(button(self.tr("Fill with example numbers"), self.fill))
        column.addLayout(row)
        column.addWidget(self._area, 1)
        column.addWidget(self.refused)
        column.addLayout(self._results_row())

    def show_framework(self, framework: Framework) -> None:
        """Show a framework; what was typed stays where a criterion is still scored in the same way."""
        kinds = {} if self._framework is None else {leaf.code: leaf.kind for leaf in self._framework.leaves}
        same = {leaf.code for leaf in framework.leaves if kinds.get(leaf.code) == leaf.kind}
        self._typed = {(unit, code): each for (unit, code), each in self._typed.items() if code in same}
        self._framework = framework
        self.group.offer(tuple((root.code, f"{root.code}  {root.title}") for root in framework.roots))
        if self.group.value is None and framework.roots:
            self.group.show_value(framework.roots[0].code)
        if self.isVisible():
            self._rebuild()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the fields when they are first looked at."""
        super().showEvent(event)
        self._rebuild()

    def fill(self) -> None:
        """Give both units example numbers; where points are given straight, unit B gets half of them."""
        if self._framework is None:
            return
        for leaf in self._framework.leaves:
            sample = sample_inputs(leaf)
            self._typed |= {("A", leaf.code): sample, ("B", leaf.code): _halved(sample)}
        self._built = None
        self._rebuild()

    def _rebuild(self) -> None:
        """Draw the fields of the group chosen: those of a whole large framework would take seconds."""
        wanted = None if self._framework is None else (self._framework, str(self.group.value))
        if wanted is None or wanted == self._built:
            return
        self._built = wanted
        framework, group = wanted
        self._clear()
        self._head()
        shown = [each for each in framework.criteria if is_in(each.code, group)]
        for row, each in enumerate(shown, start=1):
            self._row(row, each)
        self._grid.setRowStretch(len(shown) + 1, 1)
        self._area.setWidget(self._content)
        self._tell()

    def _head(self) -> None:
        for column, text in enumerate((self.tr("Criterion"), *self._names())):
            self._grid.addWidget(label(text, "head"), 0, column * 2 - (column > 0))
        self._grid.setColumnStretch(0, 1)

    def _row(self, row: int, criterion: Criterion) -> None:
        look = "" if criterion.is_leaf else "strong"
        words = f"{criterion.code}  {criterion.title} ({number(criterion.max)})"
        self._grid.addWidget(label(words, look), row, 0)
        for place, code in enumerate(_CODES):
            self.points[code, criterion.code] = label("", look)
            self._grid.addWidget(self.points[code, criterion.code], row, 2 + 2 * place)
            if criterion.is_leaf:
                self._grid.addWidget(self._inputs(code, criterion), row, 1 + 2 * place)

    def _inputs(self, unit: str, leaf: Criterion) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        fields: _Fields = {}
        for name, text in field_names(leaf):
            field = field_for(leaf, name, f"{leaf.code}, {text}, {unit}")
            field.setToolTip(text)
            if isinstance(field, NumberField):
                field.setPlaceholderText(text)
                field.typed.connect(self._follow)
            show_given(field, self._typed.get((unit, leaf.code), Inputs()), name)
            field.done.connect(self._follow)
            fields[name] = field
            column.addWidget(field)
        self.fields[unit, leaf.code] = fields
        return box

    def _follow(self) -> None:
        self._typed |= {key: typed_inputs(fields) for key, fields in self.fields.items()}
        self._tell()

    def _tell(self) -> None:
        if self._framework is None:
            return
        filled = {key: each for key, each in self._typed.items() if each != Inputs()}
        trial = tried(self._framework, self._units(), filled)
        for (unit, code), words in self.points.items():
            is_open = (unit, code) in self.fields and (unit, code) not in filled
            words.setText("" if is_open else number(points_at(trial.sheet(unit), code)))
        self._tell_results(trial)
        self._tell_refused(trial)

    def _tell_results(self, trial: Trial) -> None:
        for unit in self._units():
            standing = trial.standings.of(unit.code)
            assert standing is not None
            text = self.tr("{unit}: total {total} · rank {rank} · {kind}")
            rank = "–" if standing.rank is None else str(standing.rank)
            kind = standing.class_name or self.tr("no class")
            total, left = number(standing.sheet.total), sum(cell.state is State.BLANK for cell in standing.sheet.cells)
            words = text.format(unit=unit.name, total=total, rank=rank, kind=kind)
            open_ = self.tr("provisional, %Ln criterion(s) not filled in yet", "", left)
            self.results[unit.code].setText(f"{words} · {open_}" if left else words)

    def _tell_refused(self, trial: Trial) -> None:
        from desktop.words.findings import tell

        self.refused.setText("\n".join(f"⚠ {tell(each, 'scoring').message}" for each in trial.refused))
        self.refused.setVisible(bool(trial.refused))

    def _names(self) -> tuple[str, str]:
        return self.tr("Unit A"), self.tr("Unit B")

    def _units(self) -> tuple[Unit, ...]:
        pairs = enumerate(zip(_CODES, self._names(), strict=True))
        return tuple(Unit(code, name, name, place) for place, (code, name) in pairs)

    def _clear(self) -> None:
        self.fields, self.points = {}, {}
        self._content = QWidget()
        self._content.setObjectName("ground")
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(12)

    def _results_row(self) -> QVBoxLayout:
        column = QVBoxLayout()
        for code in _CODES:
            self.results[code] = label("", "strong")
            column.addWidget(self.results[code])
        return column


def _halved(inputs: Inputs) -> Inputs:
    """Return the inputs with half the straight points."""
    return inputs if inputs.points is None else replace(inputs, points=inputs.points / 2)
