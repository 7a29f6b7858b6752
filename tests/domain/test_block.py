"""A block of changes: what it asks to keep, what stands afterwards, when it needs a reason."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.block import Block, Change, check_block, wants_reason, with_block, written_block
from desktop.domain.framework import Direct
from desktop.domain.ledger import Entry, Layer, Ledger, State
from desktop.domain.scoring.board import board_of, rescored
from desktop.domain.scoring.engine import score
from tests.domain.scoring.builders import framework, ledger, straight

STAGE = Layer.AGREED


def book(*entries: Entry) -> Ledger:
    numbered = tuple(replace(each, number=number) for number, each in enumerate(entries, 1))
    return ledger(framework(Direct(), Direct()), *numbered)


def points(given: Ledger, unit: str, code: str) -> object:
    sheet = next(each for each in score(given, STAGE) if each.unit == unit)
    cell = sheet.cell(code)
    return None if cell is None else cell.points


def change(points: str, unit: str = "AB", code: str = "I.1", layer: Layer = STAGE) -> Change:
    return Change(unit, code, layer, straight(unit, code, points, layer))


def test_the_last_change_of_a_cell_counts() -> None:
    after = with_block(book(), Block((change("3"), change("5"))))
    assert points(after, "AB", "I.1") == 5
    assert len(after.entries) == 1


def test_clearing_takes_the_layers_points_out_and_leaves_the_others() -> None:
    before = book(straight("AB", "I.1", "4", Layer.CLAIM), straight("AB", "I.1", "9"), straight("AB", "I.1", "8"))
    after = with_block(before, Block((Change("AB", "I.1", STAGE),)))
    assert points(after, "AB", "I.1") == 4
    assert {each.number for each in written_block(before, Block((Change("AB", "I.1", STAGE),))).withdrawn} == {2, 3}


def test_clearing_or_writing_over_a_state_clears_it() -> None:
    before = book(Entry("AB", "I.1", state=State.NOT_ASSIGNED), Entry("AB", "I.2", state=State.NOT_REPORTED))
    after = with_block(before, Block((change("7"), Change("AB", "I.2", STAGE))))
    assert points(after, "AB", "I.1") == 7
    assert score(after, STAGE)[0].cells[1].state is State.BLANK


def test_first_points_need_no_reason_changed_ones_and_states_do() -> None:
    sheets = score(book(straight("AB", "I.1", "4", Layer.CLAIM)), STAGE)
    assert not wants_reason(sheets, Block((change("5", code="I.2"),)))
    assert wants_reason(sheets, Block((change("5"),)))
    assert wants_reason(sheets, Block((Change("AB", "I.2", STAGE, Entry("AB", "I.2", state=State.NOT_REPORTED)),)))
    assert wants_reason(sheets, Block((Change("AB", "I.2", STAGE),)))


def test_what_cannot_be_kept_is_found() -> None:
    wrong = Block((change("11"), change("1", unit="XX"), change("1", code="I")))
    assert [each.code for each in check_block(book(), wrong)] == [
        "over_maximum",
        "entry_unit_unknown",
        "criterion_is_branch",
    ]


UNITS, CODES = st.sampled_from(("AB", "BS")), st.sampled_from(("I.1", "I.2"))
LAYERS, POINTS = st.sampled_from(tuple(Layer)), st.none() | st.integers(0, 10)
CHANGES = st.builds(
    lambda unit, code, layer, given: (
        Change(unit, code, layer) if given is None else change(str(given), unit, code, layer)
    ),
    UNITS,
    CODES,
    LAYERS,
    POINTS,
)


@given(st.lists(CHANGES, max_size=8), st.lists(CHANGES, max_size=8))
def test_a_board_rescored_after_a_block_is_the_board_scored_anew(first: list[Change], second: list[Change]) -> None:
    before = with_block(book(), Block(tuple(first)))
    after = with_block(before, Block(tuple(second)))
    assert rescored(board_of(before, STAGE), after).sheets == board_of(after, STAGE).sheets
    assert check_block(before, Block(tuple(second))) == ()
