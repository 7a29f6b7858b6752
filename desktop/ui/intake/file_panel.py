"""One file that was looked at: whose it is, what was found, what was read, what keeping it would move."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desktop.domain.intake import Asked, Duplicate, Refused
from desktop.domain.ledger import Ledger
from desktop.jobs.intake import Look
from desktop.ui.intake.look_words import outcome, values_table, whose
from desktop.ui.messages import Said, grouped, level_word, oddity_lines, said
from desktop.ui.parts.bars import MessageBar
from desktop.ui.parts.pieces import button, clear, label, primary, scrolled
from desktop.ui.table.view import TableView
from desktop.words.numbers import written
from desktop.words.ranking import ripple_lines

_APART = 100  # so many findings of a level are written out; of a file with still more faults the rest is counted


class FilePanel(QWidget):
    """Signals: `keep()` and `drop()` for the file shown, `belongs(unit)` when the officer says whose it is."""

    keep = Signal()
    drop = Signal()
    belongs = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.bar = MessageBar(self)
        self.about = label("", "strong")
        self.whose = label("", "dim")
        self.units = QComboBox()
        self.units.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.units.setAccessibleName(self.tr("Unit the file belongs to"))
        self.units.activated.connect(lambda *_: self.belongs.emit(str(self.units.currentData() or "")))
        self.keeping = primary(self.tr("Take in"), self.keep.emit)
        self.dropping = button(self.tr("Do not take in"), self.drop.emit)
        self.found = QWidget()
        self.found.setObjectName("detailsBody")
        self._found = QVBoxLayout(self.found)
        self.values = TableView(self.tr("Values read"))
        self.tabs = QTabWidget()
        self.tabs.addTab(scrolled(self.found), self.tr("Findings"))
        self.tabs.addTab(self.values, self.tr("Values read"))
        self._lay_out()

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything said of the file, from top to bottom."""
        said = [self._found.itemAt(number) for number in range(self._found.count())]
        widgets = [each.widget() for each in said if each is not None]
        return tuple(str(each.property("text")) for each in widgets if each is not None)

    def show_look(self, look: Look, ledger: Ledger) -> None:
        """Show what is known of a file."""
        sentence = outcome(look, ledger.cluster)
        self.about.setText(look.draft.file)
        self.whose.setText(whose(look.draft, ledger.cluster))
        self.bar.say(sentence.text, sentence.weight)
        self._offer_units(look, ledger)
        self.keeping.setVisible(look.report is not None)
        asked = isinstance(look.preview, Asked)
        self.keeping.setText(self.tr("Take in what is sure") if asked else self.tr("Take in"))
        self._write_findings(look, ledger)
        table = values_table(look.draft, ledger)
        self.values.show_table(table)
        self.tabs.setTabText(1, self.tr("Values read ({count})").format(count=written(len(table.rows))))

    def _offer_units(self, look: Look, ledger: Ledger) -> None:
        asked = not isinstance(look.preview, Duplicate | Refused) or look.draft.unit is None
        self.units.clear()
        self.units.addItem(self.tr("– which unit? –"), "")
        for unit in ledger.cluster.units:
            self.units.addItem(unit.name, unit.code)
        self.units.setCurrentIndex(max(self.units.findData(look.draft.unit or ""), 0))
        self.units.setVisible(asked and look.draft.kind != "unknown")

    def _write_findings(self, look: Look, ledger: Ledger) -> None:
        clear(self._found)
        if look.ripple is not None:
            self._group(self.tr("What taking it in would change"), ripple_lines(look.ripple, ledger))
        groups = grouped(look.draft.findings)
        for level, findings in groups:
            self._head(f"{level_word(level)} ({written(len(findings))})")
            for finding in findings[:_APART]:
                self._write_finding(said(finding))
            self._write_rest(len(findings) - _APART)
        self._group(self.tr("What was unusual about the file"), oddity_lines(look.book, look.draft.findings))
        if not self._found.count():
            self._line(self.tr("Nothing to remark."), "dim")
        self.tabs.setTabText(0, self.tr("Findings ({count})").format(count=written(len(look.draft.findings))))
        self._found.addStretch(1)

    def _write_finding(self, words: Said) -> None:
        self._line(words.spot, "dim")
        self._line(" ".join(part for part in (words.message, words.remedy) if part), "")

    def _write_rest(self, count: int) -> None:
        if count > 0:
            self._line(self.tr("… and %Ln more of this kind", "", count), "dim")

    def _group(self, title: str, lines: tuple[str, ...]) -> None:
        if lines:
            self._head(title)
        for line in lines[:_APART]:
            self._line(line, "")
        self._write_rest(len(lines) - _APART)

    def _head(self, text: str) -> None:
        if self._found.count():
            self._found.addSpacing(8)
        self._line(text, "head")

    def _line(self, text: str, look: str) -> None:
        if text:
            self._found.addWidget(label(text, look))

    def _lay_out(self) -> None:
        self._found.setSpacing(3)
        acts = QHBoxLayout()
        acts.addWidget(self.units)
        acts.addStretch(1)
        acts.addWidget(self.dropping)
        acts.addWidget(self.keeping)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.about, self.whose, self.bar):
            column.addWidget(part)
        column.addWidget(self.tabs, 1)
        column.addLayout(acts)
