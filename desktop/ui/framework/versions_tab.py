"""All versions of the framework: which is in force, which is a draft, and two of them side by side."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.framework import Framework
from desktop.domain.framework_diff import FrameworkDiff
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.framework.fields import WordField
from desktop.ui.parts.pieces import button, label
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the jobs load the database's libraries
    from desktop.jobs.framework_draft import Shelf, Version
    from desktop.jobs.framework_freezing import Compared


class VersionsTab(QWidget):
    """Signals: `compared(before, after)` two versions side by side, `begun(version)` a draft from one."""

    compared = Signal(int, int)
    begun = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shelf: Shelf | None = None
        self.table = TableView(self.tr("Versions"))
        self.table.pick_rows()
        self.table.setMaximumHeight(200)
        self.before, self.after = WordField(self.tr("Version before"), ()), WordField(self.tr("Version after"), ())
        self.about = label("", "strong")
        self.differences = TableView(self.tr("What differs"))
        self.differences.pick_rows()
        self._lay_out()

    def show_shelf(self, shelf: "Shelf") -> None:
        """Show every version; two are offered for comparing: the one in force and the newest."""
        self._shelf = shelf
        names = tuple((each.number, self._name(each)) for each in shelf.versions)
        for field in (self.before, self.after):
            field.offer(names)
        if len(names) > 1 and self.before.value is None:
            self.before.show_value(names[-2][0])
            self.after.show_value(names[-1][0])
        self.table.show_table(self._versions(shelf))
        self._base.setVisible(shelf.draft is None and bool(names))
        self._compare.setEnabled(len(names) > 1)
        self.differences.setVisible(False)
        self.about.setText("" if len(names) > 1 else self.tr("There is one version only: nothing to compare it with."))
        if len(names) > 1 and self.isVisible():
            self._ask()

    def show_compared(self, compared: "Compared") -> None:
        """Show two versions side by side."""
        before, after = compared.before.version, compared.after.version
        if compared.diff.same:
            self.about.setText(
                self.tr("Versions {before} and {after} do not differ.").format(before=before, after=after)
            )
        else:
            self.about.setText(self.tr("From version {before} to version {after}").format(before=before, after=after))
        self.differences.setVisible(not compared.diff.same)
        self.differences.show_table(diff_table(compared.before, compared.after, compared.diff))

    def showEvent(self, event: QShowEvent) -> None:
        """Compare the two versions offered, so that nothing has to be asked for."""
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        if self.before.value is not None and self.after.value is not None:
            self.compared.emit(self.before.value, self.after.value)

    def _begin(self) -> None:
        row = self.table.currentIndex().row()
        if self._shelf is not None and self._shelf.versions:
            chosen = row if 0 <= row < len(self._shelf.versions) else -1
            self.begun.emit(self._shelf.versions[chosen].number)

    def _versions(self, shelf: "Shelf") -> Table:
        columns = (
            Column(self.tr("Version"), align=Align.RIGHT, width=9),
            Column(self.tr("State"), width=14),
            Column(self.tr("Name"), width=50),
            Column(self.tr("Entries under it"), align=Align.RIGHT, width=14),
        )
        rows = tuple(
            Row(tuple(TableCell(value) for value in (each.number, self._state(each, shelf), each.name, each.entries)))
            for each in shelf.versions
        )
        return Table(self.tr("Versions"), columns, rows)

    def _name(self, version: "Version") -> str:
        state = self.tr("draft") if version.state == "draft" else self.tr("frozen")
        return f"{version.number} ({state})"

    def _state(self, each: "Version", shelf: "Shelf") -> str:
        if each.state == "draft":
            return self.tr("✎ draft")
        in_force = shelf.current is not None and shelf.current.version == each.number
        return self.tr("✓ frozen, in force") if in_force else self.tr("frozen")

    def _lay_out(self) -> None:
        self._compare = button(self.tr("Compare"), self._ask)
        self._base = button(self.tr("Begin a draft from the version gone to"), self._begin)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Side by side:")))
        for each in (self.before, self.after, self._compare, self._base):
            row.addWidget(each)
        for field in (self.before, self.after):
            field.done.connect(self._ask)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.table)
        column.addLayout(row)
        column.addWidget(self.about)
        column.addWidget(self.differences, 1)
        column.addStretch(0)


def diff_table(before: Framework, after: Framework, diff: FrameworkDiff) -> Table:
    """Return what differs as a table with one column for each version."""
    from desktop.words.framework_diff import diff_lines

    version = QCoreApplication.translate("VersionsTab", "Version {number}")
    columns = (
        Column(QCoreApplication.translate("VersionsTab", "Change"), width=10),
        Column(QCoreApplication.translate("VersionsTab", "Where"), width=14),
        Column(version.format(number=before.version), width=40),
        Column(version.format(number=after.version), width=40),
    )
    rows = tuple(
        Row(tuple(TableCell(text) for text in (each.sign, each.where, each.before, each.after)), key=each.where)
        for each in diff_lines(before, after, diff)
    )
    return Table(QCoreApplication.translate("VersionsTab", "What differs"), columns, rows)
