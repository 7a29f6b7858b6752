"""Ranks in sentences: ties, safety, what must be said beside the table, what a change moves."""

from decimal import Decimal

from desktop.domain.framework import Effect, EffectKind, Framework
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.ripple import Moved, Ripple, UnitRipple
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.scoring.standings import Safety, Standing, Standings, Tie
from desktop.words.ranking import ripple_lines, safety_lines, standing_lines, tie_lines
from tests.words.cluster import a_cluster

_ZERO = Decimal(0)


def _ledger() -> Ledger:
    cluster = a_cluster()
    effects = (Effect("KL", "Có cán bộ bị kỷ luật", EffectKind.LOWER), Effect("VP", "Vi phạm", EffectKind.UNRANKED))
    framework = Framework("Khung", 2026, 1, Decimal(100), (), effects=effects)
    return Ledger(cluster, cluster.rounds[0], framework)


def _standing(unit: str, rank: int | None, **more: object) -> Standing:
    sheet = Scoresheet(unit, (), (), _ZERO, _ZERO, _ZERO, _ZERO, _ZERO, _ZERO)
    plain = {"shared": False, "class_name": "Tốt", "class_before_effects": "Tốt", "barred": False}
    return Standing(unit, sheet, rank, **(plain | more))  # type: ignore[arg-type]


def _standings(*standings: Standing, ties: tuple[Tie, ...] = ()) -> Standings:
    return Standings(Layer.AGREED, standings, ties, (), 0, 0)


def test_a_tie_says_what_decided_it_and_by_which_values() -> None:
    standings = _standings(
        _standing("AB", 1),
        _standing("BS", 2),
        ties=(
            Tie("AB", "BS", "section:I", ("9.50", "8.25")),
            Tie("AB", "BS", "criterion:I.1", ("9", "8")),
            Tie("AB", "BS", "penalty", ("0.5", "1")),
            Tie("AB", "BS", "bonus", ("2", "1")),
            Tie("AB", "BS", "figure:PPHS:lower", ("190", "1200")),
        ),
    )
    assert tie_lines(_ledger(), standings) == (
        "An Bình và Bắc Sơn bằng tổng điểm; An Bình xếp trên theo điểm mục I (9,50 so với 8,25).",
        "An Bình và Bắc Sơn bằng tổng điểm; An Bình xếp trên theo điểm tiêu chí I.1 (9 so với 8).",
        "An Bình và Bắc Sơn bằng tổng điểm; An Bình xếp trên theo điểm trừ thấp hơn (0,5 so với 1).",
        "An Bình và Bắc Sơn bằng tổng điểm; An Bình xếp trên theo điểm thưởng cao hơn (2 so với 1).",
        "An Bình và Bắc Sơn bằng tổng điểm; An Bình xếp trên theo số liệu PPHS (190 so với 1.200).",
    )


def test_a_shared_rank_and_a_drawn_one_are_two_things() -> None:
    ties = (Tie("AB", "BS", None, None), Tie("BS", "AB", "draw", None))
    lines = tie_lines(_ledger(), _standings(_standing("AB", 1), _standing("BS", 1), ties=ties))
    assert lines[0].endswith("đồng hạng 1.")
    assert "bốc thăm" in lines[1]


def test_safety_names_unit_criterion_and_how_far() -> None:
    safety = (Safety("AB", "BS", "I.1", "AB", Decimal("-0.35")), Safety("AB", "BS", "I.2", "BS", Decimal("0.10")))
    lines = safety_lines(_ledger(), safety, ())
    assert "nếu An Bình giảm 0,35 điểm ở tiêu chí I.1" in lines[0]
    assert "nếu Bắc Sơn tăng 0,10 điểm ở tiêu chí I.2" in lines[1]


def test_a_pair_no_single_change_can_move_is_said_and_a_shared_rank_is_left_out() -> None:
    lines = safety_lines(_ledger(), (Safety("AB", "BS"),), ())
    assert lines == ("An Bình – Bắc Sơn: không tiêu chí nào một mình làm đổi được thứ tự.",)
    assert safety_lines(_ledger(), (Safety("AB", "BS"),), (Tie("AB", "BS", None, None),)) == ()


def test_unranked_lowered_barred_and_waiting_units_are_noted() -> None:
    standings = _standings(
        _standing("AB", None, class_name=None, class_before_effects=None, effects=("VP",)),
        _standing("BS", 1, class_before_effects="Xuất sắc", barred=True, effects=("KL",), awaits_vote=True),
    )
    assert standing_lines(_ledger(), standings) == (
        "An Bình không xếp hạng (Vi phạm).",
        "Bắc Sơn: hạ từ “Xuất sắc” xuống “Tốt” (Có cán bộ bị kỷ luật).",
        "Bắc Sơn: không được xét danh hiệu (Có cán bộ bị kỷ luật).",
        "Bắc Sơn: xếp loại chờ hội nghị quyết định, vì bằng điểm ở mép chỉ tiêu số lượng.",
    )


def test_a_ripple_says_what_moves_and_a_still_one_that_nothing_does() -> None:
    moved = UnitRipple(
        "AB",
        total=Moved(Decimal("92.10"), Decimal("92.85")),
        rank=Moved(None, 2),
        class_name=Moved("Khá", "Tốt"),
        criteria=(("I.1", Moved(None, Decimal(1))),),
    )
    assert ripple_lines(Ripple((moved,)), _ledger()) == (
        "An Bình: tổng điểm 92,10 → 92,85; hạng – → 2; xếp loại Khá → Tốt; đổi điểm 1 tiêu chí",
    )
    assert ripple_lines(Ripple(), _ledger()) == ("Không kéo theo thay đổi nào về điểm, hạng, xếp loại.",)
