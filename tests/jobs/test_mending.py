"""Cells put right in a file that waits: read as if typed so, kept beside what was sent, in the very act of keeping it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import docx
import pytest
import xlsxwriter

from desktop.domain.checks import Stand
from desktop.domain.desk import Desk
from desktop.domain.finding import Finding, Level
from desktop.domain.guidance import NOTHING, guidance_of
from desktop.domain.handover import Level as Handing
from desktop.domain.intake import Asked, Duplicate, Ready, Refused, Supersedes
from desktop.domain.ledger import Entry, Layer, State
from desktop.domain.mend import Mend, as_answers, mend_of
from desktop.domain.submission.choices import Choices
from desktop.domain.submission.thing import About
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.checks import checks
from desktop.jobs.correction import Because, correct, corrections, take_back_correction
from desktop.jobs.handover import hand_over
from desktop.jobs.history import read_log
from desktop.jobs.intake import keep
from desktop.jobs.intake_slip import write_slip
from desktop.jobs.ledger import load_ledger
from desktop.jobs.looking import Asking, Look, decide, look_again, look_at, sight_of
from desktop.jobs.recompute import recompute
from desktop.jobs.submissions import compare, foresee_roll_back, roll_back, set_aside
from desktop.jobs.takeover import take_over
from desktop.jobs.trace import trace
from desktop.jobs.undo import redo, undo
from desktop.sheets.process import Reader
from desktop.store import originals, profiles, reports
from desktop.store.connection import looking
from desktop.words.findings import line
from desktop.words.submission import correction_lines
from tests.jobs.wrong_workbook import AWARDS, FIGURES, LOOSE, SCORES, workbook, year

AGREED = Layer.AGREED
REASON = "Đơn vị báo lại qua điện thoại"
OVER = {f"{SCORES}!E7": 12}
I1, I2, PPHS = ("entry", "I.1"), ("entry", "I.2"), ("figure", "PPHS", "this")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return year(tmp_path / "cum.tongket")


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as entered:
        yield entered


class Officer:
    """Looks at files, puts cells right, keeps them."""

    def __init__(self, desk: Desk, reader: Reader, folder: Path) -> None:
        self.desk, self._reader, self._folder, self._count = desk, reader, folder, 0

    def look(self, wrong: Mapping[str, str | float | None], *mends: Mend, merged: str = "") -> Look:
        """Look at a new file with these cells otherwise, others put right."""
        self._count += 1
        return self.look_at(workbook(self._folder / f"tep-{self._count}.xlsx", wrong, merged), *mends)

    def look_at(self, path: str, *mends: Mend) -> Look:
        """Look at the file at `path` with cells put right."""
        return look_at(sight_of(self.desk, AGREED), path, self._reader, _asking(*mends))

    def again(self, look: Look, *mends: Mend) -> Look:
        """Look at the same bytes with these cells put right."""
        return look_again(sight_of(self.desk, AGREED), look, _asking(*mends))

    def keep(self, wrong: Mapping[str, str | float | None], *mends: Mend) -> int:
        """Keep a new file; return its number."""
        return keep(self.desk, self.look(wrong, *mends))


@pytest.fixture
def officer(desk: Desk, reader: Reader, tmp_path: Path) -> Officer:
    return Officer(desk, reader, tmp_path)


def _asking(*mends: Mend) -> Asking:
    return Asking(guidance=replace(NOTHING, answers=as_answers(mends)))


def to(value: str, where: str = f"{SCORES}!E7", reason: str = REASON) -> Mend:
    return mend_of(where, value, reason)


def found(look: Look, code: str) -> Finding:
    return next(each for each in look.draft.findings if each.code == code)


def codes(look: Look) -> set[str]:
    return {each.code for each in look.draft.findings}


def claimed(desk: Desk, criterion: str = "I.2") -> Decimal | None:
    """The points a unit claims of a leaf, as they count."""
    own = [each for each in load_ledger(desk).entries if each.criterion == criterion and each.layer is Layer.CLAIM]
    given = own[-1] if own else None
    if given is None:
        return None
    return given.inputs.points if given.inputs and given.inputs.points is not None else given.points


def figure(desk: Desk, code: str = "PPHS", period: str = "this") -> Decimal | None:
    own = [each for each in load_ledger(desk).figures if (each.indicator, each.period) == (code, period)]
    return own[-1].value if own else None


# What is read


def test_points_over_the_maximum_refuse_the_file_until_they_are_put_right(officer: Officer) -> None:
    wrong = officer.look(OVER)
    assert isinstance(wrong.preview, Refused)

    mended = officer.again(wrong, to("9,25"))
    assert isinstance(mended.preview, Ready)
    assert "over_maximum" not in codes(mended)
    told = found(mended, "mended")
    assert told.level is Level.NOTE
    assert told.place is not None
    assert (told.place.sheet, told.place.cell, told.place.raw) == (SCORES, "E7", "12")
    assert (told.facts["value"], told.facts["reason"], told.facts["officer"]) == ("9,25", REASON, "Trần Thị Hà")
    assert told.criterion == "I.2"
    assert "tệp ghi “12”" in line(told)


def test_an_amount_over_the_maximum_again_is_refused_again(officer: Officer) -> None:
    still = officer.look(OVER, to("11"))
    assert isinstance(still.preview, Refused)
    assert "over_maximum" in codes(still)


@pytest.mark.parametrize(
    ("cell", "wrong", "right"),
    [
        ("E7", "#REF!", "9"),
        ("E7", "chín điểm", "9"),
        ("E7", -2, "0"),
        ("E7", 9.3, "9,25"),
        ("E7", None, "8"),
        ("E7", "8O", "8"),
    ],
)
def test_whatever_stood_there_the_value_typed_is_read(
    officer: Officer, desk: Desk, cell: str, wrong: str | float | None, right: str
) -> None:
    officer.keep({f"{SCORES}!{cell}": wrong}, to(right, f"{SCORES}!{cell}"))
    assert claimed(desk) == Decimal(right.replace(",", "."))
    assert recompute(desk).matches


def test_inputs_figures_and_awards_are_put_right_alike(officer: Officer, desk: Desk) -> None:
    cells = {f"{SCORES}!D6": "#REF!", f"{FIGURES}!C4": "không rõ", f"{AWARDS}!C5": "bốn"}
    mends = to("76", f"{SCORES}!D6"), to("1.120", f"{FIGURES}!C4"), to("4", f"{AWARDS}!C5")
    assert isinstance(officer.look(cells).preview, Asked)

    number = officer.keep(cells, *mends)
    ledger = load_ledger(desk)
    inputs = next(each.inputs for each in ledger.entries if each.criterion == "I.1")
    assert inputs is not None
    assert inputs.actual == 76
    assert figure(desk) == 1120
    assert [each.count for each in ledger.awards if each.object == "tap_the"] == [4]
    with looking(desk) as db:
        kept = reports.load(db, number)
    assert kept is not None
    assert {(each.correction.reason if each.correction else "") for each in kept.corrections} == {REASON}
    assert len(kept.corrections) == 3
    assert recompute(desk).matches


def test_the_preview_counts_with_what_was_put_right(officer: Officer) -> None:
    officer.keep({})
    wrong = officer.look(OVER, to("8"))
    assert isinstance(wrong.preview, Supersedes)
    (difference,) = wrong.preview.differences
    assert difference.after is not None
    assert (difference.key, difference.after.value) == (I2, 8)
    assert wrong.ripple is not None
    moved = next(each for each in wrong.ripple.units if each.unit == "AB")
    assert [(code, each.after) for code, each in moved.criteria] == [("I.2", Decimal("8.00"))]


def test_a_sum_that_fits_what_was_sent_is_no_fault_of_the_unit(officer: Officer) -> None:
    """18 + 12 + what the leaf without points is not checked for: the group has a leaf of inputs alone."""
    cells = {**OVER, f"{SCORES}!E6": 27, f"{SCORES}!E5": 57}
    assert "parent_sum_differs" not in codes(officer.look(cells, to("9")))
    assert "parent_sum_differs" in codes(officer.look({**cells, f"{SCORES}!E5": 50}, to("9")))


def test_a_sum_may_be_put_right_and_corrects_nothing(officer: Officer, desk: Desk) -> None:
    cells = {f"{SCORES}!E6": 27, f"{SCORES}!E5": 60}
    assert "parent_sum_differs" in codes(officer.look(cells))
    mended = officer.look(cells, to("54,5", f"{SCORES}!E5"))
    assert "parent_sum_differs" not in codes(mended)
    keep(desk, mended)
    assert corrections(desk) == ()
    assert [each.finding.code for each in checks(desk).matters if each.finding.code == "mended"] == ["mended"]


def test_a_value_worked_out_from_a_cell_put_right_is_warned_of(officer: Officer, tmp_path: Path) -> None:
    path = str(tmp_path / "cong-thuc.xlsx")
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet(FIGURES)
        sheet.write_row(0, 0, ["CÔNG AN TỈNH AN BÌNH"])
        sheet.write_row(3, 0, ["TT", "Chỉ tiêu", "Kỳ này"])
        sheet.write_row(4, 0, [1, "Số vụ phạm pháp hình sự", 120])
        sheet.write_row(5, 0, [2, "Số vụ điều tra, khám phá"])
        sheet.write_formula("C6", "=C5*0.5", None, 60)
    warned = officer.look_at(path, to("130", f"{FIGURES}!C5"))
    leaning = found(warned, "leans_on_mended")
    assert leaning.level is Level.WARNING
    assert leaning.place is not None
    assert leaning.place.cell == "C6"
    both = officer.again(warned, to("130", f"{FIGURES}!C5"), to("65", f"{FIGURES}!C6"))
    assert "leans_on_mended" not in codes(both)


# What does not fit


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("Trang khác!D5", "mend_no_sheet"),
        ("E7", "mend_no_sheet"),
        (f"{SCORES}!K90", "mend_outside"),
        (f"{SCORES}!B7", "mend_column"),
        (f"{SCORES}!G7", "mend_column"),
        (f"{SCORES}!E11", "mend_row"),
    ],
)
def test_a_place_no_value_is_read_from_is_an_error_that_says_so(officer: Officer, where: str, code: str) -> None:
    look = officer.look(LOOSE, to("5", where))
    assert isinstance(look.preview, Refused)
    fault = found(look, code)
    assert fault.level is Level.ERROR
    assert fault.key
    assert line(fault)
    assert "mended" not in codes(look)


def test_a_cell_below_the_first_of_a_merged_range_names_that(officer: Officer) -> None:
    look = officer.look({f"{SCORES}!E8": None}, to("5", f"{SCORES}!E8"), merged="E7:E8")
    assert found(look, "mend_merged").facts["anchor"] == "E7"


def test_points_that_were_claimed_are_not_put_right_to_not_reported(officer: Officer) -> None:
    assert found(officer.look({}, to("-")), "mend_state").level is Level.ERROR
    assert isinstance(officer.look({**OVER}, to("-")).preview, Ready)


def test_a_mend_needs_an_address_and_a_reason() -> None:
    with pytest.raises(DeskError) as missing:
        mend_of(f"{SCORES}!E7", "9", " \u200b ")
    with pytest.raises(DeskError) as unknown:
        mend_of("bảy", "9", REASON)
    assert (missing.value.trouble, unknown.value.trouble) == (Trouble.REASON_MISSING, Trouble.CELL_UNKNOWN)
    assert mend_of("'Bảng chấm'!$e$7", " 9 ", REASON) == Mend(SCORES, "E7", "9", REASON)


# What is kept


def test_what_was_sent_stays_and_is_corrected_in_the_same_act(officer: Officer, desk: Desk) -> None:
    look = officer.look({f"{SCORES}!E7": 8}, to("9"))
    number = keep(desk, look)
    with looking(desk) as db:
        kept = reports.load(db, number)
        content = originals.content(db, look.draft.sha256)
    assert kept is not None
    sent = next(each for each in kept.entries if each.criterion == "I.2")
    assert sent.inputs is not None
    assert sent.inputs.points == 8
    (made,) = kept.corrections
    assert isinstance(made, Entry)
    assert made.correction is not None
    assert (made.correction.raw, made.correction.names, made.correction.reason) == (sent, ("points",), REASON)
    assert content == Path(look.path).read_bytes()
    assert claimed(desk) == 9
    assert [each.name for each in read_log(desk).acts] == ["new", "import"]


def test_what_could_not_be_read_is_told_as_the_unit_wrote_it(officer: Officer, desk: Desk) -> None:
    officer.keep(OVER, to("9"))
    (standing,) = corrections(desk)
    (told,) = correction_lines(standing.item, "An Bình")
    assert "đơn vị gửi “12” (ô Bảng chấm · E7) → 9" in told
    assert any("đơn vị gửi 12" in each for each in _why(desk))
    assert "Báo cáo số 12/BC-CAT" in next(
        each.evidence for each in reversed(load_ledger(desk).entries) if each.criterion == "I.2"
    )


def test_a_value_put_right_again_stands_beside_what_counts_of_the_version_before(officer: Officer) -> None:
    officer.keep(OVER, to("9"))
    other = {**OVER, f"{SCORES}!E6": 8}

    same, otherwise = (officer.look(other, to(points)).preview for points in ("9", "8"))

    assert isinstance(same, Supersedes)
    assert I2 not in {each.key for each in same.differences}
    assert same.changed == len(same.differences)
    assert isinstance(otherwise, Supersedes)
    (found,) = (each for each in otherwise.differences if each.key == I2)
    assert found.kind == "changed"
    assert [each.value for each in (found.before, found.after) if each] == [9, 8]


def _why(desk: Desk) -> tuple[str, ...]:
    return tuple(str(each) for each in trace(desk, "AB:I.2", AGREED).steps)


def test_only_the_input_that_was_put_right_is_corrected(officer: Officer, desk: Desk) -> None:
    officer.keep({f"{SCORES}!D6": 70, f"{SCORES}!E6": 26}, to("76", f"{SCORES}!D6"))
    (standing,) = corrections(desk)
    assert standing.item.correction is not None
    assert standing.item.correction.names == ("actual",)


def test_a_value_typed_as_it_was_sent_corrects_nothing(officer: Officer, desk: Desk) -> None:
    officer.keep({}, to("9,5"))
    assert corrections(desk) == ()
    assert claimed(desk) == Decimal("9.5")


def test_a_cell_put_right_to_nothing_is_blank(officer: Officer, desk: Desk) -> None:
    officer.keep(OVER, to(""))
    assert claimed(desk) is None
    assert recompute(desk).matches


def test_a_value_that_was_read_may_be_left_blank_too(officer: Officer, desk: Desk) -> None:
    number = officer.keep({}, to(""))
    assert claimed(desk) is None
    with looking(desk) as db:
        kept = reports.load(db, number)
    assert kept is not None
    assert [(each.key, each.reason) for each in kept.left_out] == [(I2, REASON)]
    assert recompute(desk).matches


def test_a_dash_put_right_counts(officer: Officer, desk: Desk) -> None:
    officer.keep({f"{SCORES}!E7": "-"}, to("9"))
    assert claimed(desk) == 9
    (standing,) = corrections(desk)
    assert standing.item.correction is not None
    assert isinstance(standing.item.correction.raw, Entry)
    assert standing.item.correction.raw.state is State.NOT_REPORTED
    assert recompute(desk).matches


# Its life


def test_undo_takes_file_and_mend_away_and_redo_brings_both_back(officer: Officer, desk: Desk) -> None:
    officer.keep(OVER, to("9"))
    undo(desk)
    assert (claimed(desk), corrections(desk)) == (None, ())
    redo(desk)
    assert claimed(desk) == 9
    assert len(corrections(desk)) == 1
    assert recompute(desk).matches


def test_taken_back_the_raw_one_counts_again_or_the_error_stands(officer: Officer, desk: Desk) -> None:
    officer.keep({f"{FIGURES}!C4": 125}, to("130", f"{FIGURES}!C4"))
    take_back_correction(desk, About("AB", PPHS), "Số gửi là đúng", AGREED)
    assert figure(desk) == 125


@pytest.mark.parametrize(
    ("where", "wrong", "right", "key"),
    [(f"{SCORES}!E7", 12, "9", About("AB", I2, Layer.CLAIM)), (f"{FIGURES}!C4", "không rõ", "7", About("AB", PPHS))],
)
def test_what_was_wrong_is_settled_while_the_mend_counts_and_stands_again_without(
    officer: Officer, desk: Desk, where: str, wrong: str | float | None, right: str, key: About
) -> None:
    officer.keep({where: wrong}, to(right, where))
    cell = where.partition("!")[2]
    assert stands(desk, cell) == {Stand.CORRECTED}
    assert not checks(desk).blocking
    take_back_correction(desk, key, "Chờ đơn vị trả lời", AGREED)
    assert Stand.OPEN in stands(desk, cell)
    assert recompute(desk).matches


def stands(desk: Desk, cell: str) -> set[Stand]:
    """How the findings of the file about a cell stand, mere notes left aside."""
    of_cell = (each for each in checks(desk).matters if each.finding.place and each.finding.place.cell == cell)
    return {each.stand for each in of_cell if each.finding.level in {Level.ERROR, Level.QUESTION}}


def test_rolled_back_the_import_takes_its_mends_along(officer: Officer, desk: Desk) -> None:
    officer.keep({f"{SCORES}!E7": 7})
    number = officer.keep(OVER, to("9"))
    assert (I2, "points") in foresee_roll_back(desk, number, AGREED).values.restored
    roll_back(desk, number, "Nhận nhầm", AGREED)
    assert claimed(desk) == 7
    assert corrections(desk) == ()


def test_what_was_edited_after_the_import_stays_when_it_is_rolled_back(officer: Officer, desk: Desk) -> None:
    officer.keep({f"{SCORES}!E7": 7})
    number = officer.keep(OVER, to("9"))
    after = Entry("AB", "I.3", Layer.CLAIM, points=Decimal(17))
    correct(desk, after, Because("Theo biên bản"), AGREED)
    roll_back(desk, number, "Nhận nhầm", AGREED)
    assert claimed(desk) == 7
    assert claimed(desk, "I.3") == 17


def test_set_aside_it_counts_no_more(officer: Officer, desk: Desk) -> None:
    number = officer.keep(OVER, to("9"))
    set_aside(desk, number, "Nhầm tệp", AGREED)
    assert claimed(desk) is None


# The next version


def test_the_next_version_offers_it_again(officer: Officer, desk: Desk) -> None:
    officer.keep(OVER, to("9"))
    later = officer.look({f"{SCORES}!E7": 8})
    assert isinstance(later.preview, Supersedes)
    (offer,) = later.preview.offers
    assert offer.mine is not None
    assert offer.theirs is not None
    assert (offer.mine.value, offer.theirs.value, offer.reason, offer.stays) == (9, 8, REASON, True)
    keep(desk, later)
    assert claimed(desk) == 9


def test_the_next_version_that_says_so_itself_adopts_it(officer: Officer) -> None:
    officer.keep(OVER, to("9"))
    later = officer.look({f"{SCORES}!E7": 9})
    assert "correction_adopted" in codes(later)


def test_it_is_never_remembered_for_another_file(officer: Officer, desk: Desk) -> None:
    officer.keep(OVER, to("9"))
    with looking(desk) as db:
        (profile,) = profiles.load(db)
    assert not any(each.key.startswith("mend") for each in profile.guidance.answers)
    assert isinstance(officer.look({f"{SCORES}!E7": 12, f"{SCORES}!E8": 17}).preview, Refused)


def test_what_is_put_right_now_goes_before_an_earlier_correction(officer: Officer, desk: Desk) -> None:
    officer.keep({})
    correct(desk, Entry("AB", "I.2", Layer.CLAIM, points=Decimal(7)), Because("Theo biên bản"), AGREED)
    later = officer.look(OVER, to("9"))
    assert isinstance(later.preview, Supersedes)
    assert [each.stays for each in later.preview.offers] == [False]
    keep(desk, later)
    assert claimed(desk) == 9


def test_declined_the_earlier_correction_goes_on(officer: Officer, desk: Desk) -> None:
    officer.keep({})
    correct(desk, Entry("AB", "I.2", Layer.CLAIM, points=Decimal(7)), Because("Theo biên bản"), AGREED)
    later = officer.look(OVER, to("9"))
    declined = Choices(declined=frozenset({(I2, "points")}))
    chosen = decide(sight_of(desk, AGREED), later, declined, _asking(to("9")))
    keep(desk, chosen)
    (standing,) = corrections(desk)
    assert standing.item.correction is not None
    assert claimed(desk) == 7
    assert standing.item.correction.reason == "Theo biên bản"


def test_the_unit_is_not_said_to_adopt_what_was_put_right_for_it(officer: Officer, desk: Desk) -> None:
    officer.keep(OVER, to("9"))
    later = officer.look({f"{SCORES}!E7": 12, f"{SCORES}!E8": 17}, to("9", reason="Vẫn gõ nhầm"))
    assert "correction_adopted" not in codes(later)
    keep(desk, later)
    (standing,) = corrections(desk)
    assert standing.item.correction is not None
    assert standing.item.correction.reason == "Vẫn gõ nhầm"


def test_in_a_file_that_was_kept_nothing_is_put_right(officer: Officer, desk: Desk) -> None:
    look = officer.look(OVER, to("9"))
    keep(desk, look)
    again = officer.again(look, to("8"))
    assert isinstance(again.preview, Duplicate)
    told = codes(again)
    assert "mend_of_kept" in told
    assert not told & {"mended", "read_otherwise"}


def test_two_versions_are_compared_as_they_were_sent(officer: Officer, desk: Desk) -> None:
    officer.keep({f"{SCORES}!E7": 8})
    number = officer.keep({f"{SCORES}!E7": 7}, to("9"))
    compared = compare(desk, number)
    (difference,) = compared.differences
    assert difference.before is not None
    assert difference.after is not None
    assert (difference.before.value, difference.after.value) == (8, 7)
    assert dict(compared.counted)[difference.spot] == "corrected"


def test_what_could_not_be_read_is_no_blank_beside_the_version_before(officer: Officer, desk: Desk) -> None:
    officer.keep({f"{SCORES}!E7": 8})
    compared = compare(desk, officer.keep(OVER, to("9")))
    (difference,) = compared.differences
    assert difference.after is not None
    assert (difference.kind, difference.after.value) == ("changed", "12")
    assert dict(compared.counted)[difference.spot] == "corrected"


def test_the_slip_of_the_import_tells_both_and_that_the_error_is_settled(
    officer: Officer, desk: Desk, tmp_path: Path
) -> None:
    path = write_slip(desk, officer.keep(OVER, to("9")), str(tmp_path / "phieu.docx"))
    paper = docx.Document(path)
    text = "\n".join(cell.text for table in paper.tables for row in table.rows for cell in row.cells)
    assert "đơn vị gửi “12”" in text
    assert REASON in text
    assert "Lỗi, đã sửa" in text


# Handed over


@pytest.mark.parametrize("level", [Handing.FULL, Handing.NO_NAMES])
def test_a_package_carries_it_and_computes_the_same(
    officer: Officer, desk: Desk, tmp_path: Path, level: Handing
) -> None:
    officer.keep(OVER, to("9"))
    package, store = str(tmp_path / "goi.bangiao"), str(tmp_path / "moi.tongket")
    hand_over(desk, package, level)
    taken = take_over(replace(desk, path=store), package)
    assert taken.made
    assert taken.again.matches
    assert claimed(replace(desk, path=store)) == 9


def test_answers_typed_under_its_key_give_no_reason_and_are_none() -> None:
    from desktop.domain.answers_file import read_answers, split_answer

    assert split_answer(f"mend:{SCORES}!E7=9") is None
    told, faults = read_answers(f'{{"mend:{SCORES}!E7": "9"}}', "tra-loi.json")
    assert told is None
    assert [each.code for each in faults] == ["mend_incomplete"]
    told, _ = read_answers(f'{{"mend:{SCORES}!E7": {{"value": "9", "reason": "{REASON}"}}}}', "tra-loi.json")
    assert told is not None
    assert told.guidance.answers == as_answers([to("9")])
    assert guidance_of([("grouping", "dot")]).answers
