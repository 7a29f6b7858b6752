"""History: the chain is whole, its head has a short code that can be typed, and any edit of it shows."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.store import entries, history
from desktop.store.acts import act
from desktop.store.connection import looking, working
from tests.store.year import desk_at, in_memory, new_year, points


def _three_acts(desk: Desk) -> list[str]:
    """Keep three entries, an act each; return the print code after each."""
    codes = []
    for value in ("1", "2", "3"):
        with working(desk) as db, act(db, desk, "set", {"points": value}) as number:
            entries.append(db, number, "tong-ket", 1, [points("AB", "I.2", value)])
        with looking(desk) as db:
            codes.append(history.print_code(db))
    return codes


def _tamper(path: str, *statements: str) -> None:
    """Write with an outside SQLite that first takes the triggers away."""
    conn = sqlite3.connect(path)
    for (name,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        conn.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        conn.execute(statement)
    conn.commit()
    conn.close()


def _found(path: str) -> list[str]:
    with looking(desk_at(path)) as db:
        return [finding.code for finding in history.verify(db)]


def test_an_untouched_chain_is_whole(desk: Desk) -> None:
    _three_acts(desk)
    assert _found(desk.path) == []


def test_every_act_gives_another_print_code_that_leads_back_to_it(desk: Desk) -> None:
    codes = _three_acts(desk)
    assert len(set(codes)) == 3
    with looking(desk) as db:
        assert [history.act_of_code(db, code) for code in codes] == [2, 3, 4]
        assert history.print_code(db) == codes[-1]
        assert history.change_number(db) == 4
        assert history.act_of_code(db, "00000000") is None


def test_a_print_code_is_short_and_unmistakable(desk: Desk) -> None:
    for code in _three_acts(desk):
        assert len(code) == 8
        assert set(code) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


def test_a_print_code_is_found_however_it_is_typed(desk: Desk) -> None:
    with looking(desk) as db:
        code = history.print_code(db)
        typed = f" {code[:4]}-{code[4:]} ".lower().replace("0", "o").replace("1", "l")
        assert history.act_of_code(db, typed) == 1


def test_the_same_acts_of_the_same_officer_at_the_same_time_give_the_same_code(tmp_path: Path) -> None:
    codes = set()
    for name in ("a", "b"):
        with looking(new_year(tmp_path / f"{name}.tongket")) as db:
            codes.add(history.print_code(db))
    assert len(codes) == 1


def test_a_store_without_acts_has_a_code_too() -> None:
    with in_memory() as db:
        assert len(history.print_code(db)) == 8
        assert (history.acts(db), history.change_number(db), history.verify(db)) == ((), 0, ())


EDITS: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "a change edited": (
        ("UPDATE change SET after = replace(after, '\"2\"', '\"9\"') WHERE act = 3",),
        ["change_altered"],
    ),
    "a change edited before": (("UPDATE change SET before = '{}' WHERE act = 3",), ["change_altered"]),
    "a change's key edited": (("UPDATE change SET key = '77' WHERE act = 3",), ["change_altered"]),
    "a change's hash edited": (
        ("UPDATE change SET hash = 'x' WHERE act = 3",),
        ["change_altered", "act_altered"],
    ),
    "an act's officer edited": (("UPDATE act SET officer = 'Ai đó' WHERE number = 3",), ["act_altered"]),
    "an act's time edited": (("UPDATE act SET time = '2020-01-01T00:00:00+00:00' WHERE number = 1",), ["act_altered"]),
    "an act's facts edited": (("UPDATE act SET facts = '{}' WHERE number = 4",), ["act_altered"]),
    "an act's hash edited": (("UPDATE act SET hash = 'x' WHERE number = 3",), ["act_moved", "act_altered"]),
    "an act left open": (("UPDATE act SET hash = NULL WHERE number = 4",), ["act_altered"]),
    "the last change of an act removed": (("DELETE FROM change WHERE act = 4",), ["act_altered"]),
    "a change removed": (("DELETE FROM change WHERE act = 3",), ["change_missing", "act_altered"]),
    "an act removed": (("DELETE FROM act WHERE number = 3",), ["act_missing", "change_without_act"]),
    "an act removed with its changes": (
        ("DELETE FROM change WHERE act = 3", "DELETE FROM act WHERE number = 3"),
        ["act_missing", "change_missing"],
    ),
    "a change put in": (
        ("INSERT INTO change SELECT number + 1, act, table_name, '9', before, after, hash FROM change WHERE act = 4",),
        ["change_altered", "act_altered"],
    ),
    "a change put in an earlier act": (
        ("INSERT INTO change SELECT number + 1, 2, table_name, '9', before, after, hash FROM change WHERE act = 4",),
        ["change_without_act"],
    ),
    "an act put in": (
        ("INSERT INTO act SELECT 5, time, officer, name, facts, undoes, prev, hash FROM act WHERE number = 4",),
        ["act_moved", "act_altered"],
    ),
    "two changes swapped": (
        (
            "UPDATE change SET number = -1 WHERE act = 2",
            "UPDATE change SET number = number - 1 WHERE act = 3",
            "UPDATE change SET number = (SELECT number + 1 FROM change WHERE act = 3) WHERE number = -1",
        ),
        ["change_altered", "change_altered"],
    ),
    "two acts swapped": (
        (
            "UPDATE act SET number = -1 WHERE number = 3",
            "UPDATE act SET number = 3 WHERE number = 4",
            "UPDATE act SET number = 4 WHERE number = -1",
        ),
        ["act_moved", "act_moved", "change_altered", "act_altered", "change_altered", "act_altered"],
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_every_edit_of_the_history_is_named(desk: Desk, edit: str) -> None:
    _three_acts(desk)
    statements, expected = EDITS[edit]
    _tamper(desk.path, *statements)
    assert sorted(_found(desk.path)) == sorted(expected)


def test_a_cut_tail_is_known_by_the_print_code_alone(desk: Desk) -> None:
    first, _, last = _three_acts(desk)
    _tamper(
        desk.path,
        "DELETE FROM entry WHERE act > 2",
        "DELETE FROM change WHERE act > 2",
        "DELETE FROM act WHERE number > 2",
    )
    assert _found(desk.path) == []
    with looking(desk) as db:
        assert history.act_of_code(db, first) == 2
        assert history.act_of_code(db, last) is None


def test_a_history_written_anew_is_known_by_the_print_code_alone(desk: Desk, tmp_path: Path) -> None:
    codes = _three_acts(desk)
    again = new_year(tmp_path / "again.tongket")
    forged: Callable[[str], str] = {"1": "1", "2": "9", "3": "3"}.__getitem__
    for value in map(forged, ("1", "2", "3")):
        with working(again) as db, act(db, again, "set", {"points": value}) as number:
            entries.append(db, number, "tong-ket", 1, [points("AB", "I.2", value)])
    with looking(again) as db:
        assert history.verify(db) == ()
        assert [history.act_of_code(db, code) for code in codes] == [2, None, None]
