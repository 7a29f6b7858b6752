"""The history is whole, and what is altered behind it is named."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.backup import back_up
from desktop.jobs.entry import set_entry
from desktop.jobs.history import Chosen, check_store, read_at, read_log
from desktop.jobs.password import set_password
from desktop.jobs.restore import Source, restore
from desktop.jobs.scoring import result
from desktop.jobs.undo import next_steps, redo, undo
from tests.outside import alter


def test_a_store_nobody_touched_is_whole(sample: Desk) -> None:
    history, checked = read_log(sample), check_store(sample)
    assert history.ok
    assert checked.ok
    assert checked.print_code
    assert history.acts[0].name == "new"


def test_totals_that_cannot_be_recomputed_are_named(sample: Desk) -> None:
    db = sqlite3.connect(sample.path)
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        db.execute(f'DROP TRIGGER "{name}"')
    db.execute("UPDATE criterion SET parameters = '{\"kind\": 3}' WHERE kind IS NOT NULL")
    db.commit()
    db.close()
    checked = check_store(sample)
    assert not checked.ok
    assert "recompute_failed" in {finding.code for finding in checked.findings}


def test_a_print_code_tells_the_ranks_of_its_time_and_what_moved_since(sample: Desk) -> None:
    code = check_store(sample).print_code
    then = result(sample, Layer.AGREED).standings
    entry = {"unit": "AB", "criterion": "I.1", "layer": "agreed", "points": "0", "reason": "Hội nghị thống nhất"}
    done = set_entry(sample, entry, Layer.AGREED)
    at = read_at(sample, code, Layer.AGREED)
    assert at.standings == then
    assert at.moved == done.ripple
    assert [act.name for act in at.since] == ["set"]


def test_an_unknown_print_code_is_told(sample: Desk) -> None:
    with pytest.raises(DeskError) as error:
        read_at(sample, "K7M2QX00", Layer.AGREED)
    assert error.value.trouble is Trouble.UNKNOWN_CODE


def test_the_log_is_picked_by_unit_criterion_officer_and_act(sample: Desk) -> None:
    entry = {"unit": "AB", "criterion": "I.1", "layer": "agreed", "points": "0", "reason": "Thử"}
    set_entry(replace(sample, officer="Người soát"), entry, Layer.AGREED)
    assert [act.name for act in read_log(sample, Chosen(officer="Người soát")).acts] == ["set"]
    assert {act.name for act in read_log(sample, Chosen(act="import")).acts} == {"import"}
    about = read_log(sample, Chosen(unit="AB", criterion="I.1")).acts
    assert about[-1].name == "set"
    assert all("AB" in (change.after or "") for act in about for change in act.changes)


def test_undo_and_redo_move_the_result_back_and_forth(sample: Desk) -> None:
    before = result(sample, Layer.AGREED)
    entry = {"unit": "AB", "criterion": "I.1", "layer": "agreed", "points": "0", "reason": "Thử"}
    set_entry(sample, entry, Layer.AGREED)
    after = result(sample, Layer.AGREED)
    step = next_steps(sample).undo
    assert step is not None
    assert step.facts["criterion"] == "I.1"
    assert undo(sample).name == "set"
    assert result(sample, Layer.AGREED) == before
    assert redo(sample).name == "set"
    assert result(sample, Layer.AGREED) == after


def test_a_value_that_is_no_text_any_more_is_named_by_the_check(sample: Desk) -> None:
    first = "id = (SELECT min(id) FROM entry WHERE points > '')"
    alter(sample.path, f"UPDATE entry SET points = CAST(x'39fe' AS TEXT) WHERE {first}")
    named = {finding.code: finding for finding in check_store(sample).findings}
    assert named["row_altered"].unit
    assert named["row_altered"].criterion


def test_nothing_is_undone_on_a_file_with_an_altered_value(sample: Desk) -> None:
    alter(sample.path, "UPDATE cluster SET name = 'khác'")
    with pytest.raises(DeskError) as error:
        undo(sample)
    assert error.value.trouble is Trouble.STORE_ALTERED


def test_a_cut_end_is_noticed_by_a_backup_that_still_knows_it(sample: Desk) -> None:
    entry = {"unit": "AB", "criterion": "I.1", "layer": "agreed", "points": "0", "reason": "Thử"}
    set_entry(sample, entry, Layer.AGREED)
    backup = back_up(sample)
    last = len(read_log(sample).acts)
    cut = (
        "DELETE FROM entry WHERE act = {0}",
        "DELETE FROM change WHERE act = {0}",
        "DELETE FROM act WHERE number = {0}",
    )
    alter(sample.path, *(statement.format(last) for statement in cut))
    (finding,) = check_store(sample).findings
    assert (finding.code, finding.facts["code"]) == ("state_lost", backup.print_code)


def test_what_a_restore_left_is_no_loss(sample: Desk) -> None:
    first = back_up(sample)
    entry = {"unit": "AB", "criterion": "I.1", "layer": "agreed", "points": "0", "reason": "Thử"}
    set_entry(sample, entry, Layer.AGREED)
    back_up(sample)
    restore(sample, Source(first.path))
    assert check_store(sample).ok


def test_a_backup_that_a_password_left_readable_is_named(sample: Desk) -> None:
    back_up(sample)
    folder = Path(f"{sample.path}-sao-luu")
    plain = {each.name: each.read_bytes() for each in folder.iterdir()}
    locked = set_password(sample, "mật khẩu tháng 11").desk
    assert check_store(locked).ok
    for name, content in plain.items():
        (folder / name).write_bytes(content)
    assert {finding.code for finding in check_store(locked).findings} == {"copy_readable"}
