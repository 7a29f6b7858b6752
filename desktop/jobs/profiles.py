"""File shapes: remember how a unit fills its files in when one is kept; list what is remembered, forget it."""

from dataclasses import dataclass

from desktop.domain.desk import Desk
from desktop.domain.draft import Draft
from desktop.domain.ledger import Layer
from desktop.domain.profile import Profile
from desktop.domain.recall import used_of
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.understanding import Memory, profile_of
from desktop.store import clusters, ledgers, profiles
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is remembered of the files of one unit, by its name."""

    name: str
    profile: Profile


def remember(db: Store, number: int, report: int, draft: Draft, layer: Layer) -> None:
    """Keep what a report was read by, and the shape of its file for the unit's next one, within the act of import.

    Only what a unit says of itself tells how it fills files in.
    """
    profiles.keep_guidance(db, number, report, used_of(draft))
    if layer is not Layer.CLAIM:
        return
    earlier = Memory(profiles.load(db)).profile(draft.unit, draft.kind)
    new = profile_of(draft, ledgers.asked(db, None), earlier)
    if new is not None:
        profiles.keep(db, number, new)


def list_profiles(desk: Desk, unit: str | None = None) -> tuple[Remembered, ...]:
    """Return what is remembered of the units' files, of one unit or of all. Raises: UNKNOWN_UNIT."""
    with looking(desk) as db:
        cluster = clusters.load(db)
        names = {each.code: each.name for each in cluster.units}
        _known(unit, names)
        found = (each for each in profiles.load(db) if unit in {None, each.unit})
        return tuple(Remembered(names.get(each.unit, each.unit), each) for each in found)


def forget_profile(desk: Desk, unit: str) -> int:
    """Forget what is remembered of a unit's files, as one act; return how many kinds of file that were.

    Raises: UNKNOWN_UNIT; the store's troubles. A unit of which nothing is remembered makes no act.
    """
    with working(desk) as db:
        names = {each.code: each.name for each in clusters.load(db).units}
        _known(unit, names)
        count = sum(each.unit == unit for each in profiles.load(db))
        if count:
            with act(db, desk, "forget_profile", {"unit": unit}):
                profiles.forget(db, unit)
        return count


def _known(unit: str | None, names: dict[str, str]) -> None:
    if unit is not None and unit not in names:
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": unit, "known": tuple(names)})
