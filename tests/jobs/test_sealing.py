"""Sealing, opening again and closing: what may be changed, what is said before, what cannot be undone."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.domain.desk import Desk, Late
from desktop.domain.ledger import Layer
from desktop.domain.second_typing import points_at
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.backup import backups_of
from desktop.jobs.entry import set_entry
from desktop.jobs.history import check_store, read_log
from desktop.jobs.scoring import result
from desktop.jobs.sealing import Standing, close_year, look_over, seal, unseal, year_state_of
from desktop.jobs.second_look import confirm
from desktop.jobs.second_typing import how_far, keep_typed
from desktop.jobs.undo import next_steps, undo
from desktop.words.sealing import tell_point
from tests.outside import alter

ENTRY = {"unit": "AB", "criterion": "I.1", "layer": "agreed", "points": "0", "reason": "Hội nghị thống nhất"}
LATE = Late("Đơn vị báo lại số", "Trực ban Công an tỉnh An Bình")


def _trouble(desk: Desk, do: object) -> Trouble:
    with pytest.raises(DeskError) as error:
        do(desk)  # type: ignore[operator]
    return error.value.trouble


def _set(desk: Desk) -> None:
    set_entry(desk, ENTRY, Layer.AGREED)


def test_the_list_says_what_is_not_met_and_only_a_damaged_file_blocks(sample: Desk) -> None:
    checks = look_over(sample)
    assert checks.ready
    assert {point.code for point in checks.points if point.blocks} == {"seal_intact", "seal_framework", "seal_errors"}


def test_sealing_gives_the_code_that_papers_carry(sample: Desk) -> None:
    sealed = seal(sample, "Trước hội nghị")
    state = year_state_of(sample)
    assert (state.standing, state.code) == (Standing.SEALED, sealed.code)
    assert check_store(sample).print_code == sealed.code
    assert _trouble(sample, lambda desk: seal(desk, "Lần nữa")) is Trouble.ALREADY_SEALED


def test_a_file_with_an_altered_value_is_not_sealed_and_says_why(sample: Desk) -> None:
    alter(sample.path, "UPDATE cluster SET name = 'Cụm khác'")
    with pytest.raises(DeskError) as error:
        seal(sample, "Trước hội nghị")
    assert error.value.trouble is Trouble.REFUSED
    assert {"seal_intact_not", "row_altered"} <= {finding.code for finding in error.value.findings}
    assert year_state_of(sample).standing is Standing.OPEN


def test_after_the_seal_a_change_needs_a_reason_and_a_caller_and_is_numbered(sample: Desk) -> None:
    seal(sample, "Trước hội nghị")
    assert _trouble(sample, _set) is Trouble.YEAR_SEALED
    _set(replace(sample, late=LATE))
    (late,) = year_state_of(sample).late
    assert (late.change.number, late.change.reason, late.change.caller) == (1, LATE.reason, LATE.caller)
    assert (late.act.name, late.act.facts["unit"]) == ("set", "AB")


def test_an_unsealed_year_is_changed_as_before(sample: Desk) -> None:
    assert _trouble(sample, lambda desk: unseal(desk, "Nhầm")) is Trouble.NOT_SEALED
    seal(sample, "Trước hội nghị")
    unseal(sample, "Hội nghị hoãn")
    (backup,) = backups_of(sample)
    assert (backup.backup.why, backup.behind) == ("truoc-mo-chot", 1)
    _set(sample)
    assert year_state_of(sample).standing is Standing.OPEN
    assert year_state_of(sample).late == ()


def test_a_closed_year_can_only_be_looked_at(sample: Desk) -> None:
    before = result(sample, Layer.AGREED)
    close_year(sample, "Hết năm 2026")
    for do in (_set, undo, lambda desk: seal(desk, "x"), lambda desk: unseal(desk, "x"), close_year):
        assert _trouble(replace(sample, late=LATE), do) in {Trouble.YEAR_CLOSED, Trouble.NOT_UNDOABLE}
    assert result(sample, Layer.AGREED) == before
    assert check_store(sample).ok


def test_a_seal_is_never_undone(sample: Desk) -> None:
    seal(sample, "Trước hội nghị")
    steps = next_steps(sample)
    assert steps.undo is None
    assert steps.barrier is not None
    assert steps.barrier.name == "seal"
    assert _trouble(replace(sample, late=LATE), undo) is Trouble.NOT_UNDOABLE
    assert [act.name for act in read_log(sample).acts][-1] == "seal"


def test_the_list_says_how_far_people_proved_the_result(sample: Desk) -> None:
    points = {point.code: point for point in look_over(sample).points}
    assert not points["seal_swept"].met
    assert not points["seal_chair"].met
    assert not points["seal_chair"].blocks
    assert tell_point(points["seal_chair"]).message.startswith("Điểm của đơn vị cụm trưởng An Bình chưa có người")

    checked = how_far(sample, Layer.AGREED)
    stood = {(each.unit, each.criterion): each for each in checked.weighed.cells}
    standings = result(sample, Layer.AGREED).standings
    keep_typed(sample, {cell: points_at(standings, *cell) or Decimal(0) for cell in stood}, Layer.AGREED)
    confirm(sample, "Lê Văn C", "BS", Layer.AGREED)

    points = {point.code: point for point in look_over(sample).points}
    assert points["seal_swept"].met
    assert points["seal_chair"].met
    whole = len(stood)
    assert tell_point(points["seal_swept"]).message.startswith(f"Đã soát lại {whole}/{whole} ô")
