"""The jobs behind the page of sending, called on the worker; the libraries of papers and database are loaded there."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.progress import Progress
from desktop.ui.sending.choices import Chosen

if TYPE_CHECKING:  # see above
    from desktop.jobs.forms import FormPreview, Made


def look_at(desk: Desk, unit: str, chosen: Chosen) -> "FormPreview":
    """Return what a unit would be sent."""
    from desktop.jobs.forms import look_at_forms

    return look_at_forms(_at(desk, chosen), unit, chosen.wanted)


def make(desk: Desk, folder: str, chosen: Chosen, progress: Progress) -> "Made":
    """Make the forms wanted below a folder."""
    from desktop.jobs.forms import make_packets

    return make_packets(_at(desk, chosen), folder, chosen.wanted, progress)


def record(desk: Desk, units: tuple[str, ...], told: tuple[date, str, str], folder: str) -> int:
    """Keep that these units were sent their forms; return to how many."""
    from desktop.jobs.sending import Dispatch, files_of_folder, record_sending

    files: Mapping[str, tuple[str, ...]] = {}
    due = None
    if folder:
        files, due = files_of_folder(folder, units)
    return len(record_sending(desk, Dispatch(units, *told, files, due)))


def _at(desk: Desk, chosen: Chosen) -> Desk:
    return replace(desk, round=chosen.round or desk.round)
