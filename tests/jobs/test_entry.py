"""Entries by hand: one cell, a file of many, all blanks at once; each one act, each all or nothing."""

import json
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer, State
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.cluster import create_from_files
from desktop.jobs.entry import close_intake, enter_file, set_entry
from desktop.jobs.history import read_log
from desktop.jobs.ledger import load_ledger
from desktop.jobs.scoring import result
from desktop.resources import seed
from tests.jobs.sample import desk_at


def a_direct_leaf(desk: Desk) -> str:
    from desktop.domain.framework import Direct

    leaves = load_ledger(desk).framework.leaves
    return next(leaf.code for leaf in leaves if isinstance(leaf.kind, Direct))


def test_one_entry_moves_what_its_ripple_says(sample: Desk) -> None:
    code = a_direct_leaf(sample)
    before = result(sample, Layer.AGREED).standings
    done = set_entry(
        sample,
        {"unit": "CG", "criterion": code, "layer": "agreed", "points": "0", "reason": "Hội nghị thống nhất"},
        Layer.AGREED,
    )
    after = result(sample, Layer.AGREED).standings
    moved = next(each for each in done.ripple.units if each.unit == "CG")
    old, new = before.of("CG"), after.of("CG")
    assert old is not None
    assert new is not None
    assert moved.total is not None
    assert (moved.total.before, moved.total.after) == (old.sheet.total, new.sheet.total)
    assert "bao-cao" in done.ripple.papers
    assert read_log(sample).acts[-1].name == "set"


def test_an_entry_that_cannot_stand_is_refused_and_nothing_is_kept(sample: Desk) -> None:
    acts = len(read_log(sample).acts)
    plain = {"unit": "CG", "criterion": a_direct_leaf(sample), "layer": "agreed", "points": "1000", "reason": "x"}
    with pytest.raises(DeskError) as caught:
        set_entry(sample, plain, Layer.AGREED)
    assert caught.value.trouble is Trouble.REFUSED
    assert caught.value.findings
    assert len(read_log(sample).acts) == acts


def test_closing_intake_turns_every_blank_into_not_reported(started: Desk) -> None:
    cells = close_intake(started, "AB", "Hết hạn gửi")
    ledger = load_ledger(started)
    assert len(cells) == len(ledger.framework.leaves)
    assert {entry.state for entry in ledger.entries} == {State.NOT_REPORTED}
    assert close_intake(started, "AB", "Hết hạn gửi") == ()


def test_closing_intake_can_be_looked_at_first(started: Desk) -> None:
    assert close_intake(started, None, "Hết hạn", dry_run=True)
    assert load_ledger(started).entries == ()


def test_closing_intake_of_an_unknown_unit_is_told(started: Desk) -> None:
    with pytest.raises(DeskError) as caught:
        close_intake(started, "ZZ", "Hết hạn")
    assert caught.value.trouble is Trouble.UNKNOWN_UNIT


def test_without_a_framework_nothing_is_scored(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "bare.tongket")
    create_from_files(desk, str(seed("demo", "cluster.toml")), None)
    with pytest.raises(DeskError) as caught:
        close_intake(desk, None, "Hết hạn")
    assert caught.value.trouble is Trouble.NO_FRAMEWORK


def test_a_file_of_entries_is_one_act_with_all_it_holds(started: Desk) -> None:
    entered = enter_file(started, str(seed("demo", "entries.json")))
    ledger = load_ledger(started)
    assert (entered.entries, entered.figures) == (len(ledger.entries), len(ledger.figures))
    assert entered.awards == len(ledger.awards) > 0
    assert ledger.effects
    assert [act.name for act in read_log(started).acts] == ["new", "enter"]


def test_one_wrong_entry_keeps_the_whole_file_out(started: Desk, tmp_path: Path) -> None:
    plain = json.loads(seed("demo", "entries.json").read_text("utf-8"))
    plain["entries"][-1]["criterion"] = "KHÔNG.CÓ"
    path = tmp_path / "sai.json"
    path.write_text(json.dumps(plain), "utf-8")
    with pytest.raises(DeskError) as caught:
        enter_file(started, str(path))
    assert caught.value.trouble is Trouble.REFUSED
    assert load_ledger(started).entries == ()


@pytest.mark.parametrize("text", ["{", "[]", '{"entries": 3}', '{"entries": [{"unit": "AB"}]}'])
def test_what_is_no_file_of_entries_is_refused(started: Desk, tmp_path: Path, text: str) -> None:
    path = tmp_path / "hong.json"
    path.write_text(text, "utf-8")
    with pytest.raises(DeskError) as caught:
        enter_file(started, str(path))
    assert caught.value.trouble in {Trouble.REFUSED, Trouble.FILE_UNREADABLE}


def test_unquoted_decimals_are_read_exactly(started: Desk, tmp_path: Path) -> None:
    code = a_direct_leaf(started)
    path = tmp_path / "so.json"
    path.write_text(
        f'{{"entries": [{{"unit": "AB", "criterion": "{code}", "layer": "claim", "points": 0.50, "reason": "x"}}]}}',
        "utf-8",
    )
    enter_file(started, str(path))
    assert str(load_ledger(started).entries[0].points) == "0.50"


def test_a_missing_file_is_told(started: Desk, tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        enter_file(started, str(tmp_path / "nope.json"))
    assert caught.value.trouble is Trouble.FILE_MISSING


def test_a_file_in_another_encoding_is_told(started: Desk, tmp_path: Path) -> None:
    path = tmp_path / "utf16.json"
    path.write_text("{}", "utf-16")
    with pytest.raises(DeskError) as caught:
        enter_file(started, str(path))
    assert caught.value.trouble is Trouble.FILE_UNREADABLE


def test_a_file_that_says_a_thing_twice_is_not_read(sample: Desk, tmp_path: Path) -> None:
    path = tmp_path / "diem.json"
    path.write_text('{"entries": [{"unit": "AB", "unit": "BS", "criterion": "I.1"}]}', "utf-8")
    with pytest.raises(DeskError) as caught:
        enter_file(sample, str(path))
    assert caught.value.trouble is Trouble.FILE_UNREADABLE
    assert "“unit”" in str(caught.value.facts["detail"])
