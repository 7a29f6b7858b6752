"""A change scored by itself gives exactly what scoring everything anew gives."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.framework import Direct, Relative
from desktop.domain.ledger import Layer, Ledger, State
from desktop.domain.scoring.board import board_of, rescored
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.standing import rank
from tests.domain.scoring import builders as make
from tests.domain.scoring.strategies import ledgers


@settings(max_examples=150, deadline=None)
@given(book=ledgers(), drawn=st.data(), stage=st.sampled_from(Layer))
def test_a_change_scored_by_itself_is_what_a_whole_scoring_gives(
    book: Ledger, drawn: st.DataObject, stage: Layer
) -> None:
    kept = drawn.draw(st.integers(0, len(book.entries)))
    left = drawn.draw(st.integers(kept, len(book.entries)))
    before = replace(book, entries=book.entries[:left])
    after = replace(book, entries=(*book.entries[:kept], *book.entries[left:]))

    board = rescored(board_of(before, stage), after)

    sheets = score(after, stage)
    assert repr(board.sheets) == repr(sheets)
    assert board.standings() == rank(after, sheets, stage)


@settings(max_examples=100, deadline=None)
@given(book=ledgers(), drawn=st.data(), stage=st.sampled_from(Layer))
def test_entries_in_another_order_are_what_a_whole_scoring_gives(
    book: Ledger, drawn: st.DataObject, stage: Layer
) -> None:
    left = drawn.draw(st.integers(0, len(book.entries)))
    after = replace(book, entries=tuple(drawn.draw(st.permutations(book.entries)))[:left])

    assert repr(rescored(board_of(book, stage), after).sheets) == repr(score(after, stage))


@settings(max_examples=60, deadline=None)
@given(book=ledgers(), other=ledgers())
def test_another_framework_is_scored_whole(book: Ledger, other: Ledger) -> None:
    assert rescored(board_of(book, Layer.AGREED), other).sheets == score(other, Layer.AGREED)


def test_a_board_is_the_whole_ledger_scored() -> None:
    book = make.ledger(make.framework(Direct()), make.straight("AB", "I.1", "7"))

    board = board_of(book, Layer.AGREED)

    assert (board.sheets, board.stage) == (score(book, Layer.AGREED), Layer.AGREED)


def test_the_sheet_of_a_unit_that_does_not_move_is_the_same_object() -> None:
    book = make.ledger(make.framework(Direct()), make.straight("AB", "I.1", "7"), make.straight("BS", "I.1", "6"))
    board = board_of(book, Layer.AGREED)

    after = rescored(board, replace(book, entries=(*book.entries, make.straight("AB", "I.1", "8"))))

    assert after.sheets[0] is not board.sheets[0]
    assert after.sheets[1] is board.sheets[1]
    assert after.sheets[2] is board.sheets[2]


def test_a_new_best_moves_every_unit_above_its_target() -> None:
    book = make.ledger(
        make.framework(Relative()),
        make.fed("AB", "I.1", actual="150", target="100"),
        make.fed("BS", "I.1", actual="120", target="100"),
    )
    board = board_of(book, Layer.AGREED)

    after = rescored(board, replace(book, entries=(*book.entries, make.fed("CG", "I.1", actual="200", target="100"))))

    assert [str(sheet.total) for sheet in board.sheets] == ["10.00", "7.00", "0.00"]
    assert [str(sheet.total) for sheet in after.sheets] == ["7.50", "6.00", "10.00"]


def test_findings_of_other_cells_stay_in_their_order() -> None:
    own = make.framework(*make.EIGHT_KINDS)
    missing = make.fed("AB", "I.2", actual="5", target="0")
    unsaid = make.stated("AB", "I.6", State.NOT_REPORTED)
    book = make.ledger(own, unsaid)
    after = replace(book, entries=(*book.entries, missing))

    board = rescored(board_of(book, Layer.AGREED), after)

    assert [finding.code for finding in board.sheets[0].findings] == ["target_missing", "not_reported_deduct"]
