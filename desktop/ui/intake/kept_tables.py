"""What was taken in, as tables: the reports with their versions and states, what differs, what counts of one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.ledger import Correction, Ledger
from desktop.domain.submission.condition import Condition
from desktop.domain.submission.correcting import unread
from desktop.domain.submission.counting import values_of
from desktop.domain.submission.difference import Spot
from desktop.domain.submission.listing import LineDifference
from desktop.domain.submission.report import Report
from desktop.domain.submission.thing import Said, grouped, key_of, thing_of
from desktop.domain.table import Align, Column, Mark, Row, Table, TableCell
from desktop.ui.intake.look_words import day_of, kind_words
from desktop.ui.intake.preview_words import kind_words as change_word
from desktop.ui.intake.preview_words import whole
from desktop.ui.table.layout import Layout, laid_out
from desktop.words.places import cell_name
from desktop.words.registers import differing_fields, field_name, line_name
from desktop.words.submission import condition_words, counted_words, full_name, raw_words, said_words

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.submissions import Compared, Submission

Value = tuple[Spot, Said | None, Said | None, Correction | None]
"""Where it stands, what was sent, what counts (None: nothing), and its correction."""

_SIGNS = {
    Condition.IN_FORCE: "✓ ",
    Condition.QUESTIONED: "? ",
    Condition.SUPERSEDED: "↷ ",
    Condition.SET_ASIDE: "⊘ ",
    Condition.ROLLED_BACK: "↶ ",
}


@dataclass(frozen=True, slots=True)
class Beside:
    """A report beside the version before it: `values` one by one, `shown` and what differs ready to be shown."""

    compared: "Compared"
    values: tuple[Value, ...]
    shown: Layout
    differing: Layout


def beside(compared: "Compared", ledger: Ledger) -> Beside:
    """Return a report beside the version before it, ready to be shown."""
    found = values(compared.report)
    shown, differing = values_table(found, ledger), difference_table(compared, ledger)
    return Beside(compared, found, laid_out(shown), laid_out(differing))


def kept_table(submissions: "Iterable[Submission]", ledger: Ledger) -> Table:
    """Return what was kept, unit by unit, the latest version first."""
    columns = (
        Column(QCoreApplication.translate("Kept", "Unit"), width=14),
        Column(QCoreApplication.translate("Kept", "Kind"), width=16),
        Column(QCoreApplication.translate("Kept", "File"), width=36),
        Column(QCoreApplication.translate("Kept", "Version"), align=Align.CENTRE, width=7),
        Column(QCoreApplication.translate("Kept", "State"), width=24),
        Column(QCoreApplication.translate("Kept", "Received"), align=Align.CENTRE, width=12),
        Column(QCoreApplication.translate("Kept", "By"), width=16),
    )
    order = {unit.code: number for number, unit in enumerate(ledger.cluster.units)}
    there = sorted(submissions, key=lambda each: (order.get(each.report.unit, 99), each.report.kind, -each.version))
    rows = tuple(_kept_row(each, ledger) for each in there)
    return Table(QCoreApplication.translate("Kept", "What was taken in"), columns, rows)


def difference_table(compared: "Compared", ledger: Ledger) -> Table:
    """Return what a version says otherwise than the one before it, and what became of each value."""
    columns = (
        Column(QCoreApplication.translate("Kept", "Value"), width=30),
        Column(QCoreApplication.translate("Kept", "What differs"), width=12),
        Column(QCoreApplication.translate("Kept", "Before"), align=Align.RIGHT, width=14),
        Column(QCoreApplication.translate("Kept", "After"), align=Align.RIGHT, width=14),
        Column(QCoreApplication.translate("Kept", "Place"), width=10),
        Column(QCoreApplication.translate("Kept", "Counts"), width=22),
    )
    counted = dict(compared.counted)
    rows = []
    for each in compared.differences:
        said = each.after or each.before
        texts = (
            full_name(each.spot, ledger),
            change_word(each.kind),
            whole(raw_words(each.before)),
            whole(raw_words(each.after)),
        )
        cells = (*texts, cell_of(said), counted_words(counted[each.spot]))
        rows.append(Row(tuple(TableCell(text) for text in cells)))
    rows += [row for each in compared.lines for row in _line_rows(each)]
    return Table(QCoreApplication.translate("Kept", "Differences"), columns, tuple(rows))


def _line_rows(each: LineDifference) -> Iterator[Row]:
    """Yield how a line of a list differs: one row where it came or went, else one for each field."""
    name, word, place = line_name(each.line), change_word(each.kind), each.line.source
    where = cell_name(place.cell) if place is not None else ""
    for field, before, after in differing_fields(each):
        texts = (f"{name} – {field_name(field)}", word, whole(before), whole(after), where, "")
        yield Row(tuple(TableCell(text) for text in texts))
    if not each.fields:
        yield Row(tuple(TableCell(text) for text in (name, word, "", "", where, "")))


def values_table(found: Iterable[Value], ledger: Ledger) -> Table:
    """Return the values of a report: what was sent, what counts, and why it is another."""
    columns = (
        Column(QCoreApplication.translate("Kept", "Value"), width=30),
        Column(QCoreApplication.translate("Kept", "Sent"), align=Align.RIGHT, width=16),
        Column(QCoreApplication.translate("Kept", "Counts"), align=Align.RIGHT, width=14),
        Column(QCoreApplication.translate("Kept", "Place"), width=10),
        Column(QCoreApplication.translate("Kept", "Correction"), width=34),
    )
    rows = tuple(_value_row(number, full_name(each[0], ledger), each) for number, each in enumerate(found))
    return Table(QCoreApplication.translate("Kept", "Values"), columns, rows)


def values(report: Report) -> tuple[Value, ...]:
    """Return every value of a report."""
    sent = dict(_sent(report))
    counts = values_of(report)
    made = {key_of(each): each.correction for each in report.corrections}
    spots = dict.fromkeys((*sent, *counts))
    return tuple((spot, sent.get(spot), counts.get(spot), made.get(spot[0])) for spot in spots)


def cell_of(said: Said | None) -> str:
    """Return the cell a value stood in; an empty string where none is known."""
    return cell_name(said.place.cell) if said is not None and said.place is not None else ""


def _sent(report: Report) -> Iterator[tuple[Spot, Said]]:
    for key, items in grouped(report.items).items():
        yield from (((key, name), said) for name, said in thing_of(items).items())
    for item in report.corrections:
        yield from (((key_of(item), name), Said(place.raw, place)) for name, place in unread(item).items())


def _kept_row(each: "Submission", ledger: Ledger) -> Row:
    report = each.report
    unit = ledger.cluster.unit(report.unit)
    state = _SIGNS.get(each.condition, "") + condition_words(each.condition)
    state = f"{state}: {each.reason}" if each.reason else state
    state = f"{state} · ✎ {each.corrections}" if each.corrections else state
    about = (unit.short if unit else report.unit, kind_words(report.kind))
    file = TableCell(report.file, id=f"report {report.id}")
    rest = (file, TableCell(each.version), TableCell(state), TableCell(day_of(report)), TableCell(report.officer))
    return Row((*(TableCell(text) for text in about), *rest), key=str(report.id))


def _told(spot: Spot, said: Said | None, words: str) -> str:
    """Return a value as its column has room for it: of a section how long it is."""
    if said is None or spot[0][0] != "section":
        return whole(words)
    count = len(str(said.value).split())
    return whole(QCoreApplication.translate("Kept", "%Ln word(s)", "", count))


def _value_row(number: int, name: str, value: Value) -> Row:
    spot, sent, counts, made = value
    changed = made is not None and not (sent is not None and sent.says_as(counts))
    why = ""
    if made is not None and changed:
        why = " · ".join(part for part in (made.reason, made.basis, made.officer) if part)
    cells = (
        TableCell(name, id=str(number)),
        TableCell(_told(spot, sent, raw_words(sent))),
        TableCell(_told(spot, counts, said_words(counts)), Mark.CORRECTED if changed else Mark.NONE),
        TableCell(cell_of(sent)),
        TableCell(why),
    )
    return Row(cells, key=str(number))
