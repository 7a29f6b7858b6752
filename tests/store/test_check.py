"""`check` names whatever an outside program, or rot, did to the file: which value, of which unit and criterion."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import load_ledger
from desktop.store import entries, history, ledgers
from desktop.store.acts import act
from desktop.store.check import check, check_rows
from desktop.store.connection import looking, working
from desktop.store.findings import StoreFinding
from desktop.words.catalogue import codes, remedy, say
from tests.store.year import inputs, keep_report, points

FLIPS = 150


@pytest.fixture
def kept(desk: Desk) -> Desk:
    """A desk with a report of two entries, one entry by hand, and a removed alias."""
    keep_report(desk, b"bytes of a workbook", points("AB", "I.2", "39.5"), inputs("AB", "I.1", "82.5"))
    with working(desk) as db, act(db, desk, "set") as number:
        entries.append(db, number, "tong-ket", 1, [points("CD", "I.2", "12.25")])
    with working(desk) as db, act(db, desk, "aliases"):
        db.execute("DELETE FROM unit_alias WHERE alias = 'CA An Bình'")
    return desk


def _tamper(desk: Desk, script: str) -> None:
    conn = sqlite3.connect(desk.path)
    conn.executescript(script)
    conn.close()


def _without_triggers(desk: Desk, *tables: str) -> str:
    """Return a script that drops the tables' triggers."""
    return "".join(f"DROP TRIGGER {table}_{done};" for table in tables for done in ("added", "changed", "removed"))


def _found(desk: Desk, code: str | None = None) -> tuple[StoreFinding, ...]:
    with looking(desk) as db:
        return check(db, code)


def _about_data(desk: Desk) -> list[StoreFinding]:
    return [finding for finding in _found(desk) if not finding.code.startswith("make_")]


def test_an_untouched_store_has_nothing_to_say(kept: Desk) -> None:
    assert _found(kept) == ()


def test_an_altered_value_is_named_by_unit_and_criterion(kept: Desk) -> None:
    _tamper(
        kept,
        _without_triggers(kept, "entry") + "UPDATE entry SET points = '40' WHERE unit = 'AB' AND criterion = 'I.2'",
    )
    (finding,) = _about_data(kept)
    assert (finding.code, finding.table, finding.unit, finding.criterion, finding.layer) == (
        "row_altered",
        "entry",
        "AB",
        "I.2",
        "claim",
    )
    assert (finding.facts["column"], finding.facts["was"], finding.facts["now"]) == ("points", "39.5", "40")
    assert say("store", finding.code, finding.facts) == (
        "Điểm của đơn vị AB, tiêu chí I.2 đã bị sửa ngoài chương trình: lúc lưu là “39.5”, nay là “40”."
    )


def test_dropped_triggers_are_named(kept: Desk) -> None:
    _tamper(kept, _without_triggers(kept, "entry"))
    assert [(finding.code, finding.facts["name"]) for finding in _found(kept)] == [
        ("make_missing", "entry_added"),
        ("make_missing", "entry_changed"),
        ("make_missing", "entry_removed"),
    ]


def test_altered_and_added_triggers_are_named(kept: Desk) -> None:
    _tamper(
        kept,
        "DROP TRIGGER entry_changed; CREATE TRIGGER entry_changed AFTER UPDATE ON entry BEGIN SELECT 1; END;"
        "CREATE TRIGGER quiet AFTER INSERT ON unit BEGIN SELECT 1; END; CREATE TABLE notes (x);",
    )
    assert {(finding.code, finding.facts["name"]) for finding in _found(kept) if finding.code.startswith("make_")} == {
        ("make_altered", "entry_changed"),
        ("make_added", "quiet"),
        ("make_added", "notes"),
    }


def test_a_renamed_unit_and_a_changed_maximum_are_named(kept: Desk) -> None:
    _tamper(
        kept,
        _without_triggers(kept, "unit", "criterion")
        + "UPDATE unit SET short = 'Khác' WHERE code = 'CD'; UPDATE criterion SET max = '61' WHERE code = 'I.1'",
    )
    assert [(finding.table, finding.unit, finding.criterion) for finding in _about_data(kept)] == [
        ("unit", "CD", None),
        ("criterion", None, "I.1"),
    ]


def test_removed_rows_are_named(kept: Desk) -> None:
    _tamper(kept, _without_triggers(kept, "entry") + "DELETE FROM entry WHERE unit = 'CD'")
    (finding,) = _about_data(kept)
    assert (finding.code, finding.unit, finding.criterion) == ("row_missing", "CD", "I.2")


def test_rows_put_in_are_named(kept: Desk) -> None:
    _tamper(
        kept,
        _without_triggers(kept, "entry", "unit_alias")
        + "INSERT INTO entry SELECT 99, 'CD', criterion, round, layer, framework_version, inputs, '40', state, reason,"
        " evidence, sources, report, act FROM entry WHERE points = '39.5';"
        "INSERT INTO unit_alias SELECT 1, 'AB', 0, 'CA An Bình'",
    )
    assert [(finding.code, finding.table, finding.unit) for finding in _about_data(kept)] == [
        ("row_unrecorded", "unit_alias", "AB"),
        ("row_unrecorded", "entry", "CD"),
    ]


def test_swapped_values_are_named_both(kept: Desk) -> None:
    _tamper(
        kept,
        _without_triggers(kept, "entry")
        + "UPDATE entry SET points = iif(points = '39.5', '12.25', '39.5') WHERE points IS NOT NULL",
    )
    assert [(finding.code, finding.unit) for finding in _about_data(kept)] == [
        ("row_altered", "AB"),
        ("row_altered", "CD"),
    ]


def test_a_value_altered_together_with_its_change_row_breaks_the_chain(kept: Desk) -> None:
    _tamper(
        kept,
        _without_triggers(kept, "entry", "change") + "UPDATE entry SET points = '40' WHERE points = '39.5';"
        "UPDATE change SET after = replace(after, '\"39.5\"', '\"40\"') WHERE table_name = 'entry'",
    )
    (finding,) = _about_data(kept)
    assert (finding.code, finding.unit, finding.criterion) == ("change_altered", "AB", "I.2")


def test_a_cut_tail_shows_against_a_print_code(kept: Desk) -> None:
    with looking(kept) as db:
        code = history.print_code(db)
    assert _found(kept, code) == ()
    with sqlite3.connect(kept.path) as conn:
        saved = conn.execute("SELECT group_concat(sql, ';') FROM sqlite_schema WHERE name LIKE '%_removed'").fetchone()[
            0
        ]
    conn.close()
    drops = "DROP TRIGGER unit_alias_added; DROP TRIGGER change_removed; DROP TRIGGER act_removed;"
    _tamper(
        kept,
        drops + "INSERT INTO unit_alias SELECT 1, 'AB', 0, 'CA An Bình';"
        "DELETE FROM change WHERE act = 4; DELETE FROM act WHERE number = 4",
    )
    assert saved
    assert [finding.code for finding in _found(kept, code) if not finding.code.startswith("make_")] == ["code_unknown"]


def test_altered_bytes_of_an_original_are_named_by_their_file(kept: Desk) -> None:
    _tamper(kept, _without_triggers(kept, "original") + "UPDATE original SET content = x'00'")
    (finding,) = _about_data(kept)
    assert (finding.code, finding.facts["file"]) == ("original_altered", "tu-cham.xlsx")


def test_a_missing_original_is_named(kept: Desk) -> None:
    _tamper(kept, "PRAGMA foreign_keys = OFF;" + _without_triggers(kept, "original") + "DELETE FROM original")
    assert [(finding.code, finding.table) for finding in _about_data(kept)] == [
        ("link_broken", "report"),
        ("row_missing", "original"),
    ]


def test_a_text_that_is_none_is_named_with_its_unit(kept: Desk) -> None:
    _tamper(
        kept, _without_triggers(kept, "entry") + "UPDATE entry SET reason = CAST(x'ff41' AS TEXT) WHERE unit = 'CD'"
    )
    (finding,) = _about_data(kept)
    assert (finding.code, finding.unit, finding.facts["now"]) == ("row_altered", "CD", "\ufffdA")
    say("store", finding.code, finding.facts).encode("utf-8")


def test_a_change_row_that_is_no_json_is_named(kept: Desk) -> None:
    _tamper(kept, _without_triggers(kept, "change") + "UPDATE change SET after = 'x' WHERE table_name = 'entry'")
    assert {"change_altered", "row_altered"} == {finding.code for finding in _about_data(kept)}


def test_a_torn_file_is_reported_as_far_as_it_can_be_read(kept: Desk) -> None:
    content = bytearray(Path(kept.path).read_bytes())
    content[4096 * 3 : 4096 * 9] = bytes(4096 * 6)
    Path(kept.path).write_bytes(content)
    assert "file_damaged" in {finding.code for finding in _found(kept)}


def _rot_index(path: str, name: str, right: str, wrong: str) -> None:
    """Fill an index as if it were defined otherwise, and say again what it should be: it leads to other rows now."""
    for columns, filled in ((wrong, True), (right, False)):
        with closing(sqlite3.connect(path)) as conn:
            conn.execute("PRAGMA writable_schema = ON")
            conn.execute(
                f"UPDATE sqlite_master SET sql = 'CREATE INDEX {name} ON entry ({columns})' WHERE name = '{name}'"
            )
            conn.commit()
        if filled:
            with closing(sqlite3.connect(path)) as conn:
                conn.execute(f"REINDEX {name}")
                conn.commit()


def test_an_index_that_leads_to_other_rows_is_named_before_a_total_is_shown(kept: Desk) -> None:
    _rot_index(kept.path, "entry_of_report", "report", "criterion")
    with looking(kept) as db:
        assert {finding.code for finding in check_rows(db)} == {"file_damaged"}
    with pytest.raises(DeskError) as caught:
        load_ledger(kept)
    assert caught.value.trouble is Trouble.STORE_ALTERED


def test_the_rows_are_looked_at_again_with_the_connection_as_it_was(kept: Desk) -> None:
    with looking(kept) as db:
        before = db.conn.text_factory
        check(db)
        assert db.conn.text_factory is before


def test_every_flipped_bit_that_shows_is_found(kept: Desk) -> None:
    """A flip in free space may stay unseen; one that changes what is read may not."""
    chance = random.Random(7)
    content = Path(kept.path).read_bytes()
    seen = _read(kept)
    shown = 0
    for _ in range(FLIPS):
        flipped = bytearray(content)
        at = chance.randrange(len(content))
        flipped[at] ^= 1 << chance.randrange(8)
        Path(kept.path).write_bytes(flipped)
        if _read(kept) != seen:
            shown += 1
            assert _is_found(kept), f"byte {at}"
    assert shown >= FLIPS // 10


def _read(desk: Desk) -> object:
    try:
        with looking(desk) as db:
            originals = db.execute("SELECT content FROM original").fetchall()
            return ledgers.load(db, None), history.acts(db), originals
    except (DeskError, sqlite3.Error):
        return "cannot be read"


def _is_found(desk: Desk) -> bool:
    try:
        return _found(desk) != ()
    except DeskError:
        return True


def test_each_finding_has_its_sentence_and_remedy() -> None:
    facts: dict[str, str | int | None] = {
        **dict.fromkeys(
            ("technical", "name", "file", "code", "was", "now", "key", "unit", "criterion", "path", "backup"), "X"
        ),
        **dict.fromkeys(("act", "change", "first", "last"), 3),
        "table": "entry",
    }
    for code in codes("store"):
        assert len(say("store", code, facts)) > 20
        assert len(remedy("store", code, facts)) > 20
        assert "None" not in say("store", code, {**facts, "unit": None, "criterion": None, "table": "act"})


@pytest.mark.parametrize(
    ("table", "column"), [("entry", "points"), ("change", "hash"), ("act", "prev"), ("act", "hash")]
)
def test_a_text_turned_into_bytes_by_a_flipped_bit_is_named(kept: Desk, table: str, column: str) -> None:
    """STRICT is looked at when a row is written, not when it is read: the record's header can turn text into bytes."""
    _tamper(
        kept,
        _without_triggers(kept, table)
        + f"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '')"
        f" WHERE name = '{table}'",
    )
    _tamper(kept, f"UPDATE {table} SET {column} = CAST({column} AS BLOB) WHERE {column} IS NOT NULL")
    codes = {finding.code for finding in _about_data(kept)}
    assert codes & {"row_altered", "change_altered", "act_altered", "act_moved"}
    if table == "entry":
        assert {finding.unit for finding in _about_data(kept) if finding.code == "row_altered"} >= {"AB"}


@pytest.mark.parametrize("table", ["entry", "draw", "unit", "milestone", "change", "act", "original"])
def test_a_table_taken_away_is_named_and_nothing_fails_over_it(kept: Desk, table: str) -> None:
    _tamper(kept, f"PRAGMA foreign_keys = OFF; DROP TABLE {table}")
    found = _found(kept)
    assert table in {finding.facts.get("name") for finding in found} | {finding.table for finding in found}


def test_reading_a_file_without_one_of_its_tables_is_told_as_damage(kept: Desk) -> None:
    _tamper(kept, "DROP TABLE draw")
    with pytest.raises(DeskError) as error, looking(kept) as db:
        ledgers.load(db, None)
    assert error.value.trouble is Trouble.STORE_DAMAGED


@pytest.mark.parametrize(
    "tampering",
    [
        "DROP TRIGGER entry_added",
        "CREATE TRIGGER zz AFTER INSERT ON entry BEGIN SELECT 1; END",
        "CREATE TABLE khac (a)",
        "DROP INDEX entry_of_cell",
    ],
)
def test_nothing_is_written_to_a_store_that_is_built_otherwise(kept: Desk, tampering: str) -> None:
    _tamper(kept, tampering)
    with looking(kept) as db:
        before = history.change_number(db)
    with pytest.raises(DeskError) as error, working(kept) as db, act(db, kept, "set"):
        pass
    assert error.value.trouble is Trouble.STORE_ALTERED
    assert error.value.findings[0].code.startswith("make_")
    with looking(kept) as db:
        assert history.change_number(db) == before


def test_a_version_put_back_from_outside_is_told_as_damage(kept: Desk) -> None:
    _tamper(kept, "PRAGMA user_version = 1")
    for visit in (looking, working):
        with pytest.raises(DeskError) as error, visit(kept):
            pass
        assert error.value.trouble is Trouble.STORE_DAMAGED


def test_the_unit_of_measure_of_an_indicator_is_no_unit(kept: Desk) -> None:
    _tamper(kept, "PRAGMA foreign_keys = OFF;" + _without_triggers(kept, "indicator") + "DELETE FROM indicator")
    assert {finding.unit for finding in _about_data(kept) if finding.table == "indicator"} == {None}


def test_an_altered_original_is_named_with_the_unit_that_sent_it(kept: Desk) -> None:
    _tamper(kept, _without_triggers(kept, "original") + "UPDATE original SET content = x'00'")
    assert {finding.unit for finding in _about_data(kept) if finding.code == "original_altered"} == {"AB"}
