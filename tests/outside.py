"""What an outside SQLite does to a store: it takes the triggers away, writes, and puts them back as if nothing was."""

import sqlite3
from contextlib import closing


def alter(path: str, *statements: str) -> None:
    """Write past the triggers, which are there again afterwards."""
    with closing(sqlite3.connect(path)) as outside:
        triggers = outside.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _sql in triggers:
            outside.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            outside.execute(statement)
        for _name, sql in triggers:
            outside.execute(sql)
        outside.commit()
