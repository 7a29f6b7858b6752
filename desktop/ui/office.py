"""What the window knows before a cluster is opened: who works here, the clock, where files go."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.facts import Fact
from desktop.domain.trouble import DeskError, Trouble
from desktop.ui.state import State, read_state

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.safety import Opened as Safety

SAMPLE = "cum-mau.tongket"


@dataclass(frozen=True, slots=True)
class Office:
    """`documents` is where new cluster files are proposed, `samples` where copies of the sample are kept."""

    officer: str
    clock: Callable[[], datetime]
    documents: Path
    samples: Path


@dataclass(frozen=True, slots=True)
class Opened:
    """A cluster file at work: its desk, how things stand, and what lets go of it. `locked` says why it is look-only.

    `safety` is what was found and done for its safety when it was opened; None where it is looked at only.
    """

    desk: Desk
    state: State
    grip: ExitStack
    locked: DeskError | None
    safety: "Safety | None" = None


def open_cluster(office: Office, path: str, password: str = "") -> Opened:
    """Open a cluster file and hold it; when another program holds it, open it to look only.

    Raises: the store's troubles, PASSWORD_NEEDED and PASSWORD_WRONG among them.
    """
    from desktop.jobs import intake  # noqa: F401 - loaded here, the pages need it and the window's thread must not wait

    return enter(office, desk_of(office, path, password))


def desk_of(office: Office, path: str, password: str = "") -> Desk:
    """Return the officer's desk at a file, with the key the password makes; a file that has none needs none.

    Raises: PASSWORD_WRONG.
    """
    desk = Desk(path, office.officer, office.clock)
    if not password:
        return desk
    from desktop.jobs.password import unlocked

    return unlocked(desk, password)


def enter(_office: Office, desk: Desk) -> Opened:
    """Open the desk's file, whose key it already has, and hold it; every row is proved before a total is shown.

    Raises: STORE_ALTERED and STORE_DAMAGED with what is wrong; the store's other troubles.
    """
    from desktop.jobs.ledger import blocking
    from desktop.jobs.safety import open_desk

    with ExitStack() as grip:
        try:
            safety = grip.enter_context(open_desk(desk))
        except DeskError as error:
            if error.trouble not in {Trouble.STORE_LOCKED, Trouble.STORE_READ_ONLY}:
                raise
            return Opened(desk, read_state(desk, None), grip.pop_all(), error)
        if safety.findings:
            facts: dict[str, Fact] = {"path": desk.path, "count": len(safety.findings)}
            raise DeskError(Trouble.STORE_ALTERED, facts, blocking(safety.findings))
        state = read_state(desk, None)
        return Opened(safety.desk, state, grip.pop_all(), None, safety)


def open_sample(office: Office, *, afresh: bool) -> Opened:
    """Open the officer's copy of the sample cluster, made when there is none yet or when it is wanted afresh."""
    from desktop.jobs.demo import make_folder, make_sample

    copy = office.samples / SAMPLE
    if afresh or not copy.exists():
        beside = office.samples / f"{office.clock():%Y%m%d%H%M%S}.tongket"
        make_folder(str(office.samples))
        make_sample(Desk(str(beside), office.officer, office.clock))
        beside.replace(copy)
    return open_cluster(office, str(copy))
