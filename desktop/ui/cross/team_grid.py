"""The grid of cross-checks: Space or Enter tells a unit's team to check another unit, or takes that back."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.cross_check import Team
from desktop.ui.cross.tables import team_of
from desktop.ui.table.view import TableView

_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class TeamGrid(TableView):
    """A row per unit that checks, a column per unit that is checked.

    Signal: `turned(team)` when the officer tells a team or takes that back.
    """

    turned = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.doubleClicked.connect(self._turn)

    @property
    def team(self) -> Team | None:
        """The team of the cell gone to."""
        return team_of(self.current_id())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell or untell on Space and Enter, else move as tables do."""
        if event.key() in _KEYS and event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            self._turn(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _turn(self, _index: QModelIndex) -> None:
        if self.team is not None:
            self.turned.emit(self.team)
