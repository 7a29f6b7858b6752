"""Settling the registers: from the lines that count and what officers decided to models, persons and collectives."""

from collections.abc import Container, Iterable, Mapping, Sequence

from desktop.domain.registers.decisions import Decisions, LineCorrection, Merge
from desktop.domain.registers.lines import Line, numbered
from desktop.domain.registers.registered import LeftOut, Listed, Registered, Registers, Waiting


def registers_of(rows: Iterable[tuple[int, Line]], decisions: Decisions, units: Sequence[str]) -> Registers:
    """Return the registers of a round: lines as they were sent, by their keys, put in the protocol order of `units`."""
    order = {code: place for place, code in enumerate(units)}
    sent = sorted(rows, key=lambda row: order.get(row[1].unit, len(order)))
    lines = [(row[0], line) for row, line in zip(sent, numbered(tuple(line for _, line in sent)), strict=True)]
    if not (decisions.corrections or decisions.merges):
        return Registers(tuple(Registered((Listed(*each),)) for each in lines), decisions=decisions)
    said = {each.subject: each for each in decisions.corrections}
    known = {line.subject: (number, line) for number, line in lines}
    listed: dict[str, Listed] = {}
    left_out: list[LeftOut] = []
    for subject, (number, line) in known.items():
        made = said.get(subject)
        if made is not None and made.line is None:
            left_out.append(LeftOut(number, line, made))
        else:
            listed[subject] = _listed(number, line, made)
    waiting = Waiting(
        tuple(each for each in decisions.corrections if each.subject not in known),
        tuple(each for each in decisions.merges if len(listed.keys() & set(each.subjects)) < 2),
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


def _merged(listed: Mapping[str, Listed], merges: Sequence[Merge]) -> tuple[Registered, ...]:
    """Return lines as merges join them; merges that share a line join all of theirs, known by the last one's first."""
    root = {subject: subject for subject in listed}
    effective = [_present(each, listed) for each in sorted(merges, key=lambda merge: merge.number)]
    for merge in effective:
        for subject in merge.subjects[1:]:
            root[_top(root, subject)] = _top(root, merge.subjects[0])
    groups: dict[str, list[Listed]] = {}
    for subject, each in listed.items():
        groups.setdefault(_top(root, subject), []).append(each)
    last = {_top(root, merge.subjects[0]): merge for merge in effective if len(merge.subjects) > 1}
    made = [_one(group, last.get(top)) for top, group in groups.items()]
    place = {each.number: at for at, each in enumerate(listed.values())}
    return tuple(sorted(made, key=lambda one: place[one.lines[0].number]))


def _present(merge: Merge, listed: Container[str]) -> Merge:
    """Return a merge with only those of its lines that count."""
    return Merge(merge.number, tuple(each for each in merge.subjects if each in listed))


def _top(root: dict[str, str], subject: str) -> str:
    while root[subject] != subject:
        subject = root[subject]
    return subject


def _one(group: list[Listed], merge: Merge | None) -> Registered:
    if merge is None:
        return Registered(tuple(group))
    first = next(each for each in group if each.subject == merge.subjects[0])
    return Registered((first, *(each for each in group if each is not first)), merge.number)
