"""What is done with the lines of a list: written, put right, left out, taken back, made one, told apart, printed."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.domain.registers.lines import Line, Register
from desktop.ui import choose
from desktop.ui.checks.running import refuse, run
from desktop.ui.page import Page
from desktop.ui.parts.asking import ReasonDialog
from desktop.ui.parts.first_seen import FirstSeen
from desktop.ui.registers import register_jobs
from desktop.ui.registers.dialogs import MergeDialog, PasteDialog
from desktop.ui.registers.line_dialog import AddDialog, CorrectDialog
from desktop.ui.registers.listing import Item
from desktop.ui.registers.register_jobs import Looked
from desktop.ui.registers.register_tab import RegisterTab
from desktop.ui.scoring.pasting import grid_of

_FILES = {Register.MODELS: "mo-hinh.xlsx", Register.EXEMPLARS: "dien-hinh.xlsx", Register.AWARDS: "khen-thuong.xlsx"}


class LineActs(QObject):
    """The acts of the three lists."""

    def __init__(self, page: Page, lists: Mapping[Register, FirstSeen[RegisterTab]]) -> None:
        super().__init__(page)
        self._page, self._lists = page, lists
        self.looked: Looked | None = None

    def do(self, act: str, register: Register) -> None:
        """Do an act with the lines picked in the list of a register."""
        looked, picked = self.looked, self._lists[register].part.picked
        if looked is None:
            return
        match act:
            case "add":
                self.add(register)
            case "paste":
                self.paste(register)
            case "export":
                self.export(register)
            case _ if picked:
                self._do_with(act, picked, looked)

    def add(self, register: Register) -> None:
        """Ask for a line and write it."""
        looked = self.looked
        if looked is None or self.closed:
            return
        ledger = looked.view.ledger
        unit = self._lists[register].part.filters.wanted.unit or ledger.cluster.units[0].code
        dialog = AddDialog(Line(register, unit, ""), ledger.cluster, looked.choices[register], self._page)
        desk, name = self._page.desk, self.tr("Writing the line")
        dialog.accepted.connect(lambda: self.run(name, lambda: register_jobs.add(desk, [dialog.made()])))
        dialog.open()

    def paste(self, register: Register) -> None:
        """Show what was copied in another program as lines, and write them as one act once that is wanted."""
        looked = self.looked
        if looked is None or self.closed:
            return
        grid = grid_of(QGuiApplication.clipboard().text())
        if not grid:
            self._page.bar.say(self.tr("Nothing was copied: copy the lines in Excel first, then press Ctrl+V here."))
            return
        unit = self._lists[register].part.filters.wanted.unit
        dialog = PasteDialog(grid, register, looked.view.ledger, unit, self._page)
        desk, name = self._page.desk, self.tr("Writing the lines")
        dialog.accepted.connect(lambda: self.run(name, lambda: register_jobs.add(desk, dialog.pasted.lines)))
        dialog.open()

    def export(self, register: Register) -> None:
        """Ask where the list is to be written, as the papers write it."""
        proposed = str(Path(self._page.desk.path).with_name(_FILES[register]))
        self.write(register, choose.new_workbook(self._page, self.tr("Write the list to Excel"), proposed))

    def write(self, register: Register, path: str) -> None:
        """Write the list, and say where it went."""
        page, state = self._page, self._page.state
        if not path or state is None:
            return
        desk, stage = page.desk, state.stage
        page.background.run(
            self.tr("Writing the list"),
            lambda _: register_jobs.write_list(desk, register, path, stage),
            lambda written: page.bar.say(self.tr("Written: {path}").format(path=written)),
            lambda error: refuse(page, error),
        )

    def merge(self, lines: tuple[tuple[int, Line], ...]) -> None:
        """Ask which of several lines they are known by, and make them one."""
        looked = self.looked
        if looked is None:
            return
        dialog = MergeDialog(lines, looked.view.ledger, self._page)
        desk, name = self._page.desk, self.tr("Making them one")
        dialog.accepted.connect(
            lambda: self.run(name, lambda: register_jobs.merge(desk, dialog.numbers, dialog.reason.text().strip()))
        )
        dialog.open()

    def run(self, name: str, job: Callable[[], object]) -> None:
        """Do a job on the worker; what it kept is shown then."""
        run(self._page, name, job)

    @property
    def closed(self) -> bool:
        """Whether nothing may be changed."""
        return self._page.state is None or self._page.state.closed

    def _do_with(self, act: str, picked: tuple[Item, ...], looked: Looked) -> None:
        desk, first = self._page.desk, picked[0]
        match act:
            case "correct":
                self._correct(first, looked)
            case "leave_out":
                self._leave_out(tuple(each for each in picked if each.listed is not None))
            case "back" if first.correction is not None:
                number = first.correction
                self.run(self.tr("Taking it back"), lambda: register_jobs.take_back(desk, number))
            case "merge" if len(picked) > 1:
                self.merge(tuple((each.number, each.line) for each in picked))
            case "separate" if first.one is not None and first.one.merge is not None:
                merge = first.one.merge
                self.run(self.tr("Separating the lines"), lambda: register_jobs.separate(desk, merge))
            case "apart" if len(picked) > 1:
                numbers = [each.number for each in picked]
                self.run(self.tr("Keeping the word"), lambda: register_jobs.tell_apart(desk, numbers))

    def _correct(self, item: Item, looked: Looked) -> None:
        if item.listed is None or self.closed:
            return
        sent = item.listed.sent or item.line
        dialog = CorrectDialog(item.line, sent, looked.choices[item.line.register], self._page)
        desk, number, name = self._page.desk, item.number, self.tr("Keeping the correction")

        def keep() -> None:
            made = dialog.made()
            reason = dialog.reason.text().strip() if dialog.reason else ""
            self.run(name, lambda: register_jobs.correct(desk, number, made, reason))

        dialog.accepted.connect(keep)
        dialog.open()

    def _leave_out(self, items: tuple[Item, ...]) -> None:
        if not items or self.closed:
            return
        sentence = self.tr("“{name}” stays in the file the unit sent; it is not counted and not printed any more.")
        if len(items) > 1:
            sentence = self.tr("%Ln line(s) stay in the files; they are not counted and not printed.", "", len(items))
        dialog = ReasonDialog(self.tr("Leave out"), sentence.format(name=items[0].line.name), self._page)
        desk, numbers = self._page.desk, [each.number for each in items]
        name = self.tr("Leaving out")
        dialog.accepted.connect(
            lambda: self.run(name, lambda: register_jobs.leave_out(desk, numbers, dialog.late.reason))
        )
        dialog.open()
