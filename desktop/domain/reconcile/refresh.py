"""Bringing the bound numbers of a paper up to date: what is renewed, what was edited by hand, what is left."""

from dataclasses import dataclass

from desktop.domain.reconcile.data import Data
from desktop.domain.reconcile.match import Checked, Reconciled, Status
from desktop.domain.reconcile.paper_text import Control
from desktop.domain.reconcile.sentences import Sentence, kind_of
from desktop.domain.reconcile.tokens import same_text
from desktop.domain.text import clean

_CUT = "…"


@dataclass(frozen=True, slots=True)
class Renewal:
    """A bound number to be renewed; `control` is its index, copies of a text box included."""

    control: int
    id: str
    old: str
    new: str
    sentence: Sentence | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A bound number edited by hand whose value has moved on too: the three texts side by side.

    `written` is what the program wrote then, None where that is lost; `locked` says that nothing was edited, but the
    text cannot be replaced.
    """

    id: str
    written: str | None
    by_hand: str
    now: str
    sentence: Sentence | None
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Refresh:
    """What becomes of a paper's numbers.

    `gone` are bound to what has no value any more; `left` is typed text that differs and is not bound: both stay.
    """

    renewals: tuple[Renewal, ...]
    conflicts: tuple[Conflict, ...]
    gone: tuple[Checked, ...]
    left: tuple[Checked, ...]
    unchanged: int


def planned(done: Reconciled, data: Data) -> Refresh:
    """Return what is to be done with each bound number of the paper read as `done`."""
    checked = {each.control: each for each in done.checked if each.control is not None}
    renewals: list[Renewal] = []
    conflicts: list[Conflict] = []
    unchanged = 0
    for number, control in enumerate(done.paper.controls):
        own = checked.get(number)
        now = own.expected if own else data.expected(control.id, False, control.text)
        if now is None:
            continue
        if same_text(kind_of(control.id), now, control.text):
            unchanged += own is not None
        elif is_untouched(control) and control.spans:
            renewals.append(Renewal(number, control.id, control.text, now, own.sentence if own else None))
        elif own:
            conflicts.append(_conflict(control, now, own.sentence))
    gone = tuple(each for each in checked.values() if each.expected is None)
    left = tuple(each for each in done.checked if each.control is None and each.status is Status.DIFFERENT)
    return Refresh(tuple(renewals), tuple(conflicts), gone, left, unchanged)


def is_untouched(control: Control) -> bool:
    """Return whether a control still holds what the program wrote there; False where nobody knows."""
    written = control.written
    if written is None:
        return False
    text = clean(control.text)
    if written.endswith(_CUT) and len(written) > len(_CUT):
        return text.startswith(clean(written[: -len(_CUT)]))
    return text == clean(written)


def _conflict(control: Control, now: str, sentence: Sentence) -> Conflict:
    locked = is_untouched(control)
    return Conflict(control.id, control.written, control.text, now, sentence, locked)
