"""Bàn giao: seal the figures, make the package for the next chair, close the year, open the next."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.changes_file import ChangesFile
from desktop.domain.desk import Desk
from desktop.domain.handover import Level
from desktop.domain.trouble import DeskError
from desktop.ui import choose
from desktop.ui.background import Background, Progress
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.asking import ReasonDialog
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.parts.pieces import scrolled
from desktop.ui.state import State
from desktop.ui.year_end.next_year_section import NextYearSection
from desktop.ui.year_end.package_section import PackageSection
from desktop.ui.year_end.seal_section import SealSection

if TYPE_CHECKING:  # the jobs load the database's libraries
    from desktop.domain.sealing import CheckList
    from desktop.jobs.handover import HandedOver, Preview
    from desktop.jobs.new_year import Opening
    from desktop.jobs.recompute import Recomputed

_T = TypeVar("_T")


class YearEndPage(Page):
    """The page of step 10: three sections, each with what came of it below its buttons."""

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Handover"))
        self.sealing, self.package, self.next_year = SealSection(), PackageSection(), NextYearSection()
        self.changes = ChangesFile()
        self._connect()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for section in (self.sealing, self.package, self.next_year):
            column.addWidget(section)
        column.addStretch(1)
        self.body.addWidget(scrolled(content, self.tr("Handover")), 1)

    def render_state(self, state: State) -> None:
        """Follow the seal."""
        self.sealing.show_state(state)
        self.next_year.show_state(state)

    def begin(self) -> None:
        """Go through the check-list before sealing."""
        desk = self.desk
        self._do(self.tr("Going through the check-list"), lambda _: _look_over(desk), self.sealing.show_checks)

    def seal(self, reason: str) -> None:
        """Seal the figures for a reason."""
        desk = self.desk
        self._do(self.tr("Sealing the figures"), lambda _: _seal(desk, reason), self._sealed)

    def close_year(self, reason: str) -> None:
        """Close the year for a reason."""
        desk = self.desk
        self._do(self.tr("Closing the year"), lambda _: _close(desk, reason), self._closed)

    def preview(self) -> None:
        """Say what the package would hold."""
        desk, level = self.desk, self.package.chosen
        self._do(self.tr("Looking at what goes along"), lambda _: _preview(desk, level), self.package.show_preview)

    def recompute(self) -> None:
        """Read every original again and compare."""
        desk = self.desk
        name = self.tr("Computing again from the originals")
        self._do(name, lambda told: _recompute(desk, told), self.package.show_recomputed)

    def hand_over(self, path: str) -> None:
        """Make the package at `path`."""
        desk, level, password = self.desk, self.package.chosen, self.package.password.text() or None
        name = self.tr("Making the package")
        self._do(name, lambda told: _hand_over(desk, path, level, password, told), self._handed)

    def take_changes(self, path: str) -> None:
        """Read how the units changed from a file, and look ahead with that."""
        self._do(self.tr("Reading the changes"), lambda _: _changes(path), self._take_changes)

    def look_ahead(self) -> None:
        """Say what the new year would hold."""
        desk, changes = self.desk, self.changes
        self._do(self.tr("Looking ahead"), lambda _: _look_ahead(desk, changes), self.next_year.show_opening)

    def open_year(self, path: str) -> None:
        """Make the new year's file at `path`."""
        desk, changes = self.desk, self.changes
        self._do(self.tr("Opening the new year"), lambda _: _open_year(desk, path, changes), self._opened)

    def _connect(self) -> None:
        self.sealing.looked_over.connect(self.begin)
        self.sealing.wanted.connect(self._ask_to_seal)
        self.package.previewed.connect(self.preview)
        self.package.recomputed.connect(self.recompute)
        self.package.wanted.connect(self._ask_for_package)
        self.next_year.closing.connect(self._ask_to_close)
        self.next_year.looked_ahead.connect(self.look_ahead)
        self.next_year.changing.connect(self._ask_for_changes)
        self.next_year.wanted.connect(self._ask_for_new_year)

    def _do(self, name: str, work: Callable[[Progress], _T], done: Callable[[_T], object]) -> None:
        self.background.run(name, work, lambda outcome: _ignore(done(outcome)), self._refused)

    def _ask_to_seal(self) -> None:
        sentence = self.tr("The reason is kept in the log. Sealing cannot be undone, only opened again with a reason.")
        passed_over = self.sealing.passed_over
        if passed_over:
            why = self.tr("Not met on the check-list; say why it is sealed all the same, the minutes print it:")
            sentence = "\n".join((sentence, "", why, *(f"! {each}" for each in passed_over)))
        dialog = ReasonDialog(self.tr("Seal the figures"), sentence, self)
        dialog.accepted.connect(lambda: self.seal(dialog.late.reason))
        dialog.open()

    def _ask_to_close(self) -> None:
        sentence = self.tr("A closed year can only be looked at, for good. This cannot be undone.")
        dialog = ReasonDialog(self.tr("Close the year"), sentence, self)
        dialog.accepted.connect(lambda: self.close_year(dialog.late.reason))
        dialog.open()

    def _ask_for_package(self) -> None:
        path = choose.new_package(self, f"{Path(self.desk.path).stem}.bangiao")
        if path:
            self.hand_over(path)

    def _ask_for_changes(self) -> None:
        path = choose.changes_file(self)
        if path:
            self.take_changes(path)

    def _ask_for_new_year(self) -> None:
        path = choose.new_cluster_file(self, f"{Path(self.desk.path).stem}-nam-moi.tongket")
        if path:
            self.open_year(path)

    def _sealed(self, code: str) -> None:
        self.bar.say(self.tr("The figures are sealed. Print code {code}.").format(code=code))
        self.kept.emit()

    def _closed(self, code: str) -> None:
        self.bar.say(self.tr("The year is closed. Print code {code}.").format(code=code))
        self.kept.emit()

    def _handed(self, made: "HandedOver") -> None:
        self.package.password.clear()
        self.package.show_made(made)
        self.kept.emit()

    def _take_changes(self, changes: ChangesFile) -> None:
        self.changes = changes
        self.look_ahead()

    def _opened(self, path: str) -> None:
        words = self.tr("The new year lies in {file}.").format(file=path)
        offer = Offer(self.tr("Go to the new year"), lambda: self.asked.emit(f"open:{path}"))
        self.bar.say(words, Weight.NOTE, (offer,))

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)


def _ignore(_outcome: object) -> None:
    """Take what a slot returns: nobody waits for it."""


def _look_over(desk: Desk) -> "CheckList":
    from desktop.jobs.sealing import look_over

    return look_over(desk)


def _seal(desk: Desk, reason: str) -> str:
    from desktop.jobs.sealing import seal

    return seal(desk, reason).code


def _close(desk: Desk, reason: str) -> str:
    from desktop.jobs.sealing import close_year

    return close_year(desk, reason).code


def _preview(desk: Desk, level: Level) -> "Preview":
    from desktop.jobs.handover import preview

    return preview(desk, level)


def _recompute(desk: Desk, progress: Progress) -> "Recomputed":
    from desktop.jobs.recompute import recompute

    return recompute(desk, progress)


def _hand_over(desk: Desk, path: str, level: Level, password: str | None, progress: Progress) -> "HandedOver":
    from desktop.jobs.handover import hand_over

    return hand_over(desk, path, level, password, progress)


def _changes(path: str) -> ChangesFile:
    from desktop.jobs.new_year import changes_of

    return changes_of(path)


def _look_ahead(desk: Desk, changes: ChangesFile) -> "Opening":
    from desktop.jobs.new_year import look_ahead

    return look_ahead(desk, changes)


def _open_year(desk: Desk, path: str, changes: ChangesFile) -> str:
    from desktop.jobs.new_year import look_ahead, make_year

    make_year(desk, path, look_ahead(desk, changes))
    return path
