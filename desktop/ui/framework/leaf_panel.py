"""The criterion gone to: its part, how it is scored, what a group adds up to."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.annex import Hint
from desktop.domain.framework import Criterion, Framework, Part, parent_of
from desktop.ui.framework.fields import WordField, lock
from desktop.ui.framework.kind_form import KindForm
from desktop.ui.framework.typed import shown_number
from desktop.ui.parts.noop import QT_TRANSLATE_NOOP
from desktop.ui.parts.pieces import label

_PARTS = (
    (Part.BASE, QT_TRANSLATE_NOOP("CriterionPanel", "Base points")),
    (Part.BONUS, QT_TRANSLATE_NOOP("CriterionPanel", "Bonus points")),
    (Part.PENALTY, QT_TRANSLATE_NOOP("CriterionPanel", "Penalty points")),
)


class CriterionPanel(QWidget):
    """Shows one criterion. `parted(part)` when its part was chosen; `kinds` is the form of its rule."""

    parted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.title = label("", "strong")
        self.about = label("", "dim")
        words = tuple((part, QCoreApplication.translate("CriterionPanel", text)) for part, text in _PARTS)
        self.part = WordField(self.tr("Part"), words)
        self.kinds = KindForm()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(8)
        for widget in (self.title, self.about, self.part, self.kinds):
            column.addWidget(widget)
        column.addStretch(1)
        self.part.done.connect(lambda: self.parted.emit(self.part.value))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show that no criterion is gone to."""
        self.title.setText(self.tr("No criterion yet"))
        self.about.setText(self.tr("Ctrl+G adds a group, Insert a criterion, Ctrl+Insert one below."))
        self.part.hide()
        self.kinds.hide()

    def show_criterion(self, framework: Framework, criterion: Criterion, hint: Hint | None, *, editable: bool) -> None:
        """Show a criterion; only a root has a part of its own, only what has nothing below has a kind."""
        codes = {each.code for each in framework.criteria}
        children = [each for each in framework.criteria if parent_of(each.code, codes) == criterion.code]
        self.title.setText(f"{criterion.code}  {criterion.title}")
        self.about.setText(self._about(criterion, children))
        self.part.setVisible(parent_of(criterion.code, codes) is None)
        self.part.show_value(criterion.part)
        lock(self.part, editable=editable)
        self.kinds.setVisible(not children)
        if not children:
            self.kinds.show_leaf(framework, criterion, hint, editable=editable)

    def _about(self, criterion: Criterion, children: list[Criterion]) -> str:
        most = shown_number(criterion.max)
        if children:
            sums = " + ".join(shown_number(each.max) for each in children)
            text = self.tr("A group of %Ln. Maximum {max}; below: {sums}", "", len(children))
            return text.format(max=most, sums=sums)
        text = self.tr("Maximum {max} points") if criterion.is_leaf else self.tr("Nothing below yet. Maximum {max}")
        return text.format(max=most)
