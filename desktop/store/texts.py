"""Every text a store holds, wherever it stands: to be looked through where the file's bytes are encrypted."""

from collections.abc import Iterator

from sqlite_utils import Database


def texts_of(db: Database) -> Iterator[str]:
    """Yield each text of each table, the definitions of the tables among them."""
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for table in (*tables, "sqlite_schema"):
        columns = [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", [table])]
        for column in columns:
            yield from (text for (text,) in db.execute(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL"))
