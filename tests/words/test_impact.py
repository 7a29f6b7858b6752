"""The impact check in sentences."""

from dataclasses import replace
from decimal import Decimal

from desktop.domain.framework import Criterion, Direct, Framework, Part
from desktop.domain.impact import WeightyCell
from desktop.domain.ledger import Ledger
from desktop.domain.ripple import Moved, UnitRipple
from desktop.words.impact import impact_lines
from tests.words.cluster import a_cluster

_LEAF = Criterion("I.1", "Giữ vững an ninh", Decimal(10), Part.BASE, Direct())
_CELL = WeightyCell(
    "AB",
    "I.1",
    Decimal("-1.00"),
    Decimal("0.35"),
    (UnitRipple("AB", rank=Moved(1, 2), class_name=Moved("Tốt", "Khá")), UnitRipple("BS", rank=Moved(2, 1))),
)


def _ledger() -> Ledger:
    cluster = a_cluster()
    return Ledger(cluster, cluster.rounds[0], Framework("Khung", 2026, 1, Decimal(10), (_LEAF,)))


def test_a_weighty_cell_says_how_little_suffices_and_what_moves() -> None:
    assert impact_lines((_CELL,), _ledger())[1] == (
        "1. An Bình, tiêu chí I.1 (Giữ vững an ninh): lệch từ 0,35 điểm là đổi; "
        "nặng nhất: An Bình: hạng 1 → 2, xếp loại Tốt → Khá; Bắc Sơn: hạng 2 → 1."
    )


def test_a_result_read_wrong_is_told_without_its_value() -> None:
    (_, line) = impact_lines((replace(_CELL, actual=Decimal(180)),), _ledger())
    assert "kết quả ghi sai một phần mười" in line
    assert "180" not in line


def test_nothing_weighty_is_one_sentence() -> None:
    assert impact_lines((), _ledger()) == ("Không ô nào mà một sai sót nhỏ làm đổi được thứ hạng hoặc xếp loại.",)
