"""Say of every paper in a folder whether it still says what the data say."""

from functools import cache

from desktop.domain.desk import Desk
from desktop.domain.dossier import Dossier
from desktop.domain.freshness import PaperState
from desktop.domain.ledger import LAYERS, Layer
from desktop.jobs.dossier import load_dossier


def behind(folder: str, print_code: str) -> int:
    """Return how many papers in `folder` were made from another state of the data than that of `print_code`."""
    from desktop.papers.states import print_codes

    return sum(each != print_code for each in print_codes(folder))


def stale(desk: Desk, folder: str) -> tuple[PaperState, ...]:
    """Return every paper of `folder`: fresh, stale, touched by hand or missing, with the numbers that have moved.

    Each is compared with today's data at the stage it was made at.
    """
    from desktop.papers.states import paper_states

    @cache
    def now(stage: Layer | None) -> Dossier:
        return load_dossier(desk, stage or LAYERS[-1])

    return paper_states(folder, now)
