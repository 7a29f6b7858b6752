"""When Python looks through all it keeps for what nobody uses any more: only while the window is left.

Such a search stops every thread, the worker's begun one the window too: for half a second where a large cluster is
open. What the program itself lets go of is freed at once without it.
"""

import gc

from PySide6.QtCore import Qt

from desktop.ui.background import Background

_NEVER = 1_000_000_000


def spare_the_window() -> None:
    """Let no whole search begin by itself; those through what is new are short and go on."""
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)


def sweep(state: Qt.ApplicationState, background: Background) -> None:
    """Search when another program came to the front and no job runs."""
    if state is Qt.ApplicationState.ApplicationInactive and background.resting:
        gc.collect()
