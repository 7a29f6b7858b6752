"""Sao lưu: the backups of the cluster file, what restoring one would change, and copies sent elsewhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from desktop.domain.desk import Desk
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.domain.trouble import DeskError
from desktop.ui import choose
from desktop.ui.act_words import act_words
from desktop.ui.background import Background
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight
from desktop.ui.parts.pieces import button, label, primary
from desktop.ui.state import State
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the jobs load the database's libraries
    from desktop.jobs.backup import Backup, Copied, Listed
    from desktop.jobs.restore import Change

_KEY = "backups"
_MOST = 40


class BackupsPage(Page):
    """The page of backups. Restoring is asked of the window, which lets go of the file first."""

    leads = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Backups"))
        self.list = TableView(self.tr("Backups"))
        self.list.pick_rows()
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._turn())
        self.change = QPlainTextEdit()
        self.change.setReadOnly(True)
        self.change.setAccessibleName(self.tr("What restoring would change"))
        self.look = button(self.tr("See what restoring would change"), self.look_at)
        self.restore = button(self.tr("Restore this backup…"), self._ask_to_restore)
        self._listed: tuple[Listed, ...] = ()
        self._lay_out()
        self._turn()

    def render_state(self, _state: State) -> None:
        """List the backups again."""
        desk = self.desk
        self.background.run(self.tr("Looking at the backups"), lambda _: _backups(desk), self._show, key=_KEY)

    def begin(self) -> None:
        """Make a backup now."""
        desk = self.desk
        self.background.run(self.tr("Making a backup"), lambda _: _back_up(desk), self._made, self._refused)

    def look_at(self) -> None:
        """Work out what restoring the chosen backup would change; nothing is changed."""
        chosen = self.chosen()
        if chosen is None:
            return
        desk, path = self.desk, chosen.backup.path
        self.background.run(
            self.tr("Comparing with the backup"), lambda _: _look_at(desk, path), self._tell_change, self._refused
        )

    def send_to(self, folder: str) -> None:
        """Send a checked copy of the file as it is now to a folder, such as that of a stick."""
        desk = self.desk
        self.background.run(self.tr("Sending a checked copy"), lambda _: _send(desk, folder), self._sent, self._refused)

    def chosen(self) -> "Listed | None":
        """Return the backup chosen in the list."""
        row = self.list.currentIndex().row()
        return self._listed[row] if 0 <= row < len(self._listed) else None

    def _show(self, listed: "tuple[Listed, ...]") -> None:
        self._listed = listed
        columns = (
            Column(self.tr("No."), align=Align.RIGHT, width=5),
            Column(self.tr("Made"), width=18),
            Column(self.tr("Why"), width=26),
            Column(self.tr("Print code"), width=12),
            Column(self.tr("Size"), align=Align.RIGHT, width=10),
            Column(self.tr("State"), width=18),
            Column(self.tr("Compared with now"), width=30),
        )
        self.list.show_table(Table(self.tr("Backups"), columns, tuple(_row(each) for each in listed)))
        self._empty.setVisible(not listed)
        if listed:
            self.list.selectRow(0)
        self._turn()

    def _turn(self) -> None:
        """Follow the choice: what was said of another backup goes, and a bad one cannot be restored."""
        self.change.clear()
        chosen = self.chosen()
        self.look.setEnabled(chosen is not None and chosen.health.value == "good")
        self.restore.setEnabled(False)

    def _tell_change(self, change: "Change") -> None:
        self.change.setPlainText("\n".join(_change_lines(change)))
        self.restore.setEnabled(True)

    def _ask_to_restore(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.asked.emit(f"restore:{chosen.backup.path}")

    def _made(self, backup: "Backup") -> None:
        text = self.tr("A backup was made and checked: number {number}, print code {code}.")
        self.bar.say(text.format(number=backup.number, code=backup.print_code))
        self.stale.emit()
        if self.state is not None:
            self.render_state(self.state)

    def _sent(self, copied: "Copied") -> None:
        text = self.tr("A copy was written to {file}, read back and found whole (print code {code}).")
        self.bar.say(text.format(file=copied.path, code=copied.print_code))

    def _ask_where(self) -> None:
        folder = choose.folder(self, self.tr("Where to send a copy"), "")
        if folder:
            self.send_to(folder)

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _lay_out(self) -> None:
        self.head.addWidget(button(self.tr("Send a copy…"), self._ask_where))
        self.head.addWidget(primary(self.tr("Make a backup now"), self.begin))
        place = self.tr("Backups lie beside the cluster file, in the folder {folder}.")
        self.body.addWidget(label(place.format(folder=f"{self.desk.path}-sao-luu"), "dim"))
        self._empty = label(self.tr("No backup yet: the first is made today, or now by the button above."), "dim")
        self.body.addWidget(self._empty)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.list)
        halves.addWidget(self._below())
        halves.setSizes([300, 260])
        self.body.addWidget(halves, 1)

    def _below(self) -> QWidget:
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (self.look, self.restore):
            row.addWidget(each)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.change, 1)
        return ground


def _row(listed: "Listed") -> Row:
    from desktop.words.backups import behind_words, health_words, size_words, why_words

    backup = listed.backup
    made = f"{backup.time:%H:%M %d/%m/%Y}"
    words = (made, why_words(backup.why), backup.print_code, size_words(backup.size))
    state = (health_words(listed.health.value), behind_words(listed.behind))
    return Row((TableCell(backup.number), *(TableCell(each) for each in (*words, *state))), key=backup.path)


def _change_lines(change: "Change") -> list[str]:
    from desktop.words.catalogue import say
    from desktop.words.ranking import ripple_lines
    from desktop.words.restoring import row_line

    lines = [say("restore", "backup", {"code": change.print_code, "acts": change.acts})]
    if not (change.lost or change.gained or change.differences):
        lines.append(say("restore", "same", {}))
    for code, acts in (("lost", change.lost), ("gained", change.gained)):
        if acts:
            lines.append(say("restore", code, {"count": len(acts)}))
            lines += _most([f"  {act.number}. {act_words(act)}" for act in acts])
    if change.differences:
        lines.append(say("restore", "differing", {"count": len(change.differences)}))
        about = (
            row_line(each.table, each.now, each.then, unit=each.unit, criterion=each.criterion, layer=each.layer)
            for each in change.differences
        )
        lines += _most([f"  {line}" for line in about])
    if change.ripple is not None and change.ledger is not None and change.ripple.units:
        lines.append(say("restore", "moved", {}))
        lines += _most([f"  {line}" for line in ripple_lines(change.ripple, change.ledger)])
    return lines


def _most(lines: list[str]) -> list[str]:
    from desktop.words.catalogue import say

    if len(lines) <= _MOST:
        return lines
    return [*lines[:_MOST], "  " + say("restore", "more", {"count": len(lines) - _MOST})]


def _backups(desk: Desk) -> "tuple[Listed, ...]":
    from desktop.jobs.backup import backups_of

    return backups_of(desk)


def _back_up(desk: Desk) -> "Backup":
    from desktop.jobs.backup import back_up

    return back_up(desk)


def _look_at(desk: Desk, path: str) -> "Change":
    from desktop.jobs.restore import Source, look_at

    return look_at(desk, Source(path, desk.key))


def _send(desk: Desk, folder: str) -> "Copied":
    from desktop.jobs.backup import send_copy

    return send_copy(desk, folder)
