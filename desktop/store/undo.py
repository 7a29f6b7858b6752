"""Undo and redo, from the change rows alone: an act's changes played backwards are a new act, history only grows."""

from dataclasses import dataclass, replace
from itertools import takewhile

from sqlite_utils import Database

from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.acts import FINAL, TOGETHER, act, all_or_none
from desktop.store.errors import damaged
from desktop.store.history import Act, act_head
from desktop.store.replay import Row, play_back, rows_of

_UNDO, _REDO = "undo", "redo"


@dataclass(frozen=True, slots=True)
class Step:
    """What a person did in one go: the act it is, or the acts it was kept as, the earliest first."""

    acts: tuple[Act, ...]

    @property
    def name(self) -> str:
        """The code of resources/words/acts.toml that names it."""
        last = self.acts[-1].name
        return last if len(self.acts) == 1 else f"{last}_together"

    @property
    def facts(self) -> Facts:
        """What its name says: of several acts only how many they are."""
        return self.acts[-1].facts if len(self.acts) == 1 else {"count": len(self.acts)}


@dataclass(frozen=True, slots=True)
class Steps:
    """What undo and redo would do next: what they take back and bring back, None where there is none.

    `barrier` is the act that cannot be undone and stands in the way of undoing; None when nothing was done at all.
    """

    undo: Step | None
    redo: Step | None
    barrier: Act | None


@dataclass(frozen=True, slots=True)
class _Entry:
    """An act on a stack. `together` marks those kept in one go, `undone_by` the act that undid it."""

    number: int
    together: object
    undone_by: int | None = None


def steps(db: Database) -> Steps:
    """Return what can be undone and redone now; what a person did in one go is one step, the latest first."""
    done, undone, barrier = _stacks(db)
    return Steps(
        undo=_step(db, done),
        redo=_step(db, undone),
        barrier=act_head(db, barrier) if not done and barrier is not None else None,
    )


def undo(db: Database, desk: Desk) -> Step:
    """Take the latest step back, each of its acts as an act; return what was undone.

    Raises: DeskError NOTHING_TO_UNDO; NOT_UNDOABLE with the act in the way; YEAR_SEALED, YEAR_CLOSED.
    """
    next_steps = steps(db)
    if next_steps.undo is None:
        raise _no_way_back(next_steps.barrier)
    with all_or_none(db):
        for each in reversed(next_steps.undo.acts):
            _play_back(db, desk, _UNDO, each, undoes=each.number)
    return next_steps.undo


def redo(db: Database, desk: Desk) -> Step:
    """Bring the step undone last back, each of its acts as an act; return what was done again.

    Raises: DeskError NOTHING_TO_REDO; YEAR_SEALED, YEAR_CLOSED.
    """
    _, undone, _ = _stacks(db)
    step = _step(db, undone)
    if step is None:
        raise DeskError(Trouble.NOTHING_TO_REDO)
    undone_by = {each.number: each.undone_by for each in undone}
    with all_or_none(db):
        for each in step.acts:
            undoing = undone_by[each.number]
            assert undoing is not None
            _play_back(db, desk, _REDO, each, undoes=undoing)
    return step


def _step(db: Database, stack: list[_Entry]) -> Step | None:
    """Return the acts at the top of a stack that were done in one go."""
    if not stack:
        return None
    last = stack[-1]
    alike = takewhile(lambda each: last.together is not None and each.together == last.together, reversed(stack[:-1]))
    numbers = sorted((last.number, *(each.number for each in alike)))
    return Step(tuple(act_head(db, number) for number in numbers))


def _stacks(db: Database) -> tuple[list[_Entry], list[_Entry], int | None]:
    """Return the acts in force since the last one that is final, those undone, and that one."""
    done: list[_Entry] = []
    undone: list[_Entry] = []
    barrier: int | None = None
    marked = f"SELECT number, name, json_extract(facts, '$.{TOGETHER}') FROM act ORDER BY number"
    for number, name, together in db.execute(marked):
        if name in FINAL:
            done, undone, barrier = [], [], number
        elif name == _UNDO:
            undone.append(replace(done.pop(), undone_by=number))
        elif name == _REDO:
            done.append(replace(undone.pop(), undone_by=None))
        else:
            done.append(_Entry(number, together))
            undone = []
    return done, undone, barrier


def _no_way_back(barrier: Act | None) -> DeskError:
    if barrier is None:
        return DeskError(Trouble.NOTHING_TO_UNDO)
    return DeskError(Trouble.NOT_UNDOABLE, _about(barrier))


def _play_back(db: Database, desk: Desk, name: str, about: Act, *, undoes: int) -> None:
    """Play the changes of the act `undoes` backwards as an act of that name, about the act it takes or brings back."""
    rows = rows_of(db, undoes)
    with act(db, desk, name, _about(about), undoes=undoes) as number:
        play_back(db, rows)
        _prove(db, rows, rows_of(db, number))


def _about(done: Act) -> Facts:
    """Return the facts that name another act: its own, with its code and number."""
    return {**done.facts, "of": done.name, "act": done.number}


def _prove(db: Database, taken_back: list[Row], played: list[Row]) -> None:
    """Refuse an undoing that did not find each row as the act had left it: somebody changed it from outside."""
    expected = [(table, key, after, before) for table, key, before, after in reversed(taken_back)]
    if played != expected:
        raise damaged(db, "undo")
