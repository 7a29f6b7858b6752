"""How far the gathering has come: who handed in what, what is late or missing, deadlines, papers ticked off by hand."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.gathering import (
    READ_PAPERS,
    Come,
    Deadline,
    Gathering,
    Handed,
    Query,
    RequiredPaper,
    gather,
)
from desktop.domain.intake import Report
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.question import Question, Stage
from desktop.domain.scoring.cells import ruling
from desktop.domain.sending import Sending
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import ledger_of
from desktop.store import gathering as kept
from desktop.store import questions, reports, sendings, uses
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working
from desktop.words.gathering import paper_name

USUAL = tuple(RequiredPaper(code, "") for code in READ_PAPERS)


def gathering(desk: Desk) -> Gathering:
    """Return how every required paper of every unit stands in the desk's round today."""
    with looking(desk) as db:
        return gathering_of(db, ledger_of(db, desk), desk.clock().date())


def how_far(desk: Desk, ledger: Ledger) -> tuple[Gathering, tuple[Sending, ...]]:
    """Return the same and the sendings, from a ledger that was read, and proved, just before."""
    with looking(desk) as db:
        return gathering_of(db, ledger, desk.clock().date()), sendings.load(db, ledger.round.code)


def gathering_of(db: Store, ledger: Ledger, today: date) -> Gathering:
    """Return how every required paper stands on a day, from an open store."""
    code = ledger.round.code
    papers = required(db, code)
    came = reports.all_kept(db, code)
    handed = (*_of_reports(ledger, came, uses.said(db)), *kept.receipts(db, code))
    queries = tuple(_queries(questions.load(db, code), came))
    come = Come(sendings.load(db, code), handed, kept.deadlines(db, code), queries)
    return gather(ledger.cluster.units, papers, come, today)


def required(db: Store, round_code: str) -> tuple[RequiredPaper, ...]:
    """Return the papers the units hand in; workbook and Word report while nobody said otherwise."""
    return kept.required_papers(db, round_code) or USUAL


def set_required(desk: Desk, papers: tuple[RequiredPaper, ...]) -> None:
    """Make these the papers every unit hands in this round, as one act.

    Raises: REFUSED with findings where a code stands twice, a paper that is not read has no title, or one of which
    something came in is left out.
    """
    with working(desk) as db:
        code = ledger_of(db, desk).round.code
        present = {each.paper for each in kept.receipts(db, code)}
        wrong = tuple(_wrong(papers, present))
        if wrong:
            raise DeskError(Trouble.REFUSED, {"path": desk.path}, wrong)
        with act(db, desk, "required_papers", {"papers": len(papers)}):
            kept.save_required(db, code, papers)


def change_required(desk: Desk, added: Iterable[str] = (), dropped: Iterable[str] = ()) -> None:
    """Add papers by their titles and drop papers by their codes, as one act.

    Raises: UNKNOWN_PAPER of one that is dropped; REFUSED as `set_required`.
    """
    with looking(desk) as db:
        papers = required(db, ledger_of(db, desk).round.code)
    gone = tuple(dropped)
    for code in gone:
        _known_paper(papers, code)
    left = tuple(each for each in papers if each.code not in gone)
    set_required(desk, (*left, *_named(added, {each.code for each in papers})))


def move_due(desk: Desk, deadline: Deadline) -> Gathering:
    """Set the day something is due, as one act, with its reason; the earlier ones stay in the log.

    Raises: UNKNOWN_UNIT; UNKNOWN_PAPER; REASON_MISSING.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        papers = required(db, ledger.round.code)
        _known_unit(ledger, deadline.unit)
        named = _known_paper(papers, deadline.paper) if deadline.paper else ""
        if not deadline.reason.strip():
            raise DeskError(Trouble.REASON_MISSING)
        facts: Facts = {
            "unit": deadline.unit,
            "paper": named,
            "due": deadline.due,
            "reason": deadline.reason.strip(),
        }
        with act(db, desk, "move_due", facts) as number:
            kept.set_deadline(db, number, ledger.round.code, deadline)
        return gathering_of(db, ledger, desk.clock().date())


def receive(desk: Desk, handed: Handed, note: str = "") -> None:
    """Keep that a paper the program does not read came in, as one act.

    Raises: UNKNOWN_UNIT; UNKNOWN_PAPER; REFUSED for a paper that comes in as a file, or on a day still to come.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        _known_unit(ledger, handed.unit)
        named = _known_paper(required(db, ledger.round.code), handed.paper)
        today = desk.clock().date()
        wrong = tuple(_not_by_hand(handed, named, today))
        if wrong:
            raise DeskError(Trouble.REFUSED, {"path": named}, wrong)
        facts: Facts = {"unit": handed.unit, "paper": named, "on": handed.on}
        with act(db, desk, "receive", facts) as number:
            kept.untick(db, ledger.round.code, handed.unit, handed.paper)
            kept.tick_off(db, number, ledger.round.code, handed, note)


def unreceive(desk: Desk, unit: str, paper: str) -> None:
    """Take back that a paper came in, as one act. Raises: UNKNOWN_UNIT; UNKNOWN_PAPER when it was not ticked off."""
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        _known_unit(ledger, unit)
        named = _known_paper(required(db, ledger.round.code), paper)
        ticked = tuple(each.paper for each in kept.receipts(db, ledger.round.code) if each.unit == unit)
        if paper not in ticked:
            raise DeskError(Trouble.UNKNOWN_PAPER, {"paper": paper, "known": ticked})
        with act(db, desk, "unreceive", {"unit": unit, "paper": named}):
            kept.untick(db, ledger.round.code, unit, paper)


def _named(titles: Iterable[str], taken: set[str]) -> Iterator[RequiredPaper]:
    """Yield a paper for each title, with a code nobody has."""
    for title in titles:
        number = next(at for at in range(1, len(taken) + 2) if f"khac-{at}" not in taken)
        taken.add(f"khac-{number}")
        yield RequiredPaper(f"khac-{number}", title.strip())


def _of_reports(ledger: Ledger, came: Iterable[Report], said: Mapping[int, uses.Use]) -> Iterator[Handed]:
    """Yield what came in as a file; a report rolled back was taken in by mistake and does not count as come."""
    blanks = _blanks(ledger)
    for report in came:
        use = said[report.id].kind if report.id in said else ""
        if report.layer is not Layer.CLAIM or use == "rolled_back":
            continue
        lacking = blanks.get(report.unit, ()) if report.kind == "workbook" else _blank_headings(report)
        yield Handed(report.unit, report.kind, _day(report.received), lacking, use == "set_aside")


def _queries(asked: Iterable[Question], came: Iterable[Report]) -> Iterator[Query]:
    """Yield the questions that wait, by unit, paper and whether they were sent; the paper is that of the file asked."""
    texts = {(each.unit, each.file) for each in came if each.kind == "narrative"}
    waiting: dict[tuple[str, str, bool], list[Question]] = {}
    for each in (one for one in asked if one.is_waiting):
        paper = "narrative" if each.place and (each.unit, each.place.file) in texts else "workbook"
        waiting.setdefault((each.unit, paper, each.stage is Stage.SENT), []).append(each)
    for (unit, paper, put), own in waiting.items():
        letters = tuple(dict.fromkeys(each.letter for each in own if each.letter))
        yield Query(unit, paper, len(own), put, max((each.due for each in own if each.due), default=None), letters)


def _blanks(ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """Return the codes of the leaves of which a unit said nothing."""
    if not ledger.framework.criteria:
        return {}
    said = ruling(ledger.entries, Layer.AGREED)
    leaves = [leaf.code for leaf in ledger.framework.leaves]
    return {
        unit.code: tuple(leaf for leaf in leaves if leaf not in said.row(unit.code)) for unit in ledger.cluster.units
    }


def _blank_headings(report: Report) -> tuple[str, ...]:
    """Return the headings under which a report held nothing when it was read."""
    found = next((each for each in report.findings if each.code == "sections_blank"), None)
    headings = found.facts.get("headings") if found else None
    return headings if isinstance(headings, tuple) else ()


def _day(received: str) -> date:
    return datetime.fromisoformat(received).date()


def _wrong(papers: tuple[RequiredPaper, ...], present: set[str]) -> Iterator[Finding]:
    codes = [each.code for each in papers]
    for code in sorted({code for code in codes if codes.count(code) > 1}):
        yield Finding(Level.ERROR, "paper_twice", {"paper": code})
    for each in papers:
        if each.code not in READ_PAPERS and not (each.code.strip() and each.title.strip()):
            yield Finding(Level.ERROR, "paper_untitled", {"paper": each.code})
    for code in sorted(present - set(codes)):
        yield Finding(Level.ERROR, "paper_came_in", {"paper": code})
    if not papers:
        yield Finding(Level.ERROR, "no_papers")


def _not_by_hand(handed: Handed, named: str, today: date) -> Iterator[Finding]:
    if handed.paper in READ_PAPERS:
        yield Finding(Level.ERROR, "paper_is_read", {"paper": named})
    if handed.on > today:
        yield Finding(Level.ERROR, "received_in_the_future", {"on": handed.on, "today": today})


def _known_unit(ledger: Ledger, unit: str | None) -> None:
    if unit is not None and ledger.cluster.unit(unit) is None:
        known = tuple(each.code for each in ledger.cluster.units)
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": unit, "known": known})


def _known_paper(papers: tuple[RequiredPaper, ...], code: str) -> str:
    """Return the name of a required paper. Raises: UNKNOWN_PAPER."""
    found = next((each for each in papers if each.code == code), None)
    if found is None:
        raise DeskError(Trouble.UNKNOWN_PAPER, {"paper": code, "known": tuple(each.code for each in papers)})
    return paper_name(found)
