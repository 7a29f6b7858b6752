"""The page of a damaged file: what is wrong, the newest good backup and what it lacks, saving what can be read."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError
from desktop.ui import choose
from desktop.ui.background import Background
from desktop.ui.messages import trouble_words
from desktop.ui.parts.asking import SureDialog
from desktop.ui.parts.bars import MessageBar, Weight
from desktop.ui.parts.pieces import button, label, primary

if TYPE_CHECKING:  # the jobs load the database's libraries
    from desktop.jobs.backup import Listed
    from desktop.jobs.rescue import Saved
    from desktop.jobs.restore import Restored

_WIDTH = 860


class RescuePage(QWidget):
    """Signals: `opened(path)` a file to go on with, `left()` when the officer turns back. The damaged file stays."""

    opened = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, error: DeskError, background: Background) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self._background = background
        self.bar = MessageBar(self)
        self.wrong = QPlainTextEdit(trouble_words(error))
        self.wrong.setReadOnly(True)
        self.wrong.setAccessibleName(self.tr("What is wrong"))
        self.backup = label(self.tr("Looking for backups…"))
        self.outcome = label("")
        self.restore = primary(self.tr("Restore this backup…"), self._ask_to_restore)
        self.restore.setEnabled(False)
        self._best: Listed | None = None
        self._lay_out()
        background.run(self.tr("Looking at the backups"), lambda _: _backups(desk), self._show_backups, self._refused)

    def rescue_to(self, path: str) -> None:
        """Save what can still be read into a new file."""
        desk = self.desk
        self._background.run(
            self.tr("Saving what can be read"), lambda _: _rescue(desk, path), self._rescued, self._refused
        )

    def put_back(self) -> None:
        """Restore the newest good backup; the damaged file is kept under another name."""
        desk, best = self.desk, self._best
        if best is None:
            return
        path = best.backup.path
        self._background.run(
            self.tr("Restoring the backup"), lambda _: _restore(desk, path), self._restored, self._refused
        )

    def _show_backups(self, listed: "tuple[Listed, ...]") -> None:
        from desktop.words.backups import behind_words, why_words

        self._best = next((each for each in listed if each.health.value == "good"), None)
        self.restore.setEnabled(self._best is not None)
        if self._best is None:
            self.backup.setText(self.tr("There is no good backup beside the file."))
            return
        best = self._best.backup
        words = self.tr("Newest good backup: number {number}, {time}, made {why}, print code {code}; {behind}.")
        self.backup.setText(
            words.format(
                number=best.number,
                time=f"{best.time:%H:%M %d/%m/%Y}",
                why=why_words(best.why),
                code=best.print_code,
                behind=behind_words(self._best.behind),
            )
        )

    def _ask_to_restore(self) -> None:
        sentence = self.tr(
            "The damaged file is kept beside it under another name. What was done since the backup is not in it."
        )
        dialog = SureDialog(self.tr("Restore a backup"), sentence, self.tr("Restore"), self)
        dialog.accepted.connect(self.put_back)
        dialog.open()

    def _ask_where(self) -> None:
        own = Path(self.desk.path)
        path = choose.new_cluster_file(self, str(own.with_name(f"{own.stem}-cuu{own.suffix}")))
        if path:
            self.rescue_to(path)

    def _rescued(self, saved: "Saved") -> None:
        self.outcome.setText("\n".join(_saved_lines(saved)))
        self._go_on = button(self.tr("Open the saved file"), lambda: self.opened.emit(saved.rescued.path))
        self._column.addWidget(self._go_on, 0, Qt.AlignmentFlag.AlignLeft)

    def _restored(self, _restored: "Restored") -> None:
        self.opened.emit(self.desk.path)

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.restore)
        buttons.addWidget(button(self.tr("Save what can be read…"), self._ask_where))
        buttons.addWidget(button(self.tr("Try to open it again"), lambda: self.opened.emit(self.desk.path)))
        buttons.addWidget(button(self.tr("Back"), self.left.emit))
        buttons.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        sentence = self.tr("{file} cannot be used as it is. Nothing of it is deleted, whatever you choose here.")
        for part in (
            label(self.tr("The cluster file is damaged"), "title"),
            self.bar,
            label(sentence.format(file=self.desk.path)),
            self.wrong,
            self.backup,
        ):
            self._column.addWidget(part)
        self._column.addLayout(buttons)
        self._column.addWidget(self.outcome)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        middle.setLayout(self._column)
        around = QHBoxLayout(self)
        around.setContentsMargins(24, 24, 24, 24)
        around.addWidget(middle, 1)


def _saved_lines(saved: "Saved") -> list[str]:
    from desktop.words.catalogue import say

    rescued = saved.rescued
    lines = [
        say("rescue", "done", {"path": rescued.path, "code": rescued.print_code}),
        say("rescue", "proved", {"acts": rescued.acts, "rows": rescued.rows}),
        say("rescue", "beyond" if rescued.beyond else "whole", {"acts": rescued.beyond}),
    ]
    for code, count in (("salvaged", len(rescued.salvaged)), ("dropped", len(rescued.dropped))):
        if count:
            lines.append(say("rescue", code, {"count": count}).rstrip(":") + ".")
    if rescued.lost:
        lines.append(say("rescue", "lost", {"count": len(rescued.lost)}))
        lines += [f"  {name}" for name, _sha256 in rescued.lost]
    return lines


def _backups(desk: Desk) -> "tuple[Listed, ...]":
    from desktop.jobs.backup import backups_of

    return backups_of(desk)


def _rescue(desk: Desk, path: str) -> "Saved":
    from desktop.jobs.rescue import rescue

    return rescue(desk, path)


def _restore(desk: Desk, path: str) -> "Restored":
    from desktop.jobs.restore import Source, restore

    return restore(desk, Source(path, desk.key))
