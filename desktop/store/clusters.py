"""The cluster's year in the store: its head, units with their other spellings, rounds."""

from datetime import date

from sqlite_utils import Database

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.store.errors import legible
from desktop.store.rows import Row, keyed, within


def save(db: Database, cluster: Cluster) -> None:
    """Make the store's cluster this one; only what differs is written. Must run inside an act."""
    head = (1, cluster.level, cluster.number, cluster.name, cluster.year)
    offices = (cluster.chair, cluster.deputy, cluster.units_expected)
    keyed(
        db,
        "cluster",
        ("id", "level", "number", "name", "year", "chair", "deputy", "units_expected"),
        [(*head, *offices)],
    )
    rounds = [(each.code, at, each.title, *_window(each)) for at, each in enumerate(cluster.rounds)]
    keyed(db, "round", ("code", "seq", "title", "begins", "ends"), rounds)
    _save_units(db, cluster.units)


@legible
def load(db: Database) -> Cluster:
    """Return the store's cluster."""
    ((level, number, name, year, chair, deputy, expected),) = db.execute(
        "SELECT level, number, name, year, chair, deputy, units_expected FROM cluster"
    ).fetchall()
    return Cluster(level, number, name, year, _units(db), _rounds(db), chair, deputy, expected)


def _save_units(db: Database, units: tuple[Unit, ...]) -> None:
    gone = {code for (code,) in db.execute("SELECT code FROM unit")} - {unit.code for unit in units}
    for code in gone:
        within(db, "unit_alias", ("unit", code), ("seq", "alias"), ())
    rows: list[Row] = [(unit.code, at, unit.name, unit.short, unit.order) for at, unit in enumerate(units)]
    keyed(db, "unit", ("code", "seq", "name", "short", "protocol"), rows)
    for unit in units:
        within(db, "unit_alias", ("unit", unit.code), ("seq", "alias"), list(enumerate(unit.aliases)))


def _window(each: Round) -> tuple[str, str]:
    return each.begins.isoformat(), each.ends.isoformat()


def _units(db: Database) -> tuple[Unit, ...]:
    aliases: dict[str, list[str]] = {}
    for code, alias in db.execute("SELECT unit, alias FROM unit_alias ORDER BY unit, seq"):
        aliases.setdefault(code, []).append(alias)
    rows = db.execute("SELECT code, name, short, protocol FROM unit ORDER BY seq")
    return tuple(Unit(code, name, short, order, tuple(aliases.get(code, ()))) for code, name, short, order in rows)


def _rounds(db: Database) -> tuple[Round, ...]:
    rows = db.execute("SELECT code, title, begins, ends FROM round ORDER BY seq")
    return tuple(
        Round(code, title, date.fromisoformat(begins), date.fromisoformat(ends)) for code, title, begins, ends in rows
    )
