"""The life of submissions: their versions and states, what differs, set aside and back, an import rolled back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.question import Stage
from desktop.domain.registers.lines import numbered
from desktop.domain.ripple import Ripple
from desktop.domain.submission.condition import MOVES, Condition, Move, allows, condition_of
from desktop.domain.submission.correcting import unread
from desktop.domain.submission.counting import RolledBack, rolled_back, values_of
from desktop.domain.submission.difference import Difference, Spot, differences
from desktop.domain.submission.listing import LineDifference, ListMove, line_differences, list_moves
from desktop.domain.submission.report import Report
from desktop.domain.submission.supposed import with_items
from desktop.domain.submission.thing import Said, key_of, thing_of
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.correction import Done
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import ripple_of
from desktop.store import ledgers, questions, register_lines, reports, rolling_back, uses
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working
from desktop.store.rolling_back import Rolling
from desktop.store.uses import Use, Uses

_USES = {Move.SET_ASIDE: "set_aside", Move.BRING_BACK: "brought_back"}


@dataclass(frozen=True, slots=True)
class Submission:
    """A kept report without its contents: which version it is, how it stands and why, what may be done with it.

    `version` counts from 1 among the reports of its unit, round, kind and layer. `reason` is why it is out of use,
    empty while it is not; `corrections` and `left_out` count what was put right in it, and what of it is not taken.
    """

    report: Report
    version: int
    condition: Condition
    reason: str
    corrections: int
    left_out: int
    questions: int

    @property
    def moves(self) -> tuple[Move, ...]:
        """What may be done with it."""
        return tuple(MOVES[self.condition])


@dataclass(frozen=True, slots=True)
class Compared:
    """A version beside the one before it, as they were sent; `before` is None for a first version.

    `counted` tells of each value that differs what became of it: `taken`, `left` (the one before stays) or `corrected`;
    `lines` are those of the registers that differ.
    """

    report: Report
    version: int
    before: Report | None
    differences: tuple[Difference, ...]
    counted: tuple[tuple[Spot, str], ...]
    lines: tuple[LineDifference, ...] = ()


@dataclass(frozen=True, slots=True)
class TakingOut:
    """What taking a report out of use does: the version that counts then (None: none), value by value, what moves.

    `lists` tells of the registers whose lines come and go with it.
    """

    submission: Submission
    instead: Report | None
    values: RolledBack
    ripple: Ripple
    lists: tuple[ListMove, ...] = ()


def submissions(desk: Desk, unit: str | None = None) -> tuple[Submission, ...]:
    """Return the submissions of the desk's round, of one unit or of all, in the order of keeping."""
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        _known_unit(ledger, unit)
        return tuple(each for each in _submissions(db, ledger.round.code) if unit in {None, each.report.unit})


def compare(desk: Desk, number: int) -> Compared:
    """Return what a report says otherwise than the version before it. Raises: UNKNOWN_REPORT."""
    with looking(desk) as db:
        ledger_of(db, desk)
        report = _report(db, number)
        used = uses.load(db)
        ladder = used.ladder(number)
        gone = {each for each, use in uses.said(db).items() if use.kind == "rolled_back"}
        lower = [each for each in ladder[: ladder.index(number)] if each not in gone]
        before = reports.load(db, lower[-1]) if lower else None
    differing = tuple(_as_written(each, report) for each in differences(report, before)) if before else ()
    lines = line_differences(report, before) if before else ()
    return Compared(report, ladder.index(number) + 1, before, differing, tuple(_counted(report, differing)), lines)


def foresee_set_aside(desk: Desk, number: int, stage: Layer) -> TakingOut:
    """Return what setting a report aside would do; nothing is written. Raises: as `set_aside`."""
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        submission = _allowed(db, number, Move.SET_ASIDE)
        used = uses.load(db)
        instead = _instead(db, used, number)
        moved = ripple_of(ledger, ledgers.load(db, ledger.round.code, used.without(number)), stage)
        counts = submission.condition is not Condition.SUPERSEDED
        values = (
            rolled_back(_report(db, number), instead, frozenset())
            if counts
            else RolledBack(_leaning_on(db, used, number), (), ())
        )
        return TakingOut(submission, instead, values, moved, _lists_moved(db, used, submission.report))


def set_aside(desk: Desk, number: int, reason: str, stage: Layer) -> Done:
    """Set a report aside, as one act: nothing of it counts, the version before it does again; it can come back.

    Raises: UNKNOWN_REPORT; MOVE_NOT_ALLOWED; REASON_MISSING.
    """
    return _use(desk, number, Move.SET_ASIDE, reason, stage)


def bring_back(desk: Desk, number: int, reason: str, stage: Layer) -> Done:
    """Use a report again that was set aside, as one act. Raises: UNKNOWN_REPORT; MOVE_NOT_ALLOWED."""
    return _use(desk, number, Move.BRING_BACK, reason, stage)


def foresee_roll_back(desk: Desk, number: int, stage: Layer) -> TakingOut:
    """Return what rolling an import back would do; nothing is written. Raises: UNKNOWN_REPORT; MOVE_NOT_ALLOWED."""
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        return _rolling_back(db, ledger, number, stage)[1]


def roll_back(desk: Desk, number: int, reason: str, stage: Layer) -> TakingOut:
    """Take an import back as one act, though others came after it; what was edited by hand since stays.

    The file may be taken in again as if it had never come. Return what it did. Raises: as `foresee_roll_back`.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        rolled, foreseen = _rolling_back(db, ledger, number, stage)
        counts = {each: len(getattr(foreseen.values, each)) for each in ("removed", "restored", "kept")}
        with act(db, desk, "roll_back", {**_facts(foreseen.submission), "reason": reason.strip(), **counts}) as done:
            rolling_back.roll_back(db, done, rolled, reason.strip())
    return foreseen


def _rolling_back(db: Store, ledger: Ledger, number: int, stage: Layer) -> tuple[Rolling, TakingOut]:
    submission = _allowed(db, number, Move.ROLL_BACK)
    used = uses.load(db)
    instead = _instead(db, used, number)
    rolled = rolling_back.rolling(db, _report(db, number), instead)
    after = with_items(ledgers.load(db, ledger.round.code, used.without(number)), rolled.staying)
    values = rolled_back(rolled.report, instead, rolled.edited)
    if submission.condition is Condition.SUPERSEDED:
        values = RolledBack(_leaning_on(db, used, number), (), values.kept)
    lists = _lists_moved(db, used, submission.report)
    return rolled, TakingOut(submission, instead, values, ripple_of(ledger, after, stage), lists)


def _lists_moved(db: Store, used: Uses, report: Report) -> tuple[ListMove, ...]:
    """Return how lists change once a report is out of use."""
    ways = (used.without(report.id), used)
    found = (register_lines.counting(db, report.round, each) for each in ways)
    now, was = (numbered(tuple(line for _, line in rows)) for rows in found)
    return list_moves(now, was)


def _leaning_on(db: Store, used: Uses, number: int) -> tuple[Spot, ...]:
    """The values of a superseded version that count still, in the one in force: they leave with it."""
    there = used.in_force & {*used.ladder(number)}
    report = reports.load(db, max(there)) if there else None
    made = ((each, each.correction) for each in (report.corrections if report else ()))
    kept = (item for item, correction in made if correction and correction.kept_from == number)
    return tuple((key_of(item), name) for item in kept for name in thing_of([item]))


def _use(desk: Desk, number: int, move: Move, reason: str, stage: Layer) -> Done:
    if move is Move.SET_ASIDE and not reason.strip():
        raise DeskError(Trouble.REASON_MISSING)
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        submission = _allowed(db, number, move)
        facts = {**_facts(submission), "reason": reason.strip()}
        with act(db, desk, move.value, facts) as done:
            uses.keep(db, done, number, _USES[move], reason.strip())
            after = ledgers.load(db, ledger.round.code)
    return Done(ripple_of(ledger, after, stage), ledger)


def _submissions(db: Store, round_code: str) -> Iterator[Submission]:
    used, said = uses.load(db), uses.said(db)
    waiting = [each for each in questions.load(db, round_code) if each.stage is Stage.SENT and each.place]
    for head in reports.all_kept(db, round_code):
        asked = sum(each.place is not None and each.place.sha256 == head.sha256 for each in waiting)
        yield _submission(db, head, used, said.get(head.id), asked)


def _submission(db: Store, head: Report, used: Uses, use: Use | None, asked: int) -> Submission:
    whole = _report(db, head.id)
    condition = condition_of(in_force=head.id in used.in_force, use=use.kind if use else None, questions=asked)
    reason = use.reason if use and use.kind != "brought_back" else ""
    version = used.ladder(head.id).index(head.id) + 1
    made = (len(whole.put_right), len(whole.left_out))
    return Submission(head, version, condition, reason, *made, asked)


def _allowed(db: Store, number: int, move: Move) -> Submission:
    report = _report(db, number)
    found = next(each for each in _submissions(db, report.round) if each.report.id == number)
    if not allows(found.condition, move):
        facts: Facts = {"report": number, "file": report.file, "condition": found.condition.value, "move": move.value}
        raise DeskError(Trouble.MOVE_NOT_ALLOWED, facts)
    return found


def _instead(db: Store, used: Uses, number: int) -> Report | None:
    """Return the version that counts once a report is out of use."""
    ladder = used.ladder(number)
    there = used.without(number).in_force & {*ladder}
    return reports.load(db, max(there)) if there else None


def _counted(report: Report, differing: tuple[Difference, ...]) -> Iterator[tuple[Spot, str]]:
    now = values_of(report)
    kept = {key_of(each): each.correction.kept_from for each in report.corrections if each.correction}
    for each in differing:
        said = now.get(each.spot)
        if (each.after is None and said is None) or (each.after is not None and each.after.says_as(said)):
            yield each.spot, "taken"
        else:
            made = each.key in kept and kept[each.key] is None
            yield each.spot, "corrected" if made else "left"


def _as_written(each: Difference, report: Report) -> Difference:
    """Return a difference with what the unit wrote where nothing could be read: it left nothing blank."""
    item = next((one for one in report.corrections if key_of(one) == each.key), None)
    place = unread(item).get(each.name) if item is not None and each.after is None else None
    return each if place is None else replace(each, after=Said(place.raw, place))


def _report(db: Store, number: int) -> Report:
    report = reports.load(db, number)
    if report is None:
        raise DeskError(Trouble.UNKNOWN_REPORT, {"report": number})
    return report


def _facts(submission: Submission) -> Facts:
    report = submission.report
    return {"report": report.id, "file": report.file, "unit": report.unit, "version": submission.version}


def _known_unit(ledger: Ledger, unit: str | None) -> None:
    if unit is not None and ledger.cluster.unit(unit) is None:
        known = tuple(each.code for each in ledger.cluster.units)
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": unit, "known": known})
