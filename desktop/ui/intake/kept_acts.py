"""What is done with what was taken in: read the list, correct, print, set aside, bring back, roll back."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop.domain.corrected import corrected, corrected_as
from desktop.domain.ledger import Item, Layer, Ledger, Section
from desktop.domain.question import Target
from desktop.domain.submission.condition import Move
from desktop.domain.submission.counting import effective
from desktop.domain.submission.difference import Spot
from desktop.domain.submission.report import Report
from desktop.domain.submission.thing import About, grouped
from desktop.domain.trouble import DeskError
from desktop.ui import choose
from desktop.ui.checks.correcting import CorrectDialog, CorrectTextDialog
from desktop.ui.intake import kept_jobs
from desktop.ui.intake.kept_dialogs import Moving, UseDialog
from desktop.ui.intake.kept_tab import KeptTab
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.asking import ReasonDialog
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.state import State
from desktop.words.submission import full_name, move_words, raw_words

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.submissions import Submission, TakingOut

_LIST, _COMPARE = "intake:list", "intake:compare"


class KeptActs(QObject):
    """Signal: `listed()` the list of what was taken in was read."""

    listed = Signal()

    def __init__(self, page: Page, tab: KeptTab) -> None:
        super().__init__(page)
        self._page = page
        self._tab = tab
        self._state: State | None = None
        self._words = Moving()
        self._words.setParent(page)
        self._words.hide()
        tab.chose.connect(self._compare)
        tab.wanted.connect(self._do)
        tab.values.rowed.connect(lambda _: self._tell())

    @property
    def cell(self) -> str:
        """The trace id of the value the officer is at: a claim, a figure; empty for what has no trace."""
        there, value = self._tab.current, self._tab.value
        if there is None or value is None:
            return ""
        report, key = there.report, value[0][0]
        match key:
            case ("entry", criterion):
                return f"{report.unit}:{criterion}@{report.layer.value}"
            case ("figure", indicator, period):
                return f"{indicator}:{report.unit}" + ("@last" if period == "last" else "")
        return ""

    def _tell(self) -> None:
        """Tell of the value gone to, unless it was only listed out of sight."""
        if self._tab.isVisible():
            self._page.picked.emit(self.cell)

    def show_state(self, state: State) -> None:
        """Read the list again as things stand now."""
        self._state = state
        desk = self._page.desk
        self._page.background.run("", lambda _: kept_jobs.submissions(desk), self._listed, self._refuse, key=_LIST)

    def ask_slip(self, number: int) -> None:
        """Ask where the slip of a report is to lie, and write it."""
        report = next((each.report for each in self._tab.submissions if each.report.id == number), None)
        if report is None:
            return
        name = f"phieu-nhap-{report.unit}-{report.id}.docx"
        path = choose.new_word(self._page, str(Path(self._page.desk.path).with_name(name)))
        if path:
            desk = self._page.desk
            self.write_slip(lambda: kept_jobs.slip(desk, number, path))

    def write_slip(self, write: Callable[[], str]) -> None:
        """Write a slip and say where it went."""

        def written(path: str) -> None:
            offer = Offer(self.tr("Open it"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(path)))
            self._page.bar.say(self.tr("Written: {path}").format(path=path), offers=(offer,))

        name = self.tr("Writing the import slip")
        self._page.background.run(name, lambda _: write(), written, self._refuse)

    def _listed(self, found: "tuple[Submission, ...]") -> None:
        if self._state is not None:
            self._tab.show_submissions(found, self._state.overview.ledger)
        self.listed.emit()

    def _compare(self, number: int) -> None:
        if not number or self._state is None:
            self._tab.show_compared(None)
            return
        desk, ledger = self._page.desk, self._about[0]
        show, hush = self._tab.show_compared, lambda _: self._tab.show_compared(None)
        self._page.background.run("", lambda _: kept_jobs.compare(desk, number, ledger), show, hush, key=_COMPARE)

    def _do(self, act: str) -> None:
        there = self._tab.current
        if there is None or self._state is None:
            return
        match act:
            case "slip":
                self.ask_slip(there.report.id)
            case "correct":
                self._ask_value(there)
            case "take_back":
                self._ask_back(there)
            case "forget":
                self._forget(there.report.unit)
            case Move.SET_ASIDE.value:
                self._foresee(kept_jobs.foresee_set_aside, there, self._aside)
            case Move.ROLL_BACK.value:
                self._foresee(kept_jobs.foresee_roll_back, there, self._roll)
            case Move.BRING_BACK.value:
                self._ask_use(Move.BRING_BACK, there, (), kept_jobs.bring_back)

    def _foresee(self, job: Callable[..., object], of: "Submission", show: Callable[..., None]) -> None:
        desk, (_, stage) = self._page.desk, self._about
        name = self.tr("Working out what would change")
        self._page.background.run(name, lambda _: job(desk, of.report.id, stage), show, self._refuse)

    def _aside(self, foreseen: "TakingOut") -> None:
        lines = self._words.aside_lines(foreseen, self._about[0])
        self._ask_use(Move.SET_ASIDE, foreseen.submission, lines, kept_jobs.set_aside)

    def _roll(self, foreseen: "TakingOut") -> None:
        lines = self._words.roll_lines(foreseen, self._about[0])
        self._ask_use(Move.ROLL_BACK, foreseen.submission, lines, kept_jobs.roll_back)

    def _ask_use(self, move: Move, of: "Submission", lines: tuple[str, ...], job: Callable[..., object]) -> None:
        title = move_words(move).rstrip("…")
        text = self.tr("{file} of {unit}, version {version}. Nothing is deleted; it can be undone.")
        unit = self._about[0].cluster.unit(of.report.unit)
        name = unit.short if unit else of.report.unit
        sentence = text.format(file=of.report.file, unit=name, version=of.version)
        dialog = UseDialog((title, sentence, title), lines, self._page, asked=move is Move.SET_ASIDE)
        desk, (_, stage) = self._page.desk, self._about
        dialog.accepted.connect(lambda: self._run(title, lambda: job(desk, of.report.id, dialog.why, stage)))
        dialog.open()

    def _ask_value(self, of: "Submission") -> None:
        value, report = self._tab.value, self._tab.report
        if value is None or report is None or report.id != of.report.id:
            return
        (key, name), sent, *_ = value
        about = full_name((key, name), self._about[0])
        told = self.tr("{value}: the unit sent {sent}.").format(value=_begun(about), sent=raw_words(sent))
        dialog = self._dialog(report, (key, name), told)
        desk, (_, stage) = self._page.desk, self._about

        def keep() -> None:
            made = dialog.made()
            said = (made.item, made.reason, made.basis)
            self._run(self.tr("Keeping the correction"), lambda: kept_jobs.correct(desk, said, stage))

        dialog.accepted.connect(keep)
        dialog.open()

    def _dialog(self, report: Report, spot: Spot, told: str) -> CorrectDialog:
        """Return the form for what stands there: a number of a leaf or an indicator, a count of awards, a text."""
        key, name = spot
        if key[0] in {"entry", "figure"}:
            ledger = self._about[0]
            target = Target(criterion=key[1], name=name) if key[0] == "entry" else Target(None, key[1], key[-1])
            return CorrectDialog(told, lambda typed: corrected(report.unit, target, typed, ledger), self._page)
        counts = effective(report).get(key) or grouped(report.items)[key]

        def read(typed: str) -> Item | None:
            return corrected_as(counts[0], typed)

        if key[0] == "award":
            return CorrectDialog(told, read, self._page)
        sent = grouped(report.items).get(key, ())
        return CorrectTextDialog(told, read, (_text_of(counts), _text_of(sent)), self._page)

    def _ask_back(self, of: "Submission") -> None:
        value = self._tab.value
        if value is None or value[3] is None:
            return
        (key, _), layer = value[0], of.report.layer
        about = About(of.report.unit, key, layer if key[0] == "entry" else None)
        title = self.tr("Take the correction back")
        told = self.tr("What the unit sent counts again: {value}.")
        if value[3].raw is None and value[1] is not None:
            told = self.tr("What the unit wrote could not be taken: {value} is blank again, and its error stands.")
        sentence = told.format(value=full_name(value[0], self._about[0]))
        dialog = ReasonDialog(title, sentence, self._page)
        desk, (_, stage) = self._page.desk, self._about
        dialog.accepted.connect(
            lambda: self._run(title, lambda: kept_jobs.take_back(desk, about, dialog.late.reason, stage))
        )
        dialog.open()

    def _forget(self, unit: str) -> None:
        def done(count: int) -> None:
            if count:
                self._page.kept.emit()
            else:
                self._page.bar.say(self.tr("Nothing is remembered of this unit's files."))

        desk, name = self._page.desk, self.tr("Forgetting how the files are filled in")
        self._page.background.run(name, lambda _: kept_jobs.forget(desk, unit), done, self._refuse)

    @property
    def _about(self) -> tuple[Ledger, Layer]:
        assert self._state is not None, "nothing is done before there is something to show"
        return self._state.overview.ledger, self._state.stage

    def _run(self, name: str, job: Callable[[], object]) -> None:
        self._page.background.run(name, lambda _: job(), lambda _: self._page.kept.emit(), self._refuse)

    def _refuse(self, error: DeskError) -> None:
        self._page.bar.say(trouble_words(error), Weight.ERROR)


def _text_of(items: Iterable[Item]) -> str:
    """Return the texts that stand under one heading."""
    return "\n".join(each.text for each in items if isinstance(each, Section))


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
