"""The papers made in the window: how many are older than the data stands behind their step."""

from desktop.domain.desk import Desk
from desktop.jobs.entry import set_entry
from desktop.ui.papers.dossier_page import DossierPage
from tests.jobs.papers_of_sample import STAGE
from tests.jobs.sample import made_sample, sample
from tests.ui.seat import Seat

__all__ = ["made_sample", "sample"]


def test_papers_older_than_the_data_are_counted_behind_their_step(seat: Seat, sample: Desk) -> None:
    workspace = seat.open(sample.path)
    page = seat.page("dossier", DossierPage)
    page.make(("so-lieu", "khen-thuong"))
    seat.settle()
    assert workspace.sidebar.signed("dossier") == ""

    plain = {"unit": "AB", "criterion": "I.1", "layer": "agreed", "points": "2.5", "reason": "Hội nghị thống nhất"}
    set_entry(workspace.desk, plain, STAGE)
    seat.go("overview")
    workspace.refresh()
    seat.settle()
    assert workspace.sidebar.signed("dossier") == "⚠ 2"

    seat.go("dossier")
    page.make(("so-lieu",))
    seat.settle()
    assert workspace.sidebar.signed("dossier") == "⚠ 1"
