"""The panel under the score table: what was typed and is not kept, why, and what keeping it would move."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.tabulate.layers import LAYER_TITLES
from desktop.ui.parts.pieces import button, clear, label, primary, restyle, scrolled
from desktop.ui.scoring.draft import Draft

_HIGHEST = 118
KEEP_KEY = "Ctrl+Return"


class DraftPanel(QFrame):
    """Hidden while nothing is typed. Reason and who decided stay for the next cells.

    Signals: `wanted()` keep it, `dropped()` forget it, `proofs_asked()` choose files of evidence.
    """

    wanted = Signal()
    dropped = Signal()
    proofs_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draft")
        self.setAccessibleName(self.tr("Typed and not kept yet"))
        self.title = label("", "strong")
        self.title.setWordWrap(False)
        self.reason = self._field(self.tr("Reason"))
        self.decided_by = self._field(self.tr("Who decided"))
        self.files: tuple[str, ...] = ()
        self.proofs = label("", "dim")
        self.proofs.setWordWrap(False)
        self._attach = button(self.tr("Evidence…"), self.proofs_asked.emit)
        self.keep = primary(self.tr("Keep"), self.wanted.emit)
        self.drop = button(self.tr("Forget"), self.dropped.emit)
        self._why_not = label("", "warn")
        self._why_not.setWordWrap(False)
        self._moves = QWidget()
        self._moves.setObjectName("ground")
        self._column = QVBoxLayout(self._moves)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._wants_reason = False
        self._supposing = False
        self._lay_out()
        self.reason.textChanged.connect(self._allow)
        self.hide()

    @property
    def lines(self) -> tuple[str, ...]:
        """What keeping would move, as the panel says it."""
        items = [self._column.itemAt(number) for number in range(self._column.count())]
        widgets = [each.widget() for each in items if each is not None]
        return tuple(each.text() for each in widgets if isinstance(each, QLabel))

    def suppose(self, *, supposing: bool) -> None:
        """Show a supposition: nothing of it can be kept."""
        self._supposing = supposing
        restyle(self, "supposing", supposing)
        for part in (self.keep, self.reason, self.decided_by, self._attach):
            part.setVisible(not supposing)

    def show_draft(self, draft: Draft) -> None:
        """Say how much was typed; hide when nothing is left."""
        self.setVisible(draft.count > 0)
        words = self.tr("%Ln cell(s) typed, not kept", "", draft.count)
        if self._supposing:
            words = self.tr("WHAT IF · %Ln cell(s) supposed, nothing is kept", "", draft.count)
        self.title.setText(f"{words} · {LAYER_TITLES[draft.layer]}")
        self.keep.setText(self.tr("Keep %Ln cell(s)  Ctrl+Enter", "", draft.count))
        self.keep.setEnabled(False)
        if not draft.count:
            clear(self._column)
            self.attach(())

    def show_moves(self, lines: tuple[str, ...], *, wants_reason: bool) -> None:
        """Say what keeping would move, a line per unit, and whether it may not go without a reason."""
        clear(self._column)
        for line in lines:
            self._column.addWidget(label(line))
        self._column.addStretch(1)
        self._wants_reason = wants_reason
        self._allow()

    def attach(self, files: tuple[str, ...]) -> None:
        """Show which files of evidence go along."""
        self.files = files
        self.proofs.setText(", ".join(Path(each).name for each in files))

    def _allow(self) -> None:
        lacking = self._wants_reason and not self._supposing and not self.reason.text().strip()
        self._why_not.setText(self.tr("What stood there changes: a reason is needed.") if lacking else "")
        self.keep.setEnabled(not lacking and not self._supposing and self._column.count() > 0)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("field")
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        return field

    def _lay_out(self) -> None:
        head = self._row(self.title, self._why_not, None, self.drop, self.keep)
        why = self._row(self.reason, self.decided_by, self._attach, self.proofs)
        why.setStretch(0, 3)
        why.setStretch(1, 2)
        moves = scrolled(self._moves, self.tr("What keeping would move"))
        moves.setMaximumHeight(_HIGHEST)
        moves.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        for row in (head, why):
            column.addLayout(row)
        column.addWidget(moves)

    def _row(self, *parts: QWidget | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in parts:
            if part is None:
                row.addStretch(1)
            else:
                row.addWidget(part)
        return row
