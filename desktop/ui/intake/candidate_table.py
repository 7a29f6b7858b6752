"""The numbers of Word reports as a table, and which of them are listed."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop.domain.candidates.candidate import Offered, Stand
from desktop.domain.ledger import Ledger
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.words.candidates import marked, reading_words, role_words, stand_words, target_words

_SIGNS = {Stand.CONFIRMED: "✓ ", Stand.DISMISSED: "⊘ ", Stand.AGREES: "= ", Stand.OPEN: ""}


class Wanted(StrEnum):
    """Which numbers are listed."""

    TO_LOOK_AT = "to_look_at"
    AGREEING = "agrees"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    ALL = "all"


def wanted_words(wanted: Wanted) -> str:
    """Return what a choice of numbers is called."""
    match wanted:
        case Wanted.TO_LOOK_AT:
            return QCoreApplication.translate("Candidates", "To look at")
        case Wanted.ALL:
            return QCoreApplication.translate("Candidates", "All numbers")
        case _:
            return stand_words(Stand(wanted.value))


def holds(wanted: Wanted, offered: Offered) -> bool:
    """Return whether a number is among those wanted."""
    match wanted:
        case Wanted.TO_LOOK_AT:
            return offered.needs_a_look
        case Wanted.ALL:
            return True
        case _:
            return offered.stand is Stand(wanted.value)


def rows_of(found: Iterable[Offered], ledger: Ledger) -> dict[str, Row]:
    """Return the row of each number by its key: made once, where the numbers are read."""
    return {each.candidate.key: _row(each, ledger) for each in found}


def candidates_table(rows: Sequence[Row]) -> Table:
    """Return the numbers with their sentences, what each may be, what is kept there."""
    columns = (
        Column(QCoreApplication.translate("Candidates", "Unit"), width=11),
        Column(QCoreApplication.translate("Candidates", "Number read"), align=Align.RIGHT, width=18),
        Column(QCoreApplication.translate("Candidates", "Sentence"), width=60),
        Column(QCoreApplication.translate("Candidates", "May be"), width=34),
        Column(QCoreApplication.translate("Candidates", "Kept now"), align=Align.RIGHT, width=13),
        Column(QCoreApplication.translate("Candidates", "State"), width=13),
    )
    return Table(QCoreApplication.translate("Candidates", "Numbers in Word reports"), columns, tuple(rows))


def _row(offered: Offered, ledger: Ledger) -> Row:
    own = offered.candidate
    unit = ledger.cluster.unit(own.unit)
    guess = next(iter(own.guesses), None)
    what = target_words(guess.target, guess.title) if guess else f"({role_words(own.role)})"
    kept = TableCell(guess.kept, id=own.key) if guess else TableCell("", id=own.key)
    texts = (unit.short if unit else own.unit, reading_words(own), marked(own), what)
    state = TableCell(f"{_SIGNS[offered.stand]}{stand_words(offered.stand)}")
    return Row((*(TableCell(text) for text in texts), kept, state), key=own.key)
