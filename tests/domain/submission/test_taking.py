"""A new file meets what stands by hand: value by value where values stand alone, whole where they count together."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.domain.finding import Level
from desktop.domain.ledger import Award, Correction, Entry, Figure, Inputs, Item, Layer, Section, State
from desktop.domain.place import Place
from desktop.domain.submission.choices import Choices, Choosable, Typed, chosen
from desktop.domain.submission.correcting import put_right, with_inputs
from desktop.domain.submission.difference import Spot, differences
from desktop.domain.submission.offer import Mine
from desktop.domain.submission.report import LeftOut, Report
from desktop.domain.submission.taking import Met, Weighed, take_in
from desktop.domain.submission.thing import key_of, thing_of

D = Decimal


def entry(points: str | None = None, **inputs: str) -> Entry:
    given = Inputs(**{name: D(value) for name, value in inputs.items()}) if inputs else None  # type: ignore[arg-type]
    places = {name: Place("t.xlsx", "0", "Bảng", f"{name[0].upper()}1", value) for name, value in inputs.items()}
    cells = places or {"points": Place("t.xlsx", "0", "Bảng", "P1", points or "")}
    return Entry("AB", "I.1", Layer.CLAIM, given, D(points) if points else None, sources=tuple(cells.items()))


def dash() -> Entry:
    return Entry("AB", "I.1", state=State.NOT_REPORTED, sources=(("state", Place("t.xlsx", "0", "Bảng", "P1", "-")),))


def report(*items: Item, number: int = 0, corrections: tuple[Item, ...] = (), left: tuple[LeftOut, ...] = ()) -> Report:
    return Report(
        *("AB", "tong-ket", "workbook", "t.xlsx", "0", 1, Layer.CLAIM, 1),
        entries=tuple(each for each in items if isinstance(each, Entry)),
        figures=tuple(each for each in items if isinstance(each, Figure)),
        awards=tuple(each for each in items if isinstance(each, Award)),
        sections=tuple(each for each in items if isinstance(each, Section)),
        id=number,
        corrections=corrections,
        left_out=left,
    )


def corrected(item: Item, raw: Item | None) -> Item:
    made = put_right(item, raw, "Đếm lại", "CV 1")
    return replace(made, report=7, correction=replace(made.correction or Correction(0), number=3))


def taken(new: Report, was: Report | None, mine: Item | None = None, choices: Choices | None = None) -> Weighed:
    """Take `new` in where `was` is in force, `mine` by hand in it."""
    earlier = None if was is None else replace(was, id=7, corrections=(mine,) if mine else ())
    hand = {key_of(mine): Mine(mine, "Đếm lại", stays=True)} if mine else {}
    return take_in(new, Met(earlier, hand), choices or Choices())


def spots(*names: str) -> frozenset[Spot]:
    return frozenset((("entry", "I.1"), name) for name in names)


def test_only_the_input_that_was_put_right_stays() -> None:
    raw = entry(actual="70", target="80")
    done = taken(report(entry(actual="71", target="90")), report(raw), corrected(entry(actual="72", target="80"), raw))
    (item,) = done.report.corrections
    assert isinstance(item, Entry)
    assert item.inputs == Inputs(actual=D(72), target=D(90))
    assert item.correction is not None
    assert (item.correction.names, item.correction.carries, item.correction.basis) == (("actual",), 3, "CV 1")
    assert [each.code for each in done.findings] == ["correction_stays"]
    assert dict(item.sources)["actual"].raw == "71"


def test_inputs_beside_straight_points_stay_or_go_whole() -> None:
    raw = entry(actual="70", target="80")
    mine = corrected(Entry("AB", "I.1", Layer.CLAIM, points=D(9)), raw)
    stays = taken(report(entry(actual="71", target="90")), report(raw), mine)
    (item,) = stays.report.corrections
    assert isinstance(item, Entry)
    assert (item.points, item.inputs) == (D(9), None)
    goes = taken(report(entry(actual="71", target="90")), report(raw), mine, Choices(accepted=spots("points")))
    assert goes.report.corrections == ()
    assert [each.code for each in goes.findings] == ["correction_given_up"]


def test_a_dash_does_not_take_a_correction_away() -> None:
    done = taken(report(dash()), report(entry("8")), corrected(entry("9"), entry("8")))
    (item,) = done.report.corrections
    assert isinstance(item, Entry)
    assert item.points == D(9)
    assert [each.level for each in done.findings] == [Level.WARNING]


def test_a_correction_of_a_row_that_is_gone_stays_whole() -> None:
    raw = entry(actual="70", target="80")
    done = taken(report(), report(raw), corrected(entry(actual="72", target="80"), raw))
    (item,) = done.report.corrections
    assert isinstance(item, Entry)
    assert item.inputs == Inputs(actual=D(72), target=D(80))


def test_one_input_is_not_taken_and_says_so() -> None:
    was, now = entry(actual="70", target="80"), entry(actual="71", target="90")
    done = taken(report(now), report(was), choices=Choices(declined=spots("target")))
    (item,) = done.report.corrections
    assert isinstance(item, Entry)
    assert item.inputs == Inputs(actual=D(71), target=D(80))
    assert item.correction is not None
    assert (item.correction.kept_from, item.correction.names) == (7, ("target",))
    assert [(each.code, each.facts["theirs"], each.facts["mine"]) for each in done.findings] == [
        ("value_declined", 90, 80)
    ]


def test_a_cleared_cell_stays_cleared_until_theirs_is_taken() -> None:
    was = report(entry("8"), number=7, left=(LeftOut(("entry", "I.1"), "Sai"),))
    met = Met(was, {("entry", "I.1"): Mine(None, "Sai", stays=True)})
    stays = take_in(report(entry("9")), met, Choices())
    assert [each.key for each in stays.report.left_out] == [("entry", "I.1")]
    assert [each.code for each in stays.findings] == ["clearing_stays"]
    goes = take_in(report(entry("9")), met, Choices(accepted=spots("points")))
    assert goes.report.left_out == ()
    assert [each.code for each in goes.findings] == ["clearing_given_up"]


def test_texts_of_a_heading_are_put_right_as_one() -> None:
    first, second = Section("AB", 1, "Kết quả", "một"), Section("AB", 2, "Kết quả", "hai")
    mine = corrected(Section("AB", 1, "Kết quả", "một, hai"), first)
    done = taken(report(first, replace(second, text="ba")), report(first, second), mine)
    (item,) = done.report.corrections
    assert isinstance(item, Section)
    assert item.text == "một, hai"


def test_awards_of_one_kind_add_up_to_one_value() -> None:
    award = Award("AB", "Bộ Công an", "Bằng khen", "tap_the", "decided", 2)
    assert thing_of([award, replace(award, count=3)])["count"].value == 5
    done = taken(report(replace(award, count=9)), report(award), corrected(replace(award, count=4), award))
    (item,) = done.report.corrections
    assert isinstance(item, Award)
    assert item.count == 4


def test_what_differs_is_told_cell_by_cell() -> None:
    was = report(entry(actual="70", target="80"), Figure("AB", "PPHS", "this", D(5)))
    now = report(entry(actual="71", target="80"), Figure("AB", "PPHS", "last", D(5)))
    told = [(each.key[1], each.name, each.kind) for each in differences(now, was)]
    assert told == [("I.1", "actual", "changed"), ("PPHS", "value", "added"), ("PPHS", "value", "removed")]
    assert "A1" in differences(now, was)[0].cells
    assert "Bảng!A1" in differences(now, was)[0].cells
    (turned,) = differences(report(dash()), report(entry(actual="70", target="80")))
    assert (turned.name, turned.kind) == ("state", "changed")


@pytest.mark.parametrize(
    ("typed", "accepted", "declined"),
    [
        (Typed(accept=("A1",)), "a", ""),
        (Typed(decline=("all",)), "", "ab"),
        (Typed(accept=("I.1:b",), decline=("all",)), "b", "a"),
        (Typed(accept=("all",), decline=("A1",)), "b", "a"),
    ],
)
def test_what_is_typed_names_values(typed: Typed, accepted: str, declined: str) -> None:
    there = [
        Choosable((("entry", "I.1"), name), frozenset({f"{name.upper()}1", "I.1", f"I.1:{name}"})) for name in "ab"
    ]
    choices, unknown = chosen(typed, there)
    assert ({name for _, name in choices.accepted}, {name for _, name in choices.declined}) == (
        {*accepted},
        {*declined},
    )
    assert unknown == ()
    assert chosen(Typed(accept=("C9",)), there)[1] == ("C9",)


def test_given_inputs_go_over_those_before() -> None:
    before = Inputs(actual=D(1), counts=(("A", D(1)), ("B", D(2))))
    assert with_inputs(Inputs(counts=(("B", D(3)),)), before) == Inputs(actual=D(1), counts=(("A", D(1)), ("B", D(3))))
    assert with_inputs(Inputs(actual=D(2)), None) == Inputs(actual=D(2))
