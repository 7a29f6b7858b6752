"""Names that may be the same, what was made one of several, and decisions that wait for their lines to come back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop.domain.ledger import Ledger
from desktop.domain.registers.decisions import Apart, LineCorrection, Merge
from desktop.domain.registers.lines import Line
from desktop.domain.registers.moving import gone_of, heirs
from desktop.domain.registers.pairs import Pair
from desktop.domain.registers.registered import Listed, Registered, Registers
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.parts.filters import choice
from desktop.ui.parts.note import Note
from desktop.ui.parts.pieces import empty, label
from desktop.ui.registers.acts import SAME_ACTS
from desktop.ui.registers.line_note import says, short
from desktop.ui.registers.list_tab import ListTab
from desktop.words.registers import register_name, tab_name

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.registers import RegisterView


_MOST = 300
"""So many rows are listed at once, for the window to stay quick."""


class Sort(StrEnum):
    """What is listed."""

    PAIRS = "pairs"
    MERGED = "merged"
    APART = "apart"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Case:
    """One row: the two or more lines it is about, and what was decided of them, if anything.

    Of a decision that waits `gone` is the line that does not count, `heirs` what may say the same now.
    """

    key: str
    lines: tuple[Line, ...]
    numbers: tuple[int, ...] = ()
    pair: Pair | None = None
    merge: int | None = None
    correction: int | None = None
    remark: str = ""
    gone: Line | None = None
    heirs: tuple[Listed, ...] = ()


class SameTab(ListTab):
    """What may be the same, and what was decided of it, one sort at a time."""

    def __init__(self) -> None:
        super().__init__(self.tr("Names that may be the same"), SAME_ACTS)
        self._view: RegisterView | None = None
        self._cases: dict[Sort, tuple[Case, ...]] = dict.fromkeys(Sort, ())
        self._closed = False
        self.sort = choice(self.tr("What is listed"))
        self.sort.setMinimumContentsLength(26)
        for each in Sort:
            self.sort.addItem("", each.value)
        self.said = label("", "dim")
        self._lay_out()
        self.sort.currentIndexChanged.connect(lambda *_: self._show())

    @property
    def current(self) -> Case | None:
        """The row the officer is at."""
        cases = self._cases[self._wanted]
        return cases[self.row] if 0 <= self.row < len(cases) else None

    @property
    def note(self) -> Note | None:
        """What there is to know of the row: each of its lines with all it says."""
        case = self.current
        if case is None or self._view is None:
            return None
        ledger = self._view.ledger
        blank = (self.tr("nothing else"),)
        groups = ((f"{each.name} – {short(ledger, each.unit)}", says(each) or blank) for each in case.lines)
        places = tuple(each.source for each in case.lines if each.source and each.source.sheet and each.source.cell)
        return Note(register_name(case.lines[0].register), case.remark, tuple(groups), places)

    def show_view(self, view: "RegisterView", whys: Sequence[str], *, closed: bool) -> None:
        """Show pairs, with why each is offered, merges and what waits."""
        self._view, self._closed = view, closed
        decisions, waiting = view.registers.decisions, view.registers.waiting
        merged = (each for each in view.registers.registered if each.merge is not None)
        self._cases = {
            Sort.PAIRS: tuple(map(_pair, view.pairs[:_MOST], whys)),
            Sort.MERGED: tuple(self._merged(each) for each in merged),
            Sort.APART: tuple(case for each in decisions.aparts if (case := _apart(each, view)).lines),
            Sort.WAITING: tuple(self._waiting(waiting.corrections, waiting.merges, view.registers)),
        }
        for at, (each, words) in enumerate(zip(Sort, self._sorts(), strict=True)):
            self.sort.setItemText(at, f"{words} ({self._whole(each)})")
        self.show_list(there=any(self._cases.values()))
        self._show()

    def turn_to(self, sort: Sort) -> None:
        """List a sort, the focus on the list."""
        self.sort.setCurrentIndex(self.sort.findData(sort.value))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self, step: int) -> bool:
        """Go to the next or previous pair, round the end; False where there is none."""
        count = len(self._cases[Sort.PAIRS])
        if not count:
            return False
        self.sort.setCurrentIndex(0)
        self.go_to_row((self.row + step) % count)
        return True

    def allow(self) -> None:
        """Enable what can be decided of the row."""
        case, may = self.current, not self._closed
        pair = case is not None and case.pair is not None
        self.acts.allow(
            {
                "merge": may and case is not None and len(case.numbers) > 1 and case.merge is None,
                "apart": may and pair,
                "separate": may and case is not None and case.merge is not None,
                "move": may and case is not None and bool(case.heirs),
                "drop": may and case is not None and case.correction is not None,
            }
        )

    @property
    def _wanted(self) -> Sort:
        return Sort(self.sort.currentData())

    def _whole(self, sort: Sort) -> int:
        """Return how many there are of a sort, listed or not."""
        return len(self._view.pairs) if sort is Sort.PAIRS and self._view is not None else len(self._cases[sort])

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        cases = self._cases[self._wanted][:_MOST]
        rest = self._whole(self._wanted) - len(cases)
        told = dict(zip(Sort, self._sentences(), strict=True))[self._wanted]
        more = self.tr("%Ln more are listed once some of these are decided.", "", rest) if rest > 0 else ""
        self.said.setText(f"{told} {more}".strip())
        self.show_rows(_table(cases, view.ledger, paired=self._wanted is Sort.PAIRS), self.row)

    def _merged(self, one: Registered) -> Case:
        lines, numbers = tuple(each.line for each in one.lines), tuple(each.number for each in one.lines)
        remark = self.tr("%Ln line(s) are one", "", len(lines))
        return Case(f"merge:{one.merge}", lines, numbers, merge=one.merge, remark=remark)

    def _waiting(
        self, corrections: Sequence[LineCorrection], merges: Sequence[Merge], registers: Registers
    ) -> Iterator[Case]:
        put, out = self.tr("put right; the line does not count now"), self.tr("left out; the line does not count now")
        for made in corrections:
            lines = (made.sent,) if made.line is None else (made.sent, made.line)
            case = Case(f"said:{made.number}", lines, correction=made.number, remark=out if made.line is None else put)
            yield replace(case, gone=made.sent, heirs=heirs(registers, made.sent))
        for merge in merges:
            if merge.lines:
                told = self.tr("made one; fewer than two of the lines count now")
                gone = gone_of(registers, merge)
                others = heirs(registers, gone) if gone else ()
                may = tuple(each for each in others if each.subject not in merge.subjects)
                case = Case(f"wait:{merge.number}", merge.lines, merge=merge.number, remark=told)
                yield replace(case, gone=gone, heirs=may)

    def _sorts(self) -> tuple[str, ...]:
        return self.tr("May be the same"), self.tr("Made one"), self.tr("Told apart"), self.tr("Waiting")

    def _sentences(self) -> tuple[str, ...]:
        return (
            self.tr("Nothing is made one by itself: decide of each pair. F7 goes to the next."),
            self.tr("Each is printed and counted once, under its first name."),
            self.tr("These are not offered any more; making one of them later stands against it."),
            self.tr("A new file says these lines otherwise or no more; the decision takes effect when they come back."),
        )

    def _lay_out(self) -> None:
        nothing = self.tr("No names look alike, and nothing was made one yet.")
        above = QHBoxLayout()
        above.addWidget(self.sort)
        above.addWidget(self.said, 1)
        self.lay_out(empty(nothing), above, self.acts.row())


def _pair(pair: Pair, why: str) -> Case:
    ones = (pair.one, pair.other)
    lines = tuple(each.lines[0] for each in ones)
    numbers = tuple(each.number for each in lines)
    key = f"{numbers[0]}-{numbers[1]}"
    return Case(key, tuple(each.line for each in lines), numbers, pair, remark=why)


def _apart(apart: Apart, view: "RegisterView") -> Case:
    """Return two lines told apart; of one that does not count now only the other is shown."""
    listed = {each.subject: each for one in view.registers.registered for each in one.lines}
    found = tuple(listed[each] for each in apart.subjects if each in listed)
    lines = tuple(each.line for each in found)
    return Case(f"apart:{apart.number}", lines, tuple(each.number for each in found), remark=apart.reason)


def _table(cases: Sequence[Case], ledger: Ledger, *, paired: bool) -> Table:
    like = Column(QCoreApplication.translate("SameTab", "Likeness %"), align=Align.RIGHT, width=8)
    columns = (
        *((like,) if paired else ()),
        Column(QCoreApplication.translate("SameTab", "Register"), width=11),
        Column(QCoreApplication.translate("SameTab", "Name (unit)"), width=36),
        Column(QCoreApplication.translate("SameTab", "The other name (unit)"), width=36),
        Column(QCoreApplication.translate("SameTab", "Why, how it stands"), width=28),
    )
    rows = tuple(_row(each, ledger, paired=paired) for each in cases)
    return Table(QCoreApplication.translate("SameTab", "Names that may be the same"), columns, rows)


def _row(case: Case, ledger: Ledger, *, paired: bool) -> Row:
    first, *others = case.lines
    names = "\n".join(f"{each.name} ({short(ledger, each.unit)})" for each in others)
    like = (TableCell(case.pair.likeness if case.pair else None),) if paired else ()
    words = (tab_name(first.register), f"{first.name} ({short(ledger, first.unit)})", names, case.remark)
    return Row((*like, *(TableCell(each) for each in words)), key=case.key)
