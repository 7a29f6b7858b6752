"""The dialog that puts a cell of a waiting file right: what is to be read there, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QSizePolicy, QWidget

from desktop.domain.extract import place_of
from desktop.domain.ledger import Ledger
from desktop.domain.mend import Mend, mend_of, mends_of
from desktop.domain.submission.earlier import put_right_before, reasons
from desktop.ui.intake.sheet_drawing import Drawing, shown
from desktop.ui.intake.waiting import Waiting
from desktop.ui.parts.form import Form
from desktop.words.numbers import written

_MOST = 20


@dataclass(frozen=True, slots=True)
class Mending:
    """A cell that is to be put right: where, what is said of it, what stands in the fields, reasons given before.

    `made` is the mend it has already; None for none.
    """

    where: str
    sentence: str
    value: str
    reasons: tuple[str, ...]
    made: Mend | None = None


class MendDialog(Form):
    """A value, empty to leave the cell blank, and the reason; the reasons given before can be chosen."""

    def __init__(self, mending: Mending, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Put right here"), mending.sentence, self.tr("Put right"), parent)
        self._where = mending.where
        self.value = self.line(self.tr("Right value"), text=mending.value)
        self.value.setPlaceholderText(self.tr("empty: leave the cell blank until the unit answers"))
        self.value.selectAll()
        self.reason = self._choose_reason(mending.reasons)
        self.back = self.buttons.addButton(self.tr("As it was sent"), QDialogButtonBox.ButtonRole.ActionRole)
        self.back.setVisible(mending.made is not None)
        self.allow()
        self.value.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def said(self) -> Mend:
        """The mend as filled in."""
        return mend_of(self._where, self.value.text(), self.reason.currentText())

    def _choose_reason(self, told: Sequence[str]) -> QComboBox:
        made = QComboBox()
        made.setEditable(True)
        made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setAccessibleName(self.tr("Reason"))
        made.addItems(list(told))
        line = made.lineEdit()
        assert line is not None, "an editable box has a line"
        line.setPlaceholderText(self.tr("who told it, or what it rests on"))
        line.textChanged.connect(self.allow)
        self._asked.append(line)
        self.form.addRow(self.tr("Reason"), made)
        return made


def mending_of(file: Waiting, sheet: str, cell: str, ledger: Ledger, *, asked: bool) -> Mending:
    """Return what is asked about a cell: as it was put right in this file, else as it stands corrected from before.

    Where the unit was `asked` about it, it may be left blank until the answer comes.
    """
    where = f"{sheet}!{cell}"
    own = next((each for each in mends_of(file.guidance) if (each.sheet, each.cell) == (sheet, cell)), None)
    before = _before(file, sheet, cell, ledger) if own is None else None
    waits = QCoreApplication.translate("Mend", "The unit was asked, its answer is awaited")
    value, reason = (own.value, own.reason) if own is not None else before or ("", waits if asked else "")
    told = (reason, *(each.reason for each in mends_of(file.guidance)), *reasons(ledger), waits)
    known = tuple(dict.fromkeys(told))  # the first one stands in the field: an empty one where nothing is known
    return Mending(where, _sentence(file, sheet, cell, earlier=before is not None), value, known[:_MOST], own)


def _before(file: Waiting, sheet: str, cell: str, ledger: Ledger) -> tuple[str, str] | None:
    drawing, at = _drawing(file, sheet), place_of(cell)
    code = drawing.leaves.get(at[0], "") if drawing is not None and at is not None else ""
    field = drawing.fields.get(at[1], "") if drawing is not None and at is not None else ""
    found = put_right_before(ledger, file.look.draft.unit, code, field)
    return (written(found[0].value), found[1]) if found is not None else None


def _sentence(file: Waiting, sheet: str, cell: str, *, earlier: bool) -> str:
    drawing, at = _drawing(file, sheet), place_of(cell)
    there = drawing.cells.get(at) if drawing is not None and at is not None else None
    line = drawing.lines.get(at[0], "") if drawing is not None and at is not None else ""
    told = QCoreApplication.translate("Mend", "{sheet} · {cell}: the file says “{raw}”.")
    if there is None:
        told = QCoreApplication.translate("Mend", "{sheet} · {cell}: the file says nothing.")
    parts = [told.format(sheet=sheet, cell=cell, raw=_shown(drawing, at))]
    if line:
        parts.append(QCoreApplication.translate("Mend", "Row: {line}.").format(line=line))
    if earlier:
        parts.append(QCoreApplication.translate("Mend", "It was put right in the version before: that stands below."))
    parts.append(QCoreApplication.translate("Mend", "The unit's file stays as it is; value and reason are printed."))
    return " ".join(parts)


def _shown(drawing: Drawing | None, at: tuple[int, int] | None) -> str:
    return shown(drawing.cells[at]) if drawing is not None and at in drawing.cells and at is not None else ""


def _drawing(file: Waiting, sheet: str) -> Drawing | None:
    return next((each for each in file.drawings if each.name == sheet), None)
