"""Bringing the bound numbers of a paper up to date: what is renewed, what was edited by hand, what is left."""

from dataclasses import dataclass, field

from desktop.domain.reconcile.data import Data
from desktop.domain.reconcile.match import Checked, Reconciled, Status
from desktop.domain.reconcile.paper_text import Control, Span
from desktop.domain.reconcile.sentences import Sentence, kind_of
from desktop.domain.reconcile.tokens import same_text
from desktop.domain.text import clean

_CUT = "…"


@dataclass(frozen=True, slots=True)
class TypedAt:
    """The bytes of a part in which a typed number is stored."""

    part: str
    span: Span


@dataclass(frozen=True, slots=True)
class Renewal:
    """A number to be renewed: in the control of that index, or as typed text in a line where controls were lost."""

    id: str
    old: str
    new: str
    sentence: Sentence | None
    control: int | None = None
    typed: TypedAt | None = None


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


def planned(
    done: Reconciled, data: Data, then: Reconciled | None = None, taken: frozenset[str] = frozenset()
) -> Refresh:
    """Return what is to be done with each bound number of the paper read as `done`.

    `then` is the same paper read against the data of its print code: it tells what the program wrote where that is
    not kept in the paper itself. Numbers edited by hand whose id is in `taken` are renewed all the same.
    """
    plan = _Plan(done, data, {_key(each): each for each in then.checked} if then else {}, taken)
    plan.see_controls()
    plan.see_typed()
    gone = tuple(each for each in done.checked if each.control is not None and each.expected is None)
    return Refresh(tuple(plan.renewals), tuple(plan.conflicts), gone, tuple(plan.left), plan.unchanged)


@dataclass(slots=True)
class _Plan:
    """The plan while it is made; `then` knows each thing found as it was at the print code."""

    done: Reconciled
    data: Data
    then: dict[tuple[int, int], Checked]
    taken: frozenset[str] = frozenset()
    renewals: list[Renewal] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    left: list[Checked] = field(default_factory=list)
    unchanged: int = 0

    def see_controls(self) -> None:
        """Look at each control, copies in the fallbacks of text boxes too."""
        checked = {each.control: each for each in self.done.checked if each.control is not None}
        for number, control in enumerate(self.done.paper.controls):
            own = checked.get(number)
            now = own.expected if own else self.data.expected(control.id, False, control.text)
            if now is not None:
                self._see_control(number, control, now, own)

    def see_typed(self) -> None:
        """Look at typed numbers that differ: those the program wrote are renewed where its controls were lost."""
        for each in self.done.checked:
            if each.control is None and each.status is Status.DIFFERENT:
                self._see_typed(each)
            elif each.control is None and each.id and self._was_bound(each):
                self.unchanged += 1

    def _see_control(self, number: int, control: Control, now: str, own: Checked | None) -> None:
        written = control.written
        if written is None and own is not None and (before := self.then.get(_key(own))):
            written = before.expected
        sentence = own.sentence if own else None
        if same_text(kind_of(control.id), now, control.text):
            self.unchanged += own is not None
        elif control.spans and (control.id in self.taken or is_untouched(control.text, written)):
            self.renewals.append(Renewal(control.id, control.text, now, sentence, number))
        elif own:
            locked = is_untouched(control.text, written)
            self.conflicts.append(Conflict(control.id, written, control.text, now, sentence, locked))

    def _see_typed(self, each: Checked) -> None:
        before = self.then.get(_key(each))
        if before is None or each.id is None or before.id != each.id or each.expected is None:
            self.left.append(each)
            return
        at = self._typed_at(each)
        untouched = before.status is Status.MATCH
        if at and (untouched or each.id in self.taken):
            self.renewals.append(Renewal(each.id, each.text, each.expected, each.sentence, None, at))
        else:
            conflict = Conflict(each.id, before.expected, each.text, each.expected, each.sentence, untouched)
            self.conflicts.append(conflict)

    def _was_bound(self, each: Checked) -> bool:
        before = self.then.get(_key(each))
        return before is not None and before.id == each.id and not self.done.paper.controls

    def _typed_at(self, each: Checked) -> TypedAt | None:
        line = self.done.paper.lines[each.sentence.line]
        token = next(found.token for found in each.sentence.found if found.token.begin == each.begin)
        begin = each.sentence.begin + token.begin
        span = line.span_of(begin, begin + len(token.text))
        return TypedAt(line.part, span) if span else None


def _key(each: Checked) -> tuple[int, int]:
    return each.sentence.line, each.sentence.begin + each.begin


def is_untouched(text: str, written: str | None) -> bool:
    """Return whether a number still reads as the program wrote it; False where nobody knows what that was."""
    if written is None:
        return False
    if written.endswith(_CUT) and len(written) > len(_CUT):
        return clean(text).startswith(clean(written[: -len(_CUT)]))
    return clean(text) == clean(written)
