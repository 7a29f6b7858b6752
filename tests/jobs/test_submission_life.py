"""Whatever is imported, corrected, set aside, rolled back and undone, the ledger is what a plain model says it is."""

import shutil
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.desk import Desk
from desktop.domain.ledger import Entry, Figure, Layer
from desktop.domain.submission.choices import Choices
from desktop.domain.submission.difference import Spot
from desktop.domain.submission.thing import About
from desktop.domain.trouble import DeskError
from desktop.jobs.correction import Because, correct, take_back_correction
from desktop.jobs.entry import set_entry
from desktop.jobs.ledger import load_ledger
from desktop.jobs.submissions import bring_back, foresee_roll_back, roll_back, set_aside
from desktop.jobs.undo import redo, undo
from desktop.store.check import check
from desktop.store.connection import looking
from tests.jobs.sent import Sent, take
from tests.store.year import desk_at, new_year

SPOTS: dict[str, Spot] = {
    "I.1": (("entry", "I.1"), "points"),
    "I.2": (("entry", "I.2"), "points"),
    "PPHS": (("figure", "PPHS", "this"), "value"),
}
AGREED = Layer.AGREED


@dataclass
class Statement:
    """One value said of a thing, by a report or by none; the last one that counts is what counts.

    `by` is `sent`, `hand` (a correction), `kept` (of the report `kept_from`) or `typed` (before any report).
    """

    value: int
    report: int | None
    by: str
    kept_from: int | None = None
    goes_on: "Statement | None" = None
    late: bool = False
    gone: bool = False


@dataclass
class Model:
    """What was said of each thing in order, and what became of each report."""

    said: dict[str, list[Statement]] = field(default_factory=lambda: {code: [] for code in SPOTS})
    reports: list[int] = field(default_factory=list)
    out: dict[int, str] = field(default_factory=dict)

    def in_force(self) -> int | None:
        return next((each for each in reversed(self.reports) if each not in self.out), None)

    def counts(self, each: Statement) -> bool:
        return not each.gone and each.report in {None, self.in_force()} and each.kept_from not in self.out

    def current(self, code: str) -> Statement | None:
        return next((each for each in reversed(self.said[code]) if self.counts(each)), None)

    def values(self) -> dict[str, int]:
        found = {code: self.current(code) for code in SPOTS}
        return {code: each.value for code, each in found.items() if each is not None}

    def take(self, number: int, said: dict[str, int], accepted: set[str], declined: set[str]) -> None:
        earlier = self.in_force()
        before = {code: self.current(code) for code in SPOTS}
        left = {code: self._left_out(code, earlier) for code in SPOTS}
        self.reports.append(number)
        for code, was in before.items():
            sent = Statement(said[code], number, "sent") if code in said else None
            if sent:
                self.said[code].append(sent)
            if code in accepted:
                continue
            if was is not None and was.by in {"hand", "kept"}:
                self._goes_on(code, was, sent, number, earlier)
            elif sent and was is None and (left[code] or code in declined):
                sent.gone = True
            elif code in declined and was is not None and (sent or was.report is not None):
                self._stays(code, was, sent, number)

    def _left_out(self, code: str, earlier: int | None) -> bool:
        own = [each for each in self.said[code] if each.report == earlier and each.by == "sent"]
        return earlier is not None and any(each.gone for each in own)

    def _goes_on(self, code: str, was: Statement, sent: Statement | None, number: int, earlier: int | None) -> None:
        met = sent is not None or (was.report == earlier and earlier is not None)
        if met and (sent is None or sent.value != was.value):
            self.said[code].append(Statement(was.value, number, was.by, was.kept_from, was))

    def _stays(self, code: str, was: Statement, sent: Statement | None, number: int) -> None:
        if sent is None or sent.value != was.value:
            by, kept_from = ("hand", None) if was.by == "typed" else ("kept", was.report)
            self.said[code].append(Statement(was.value, number, by, kept_from))

    def correct(self, code: str, value: int) -> bool:
        number = self.in_force()
        if number is not None:
            self.said[code].append(Statement(value, number, "hand", late=True))
        return number is not None

    def type(self, code: str, value: int) -> None:
        number = self.in_force()
        filled = any(each.by == "sent" and each.report == number for leaf in ("I.1", "I.2") for each in self.said[leaf])
        if number is not None and filled:
            self.said[code].append(Statement(value, number, "hand", late=True))
        else:
            self.said[code].append(Statement(value, None, "typed"))

    def take_back(self, code: str) -> bool:
        now = self.current(code)
        if now is None or now.by not in {"hand", "kept"}:
            return False
        for each in [each for each in self.said[code] if each.report == now.report and each.by in {"hand", "kept"}]:
            if self.counts(each) or each.kept_from in self.out:
                link: Statement | None = each
                while link is not None:
                    link.gone, link = True, link.goes_on
        return True

    def roll_back(self, number: int) -> bool:
        if number in self.out:
            return False
        was_in_force = number == self.in_force()
        edits = {code: self._edit(code, number) for code in SPOTS}
        self.out[number] = "rolled_back"
        for code, edit in edits.items():
            if was_in_force and edit is not None and edit.late:
                upon = self.in_force()
                own = [each for each in self.said[code] if each.report == upon and self.counts(each)]
                if upon is None or not own or own[-1].value != edit.value:
                    self.said[code].append(Statement(edit.value, upon, "hand", None, edit, late=True))
        return True

    def _edit(self, code: str, number: int) -> Statement | None:
        own = [each for each in self.said[code] if each.report == number and each.by in {"hand", "kept"}]
        return next((each for each in reversed(own) if not each.gone and each.kept_from not in self.out), None)


values = st.integers(1, 4)
codes = st.sampled_from(sorted(SPOTS))
leaves = st.sampled_from(["I.1", "I.2"])
which = st.integers(0, 4)
steps = st.one_of(
    st.tuples(
        st.just("take"),
        st.dictionaries(codes, values, min_size=1),
        st.sets(codes, max_size=2),
        st.sets(codes, max_size=2),
    ),
    st.tuples(st.just("correct"), codes, values),
    st.tuples(st.just("type"), leaves, values),
    st.tuples(st.just("take_back"), codes),
    st.tuples(st.just("set_aside"), which),
    st.tuples(st.just("bring_back"), which),
    st.tuples(st.just("roll_back"), which),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


class Life:
    """The program and the model, made to do the same things."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.folder, self.model = desk, folder, Model()
        self.done: list[Model] = []
        self.undone: list[Model] = []

    def step(self, name: str, *given: object) -> None:
        if name in {"undo", "redo"}:
            getattr(self, name)()
            return
        before = deepcopy(self.model)
        if getattr(self, name)(*given):
            self.done.append(before)
            self.undone = []
        else:
            self.model = before

    def take(self, said: dict[str, int], accepted: set[str], declined: set[str]) -> bool:
        declined -= accepted
        spots = [frozenset(SPOTS[code] for code in each) for each in (accepted, declined)]
        points = {code: str(value) for code, value in said.items() if code != "PPHS"}
        sent = Sent(points, str(said["PPHS"]) if "PPHS" in said else None)
        self.model.take(take(self.desk, self.folder, sent, Choices(*spots)), said, accepted, declined)
        return True

    def correct(self, code: str, value: int) -> bool:
        item = (
            Figure("AB", "PPHS", "this", Decimal(value))
            if code == "PPHS"
            else Entry("AB", code, Layer.CLAIM, points=Decimal(value))
        )
        return self.same(self.model.correct(code, value), lambda: correct(self.desk, item, Because("Vì"), AGREED))

    def type(self, code: str, value: int) -> bool:
        plain = {"unit": "AB", "criterion": code, "layer": "claim", "points": str(value), "reason": "Vì"}
        set_entry(self.desk, plain, AGREED)
        self.model.type(code, value)
        return True

    def take_back(self, code: str) -> bool:
        about = About("AB", SPOTS[code][0], None if code == "PPHS" else Layer.CLAIM)
        return self.same(self.model.take_back(code), lambda: take_back_correction(self.desk, about, "Vì", AGREED))

    def set_aside(self, at: int) -> bool:
        number = self.model.reports[at] if at < len(self.model.reports) else 99
        may = number != 99 and number not in self.model.out
        if may:
            self.model.out[number] = "set_aside"
        return self.same(may, lambda: set_aside(self.desk, number, "Vì", AGREED))

    def bring_back(self, at: int) -> bool:
        number = self.model.reports[at] if at < len(self.model.reports) else 99
        may = self.model.out.get(number) == "set_aside"
        if may:
            del self.model.out[number]
        return self.same(may, lambda: bring_back(self.desk, number, "", AGREED))

    def roll_back(self, at: int) -> bool:
        number = self.model.reports[at] if at < len(self.model.reports) else 99
        may = number != 99 and self.model.roll_back(number)
        if may:
            foreseen = foresee_roll_back(self.desk, number, AGREED)
            assert roll_back(self.desk, number, "", AGREED) == foreseen
            return True
        return self.same(False, lambda: roll_back(self.desk, number, "", AGREED))

    def same(self, may: bool, act: Callable[[], object]) -> bool:
        """Do an act that the model says may be done; see it refused where not."""
        if may:
            act()
        else:
            with pytest.raises(DeskError):
                act()
        return may

    def undo(self) -> None:
        if self.done:
            self.undone.append(self.model)
            self.model = self.done.pop()
            undo(self.desk)

    def redo(self) -> None:
        if self.undone:
            self.done.append(self.model)
            self.model = self.undone.pop()
            redo(self.desk)

    def kept(self) -> dict[str, int]:
        ledger = load_ledger(self.desk)
        found = {
            each.criterion: int(each.points) for each in ledger.entries if each.layer is Layer.CLAIM and each.points
        }
        return found | {each.indicator: int(each.value) for each in ledger.figures}


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blank") / "cum.tongket"
    new_year(path)
    return path


_NUMBERS = count(1)


@given(st.lists(steps, max_size=12))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_ledger_is_what_the_model_says(blank: Path, done: list[tuple[Any, ...]]) -> None:
    folder = blank.parent / str(next(_NUMBERS))
    folder.mkdir()
    shutil.copy(blank, folder / "cum.tongket")
    life = Life(desk_at(folder / "cum.tongket"), folder)
    for each in done:
        life.step(*each)
        assert life.kept() == life.model.values(), each
    with looking(life.desk) as db:
        assert check(db) == ()
    while life.done:
        life.undo()
        assert life.kept() == life.model.values()
    shutil.rmtree(folder)
