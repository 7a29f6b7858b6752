"""What arrives on the page of intake: files chosen, dropped or copied, a copied table; it is looked at, not kept."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from desktop.domain.trouble import DeskError, Trouble
from desktop.ui.intake import intake_jobs
from desktop.ui.intake.copied import CopiedTable, copied_table
from desktop.ui.intake.waiting import Waiting
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.parts.dropping import dropped_files
from desktop.ui.parts.touched import Touched

_SAID = 4
"""How many files that cannot be opened are named one by one."""


class Arriving(QObject):
    """Looks at what came, behind the window. `looked(files)`: what it holds; what could not be opened is said.

    `refused` takes other trouble; `touched` tells whether the officer did something meanwhile.
    Ctrl+V anywhere on the page brings what was copied in another program.
    """

    looked = Signal(tuple)

    def __init__(self, page: Page, refused: Callable[[DeskError], None]) -> None:
        super().__init__(page)
        self._page, self._refused = page, refused
        self.touched = Touched(page)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(page.paste)

    def look_at(self, paths: list[str]) -> None:
        """Look at files; one that cannot be opened keeps no other from being shown."""
        page, state = self._page, self._page.state
        if state is None:
            return
        desk, about = page.desk, (state.overview.ledger, state.stage)
        self.touched.begin()
        page.bar.hush()  # what it said was said of other files
        page.background.run(
            self.tr("Looking at the files"),
            lambda told: intake_jobs.look_through(desk, paths, about, told),
            lambda seen: self._seen(paths, seen),
            self._refused,
        )

    def paste(self) -> None:
        """Look at the files or the table that were copied; say what to copy where there is neither."""
        data = QGuiApplication.clipboard().mimeData()
        files, table = dropped_files(data), copied_table(data)
        if files:
            self._page.take_in(files)
        elif table is not None:
            self._look_at_table(table)
        else:
            words = self.tr("Neither files nor a table were copied. Copy the whole table with headings, then paste.")
            self._page.bar.say(words, Weight.WARNING)

    def say_unread(self, unread: intake_jobs.Unread) -> None:
        """Say why files could not be opened, and offer to try again; not with a folder whose first files were seen."""
        paths = [str(error.facts["path"]) for error in unread if error.trouble is not Trouble.FOLDER_TOO_FULL]
        again = (Offer(self.tr("Try again"), lambda: self._page.take_in(paths)),) if paths else ()
        lines = [trouble_words(error) for error in unread[:_SAID]]
        more = len(unread) - _SAID
        if more > 0:
            lines.append(self.tr("And %Ln more file(s).", "", more))
        self._page.bar.say("\n".join(lines), Weight.ERROR, again)

    def _look_at_table(self, table: CopiedTable) -> None:
        page, state = self._page, self._page.state
        if state is None:
            return
        desk, about = page.desk, (state.overview.ledger, state.stage)
        name = self.tr("Pasted {when}").format(when=f"{desk.clock():%d-%m-%Y %H.%M.%S}") + table.ending
        page.background.run(
            self.tr("Looking at what was pasted"),
            lambda _: intake_jobs.look_at_copied(desk, name, table.content, about),
            lambda file: self.looked.emit((file,)),
            self._refused,
        )

    def _seen(self, paths: list[str], seen: tuple[tuple[Waiting, ...], intake_jobs.Unread]) -> None:
        files, unread = seen
        self.touched.end()
        if files:
            self.looked.emit(files)
        if unread:
            self.say_unread(unread)
        elif not files:
            words = self.tr("No file to take in lies in {folder}.").format(folder=", ".join(paths))
            self._page.bar.say(words, Weight.WARNING)
