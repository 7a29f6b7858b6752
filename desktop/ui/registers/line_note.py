"""What there is to know of a line: how it counts, as it was sent, why, where it stands, what it was merged with."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop.domain.ledger import Ledger
from desktop.domain.registers.decisions import Decisions
from desktop.domain.registers.lines import FIELDS, Line
from desktop.ui.parts.note import Note
from desktop.ui.registers.listing import Item
from desktop.words.registers import field_name, register_name, value_words


def line_note(item: Item, ledger: Ledger, decisions: Decisions) -> Note:
    """Return what is known of a line of a list."""
    line = item.line
    groups = (
        (QCoreApplication.translate("LineNote", "HOW IT COUNTS"), () if item.out else tuple(_says(line))),
        (QCoreApplication.translate("LineNote", "LEFT OUT"), tuple(_left_out(item))),
        (QCoreApplication.translate("LineNote", "AS THE UNIT SENT IT"), tuple(_sent(item))),
        (QCoreApplication.translate("LineNote", "WHY"), tuple(_why(item))),
        (QCoreApplication.translate("LineNote", "SOURCE"), tuple(_source(line))),
        (QCoreApplication.translate("LineNote", "TELLS OF THE SAME"), tuple(_others(item, ledger))),
        (QCoreApplication.translate("LineNote", "HISTORY"), tuple(_history(item, decisions))),
    )
    head = f"{register_name(line.register)} · {short(ledger, line.unit)}"
    place = line.source
    return Note(head, line.name, groups, (place,) if place is not None and place.sheet and place.cell else ())


def short(ledger: Ledger, code: str) -> str:
    """Return what a unit is called in short."""
    unit = ledger.cluster.unit(code)
    return unit.short if unit else code


def says(line: Line) -> tuple[str, ...]:
    """Return what a line says of its name, a field a line."""
    return tuple(_says(line))


def _says(line: Line) -> Iterator[str]:
    for name in FIELDS[line.register]:
        value = value_words(line, name)
        if value:
            yield f"{field_name(name)}: {value}"


def _left_out(item: Item) -> Iterator[str]:
    if item.out is not None:
        yield QCoreApplication.translate("LineNote", "This line does not count.")
        yield from _says(item.line)


def _sent(item: Item) -> Iterator[str]:
    sent, blank = item.listed.sent if item.listed else None, QCoreApplication.translate("LineNote", "(blank)")
    if sent is None:
        return
    if sent.name != item.line.name:
        yield f"{field_name('name')}: {sent.name}"
    for name in FIELDS[sent.register]:
        if sent.value(name) != item.line.value(name):
            yield f"{field_name(name)}: {value_words(sent, name) or blank}"


def _why(item: Item) -> Iterator[str]:
    reason = item.out.correction.reason if item.out else item.listed.reason if item.listed else ""
    if reason:
        yield reason


def _source(line: Line) -> Iterator[str]:
    from desktop.words.findings import where

    if line.source is not None:
        yield f"{where(line.source)}\n“{line.source.raw}”"
    elif line.report is None:
        yield QCoreApplication.translate("LineNote", "Written by hand by an officer.")


def _others(item: Item, ledger: Ledger) -> Iterator[str]:
    if item.one is None or not item.is_merged:
        return
    yield QCoreApplication.translate("LineNote", "Known by: {name}").format(name=item.one.name)
    for each in item.one.lines:
        if each is not item.listed:
            yield f"“{each.line.name}” ({short(ledger, each.line.unit)})"


def _history(item: Item, decisions: Decisions) -> Iterator[str]:
    own = item.out.correction if item.out else None
    listed = item.listed
    if own is not None:
        yield _done(own.time, own.officer, QCoreApplication.translate("LineNote", "left out"))
    elif listed is not None and listed.sent is not None:
        yield _done(listed.time, listed.officer, QCoreApplication.translate("LineNote", "put right"))
    subject = listed.subject if listed else item.line.subject
    merged = QCoreApplication.translate("LineNote", "made one of several")
    apart = QCoreApplication.translate("LineNote", "told apart from another line")
    for merge in (each for each in decisions.merges if subject in each.subjects):
        yield _done(merge.time, merge.officer, merged, merge.reason)
    for word in (each for each in decisions.aparts if subject in each.subjects):
        yield _done(word.time, word.officer, apart, word.reason)


def _done(time: str, officer: str, what: str, reason: str = "") -> str:
    from desktop.words.numbers import moment

    line = f"{moment(time)}, {officer}: {what}"
    return f"{line} – {reason}" if reason else line
