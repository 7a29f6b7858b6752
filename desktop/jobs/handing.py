"""What of a live store would change hands: for the minutes that are written before or after a package is made."""

from desktop.domain.handover import Handing, Level, Member, safe_part
from desktop.store import history, originals
from desktop.store.connection import Store


def handing_of(db: Store) -> Handing:
    """Return what of a live store would change hands: its originals by hash, and the package made last, if any."""
    last = next((each for each in reversed(history.acts(db)) if each.name == "handover"), None)
    items = tuple(
        Member(f"tep-goc/{safe_part(unit or 'khong-ro')}/{name}", size, sha256)
        for unit, name, sha256, size in originals.of_units(db)
    )
    package = None
    level = Level.FULL
    if last is not None:
        facts = last.facts
        package = Member(str(facts["package"]), int(str(facts["size"])), str(facts["sha256"]))
        level = Level(str(facts["level"]))
    return Handing(
        level, items if level is Level.FULL else (), history.print_code(db), history.head(db), package=package
    )
