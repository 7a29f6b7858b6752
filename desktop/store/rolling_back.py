"""Rolling an import back: the report is out of use for good, what was edited by hand in it since stays."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from desktop.domain.ledger import Correction, Item
from desktop.domain.submission.choices import Choices
from desktop.domain.submission.counting import effective
from desktop.domain.submission.offer import Mine
from desktop.domain.submission.report import LeftOut, Report
from desktop.domain.submission.settling import Meeting, settle
from desktop.domain.submission.thing import Key, key_of
from desktop.store import corrections, left_out, uses
from desktop.store.left_out import ROWS
from desktop.store.standing_in import Under, stand_in


@dataclass(frozen=True, slots=True)
class Rolling:
    """An import that may be rolled back: its report, the version that counts then, what was edited by hand since.

    `corrections` were made and `cleared` things were cleared by later acts than the import.
    """

    report: Report
    earlier: Report | None
    corrections: tuple[Item, ...]
    cleared: tuple[LeftOut, ...]

    @property
    def edited(self) -> frozenset[Key]:
        """What the edits are about."""
        return frozenset((*(key_of(each) for each in self.corrections), *(each.key for each in self.cleared)))

    @property
    def staying(self) -> tuple[Item, ...]:
        """The corrections as they stand upon the earlier version, by themselves where there is none."""
        there = effective(self.earlier)
        settled = (settle(self._meeting(item, there), Choices()) for item in self.corrections)
        return tuple(each.item for each in settled if each.item is not None)

    def _meeting(self, item: Item, there: Mapping[Key, tuple[Item, ...]]) -> Meeting:
        key, mine = key_of(item), Mine(item, "", stays=True)
        return Meeting(self.report.unit, key, there.get(key, ()), (), mine, self.report.id, unassigned=False)


def rolling(db: Database, report: Report, earlier: Report | None) -> Rolling:
    """Return what rolling an import back would keep of what was edited since; `earlier` counts then.

    Of a report that a later one superseded nothing is: what was edited in it was offered again when that one came. What
    went on into this one from a report that is out of use itself is kept too.
    """
    if report.id not in uses.load(db).in_force:
        return Rolling(report, earlier, (), ())
    ((kept_by,),) = db.execute("SELECT act FROM report WHERE id = ?", [report.id])
    later = {number for (number,) in db.execute("SELECT id FROM correction WHERE act > ?", [kept_by])}
    made = tuple(
        each
        for each in report.corrections
        if each.correction and (each.correction.number in later or _is_homeless(db, each.correction, earlier))
    )
    corrected = {key_of(each) for each in made}
    left = (each for each in report.left_out if each.key not in corrected)
    return Rolling(report, earlier, made, tuple(each for each in left if _cleared_since(db, report.id, each, kept_by)))


def roll_back(db: Database, act: int, rolled: Rolling, reason: str) -> None:
    """Take a report out of use for good; what was edited in it since stays. Must run inside an act."""
    report, earlier = rolled.report, rolled.earlier
    uses.keep(db, act, report.id, "rolled_back", reason)
    under = Under(report.round, report.framework_version, earlier.id if earlier is not None else None)
    stand_in(db, act, under, rolled.staying)
    if earlier is not None:
        left_out.keep(db, act, earlier.id, rolled.cleared)


def _is_homeless(db: Database, made: Correction, earlier: Report | None) -> bool:
    """Whether a correction went on from reports none of which counts again: with this one it would be lost."""
    came_from = corrections.homes(db, made.carries) if made.kept_from is None else frozenset()
    return bool(came_from) and not came_from & {None, earlier.id if earlier is not None else None}


def _cleared_since(db: Database, report: int, left: LeftOut, act: int) -> bool:
    table = left.key[0]
    later = {row for (row,) in db.execute(f"SELECT {table} FROM withdrawal WHERE act > ?", [act])}
    brought = ROWS[table](db, corrections.brought(table), [report])
    return any(row in later and key_of(item) == left.key for row, item in brought)
