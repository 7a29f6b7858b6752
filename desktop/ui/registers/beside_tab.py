"""Lists of awards by name beside the totals the units gave: by level, form, object and status, with what differs."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from desktop.domain.ledger import Ledger
from desktop.domain.registers.counts import Reconciled
from desktop.domain.registers.lines import Register
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.parts.filters import choice, fill
from desktop.ui.parts.note import Note
from desktop.ui.parts.pieces import empty, label
from desktop.ui.registers.acts import BESIDE_ACTS
from desktop.ui.registers.line_note import short
from desktop.ui.registers.list_tab import ListTab
from desktop.words.registers import beside_words, code_words, field_name, register_name, unsaid_words

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.registers import RegisterView


class BesideTab(ListTab):
    """The lists beside the totals; the acts of a row show its names and its finding."""

    def __init__(self) -> None:
        super().__init__(self.tr("Lists beside totals"), BESIDE_ACTS, self.tr("Nothing differs here."))
        self._view: RegisterView | None = None
        self._shown: tuple[Reconciled, ...] = ()
        self.unit = choice(field_name("unit"))
        self.differing = QCheckBox(self.tr("Only where they differ"))
        self.count = label("", "dim")
        self._lay_out()
        self.unit.currentIndexChanged.connect(lambda *_: self._show())
        self.differing.toggled.connect(lambda *_: self._show())
        self.table.doubleClicked.connect(lambda _: self.acting.emit("names"))

    @property
    def current(self) -> Reconciled | None:
        """The row the officer is at."""
        return self._shown[self.row] if 0 <= self.row < len(self._shown) else None

    @property
    def note(self) -> Note | None:
        """What there is to know of the row."""
        each, view = self.current, self._view
        if each is None or view is None:
            return None
        groups = (
            (self.tr("THE LIST"), (self._listed(each),)),
            (self.tr("THE TOTAL"), (_given(each),)),
            (self.tr("HOW THEY STAND"), (beside_words(each),)),
            (self.tr("WHAT COUNTS"), (self.tr("The tables of awards print the total the unit gave."),)),
        )
        return Note(f"{register_name(Register.AWARDS)} · {short(view.ledger, each.unit)}", _title(each), groups)

    def show_view(self, view: "RegisterView") -> None:
        """Show the lists beside the totals."""
        self._view = view
        having = {each.unit for each in view.reconciled}
        units = [(unit.short, unit.code) for unit in view.ledger.cluster.units if unit.code in having]
        fill(self.unit, self.tr("All units"), units)
        self.show_list(there=bool(view.reconciled))
        self._show()

    def allow(self) -> None:
        """Enable what can be shown of the row."""
        each = self.current
        self.acts.allow({"names": each is not None, "finding": each is not None and each.covered})

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        unit = self.unit.currentData()
        own = [each for each in view.reconciled if unit in {"", each.unit}]
        differing = [each for each in own if differs(each)]
        self._shown = tuple(differing if self.differing.isChecked() else own)
        self.count.setText(
            self.tr("%Ln row(s) differ", "", len(differing)) if differing else self.tr("Nothing differs.")
        )
        self.show_rows(beside_table(self._shown, view.ledger), self.row)

    def _listed(self, each: Reconciled) -> str:
        return self.tr("%Ln time(s) by name", "", each.listed) if each.covered else beside_words(each)

    def _lay_out(self) -> None:
        nothing = self.tr("No unit named awards yet, and none gave totals: there is nothing to set side by side.")
        above = QHBoxLayout()
        above.addWidget(self.unit)
        above.addWidget(self.differing)
        above.addStretch(1)
        self.count.setWordWrap(False)
        above.addWidget(self.count)
        self.lay_out(empty(nothing), above, self.acts.row())


def differs(each: Reconciled) -> bool:
    """Return whether the list says otherwise than the total, and means to be whole."""
    return each.covered and each.difference not in {None, 0}


def beside_table(rows: Sequence[Reconciled], ledger: Ledger) -> Table:
    """Return lists beside totals, a row per unit, level, form, object and status."""
    columns = (
        Column(field_name("unit"), width=12, frozen=True),
        Column(field_name("level"), width=16),
        Column(field_name("form"), width=19),
        Column(field_name("object"), width=10),
        Column(field_name("status"), width=9),
        Column(QCoreApplication.translate("BesideTab", "By name"), align=Align.RIGHT, width=8),
        Column(QCoreApplication.translate("BesideTab", "Total given"), align=Align.RIGHT, width=8),
        Column(QCoreApplication.translate("BesideTab", "Difference"), align=Align.RIGHT, width=9),
        Column(QCoreApplication.translate("BesideTab", "How they stand"), width=21),
    )
    made = tuple(_row(number, each, ledger) for number, each in enumerate(rows))
    return Table(QCoreApplication.translate("BesideTab", "Lists beside totals"), columns, made)


def _row(number: int, each: Reconciled, ledger: Ledger) -> Row:
    named = (each.level or unsaid_words(), each.form or unsaid_words())
    coded = (_coded("object", each.object), _coded("status", each.status))
    head = (TableCell(text) for text in (short(ledger, each.unit), *named, *coded))
    sign = "⚠ " if differs(each) else ""
    listed, difference = (each.listed, _signed(each.difference)) if each.covered else (None, "")
    told = (listed, each.given, difference, f"{sign}{beside_words(each)}")
    return Row((*head, *map(TableCell, told)), key=str(number))


def _coded(field: str, code: str) -> str:
    return code_words(field, code) if code else unsaid_words()


def _signed(difference: int | None) -> str:
    return "" if difference is None else f"{difference:+d}".replace("-", "−") if difference else "0"


def _title(each: Reconciled) -> str:
    parts = (each.level, each.form, _coded("object", each.object), _coded("status", each.status))
    return " · ".join(part for part in parts if part)


def _given(each: Reconciled) -> str:
    if each.given is None:
        return beside_words(each)
    given = each.given
    return QCoreApplication.translate("BesideTab", "%Ln time(s) in all", "", given)
