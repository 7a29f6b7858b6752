"""The minutes of the conference: what the data know stands there, what they do not is left open and counted."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.dossier import Dossier
from desktop.domain.framework import Framework
from desktop.domain.ledger import Conference, Delegate, Ledger
from desktop.papers.conference import conference_minutes
from desktop.papers.form_check import check_form
from tests.papers.docx import bound, part
from tests.papers.ledgers import ledger, standings

HELD = Conference(
    held_on=date(2026, 11, 27),
    place="Công an tỉnh An Bình",
    delegates=(Delegate("Trần B", "Đại tá", "Phó Cục trưởng", "Bộ Công an"),),
    next_chair="CG",
    next_deputy="DP",
)


def dossier(conference: Conference, base: Ledger | None = None) -> Dossier:
    return Dossier(replace(base or ledger(), conference=conference), standings(), date(2026, 11, 21), "K7M2QX")


def gaps(conference: Conference) -> int:
    (finding,) = conference_minutes(dossier(conference))[1]
    assert finding.code == "minutes_gaps"
    count = finding.facts["count"]
    assert isinstance(count, int)
    return count


@pytest.mark.parametrize("conference", [HELD, Conference()])
def test_the_form_is_right_with_and_without_what_is_known(conference: Conference) -> None:
    assert check_form(conference_minutes(dossier(conference))[0]) == ()


def test_results_stand_there_bound_to_the_data() -> None:
    content = conference_minutes(dossier(HELD))[0]
    assert {"tk:total:AB", "tk:rank:AB"} <= {id_ for id_, _ in bound(content)}
    text = part(content)
    assert "Đại tá Trần B, Phó Cục trưởng, Bộ Công an." in text
    assert (
        "đơn vị Cụm trưởng năm 2027: Công an thành phố Cẩm Giang; đơn vị Cụm phó năm 2027: Công an tỉnh Đông Phú"
        in text
    )
    assert "An Bình, ngày 27 tháng 11 năm 2026" in text


def test_every_thing_known_leaves_fewer_gaps() -> None:
    known = gaps(HELD)
    assert gaps(replace(HELD, held_on=None)) == known + 2
    assert gaps(replace(HELD, place="")) == known + 1
    assert gaps(replace(HELD, delegates=())) == known + 1
    assert gaps(Conference()) > known


def test_a_cluster_without_a_framework_has_minutes_too() -> None:
    plain = replace(ledger(), framework=Framework("", 2026, 0, ledger().framework.total, ()), conference=HELD)
    content = conference_minutes(Dossier(plain, standings(), date(2026, 11, 21), "K7M2QX"))[0]
    assert check_form(content) == ()
    assert not bound(content)
