"""Thu nhận: drop what came back, see what is in it, keep it; below, what was kept."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.desk import Desk
from desktop.domain.intake import Ready, Report, Supersedes
from desktop.domain.progress import Progress
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.domain.trouble import DeskError
from desktop.jobs.intake import Asking, Look, keep, look_through
from desktop.ui import choose
from desktop.ui.background import Background
from desktop.ui.intake.file_panel import FilePanel
from desktop.ui.intake.look_words import day_of, kind_words, sign
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight
from desktop.ui.parts.pieces import button, empty, label, primary
from desktop.ui.state import State
from desktop.ui.table.view import TableView

_FILES_WIDTH = 240


class IntakePage(Page):
    """Files wait in a list until the officer keeps or drops them; nothing is kept unasked."""

    leads = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Intake"))
        self.waiting: list[Look] = []
        self.files = QListWidget()
        self.files.setAccessibleName(self.tr("Files looked at"))
        self.files.setWordWrap(True)
        self.files.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.files.currentRowChanged.connect(self._show_file)
        self.panel = FilePanel()
        self.panel.keep.connect(self.keep_current)
        self.panel.drop.connect(self._drop_current)
        self.panel.belongs.connect(self._look_again)
        self.keep_all = button(self.tr("Take in all that can be"), self.keep_ready)
        self.kept_table = TableView(self.tr("What was taken in"))
        self.kept_table.pick_rows()
        self.head.addWidget(self.keep_all)
        self.more = button(self.tr("Import files…"), self.begin)
        self.head.addWidget(self.more)
        self._lay_out()
        self._show_waiting()

    def render_state(self, state: State) -> None:
        """List what was kept so far."""
        self.kept_table.show_table(self._kept(state))

    def begin(self) -> None:
        """Ask for files and look at them."""
        self.take_in(choose.member_files(self))

    def take_in(self, paths: list[str]) -> None:
        """Look at files; each then waits for the officer's decision."""
        if paths and self.state is not None:
            self._look(paths, Asking(stage=self.state.stage))

    def keep_current(self) -> None:
        """Keep the file shown."""
        if look := self._current():
            self._keep((look,))

    def keep_ready(self) -> None:
        """Keep every file that needs no answer."""
        self._keep(tuple(look for look in self.waiting if isinstance(look.preview, Ready | Supersedes)))

    def _look(self, paths: list[str], asking: Asking) -> None:
        desk = self.desk
        name = self.tr("Looking at the files")
        self.background.run(name, lambda told: look_through(desk, paths, asking, told), self._looked, self._refused)

    def _looked(self, looks: tuple[Look, ...]) -> None:
        paths = {look.path for look in looks}
        self.waiting = [each for each in self.waiting if each.path not in paths] + list(looks)
        self._show_waiting(looks[0].path if looks else "")

    def _look_again(self, unit: str) -> None:
        look = self._current()
        if look is not None and self.state is not None:
            self._look([look.path], Asking(unit=unit or None, stage=self.state.stage))

    def _keep(self, looks: tuple[Look, ...]) -> None:
        if not looks or self.state is None:
            return
        desk, asking = self.desk, Asking(stage=self.state.stage)
        rest = tuple(look for look in self.waiting if look not in looks)
        name = self.tr("Taking in")
        self.background.run(
            name,
            lambda told: _keep_each(desk, looks, rest, asking, told),
            lambda left: self._kept_each(len(looks), left),
            self._refused,
        )

    def _kept_each(self, count: int, left: tuple[Look, ...]) -> None:
        self.waiting = list(left)
        self._show_waiting()
        self.bar.say(self.tr("%Ln file(s) taken in.", "", count))
        self.kept.emit()

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)
        self.stale.emit()  # of several files some may have been kept before

    def _current(self) -> Look | None:
        row = self.files.currentRow()
        return self.waiting[row] if 0 <= row < len(self.waiting) else None

    def _drop_current(self) -> None:
        if look := self._current():
            self.waiting.remove(look)
            self._show_waiting()

    def _show_waiting(self, chosen: str = "") -> None:
        self.files.blockSignals(True)
        self.files.clear()
        for look in self.waiting:
            self.files.addItem(self._file_line(look))
        self.files.blockSignals(False)
        self._ground.setCurrentIndex(1 if self.waiting else 0)
        self._halves.setSizes([470, 160] if self.waiting else [160, 470])
        ready = sum(isinstance(look.preview, Ready | Supersedes) for look in self.waiting)
        self.keep_all.setVisible(ready > 1)
        self.more.setVisible(bool(self.waiting))
        paths = [look.path for look in self.waiting]
        self.files.setCurrentRow(paths.index(chosen) if chosen in paths else 0)
        self._show_file()

    def _file_line(self, look: Look) -> QListWidgetItem:
        name = Path(look.path).name.replace("_", "_\u200b")  # a long name may break after an underscore
        line = QListWidgetItem(f"{name}\n{sign(look)}")
        room = QRect(0, 0, _FILES_WIDTH - 40, 400)
        wrap = int(Qt.TextFlag.TextWordWrap)
        line.setSizeHint(QSize(0, self.files.fontMetrics().boundingRect(room, wrap, line.text()).height() + 16))
        line.setToolTip(look.path)
        return line

    def _show_file(self) -> None:
        look = self._current()
        if look is not None and self.state is not None:
            self.panel.show_look(look, self.state.overview.ledger)

    def _lay_out(self) -> None:
        looked = QSplitter(Qt.Orientation.Horizontal)
        looked.setObjectName("inner")
        looked.setHandleWidth(8)
        looked.addWidget(self.files)
        looked.addWidget(self.panel)
        looked.setStretchFactor(1, 1)
        looked.setSizes([_FILES_WIDTH, 600])
        looked.setChildrenCollapsible(False)
        self._ground = QStackedWidget()
        self._ground.addWidget(
            empty(
                self.tr("Drop the workbooks and Word reports of the units anywhere on this window."),
                primary(self.tr("Import files…"), self.begin),
            )
        )
        self._ground.addWidget(looked)
        kept = QWidget()
        kept.setObjectName("ground")
        column = QVBoxLayout(kept)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(self.tr("What was taken in"), "head"))
        column.addWidget(self.kept_table, 1)
        self._halves = halves = QSplitter(Qt.Orientation.Vertical)
        halves.setObjectName("inner")
        halves.setHandleWidth(8)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._ground)
        halves.addWidget(kept)
        self.body.addWidget(halves, 1)

    def _kept(self, state: State) -> Table:
        columns = (
            Column(self.tr("Unit"), width=20),
            Column(self.tr("Kind"), width=18),
            Column(self.tr("File"), width=40),
            Column(self.tr("Received"), align=Align.CENTRE, width=12),
            Column(self.tr("By"), width=20),
            Column(self.tr("Remarks"), align=Align.RIGHT, width=8),
        )
        rows = [
            _kept_row(each.unit.short, report)
            for each in state.overview.gathered
            for report in (each.workbook, each.narrative)
            if report is not None
        ]
        return Table(self.tr("What was taken in"), columns, tuple(rows))


def _kept_row(unit: str, report: Report) -> Row:
    texts = (unit, kind_words(report.kind), report.file, day_of(report), report.officer)
    cells = (*(TableCell(each) for each in texts), TableCell(len(report.findings)))
    return Row(cells, key=report.unit)


def _keep_each(
    desk: Desk, looks: tuple[Look, ...], rest: tuple[Look, ...], asking: Asking, progress: Progress
) -> tuple[Look, ...]:
    for number, look in enumerate(looks):
        progress(number, len(looks), look.draft.file)
        (fresh,) = (look,) if number == 0 else _again(desk, (look,), asking)
        if fresh.report is not None:
            keep(desk, fresh)
    return _again(desk, rest, asking)


def _again(desk: Desk, looks: Iterable[Look], asking: Asking) -> tuple[Look, ...]:
    return tuple(
        again for look in looks for again in look_through(desk, [look.path], replace(asking, unit=look.draft.unit))
    )
