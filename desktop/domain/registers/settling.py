"""Settling the registers: from the lines that count and what officers decided to models, persons and collectives."""

from collections.abc import Iterable, Sequence

from desktop.domain.registers.decisions import Decisions, LineCorrection, Merge
from desktop.domain.registers.lines import Line, numbered
from desktop.domain.registers.registered import LeftOut, Listed, Registered, Registers, Waiting


def registers_of(rows: Iterable[tuple[int, Line]], decisions: Decisions, units: Sequence[str]) -> Registers:
    """Return the registers of a round: lines as they were sent, by their keys, put in the protocol order of `units`."""
    order = {code: place for place, code in enumerate(units)}
    sent = sorted(rows, key=lambda row: order.get(row[1].unit, len(order)))
    lines = numbered(tuple(line for _, line in sent))
    said = {each.subject: each for each in decisions.corrections}
    listed: list[Listed] = []
    left_out: list[LeftOut] = []
    for (number, _), line in zip(sent, lines, strict=True):
        made = said.get(line.subject)
        if made is not None and made.line is None:
            left_out.append(LeftOut(number, line, made))
        else:
            listed.append(_listed(number, line, made))
    there = {each.subject for each in listed}
    known = {line.subject for line in lines}
    waiting = Waiting(
        tuple(each for each in decisions.corrections if each.subject not in known),
        tuple(each for each in decisions.merges if len(there.intersection(each.subjects)) < 2),
    )
    return Registers(_merged(listed, decisions.merges), tuple(left_out), decisions, waiting)


def sent_lines(registers: Registers) -> tuple[tuple[int, Line], ...]:
    """Return every line as it was sent, left out or not, with its key, in the order of the keys."""
    counted = ((each.number, each.sent or each.line) for one in registers.registered for each in one.lines)
    return tuple(sorted((*counted, *((each.number, each.line) for each in registers.left_out)), key=lambda row: row[0]))


def _listed(number: int, line: Line, made: LineCorrection | None) -> Listed:
    if made is None or made.line is None:
        return Listed(number, line)
    right = Line(line.register, line.unit, made.line.name, made.line.values, line.nth, line.source, line.report)
    return Listed(number, right, line, made.reason, made.officer, made.time, made.number)


def _merged(listed: Sequence[Listed], merges: Sequence[Merge]) -> tuple[Registered, ...]:
    """Return lines as merges join them; merges that share a line join all of theirs, known by the last one's first."""
    by_subject = {each.subject: each for each in listed}
    root = {subject: subject for subject in by_subject}
    effective = [_present(each, by_subject) for each in sorted(merges, key=lambda merge: merge.number)]
    for merge in effective:
        for subject in merge.subjects[1:]:
            root[_top(root, subject)] = _top(root, merge.subjects[0])
    groups: dict[str, list[Listed]] = {}
    for each in listed:
        groups.setdefault(_top(root, each.subject), []).append(each)
    last = {_top(root, merge.subjects[0]): merge for merge in effective if len(merge.subjects) > 1}
    made = [_one(group, last.get(top)) for top, group in groups.items()]
    place = {each.number: at for at, each in enumerate(listed)}
    return tuple(sorted(made, key=lambda one: place[one.lines[0].number]))


def _present(merge: Merge, by_subject: dict[str, Listed]) -> Merge:
    """Return a merge with only those of its lines that count."""
    return Merge(merge.number, tuple(each for each in merge.subjects if each in by_subject))


def _top(root: dict[str, str], subject: str) -> str:
    while root[subject] != subject:
        subject = root[subject]
    return subject


def _one(group: list[Listed], merge: Merge | None) -> Registered:
    if merge is None:
        return Registered(tuple(group))
    first = next(each for each in group if each.subject == merge.subjects[0])
    return Registered((first, *(each for each in group if each is not first)), merge.number)
