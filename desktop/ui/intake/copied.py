"""What was copied in another program and is pasted on the page of intake: files, or a table as one more source."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from desktop.ui.intake import intake_jobs
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight
from desktop.ui.parts.dropping import dropped_files


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """A table as it was copied: its bytes, and the ending that says what they are."""

    content: bytes
    ending: str


def copied_table(data: QMimeData) -> CopiedTable | None:
    """Return the table on the clipboard, with its merged cells where these were copied too; None where none is."""
    if data.hasHtml() and "<table" in data.html().casefold():
        return CopiedTable(data.html().encode("utf-8-sig"), ".html")
    text = data.text()
    if "\t" in text.strip("\r\n"):
        return CopiedTable(text.encode("utf-8-sig"), ".tsv")
    return None


class Pasting(QObject):
    """Takes what was copied on Ctrl+V anywhere on the page. `looked(files)`: what it holds, nothing of it is kept."""

    looked = Signal(tuple)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.paste)

    def paste(self) -> None:
        """Look at the files or the table that were copied; say what to copy where there is neither."""
        data = QGuiApplication.clipboard().mimeData()
        files, table = dropped_files(data), copied_table(data)
        if files:
            self._page.take_in(files)
        elif table is not None:
            self._look(table)
        else:
            words = self.tr("Neither files nor a table were copied. Copy the whole table with headings, then paste.")
            self._page.bar.say(words, Weight.WARNING)

    def _look(self, table: CopiedTable) -> None:
        page, state = self._page, self._page.state
        if state is None:
            return
        desk, about = page.desk, (state.overview.ledger, state.stage)
        name = self.tr("Pasted {when}").format(when=f"{desk.clock():%d-%m-%Y %H.%M.%S}") + table.ending
        page.background.run(
            self.tr("Looking at what was pasted"),
            lambda _: (intake_jobs.look_at_copied(desk, name, table.content, about),),
            self.looked.emit,
        )
