"""The tab of the forms: what is to be made and for whom; beside it what the unit at hand would be sent."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from desktop.ui.sending.choices import Choices
from desktop.ui.sending.preview import Preview
from desktop.ui.state import State

_LEFT, _RIGHT = 300, 560


class FormsTab(QSplitter):
    """Choices on the left, the preview on the right once there is a framework to ask by."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.choices, self.preview = Choices(), Preview()
        self.setObjectName("inner")
        self.setHandleWidth(8)
        self.setChildrenCollapsible(False)
        self.addWidget(self.choices)
        self.addWidget(self.preview)
        self.setStretchFactor(1, 1)
        self.setSizes([_LEFT, _RIGHT])

    def show_state(self, state: State) -> None:
        """Show the units as they stand."""
        self.choices.show_state(state)
        self.preview.setVisible(bool(state.overview.ledger.framework.criteria))
