"""The dialogs that make one of several lines and that take a block of lines pasted from a sheet."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.cluster import Cluster
from desktop.domain.ledger import Ledger
from desktop.domain.registers.lines import Line, Register
from desktop.domain.registers.pasted import Pasted, pasted
from desktop.domain.registers.registered import Listed
from desktop.ui.parts.form import Form
from desktop.ui.parts.pieces import label
from desktop.ui.parts.reading_order import ReadingDialog
from desktop.ui.registers.line_note import short
from desktop.ui.registers.list_table import list_table
from desktop.ui.registers.listing import Item
from desktop.ui.table.view import TableView
from desktop.words.registers import fault_words, field_name, paste_words

Grid = Sequence[Sequence[str]]
_MOST_FAULTS = 6


class MergeDialog(Form):
    """Which of several lines what they all tell of is known by, and why they are one."""

    def __init__(self, lines: Sequence[tuple[int, Line]], ledger: Ledger, parent: QWidget | None = None) -> None:
        told = "\n".join(f"• {line.name} ({short(ledger, line.unit)})" for _, line in lines)
        sentence = self.tr("These lines tell of the same; they are printed and counted as one:") + f"\n{told}"
        super().__init__(self.tr("Make one of several lines"), sentence, self.tr("Make one"), parent)
        self._numbers = [number for number, _ in lines]
        self.first = QComboBox()
        self.first.setAccessibleName(self.tr("Known by"))
        for number, line in lines:
            self.first.addItem(f"{line.name} – {short(ledger, line.unit)}", number)
        self.form.addRow(self.tr("Known by"), self.first)
        self.reason = self.line(self.tr("Note (need not be filled)"))
        self.allow()

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the lines, the one it is known by first."""
        first = int(self.first.currentData())
        return (first, *(each for each in self._numbers if each != first))


class MoveDialog(Form):
    """Which line says now what a decision that waits was about; the likeliest of its unit comes first."""

    def __init__(self, gone: Line, lines: Sequence[Listed], ledger: Ledger, parent: QWidget | None = None) -> None:
        sentence = self.tr(
            "“{name}” of {unit} does not count any more. What was decided of it goes on to the line that says the same "
            "in other words now."
        ).format(name=gone.name, unit=short(ledger, gone.unit))
        super().__init__(self.tr("Move the decision to another line"), sentence, self.tr("Move it"), parent)
        self.line_now = QComboBox()
        self.line_now.setAccessibleName(self.tr("The line now"))
        for each in lines:
            self.line_now.addItem(each.line.name, each.number)
        self.form.addRow(self.tr("The line now"), self.line_now)
        self.allow()

    @property
    def number(self) -> int:
        """The number of the line chosen."""
        return int(self.line_now.currentData())


class PasteDialog(ReadingDialog):
    """Shows what a block copied from a sheet says before its lines are written, and which rows cannot be taken."""

    def __init__(
        self,
        grid: Sequence[Sequence[str]],
        register: Register,
        ledger: Ledger,
        unit: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._grid, self._register, self._ledger = grid, register, ledger
        self.pasted = Pasted()
        self.setWindowTitle(self.tr("Paste lines from a sheet"))
        self.resize(860, 460)
        self.unit = QComboBox()
        self.unit.setAccessibleName(field_name("unit"))
        self._offer_units(ledger.cluster, unit)
        self.table = TableView(self.tr("What will be written"))
        self.said, self.faults = label("", ""), label("", "warn")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.unit.currentIndexChanged.connect(lambda *_: self._read())
        self._read()

    def _read(self) -> None:
        words = paste_words(self._register, self._ledger.cluster)
        self.pasted = read = pasted(self._grid, self._register, words, str(self.unit.currentData()))
        items = [Item(at, line) for at, line in enumerate(read.lines, start=1)]
        self.table.show_table(list_table(items, self._register, self._ledger))
        self.said.setText(self._sentence(read))
        told = [fault_words(each) for each in read.faults[:_MOST_FAULTS]]
        more = len(read.faults) - _MOST_FAULTS
        rest = [self.tr("… and %Ln more", "", more)] if more > 0 else []
        self.faults.setText(self.tr("Not taken: {rows}.").format(rows="; ".join([*told, *rest])))
        self.faults.setVisible(bool(read.faults))
        self.act.setText(self.tr("Write %Ln line(s)", "", len(read.lines)))
        self.act.setEnabled(bool(read.lines))

    def _sentence(self, read: Pasted) -> str:
        if not read.headed:
            return self.tr("No headings were found: the columns are taken in the order of the list.")
        told = self.tr("The columns were known by their headings.")
        if read.left_out:
            told += " " + self.tr("Columns left aside: {names}.").format(names=", ".join(read.left_out))
        return told

    def _offer_units(self, cluster: Cluster, unit: str) -> None:
        self.unit.addItem(self.tr("as the block says"), "")
        for each in cluster.units:
            self.unit.addItem(each.short, each.code)
        self.unit.setCurrentIndex(max(self.unit.findData(unit), 0))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        whose = label(self.tr("Unit where no column names it"))
        whose.setWordWrap(False)
        row.addWidget(whose)
        row.addWidget(self.unit)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self.said)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.faults)
        column.addWidget(self.buttons)
