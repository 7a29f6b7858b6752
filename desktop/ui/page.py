"""A page of the window: a title with its commands, a message bar, a body; it shows one State at a time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.desk import Desk
from desktop.ui.background import Background
from desktop.ui.parts.bars import MessageBar
from desktop.ui.parts.note import Note
from desktop.ui.state import State


class Page(QWidget):
    """What all pages share.

    Signals go up: `picked(id)` a number the officer went to, `noted(note)` something else there is to tell of;
    `asked(command)` a command of the window; `kept()` something was kept, so everything shown must follow; `stale()`
    what is shown may be out of date; `led()` the page has a primary act of its own now, or has it no more;
    `counted(n)` so many papers are older than the data.
    """

    leads = False
    """Whether the page has a primary button of its own."""

    drawn_ahead = False
    """Whether how things stand is all the page shows: it can be drawn before anybody turns to it."""

    picked = Signal(str)
    noted = Signal(object)
    asked = Signal(str)
    kept = Signal()
    stale = Signal()
    led = Signal()
    counted = Signal(int)

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__()
        self.desk = desk
        self.background = background
        self.state: State | None = None
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = MessageBar(self)
        self.head = QHBoxLayout()
        self.body = QVBoxLayout()
        self._title = QLabel()
        self._compose()

    def show_state(self, state: State) -> None:
        """Show how things stand now; nothing is drawn again when it is the state already shown."""
        if state is not self.state:
            self.state = state
            self.render_state(state)

    def render_state(self, state: State) -> None:
        """Draw `state`; each page has its own way."""

    def prepare(self, state: State) -> None:
        """Do in quiet, unseen, what would be done when the page is turned to, as far as nothing is read for it."""
        if self.drawn_ahead:
            self.show_state(state)

    def current_cell(self) -> str:
        """Return the trace id of the number the officer is at; pages without numbers have none."""
        return ""

    def current_note(self) -> Note | None:
        """Return what there is to know of what the officer is at where that is no number; None for nothing."""
        return None

    def go_on(self, step: int) -> None:
        """Go to the next (1) or previous (-1) thing to look at; pages without such things stay."""

    def take_back(self) -> bool:
        """Take back what was typed last on this page and is not kept; False where nothing of the kind is."""
        return False

    def put_away(self) -> None:
        """Keep at once what is typed and kept by itself: the cluster is being let go of."""

    def take_in(self, paths: list[str]) -> None:
        """Look at files that units sent; only one page does."""

    def show_finding(self, key: str) -> None:
        """Go to the finding of that key; only one page has findings."""

    def bring(self, key: str) -> bool:  # noqa: ARG002 - most pages have no way of their own
        """Bring what is known by that key to the front; False where the page has no way of its own to it."""
        return False

    def paste(self) -> None:
        """Take what was copied in another program; only one page does."""

    def begin(self) -> None:
        """Do the page's one main act, asked for from a menu."""

    def set_title(self, title: str) -> None:
        """Write the page's title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def _compose(self) -> None:
        self._title.setObjectName("title")
        self.head.setSpacing(8)
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self.body.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(self.head)
        column.addWidget(self.bar)
        column.addLayout(self.body, 1)
