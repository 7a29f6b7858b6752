"""Góp ý: what the units say of the draft, criterion by criterion, and how each comment was answered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.cluster import Unit
from desktop.domain.framework import Framework
from desktop.domain.framework_comment import Answer, FrameworkComment
from desktop.domain.table import Column, Row, Table, TableCell
from desktop.ui.framework.fields import WordField
from desktop.ui.framework.rules import TextField
from desktop.ui.parts.pieces import button, label
from desktop.ui.table.view import TableView


class CommentsTab(QWidget):
    """Signals: `written(comment)`, `answered(number, answer, reason)`, `removed(number)`."""

    written = Signal(object)
    answered = Signal(int, object, str)
    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._comments: tuple[FrameworkComment, ...] = ()
        self._units: tuple[Unit, ...] = ()
        self._draft: Framework | None = None
        self.about = label("", "dim")
        self.table = TableView(self.tr("Comments"))
        self.table.pick_rows()
        self.unit, self.criterion = WordField(self.tr("Unit"), ()), WordField(self.tr("About"), ())
        self.text, self.reason = TextField(self.tr("What the unit says")), TextField(self.tr("Reason"))
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_reason())

    def show_units(self, units: tuple[Unit, ...]) -> None:
        """Offer the units of the cluster."""
        if units != self._units:
            self._units = units
            self.unit.offer(tuple((unit.code, unit.name) for unit in units))

    def show_comments(self, draft: Framework | None, comments: tuple[FrameworkComment, ...]) -> None:
        """Show the comments on the draft."""
        self._draft, self._comments = draft, comments
        whole = (("", self.tr("the whole framework")),)
        criteria = () if draft is None else draft.criteria
        self.criterion.offer((*whole, *((each.code, f"{each.code} {each.title}") for each in criteria)))
        if self.criterion.value is None:
            self.criterion.show_value("")
        waiting = sum(each.state is Answer.OPEN for each in comments)
        told = self.tr("%Ln comment(s) wait for an answer.", "", waiting)
        self.about.setText(told if draft is not None else self.tr("Comments are given on a draft."))
        self.table.show_table(self._table())
        self._box.setVisible(draft is not None)
        self._show_reason()

    def write(self) -> None:
        """Keep the comment typed."""
        if self.unit.value and self.text.value:
            self.written.emit(FrameworkComment(self.unit.value, self.criterion.value or "", self.text.value))
            self.text.clear()

    def answer(self, state: Answer) -> None:
        """Answer the comment gone to with the reason typed."""
        comment = self._current()
        if comment is not None:
            self.answered.emit(comment.number, state, self.reason.value)

    def _remove(self) -> None:
        comment = self._current()
        if comment is not None:
            self.removed.emit(comment.number)

    def _current(self) -> FrameworkComment | None:
        row = self.table.currentIndex().row()
        return self._comments[row] if 0 <= row < len(self._comments) else None

    def _show_reason(self) -> None:
        comment = self._current()
        self.reason.show_value("" if comment is None else comment.reason)
        for each in self._answers:
            each.setEnabled(comment is not None)

    def _table(self) -> Table:
        columns = (
            Column(self.tr("Unit"), width=12),
            Column(self.tr("About"), width=8),
            Column(self.tr("What the unit says"), width=46),
            Column(self.tr("Answer"), width=14),
            Column(self.tr("Reason"), width=26),
        )
        return Table(self.tr("Comments"), columns, tuple(self._row(each) for each in self._comments))

    def _row(self, comment: FrameworkComment) -> Row:
        names = {unit.code: unit.short for unit in self._units}
        states = {
            Answer.OPEN: self.tr("○ waiting"),
            Answer.ACCEPTED: self.tr("✓ accepted"),
            Answer.DECLINED: self.tr("✕ not accepted"),
        }
        about = comment.criterion or self.tr("whole")
        cells = (names.get(comment.unit, comment.unit), about, comment.text, states[comment.state], comment.reason)
        return Row(tuple(TableCell(each) for each in cells), key=str(comment.number))

    def _lay_out(self) -> None:
        self._box = QFrame()
        self._box.setObjectName("card")
        form = QFormLayout(self._box)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(label(self.tr("Write a comment down"), "head"))
        form.addRow(self.tr("Unit"), self.unit)
        form.addRow(self.tr("About"), self.criterion)
        form.addRow(self.tr("What the unit says"), self.text)
        self.keep = button(self.tr("Keep the comment"), self.write)
        form.addRow("", self.keep)
        form.addRow(label(self.tr("Answer the comment gone to"), "head"))
        form.addRow(self.tr("Reason"), self.reason)
        self.accept = button(self.tr("✓ Accept"), lambda: self.answer(Answer.ACCEPTED))
        self.decline = button(self.tr("✕ Do not accept"), lambda: self.answer(Answer.DECLINED))
        again = button(self.tr("○ Take the answer back"), lambda: self.answer(Answer.OPEN))
        delete = button(self.tr("Delete the comment"), self._remove)
        self._answers = (self.accept, self.decline, again, delete)
        row = QHBoxLayout()
        for each in self._answers:
            row.addWidget(each)
        row.addStretch(1)
        form.addRow("", row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.about)
        column.addWidget(self.table, 1)
        column.addWidget(self._box)
