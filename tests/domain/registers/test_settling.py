"""Tests of settling: what lines and decisions make of a round's registers, in whatever order they were decided."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.registers.decisions import Apart, Decisions, LineCorrection, Merge
from desktop.domain.registers.lines import Line, Register
from desktop.domain.registers.registered import Registers
from desktop.domain.registers.settling import registers_of, sent_lines

UNITS = ("AB", "CD", "EF")


def model(name: str, unit: str = "AB", **values: str) -> Line:
    return Line(Register.MODELS, unit, name, tuple(values.items()))


def settled(*lines: Line, decisions: Decisions | None = None) -> Registers:
    return registers_of(enumerate(lines, start=1), decisions or Decisions(), UNITS)


def merge(number: int, *lines: Line) -> Merge:
    return Merge(number, tuple(each.subject for each in lines), lines)


def right(line: Line, made: Line | None, number: int = 1) -> LineCorrection:
    return LineCorrection(number, line.subject, line, made, "theo công văn", "CT", "2026-11-20T08:00:00+07:00")


def names(registers: Registers) -> list[list[str]]:
    return [[each.line.name for each in one.lines] for one in registers.registered]


KENG, LOA, TO = model("Tiếng kẻng an ninh", "CD"), model("Loa phường", "AB"), model("Tổ liên gia", "AB")


def test_units_stand_in_protocol_order_and_lines_as_they_came() -> None:
    assert names(settled(KENG, TO, LOA)) == [["Tổ liên gia"], ["Loa phường"], ["Tiếng kẻng an ninh"]]


def test_lines_of_one_unit_that_say_the_very_same_are_told_apart_wherever_they_came_from() -> None:
    registers = settled(LOA, LOA)
    assert [each.line.nth for each in registers.lines(Register.MODELS)] == [1, 2]


def test_a_corrected_line_says_what_it_was_put_right_to_and_what_was_sent() -> None:
    made = right(LOA, model("Loa phát thanh phường", scope="Phường 1"), number=7)
    (only,) = settled(LOA, decisions=Decisions((made,))).lines(Register.MODELS)
    assert (only.line.name, only.line.value("scope"), only.correction) == ("Loa phát thanh phường", "Phường 1", 7)
    assert only.sent == LOA
    assert (only.reason, only.subject) == ("theo công văn", LOA.subject)


def test_a_line_left_out_does_not_count_and_is_told_of() -> None:
    registers = settled(LOA, TO, decisions=Decisions((right(LOA, None),)))
    assert names(registers) == [["Tổ liên gia"]]
    assert [each.line for each in registers.left_out] == [LOA]
    assert registers.waiting.corrections == ()


def test_a_decision_waits_while_its_line_does_not_count_and_holds_when_it_is_back() -> None:
    decisions = Decisions((right(LOA, model("Loa")),), (merge(1, KENG, TO),))
    away = settled(TO, decisions=decisions)
    assert away.waiting.corrections == decisions.corrections
    assert away.waiting.merges == decisions.merges
    back = settled(TO, LOA, KENG, decisions=decisions)
    assert (back.waiting.corrections, back.waiting.merges) == ((), ())
    assert names(back) == [["Loa"], ["Tiếng kẻng an ninh", "Tổ liên gia"]]


def test_what_is_merged_is_known_by_the_first_and_stands_where_that_one_stands() -> None:
    registers = settled(LOA, TO, KENG, decisions=Decisions(merges=(merge(4, KENG, LOA),)))
    assert names(registers) == [["Tổ liên gia"], ["Tiếng kẻng an ninh", "Loa phường"]]
    both = registers.registered[1]
    assert (both.name, both.units, both.merge) == ("Tiếng kẻng an ninh", ("CD", "AB"), 4)


def test_merges_that_share_a_line_join_all_known_by_the_last() -> None:
    registers = settled(LOA, TO, KENG, decisions=Decisions(merges=(merge(1, LOA, TO), merge(2, KENG, TO))))
    (one,) = registers.registered
    assert (one.name, one.merge, len(one.lines)) == ("Tiếng kẻng an ninh", 2, 3)


def test_a_merge_holds_among_the_lines_that_are_there() -> None:
    registers = settled(LOA, TO, decisions=Decisions(merges=(merge(1, KENG, LOA, TO),)))
    assert names(registers) == [["Loa phường", "Tổ liên gia"]]
    assert registers.waiting.merges == ()


def test_a_correction_does_not_part_what_was_merged() -> None:
    decisions = Decisions((right(LOA, model("Loa 1")),), (merge(1, TO, LOA),))
    assert names(settled(LOA, TO, decisions=decisions)) == [["Tổ liên gia", "Loa 1"]]


def test_lines_told_apart_are_known_in_either_order() -> None:
    decisions = Decisions(aparts=(Apart(1, (LOA.subject, TO.subject)),))
    assert decisions.are_apart([TO.subject], [LOA.subject])
    assert not decisions.are_apart([TO.subject], [KENG.subject])


LINES = tuple(model(f"Mô hình {place}", UNITS[place % 3]) for place in range(7))
MERGES = st.lists(st.lists(st.sampled_from(LINES), min_size=2, max_size=4, unique=True), max_size=5)


def groups(registers: Registers) -> set[frozenset[str]]:
    return {frozenset(each.subjects) for each in registers.registered}


@given(MERGES)
def test_a_merge_joins_what_its_lines_stand_in_and_touches_nothing_else(merged: list[list[Line]]) -> None:
    merges = tuple(merge(number, *lines) for number, lines in enumerate(merged, start=1))
    before = groups(settled(*LINES, decisions=Decisions(merges=merges)))
    after = groups(settled(*LINES, decisions=Decisions(merges=(*merges, merge(99, LINES[0], LINES[6])))))
    joined = {each for each in before if {LINES[0].subject, LINES[6].subject} & each}
    assert after == (before - joined) | {frozenset().union(*joined)}


@given(MERGES, st.permutations(LINES), st.randoms(use_true_random=False))
def test_it_does_not_matter_in_which_order_merges_were_made_or_lines_came(merged, lines, shuffled) -> None:  # type: ignore[no-untyped-def]
    merges = [merge(number, *each) for number, each in enumerate(merged, start=1)]
    before = settled(*LINES, decisions=Decisions(merges=tuple(merges)))
    shuffled.shuffle(merges)
    after = settled(*lines, decisions=Decisions(merges=tuple(merges)))
    assert groups(after) == groups(before)
    assert {each.name for each in after.registered} == {each.name for each in before.registered}


@given(MERGES)
def test_every_line_stands_in_exactly_one_place(merged: list[list[Line]]) -> None:
    merges = tuple(merge(number, *lines) for number, lines in enumerate(merged, start=1))
    registers = settled(*LINES, decisions=Decisions(merges=merges))
    assert sorted(each.number for each in registers.lines(Register.MODELS)) == list(range(1, 8))
    assert {line for _, line in sent_lines(registers)} == set(LINES)


def test_three_merged_two_by_two_are_one_in_any_order() -> None:
    pairs = (merge(1, LOA, TO), merge(2, TO, KENG))
    for made in permutations(pairs):
        assert len(settled(LOA, TO, KENG, decisions=Decisions(merges=made)).registered) == 1
