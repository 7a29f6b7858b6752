"""Weighty cells typed a second time: kept as one act, compared, open again when the points change."""

from decimal import Decimal

import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.entry import set_entry
from desktop.jobs.history import check_store
from desktop.jobs.second_typing import Checked, how_far, keep_typed
from desktop.jobs.undo import undo
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
