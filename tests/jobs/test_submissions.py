"""The life of a submission: corrected, renewed, set aside, brought back, rolled back; nothing a person did is lost."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.block import Block, Change
from desktop.domain.desk import Desk, Late
from desktop.domain.finding import Finding, Level
from desktop.domain.intake import Ready, SetAside, Supersedes
from desktop.domain.ledger import Award, Entry, Figure, Inputs, Layer, Section, State
from desktop.domain.submission.choices import Choices
from desktop.domain.submission.condition import Condition, Move
from desktop.domain.submission.thing import About
from desktop.domain.table import Mark
from desktop.domain.tabulate.marks import with_marks
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.block import Why, keep_block
from desktop.jobs.checks import checks
from desktop.jobs.correction import Because, correct, corrections, take_back_correction
from desktop.jobs.entry import set_entry
from desktop.jobs.intake import keep
from desktop.jobs.ledger import load_ledger
from desktop.jobs.scoring import matrix, result
from desktop.jobs.submissions import (
    bring_back,
    compare,
    foresee_roll_back,
    foresee_set_aside,
    roll_back,
    set_aside,
    submissions,
)
from desktop.jobs.trace import trace
from desktop.jobs.undo import redo, undo
from desktop.store import reports, year_state
from desktop.store.acts import act
from desktop.store.check import check
from desktop.store.connection import looking, working
from tests.jobs.sent import Sent, look, look_at_bytes, take
from tests.store.year import new_year

I2, PPHS = ("entry", "I.2"), ("figure", "PPHS", "this")
AGREED = Layer.AGREED


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_year(tmp_path / "cum.tongket")


def claimed(desk: Desk, criterion: str = "I.2") -> object:
    """What counts of a leaf at the claim's layer, by the order of keeping."""
    own = [each for each in load_ledger(desk).entries if each.criterion == criterion and each.unit == "AB"]
    given = [each for each in own if each.layer is Layer.CLAIM]
    last = given[-1] if given else own[-1] if own else None
    return None if last is None else last.points or last.inputs or last.state


def entry(points: str, criterion: str = "I.2") -> Entry:
    return Entry("AB", criterion, Layer.CLAIM, points=Decimal(points))


def put(desk: Desk, points: str, criterion: str = "I.2") -> None:
    correct(desk, entry(points, criterion), Because("Thẩm tra lại hồ sơ", "Công văn 12"), AGREED)


def codes(desk: Desk, folder: Path, sent: Sent) -> list[tuple[str, Level]]:
    found = look(desk, folder, sent).draft.findings
    return [(each.code, each.level) for each in found]


def test_a_correction_counts_and_what_was_sent_stays(desk: Desk, tmp_path: Path) -> None:
    number = take(desk, tmp_path, Sent({"I.2": "39"}))
    put(desk, "38")
    assert claimed(desk) == 38
    with looking(desk) as db:
        kept = reports.load(db, number)
    assert kept is not None
    assert [each.points for each in kept.entries] == [Decimal(39)]
    (standing,) = corrections(desk)
    made = standing.item.correction
    assert made is not None
    assert isinstance(made.raw, Entry)
    assert made.raw.points == 39
    assert (made.reason, made.basis, made.officer) == (
        "Thẩm tra lại hồ sơ",
        "Công văn 12",
        "Trần Thị Hà",
    )
    assert made.names == ("points",)


def test_one_input_is_put_right_and_the_others_stay(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.1": {"actual": "70", "target": "80"}}))
    correct(desk, Entry("AB", "I.1", Layer.CLAIM, inputs=Inputs(actual=Decimal(72))), Because("Đếm lại"), AGREED)
    assert claimed(desk, "I.1") == Inputs(actual=Decimal(72), target=Decimal(80))
    take(desk, tmp_path, Sent({"I.1": {"actual": "71", "target": "90"}}))
    assert claimed(desk, "I.1") == Inputs(actual=Decimal(72), target=Decimal(90))


def test_figures_awards_and_sections_are_corrected_too(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({}, "47", 3, "Lời văn cũ"))
    because = Because("Gọi điện hỏi lại")
    correct(desk, Figure("AB", "PPHS", "this", Decimal(41)), because, AGREED)
    correct(desk, Award("AB", "Bộ Công an", "Bằng khen", "tap_the", "decided", 2), because, AGREED)
    correct(desk, Section("AB", 1, "Kết quả", "Lời văn mới"), because, AGREED)
    ledger = load_ledger(desk)
    assert [each.value for each in ledger.figures] == [41]
    assert [each.count for each in ledger.awards] == [2]
    assert [each.text for each in ledger.sections] == ["Lời văn mới"]
    assert {each.about.key[0] for each in corrections(desk, "AB")} == {"figure", "award", "section"}
    for key in [PPHS, ("award", "Bộ Công an", "Bằng khen", "tap_the", "decided", "this"), ("section", "Kết quả")]:
        take_back_correction(desk, About("AB", key), "Nhầm", AGREED)
    ledger = load_ledger(desk)
    assert [each.value for each in ledger.figures] == [47]
    assert [each.count for each in ledger.awards] == [3]
    assert [each.text for each in ledger.sections] == ["Lời văn cũ"]


def test_a_correction_taken_back_lets_what_was_sent_count(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}))
    put(desk, "38")
    put(desk, "37")
    done = take_back_correction(desk, About("AB", I2, Layer.CLAIM), "Đơn vị đúng", AGREED)
    assert claimed(desk) == 39
    assert [each.unit for each in done.ripple.units] == ["AB"]
    with pytest.raises(DeskError) as error:
        take_back_correction(desk, About("AB", I2, Layer.CLAIM), "Đơn vị đúng", AGREED)
    assert error.value.trouble is Trouble.NO_CORRECTION


def test_an_entry_set_at_a_layer_a_report_filled_is_a_correction(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}))
    plain = {"unit": "AB", "criterion": "I.2", "layer": "claim", "points": "35", "reason": "Gọi điện"}
    set_entry(desk, plain, AGREED)
    (standing,) = corrections(desk)
    assert standing.item.correction is not None
    assert standing.item.correction.reason == "Gọi điện"
    take(desk, tmp_path, Sent({"I.2": "39.5"}))
    assert claimed(desk) == 35


def test_a_block_typed_over_a_claim_is_a_correction_and_clearing_stays_too(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.1": "50", "I.2": "39"}))
    typed = Block((Change("AB", "I.2", Layer.CLAIM, entry("35")), Change("AB", "I.1", Layer.CLAIM)))
    keep_block(desk, typed, Why("Sai chỗ"), AGREED)
    assert claimed(desk) == 35
    assert claimed(desk, "I.1") is None
    renewed = look(desk, tmp_path, Sent({"I.1": "51", "I.2": "36"}))
    assert {each.code for each in renewed.draft.findings} >= {"correction_stays", "clearing_stays"}
    take(desk, tmp_path, Sent({"I.1": "51", "I.2": "36"}))
    assert claimed(desk) == 35
    assert claimed(desk, "I.1") is None


def test_points_typed_before_any_file_give_way_to_it_with_a_warning(desk: Desk, tmp_path: Path) -> None:
    set_entry(desk, {"unit": "AB", "criterion": "I.2", "layer": "claim", "points": "35", "reason": "Gọi điện"}, AGREED)
    assert ("hand_entry_replaced", Level.WARNING) in codes(desk, tmp_path, Sent({"I.2": "39"}))
    kept = take(desk, tmp_path, Sent({"I.2": "39"}))
    assert claimed(desk) == 39
    roll_back(desk, kept, "Nhầm tệp", AGREED)
    assert claimed(desk) == 35
    take(desk, tmp_path, Sent({"I.2": "38"}), Choices(declined=frozenset({(I2, "points")})))
    assert claimed(desk) == 35


def test_a_correction_stays_when_nobody_is_asked_and_is_named(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}))
    put(desk, "38")
    renewed = look(desk, tmp_path, Sent({"I.2": "37"}))
    (offer,) = renewed.preview.offers  # type: ignore[union-attr]
    assert (offer.mine.value, offer.theirs.value, offer.raw.value) == (38, 37, 39)  # type: ignore[union-attr]
    (found,) = [each for each in renewed.draft.findings if each.code == "correction_stays"]
    assert found.level is Level.WARNING
    assert found.place is not None
    assert found.place.cell == "D12"
    take(desk, tmp_path, Sent({"I.2": "37"}))
    assert claimed(desk) == 38
    assert ("correction_stays", Level.WARNING) in codes(desk, tmp_path, Sent({"I.2": "37"}))


def test_theirs_may_be_taken_over_a_correction(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}))
    put(desk, "38")
    take(desk, tmp_path, Sent({"I.2": "37"}), Choices(accepted=frozenset({(I2, "points")})))
    assert claimed(desk) == 37
    assert corrections(desk) == ()


def test_a_correction_the_unit_adopted_is_one_no_more(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}))
    put(desk, "38")
    assert ("correction_adopted", Level.NOTE) in codes(desk, tmp_path, Sent({"I.2": "38"}))
    take(desk, tmp_path, Sent({"I.2": "38"}))
    assert claimed(desk) == 38
    assert corrections(desk) == ()


def test_a_value_not_taken_keeps_the_one_before_and_is_said(desk: Desk, tmp_path: Path) -> None:
    first = take(desk, tmp_path, Sent({"I.1": "50", "I.2": "39"}, "47"))
    left = Choices(declined=frozenset({(I2, "points"), (PPHS, "value")}))
    renewed = look(desk, tmp_path, Sent({"I.1": "51", "I.2": "30"}, "90"), left)
    assert [each.code for each in renewed.draft.findings if each.level is Level.WARNING] == ["value_declined"] * 2
    second = take(desk, tmp_path, Sent({"I.1": "51", "I.2": "30"}, "90"), left)
    assert (claimed(desk), claimed(desk, "I.1")) == (39, 51)
    assert [each.value for each in load_ledger(desk).figures] == [47]
    compared = compare(desk, second)
    assert compared.before is not None
    assert compared.before.id == first
    assert dict(compared.counted) == {
        (I2, "points"): "left",
        (PPHS, "value"): "left",
        (("entry", "I.1"), "points"): "taken",
    }
    assert [(each.kind, each.before.place.raw, each.after.place.raw) for each in compared.differences][1] == (  # type: ignore[union-attr]
        "changed",
        "39",
        "30",
    )
    set_aside(desk, first, "Không đúng đơn vị", AGREED)
    assert claimed(desk) == 30, "what was kept of a report out of use does not count either"


def test_an_added_value_not_taken_stays_blank_and_a_removal_not_taken_stays(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.1": "50"}))
    take(
        desk, tmp_path, Sent({"I.2": "30"}), Choices(declined=frozenset({(I2, "points"), (("entry", "I.1"), "points")}))
    )
    assert (claimed(desk), claimed(desk, "I.1")) == (None, 50)


def test_a_dash_does_not_assign_what_is_not_assigned(desk: Desk, tmp_path: Path) -> None:
    set_entry(desk, {"unit": "AB", "criterion": "I.2", "state": "not_assigned", "reason": "Không có địa bàn"}, AGREED)
    take(desk, tmp_path, Sent({"I.1": "50", "I.2": None}))
    assert claimed(desk) is State.NOT_ASSIGNED


def test_a_report_set_aside_counts_nowhere_and_comes_back(desk: Desk, tmp_path: Path) -> None:
    first = take(desk, tmp_path, Sent({"I.2": "39"}, "47"))
    put(desk, "38")
    second = take(desk, tmp_path, Sent({"I.2": "30"}, "50"), Choices(accepted=frozenset({(I2, "points")})))
    foreseen = foresee_set_aside(desk, second, AGREED)
    assert foreseen.instead is not None
    assert foreseen.instead.id == first
    done = set_aside(desk, second, "Gửi nhầm", AGREED)
    assert done.ripple == foreseen.ripple
    assert claimed(desk) == 38, "the version before it counts as it counted then"
    assert [each.value for each in load_ledger(desk).figures] == [47]
    set_aside(desk, first, "Cũng nhầm", AGREED)
    assert (claimed(desk), load_ledger(desk).figures) == (None, ())
    assert [each.condition for each in submissions(desk)] == [Condition.SET_ASIDE] * 2
    bring_back(desk, second, "", AGREED)
    assert claimed(desk) == 30
    assert [each.condition for each in submissions(desk, "AB")] == [Condition.SET_ASIDE, Condition.IN_FORCE]
    undo(desk)
    redo(desk)
    assert claimed(desk) == 30


def test_moves_that_may_not_be_made_are_refused_in_words(desk: Desk, tmp_path: Path) -> None:
    number = take(desk, tmp_path, Sent({"I.2": "39"}))
    with pytest.raises(DeskError) as error:
        bring_back(desk, number, "", AGREED)
    assert error.value.trouble is Trouble.MOVE_NOT_ALLOWED
    roll_back(desk, number, "Nhầm", AGREED)
    for move in (set_aside, roll_back, bring_back):
        with pytest.raises(DeskError) as error:
            move(desk, number, "Nhầm", AGREED)
        assert error.value.trouble is Trouble.MOVE_NOT_ALLOWED
    with pytest.raises(DeskError) as error:
        set_aside(desk, 99, "Nhầm", AGREED)
    assert error.value.trouble is Trouble.UNKNOWN_REPORT
    assert submissions(desk)[0].moves == (Move.IMPORT_AGAIN,)


def test_the_same_bytes_again_say_what_became_of_them(desk: Desk, tmp_path: Path) -> None:
    sent, path = Sent({"I.2": "39"}), tmp_path / "mot.xlsx"
    path.write_bytes(b"the very same bytes")

    number = keep(desk, look_at_bytes(desk, path, sent))
    set_aside(desk, number, "Không đúng đơn vị", AGREED)
    again = look_at_bytes(desk, path, sent)
    assert isinstance(again.preview, SetAside)
    assert [each.code for each in again.draft.findings] == ["was_set_aside"]
    assert again.report is None
    other = look_at_bytes(desk, path, Sent({"I.2": "39"}, unit="CD"))
    assert other.report is not None, "set aside for one unit says nothing of another"
    bring_back(desk, number, "", AGREED)
    roll_back(desk, number, "", AGREED)
    assert look_at_bytes(desk, path, sent).report is not None, "rolled back is as if it had never come"


def test_rolling_back_keeps_what_was_edited_since(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.1": "50", "I.2": "39"}))
    put(desk, "49", "I.1")
    accept = Choices(accepted=frozenset({(("entry", "I.1"), "points")}))
    second = take(desk, tmp_path, Sent({"I.1": "52", "I.2": "30"}, "60"), accept)
    put(desk, "33")
    foreseen = foresee_roll_back(desk, second, AGREED)
    assert foreseen.values.removed == ((PPHS, "value"),)
    assert foreseen.values.restored == ((("entry", "I.1"), "points"),)
    assert foreseen.values.kept == ((I2, "points"),)
    assert roll_back(desk, second, "Sai tệp", AGREED) == foreseen
    assert (claimed(desk), claimed(desk, "I.1"), load_ledger(desk).figures == ()) == (33, 49, True)
    assert {each.item.correction.officer for each in corrections(desk) if each.item.correction} == {"Trần Thị Hà"}
    undo(desk)
    assert (claimed(desk), claimed(desk, "I.1")) == (33, 52)


def test_an_edit_that_went_on_outlives_both_reports_it_stood_in(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}))
    second = take(desk, tmp_path, Sent({"I.2": "30"}))
    put(desk, "33")
    third = take(desk, tmp_path, Sent({"I.2": "31"}))
    roll_back(desk, second, "Sai tệp", AGREED)
    assert foresee_roll_back(desk, third, AGREED).values.kept == ((I2, "points"),)
    roll_back(desk, third, "Sai tệp", AGREED)
    assert claimed(desk) == 33
    with looking(desk) as db:
        assert check(db) == ()


def test_an_edit_goes_back_to_the_version_it_was_made_in(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}))
    put(desk, "33")
    second = take(desk, tmp_path, Sent({"I.2": "31"}))
    assert foresee_roll_back(desk, second, AGREED).values.kept == ()
    roll_back(desk, second, "Sai tệp", AGREED)
    assert [claimed(desk), len(corrections(desk))] == [33, 1]


def test_an_edit_stays_even_where_no_version_is_left(desk: Desk, tmp_path: Path) -> None:
    number = take(desk, tmp_path, Sent({"I.1": "50", "I.2": "39"}))
    put(desk, "38")
    roll_back(desk, number, "Sai tệp", AGREED)
    assert (claimed(desk), claimed(desk, "I.1")) == (38, None)
    assert ("correction_stays", Level.WARNING) in codes(desk, tmp_path, Sent({"I.2": "36"}))
    take_back_correction(desk, About("AB", I2, Layer.CLAIM), "Thôi", AGREED)
    assert claimed(desk) is None


def test_nothing_can_be_corrected_where_nothing_was_sent(desk: Desk) -> None:
    with pytest.raises(DeskError) as error:
        put(desk, "38")
    assert error.value.trouble is Trouble.NOTHING_TO_CORRECT
    with pytest.raises(DeskError) as error:
        correct(desk, entry("38"), Because(" "), AGREED)
    assert error.value.trouble is Trouble.REASON_MISSING


def test_the_file_is_whole_after_all_that(desk: Desk, tmp_path: Path) -> None:
    first = take(desk, tmp_path, Sent({"I.2": "39"}))
    put(desk, "38")
    take(desk, tmp_path, Sent({"I.2": "37"}))
    set_aside(desk, first, "Cũ", AGREED)
    with looking(desk) as db:
        assert check(db) == ()


def test_a_trace_says_what_was_sent_what_counts_why_and_by_whom(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}, "47"))
    put(desk, "38")
    correct(desk, Figure("AB", "PPHS", "this", Decimal(41)), Because("Gọi điện hỏi lại"), AGREED)
    points = trace(desk, "AB:I.2", AGREED)
    assert any("đơn vị gửi 39 (ô D12) → 38" in each for each in points.steps)
    assert any(
        "Trần Thị Hà" in each and "Thẩm tra lại hồ sơ" in each and "Công văn 12" in each for each in points.steps
    )
    assert [(each.place.cell, each.place.raw) for each in points.sources] == [("D12", "39")]
    assert [each.points for each in points.history] == [Decimal(39), Decimal(38)]
    figure = trace(desk, "PPHS:AB", AGREED)
    assert figure.value == "41"
    (step,) = figure.steps
    assert "đơn vị gửi 47 (ô Bảng chấm · C5) → 41; lý do: Gọi điện hỏi lại (Trần Thị Hà" in step
    assert [each.place.raw for each in figure.sources] == ["47"]


def test_a_corrected_cell_bears_its_sign(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.1": "50", "I.2": "39"}))
    put(desk, "38")
    done = result(desk, Layer.CLAIM)
    shown = with_marks(matrix(done), done.standings, done.sheets)
    marks = {cell.id: cell.mark for row in shown.rows for cell in row.cells if cell.id}
    assert (marks["AB:I.1"], marks["AB:I.2"]) == (Mark.NONE, Mark.CORRECTED)


def test_after_the_seal_a_correction_needs_a_reason_and_a_caller(desk: Desk, tmp_path: Path) -> None:
    number = take(desk, tmp_path, Sent({"I.1": "50", "I.2": "39"}))
    with working(desk) as db, act(db, desk, "seal", {"reason": "Hội nghị"}) as done:
        year_state.keep(db, done, "sealed", "Hội nghị")
    for change in (lambda: put(desk, "38"), lambda: set_aside(desk, number, "Nhầm", AGREED)):
        with pytest.raises(DeskError) as error:
            change()
        assert error.value.trouble is Trouble.YEAR_SEALED
    late = replace(desk, late=Late("Đơn vị gọi lại", "Đồng chí trưởng phòng"))
    put(late, "38")
    assert claimed(desk) == 38


POINTS, FIGURES = frozenset({"entry"}), frozenset({"figure"})


def figures(desk: Desk) -> list[object]:
    return [each.value for each in load_ledger(desk).figures]


def test_a_file_of_figures_leaves_the_points_of_the_file_before(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}, parts=POINTS))
    told = codes(desk, tmp_path, Sent({}, "47", parts=FIGURES))
    take(desk, tmp_path, Sent({}, "47", parts=FIGURES))
    assert ("parts_kept", Level.WARNING) in told
    assert "values_gone" not in dict(told)
    assert [claimed(desk), *figures(desk), *corrections(desk)] == [39, 47]
    assert [each.corrections for each in submissions(desk)] == [0, 0]


def test_a_dash_that_goes_on_does_not_assign_what_is_not_assigned(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.1": "7", "I.2": None}, parts=POINTS))
    set_entry(desk, {"unit": "AB", "criterion": "I.2", "state": "not_assigned", "reason": "Không có địa bàn"}, AGREED)
    assert claimed(desk) is State.NOT_ASSIGNED
    take(desk, tmp_path, Sent({}, "47", parts=FIGURES))
    assert [claimed(desk), claimed(desk, "I.1"), *figures(desk)] == [State.NOT_ASSIGNED, 7, 47]


def test_what_went_on_gives_way_to_the_next_file_that_speaks_of_it(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39", "I.1": "7"}, parts=POINTS))
    take(desk, tmp_path, Sent({}, "47", parts=FIGURES))
    found = look(desk, tmp_path, Sent({"I.2": "37"}, parts=POINTS))
    keep(desk, found)
    assert {each.code for each in found.draft.findings} == {"parts_kept", "values_gone"}
    assert isinstance(found.preview, Supersedes)
    moved = {each.spot: each.kind for each in found.preview.differences}
    assert moved == {(I2, "points"): "changed", (("entry", "I.1"), "points"): "removed"}
    assert [claimed(desk), claimed(desk, "I.1"), *figures(desk)] == [37, None, 47]


def test_a_correction_goes_on_with_what_went_on(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}, parts=POINTS))
    put(desk, "38")
    take(desk, tmp_path, Sent({}, "47", parts=FIGURES))
    assert (claimed(desk), len(corrections(desk))) == (38, 1)
    assert ("correction_stays", Level.WARNING) in codes(desk, tmp_path, Sent({"I.2": "36"}, parts=POINTS))


def test_what_went_on_leaves_with_the_file_it_came_from(desk: Desk, tmp_path: Path) -> None:
    first = take(desk, tmp_path, Sent({"I.2": "39"}, parts=POINTS))
    take(desk, tmp_path, Sent({}, "47", parts=FIGURES))
    third = take(desk, tmp_path, Sent({}, "48", parts=FIGURES))
    for foresee in (foresee_set_aside, foresee_roll_back):
        assert foresee(desk, first, AGREED).values.removed == ((I2, "points"),)
    set_aside(desk, first, "Gửi nhầm", AGREED)
    assert [claimed(desk), *figures(desk)] == [None, 48]
    bring_back(desk, first, "", AGREED)
    roll_back(desk, third, "", AGREED)
    assert [claimed(desk), *figures(desk)] == [39, 47]
    with looking(desk) as db:
        assert check(db) == ()


def test_a_table_left_empty_takes_what_the_file_before_said(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, Sent({"I.2": "39"}, "47"))
    take(desk, tmp_path, Sent({"I.2": "39"}))
    assert figures(desk) == []


def test_what_went_on_keeps_its_evidence_and_what_was_found_about_it(desk: Desk, tmp_path: Path) -> None:
    first = look(desk, tmp_path, Sent({"I.2": "39"}, parts=POINTS))
    assert first.report is not None
    (sent,) = first.report.entries
    told = (Finding(Level.WARNING, "parent_sum_differs", {"typed": 1, "added": 2, "code": "I"}, criterion="I"),)
    shown = replace(first.report, entries=(replace(sent, evidence="Báo cáo số 12"),), findings=told)
    keep(desk, replace(first, preview=Ready(shown, first.draft)))
    for figure in ("47", "48"):
        take(desk, tmp_path, Sent({}, figure, parts=FIGURES))
    assert [each.evidence for each in load_ledger(desk).entries if each.criterion == "I.2"][-1] == "Báo cáo số 12"
    assert "parent_sum_differs" in {each.finding.code for each in checks(desk).matters}
