"""The jobs behind those commands, called on the worker; the libraries of the database are loaded there."""

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.progress import Progress
from desktop.ui.shell.passwords import Wish

if TYPE_CHECKING:  # see above
    from desktop.jobs.password import Renewed
    from desktop.jobs.restore import Restored
    from desktop.jobs.undo import Step


def play(desk: Desk, which: str) -> "Step":
    """Undo or redo; return what was."""
    from desktop.jobs import undo

    return undo.undo(desk) if which == "undo" else undo.redo(desk)


def unseal(desk: Desk, reason: str) -> None:
    """Open the seal."""
    from desktop.jobs import sealing

    sealing.unseal(desk, reason)


def renew(desk: Desk, wish: Wish, passwords: tuple[str, str], progress: Progress) -> "Renewed":
    """Set, change or remove the password; `passwords` are the present one and the new one."""
    from desktop.jobs import password

    old, new = passwords
    match wish:
        case Wish.SET:
            return password.set_password(desk, new, progress)
        case Wish.CHANGE:
            return password.change_password(desk, old, new, progress)
        case Wish.REMOVE:
            return password.remove_password(desk, old, progress)


def restore(desk: Desk, path: str) -> "Restored":
    """Put a backup in the place of the file; what lies there is kept."""
    from desktop.jobs.restore import Source
    from desktop.jobs.restore import restore as put_back

    return put_back(desk, Source(path, desk.key))


def hold(desk: Desk) -> AbstractContextManager[object]:
    """Hold the desk's lock until the context ends."""
    from desktop.jobs.lock import hold as hold_desk

    return hold_desk(desk)


def print_number(desk: Desk, number: str, stage: Layer, path: str) -> str:
    """Write the source sheet of a number, never over a file; return where it went."""
    from desktop.jobs.source_sheet import write_source_sheet

    return write_source_sheet(desk, number, stage, path)
