"""Bàn giao: what goes into the package for the next chair and what stays, computing again, making it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit

from desktop.domain.handover import Level
from desktop.ui.year_end.section import Section

if TYPE_CHECKING:  # the jobs load the database's libraries
    from desktop.jobs.handover import HandedOver, Preview
    from desktop.jobs.recompute import Recomputed


class PackageSection(Section):
    """Signals: `previewed()`, `recomputed()`, `wanted()` the package itself."""

    previewed = Signal()
    recomputed = Signal()
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Hand over to the next chair"), self._sentence())
        self.level = QComboBox()
        self.level.setAccessibleName(self.tr("How much goes along"))
        for level, words in self._levels():
            self.level.addItem(words, level)
        self.level.activated.connect(lambda _: self.previewed.emit())
        self.password = QLineEdit()
        self.password.setObjectName("field")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("Password of the package, if wanted"))
        self.password.setAccessibleName(self.tr("Password of the package, if wanted"))
        self.password.setMinimumWidth(230)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self.level)
        choices.addWidget(self.password)
        choices.addStretch(1)
        self.column.addLayout(choices)
        self.preview = self.offer(self.tr("See what goes along"), self.previewed.emit)
        self.again = self.offer(self.tr("Compute again from the originals"), self.recomputed.emit)
        self.make = self.offer(self.tr("Make the package…"), self.wanted.emit)
        self.close_row()

    @property
    def chosen(self) -> Level:
        """The level chosen."""
        return Level(self.level.currentData())

    def show_preview(self, seen: "Preview") -> None:
        """Say what would go along and what would stay."""
        from desktop.words.handover import preview_lines

        self.tell("\n".join(preview_lines(seen.level, seen.leaves, seen.stays, seen.unsearchable)))

    def show_recomputed(self, again: "Recomputed") -> None:
        """Say whether everything computed again agrees."""
        from desktop.words.handover import recomputed_lines

        counts = (again.cells, again.papers, again.originals, again.left_behind)
        self.tell("\n".join(recomputed_lines(counts, again.differences)))

    def show_made(self, made: "HandedOver") -> None:
        """Say what was made, with the hash that goes into the minutes."""
        archived = self.tr("This file is now an archive: it can only be looked at.") if made.archived else ""
        words = self.tr("The package {file} was made. SHA-256: {sha256}").format(
            file=made.path, sha256=made.package.sha256
        )
        self.tell("\n".join(part for part in (words, archived) if part))

    def _levels(self) -> tuple[tuple[Level, str], ...]:
        return (
            (Level.FULL, self.tr("Everything")),
            (Level.NO_NAMES, self.tr("Without names of persons")),
            (Level.FRAMEWORK, self.tr("Framework and forms only")),
        )

    def _sentence(self) -> str:
        return self.tr(
            "One file with the store, originals, papers, handbook and minutes; the next chair's program "
            "verifies every byte and computes everything again. This file then becomes an archive."
        )
