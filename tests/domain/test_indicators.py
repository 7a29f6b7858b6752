"""The dictionary of indicators: what may stand in it, where a code is used, what a change moves."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.figures import aggregate, asked_of
from desktop.domain.framework import Framework, Indicator
from desktop.domain.indicators import dictionary, problems, shifts, use_of, with_indicator
from desktop.domain.ledger import Exactness, Figure, Ledger, Passage

CASES = Indicator("PPHS", "Số vụ phạm pháp hình sự", "vụ")
SOLVED = Indicator("KP", "Số vụ được làm rõ", "vụ")
SHARE = Indicator("TL", "Tỷ lệ làm rõ", "%", "percent", "ratio", "higher", "KP", "PPHS")


def figure(unit: str | None, code: str, value: str) -> Figure:
    return Figure(unit, code, "this", Decimal(value), Exactness.EXACT)


def ledger() -> Ledger:
    """Two units; the framework asks for PPHS, the year for KP and their ratio."""
    units = tuple(Unit(code, code, code, order) for order, code in enumerate(("AB", "BS"), start=1))
    whole = Round("tong-ket", "Tổng kết", date(2025, 11, 15), date(2026, 11, 14))
    cluster = Cluster("Bộ Công an", "3", "Cụm 3", 2026, units, (whole,), "AB", "BS")
    framework = Framework("Khung", 2026, 1, Decimal(0), (), indicators=(CASES,))
    figures = (figure("AB", "PPHS", "200"), figure("BS", "PPHS", "100"), figure("AB", "KP", "150"))
    return Ledger(cluster, whole, framework, (CASES, SOLVED, SHARE), figures=figures)


def codes(indicator: Indicator, others: tuple[Indicator, ...] = (CASES, SOLVED, SHARE)) -> list[str]:
    return [each.code for each in problems(indicator, others)]


def test_the_frameworks_stand_first_and_are_not_the_years_own() -> None:
    assert [(each.indicator.code, each.own) for each in dictionary(ledger())] == [
        ("PPHS", False),
        ("KP", True),
        ("TL", True),
    ]


def test_a_use_names_units_ratios_and_texts_that_hold_this_code_and_no_longer_one() -> None:
    written = (
        Passage("ket-qua", 1, "Cụm có {{ figure('KP') }} vụ được làm rõ."),
        Passage("khac", 1, "{{ figure('KPX') }} và {{ figure('XKP') }}"),
    )
    used = use_of(replace(ledger(), passages=written), "KP")
    assert used.units == ("AB",)
    assert used.ratios == ("TL",)
    assert used.sections == ("ket-qua",)
    assert use_of(ledger(), "TL").is_used is False


def test_a_figure_of_the_whole_cluster_is_a_use_of_its_own() -> None:
    whole = replace(ledger(), figures=(figure(None, "KP", "9"),))
    assert use_of(whole, "KP").units == ("",)


def test_what_is_whole_has_no_problem() -> None:
    assert codes(SHARE) == []
    assert codes(Indicator("TNGT-1.a", "Số vụ tai nạn", "")) == []


def test_each_fault_is_named() -> None:
    assert codes(Indicator("", "", "vụ")) == ["indicator_code", "indicator_untitled"]
    assert codes(Indicator("P S", "Tên", "")) == ["indicator_code"]
    assert codes(Indicator("P@S", "Tên", "")) == ["indicator_code"]
    assert codes(replace(CASES, field="số", aggregate="cộng", direction="lên")) == ["indicator_word"] * 3
    assert codes(replace(SHARE, of=None)) == ["indicator_parts"]
    assert codes(replace(SHARE, of="LẠ")) == ["indicator_part_unknown"]
    assert codes(replace(SHARE, of="PPHS")) == ["indicator_parts_same"]
    assert codes(replace(SHARE, code="TL2", of="TL")) == ["indicator_part_ratio"]
    assert codes(replace(SHARE, of="TL")) == ["indicator_part_unknown"], "it cannot be made of itself"


def test_changing_how_figures_are_put_together_moves_it_and_the_ratio_made_of_it() -> None:
    before = ledger()
    after = with_indicator(before, replace(SOLVED, aggregate="none"))
    assert [(each.code, each.period, each.before, each.after) for each in shifts(before, after)] == [
        ("KP", "this", Decimal(150), None),
        ("TL", "this", Decimal("50.00"), None),
    ]
    assert shifts(before, with_indicator(before, replace(SOLVED, title="Tên khác"))) == ()


def test_a_new_one_comes_last() -> None:
    new = Indicator("MT", "Số vụ ma túy", "vụ")
    assert with_indicator(ledger(), new).indicators == (CASES, SOLVED, SHARE, new)


def test_only_the_units_named_are_asked_and_missed() -> None:
    asked = replace(ledger(), reporters=(("KP", "AB"),))
    assert [each.code for each in asked_of(asked, "AB")] == ["PPHS", "KP", "TL"]
    assert [each.code for each in asked_of(asked, "BS")] == ["PPHS", "TL"]
    before, after = aggregate(ledger(), "KP", "this"), aggregate(asked, "KP", "this")
    assert before is not None
    assert after is not None
    assert (before.missing, after.missing) == (("BS",), ())
    assert before.value == after.value
    assert [each.reporters for each in dictionary(asked)] == [(), ("AB",), ()]
