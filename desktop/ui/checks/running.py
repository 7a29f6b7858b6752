"""Do an act of the page of checks behind the window: everything shown follows it, and what stood in its way is said."""

from collections.abc import Callable

from desktop.domain.trouble import DeskError
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight


def run(page: Page, name: str, job: Callable[[], object]) -> None:
    """Do `job` on the worker; what it kept is shown then."""
    page.background.run(name, lambda _: job(), lambda _: page.kept.emit(), lambda error: refuse(page, error))


def refuse(page: Page, error: DeskError) -> None:
    """Say why something could not be done."""
    page.bar.say(trouble_words(error), Weight.ERROR)
