"""Nhật ký: who did what and when, what stood before and after; filtered, looked up by a print code, exported."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError
from desktop.ui import choose
from desktop.ui.act_words import act_words
from desktop.ui.background import Background
from desktop.ui.log_tables import acts_table, changes_table, time_words
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight
from desktop.ui.parts.pieces import button, label
from desktop.ui.state import State
from desktop.ui.table.layout import Layout, laid_out
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.history import ActLine, Chosen, LogPage, Then

_KEY = "log"
_CHANGES_KEY = "log changes"
_COMBO = 150


class HistoryPage(Page):
    """The page of the log: acts above, the changes of the chosen act below."""

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Change log"))
        self.unit, self.criterion, self.officer, self.kind = (self._combo(words) for words in self._choices())
        self.code = QLineEdit()
        self.code.setPlaceholderText(self.tr("Print code of a paper"))
        self.code.setAccessibleName(self.tr("Print code of a paper"))
        self.code.setObjectName("field")
        self.code.setMaximumWidth(170)
        self.code.returnPressed.connect(self.look_up)
        self.count = label("", "dim")
        self.acts = TableView(self.tr("Acts"))
        self.acts.pick_rows()
        self.changes = TableView(self.tr("Changes of the act"))
        self.changes.pick_rows()
        self._lines: tuple[ActLine, ...] = ()
        self._lay_out()
        self.acts.selectionModel().currentRowChanged.connect(lambda *_: self._read_changes())

    def render_state(self, _state: State) -> None:
        """Read the log again."""
        desk, chosen = self.desk, self._chosen()
        self.background.run(self.tr("Reading the log"), lambda _: _log(desk, chosen), self._show, key=_KEY)

    def look_up(self) -> None:
        """Tell what stood when a paper with the print code typed was made, and what changed since."""
        desk, code = self.desk, self.code.text().strip()
        if not code or self.state is None:
            return
        stage = self.state.stage
        self.background.run(
            self.tr("Looking the code up"), lambda _: _then(desk, code, stage), self._tell_then, self._refused
        )

    def export_to(self, path: str) -> None:
        """Write the acts shown, with all they changed, as a workbook."""
        desk, chosen = self.desk, _as_asked(self._chosen())
        self.background.run(
            self.tr("Exporting the log"), lambda _: _export(desk, path, chosen), self._exported, self._refused
        )

    def _choices(self) -> tuple[str, ...]:
        return (self.tr("All units"), self.tr("All criteria"), self.tr("All officers"), self.tr("All acts"))

    def _combo(self, everything: str) -> QComboBox:
        made = QComboBox()
        made.addItem(everything, None)
        made.setAccessibleName(everything)
        made.setFixedWidth(_COMBO)
        made.activated.connect(self._choose)
        return made

    def _choose(self) -> None:
        if self.state is not None:
            self.render_state(self.state)

    def _chosen(self) -> tuple[str | None, ...]:
        return tuple(each.currentData() for each in (self.unit, self.criterion, self.officer, self.kind))

    def _show(self, read: "tuple[LogPage, Layout]") -> None:
        log, layout = read
        self._lines = log.lines
        _offer(self.unit, log.units)
        _offer(self.criterion, tuple((code, f"{code} {title}") for code, title in log.criteria))
        _offer(self.officer, tuple((name, name) for name in log.officers))
        _offer(self.kind, tuple((name, _kind_words(name)) for name in log.names))
        self.count.setText(self.tr("%Ln act(s).", "", len(log.lines)))
        self.acts.show_table(layout)
        if log.lines:
            self.acts.selectRow(0)
        self._read_changes()

    def _read_changes(self) -> None:
        row = self.acts.currentIndex().row()
        if not 0 <= row < len(self._lines):
            self.changes.show_table(changes_table(()))
            return
        desk, chosen, number = self.desk, self._chosen(), self._lines[row].act.number
        self.background.run(
            self.tr("Reading the log"),
            lambda _: _changes(desk, number, chosen),
            self.changes.show_table,
            key=_CHANGES_KEY,
        )

    def _tell_then(self, then: "Then") -> None:
        moved = len(then.moved.units)
        said = self.tr("Code {code}: the state after act {number}, {time}, {officer}: {act}.").format(
            code=self.code.text().strip().upper(),
            number=then.act.number,
            time=time_words(then.act.time),
            officer=then.act.officer,
            act=act_words(then.act),
        )
        since = self.tr("%Ln act(s) since then;", "", len(then.since))
        units = self.tr("%Ln unit(s) changed in points, rank or class.", "", moved)
        nothing = self.tr("Nothing was changed since.")
        self.bar.say(" ".join((said, since, units) if then.since else (said, nothing)))

    def _ask_for_file(self) -> None:
        path = choose.new_workbook(self, self.tr("Export the log"), "nhat-ky.xlsx")
        if path:
            self.export_to(path)

    def _exported(self, path: str) -> None:
        self.bar.say(self.tr("The log was written to {file}.").format(file=path))

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _lay_out(self) -> None:
        self.head.addWidget(self.code)
        self.head.addWidget(button(self.tr("Look up"), self.look_up))
        self.head.addWidget(button(self.tr("Export…"), self._ask_for_file))
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for each in (self.unit, self.criterion, self.officer, self.kind):
            filters.addWidget(each)
        filters.addWidget(self.count)
        filters.addStretch(1)
        self.body.addLayout(filters)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.acts)
        halves.addWidget(_below(label(self.tr("Changes of the act"), "head"), self.changes))
        halves.setSizes([360, 240])
        self.body.addWidget(halves, 1)


def _below(heading: QWidget, table: QWidget) -> QWidget:
    ground = QWidget()
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 4, 0, 0)
    column.setSpacing(4)
    column.addWidget(heading)
    column.addWidget(table, 1)
    return ground


def _offer(combo: QComboBox, choices: tuple[tuple[str, str], ...]) -> None:
    """Offer these choices after "all", keeping what is chosen."""
    kept = combo.currentData()
    while combo.count() > 1:
        combo.removeItem(1)
    for value, words in choices:
        combo.addItem(words, value)
    combo.setCurrentIndex(max(0, combo.findData(kept)) if kept is not None else 0)
    combo.view().setMinimumWidth(combo.view().sizeHintForColumn(0) + 24)


def _kind_words(name: str) -> str:
    from desktop.words.changes import kind_words

    return kind_words(name)


def _as_asked(chosen: tuple[str | None, ...]) -> "Chosen":
    from desktop.jobs.history import Chosen

    return Chosen(*chosen)


def _log(desk: Desk, chosen: tuple[str | None, ...]) -> "tuple[LogPage, Layout]":
    from desktop.jobs.history import log_page

    log = log_page(desk, _as_asked(chosen))
    return log, laid_out(acts_table(log.lines))


def _changes(desk: Desk, number: int, chosen: tuple[str | None, ...]) -> Layout:
    from desktop.jobs.history import changes_of

    return laid_out(changes_table(changes_of(desk, number, _as_asked(chosen))))


def _then(desk: Desk, code: str, stage: Layer) -> "Then":
    from desktop.jobs.history import read_at

    return read_at(desk, code, stage)


def _export(desk: Desk, path: str, chosen: "Chosen") -> str:
    from desktop.jobs.history import export_log

    return export_log(desk, path, chosen)
