"""Understanding what was typed or pasted: at once where it is little, on the worker where it is a block."""

from collections.abc import Callable

from desktop.domain.finding import Finding
from desktop.domain.ledger import Ledger
from desktop.ui.background import Background
from desktop.ui.scoring.draft import Draft
from desktop.ui.scoring.matrix import Texts

Outcome = Draft | tuple[Finding, ...]

_AT_ONCE = 60
"""How many cells are read well within 50 ms."""


def understand(
    background: Background, name: str, draft: Draft, said: tuple[Ledger, Texts], done: Callable[[Outcome], None]
) -> None:
    """Give `done` the draft with one more step, or why the texts cannot stand; `name` is shown while it takes long."""
    ledger, texts = said
    if len(texts) <= _AT_ONCE:
        done(draft.typed(ledger, texts))
    else:
        background.run(name, lambda _: draft.typed(ledger, texts), done)
