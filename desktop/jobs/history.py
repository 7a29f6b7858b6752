"""The history of a cluster file: what was done, and whether anything was altered behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.desk import Desk
from desktop.domain.ledger import LAYERS, Layer, Ledger
from desktop.domain.ripple import Ripple, ripple
from desktop.domain.scoring.standings import Standings
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import ledger_of
from desktop.jobs.rewording import Stood, with_sentences
from desktop.jobs.scoring import standings_of
from desktop.store import clusters, frameworks, history, ledgers
from desktop.store.check import check as check_all
from desktop.store.connection import Store, looking
from desktop.store.findings import StoreFinding
from desktop.store.history import EVERYTHING, Act, ActLine, Change, Chosen, pick
from desktop.store.lost_states import lost_states, readable_copies
from desktop.store.past import as_of
from desktop.words.acts import act_name
from desktop.words.changes import change_words

__all__ = [
    "EVERYTHING",
    "Act",
    "ActLine",
    "Change",
    "Checked",
    "Chosen",
    "History",
    "LogPage",
    "Then",
    "changes_of",
    "check_store",
    "export_log",
    "log_page",
    "read_at",
    "read_log",
    "recomputed",
]


@dataclass(frozen=True, slots=True)
class History:
    """Every act in order, the head of the chain, and what is wrong with the chain."""

    acts: tuple[Act, ...]
    head: str
    findings: tuple[StoreFinding, ...]

    @property
    def ok(self) -> bool:
        """Whether the chain is whole."""
        return not self.findings


@dataclass(frozen=True, slots=True)
class Checked:
    """A cluster file looked through: its print code and everything wrong."""

    print_code: str
    findings: tuple[StoreFinding, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


def read_log(desk: Desk, chosen: Chosen = EVERYTHING) -> History:
    """Return the chosen part of the history, and the state of the whole chain."""
    with looking(desk) as db:
        return History(pick(history.acts(db), chosen), history.head(db), history.verify(db))


@dataclass(frozen=True, slots=True)
class LogPage:
    """The chosen acts, the latest first; the officers, kinds of acts, units and criteria one can choose by."""

    lines: tuple[ActLine, ...]
    officers: tuple[str, ...]
    names: tuple[str, ...]
    units: tuple[tuple[str, str], ...]
    criteria: tuple[tuple[str, str], ...]


def log_page(desk: Desk, chosen: Chosen = EVERYTHING) -> LogPage:
    """Return the chosen acts without what they changed: a long history is shown at once."""
    with looking(desk) as db:
        officers, names = history.who_and_what(db)
        units = tuple((unit.code, unit.short) for unit in clusters.load(db).units)
        framework = frameworks.current(db)
        criteria = tuple((leaf.code, leaf.title) for leaf in framework.leaves) if framework else ()
        return LogPage(history.act_lines(db, chosen), officers, names, units, criteria)


def changes_of(desk: Desk, number: int, chosen: Chosen = EVERYTHING, most: int = 2_000) -> tuple[Change, ...]:
    """Return the first `most` changes of an act."""
    with looking(desk) as db:
        return history.changes_of(db, number, chosen, most)


def export_log(desk: Desk, path: str, chosen: Chosen = EVERYTHING) -> str:
    """Write the chosen part of the history as a workbook, a row for each change; return where it went.

    Raises: FILE_UNWRITABLE, DISK_FULL.
    """
    from desktop.papers.excel.log_book import log_book
    from desktop.papers.files import write_beside

    with looking(desk) as db:
        cluster, code = clusters.load(db), history.print_code(db)
        rows = tuple(_log_rows(pick(history.acts(db), chosen)))
    title = f"{cluster.name} · {cluster.year}"
    return write_beside(path, log_book(title, code, rows, desk.clock().date()))


def _log_rows(acts: tuple[Act, ...]) -> Iterator[tuple[str, ...]]:
    for act in acts:
        head = (str(act.number), act.time.replace("T", " "), act.officer, act_name(act.name, act.facts))
        words = [change_words(each.table, each.before, each.after) for each in act.changes]
        told = [(each.what, each.unit, each.criterion, each.before, each.after) for each in words]
        yield from ((*head, *each) for each in told or [("", "", "", "", "")])


@dataclass(frozen=True, slots=True)
class Then:
    """The state a print code names: its last act, the ranks at that time, what was done since and what that moved.

    `ledger` is that of the present.
    """

    ledger: Ledger
    act: Act
    standings: Standings
    since: tuple[Act, ...]
    moved: Ripple


def read_at(desk: Desk, code: str, stage: Layer) -> Then:
    """Return what stood when papers carried the print code `code`, scored at `stage`, and what changed since.

    Raises: UNKNOWN_CODE; STORE_ALTERED.
    """
    with looking(desk) as db:
        number = history.act_of_code(db, code)
        if number is None:
            raise DeskError(Trouble.UNKNOWN_CODE, {"path": desk.path, "code": code})
        ledger = ledger_of(db, desk)
        with as_of(db, desk, number) as past:
            before = _stood(ledgers.load(past, desk.round), stage)
        after, acts = _stood(ledger, stage), history.acts(db)
        moved = with_sentences(ripple(before.standings, after.standings), before, after)
        return Then(ledger, acts[number - 1], before.standings, acts[number:], moved)


def _stood(ledger: Ledger, stage: Layer) -> Stood:
    return Stood(ledger, standings_of(ledger, stage))


def check_store(desk: Desk) -> Checked:
    """Return what is wrong with file, rows, originals and chain, and whether all totals can be recomputed.

    States that only a backup beside the file still knows are named too: the end of the history was cut, or it was
    written anew.
    """
    with looking(desk) as db:
        found = check_all(db)
        return Checked(history.print_code(db), (*found, *recomputed(db, desk), *_lost(db, desk)))


def _lost(db: Store, desk: Desk) -> tuple[StoreFinding, ...]:
    try:
        return (*lost_states(db, desk), *readable_copies(desk))
    except DeskError:  # the file is damaged, and that is said already
        return ()


def recomputed(db: Store, desk: Desk) -> tuple[StoreFinding, ...]:
    """Compute every total anew at every stage; return what cannot be computed."""
    try:
        ledger = ledgers.load(db, desk.round)
        for stage in LAYERS:
            standings_of(ledger, stage)
    except (DeskError, ArithmeticError, ValueError, KeyError) as error:
        technical = error.trouble.value if isinstance(error, DeskError) else type(error).__name__
        return (StoreFinding("recompute_failed", {"technical": technical}, None, None, None, None),)
    return ()
