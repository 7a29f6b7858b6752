"""The dialog that writes a line by hand, or puts one right with a reason."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from desktop.domain.cluster import Cluster
from desktop.domain.facts import Facts
from desktop.domain.registers.lines import FIELDS, Line, Register
from desktop.domain.registers.writing import Unfit, written
from desktop.domain.trouble import DeskError, Trouble
from desktop.ui.messages import trouble_words
from desktop.ui.parts.form import Form
from desktop.ui.parts.pieces import label
from desktop.ui.registers.line_note import says
from desktop.words.registers import CODES, code_words, field_name, name_heading, one_of, unsaid_words, value_words

_LONG = frozenset({"result", "deed"})
_KNOWN = frozenset({"level", "form", "field"})
_TEXT_HEIGHT = 58

Field = QLineEdit | QPlainTextEdit | QComboBox


class LineDialog(Form):
    """What a line says: whose it is, its name, its fields; why, where it was sent otherwise."""

    def __init__(self, title: str, sentence: str, act: str, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(title, sentence, act, parent)
        self.register = register
        self.unit: QComboBox | None = None
        self.reason: QLineEdit | None = None
        self.fields: dict[str, Field] = {}
        self._owner = ""

    def ask(self, line: Line, known: Mapping[str, Iterable[str]]) -> None:
        """Add the fields with what `line` says; `known` are the words to be offered by field."""
        self._owner = line.unit
        self.name = self.line(name_heading(self.register), asked=True, text=line.name)
        for name in FIELDS[self.register]:
            self.fields[name] = self._field(name, line, known.get(name, ()))

    def made(self) -> Line:
        """Return the line as filled in."""
        said = ((name, " ".join(self._said(name).split())) for name in FIELDS[self.register])
        unit = str(self.unit.currentData()) if self.unit is not None else self._owner
        return Line(self.register, unit, " ".join(self.name.text().split()), tuple(each for each in said if each[1]))

    def allow(self) -> None:
        """Enable the act when what is asked for is there and every field is understood; say which one is not."""
        super().allow()
        if len(self.fields) < len(FIELDS[self.register]):
            return
        unfit = written(self.made()) if self.name.text().strip() else None
        self.refuse(unfit_words(unfit) if isinstance(unfit, Unfit) else "")
        if isinstance(unfit, Unfit):
            self.act.setEnabled(False)

    def _field(self, name: str, line: Line, known: Iterable[str]) -> Field:
        if name in CODES:
            return self._coded(name, line)
        if name in _LONG:
            return self._long(name, line)
        if name in _KNOWN:
            return self._offered(name, line, known)
        return self.line(field_name(name), text=value_words(line, name))

    def _coded(self, name: str, line: Line) -> QComboBox:
        made = QComboBox()
        made.addItem(unsaid_words(), "")
        for code in CODES[name]:
            made.addItem(code_words(name, code), code)
        made.setCurrentIndex(max(made.findData(line.value(name)), 0))
        return self._put(name, made)

    def _offered(self, name: str, line: Line, known: Iterable[str]) -> QComboBox:
        made = QComboBox()
        made.setEditable(True)
        made.addItems(["", *known])
        made.setCurrentText(line.value(name))
        return self._put(name, made)

    def _long(self, name: str, line: Line) -> QPlainTextEdit:
        made = QPlainTextEdit(line.value(name))
        made.setFixedHeight(_TEXT_HEIGHT)
        made.setTabChangesFocus(True)
        made.textChanged.connect(self.allow)
        made.setAccessibleName(field_name(name))
        self.form.addRow(field_name(name), made)
        return made

    def _put(self, name: str, made: QComboBox) -> QComboBox:
        made.setAccessibleName(field_name(name))
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.form.addRow(field_name(name), made)
        made.currentTextChanged.connect(lambda _: self.allow())
        return made

    def _said(self, name: str) -> str:
        match self.fields[name]:
            case QPlainTextEdit() as text:
                return text.toPlainText()
            case QComboBox() as box:
                return str(box.currentData() or "") if name in CODES else box.currentText()
            case QLineEdit() as edit:
                return edit.text()


class AddDialog(LineDialog):
    """A line written by hand: a unit named it by letter, by telephone, or in a file nobody can read."""

    def __init__(
        self, line: Line, cluster: Cluster, known: Mapping[str, Iterable[str]], parent: QWidget | None = None
    ) -> None:
        sentence = self.tr("It is written down as an officer's own line and counts at once.")
        title = self.tr("Add: {what}").format(what=one_of(line.register))
        super().__init__(title, sentence, self.tr("Add the line"), line.register, parent)
        self.unit = QComboBox()
        self.unit.setAccessibleName(field_name("unit"))
        for unit in cluster.units:
            self.unit.addItem(unit.short, unit.code)
        self.unit.setCurrentIndex(max(self.unit.findData(line.unit), 0))
        self.form.addRow(field_name("unit"), self.unit)
        self.ask(line, known)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.allow()


class CorrectDialog(LineDialog):
    """A line put right; what the unit sent stays beside it."""

    def __init__(
        self, line: Line, sent: Line, known: Mapping[str, Iterable[str]], parent: QWidget | None = None
    ) -> None:
        sentence = self.tr("The unit's own words are kept beside the correction.")
        super().__init__(self.tr("Correct the line"), sentence, self.tr("Keep the correction"), line.register, parent)
        self._before: Line | None = None
        self.ask(line, known)
        self.form.addRow(label(self.tr("Sent: {line}").format(line=" · ".join((sent.name, *says(sent)))), "dim"))
        self._before = self.made()
        self.reason = self.line(self.tr("Reason"), asked=True)
        self.allow()

    def allow(self) -> None:
        """Enable the act once something was changed and the reason is there."""
        super().allow()
        if self._before is not None and self.made() == self._before:
            self.act.setEnabled(False)


def unfit_words(unfit: Unfit) -> str:
    """Return which field is not understood, and what to write there."""
    facts: Facts = {"field": unfit.field, "value": unfit.value, "known": int(unfit.known)}
    return trouble_words(DeskError(Trouble.LINE_UNFIT, facts))
