"""The registers: what is in them, lines added, put right and left out, merged, separated and told apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from desktop.domain.desk import Desk
from desktop.domain.facts import Fact
from desktop.domain.ledger import Ledger
from desktop.domain.listed_awards import awards_beside
from desktop.domain.registers.counts import Counts, Reconciled, counts_of
from desktop.domain.registers.decisions import LineCorrection, Merge
from desktop.domain.registers.lines import Line, Register, numbered
from desktop.domain.registers.pairs import Pair, likely_pairs
from desktop.domain.registers.registered import Listed, Registered, Registers
from desktop.domain.registers.settling import sent_lines
from desktop.domain.registers.writing import Unfit, written
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import ledger_of, load_ledger
from desktop.store import line_decisions, register_lines
from desktop.store.acts import act
from desktop.store.connection import working

Values = tuple[tuple[str, str], ...]
"""What is said of a name, by the fields of its register (FIELDS); blank and missing fields are the same."""


@dataclass(frozen=True, slots=True)
class RegisterView:
    """The registers of the desk's round: what is in them, what may be the same, counts, lists beside totals.

    `registers` holds the lines left out, every merge (`registers.decisions.merges`) and what waits too.
    """

    ledger: Ledger
    registers: Registers
    pairs: tuple[Pair, ...]
    counts: Counts
    reconciled: tuple[Reconciled, ...]


def view(desk: Desk) -> RegisterView:
    """Return the registers of the desk's round. Raises: as `ledger_of`."""
    ledger = load_ledger(desk)
    own = ledger.registers
    return RegisterView(ledger, own, pairs_in(own), counts_of(own), awards_beside(ledger))


@lru_cache(maxsize=2)
def pairs_in(registers: Registers) -> tuple[Pair, ...]:
    """Return the pairs that may be the same; of registers that were seen before without comparing the names anew."""
    return likely_pairs(registers)


def only(found: RegisterView, register: Register | None, unit: str | None) -> RegisterView:
    """Return a view of one register and one unit; None: of all. What several units tell of is each of theirs.

    Raises: UNKNOWN_UNIT.
    """
    if unit is not None:
        _known_unit(found.ledger, unit)

    def told(register_: Register, *units: str) -> bool:
        return register in {None, register_} and (unit is None or unit in units)

    own, counts = found.registers, found.counts
    waiting = replace(
        own.waiting,
        corrections=tuple(each for each in own.waiting.corrections if told(each.sent.register, each.sent.unit)),
        merges=tuple(each for each in own.waiting.merges if _is_told(each, told)),
    )
    registers = replace(
        own,
        registered=tuple(each for each in own.registered if told(each.register, *each.units)),
        left_out=tuple(each for each in own.left_out if told(each.line.register, each.line.unit)),
        decisions=replace(own.decisions, merges=tuple(each for each in own.decisions.merges if _is_told(each, told))),
        waiting=waiting,
    )
    awards = register in {None, Register.AWARDS}
    return replace(
        found,
        registers=registers,
        pairs=tuple(each for each in found.pairs if told(each.one.register, *each.one.units, *each.other.units)),
        counts=counts if register is None and unit is None else counts_of(registers),
        reconciled=tuple(each for each in found.reconciled if awards and unit in {None, each.unit}),
    )


def line_of(desk: Desk, number: int) -> Line:
    """Return what a line says now, put right or not, left out or not. Raises: LINE_UNKNOWN."""
    own = load_ledger(desk).registers
    listed = next((each.line for each in _listed(own) if each.number == number), None)
    return listed or _sent(own, number)


def correction_of(desk: Desk, number: int) -> int:
    """Return the number of what was said of a line. Raises: LINE_UNKNOWN; LINE_UNCORRECTED where nothing was."""
    own = load_ledger(desk).registers
    subject = _sent(own, number).subject
    made = next((each.number for each in own.decisions.corrections if each.subject == subject), None)
    if made is None:
        raise DeskError(Trouble.LINE_UNCORRECTED, {"number": number})
    return made


def add(desk: Desk, lines: Sequence[Line]) -> tuple[int, ...]:
    """Write lines by hand, as one act; return their numbers.

    Days may be typed as offices write them (05/11/2026). Raises: UNKNOWN_UNIT; LINE_UNFIT with the field and why.
    """
    made = numbered(tuple(_written(each) for each in lines))
    if not made:
        raise DeskError(Trouble.LINES_UNFIT, {"why": "none"})
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        for each in made:
            _known_unit(ledger, each.unit)
        with act(db, desk, "line_add", {**_about(made[0]), "count": len(made)}) as number:
            return register_lines.append(db, number, ledger.round.code, made)


def correct(desk: Desk, number: int, name: str, values: Values, reason: str) -> int:
    """Let a line say this instead, as one act; return the number of that word. The unit's words stay as they were sent.

    To say what was sent again is to take back what was said of it.

    Raises: LINE_UNKNOWN, REASON_MISSING, LINE_UNFIT; LINE_SAYS_SO where that is what it says already.
    """
    _known_reason(reason)
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        sent = _sent(ledger.registers, number)
        made = _written(replace(sent, name=name, values=values))
        there = next((each.line for each in _listed(ledger.registers) if each.number == number), None)
        if there is not None and (there.name, there.values) == (made.name, made.values):
            raise DeskError(Trouble.LINE_SAYS_SO, _about(there))
        word = LineCorrection(0, sent.subject, sent, made, reason.strip())
        if (sent.name, sent.values) == (made.name, made.values):
            facts = {**_about(sent), "left_out": int(there is None), "reason": word.reason}
            with act(db, desk, "line_take_back", facts) as act_number:
                return line_decisions.take_back(db, act_number, ledger.round.code, word)
        with act(db, desk, "line_correct", {**_about(sent), "to": made.name, "reason": word.reason}) as act_number:
            return line_decisions.correct(db, act_number, ledger.round.code, word)


def leave_out(desk: Desk, number: int, reason: str) -> int:
    """Let a line not count, as one act; return the number of that word.

    Raises: LINE_UNKNOWN, REASON_MISSING; LINE_SAYS_SO where it is left out already.
    """
    return leave_all_out(desk, (number,), reason)[0]


def leave_all_out(desk: Desk, numbers: Sequence[int], reason: str) -> tuple[int, ...]:
    """Let lines not count, as one act for one reason; return the numbers of these words. Raises: as `leave_out`."""
    _known_reason(reason)
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        sent = [_sent(ledger.registers, each) for each in numbers]
        gone = {each.number for each in ledger.registers.left_out}
        for number, line in zip(numbers, sent, strict=True):
            if number in gone:
                raise DeskError(Trouble.LINE_SAYS_SO, _about(line))
        facts: dict[str, Fact] = {**_about(sent[0]), "reason": reason.strip(), "count": len(sent)}
        words = [LineCorrection(0, line.subject, line, None, reason.strip()) for line in sent]
        with act(db, desk, "line_leave_out", facts) as act_number:
            return tuple(line_decisions.correct(db, act_number, ledger.round.code, word) for word in words)


def take_back(desk: Desk, correction: int, reason: str = "") -> None:
    """Take a correction or a leaving-out back, by its number, waiting or not, as one act. Raises: LINE_UNCORRECTED."""
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        made = next((each for each in ledger.registers.decisions.corrections if each.number == correction), None)
        if made is None:
            raise DeskError(Trouble.LINE_UNCORRECTED, {"number": correction})
        facts = {**_about(made.sent), "left_out": int(made.line is None), "reason": reason.strip()}
        with act(db, desk, "line_take_back", facts) as number:
            line_decisions.take_back(db, number, ledger.round.code, replace(made, reason=reason.strip()))


def merge(desk: Desk, numbers: Sequence[int], reason: str = "") -> int:
    """Say that lines tell of the same, known by the first, as one act; return the merge's number.

    What they were merged with before comes along; of lines merged already another may come first. Raises: LINE_UNKNOWN;
    LINES_UNFIT where they are fewer than two, one already and known by the first, or of several registers.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        chosen = _chosen(ledger.registers, numbers)
        whole = [_whole(ledger.registers, each.number) for each in chosen]
        first = chosen[0]
        if all(each is whole[0] for each in whole) and whole[0].lines[0] is first:
            raise DeskError(Trouble.LINES_UNFIT, {"why": "one_already"})
        lines = {
            each.subject: each.sent or each.line for each in (first, *(line for one in whole for line in one.lines))
        }
        facts: dict[str, Fact] = {**_about(first.line), "count": len(lines), "reason": reason.strip()}
        with act(db, desk, "line_merge", facts) as number:
            return line_decisions.merge(db, number, ledger.round.code, tuple(lines.values()), reason.strip())


def separate(desk: Desk, merge: int, reason: str = "") -> None:
    """Take a merge back, by its number, waiting or not, as one act. Raises: MERGE_UNKNOWN."""
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        made = next((each for each in ledger.registers.decisions.merges if each.number == merge), None)
        if made is None:
            raise DeskError(Trouble.MERGE_UNKNOWN, {"number": merge})
        facts: dict[str, Fact] = {**_about(made.lines[0]), "count": len(made.lines), "reason": reason.strip()}
        with act(db, desk, "line_separate", facts) as number:
            line_decisions.separate(db, number, merge, reason.strip())


def tell_apart(desk: Desk, numbers: Sequence[int], reason: str = "") -> None:
    """Say that lines do not tell of the same, each from each, as one act: they are not offered as a pair any more.

    Raises: LINE_UNKNOWN; LINES_UNFIT where they are fewer than two, merged, or of several registers.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        chosen = _chosen(ledger.registers, numbers)
        whole = [_whole(ledger.registers, each.number) for each in chosen]
        if len({each.lines[0].number for each in whole}) < len(whole):
            raise DeskError(Trouble.LINES_UNFIT, {"why": "merged"})
        pairs = [(one.sent or one.line, other.sent or other.line) for one, other in combinations(chosen, 2)]
        facts: dict[str, Fact] = {**_about(chosen[0].line), "count": len(chosen), "reason": reason.strip()}
        facts["other"] = chosen[1].line.name
        with act(db, desk, "line_apart", facts) as number:
            line_decisions.tell_apart(db, number, ledger.round.code, pairs, reason.strip())


def _is_told(merge: Merge, told: Callable[..., bool]) -> bool:
    return told(merge.lines[0].register, *(line.unit for line in merge.lines))


def _written(line: Line) -> Line:
    match written(line):
        case Unfit(field, value, known):
            raise DeskError(Trouble.LINE_UNFIT, {"field": field, "value": value, "known": int(known)})
        case Line() as made:
            return made


def _known_reason(reason: str) -> None:
    if not reason.strip():
        raise DeskError(Trouble.REASON_MISSING)


def _known_unit(ledger: Ledger, unit: str) -> None:
    if ledger.cluster.unit(unit) is None:
        known = tuple(each.code for each in ledger.cluster.units)
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": unit, "known": known})


def _sent(registers: Registers, number: int) -> Line:
    """Return the line of that number as it was sent, left out or not. Raises: LINE_UNKNOWN."""
    found = dict(sent_lines(registers)).get(number)
    if found is None:
        raise DeskError(Trouble.LINE_UNKNOWN, {"number": number})
    return found


def _listed(registers: Registers) -> tuple[Listed, ...]:
    return tuple(line for each in registers.registered for line in each.lines)


def _chosen(registers: Registers, numbers: Sequence[int]) -> list[Listed]:
    """Return the lines of these numbers, two or more of one register. Raises: LINE_UNKNOWN, LINES_UNFIT."""
    known = {each.number: each for each in _listed(registers)}
    strange = next((each for each in numbers if each not in known), None)
    if strange is not None:
        raise DeskError(Trouble.LINE_UNKNOWN, {"number": strange})
    chosen = [known[each] for each in dict.fromkeys(numbers)]
    if len(chosen) < 2:
        raise DeskError(Trouble.LINES_UNFIT, {"why": "few"})
    if len({each.line.register for each in chosen}) > 1:
        raise DeskError(Trouble.LINES_UNFIT, {"why": "registers"})
    return chosen


def _whole(registers: Registers, number: int) -> Registered:
    return next(one for one in registers.registered if any(line.number == number for line in one.lines))


def _about(line: Line) -> dict[str, Fact]:
    return {"register": line.register.value, "unit": line.unit, "name": line.name}
