"""No total is shown from a row that was altered behind the program."""

from dataclasses import replace

import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.cluster import overview
from desktop.jobs.dossier import load_dossier
from desktop.jobs.entry import set_entry
from desktop.jobs.intake import take
from desktop.jobs.looking import Asking
from desktop.jobs.scoring import result
from tests.jobs.sample import member_file
from tests.outside import alter


def test_an_altered_point_is_named_with_unit_and_criterion_before_any_total(sample: Desk) -> None:
    alter(sample.path, "UPDATE entry SET points = '9.99' WHERE id = (SELECT min(id) FROM entry WHERE points > '0')")
    entry = {"unit": "CG", "criterion": "I.1", "layer": "agreed", "state": "blank", "reason": "Thử"}
    for show in (
        lambda: result(sample, Layer.AGREED),
        lambda: overview(sample),
        lambda: load_dossier(sample, Layer.AGREED),
        lambda: set_entry(sample, entry, Layer.AGREED),
        lambda: take(sample, [member_file("SoLieu_AB")], Asking()),
    ):
        with pytest.raises(DeskError) as error:
            show()
        assert error.value.trouble is Trouble.STORE_ALTERED
        (finding,) = error.value.findings
        assert (finding.code, finding.facts["now"]) == ("row_altered", "9.99")
        assert finding.unit
        assert finding.criterion


def test_the_window_proves_the_file_once_when_it_opens_it(sample: Desk) -> None:
    alter(sample.path, "UPDATE cluster SET name = 'Cụm khác'")
    assert result(replace(sample, held=True), Layer.AGREED).ledger.cluster.name == "Cụm khác"
    with pytest.raises(DeskError):
        result(sample, Layer.AGREED)
