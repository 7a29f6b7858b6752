"""Undo and redo, from the change rows alone: an act's changes played backwards are a new act, history only grows."""

from dataclasses import dataclass

from sqlite_utils import Database

from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.acts import FINAL, act
from desktop.store.errors import damaged
from desktop.store.history import Act, act_head
from desktop.store.replay import Row, play_back, rows_of

_UNDO, _REDO = "undo", "redo"


@dataclass(frozen=True, slots=True)
class Steps:
    """What undo and redo would do next: the acts they take back and bring back, None where there is none.

    `barrier` is the act that cannot be undone and stands in the way of undoing; None when nothing was done at all.
    """

    undo: Act | None
    redo: Act | None
    barrier: Act | None


def steps(db: Database) -> Steps:
    """Return what can be undone and redone now; one human act is one step, the latest first."""
    done, undone, barrier = _stacks(db)
    last = done[-1] if done else None
    return Steps(
        undo=act_head(db, last) if last is not None else None,
        redo=act_head(db, undone[-1][0]) if undone else None,
        barrier=act_head(db, barrier) if last is None and barrier is not None else None,
    )


def undo(db: Database, desk: Desk) -> Act:
    """Take the latest act back, as an act; return the act that was undone.

    Raises: DeskError NOTHING_TO_UNDO; NOT_UNDOABLE with the act in the way; YEAR_SEALED, YEAR_CLOSED.
    """
    next_steps = steps(db)
    if next_steps.undo is None:
        raise _no_way_back(next_steps.barrier)
    _play_back(db, desk, _UNDO, next_steps.undo, undoes=next_steps.undo.number)
    return next_steps.undo


def redo(db: Database, desk: Desk) -> Act:
    """Bring the act undone last back, as an act; return that act.

    Raises: DeskError NOTHING_TO_REDO; YEAR_SEALED, YEAR_CLOSED.
    """
    _, undone, _ = _stacks(db)
    if not undone:
        raise DeskError(Trouble.NOTHING_TO_REDO)
    number, undoing = undone[-1]
    original = act_head(db, number)
    _play_back(db, desk, _REDO, original, undoes=undoing)
    return original


def _stacks(db: Database) -> tuple[list[int], list[tuple[int, int]], int | None]:
    """Return the acts in force since the last one that is final, those undone with their undoing act, and that one."""
    done: list[int] = []
    undone: list[tuple[int, int]] = []
    barrier: int | None = None
    for number, name in db.execute("SELECT number, name FROM act ORDER BY number"):
        if name in FINAL:
            done, undone, barrier = [], [], number
        elif name == _UNDO:
            undone.append((done.pop(), number))
        elif name == _REDO:
            done.append(undone.pop()[0])
        else:
            done.append(number)
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
