"""Writing rows: append many, or bring a table's rows to what they should be with only the real changes written."""

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

Cell = str | int | bytes | None
Row = Sequence[Cell]


def append(db: Database, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Add rows; the key numbers them in this order."""
    marks = ", ".join("?" * len(columns))
    db.conn.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)


def keyed(db: Database, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Make `rows` all the rows of a table whose first column is the key: add, change and remove what differs."""
    key, *others = columns
    present = {row[0]: tuple(row) for row in db.execute(f"SELECT {', '.join(columns)} FROM {table}")}
    wanted = {row[0]: tuple(row) for row in rows}
    settings = ", ".join(f"{column} = ?" for column in others)
    db.conn.executemany(f"DELETE FROM {table} WHERE {key} = ?", [(each,) for each in present if each not in wanted])
    changed = [row for each, row in wanted.items() if each in present and present[each] != row]
    db.conn.executemany(f"UPDATE {table} SET {settings} WHERE {key} = ?", [(*row[1:], row[0]) for row in changed])
    append(db, table, columns, [row for each, row in wanted.items() if each not in present])


def within(db: Database, table: str, owner: tuple[str, Cell], columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Make `rows` all the rows of one owner, such as (`version`, 1); only what differs is written.

    The first of `columns` tells an owner's rows apart.
    """
    column, value = owner
    present = {row[1]: row for row in _owned(db, table, owner, columns)}
    wanted = {row[0]: tuple(row) for row in rows}
    settings = ", ".join(f"{each} = ?" for each in columns)
    gone = [(row[0],) for each, row in present.items() if each not in wanted]
    db.conn.executemany(f"DELETE FROM {table} WHERE id = ?", gone)
    changed = [(*row, present[each][0]) for each, row in wanted.items() if each in present and present[each][1:] != row]
    db.conn.executemany(f"UPDATE {table} SET {settings} WHERE id = ?", changed)
    new = [(value, *row) for each, row in wanted.items() if each not in present]
    append(db, table, (column, *columns), new)


def _owned(db: Database, table: str, owner: tuple[str, Cell], columns: Sequence[str]) -> list[tuple[Cell, ...]]:
    column, value = owner
    sql = f"SELECT id, {', '.join(columns)} FROM {table} WHERE {column} IS ? ORDER BY id"
    return [tuple(row) for row in db.execute(sql, [value])]
