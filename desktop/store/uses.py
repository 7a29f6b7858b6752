"""Which reports are in use: the latest of each unit, round, kind and layer neither set aside nor rolled back."""

from dataclasses import dataclass, replace
from itertools import groupby

from sqlite_utils import Database

from desktop.store.plain import text_of

_GROUPED = "SELECT id, unit, round, kind, layer FROM report ORDER BY unit, round, kind, layer, id"
_LAST = "SELECT report, kind, reason, act, max(id) FROM report_use GROUP BY report"


@dataclass(frozen=True, slots=True)
class Use:
    """The latest thing said of a report's use: `set_aside`, `brought_back` or `rolled_back`, why, by which act."""

    kind: str
    reason: str
    act: int


@dataclass(frozen=True, slots=True)
class Uses:
    """The reports of a file by their ids: versions of one another in their order, and those out of use."""

    ladders: tuple[tuple[int, ...], ...] = ()
    out: frozenset[int] = frozenset()

    @property
    def in_force(self) -> frozenset[int]:
        """The reports that count: of each ladder the last one that is not out of use."""
        tops = (next((each for each in reversed(ladder) if each not in self.out), None) for ladder in self.ladders)
        return frozenset(each for each in tops if each is not None)

    @property
    def counting(self) -> str:
        """The reports that count as a JSON list, for a query."""
        return text_of(sorted(self.in_force))

    def ladder(self, report: int) -> tuple[int, ...]:
        """Return the versions a report is one of, the first first."""
        return next((ladder for ladder in self.ladders if report in ladder), (report,))

    def without(self, report: int) -> "Uses":
        """Return the uses as they would be with a report out of use."""
        return replace(self, out=self.out | {report})


def load(db: Database) -> Uses:
    """Return which reports are in use."""
    ladders = groupby(db.execute(_GROUPED), key=lambda row: row[1:])
    out = frozenset(report for report, use in said(db).items() if use.kind != "brought_back")
    return Uses(tuple(tuple(row[0] for row in rows) for _, rows in ladders), out)


def texts_left(db: Database, used: Uses) -> frozenset[str]:
    """Return the SHA-256 of Word reports none of whose reports is in use any more."""
    rows = tuple(db.execute("SELECT sha256, id FROM report WHERE kind = 'narrative'"))
    counting = frozenset(sha256 for sha256, number in rows if number in used.in_force)
    return frozenset(sha256 for sha256, _ in rows) - counting


def said(db: Database) -> dict[int, Use]:
    """Return the latest thing said of each report's use; of most nothing was."""
    return {report: Use(kind, reason, act) for report, kind, reason, act, _ in db.execute(_LAST)}


def keep(db: Database, act: int, report: int, kind: str, reason: str) -> None:
    """Say that a report was set aside, brought back or rolled back. Must run inside an act."""
    db.execute("INSERT INTO report_use (report, kind, reason, act) VALUES (?, ?, ?, ?)", [report, kind, reason, act])
