"""The numbered migrations that bring a file's tables up to this version; the list is only ever added to."""

from collections.abc import Callable, Sequence

from sqlite_utils import Database

from desktop.domain.desk import Desk
from desktop.store.acts import act
from desktop.store.schema import APPLICATION_ID, FIRST_TABLES, FOURTH_TABLES, SECOND_TABLES, THIRD_TABLES
from desktop.store.triggers import renew_triggers

Migration = Callable[[Database], None]


def _first_tables(db: Database) -> None:
    _run(db, FIRST_TABLES)


def _second_tables(db: Database) -> None:
    _run(db, SECOND_TABLES)


def _third_tables(db: Database) -> None:
    _run(db, THIRD_TABLES)


def _fourth_tables(db: Database) -> None:
    _run(db, FOURTH_TABLES)


def _run(db: Database, statements: str) -> None:
    for statement in statements.split(";\n"):
        if statement.strip():
            db.execute(statement)


MIGRATIONS: tuple[Migration, ...] = (_first_tables, _second_tables, _third_tables, _fourth_tables)
KNOWN_VERSION = len(MIGRATIONS)


def bring_up(db: Database, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Run, in one transaction, every migration the file has not seen; none, and nothing is written."""
    version = user_version(db)
    if version >= len(migrations):
        return
    with db.atomic():
        for migration in migrations[version:]:
            migration(db)
        renew_triggers(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {len(migrations)}")


def renew(db: Database, desk: Desk, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring a file of an older version up to this one and write that down as an act, all in one transaction."""
    version = user_version(db)
    if version >= len(migrations):
        return
    with db.atomic():
        bring_up(db, migrations)
        with act(db, desk, "migrate", {"from": version, "to": len(migrations)}):
            pass


def user_version(db: Database) -> int:
    """Return how many migrations the file has seen."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])
