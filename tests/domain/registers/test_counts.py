"""Tests of counts: models and exemplars once each, awards in times, a list beside the totals a unit gave."""

from desktop.domain.registers.counts import AwardCount, ModelCount, Total, counts_of, reconciled
from desktop.domain.registers.decisions import Decisions, Merge
from desktop.domain.registers.lines import Line, Register
from desktop.domain.registers.registered import Registers
from desktop.domain.registers.settling import registers_of


def settled(*lines: Line, merged: tuple[Line, ...] = ()) -> Registers:
    merges = (Merge(1, tuple(each.subject for each in merged)),) if merged else ()
    return registers_of(enumerate(lines, start=1), Decisions(merges=merges), ("AB", "CD"))


def award(name: str, unit: str = "AB", **values: str) -> Line:
    usual = {"object": "ca_nhan", "level": "Bộ Công an", "form": "Bằng khen", "status": "decided"}
    return Line(Register.AWARDS, unit, name, tuple((usual | values).items()))


def model(name: str, unit: str, field: str) -> Line:
    return Line(Register.MODELS, unit, name, (("field", field),) if field else ())


def test_models_are_counted_by_unit_and_field_and_one_of_two_units_once() -> None:
    keng, loa = model("Tiếng kẻng", "AB", "An ninh"), model("Tiếng Kẻng", "CD", "")
    counts = counts_of(settled(keng, loa, model("Camera", "AB", "an ninh"), model("Tổ", "CD", ""), merged=(keng, loa)))
    assert counts.models == (ModelCount("AB", "An ninh", 2), ModelCount("CD", "", 1))


def test_awards_are_counted_in_times_and_persons_once() -> None:
    first, second = award("Lê Thị Cúc", decision="12"), award("Lê Thị Cúc", decision="34")
    counts = counts_of(settled(first, second, merged=(first, second)))
    assert counts.awards == (AwardCount("AB", "Bộ Công an", "Bằng khen", "ca_nhan", "decided", 2),)
    assert (counts.persons, counts.collectives) == (1, 0)


def test_the_same_award_told_twice_of_one_is_one_time() -> None:
    first, second = (
        award("Lê Thị Cúc", decision="12"),
        award("Đ/c Lê Thị Cúc", form="bằng khen", decided_on="2026-05-01"),
    )
    assert [each.times for each in counts_of(settled(first, second, merged=(first, second))).awards] == [1]
    assert [each.times for each in counts_of(settled(first, second)).awards] == [2]


def test_days_that_contradict_make_two_awards() -> None:
    first, second = award("Lê Thị Cúc", decided_on="2026-05-01"), award("Lê thị Cúc", decided_on="2026-06-01")
    assert [each.times for each in counts_of(settled(first, second, merged=(first, second))).awards] == [2]


def test_a_list_stands_beside_the_totals_of_its_unit() -> None:
    counted = counts_of(settled(award("A B"), award("C D"), award("E F", form="Giấy khen"))).awards
    given = (
        Total("AB", "BỘ CÔNG AN", "Bằng khen", "ca_nhan", "decided", 3),
        Total("AB", "Bộ Công an", "Bằng khen", "tap_the", "decided", 1),
        Total("AB", "Tỉnh", "Bằng khen", "tap_the", "decided", 4),
    )
    found = [
        (each.level, each.form, each.object, each.listed, each.given, each.difference, each.covered)
        for each in reconciled(counted, given)
    ]
    assert found == [
        ("BỘ CÔNG AN", "Bằng khen", "ca_nhan", 2, 3, -1, True),
        ("Bộ Công an", "Bằng khen", "tap_the", 0, 1, -1, True),
        ("Tỉnh", "Bằng khen", "tap_the", 0, 4, -4, False),
        ("Bộ Công an", "Giấy khen", "ca_nhan", 1, None, None, True),
    ]


def test_all_kinds_of_a_form_stand_beside_the_sum_of_the_kinds_listed() -> None:
    order = {"level": "Chủ tịch nước", "form": "Huân chương Chiến công hạng Ba"}
    kinds = (award("A B", **order), award("C D", level="", form="Huân chương Bảo vệ Tổ quốc hạng Nhì"))
    other = award("E F", level="Chủ tịch nước", form="Huy chương Vì an ninh Tổ quốc")
    whole = Total("AB", "Chủ tịch nước", "Huân chương các loại", "ca_nhan", "decided", 3)
    counted = counts_of(settled(*kinds, other)).awards
    found = [(each.form, each.listed, each.given) for each in reconciled(counted, (whole,))]
    assert sorted(found) == [("Huy chương Vì an ninh Tổ quốc", 1, None), ("Huân chương các loại", 2, 3)]
    own = Total("AB", "Chủ tịch nước", "Huân chương Chiến công hạng Ba", "ca_nhan", "decided", 1)
    beside = {each.form: (each.listed, each.given) for each in reconciled(counted, (whole, own))}
    assert beside["Huân chương các loại"] == (2, 3)
    assert beside["Huân chương Chiến công hạng Ba"] == (1, 1)
