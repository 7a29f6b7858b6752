"""Weighty cells typed a second time: kept as one act, compared, open again when the points change."""

from decimal import Decimal

import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.scoring.standings import Standings
from desktop.domain.second_typing import points_at
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.entry import set_entry
from desktop.jobs.history import check_store, read_log
from desktop.jobs.scoring import standings_of
from desktop.jobs.second_settling import Choice, differing, settle
from desktop.jobs.second_typing import Checked, how_far, keep_typed
from desktop.jobs.undo import undo
from desktop.words.acts import act_name
from desktop.words.impact import sweep_line

STAGE = Layer.AGREED


def cells(checked: Checked) -> dict[tuple[str, str], Decimal]:
    standings = {each.unit: each.sheet for each in _standings(checked)}
    found = {}
    for cell in checked.weighed.cells:
        scored = standings[cell.unit].cell(cell.criterion)
        assert scored is not None
        assert scored.points is not None
        found[cell.unit, cell.criterion] = scored.points
    return found


def _standings(checked: Checked):  # type: ignore[no-untyped-def]
    from desktop.jobs.scoring import standings_of

    return standings_of(checked.weighed.ledger, STAGE).standings


def test_what_agrees_what_differs_and_what_is_left_is_counted(sample: Desk) -> None:
    weighty = cells(how_far(sample, STAGE))
    first, second, *rest = weighty
    made = keep_typed(sample, {first: weighty[first], second: weighty[second] + 1}, STAGE)
    assert [each.agrees for each in made] == [True, False]
    swept = how_far(sample, STAGE).sweep
    assert (len(swept.agreed), len(swept.differing), len(swept.open)) == (1, 1, len(rest))
    assert sweep_line(swept).startswith(f"Đã soát 1/{len(weighty)} ô")
    assert check_store(sample).ok
    undo(sample)
    assert how_far(sample, STAGE).sweep.agreed == ()


def test_a_cell_that_changed_since_is_open_again(sample: Desk) -> None:
    weighty = cells(how_far(sample, STAGE))
    cell, points = next((cell, points) for cell, points in weighty.items() if points > 0)
    keep_typed(sample, {cell: points}, STAGE)
    entry = {"unit": cell[0], "criterion": cell[1], "layer": "agreed", "points": "0", "reason": "Sửa"}
    set_entry(sample, entry, STAGE)
    agreed = {(each.unit, each.criterion) for each in how_far(sample, STAGE).sweep.agreed}
    assert cell not in agreed


def test_nothing_is_kept_of_a_cell_without_points(sample: Desk) -> None:
    with pytest.raises(DeskError) as caught:
        keep_typed(sample, {("CG", "X.9"): Decimal(1)}, STAGE)
    assert caught.value.trouble is Trouble.REFUSED


@pytest.mark.parametrize("choice", Choice)
def test_a_difference_is_settled_by_taking_one_of_both(sample: Desk, choice: Choice) -> None:
    weighty = cells(how_far(sample, STAGE))
    cell, points = next((cell, points) for cell, points in weighty.items() if points > 1)
    keep_typed(sample, {cell: points - Decimal("0.5")}, STAGE)
    both = differing(sample, cell, STAGE)
    assert (both.points, both.typed, both.person) == (points, points - Decimal("0.5"), sample.officer)

    moved = settle(sample, cell, choice, "Đối chiếu hồ sơ gốc", STAGE)
    checked = how_far(sample, STAGE)
    assert cell not in {(each.unit, each.criterion) for each in checked.sweep.differing}
    assert points_at(_standings_of(checked), *cell) == (points if choice is Choice.STANDS else both.typed)
    assert bool(moved.units) == (choice is Choice.TYPED)
    act = read_log(sample).acts[-1]
    assert "Đối chiếu hồ sơ gốc" in act_name(act.name, act.facts)
    with pytest.raises(DeskError) as caught:
        settle(sample, cell, choice, "Lần nữa", STAGE)
    assert caught.value.trouble is Trouble.NOTHING_DIFFERS

    undo(sample)
    assert differing(sample, cell, STAGE) == both


def test_a_difference_is_not_settled_without_a_reason(sample: Desk) -> None:
    with pytest.raises(DeskError) as caught:
        settle(sample, ("AB", "I.1"), Choice.STANDS, " ", STAGE)
    assert caught.value.trouble is Trouble.REASON_MISSING


def _standings_of(checked: Checked) -> Standings:
    return standings_of(checked.weighed.ledger, STAGE)
