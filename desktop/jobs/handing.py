"""What of a live store would change hands: for the minutes that are written before or after a package is made."""

from desktop.domain.handover import Handing, Level, Member, safe_part
from desktop.store import history, originals
from desktop.store.connection import Store


def handing_of(db: Store, at: int | None = None) -> Handing:
    """Return what of a live store would change hands: its originals by hash, and the package made last, if any.

    `at` is the last act of an earlier state; None for the present one.
    """
    acts = [each for each in history.acts(db) if at is None or each.number <= at]
    last = next((each for each in reversed(acts) if each.name == "handover"), None)
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
    code, head = (history.print_code(db), history.head(db)) if at is None else _state(db, at)
    return Handing(level, items if level is Level.FULL else (), code, head, package=package)


def _state(db: Store, at: int) -> tuple[str, str]:
    return history.code_of_act(db, at), history.head_at(db, at)
