from decimal import Decimal

import pytest

from desktop.sheets.draft.layout.codes import row_code
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.board import How, Match, board_of
from desktop.sheets.draft.rows.ordinals import fits, hold
from desktop.sheets.draft.rows.topics import criterion_topics
from tests.sheets.draft.direct import direct

_TITLES = {"I": "Một", "I.1": "Hai", "I.2": "Ba", "I.2.a": "Bốn", "I.2.b": "Năm", "T": "Thưởng", "T.1": "Sáu"}
_BOARD = board_of(criterion_topics(direct(_TITLES, Decimal(4))))


@pytest.mark.parametrize("code", ["I.2.b", "1.2.2", "b", "b)", "2", "II"])
def test_a_code_says_a_place_in_whatever_letters(code: str) -> None:
    assert fits(_BOARD, row_code(code), _BOARD.by_code["i.2.b"])


@pytest.mark.parametrize("code", ["I.2.a", "1.2", "2.2", "a", "3", "T.2.b", "i.b"])
def test_another_place_is_not_said(code: str) -> None:
    assert not fits(_BOARD, row_code(code), _BOARD.by_code["i.2.b"])


def test_codes_hold_unless_the_rows_told_so_far_show_otherwise() -> None:
    def told(*codes: str) -> list[Match]:
        topics = (_BOARD.by_code[code] for code in ("i.1", "i.2.a", "i.2.b"))
        pairs = enumerate(zip(codes, topics, strict=True))
        return [Match(Row(number, row_code(code), ""), topic, How.TITLE, 1) for number, (code, topic) in pairs]

    assert hold(_BOARD, told("1", "a", "b"))
    assert hold(_BOARD, told("", "-", ""))
    assert not hold(_BOARD, told("4", "c", "d"))
