"""The dialogs of what was taken in: set aside, bring back, roll back; each says first what it would do."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.domain.ledger import Ledger
from desktop.domain.submission.difference import Spot
from desktop.ui.parts.form import Form
from desktop.words.ranking import ripple_lines
from desktop.words.submission import list_move_line, value_name

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.submissions import TakingOut

_LINES_HEIGHT = 190
_NAMED = 12


class UseDialog(Form):
    """What a move would do, line by line, and the reason for it."""

    def __init__(
        self, told: tuple[str, str, str], lines: Iterable[str], parent: QWidget | None = None, *, asked: bool
    ) -> None:
        super().__init__(*told, parent)
        self.lines = QPlainTextEdit("\n".join(lines))
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setFixedHeight(_LINES_HEIGHT)
        self.lines.setAccessibleName(self.tr("What it would do"))
        self.lines.setVisible(bool(self.lines.toPlainText()))
        self.form.addRow(self.lines)
        self.reason = self.line(self.tr("Reason"), asked=asked)
        self.allow()
        self.reason.setFocus()

    @property
    def why(self) -> str:
        """The reason as typed."""
        return self.reason.text().strip()


class Moving(QWidget):
    """The words of the dialogs."""

    def aside_lines(self, foreseen: "TakingOut", ledger: Ledger) -> tuple[str, ...]:
        """Return what setting a report aside would do."""
        instead = foreseen.instead
        then = self.tr("No version of this paper counts then.")
        if instead is not None:
            then = self.tr("Then counts: {file}").format(file=instead.file)
        removed, restored = len(foreseen.values.removed), len(foreseen.values.restored)
        gone = self.tr("%Ln value(s) count no longer", "", removed)
        other = self.tr("%Ln value(s) are as before", "", restored)
        lists = tuple(map(list_move_line, foreseen.lists))
        return (then, gone, other, *lists, "", *ripple_lines(foreseen.ripple, ledger))

    def roll_lines(self, foreseen: "TakingOut", ledger: Ledger) -> tuple[str, ...]:
        """Return what rolling an import back would do: removed, restored, kept."""
        found = foreseen.values
        removed, restored, kept = len(found.removed), len(found.restored), len(found.kept)
        lines = (
            self.tr("Removed: %Ln value(s)", "", removed) + _names(found.removed),
            self.tr("As they were before: %Ln value(s)", "", restored) + _names(found.restored),
            self.tr("Kept, edited by hand since: %Ln value(s)", "", kept) + _names(found.kept),
        )
        lists = tuple(map(list_move_line, foreseen.lists))
        return (*lines, *lists, "", *ripple_lines(foreseen.ripple, ledger))


def _names(spots: tuple[Spot, ...]) -> str:
    if not spots:
        return ""
    names = "; ".join(value_name(each) for each in spots[:_NAMED])
    return f" ({names}{'; …' if len(spots) > _NAMED else ''})"
