"""The tab of the sheet: the grid, what is known of the cell at hand, and the questions beside it."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.domain.finding import Level
from desktop.domain.ledger import Ledger
from desktop.ui.intake.grid_model import cell_words
from desktop.ui.intake.grid_view import GridView
from desktop.ui.intake.region_bar import RegionBar
from desktop.ui.intake.sheet_drawing import Drawing
from desktop.ui.intake.subject_panel import SubjectPanel
from desktop.ui.intake.waiting import Waiting
from desktop.ui.messages import said
from desktop.ui.parts.one_line import OneLine
from desktop.ui.parts.pieces import label

_SHARES = [550, 330]


class GridTab(QWidget):
    """Signals: `answered(key, choice)` and `reopened(key)`, as the panel's; `mending(sheet, cell)`: to be put right."""

    answered = Signal(str, str)
    reopened = Signal(str)
    mending = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._path = ""
        self._drawings: tuple[Drawing, ...] = ()
        self.before = OneLine("dim")
        self.sheets = QComboBox()
        self.sheets.setAccessibleName(self.tr("Sheet"))
        self.sheets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.region = RegionBar()
        self.grid = GridView(self.tr("The sheet as the unit filled it in"))
        self.cell = label("", "dim")
        self.hint = label(
            self.tr(
                "F2: put the cell right · edges can be dragged · rows chosen: T headings, D rows, Enter reads there"
            ),
            "dim",
        )
        self.panel = SubjectPanel()
        self._lay_out()
        self.sheets.currentIndexChanged.connect(self._show_sheet)
        self.grid.went.connect(self._tell_cell)
        self.panel.went.connect(self.go_to)
        self.panel.answered.connect(self.answered)
        self.panel.reopened.connect(self.reopened)
        self.panel.mending.connect(self.mending)
        self.region.marked.connect(self.answered)
        self.region.bounded.connect(self.grid.show_bounds)
        self.grid.bounded.connect(self.region.put)
        self.grid.marked.connect(self.region.mark.click)
        self.grid.mending.connect(lambda cell: self.mending.emit(self.sheets.currentText(), cell))
        self.grid.unmended.connect(self.reopened)

    def show_file(self, file: Waiting, ledger: Ledger) -> None:
        """Show a file; the one already shown, read again, stays at its sheet."""
        sheet = self.sheets.currentText() if file.path == self._path else ""
        self._path = file.path
        self._drawings = file.drawings
        self.before.tell(" ".join(before_lines(file)))
        self._left.setVisible(bool(self._drawings))
        self.region.show_tables(file.look.draft.tables)
        names = [each.name for each in self._drawings]
        with QSignalBlocker(self.sheets):
            self.sheets.clear()
            self.sheets.addItems(names)
            self.sheets.setCurrentIndex(names.index(sheet) if sheet in names else 0)
        self._show_sheet()
        self.panel.show_file(file, ledger)

    def go_to(self, sheet: str, cell: str) -> bool:
        """Show a cell; False where the file has none of that address."""
        names = [each.name for each in self._drawings]
        if sheet not in names:
            return False
        self.sheets.setCurrentIndex(names.index(sheet))
        return self.grid.go_to(cell)

    def _show_sheet(self) -> None:
        number = self.sheets.currentIndex()
        drawing = self._drawings[number] if 0 <= number < len(self._drawings) else None
        if drawing is None:
            self.cell.clear()  # no cell is gone to that would tell of itself
        self.grid.show_drawing(drawing)
        self.sheets.setToolTip(drawing.name if drawing else "")
        self.region.show_sheet(drawing.name if drawing else "")

    def _tell_cell(self, row: int, column: int) -> None:
        drawing = self.grid.drawing
        self.cell.setText(cell_words(drawing, row, column) if drawing else "")
        self.panel.show_row(row)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.sheets)
        head.addWidget(self.region, 1)
        self._left = QWidget()
        upright = QVBoxLayout(self._left)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(4)
        upright.addLayout(head)
        upright.addWidget(self.grid, 1)
        upright.addWidget(self.cell)
        upright.addWidget(self.hint)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setObjectName("inner")
        halves.setHandleWidth(8)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._left)
        halves.addWidget(self.panel)
        halves.setStretchFactor(0, 1)
        halves.setSizes(_SHARES)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.before)
        column.addWidget(halves, 1)


def before_lines(file: Waiting) -> list[str]:
    """Return what was remembered from the unit's last file and what moved since."""
    told = [each for each in file.look.draft.findings if each.code == "like_before" and each.level is Level.NOTE]
    return [said(each).message for each in told]
