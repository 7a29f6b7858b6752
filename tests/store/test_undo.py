"""Undo and redo come from the change rows alone: every table as it was, history longer."""

import random
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.desk import Desk, Late
from desktop.domain.ledger import Draw, RaisedEffect
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import clusters, draws, effects, entries, frameworks, history, year_state
from desktop.store.acts import TOGETHER, act, last_act
from desktop.store.check import check
from desktop.store.connection import Store, looking, working
from desktop.store.triggers import data_tables
from desktop.store.undo import Steps, redo, steps, undo
from tests.outside import alter
from tests.store.year import CLUSTER, FRAMEWORK, keep_report, new_year, points

Dump = dict[str, list[tuple[object, ...]]]


def dump_of(db: Store) -> Dump:
    """Every row of every table but history and originals, which stay."""
    tables = [table for table in data_tables(db) if table != "original"]
    return {table: db.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables}


def _dump(desk: Desk) -> Dump:
    with looking(desk) as db:
        return dump_of(db)


def _set(desk: Desk, value: str, criterion: str = "I.2") -> None:
    with working(desk) as db, act(db, desk, "set") as number:
        entries.append(db, number, "tong-ket", 1, [points("AB", criterion, value)])


def _import(desk: Desk) -> None:
    keep_report(desk, str(_count(desk)).encode(), points("AB", "I.2", "39.5"))


def _rename(desk: Desk) -> None:
    with working(desk) as db, act(db, desk, "cluster"):
        clusters.save(db, replace(CLUSTER, name=f"Cụm mẫu {_count(desk)}", units=CLUSTER.units[::-1]))


def _new_version(desk: Desk) -> None:
    with working(desk) as db, act(db, desk, "framework"):
        version = frameworks.next_version(db)
        frameworks.save(db, replace(FRAMEWORK, version=version, bonus_cap=Decimal(version)), "frozen")


def _raise(desk: Desk) -> None:
    with working(desk) as db, act(db, desk, "enter") as number:
        effects.append(db, number, "tong-ket", [RaisedEffect("AB", "KL", "Theo quyết định")])
        draws.append(db, number, "tong-ket", [Draw(("AB", "CD"), ("CD", "AB"), "Chủ trì", "Hai đơn vị")])


def _count(desk: Desk) -> int:
    with looking(desk) as db:
        return history.change_number(db)


def _steps(desk: Desk) -> Steps:
    with looking(desk) as db:
        return steps(db)


def _back(desk: Desk) -> None:
    with working(desk) as db:
        undo(db, desk)


def _forth(desk: Desk) -> None:
    with working(desk) as db:
        redo(db, desk)


ACTS: tuple[Callable[[Desk], None], ...] = (_import, _rename, _new_version, _raise, lambda desk: _set(desk, "3"))


def test_ten_mixed_acts_go_back_to_the_start_and_forward_again(desk: Desk) -> None:
    dumps = [_dump(desk)]
    for at in range(10):
        ACTS[at % len(ACTS)](desk)
        dumps.append(_dump(desk))
    for dump in reversed(dumps[:-1]):
        _back(desk)
        assert _dump(desk) == dump
    for dump in dumps[1:]:
        _forth(desk)
        assert _dump(desk) == dump
    assert _count(desk) == 1 + 10 + 20
    with looking(desk) as db:
        assert check(db) == ()


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**32))
def test_any_course_of_acts_undos_and_redos_is_retraced(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    chance = random.Random(seed)
    desk = new_year(tmp_path_factory.mktemp("nam") / "cum.tongket")
    past, future = [_dump(desk)], list[Dump]()
    for _ in range(14):
        choice = chance.choice(("act", "act", "undo", "redo"))
        if choice == "act":
            chance.choice(ACTS)(desk)
            past.append(_dump(desk))
            future.clear()
        elif choice == "undo" and len(past) > 1:
            _back(desk)
            future.append(past.pop())
        elif choice == "redo" and future:
            _forth(desk)
            past.append(future.pop())
        assert _dump(desk) == past[-1]
        assert (_steps(desk).undo is not None, _steps(desk).redo is not None) == (len(past) > 1, bool(future))
    with looking(desk) as db:
        assert check(db) == ()


def test_undo_names_the_act_it_takes_back(desk: Desk) -> None:
    _set(desk, "1")
    assert (step := _steps(desk).undo) is not None
    assert step.name == "set"
    with working(desk) as db:
        assert [each.number for each in undo(db, desk).acts] == [2]
    assert (again := _steps(desk).redo) is not None
    assert [each.number for each in again.acts] == [2]


def _set_together(desk: Desk, *values: str) -> None:
    with working(desk) as db:
        mark = {TOGETHER: last_act(db)}
        for value in values:
            with act(db, desk, "set", mark) as number:
                entries.append(db, number, "tong-ket", 1, [points("AB", "I.2", value)])


def test_acts_done_in_one_go_are_one_step_back_and_forth(desk: Desk) -> None:
    _set(desk, "1")
    before = _dump(desk)
    _set_together(desk, "2", "3", "4")
    after = _dump(desk)
    assert (step := _steps(desk).undo) is not None
    assert (step.name, step.facts) == ("set_together", {"count": 3})
    _back(desk)
    assert _dump(desk) == before
    assert (step := _steps(desk).undo) is not None
    assert [each.number for each in step.acts] == [2]
    _forth(desk)
    assert _dump(desk) == after
    with looking(desk) as db:
        assert [each.undoes for each in history.acts(db)][5:] == [5, 4, 3, 8, 7, 6]
        assert check(db) == ()


def test_two_goes_are_two_steps(desk: Desk) -> None:
    _set_together(desk, "1", "2")
    between = _dump(desk)
    _set_together(desk, "3", "4")
    _back(desk)
    assert _dump(desk) == between
    _set_together(desk, "5", "6")
    _back(desk)
    assert _dump(desk) == between


def test_of_acts_done_in_one_go_all_are_undone_or_none(desk: Desk) -> None:
    _set_together(desk, "1", "2")
    alter(desk.path, "UPDATE entry SET points = '9' WHERE points = '1'")
    with pytest.raises(DeskError):
        _back(desk)
    assert _count(desk) == 3


def test_a_new_act_ends_what_could_be_redone(desk: Desk) -> None:
    _set(desk, "1")
    _back(desk)
    _set(desk, "2")
    with pytest.raises(DeskError) as error:
        _forth(desk)
    assert error.value.trouble is Trouble.NOTHING_TO_REDO


def test_making_the_file_cannot_be_undone_and_says_so(desk: Desk) -> None:
    with pytest.raises(DeskError) as error:
        _back(desk)
    assert error.value.trouble is Trouble.NOT_UNDOABLE
    assert (error.value.facts["of"], error.value.facts["act"]) == ("new", 1)


def test_the_original_of_an_undone_import_stays(desk: Desk) -> None:
    keep_report(desk, b"tep goc", points("AB", "I.2", "39.5"))
    _back(desk)
    with looking(desk) as db:
        assert [row[0] for row in db.execute("SELECT content FROM original")] == [b"tep goc"]
        assert db.execute("SELECT count(*) FROM report").fetchone()[0] == 0


def test_a_row_changed_from_outside_is_not_undone_over(desk: Desk) -> None:
    _set(desk, "1")
    alter(desk.path, "UPDATE entry SET points = '2'")
    with pytest.raises(DeskError) as error:
        _back(desk)
    assert error.value.trouble is Trouble.STORE_DAMAGED
    assert _count(desk) == 2


def _seal(desk: Desk) -> None:
    with working(desk) as db, act(db, desk, "seal") as number:
        year_state.keep(db, number, "sealed", "Trước hội nghị")


def test_after_the_seal_only_a_late_act_changes_anything(desk: Desk) -> None:
    _set(desk, "1")
    _seal(desk)
    with pytest.raises(DeskError) as error:
        _set(desk, "2")
    assert error.value.trouble is Trouble.YEAR_SEALED
    late = replace(desk, late=Late("Đơn vị báo lại số", "Trực ban đơn vị CD"))
    _set(late, "2")
    _set(late, "3")
    with looking(desk) as db:
        assert [(each.number, each.caller, each.act) for each in year_state.late_changes(db)] == [
            (1, "Trực ban đơn vị CD", 4),
            (2, "Trực ban đơn vị CD", 5),
        ]


def test_a_late_change_undone_stays_in_the_list(desk: Desk) -> None:
    _seal(desk)
    late = replace(desk, late=Late("Báo nhầm", "Trực ban"))
    _set(late, "2")
    _back(late)
    with looking(desk) as db:
        assert [each.number for each in year_state.late_changes(db)] == [1, 2]
        assert db.execute("SELECT count(*) FROM entry").fetchone()[0] == 0
        assert check(db) == ()


def test_acts_before_the_seal_are_not_undone_after_it(desk: Desk) -> None:
    _set(desk, "1")
    _seal(desk)
    with pytest.raises(DeskError) as error:
        _back(replace(desk, late=Late("x", "y")))
    assert error.value.trouble is Trouble.NOT_UNDOABLE


@pytest.mark.parametrize("kind", ["closed", "handed_over", "taken_over"])
def test_a_closed_year_is_read_only_for_us_and_for_others(desk: Desk, kind: str) -> None:
    with working(desk) as db, act(db, desk, "close_year") as number:
        year_state.keep(db, number, kind, "Hết năm")
    with pytest.raises(DeskError) as error:
        _set(replace(desk, late=Late("x", "y")), "1")
    assert error.value.trouble is Trouble.YEAR_CLOSED
    with working(desk) as db, pytest.raises(sqlite3.IntegrityError, match="closed"):
        _write_past_the_act(db, desk)


def _write_past_the_act(db: Store, desk: Desk) -> None:
    with db.atomic():
        db.execute("INSERT INTO act (number, time, officer, name, facts, prev) VALUES (3, '', '', 'set', '{}', '')")
        db.execute("UPDATE cluster SET name = 'khác'")


def test_the_seal_holds_for_other_programs_too(desk: Desk) -> None:
    _seal(desk)
    with working(desk) as db, pytest.raises(sqlite3.IntegrityError, match="sealed"):
        _write_past_the_act(db, desk)
