"""What is late, what is missing, and by when: each paper of each unit at every step."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cluster import Unit
from desktop.domain.gathering import (
    ALL_PAPERS,
    Cell,
    Come,
    Deadline,
    Handed,
    Query,
    RequiredPaper,
    Step,
    due_of,
    gather,
)
from desktop.domain.sending import Sending, last_of, next_issue

UNITS = (Unit("AB", "Công an tỉnh An Bình", "An Bình", 1), Unit("BS", "Công an tỉnh Bắc Sơn", "Bắc Sơn", 2))
PAPERS = (RequiredPaper("workbook", ""), RequiredPaper("narrative", ""))
DUE = date(2026, 11, 10)
SENT = Sending("AB", 1, date(2026, 11, 3))


def cell(come: Come, today: date = DUE, unit: str = "AB") -> Cell:
    return gather(UNITS, PAPERS, come, today).of(unit)[0]


def due(day: date = DUE, unit: str | None = None, paper: str = ALL_PAPERS) -> Deadline:
    return Deadline(unit, paper, day)


def handed(day: date, *lacking: str, aside: bool = False) -> Handed:
    return Handed("AB", "workbook", day, lacking, aside)


@pytest.mark.parametrize(
    ("come", "today", "step", "days"),
    [
        (Come(), DUE, Step.NOT_SENT, 0),
        (Come((SENT,)), DUE, Step.SENT, 0),
        (Come((SENT,), deadlines=(due(),)), DUE, Step.SENT, 0),
        (Come((SENT,), deadlines=(due(),)), DUE + timedelta(2), Step.OVERDUE, 2),
        (Come(deadlines=(due(),)), DUE + timedelta(1), Step.OVERDUE, 1),
        (Come((SENT,), (handed(DUE),), (due(),)), DUE + timedelta(9), Step.WHOLE, 0),
        (Come((SENT,), (handed(DUE, "I.1"),), (due(),)), DUE, Step.RECEIVED, 0),
        (Come((SENT,), (handed(DUE + timedelta(3)),), (due(),)), DUE + timedelta(9), Step.LATE, 3),
        (Come((SENT,), (handed(DUE, aside=True),), (due(),)), DUE, Step.SET_ASIDE, 0),
        (Come((), (handed(DUE),), (), (Query("AB", "workbook", 2),)), DUE, Step.ASKED, 0),
        (Come((), (handed(DUE),), (), (Query("AB", "workbook", 2, put=True, due=DUE),)), DUE, Step.WAITING, 0),
        (Come((), (handed(DUE),), (), (Query("AB", "workbook", 0, put=True),)), DUE, Step.WHOLE, 0),
        (Come((), (handed(DUE),), (), (Query("BS", "workbook", 2),)), DUE, Step.WHOLE, 0),
    ],
)
def test_each_step_is_told_by_what_is_known(come: Come, today: date, step: Step, days: int) -> None:
    found = cell(come, today)
    assert (found.step, found.days_late) == (step, days)


def test_a_paper_is_punctual_by_its_first_arrival_and_whole_by_its_last() -> None:
    come = Come((), (handed(DUE, "I.1"), handed(DUE + timedelta(4))), (due(),))
    found = cell(come, DUE + timedelta(5))
    assert (found.step, found.on, found.lacking) == (Step.WHOLE, DUE + timedelta(4), ())


def test_a_usable_paper_goes_before_one_set_aside() -> None:
    assert cell(Come((), (handed(DUE), handed(DUE, aside=True)))).step is Step.WHOLE


def test_units_behind_and_late_are_named() -> None:
    come = Come((SENT,), (handed(DUE), Handed("AB", "narrative", DUE)), (due(),))
    found = gather(UNITS, PAPERS, come, DUE + timedelta(1))
    assert (found.behind, found.late, found.of("XX")) == (("BS",), ("BS",), ())


@pytest.mark.parametrize(
    ("deadlines", "expected"),
    [
        ((), None),
        ((due(),), DUE),
        ((due(), due(DUE + timedelta(5))), DUE + timedelta(5)),
        ((due(), due(DUE + timedelta(5), "AB")), DUE + timedelta(5)),
        ((due(), due(DUE + timedelta(5), "BS")), DUE),
        ((due(), due(DUE - timedelta(2), "AB")), DUE - timedelta(2)),
        ((due(DUE + timedelta(5), "AB"), due()), DUE + timedelta(5)),
        ((due(DUE + timedelta(5), "AB"), due(DUE + timedelta(9))), DUE + timedelta(9)),
        ((due(), due(DUE + timedelta(1), paper="narrative")), DUE),
        ((due(), due(DUE + timedelta(1), paper="workbook")), DUE + timedelta(1)),
    ],
)
def test_the_last_deadline_said_counts(deadlines: tuple[Deadline, ...], expected: date | None) -> None:
    assert due_of(deadlines, "AB", "workbook") == expected


@given(st.lists(st.tuples(st.sampled_from([None, "AB", "BS"]), st.integers(0, 30)), max_size=8))
def test_nobody_is_given_less_time_by_a_later_day_for_all(moves: list[tuple[str | None, int]]) -> None:
    known = tuple(due(DUE + timedelta(days), unit) for unit, days in moves)
    before = due_of(known, "AB", "workbook")
    later = (before or DUE) + timedelta(1)
    assert due_of((*known, due(later)), "AB", "workbook") == later


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.integers(1, 9)), max_size=9))
def test_issues_count_up_by_unit(sent: list[tuple[str, int]]) -> None:
    known = tuple(Sending(unit, issue, DUE) for unit, issue in sent)
    for unit in "ABC":
        last = last_of(known, unit)
        assert next_issue(known, unit) == (last.issue if last else 0) + 1
