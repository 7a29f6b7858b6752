"""Refusals: why a file is not read at all, on the way from deep inside a reader to the refused book."""

from desktop.domain.book import Oddity
from desktop.domain.facts import Fact
from desktop.sheets.odd import Odd


class RefusedError(Exception):
    """Raised by a reader when a file must be refused; carries the one oddity that says why."""

    def __init__(self, odd: Odd, **facts: Fact) -> None:
        super().__init__(odd.value)
        self.oddity = Oddity(odd.value, facts=facts)
