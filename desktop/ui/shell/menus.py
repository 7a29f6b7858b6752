"""Build menu bar and tool bar from the commands' data."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from desktop.ui.parts.pieces import restyle
from desktop.ui.shell.commands import MENUS, PRIMARY, TOOL_BAR, Command
from desktop.ui.shell.seeker import Seeker


class Menus:
    """The actions of a window; `do` is called with the key of the command chosen."""

    def __init__(self, window: QMainWindow, do: Callable[[str], None]) -> None:
        self._window = window
        self._do = do
        self._actions: dict[str, QAction] = {}
        self._needing: list[QAction] = []
        self._buttons: dict[str, QToolButton] = {}
        for menu in MENUS:
            built = window.menuBar().addMenu(QCoreApplication.translate("Commands", menu.text))
            for command in menu.commands:
                self._add(built, command)
        self._build_tool_bar()

    def action(self, key: str) -> QAction:
        """Return the action of a command."""
        return self._actions[key]

    @property
    def buttons(self) -> list[QToolButton]:
        """The buttons of the tool bar."""
        return list(self._buttons.values())

    def lead(self, *, leads: bool) -> None:
        """Dress the first command as primary, or leave that to the page's own."""
        restyle(self._buttons[PRIMARY], "primary", leads)

    def open_for(self, *, cluster: bool) -> None:
        """Enable the commands that need an open cluster, or grey them."""
        for action in self._needing:
            action.setEnabled(cluster)
        self.tool_bar.setVisible(cluster)

    def name(self, key: str, text: str, *, enabled: bool) -> None:
        """Name a command anew, as undo is named after the act; the tool bar keeps its short name."""
        action = self._actions[key]
        action.setText(text.replace("&", "&&"))
        action.setToolTip(text)
        action.setEnabled(enabled)

    def _add(self, menu: QMenu, command: Command) -> None:
        if not command.key:
            menu.addSeparator()
            return
        action = QAction(QCoreApplication.translate("Commands", command.text), self._window)
        action.setIconText(action.text())
        action.setShortcut(QKeySequence(command.shortcut))
        action.triggered.connect(lambda *_: self._do(command.key))
        menu.addAction(action)
        self._actions[command.key] = action
        if command.needs_cluster:
            self._needing.append(action)

    def _build_tool_bar(self) -> None:
        self.tool_bar = QToolBar(QCoreApplication.translate("Commands", "Tool bar"), self._window)
        self.tool_bar.setMovable(False)
        self.tool_bar.toggleViewAction().setVisible(False)
        self.tool_bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for key in TOOL_BAR:
            shown = QToolButton()
            shown.setObjectName("command")
            shown.setDefaultAction(self._actions[key])
            self._buttons[key] = shown
            shown.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.tool_bar.addWidget(shown)
        self.gap = QWidget()
        self.gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.tool_bar.addWidget(self.gap)
        self.seeker = Seeker(self._do, self._window)
        self.tool_bar.addWidget(self.seeker)
        self._window.addToolBar(self.tool_bar)
