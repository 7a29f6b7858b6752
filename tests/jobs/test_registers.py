"""The registers as an officer works on them: added, put right, left out, merged, separated, told apart; each one step."""

from dataclasses import replace

import pytest

from desktop.domain.desk import Desk, Late
from desktop.domain.ledger import Award
from desktop.domain.registers.lines import Line, Register
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.registers import (
    RegisterView,
    add,
    correct,
    leave_out,
    merge,
    separate,
    take_back,
    tell_apart,
    view,
)
from desktop.jobs.undo import undo
from desktop.store import awards, history, year_state
from desktop.store.acts import act
from desktop.store.connection import looking, working
from desktop.words.acts import act_name
from tests.store.year import new_year


@pytest.fixture
def desk(tmp_path) -> Desk:  # type: ignore[no-untyped-def]
    return new_year(tmp_path / "cum.tongket")


def model(name: str, unit: str = "AB", **values: str) -> Line:
    return Line(Register.MODELS, unit, name, tuple(values.items()))


def award(name: str, **values: str) -> Line:
    usual = {"object": "cá nhân", "level": "Bộ Công an", "form": "Bằng khen", "status": "đã quyết định"}
    return Line(Register.AWARDS, "AB", name, tuple((usual | values).items()))


def names(found: RegisterView) -> list[str]:
    return [each.name for each in found.registers.registered]


def last_act(desk: Desk) -> str:
    with looking(desk) as db:
        last = history.acts(db)[-1]
    return act_name(last.name, last.facts)


def trouble(error: pytest.ExceptionInfo[DeskError]) -> tuple[Trouble, object]:
    facts = error.value.facts
    return error.value.trouble, next(
        (facts[each] for each in ("why", "field", "unit", "number") if each in facts), None
    )


def test_a_line_is_written_by_hand_and_undone_in_one_step(desk: Desk) -> None:
    (number,) = add(desk, [award(" Lê Thị  Cúc ", decided_on="5/11/2026")])
    (line,) = view(desk).registers.lines(Register.AWARDS)
    assert (line.number, line.line.name, line.line.value("decided_on")) == (number, "Lê Thị Cúc", "2026-11-05")
    assert last_act(desk) == "Ghi vào sổ khen thưởng: “Lê Thị Cúc” của AB"
    undo(desk)
    assert view(desk).registers.registered == ()


def test_several_lines_are_one_act(desk: Desk) -> None:
    assert len(add(desk, [model("Loa phường"), model("Loa phường"), model("Camera")])) == 3
    assert last_act(desk) == "Ghi vào sổ mô hình: 3 dòng"
    assert [each.line.nth for each in view(desk).registers.lines(Register.MODELS)] == [1, 2, 1]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (model("Loa", "XX"), (Trouble.UNKNOWN_UNIT, "XX")),
        (model("  "), (Trouble.LINE_UNFIT, "name")),
        (award("Lê Thị Cúc", decided_on="hôm qua"), (Trouble.LINE_UNFIT, "decided_on")),
        (award("Lê Thị Cúc", object="đội"), (Trouble.LINE_UNFIT, "object")),
        (award("Lê Thị Cúc", status="xong"), (Trouble.LINE_UNFIT, "status")),
        (model("Loa", deed="Bắt cướp"), (Trouble.LINE_UNFIT, "deed")),
    ],
)
def test_what_cannot_stand_is_refused_and_nothing_is_written(
    desk: Desk, line: Line, expected: tuple[Trouble, object]
) -> None:
    with pytest.raises(DeskError) as error:
        add(desk, [model("Camera"), line])
    assert trouble(error) == expected
    assert view(desk).registers.registered == ()


def test_a_line_is_put_right_and_the_words_it_had_stay_beside(desk: Desk) -> None:
    (number,) = add(desk, [model("Loa phuong", scope="Phường 1")])
    made = correct(desk, number, "Loa phường", (("scope", "Phường 2"), ("result", "")), "Đơn vị báo lại")
    (line,) = view(desk).registers.lines(Register.MODELS)
    assert (line.line.name, line.line.values, line.correction) == ("Loa phường", (("scope", "Phường 2"),), made)
    assert line.sent is not None
    assert (line.sent.name, line.reason, line.officer) == ("Loa phuong", "Đơn vị báo lại", "Trần Thị Hà")
    assert last_act(desk) == "Đính chính “Loa phuong” của AB trong sổ thành “Loa phường”: Đơn vị báo lại"
    take_back(desk, made, "Nhầm")
    assert names(view(desk)) == ["Loa phuong"]
    assert last_act(desk) == "Bỏ đính chính “Loa phuong” của AB trong sổ: Nhầm"


def test_to_say_again_what_was_sent_takes_back_what_was_said(desk: Desk) -> None:
    (number,) = add(desk, [model("Loa phuong")])
    correct(desk, number, "Loa phường", (), "Đơn vị báo lại")
    correct(desk, number, "Loa phuong", (), "Tên đúng như vậy")
    (line,) = view(desk).registers.lines(Register.MODELS)
    assert (line.sent, view(desk).registers.decisions.corrections) == (None, ())
    assert last_act(desk) == "Bỏ đính chính “Loa phuong” của AB trong sổ: Tên đúng như vậy"


def test_a_line_left_out_is_told_of_and_may_be_put_right_or_brought_back(desk: Desk) -> None:
    first, second = add(desk, [model("Loa phường"), model("Camera")])
    word = leave_out(desk, first, "Không còn hoạt động")
    found = view(desk)
    assert names(found) == ["Camera"]
    (left,) = found.registers.left_out
    assert (left.number, left.line.name, left.correction.reason) == (first, "Loa phường", "Không còn hoạt động")
    with pytest.raises(DeskError) as error:
        leave_out(desk, first, "nữa")
    assert trouble(error)[0] is Trouble.LINE_SAYS_SO
    take_back(desk, word)
    assert last_act(desk) == "Tính lại “Loa phường” của AB trong sổ"
    assert [each.number for each in view(desk).registers.lines(Register.MODELS)] == [first, second]


def test_correcting_needs_a_reason_a_line_and_something_else_to_say(desk: Desk) -> None:
    (number,) = add(desk, [model("Loa phường")])
    with pytest.raises(DeskError) as without:
        correct(desk, number, "Loa", (), " ")
    with pytest.raises(DeskError) as unknown:
        correct(desk, number + 1, "Loa", (), "vì")
    with pytest.raises(DeskError) as same:
        correct(desk, number, " Loa  phường ", (), "vì")
    with pytest.raises(DeskError) as nobody:
        take_back(desk, 7)
    found = [trouble(each)[0] for each in (without, unknown, same, nobody)]
    assert found == [
        Trouble.REASON_MISSING,
        Trouble.LINE_UNKNOWN,
        Trouble.LINE_SAYS_SO,
        Trouble.LINE_UNCORRECTED,
    ]


def test_a_likely_pair_is_merged_known_by_the_first_and_separated(desk: Desk) -> None:
    first, second = add(desk, [model("Loa phường"), model("Mô hình “Loa phường”", "CD")])
    (pair,) = view(desk).pairs
    assert (pair.one.lines[0].number, pair.other.lines[0].number, pair.likeness) == (first, second, 100)
    made = merge(desk, [second, first], "Hai tỉnh cùng làm")
    found = view(desk)
    assert (names(found), found.registers.registered[0].units, found.pairs) == (
        ["Mô hình “Loa phường”"],
        ("CD", "AB"),
        (),
    )
    assert [each.reason for each in found.registers.decisions.merges] == ["Hai tỉnh cùng làm"]
    assert last_act(desk) == "Gộp 2 dòng làm một, gọi là “Mô hình “Loa phường”” (CD): Hai tỉnh cùng làm"
    separate(desk, made, "Khác nhau")
    assert names(view(desk)) == ["Loa phường", "Mô hình “Loa phường”"]
    with pytest.raises(DeskError) as error:
        separate(desk, made)
    assert trouble(error) == (Trouble.MERGE_UNKNOWN, made)


def test_what_was_merged_before_comes_along_and_another_may_come_first(desk: Desk) -> None:
    one, two, three = add(desk, [model("Loa"), model("Đài"), model("Kẻng")])
    merge(desk, [one, two])
    last = merge(desk, [three, two])
    (whole,) = view(desk).registers.registered
    assert (whole.name, [each.number for each in whole.lines], whole.merge) == ("Kẻng", [three, one, two], last)
    merge(desk, [two, three])
    assert names(view(desk)) == ["Đài"]
    undo(desk)
    undo(desk)
    assert names(view(desk)) == ["Loa", "Kẻng"]


def test_two_told_apart_are_not_offered_again(desk: Desk) -> None:
    numbers = add(desk, [model("Loa phường"), model("Loa Phường", "CD")])
    tell_apart(desk, numbers, "Mỗi tỉnh một mô hình")
    assert view(desk).pairs == ()
    assert last_act(desk) == "Ghi rằng “Loa phường” và “Loa Phường” là khác nhau: Mỗi tỉnh một mô hình"
    undo(desk)
    assert len(view(desk).pairs) == 1


def test_what_cannot_be_merged_or_told_apart_says_why(desk: Desk) -> None:
    one, two = add(desk, [model("Loa"), model("Đài")])
    (other,) = add(desk, [award("Lê Thị Cúc")])
    with pytest.raises(DeskError) as few:
        merge(desk, [one, one])
    with pytest.raises(DeskError) as registers:
        merge(desk, [one, other])
    with pytest.raises(DeskError) as unknown:
        tell_apart(desk, [one, 99])
    merge(desk, [one, two])
    with pytest.raises(DeskError) as already:
        merge(desk, [one, two])
    with pytest.raises(DeskError) as merged:
        tell_apart(desk, [one, two])
    assert [trouble(each) for each in (few, registers, unknown, already, merged)] == [
        (Trouble.LINES_UNFIT, "few"),
        (Trouble.LINES_UNFIT, "registers"),
        (Trouble.LINE_UNKNOWN, 99),
        (Trouble.LINES_UNFIT, "one_already"),
        (Trouble.LINES_UNFIT, "merged"),
    ]


def test_a_sealed_year_is_changed_only_with_a_late_reason(desk: Desk) -> None:
    (number,) = add(desk, [model("Loa")])
    with working(desk) as db, act(db, desk, "seal") as sealing:
        year_state.keep(db, sealing, "sealed", "xong")
    for refused in (lambda: add(desk, [model("Đài")]), lambda: leave_out(desk, number, "thôi")):
        with pytest.raises(DeskError) as error:
            refused()
        assert error.value.trouble is Trouble.YEAR_SEALED
    leave_out(replace(desk, late=Late("Đơn vị báo muộn", "Văn phòng")), number, "thôi")
    assert names(view(desk)) == []


def test_lists_of_awards_stand_beside_the_totals_of_the_unit(desk: Desk) -> None:
    add(desk, [award("Lê Thị Cúc"), award("Ngô Thị Lan")])
    with working(desk) as db, act(db, desk, "enter") as number:
        awards.append(db, number, "tong-ket", [Award("AB", "Bộ Công an", "Bằng khen", "ca_nhan", "decided", 3)])
    (beside,) = view(desk).reconciled
    assert (beside.listed, beside.given, beside.difference, beside.covered) == (2, 3, -1, True)
    assert view(desk).counts.persons == 2
