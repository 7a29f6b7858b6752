"""What differs between what was kept and what is read again is named value by value."""

from dataclasses import replace
from decimal import Decimal

from desktop.domain.intake import Report
from desktop.domain.ledger import Award, Entry, Figure, Inputs, Layer, Section, State
from desktop.domain.recompute import against_report, against_result
from desktop.domain.registers.lines import Line, Register

REPORT = Report(
    *("AB", "tong-ket", "workbook", "a.xlsx", "0" * 64, 3),
    Layer.CLAIM,
    1,
    entries=(
        Entry("AB", "I.1", Layer.CLAIM, inputs=Inputs(actual=Decimal(82), counts=(("Bộ", Decimal(2)),))),
        Entry("AB", "I.2", Layer.CLAIM, points=Decimal(9)),
        Entry("AB", "I.3", state=State.NOT_REPORTED),
    ),
    figures=(Figure("AB", "PPHS", "this", Decimal(3)),),
    awards=(Award("AB", "Bộ", "Bằng khen", "ca_nhan", "decided", 2),),
    sections=(Section("AB", 1, "I", "một"),),
    lines=(Line(Register.MODELS, "AB", "Loa", (("scope", "Xã A"),)), Line(Register.MODELS, "AB", "Loa")),
)


def said(kept: Report, read: Report) -> list[tuple[object, ...]]:
    return [
        (each.criterion, each.facts["kind"], each.facts["value"], each.facts["expected"], each.facts["found"])
        for each in against_report(kept, read)
    ]


def test_the_same_report_has_no_difference() -> None:
    moved = replace(REPORT, file="b.xlsx", entries=REPORT.entries[::-1])
    assert said(REPORT, moved) == []


def test_every_sort_of_value_is_compared() -> None:
    one, two, _ = REPORT.entries
    read = replace(
        REPORT,
        entries=(
            replace(one, inputs=Inputs(actual=Decimal(83), counts=(("Bộ", Decimal(4)),))),
            replace(two, points=None, layer=None, state=State.NOT_REPORTED),
        ),
        figures=(replace(REPORT.figures[0], value=Decimal(5)),),
        awards=(replace(REPORT.awards[0], count=3),),
        sections=(replace(REPORT.sections[0], text="hai"),),
        lines=(replace(REPORT.lines[0], values=(("scope", "Xã B"),)),),
    )
    assert set(said(REPORT, read)) == {
        ("I.1", "entry", "actual", Decimal(82), Decimal(83)),
        ("I.1", "entry", "counts:Bộ", Decimal(2), Decimal(4)),
        ("I.2", "entry", "points", Decimal(9), None),
        ("I.2", "entry", "state", None, "not_reported"),
        ("I.3", "entry", "state", "not_reported", None),
        (None, "figure", "value", Decimal(3), Decimal(5)),
        (None, "award", "count 1", 2, 3),
        (None, "section", "text 1", "một", "hai"),
        (None, "line", "scope", "Xã A", "Xã B"),
        (None, "line", "name", "Loa", None),
    }


def _result(points: str, total: str) -> dict[str, object]:
    cell = {"code": "I.1", "points": points, "max": "10.00", "state": "scored", "layer": "claim"}
    unit = {"code": "AB", "total": total, "rank": 1, "criteria": [cell]}
    return {"stage": "claim", "open": 0, "units": [unit]}


def test_results_differ_by_unit_criterion_and_value() -> None:
    found = list(against_result(_result("9.00", "90.00"), _result("9.50", "90.50"), "Tổng kết"))
    assert [(each.unit, each.criterion, each.facts["what"]) for each in found] == [
        ("AB", "I.1", "points"),
        ("AB", None, "total"),
    ]
    assert (found[0].facts["layer"], found[0].facts["expected"], found[0].facts["found"]) == ("claim", "9.00", "9.50")


def test_a_missing_unit_and_an_empty_expectation_are_told() -> None:
    (gone, *rest) = against_result({}, _result("9.00", "90.00"), "Tổng kết")
    assert (gone.unit, gone.facts["what"]) == ("AB", "unit")
    assert {each.facts["what"] for each in rest} == {"stage", "open"}
