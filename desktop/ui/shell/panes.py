"""The panes of the workspace: the focus goes from one to the next and round, in each to where it was before."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.parts.reading_order import stops


def go_to_next(panes: Sequence[QWidget]) -> None:
    """Move the focus to the pane after the one that has it, those that are hidden left out; to the first from none."""
    shown = [pane for pane in panes if pane.isVisible()]
    if not shown:
        return
    now = shown[0].window().focusWidget()
    inside = [at for at, pane in enumerate(shown) if pane is now or (now is not None and pane.isAncestorOf(now))]
    _focus_into(shown[(inside[0] + 1) % len(shown)] if inside else shown[0])


def _focus_into(pane: QWidget) -> None:
    if pane.focusPolicy() != Qt.FocusPolicy.NoFocus:
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return
    last = pane.focusWidget()
    into = last if last is not None and last.isVisible() and last.isEnabled() else next(stops(pane), None)
    if into is not None:
        into.setFocus(Qt.FocusReason.ShortcutFocusReason)
