"""What can be done with the lines chosen in a list: buttons, keys and the menu of a row, one action each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from desktop.ui.parts.noop import QT_TRANSLATE_NOOP
from desktop.ui.parts.pieces import button


@dataclass(frozen=True, slots=True)
class Act:
    """One act: its name in code, its English source, its key."""

    key: str
    text: str
    shortcut: str = ""


LIST_ACTS = (
    Act("add", QT_TRANSLATE_NOOP("RegisterActs", "&Add a line…"), "Ins"),
    Act("correct", QT_TRANSLATE_NOOP("RegisterActs", "&Correct…"), "F2"),
    Act("leave_out", QT_TRANSLATE_NOOP("RegisterActs", "Leave &out…"), "Del"),
    Act("back", QT_TRANSLATE_NOOP("RegisterActs", "As the unit &sent it"), "Shift+F2"),
    Act("merge", QT_TRANSLATE_NOOP("RegisterActs", "Make &one…"), "Ctrl+G"),
    Act("separate", QT_TRANSLATE_NOOP("RegisterActs", "Se&parate again"), "Ctrl+Shift+G"),
    Act("apart", QT_TRANSLATE_NOOP("RegisterActs", "&Not the same"), "Ctrl+D"),
    Act("paste", QT_TRANSLATE_NOOP("RegisterActs", "Pas&te lines…"), "Ctrl+V"),
    Act("export", QT_TRANSLATE_NOOP("RegisterActs", "&Write the list to Excel…"), "Ctrl+E"),
)
SAME_ACTS = (
    Act("merge", QT_TRANSLATE_NOOP("RegisterActs", "Make &one…"), "Ctrl+G"),
    Act("apart", QT_TRANSLATE_NOOP("RegisterActs", "&Not the same"), "Ctrl+D"),
    Act("separate", QT_TRANSLATE_NOOP("RegisterActs", "Se&parate again"), "Ctrl+Shift+G"),
    Act("move", QT_TRANSLATE_NOOP("RegisterActs", "Mo&ve to another line…"), "Ctrl+M"),
    Act("drop", QT_TRANSLATE_NOOP("RegisterActs", "&Forget what waits"), "Del"),
)
BESIDE_ACTS = (
    Act("names", QT_TRANSLATE_NOOP("RegisterActs", "Show the &names"), "Ctrl+Return"),
    Act("finding", QT_TRANSLATE_NOOP("RegisterActs", "Go to the &finding"), "Ctrl+F7"),
)
INDICATOR_ACTS = (
    Act("add", QT_TRANSLATE_NOOP("RegisterActs", "&Add an indicator…"), "Ins"),
    Act("change", QT_TRANSLATE_NOOP("RegisterActs", "&Change…"), "F2"),
    Act("remove", QT_TRANSLATE_NOOP("RegisterActs", "&Delete"), "Del"),
    Act("reporters", QT_TRANSLATE_NOOP("RegisterActs", "&Units that report it…"), "Ctrl+U"),
    Act("framework", QT_TRANSLATE_NOOP("RegisterActs", "Open the &framework")),
)


class Acts:
    """The acts of a tab; `do` is called with the key of the one wanted. Keys work wherever the focus is in the tab."""

    def __init__(self, owner: QWidget, acts: tuple[Act, ...], do: Callable[[str], None]) -> None:
        self._owner = owner
        self.actions: dict[str, QAction] = {}
        self._buttons: dict[str, list[QPushButton]] = {}
        for each in acts:
            self.actions[each.key] = self._action(each, do)

    def button(self, key: str) -> QPushButton:
        """Return a button that does an act, with its key behind the words."""
        action = self.actions[key]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        made = button(f"{action.text()}  {keys}" if keys else action.text(), action.trigger)
        made.setEnabled(action.isEnabled())
        self._buttons.setdefault(key, []).append(made)
        return made

    def row(self, keys: tuple[str, ...] = ()) -> QHBoxLayout:
        """Return the buttons of these acts beside each other, of all where none is named."""
        made = QHBoxLayout()
        for key in keys or tuple(self.actions):
            made.addWidget(self.button(key))
        made.addStretch(1)
        return made

    def allow(self, allowed: Mapping[str, bool]) -> None:
        """Enable what can be done now."""
        for key, may in allowed.items():
            self.actions[key].setEnabled(may)
            for each in self._buttons.get(key, ()):
                each.setEnabled(may)

    def menu(self, keys: tuple[str, ...] = ()) -> QMenu:
        """Return a menu of these acts, of all where none is named."""
        made = QMenu(self._owner)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key in keys or tuple(self.actions):
            made.addAction(self.actions[key])
        return made

    def offer_on(self, view: QWidget) -> None:
        """Offer the acts in the menu of `view`, opened by mouse or by key."""
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda point: self._pop_up(view, point))

    def _pop_up(self, view: QWidget, point: QPoint) -> None:
        self.menu().popup(view.mapToGlobal(point))

    def _action(self, act: Act, do: Callable[[str], None]) -> QAction:
        made = QAction(QCoreApplication.translate("RegisterActs", act.text), self._owner)
        made.setShortcut(QKeySequence(act.shortcut))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(lambda *_: do(act.key))
        self._owner.addAction(made)
        return made
