"""Whose names a store knows: officers, delegates, those who held draws, and persons told of in any typed text."""

import json
from collections.abc import Iterator

from sqlite_utils import Database

from desktop.domain.person_names import names_in, persons_told, reads_as_person
from desktop.store.parting.columns import KEPT, LEFT
from desktop.store.triggers import data_tables

_PERSONS = frozenset(
    {"officer", "caller", "held_by", "witnesses", "person", "signer", "chairman", "secretary", "second_reader"}
)
_OWN = (
    "SELECT name FROM cluster UNION SELECT level FROM cluster UNION SELECT name FROM unit UNION SELECT short FROM unit"
    " UNION SELECT alias FROM unit_alias UNION SELECT name FROM predecessor UNION SELECT title FROM round"
    " UNION SELECT title FROM criterion UNION SELECT name FROM framework UNION SELECT name FROM class_row"
    " UNION SELECT title FROM effect UNION SELECT title FROM indicator"
)


_LISTED = (
    "SELECT name, details FROM register_line WHERE register <> 'models' UNION"
    " SELECT name, details FROM line_correction WHERE register <> 'models' AND name IS NOT NULL"
)


def people(db: Database) -> frozenset[str]:
    """Return every name of a person the store is known to hold, however it came in."""
    found = {name for (officer,) in db.execute("SELECT DISTINCT officer FROM act") for name in names_in(officer)}
    for table in data_tables(db):
        found.update(_of_table(db, table))
    found.update(_listed(db))
    found.update(name for (facts,) in db.execute("SELECT facts FROM act") for name in persons_told(facts))
    return frozenset(found)


def _listed(db: Database) -> Iterator[str]:
    """Yield the persons that registers name: those listed as such, and who bears a surname where nothing is said."""
    for name, details in db.execute(_LISTED):
        object_ = dict(json.loads(details)).get("object", "")
        if object_ == "ca_nhan" or (not object_ and reads_as_person(name)):
            yield from names_in(name)


def own_words(db: Database) -> frozenset[str]:
    """Return the names of units, cluster, criteria, classes and indicators: no person's, and they go along."""
    return frozenset(text for (text,) in db.execute(_OWN) if text)


def _of_table(db: Database, table: str) -> Iterator[str]:
    sql = "SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'"
    typed = [column for (column,) in db.execute(sql, [table]) if column not in KEPT.get(table, ())]
    for column in typed:
        person = column in _PERSONS or (column == "name" and table in LEFT)
        read = names_in if person else persons_told
        for (text,) in db.execute(f"SELECT DISTINCT {column} FROM {table} WHERE {column} <> ''"):
            yield from read(text)
