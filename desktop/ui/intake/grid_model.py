"""The model of a member's sheet drawn as a grid: addresses as headings, what columns and rows were taken for beside."""

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.book import Cell, CellType, a1
from desktop.domain.extract import letters
from desktop.ui.intake.sheet_drawing import Drawing
from desktop.words.guidance import choice_name

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class GridModel(QAbstractTableModel):
    """Shows one sheet at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawing: Drawing | None = None

    @property
    def drawing(self) -> Drawing | None:
        """The sheet shown."""
        return self._drawing

    def show(self, drawing: Drawing | None) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self._drawing = drawing
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of rows; cells have no children."""
        return 0 if parent.isValid() or self._drawing is None else self._drawing.rows

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of columns; cells have no children."""
        return 0 if parent.isValid() or self._drawing is None else self._drawing.columns

    def data(self, index: _Index, role: int = _DISPLAY) -> str | int | None:
        """Return what a cell shows, how it stands, or all that is known of it."""
        if not index.isValid() or self._drawing is None:
            return None
        spot = index.row() + 1, index.column() + 1
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._drawing.texts.get(spot, "")
            case Qt.ItemDataRole.TextAlignmentRole:
                cell = self._drawing.cells.get(spot)
                return _RIGHT if cell is not None and cell.type is CellType.NUMBER else _LEFT
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return cell_words(self._drawing, *spot)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> str | int | None:
        """Return a column's letters or a row's number, with what it was taken for."""
        if self._drawing is None or role != _DISPLAY:
            return None
        number = section + 1
        if orientation is Qt.Orientation.Horizontal:
            hidden = number in self._drawing.hidden_columns
            taken = field_words(self._drawing.fields.get(number))
            return f"{letters(number)}{_hidden(hidden)}\n{taken}"
        leaf = self._drawing.leaves.get(number, "")
        return f"{number}{_hidden(number in self._drawing.hidden_rows)}" + (f" · {leaf}" if leaf else "")


def field_words(field: str | None) -> str:
    """Return what a column was taken for, in words; a dash for one that is not used, nothing outside tables."""
    if field is None:
        return ""
    return choice_name("column:", field) if field else "–"


def cell_words(drawing: Drawing, row: int, column: int) -> str:
    """Return all that is known of a cell: address, what it says, how it was read, what it was used for."""
    address = a1(row, column)
    cell, mended = drawing.cells.get((row, column)), _mended(drawing, row, column)
    if cell is None:
        empty = QCoreApplication.translate("Grid", "{cell}: empty").format(cell=address)
        return " · ".join((empty, *mended))
    parts = [
        QCoreApplication.translate("Grid", "{cell}: the file says “{raw}”").format(cell=address, raw=cell.raw),
        *mended,
    ]
    use = drawing.uses.get((row, column))
    read = use.read if use is not None else _differing(drawing, row, column)
    if read:
        parts.append(QCoreApplication.translate("Grid", "read as {value}").format(value=read))
    if use is not None:
        parts.append(QCoreApplication.translate("Grid", "used: {name}").format(name=use.name))
    elif drawing.frame_of(row, column) is None:
        parts.append(QCoreApplication.translate("Grid", "outside the tables, not used"))
    return " · ".join((*parts, *_oddly(cell), *_line(drawing, row)))


def _mended(drawing: Drawing, row: int, column: int) -> tuple[str, ...]:
    """Return what was put in place of a cell, and why."""
    made = drawing.mends.get((row, column))
    if made is None:
        return ()
    told = QCoreApplication.translate("Grid", "✎ put right to “{value}” – {reason}")
    if not made.value:
        told = QCoreApplication.translate("Grid", "✎ left blank – {reason}")
    return (told.format(value=made.value, reason=made.reason),)


def _differing(drawing: Drawing, row: int, column: int) -> str:
    """Return the words of a cell whose letters were read otherwise than they were stored."""
    cell, text = drawing.cells[row, column], drawing.texts.get((row, column), "")
    return f"“{text}”" if cell.type is CellType.TEXT and text != cell.raw else ""


def _oddly(cell: Cell) -> tuple[str, ...]:
    """Return what else there is to a cell: its formula."""
    return (f"={cell.formula.removeprefix('=')}",) if cell.formula else ()


def _line(drawing: Drawing, row: int) -> tuple[str, ...]:
    """Return the words of the row a cell stands in, which may be out of sight."""
    line = drawing.lines.get(row, "")
    return (QCoreApplication.translate("Grid", "row “{text}”").format(text=line),) if line else ()


def _hidden(hidden: bool) -> str:
    return " ⊘" if hidden else ""
