"""What stands in place of what a report brought: its corrections, and what an officer makes by hand of its things."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlite_utils import Database

from desktop.domain.ledger import Award, Correction, Entry, Figure, Item, Layer, Section, State
from desktop.domain.submission.correcting import put_right
from desktop.domain.submission.thing import Key, about, key_of
from desktop.store import awards, corrections, entries, figures, sections, uses
from desktop.store.corrections import TABLES, Corrections
from desktop.store.left_out import ROWS
from desktop.store.overlay import overlaid

_STANDING = (
    "{table}.report = ? AND {table}.id IN (SELECT {table} FROM correction)"
    " AND {table}.id NOT IN (SELECT {table} FROM withdrawal WHERE {table} IS NOT NULL)"
)


@dataclass(frozen=True, slots=True)
class Under:
    """Where rows belong: the round, the version of the framework, the report they are of; None: of none."""

    round: str
    framework_version: int
    report: int | None = None


def of_report(db: Database, report: int, known: Corrections) -> tuple[Item, ...]:
    """Return what stands in place of what a report brought, the last made of each thing."""
    found = (item for table in TABLES for item in _of_table(db, table, report, known))
    return tuple({key_of(item): item for item in found}.values())


def stand_in(db: Database, act: int, under: Under, items: Iterable[Item]) -> None:
    """Keep items that stand in place of what a report brought, each with its correction."""
    for item in items:
        made = item.correction
        assert made is not None, "what stands in says why"
        table = _append(db, act, under, item)
        ((row,),) = db.execute(f"SELECT max(id) FROM {table}")
        corrections.keep(db, act, table, row, made)


def by_hand(db: Database, act: int, under: Under, made: Iterable[Item]) -> None:
    """Keep what an officer made by hand: of a thing that a report in force speaks of it is its correction.

    Points and inputs at a layer that a report in force filled are corrections of that report even where it left the
    leaf blank; so is any other item that comes as a correction. `under.report` is the report they are corrections of
    where none brought the thing. Must run inside an act.
    """
    filled = _Filled(db, under.round)
    for item in made:
        report, raw = filled.of(item)
        report = report if raw is not None or under.report is None else under.report
        if report is None:
            _append(db, act, under, item)
        else:
            stand_in(db, act, replace(under, report=report), [_corrected(item, raw)])


def take_back(db: Database, act: int, made: Item, reason: str) -> None:
    """Let a correction no longer count, nor any other of the same thing in its report, nor those they go on."""
    table = key_of(made)[0]
    standing = _STANDING.format(table=table).replace("report = ?", "report IS ?")
    rows = [row for row, item in ROWS[table](db, standing, [made.report]) if about(item) == about(made)]
    corrections.withdraw(db, act, table, _with_those_before(db, table, rows), reason)


def _with_those_before(db: Database, table: str, rows: Iterable[int]) -> tuple[int, ...]:
    """Return rows of corrections with those of the corrections they go on."""
    sql = (
        f"WITH RECURSIVE chain (row, before) AS (SELECT {table}, carries FROM correction WHERE {table} = ? UNION"
        f" SELECT {table}, carries FROM correction JOIN chain ON correction.id = before) SELECT row FROM chain"
    )
    found = (row for each in rows for (row,) in db.execute(sql, [each]) if row is not None)
    return tuple(dict.fromkeys(found))


def _corrected(item: Item, raw: Item | None) -> Item:
    made = item.correction
    if made is not None and made.names:
        return item
    if made is not None:
        return put_right(item, raw, made.reason, made.basis)
    reason, basis = (item.reason, item.evidence) if isinstance(item, Entry) else ("", "")
    return put_right(item, raw, reason, basis)


class _Filled:
    """What the reports in force of a round brought, looked up once a unit."""

    def __init__(self, db: Database, round_code: str) -> None:
        self._db, self._round = db, round_code
        self._in_force = uses.load(db).counting
        self._brought: dict[str | None, dict[tuple[Layer | None, Key], Item]] = {}
        self._filling: dict[tuple[str | None, Layer], int] = {}
        self._latest: dict[str | None, int] = {}
        self._latest_at: dict[tuple[str | None, Layer], int] = {}

    def of(self, item: Item) -> tuple[int | None, Item | None]:
        """Return the report that a hand-made item corrects, and what that brought of the thing."""
        if item.unit not in self._brought:
            self._read(item.unit)
        brought = self._brought[item.unit]
        if not isinstance(item, Entry):
            raw = brought.get((None, key_of(item)))
            there = self._latest.get(item.unit) if item.correction is not None else None
            return (raw.report, raw) if raw is not None else (there, None)
        if item.state is not None:
            raw = brought.get((None, key_of(item)))
            cleared = item.state is State.BLANK and isinstance(raw, Entry) and raw.state is State.NOT_REPORTED
            return (raw.report, raw) if cleared and raw is not None else (None, None)
        raw = brought.get((item.layer, key_of(item)))
        layer = item.layer
        assert layer is not None, "points and inputs have a layer"
        filled = self._latest_at if item.correction is not None else self._filling
        return raw.report if raw is not None else filled.get((item.unit, layer)), raw

    def _read(self, unit: str | None) -> None:
        own: dict[tuple[Layer | None, Key], Item] = {}
        counting = "id IN (SELECT value FROM json_each(?))"
        sql = f"SELECT id, layer FROM report WHERE unit = ? AND round = ? AND {counting} ORDER BY id"
        for report, layer in self._db.execute(sql, [unit, self._round, self._in_force]).fetchall():
            brought = entries.of_report(self._db, report)
            self._latest[unit] = self._latest_at[unit, Layer(layer)] = report
            if brought:
                self._filling[unit, Layer(layer)] = report
            for entry in brought:
                own[Layer(layer), key_of(entry)] = entry
                own[None, key_of(entry)] = entry
            own |= {(None, key_of(each)): each for each in figures.of_report(self._db, report)}
            own |= {(None, key_of(each)): each for each in awards.of_report(self._db, report)}
            own |= {(None, key_of(each)): each for each in sections.of_report(self._db, report)}
        self._brought[unit] = own


def _of_table(db: Database, table: str, report: int, known: Corrections) -> Iterator[Item]:
    if known.rows[table]:
        found = ROWS[table](db, _STANDING.format(table=table), [report])
        brought = {"entry": entries, "figure": figures, "award": awards, "section": sections}[table]
        for _, item in overlaid(found, table, known, lambda number: brought.of_report(db, number)):
            yield item


def _names_papers(made: Correction) -> bool:
    """Whether the papers of a correction stand in its own row: the report has none that would tell them."""
    return made.kept_from is not None or made.raw is None


def _append(db: Database, act: int, under: Under, item: Item) -> str:
    """Add the row of one item; return its table."""
    match item:
        case Entry():
            made = item.correction
            own = replace(item, reason="", evidence=item.evidence if _names_papers(made) else "") if made else item
            entries.append(db, act, under.round, under.framework_version, [own], report=under.report)
            return "entry"
        case Figure():
            figures.append(db, act, under.round, [item], report=under.report)
            return "figure"
        case Award():
            awards.append(db, act, under.round, [item], report=under.report)
            return "award"
        case Section():
            sections.append(db, act, under.round, [item], report=under.report)
            return "section"
