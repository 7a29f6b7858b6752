"""What the window knows before a cluster is opened: who works here, the clock, where files go."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.ui.state import State, read_state

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
    """A cluster file at work: its desk, how things stand, and what lets go of it. `locked` says why it is look-only."""

    desk: Desk
    state: State
    grip: ExitStack
    locked: DeskError | None


def open_cluster(office: Office, path: str, password: str = "") -> Opened:
    """Open a cluster file and hold it; when another program holds it, open it to look only.

    Raises: the store's troubles, PASSWORD_NEEDED and PASSWORD_WRONG among them.
    """
    from desktop.jobs import intake  # noqa: F401 - loaded here, the pages need it and the window's thread must not wait

    return enter(office, _unlocked(Desk(path, office.officer, office.clock), password))


def enter(_office: Office, desk: Desk) -> Opened:
    """Open the desk's file, whose key it already has, and hold it."""
    state = read_state(desk, None)
    grip = ExitStack()
    try:
        from desktop.jobs.lock import hold

        grip.enter_context(hold(desk))
    except DeskError as error:
        if error.trouble not in {Trouble.STORE_LOCKED, Trouble.STORE_READ_ONLY}:
            raise
        return Opened(desk, state, grip, error)
    return Opened(replace(desk, held=True), state, grip, None)


def _unlocked(desk: Desk, password: str) -> Desk:
    from desktop.jobs.password import unlocked

    return unlocked(desk, password) if password else desk


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
