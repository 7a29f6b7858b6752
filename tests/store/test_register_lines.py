"""Lines of registers: which report's list counts, what stands decided, and what undoing brings back."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.desk import Desk
from desktop.domain.place import Place
from desktop.domain.registers.decisions import LineCorrection
from desktop.domain.registers.lines import Line, Register, numbered
from desktop.domain.registers.registered import Registers
from desktop.store import ledgers, line_decisions, originals, register_lines, reports, uses
from desktop.store.acts import act
from desktop.store.check import check
from desktop.store.connection import looking, working
from desktop.store.rescuing import rescue
from desktop.store.undo import redo, undo
from tests.store.year import points, report_of

ROUND = "tong-ket"
PLACE = Place("tu-cham.xlsx", "a" * 64, "Mô hình", "B5", "Tiếng kẻng")


def model(name: str, unit: str = "AB", **values: str) -> Line:
    return Line(Register.MODELS, unit, name, tuple(values.items()), source=PLACE)


def exemplar(name: str) -> Line:
    return Line(Register.EXEMPLARS, "AB", name, (("object", "ca_nhan"),))


KENG, LOA, LAN = model("Tiếng kẻng an ninh", scope="Xã An Hòa"), model("Loa phường"), exemplar("Ngô Thị Lan")


def send(desk: Desk, content: bytes, *lines: Line, kind: str = "workbook", supersedes: int | None = None) -> int:
    """Keep a report of An Bình that brings these lines."""
    with working(desk) as db, act(db, desk, "import", {"file": "x"}) as number:
        sha = originals.keep(db, "tu-cham.xlsx", content, "2026-11-15T08:00:00+00:00")
        made = report_of(sha, content, points("AB", "I.2", "1"), supersedes=supersedes)
        return reports.keep(db, number, replace(made, kind=kind, lines=numbered(lines)))


def registers(desk: Desk) -> Registers:
    with looking(desk) as db:
        return ledgers.load(db, ROUND).registers


def names(desk: Desk, register: Register = Register.MODELS) -> list[str]:
    return [each.line.name for each in registers(desk).lines(register)]


def use(desk: Desk, report: int, kind: str) -> None:
    with working(desk) as db, act(db, desk, kind) as number:
        uses.keep(db, number, report, kind, "vì thế")


def decide(desk: Desk, name: str, line: Line, other: Line | None = None) -> None:
    with working(desk) as db, act(db, desk, name) as number:
        made = LineCorrection(0, line.subject, line, other, "theo công văn")
        match name:
            case "line_correct" | "line_leave_out":
                line_decisions.correct(db, number, ROUND, made)
            case "line_take_back":
                line_decisions.take_back(db, number, ROUND, made)
            case "line_merge":
                line_decisions.merge(db, number, ROUND, (line, other or line), "một mô hình")


def test_lines_come_back_as_a_report_brought_them(desk: Desk) -> None:
    number = send(desk, b"1", KENG, LAN)
    with looking(desk) as db:
        report = reports.load(db, number)
    assert report is not None
    assert report.lines == (KENG, LAN)
    assert [(each.source, each.report) for each in report.lines] == [(PLACE, number), (None, number)]


def test_of_each_list_the_last_version_that_has_it_counts(desk: Desk) -> None:
    first = send(desk, b"1", KENG, LAN)
    second = send(desk, b"22", LOA, supersedes=first)
    assert (names(desk), names(desk, Register.EXEMPLARS)) == (["Loa phường"], ["Ngô Thị Lan"])
    send(desk, b"333", supersedes=second)
    assert names(desk) == ["Loa phường"]


def test_a_report_that_is_set_aside_takes_its_list_along_and_brings_it_back(desk: Desk) -> None:
    first = send(desk, b"1", KENG)
    second = send(desk, b"22", LOA, supersedes=first)
    use(desk, second, "set_aside")
    assert names(desk) == ["Tiếng kẻng an ninh"]
    use(desk, second, "brought_back")
    assert names(desk) == ["Loa phường"]
    use(desk, second, "rolled_back")
    assert names(desk) == ["Tiếng kẻng an ninh"]


def test_workbook_and_word_report_and_lines_by_hand_stand_beside_each_other(desk: Desk) -> None:
    send(desk, b"1", KENG)
    send(desk, b"22", KENG, kind="narrative")
    with working(desk) as db, act(db, desk, "line_add") as number:
        register_lines.append(db, number, ROUND, [LOA])
    assert names(desk) == ["Tiếng kẻng an ninh", "Tiếng kẻng an ninh", "Loa phường"]
    assert [each.line.nth for each in registers(desk).lines(Register.MODELS)] == [1, 2, 1]


def test_a_correction_outlasts_the_next_version_and_the_last_word_counts(desk: Desk) -> None:
    first = send(desk, b"1", KENG)
    decide(desk, "line_correct", KENG, replace(KENG, name="Kẻng an ninh"))
    second = send(desk, b"22", KENG, LOA, supersedes=first)
    (right, _) = registers(desk).lines(Register.MODELS)
    assert (right.line.name, right.sent, right.line.source, right.officer) == (
        "Kẻng an ninh",
        KENG,
        PLACE,
        "Trần Thị Hà",
    )
    decide(desk, "line_leave_out", KENG)
    assert names(desk) == ["Loa phường"]
    decide(desk, "line_take_back", KENG)
    assert names(desk) == ["Tiếng kẻng an ninh", "Loa phường"]
    assert registers(desk).decisions.corrections == ()
    use(desk, second, "set_aside")
    decide(desk, "line_correct", LOA, replace(LOA, name="Loa"))
    assert [each.sent.name for each in registers(desk).waiting.corrections] == ["Loa phường"]


def test_a_merge_is_one_step_that_undo_takes_back_and_redo_brings_back(desk: Desk) -> None:
    send(desk, b"1", KENG, LOA)
    apart = registers(desk)
    decide(desk, "line_merge", KENG, LOA)
    one = registers(desk)
    assert len(one.registered) == 1
    with working(desk) as db:
        undo(db, desk)
    assert registers(desk) == apart
    with working(desk) as db:
        redo(db, desk)
        assert check(db) == ()
    assert registers(desk) == one


def test_what_was_separated_is_two_again_and_says_nothing_more(desk: Desk) -> None:
    send(desk, b"1", KENG, LOA)
    decide(desk, "line_merge", KENG, LOA)
    with working(desk) as db, act(db, desk, "line_separate") as number:
        (merge,) = line_decisions.load(db, ROUND).merges
        line_decisions.separate(db, number, merge.number, "hai xã khác nhau")
    assert (len(registers(desk).registered), registers(desk).decisions.merges) == (2, ())


@pytest.mark.parametrize("table", ["register_line", "line_correction", "line_merge", "line_separation", "line_apart"])
def test_nothing_of_registers_is_changed_or_removed_but_by_undoing(desk: Desk, table: str) -> None:
    send(desk, b"1", KENG, LOA)
    decide(desk, "line_correct", KENG, LOA)
    with working(desk) as db, act(db, desk, "line_separate") as number:
        line_decisions.separate(db, number, line_decisions.merge(db, number, ROUND, (KENG, LOA), ""), "")
        line_decisions.tell_apart(db, number, ROUND, [(KENG, LOA)], "")
    with working(desk) as db, act(db, desk, "tamper"):
        with pytest.raises(sqlite3.IntegrityError, match="never changed"):
            db.execute(f"UPDATE {table} SET rowid = rowid")
        with pytest.raises(sqlite3.IntegrityError, match="only undoing"):
            db.execute(f"DELETE FROM {table}")


LINES = tuple(model(f"Mô hình {place}") for place in range(5))
CHOSEN = st.lists(st.sampled_from(LINES), min_size=2, max_size=3, unique=True)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(before=st.lists(CHOSEN, max_size=3), last=CHOSEN)
def test_undoing_a_merge_restores_what_was_whatever_was_merged_before(
    desk: Desk, before: list[list[Line]], last: list[Line]
) -> None:
    if not names(desk):
        send(desk, b"1", *LINES)
    for each in before:
        decide(desk, "line_merge", each[0], each[1])
    was = registers(desk)
    with working(desk) as db, act(db, desk, "line_merge") as number:
        line_decisions.merge(db, number, ROUND, last, "")
    assert registers(desk).decisions != was.decisions
    with working(desk) as db:
        undo(db, desk)
    assert registers(desk) == was


def test_registers_come_back_whole_from_a_damaged_file(desk: Desk) -> None:
    send(desk, b"1", KENG, LOA, LAN)
    decide(desk, "line_merge", KENG, LOA)
    decide(desk, "line_correct", LAN, replace(LAN, name="Ngô Thị Lan (Hoa)"))
    was = registers(desk)
    path = Path(desk.path)
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    new = replace(desk, path=str(path.with_name("cứu.tongket")))
    rescue(desk, new.path)
    assert registers(new) == was
    assert len(was.registered) == 2
