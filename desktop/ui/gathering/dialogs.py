"""The dialogs of the gathering: move a deadline, tick off a paper, change what is required, close the intake."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QWidget

from desktop.domain.gathering import ALL_PAPERS, READ_PAPERS, Deadline, Gathering, Handed, RequiredPaper
from desktop.ui.parts.form import Form

_CODE = int(Qt.ItemDataRole.UserRole)
_LIST_HEIGHT, _LINE_HEIGHT = 150, 28


class DueDialog(Form):
    """Which day, of whom, of which paper, and why."""

    def __init__(self, gathering: Gathering, unit: str, parent: QWidget | None = None) -> None:
        sentence = self.tr("The reason is kept and stands in the log; earlier deadlines stay there too.")
        super().__init__(self.tr("Move a deadline"), sentence, self.tr("Set the deadline"), parent)
        self.unit = _units(gathering, unit, self.tr("All units"))
        self.paper = _papers(gathering.papers, self.tr("All papers"))
        self.form.addRow(self.tr("Unit"), self.unit)
        self.form.addRow(self.tr("Paper"), self.paper)
        known = next((cell.due for cell in gathering.of(unit) if cell.due), gathering.today)
        self.on = self.day(self.tr("Due on"), known)
        self.reason = self.line(self.tr("Reason"), asked=True)
        self.reason.setFocus()
        self.allow()

    def deadline(self) -> Deadline:
        """Return the deadline as filled in."""
        unit, paper = self.unit.currentData(), str(self.paper.currentData())
        return Deadline(str(unit) if unit else None, paper, self.day_of(self.on), self.reason.text().strip())


class TickDialog(Form):
    """That a paper the program does not read came in, or that it did not."""

    def __init__(self, gathering: Gathering, unit: str, today: date, parent: QWidget | None = None) -> None:
        self._gathering = gathering
        sentence = self.tr("For papers the program does not read: signed copies, lists, evidence on paper.")
        super().__init__(self.tr("Tick off a paper"), sentence, self.tr("It came in"), parent)
        self.unit = _units(gathering, unit)
        self.paper = _papers(tuple(each for each in gathering.papers if each.code not in READ_PAPERS))
        self.form.addRow(self.tr("Unit"), self.unit)
        self.form.addRow(self.tr("Paper"), self.paper)
        self.on = self.day(self.tr("Received on"), today)
        self.note = self.line(self.tr("Note"))
        for box in (self.unit, self.paper):
            box.currentIndexChanged.connect(self._name)
        self._name()

    @property
    def is_there(self) -> bool:
        """Whether the paper chosen is ticked already: then the act takes that back."""
        cells = self._gathering.of(str(self.unit.currentData()))
        return any(cell.paper == self.paper.currentData() and cell.is_settled for cell in cells)

    def handed(self) -> Handed:
        """Return what came in, as filled in."""
        return Handed(str(self.unit.currentData()), str(self.paper.currentData()), self.day_of(self.on))

    def _name(self) -> None:
        self.act.setText(self.tr("It did not come in") if self.is_there else self.tr("It came in"))
        for field in (self.on, self.note):
            field.setEnabled(not self.is_there)


class PapersDialog(Form):
    """The papers every unit hands in: those unticked are dropped, a title typed is added."""

    def __init__(self, papers: tuple[RequiredPaper, ...], parent: QWidget | None = None) -> None:
        sentence = self.tr("Untick what is not asked for this round; type a title to ask for one more.")
        super().__init__(self.tr("Papers every unit hands in"), sentence, self.tr("Keep the list"), parent)
        self.papers = QListWidget()
        self.papers.setAccessibleName(self.tr("Papers"))
        self.papers.setFixedHeight(_LIST_HEIGHT)
        for each in papers:
            line = QListWidgetItem(_name(each))
            line.setData(_CODE, each.code)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(Qt.CheckState.Checked)
            line.setSizeHint(QSize(0, _LINE_HEIGHT))
            self.papers.addItem(line)
        self.form.addRow(self.tr("Papers"), self.papers)
        self.title = self.line(self.tr("One more"))

    def change(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the titles to add and the codes to drop."""
        lines = [self.papers.item(number) for number in range(self.papers.count())]
        gone = tuple(str(each.data(_CODE)) for each in lines if each.checkState() is Qt.CheckState.Unchecked)
        title = self.title.text().strip()
        return ((title,) if title else ()), gone


class CloseDialog(Form):
    """Whose blanks become "not reported", how many, and why."""

    def __init__(
        self, gathering: Gathering, blanks: Mapping[str, int], unit: str, parent: QWidget | None = None
    ) -> None:
        self._blanks = blanks
        names = {each.code: each.short for each in gathering.units}
        told = "; ".join(f"{names[code]}: {count}" for code, count in blanks.items())
        sentence = self.tr("Blank cells become “not reported”: {told}. This can be undone.").format(told=told)
        super().__init__(self.tr("Close the intake"), sentence, self.tr("Close the intake"), parent)
        self.unit = QComboBox()
        self.unit.setAccessibleName(self.tr("Unit"))
        self.unit.addItem(self.tr("All units"), "")
        for code in blanks:
            self.unit.addItem(names[code], code)
        self.unit.setCurrentIndex(max(0, self.unit.findData(unit)))
        self.form.addRow(self.tr("Unit"), self.unit)
        self.reason = self.line(self.tr("Reason"), asked=True)
        self.unit.currentIndexChanged.connect(self._count)
        self._count()
        self.reason.setFocus()
        self.allow()

    def chosen(self) -> tuple[str | None, str]:
        """Return the unit (None: all) and the reason."""
        return (str(self.unit.currentData()) or None), self.reason.text().strip()

    def _count(self) -> None:
        code = str(self.unit.currentData())
        count = self._blanks[code] if code else sum(self._blanks.values())
        self.act.setText(self.tr("%Ln cell(s) become “not reported”", "", count))


def _units(gathering: Gathering, unit: str, everybody: str = "") -> QComboBox:
    box = QComboBox()
    if everybody:
        box.addItem(everybody, "")
    for each in gathering.units:
        box.addItem(each.short, each.code)
    box.setCurrentIndex(max(0, box.findData(unit)))
    return box


def _papers(papers: tuple[RequiredPaper, ...], everything: str = "") -> QComboBox:
    box = QComboBox()
    if everything:
        box.addItem(everything, ALL_PAPERS)
    for each in papers:
        box.addItem(_name(each), each.code)
    return box


def _name(paper: RequiredPaper) -> str:
    from desktop.words.gathering import paper_name

    return paper_name(paper)
