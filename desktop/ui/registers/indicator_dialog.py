"""The dialog of one indicator: what it is, how the cluster's value is made, and what the change would move."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from desktop.domain.cluster import Cluster
from desktop.domain.framework import Indicator
from desktop.domain.indicators import AGGREGATES, DIRECTIONS, FIELDS, Known
from desktop.ui.parts.form import Form
from desktop.ui.parts.pieces import label
from desktop.words.indicators import aggregate_name, direction_words, field_words


class IndicatorDialog(Form):
    """Signal: `changed(indicator)` another indicator stands in the fields."""

    changed = Signal(object)

    def __init__(self, before: Indicator | None, others: tuple[Indicator, ...], parent: QWidget | None = None) -> None:
        new = before is None
        title = self.tr("Add an indicator") if new else self.tr("Change the indicator")
        sentence = self.tr("It is asked of every unit in the next forms; figures reported before stay as they are.")
        super().__init__(title, sentence, self.tr("Add") if new else self.tr("Keep"), parent)
        one = before or Indicator("", "", "")
        self._before = before
        self._taken = frozenset(each.code for each in others) if new else frozenset()
        self.code = self.line(self.tr("Code"), asked=True, text=one.code)
        self.code.setReadOnly(not new)
        self.code.setFocusPolicy(Qt.FocusPolicy.StrongFocus if new else Qt.FocusPolicy.ClickFocus)
        self.title = self.line(self.tr("Indicator"), asked=True, text=one.title)
        self.unit = self.line(self.tr("Unit of measure"), text=one.unit)
        self.field = self._choice(self.tr("Sort of number"), [(field_words(each), each) for each in FIELDS], one.field)
        ways = [(aggregate_name(each), each) for each in AGGREGATES]
        self.aggregate = self._choice(self.tr("For the whole cluster"), ways, one.aggregate)
        parts = [("", ""), *((f"{each.code} · {each.title}", each.code) for each in others if _may_be_part(each, one))]
        self.of = self._choice(self.tr("Numerator"), parts, one.of or "")
        self.per = self._choice(self.tr("Denominator"), parts, one.per or "")
        better = [(direction_words(each), each) for each in DIRECTIONS]
        self.direction = self._choice(self.tr("Which way is better"), better, one.direction)
        self.moves = label("", "dim")
        self.form.addRow(self.moves)
        self._show_parts()
        self.allow()

    @property
    def made(self) -> Indicator:
        """The indicator as filled in."""
        ratio = self.aggregate.currentData() == "ratio"
        texts = (_text(self.code), _text(self.title), _text(self.unit))
        words = (self.field.currentData(), self.aggregate.currentData(), self.direction.currentData())
        parts = (self.of.currentData() or None, self.per.currentData() or None) if ratio else (None, None)
        return Indicator(*texts, *words, *parts)

    def is_taken(self, code: str) -> bool:
        """Whether a new indicator would have the code of another one."""
        return code in self._taken

    def allow(self) -> None:
        """Enable the act when what is asked for is there and something is otherwise than before."""
        super().allow()
        if not hasattr(self, "moves"):
            return
        if self.made == self._before:
            self.act.setEnabled(False)
        if self.act.isEnabled():
            self.changed.emit(self.made)
        else:
            self.tell((), "")

    def tell(self, lines: tuple[str, ...], why_not: str) -> None:
        """Say what keeping it would move, or why it cannot be kept."""
        head = (self.tr("What changes:"),) if lines else ()
        self.moves.setText("\n".join((*head, *(f"• {each}" for each in lines))))
        self.moves.setMinimumHeight(max(self.moves.heightForWidth(self.moves.width()), 0))
        self.refuse(why_not)
        self.adjustSize()
        if why_not:
            self.act.setEnabled(False)

    def _show_parts(self) -> None:
        ratio = self.aggregate.currentData() == "ratio"
        for each in (self.of, self.per):
            self.form.setRowVisible(each, ratio)

    def _choice(self, name: str, items: list[tuple[str, str]], chosen: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for text, key in items:
            made.addItem(text, key)
        made.setCurrentIndex(max(made.findData(chosen), 0))
        made.currentIndexChanged.connect(lambda *_: self._follow())
        self.form.addRow(name, made)
        return made

    def _follow(self) -> None:
        self._show_parts()
        self.allow()


class ReportersDialog(Form):
    """Which units report an indicator: every unit, or those ticked."""

    def __init__(self, known: Known, cluster: Cluster, parent: QWidget | None = None) -> None:
        one = known.indicator
        sentence = self.tr("{code} {title}. Units not ticked are not asked for it: not in their forms, not as missing.")
        said = sentence.format(code=one.code, title=one.title)
        super().__init__(self.tr("Units that report it"), said, self.tr("Keep"), parent)
        self.units = QListWidget()
        self.units.setAccessibleName(self.tr("Units that report it"))
        for unit in cluster.units:
            item = QListWidgetItem(unit.short)
            item.setData(Qt.ItemDataRole.UserRole, unit.code)
            ticked = not known.reporters or unit.code in known.reporters
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.units.addItem(item)
        self.units.setCurrentRow(0)
        self.form.addRow(self.units)
        self._before = self.chosen
        self.units.itemChanged.connect(lambda _: self.allow())
        self.allow()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The units ticked."""
        items = [self.units.item(row) for row in range(self.units.count())]
        ticked = (each for each in items if each.checkState() is Qt.CheckState.Checked)
        return tuple(str(each.data(Qt.ItemDataRole.UserRole)) for each in ticked)

    def allow(self) -> None:
        """Enable the act when other units are ticked than before, and at least one."""
        self.act.setEnabled(bool(self.chosen) and self.chosen != self._before)


def _may_be_part(other: Indicator, one: Indicator) -> bool:
    return other.aggregate != "ratio" and other.code != one.code


def _text(edit: QLineEdit) -> str:
    return " ".join(edit.text().split())
