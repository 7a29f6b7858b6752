"""The pages of the open cluster, one on the screen; each is made when it is turned to, or before that in quiet."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.domain.desk import Desk
from desktop.ui.background import Background
from desktop.ui.page import Page
from desktop.ui.shell.steps import STEPS
from desktop.ui.state import State


class Pages(QStackedWidget):
    """The stack of pages by the key of their step. `made(page)` tells of a new one before anybody sees it."""

    made = Signal(object)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._by_key: dict[str, Page] = {}
        self._prepared: dict[str, State] = {}

    def __iter__(self) -> Iterator[Page]:
        """Go through the pages there are."""
        return iter(self._by_key.values())

    def __getitem__(self, key: str) -> Page:
        """Return the page of a step that was turned to or made. Raises: KeyError."""
        return self._by_key[key]

    def sizeHint(self) -> QSize:
        """Want no more than what is needed at least: a stack would ask all its pages at every turn."""
        return self.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Take the height there is: a stack would have all its pages wrap their texts at every turn."""
        return False

    def turn_to(self, key: str, desk: Desk) -> Page:
        """Show the page of a step, made now where nobody made it yet."""
        page = self._by_key.get(key) or self._make(key, desk)
        self.setCurrentWidget(page)
        return page

    def while_shown(self, page: Page, tell: Callable[..., object]) -> Callable[..., None]:
        """Return `tell`, done only while the page is the one shown: what is prepared unseen tells nobody of itself."""

        def told(*what: object) -> None:
            if self.currentWidget() is page:
                tell(*what)

        return told

    def make_one_more(self, desk: Desk) -> bool:
        """Make the next page that nobody turned to yet, unseen; False when there are all."""
        missing = next((step.key for step in STEPS if step.key not in self._by_key), None)
        if missing is not None:
            self._make(missing, desk)
        return missing is not None

    def prepare_one_more(self, state: State) -> bool:
        """Prepare the next page nobody looks at for how things stand now; False when all are prepared."""
        waiting = (key for key, page in self._by_key.items() if self._prepared.get(key) is not state)
        key = next((each for each in waiting if self._by_key[each] is not self.currentWidget()), None)
        if key is not None:
            self._prepared[key] = state
            self._by_key[key].resize(self.size())  # what is laid out now need not be again when it is shown
            self._by_key[key].prepare(state)
        return key is not None

    def _make(self, key: str, desk: Desk) -> Page:
        page = next(step for step in STEPS if step.key == key).make(desk, self._background)
        self._by_key[key] = page
        self.made.emit(page)
        self.addWidget(page)
        return page
