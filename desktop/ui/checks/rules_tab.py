"""The table of rules: switches, sentences and numbers; what scoring depends on stays on."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.rules.rule import Group, Rule, Rulebook, Setting
from desktop.domain.table import Align, Column, Role, Row, Table, TableCell
from desktop.ui.messages import level_word
from desktop.ui.parts.pieces import button, label, number_box, scrolled
from desktop.ui.state import State
from desktop.ui.table.drawn import LOCK
from desktop.ui.table.view import TableView
from desktop.words.numbers import written

_WORDING_HEIGHT = 84


class RulesTab(QWidget):
    """Signal `changed(setting)`: a rule is to stand otherwise."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._book: Rulebook | None = None
        self._code = ""
        self.rules = TableView(self.tr("Rules"))
        self.rules.pick_rows()
        self.rules.rowed.connect(self._choose)
        self.title, self.sentence, self.fields = label("", "strong"), label(""), label("", "dim")
        self.reason, self.wording = QLineEdit(), QPlainTextEdit()
        self.numbers: dict[str, QDoubleSpinBox] = {}
        self.switch = button(self.tr("Switch o&ff"), self._switch)
        self.keep = button(self.tr("&Keep"), self._keep)
        self.reset = button(self.tr("&Set back"), lambda: self.changed.emit(Setting(self._code)))
        self._form = QFormLayout()
        self._lay_out()

    def show_state(self, state: State) -> None:
        """Show the rules as they stand."""
        self._book = state.checks.rules if state.checks else None
        self._closed = state.closed
        if self._book is None:
            return
        chosen = self._code
        self.rules.show_table(self._table(self._book))
        if not chosen or not self.rules.go_to(chosen):
            self.rules.go_to(next(iter(self._book.rules)))
        self._choose(self._code)

    @property
    def _rule(self) -> Rule | None:
        return self._book.rules.get(self._code) if self._book else None

    @property
    def _setting(self) -> Setting:
        book = self._book
        return book.settings.get(self._code, Setting(self._code)) if book else Setting(self._code)

    def _switch(self) -> None:
        setting = self._setting
        reason = self.reason.text().strip() if setting.is_on else ""
        self.changed.emit(replace(setting, is_on=not setting.is_on, reason=reason))

    def _keep(self) -> None:
        rule = self._rule
        if rule is None:
            return
        typed = {name: Decimal(f"{each.value():.4f}").normalize() for name, each in self.numbers.items()}
        own = tuple((each.name, typed[each.name]) for each in rule.parameters if typed[each.name] != each.default)
        self.changed.emit(replace(self._setting, wording=self.wording.toPlainText().strip(), parameters=own))

    def _choose(self, code: str) -> None:
        from desktop.words.codes import CATALOGUES
        from desktop.words.rules import as_typed, readable, rule_title, sentence_of

        self._code = code
        rule, book = self._rule, self._book
        for each in (self.switch, self.keep, self.reset, self.reason, self.wording):
            each.setEnabled(rule is not None and not self._closed)
        if rule is None or book is None:
            return
        setting = self._setting
        self.title.setText(rule_title(rule.code))
        self.sentence.setText(readable(sentence_of(rule.code, CATALOGUES)))
        self.fields.setText(self.tr("Fields: {fields}").format(fields=", ".join(_names(rule.code))))
        self.reason.setText(setting.reason)
        self.wording.setPlainText(as_typed(setting.wording))
        self.switch.setText(self.tr("Switch o&ff") if book.is_on(code) else self.tr("Switch o&n"))
        self.reset.setEnabled(not self._closed and not setting.says_nothing)
        self._show_numbers(rule, book)
        self._allow()

    def _allow(self) -> None:
        """Grey out the switch of what scoring depends on, and switching off without a reason."""
        rule, on = self._rule, self._setting.is_on
        told = bool(self.reason.text().strip()) or not on
        self.switch.setEnabled(rule is not None and not rule.fixed and told and not self._closed)

    def _show_numbers(self, rule: Rule, book: Rulebook) -> None:
        from desktop.words.rules import parameter_words

        for old in self.numbers.values():
            self._form.removeRow(old)
        self.numbers = {}
        for each in rule.parameters:
            spin = number_box(QDoubleSpinBox())
            spin.setLocale(QLocale(QLocale.Language.Vietnamese))
            spin.setRange(float(each.least), float(each.most))
            spin.setDecimals(2)
            spin.setValue(float(book.number(rule.code, each.name)))
            spin.setAccessibleName(parameter_words(each))
            spin.setEnabled(not self._closed)
            self._form.addRow(QLabel(parameter_words(each)), spin)
            self.numbers[each.name] = spin

    def _table(self, book: Rulebook) -> Table:
        from desktop.words.rules import group_words, rule_title

        columns = (
            Column(self.tr("On"), align=Align.CENTRE, width=5),
            Column(self.tr("What it looks at"), width=46),
            Column(self.tr("Level"), width=12),
            Column(self.tr("Measured by"), width=18),
        )
        rows: list[Row] = []
        for group in Group:
            own = [each for each in book.rules.values() if each.group is group]
            head = ("", group_words(group), "", "")
            rows.append(Row(tuple(map(TableCell, head)), Role.SECTION, key=f"group:{group.value}"))
            rows += [_row(book, each, rule_title(each.code)) for each in own]
        return Table(self.tr("Rules"), columns, tuple(rows))

    def _lay_out(self) -> None:
        self._closed = False
        self.reason.setObjectName("field")
        self.reason.setAccessibleName(self.tr("Reason for switching off"))
        self.reason.textChanged.connect(lambda *_: self._allow())
        self.wording.setAccessibleName(self.tr("Own sentence"))
        self.wording.setFixedHeight(_WORDING_HEIGHT)
        self.wording.setTabChangesFocus(True)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.addRow(QLabel(self.tr("Reason for switching off")), self.reason)
        self._form.addRow(QLabel(self.tr("Own sentence")), self.wording)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        acts = QHBoxLayout()
        for each in (self.switch, self.keep, self.reset):
            acts.addWidget(each)
        acts.addStretch(1)
        side = QWidget()
        side.setObjectName("ground")
        upright = QVBoxLayout(side)
        for piece in (self.title, self.sentence, self.fields):
            upright.addWidget(piece)
        upright.addLayout(self._form)
        upright.addLayout(acts)
        upright.addStretch(1)
        listed = QWidget()
        down = QVBoxLayout(listed)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.rules, 1)
        down.addWidget(label(self.tr("● on · ○ off · a lock: always on, scoring needs it · ✎ worded here"), "dim"))
        ground = QSplitter()
        ground.setObjectName("inner")
        ground.setChildrenCollapsible(False)
        ground.addWidget(listed)
        ground.addWidget(scrolled(side, self.tr("The rule chosen")))
        ground.setSizes([500, 380])
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(ground)


def _row(book: Rulebook, rule: Rule, title: str) -> Row:
    sign = LOCK if rule.fixed else "●" if book.is_on(rule.code) else "○"
    setting = book.settings.get(rule.code)
    mark = " ✎" if setting and (setting.wording or setting.parameters) else ""
    numbers = "; ".join(written(book.number(rule.code, each.name)) for each in rule.parameters)
    cells = (sign, f"{title}{mark}", level_word(rule.level), numbers)
    return Row(tuple(TableCell(each, id=rule.code) for each in cells), depth=1, key=rule.code)


def _names(code: str) -> list[str]:
    """Return the fields a sentence of the rule may have, as they are typed into it; those without a name are ours."""
    from desktop.words.codes import CATALOGUES
    from desktop.words.rules import field_name, fields_of

    named = {(each, field_name(each)) for each in fields_of(code, CATALOGUES)}
    return sorted({f"[{name}]" for field, name in named if name != field})
