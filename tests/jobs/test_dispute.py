"""Disputes of a real store: both outcomes, decisions, what is looked at again; nothing is lost."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.dispute import Claim, Decision, Dispute, Reopening, Ruling
from desktop.domain.ledger import Inputs, Layer, State
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.dispute import (
    decide_dispute,
    disputes,
    look_at_case,
    raise_dispute,
    reopen_dispute,
)
from desktop.jobs.history import check_store
from desktop.jobs.scoring import result
from desktop.jobs.undo import undo
from desktop.store.disputes import claim_text, read_claim

STAGE = Layer.AGREED
TODAY = date(2026, 11, 12)


def a_dispute(desk: Desk) -> Dispute:
    leaf = result(desk, Layer.AGREED).ledger.framework.leaves[0]
    claim = Claim(points=Decimal(0))
    return Dispute("CG", leaf.code, claim, "Đề nghị tính lại", "Phòng Tham mưu", date(2026, 11, 12), "Công văn")


def test_both_outcomes_are_shown_and_nothing_is_written(sample: Desk) -> None:
    number = raise_dispute(sample, a_dispute(sample), Layer.AGREED).number
    kept = Path(sample.path).read_bytes()

    _, looked = look_at_case(sample, number)

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
        raise_dispute(sample, replace(a_dispute(sample), **change), Layer.AGREED)  # type: ignore[arg-type]
    assert caught.value.trouble is trouble


def sound(ruling: Ruling = Ruling.GRANTED, **more: object) -> Decision:
    own = {"reader_unit": "BS", "second_reader": "Trung tá Lê Văn Mẫu", "value": None} | more
    return Decision(ruling, "Hồ sơ đủ", "Điều 5 Quy định chấm điểm", "Cụm trưởng", TODAY, **own)  # type: ignore[arg-type]


def points(desk: Desk, dispute: Dispute) -> Decimal | None:
    standing = result(desk, STAGE).standings.of(dispute.unit)
    assert standing is not None
    cell = standing.sheet.cell(dispute.criterion)
    return None if cell is None else cell.points


def test_a_dispute_is_kept_word_for_word_and_moves_nothing(sample: Desk) -> None:
    before = result(sample, STAGE).sheets
    asked = replace(a_dispute(sample), evidence="Biên bản số 12")
    case = raise_dispute(sample, asked, STAGE)
    assert disputes(sample) == (case,)
    assert (case.number, case.dispute, case.stage) == (1, asked, STAGE)
    assert result(sample, STAGE).sheets == before
    with pytest.raises(DeskError) as caught:
        raise_dispute(sample, asked, STAGE)
    assert caught.value.trouble is Trouble.DISPUTE_OPEN


@pytest.mark.parametrize(
    ("ruling", "value", "expected"),
    [
        (Ruling.GRANTED, None, Decimal(0)),
        (Ruling.PARTLY, Claim(points=Decimal(1)), Decimal(1)),
        (Ruling.KEPT, None, None),
    ],
)
def test_a_decision_gives_what_it_says_as_one_act_that_can_be_undone(
    sample: Desk, ruling: Ruling, value: Claim | None, expected: Decimal | None
) -> None:
    asked = a_dispute(sample)
    raise_dispute(sample, asked, STAGE)
    before = points(sample, asked)

    done = decide_dispute(sample, 1, sound(ruling, value=value))

    assert points(sample, asked) == (before if expected is None else expected)
    assert bool(done.ripple.units) == (ruling is not Ruling.KEPT)
    assert disputes(sample)[0].dispute.decision == sound(ruling, value=value)
    assert undo(sample).name == "dispute_decide"
    assert points(sample, asked) == before
    assert disputes(sample)[0].dispute.is_open
    assert check_store(sample).ok


def test_a_decision_may_be_looked_at_again_and_its_history_stays(sample: Desk) -> None:
    raise_dispute(sample, a_dispute(sample), STAGE)
    decide_dispute(sample, 1, sound(Ruling.KEPT))
    with pytest.raises(DeskError) as caught:
        decide_dispute(sample, 1, sound())
    assert caught.value.trouble is Trouble.DISPUTE_DECIDED
    reopen_dispute(sample, 1, Reopening("Có hồ sơ mới", "Cụm trưởng", TODAY))
    decide_dispute(sample, 1, sound())
    assert [type(each) for each in disputes(sample)[0].dispute.history] == [Decision, Reopening, Decision]


def test_the_chairs_own_unit_needs_a_reader_of_another_unit(sample: Desk) -> None:
    chair = result(sample, STAGE).ledger.cluster.chair
    assert chair is not None
    raise_dispute(sample, replace(a_dispute(sample), unit=chair), STAGE)
    with pytest.raises(DeskError) as caught:
        decide_dispute(sample, 1, sound(reader_unit=chair))
    assert [each.code for each in caught.value.findings] == ["dispute_reader_own_unit"]
    decide_dispute(sample, 1, sound(reader_unit="BS"))


@pytest.mark.parametrize(
    "claim",
    [
        Claim(inputs=Inputs(counts=(("a", Decimal(1)),), actual=Decimal("1.5"))),
        Claim(points=Decimal("7.25")),
        Claim(state=State.NOT_ASSIGNED),
    ],
)
def test_every_kind_of_claim_comes_back_as_it_went_in(claim: Claim) -> None:
    assert read_claim(claim_text(claim)) == claim


def test_an_unknown_number_is_told_with_those_there_are(sample: Desk) -> None:
    raise_dispute(sample, a_dispute(sample), STAGE)
    with pytest.raises(DeskError) as caught:
        look_at_case(sample, 7)
    assert caught.value.facts["known"] == ("1",)
    assert look_at_case(sample, 1)[1].outcomes.claimed.cell.points == 0
