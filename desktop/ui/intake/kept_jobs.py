"""The jobs behind what was taken in, called on the worker; the libraries of the database are loaded there."""

from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.ledger import Item, Layer, Ledger
from desktop.domain.submission.thing import About
from desktop.ui.intake.kept_tables import Beside, beside

if TYPE_CHECKING:  # see above
    from desktop.jobs.looking import Look
    from desktop.jobs.submissions import Submission, TakingOut


def submissions(desk: Desk) -> "tuple[Submission, ...]":
    """Return what was kept in the round."""
    from desktop.jobs.submissions import submissions as list_them

    return list_them(desk)


def compare(desk: Desk, number: int, ledger: Ledger) -> Beside:
    """Return a version beside the one before it."""
    from desktop.jobs.submissions import compare as put_beside

    return beside(put_beside(desk, number), ledger)


def foresee_set_aside(desk: Desk, number: int, stage: Layer) -> "TakingOut":
    """Return what setting a report aside would do."""
    from desktop.jobs.submissions import foresee_set_aside as foresee

    return foresee(desk, number, stage)


def set_aside(desk: Desk, number: int, reason: str, stage: Layer) -> object:
    """Set a report aside."""
    from desktop.jobs.submissions import set_aside as put

    return put(desk, number, reason, stage)


def bring_back(desk: Desk, number: int, reason: str, stage: Layer) -> object:
    """Use a report again."""
    from desktop.jobs.submissions import bring_back as bring

    return bring(desk, number, reason, stage)


def foresee_roll_back(desk: Desk, number: int, stage: Layer) -> "TakingOut":
    """Return what rolling an import back would do."""
    from desktop.jobs.submissions import foresee_roll_back as foresee

    return foresee(desk, number, stage)


def roll_back(desk: Desk, number: int, reason: str, stage: Layer) -> object:
    """Take an import back."""
    from desktop.jobs.submissions import roll_back as take

    return take(desk, number, reason, stage)


def correct(desk: Desk, made: tuple[Item, str, str], stage: Layer) -> object:
    """Put a value right: what stands there, why, by which paper."""
    from desktop.jobs.correction import Because
    from desktop.jobs.correction import correct as keep

    item, reason, basis = made
    return keep(desk, item, Because(reason, basis), stage)


def take_back(desk: Desk, of: About, reason: str, stage: Layer) -> object:
    """Take a correction back."""
    from desktop.jobs.correction import take_back_correction

    return take_back_correction(desk, of, reason, stage)


def forget(desk: Desk, unit: str) -> int:
    """Forget what is remembered of a unit's files; return of how many kinds of file that was."""
    from desktop.jobs.profiles import forget_profile

    return forget_profile(desk, unit)


def slip(desk: Desk, number: int, path: str) -> str:
    """Write the import slip of a kept report."""
    from desktop.jobs.intake_slip import write_slip

    return write_slip(desk, number, path)


def slip_of_look(desk: Desk, look: "Look", path: str) -> str:
    """Write the import slip of a file that was not kept."""
    from desktop.jobs.intake_slip import write_slip_of_look

    return write_slip_of_look(desk, look, path)
