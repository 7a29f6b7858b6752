"""Looking at a dispute of a real store: both outcomes, nothing written."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.dispute import Claim, Dispute
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.dispute import look_at_dispute
from desktop.jobs.scoring import result


def a_dispute(desk: Desk) -> Dispute:
    leaf = result(desk, Layer.AGREED).ledger.framework.leaves[0]
    claim = Claim(points=Decimal(0))
    return Dispute("CG", leaf.code, claim, "Đề nghị tính lại", "Phòng Tham mưu", date(2026, 11, 12), "Công văn")


def test_both_outcomes_are_shown_and_nothing_is_written(sample: Desk) -> None:
    kept = Path(sample.path).read_bytes()

    looked = look_at_dispute(sample, a_dispute(sample), Layer.AGREED)

    assert looked.outcomes.kept.standings == result(sample, Layer.AGREED).standings
    assert looked.outcomes.claimed.cell.points == 0
    assert "CG" in {each.unit for each in looked.outcomes.ripple.units}
    assert Path(sample.path).read_bytes() == kept


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        ({"unit": "ZZ"}, Trouble.UNKNOWN_UNIT),
        ({"criterion": "X.9"}, Trouble.REFUSED),
        ({"claim": Claim(points=Decimal(1000))}, Trouble.REFUSED),
        ({"claim": Claim()}, Trouble.REFUSED),
    ],
)
def test_what_cannot_stand_is_refused(sample: Desk, change: dict[str, object], trouble: Trouble) -> None:
    with pytest.raises(DeskError) as caught:
        look_at_dispute(sample, replace(a_dispute(sample), **change), Layer.AGREED)  # type: ignore[arg-type]
    assert caught.value.trouble is trouble
