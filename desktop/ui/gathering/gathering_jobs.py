"""The jobs behind the gathering, called on the worker; the libraries of database and papers are loaded there."""

from collections import Counter

from desktop.domain.desk import Desk
from desktop.domain.gathering import Deadline, Handed, RequiredPaper


def remind(desk: Desk, unit: str) -> str:
    """Return the text that reminds a unit; an empty one where nothing is missing."""
    from desktop.jobs.reminders import reminders

    return next((each.text for each in reminders(desk, unit)), "")


def write_letters(desk: Desk, folder: str) -> tuple[str, ...]:
    """Write a letter to every unit something is expected of."""
    from desktop.jobs.reminders import write_reminders

    return write_reminders(desk, folder)


def move_due(desk: Desk, deadline: Deadline) -> object:
    """Set a day something is due."""
    from desktop.jobs import gathering

    return gathering.move_due(desk, deadline)


def tick(desk: Desk, handed: Handed, note: str) -> None:
    """Keep that a paper came in."""
    from desktop.jobs import gathering

    gathering.receive(desk, handed, note)


def untick(desk: Desk, unit: str, paper: str) -> None:
    """Take back that a paper came in."""
    from desktop.jobs import gathering

    gathering.unreceive(desk, unit, paper)


def require(desk: Desk, added: tuple[str, ...], dropped: tuple[str, ...]) -> None:
    """Change the papers every unit hands in."""
    from desktop.jobs import gathering

    gathering.change_required(desk, added, dropped)


def blanks(desk: Desk) -> dict[str, int]:
    """Return how many cells of each unit closing the intake would turn into "not reported"."""
    from desktop.jobs.entry import close_intake

    return dict(Counter(each.unit for each in close_intake(desk, None, "", dry_run=True)))


def close(desk: Desk, unit: str | None, reason: str) -> int:
    """Turn the blanks of a unit, or of all, into "not reported"; return how many."""
    from desktop.jobs.entry import close_intake

    return len(close_intake(desk, unit, reason))


def others(papers: tuple[RequiredPaper, ...]) -> tuple[RequiredPaper, ...]:
    """Return the papers that are ticked off by hand."""
    from desktop.domain.gathering import READ_PAPERS

    return tuple(each for each in papers if each.code not in READ_PAPERS)
