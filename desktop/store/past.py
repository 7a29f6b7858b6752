"""A cluster's file as it was after an earlier act, in memory: what a paper with an old print code was made from."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from sqlite_utils import Database

from desktop.domain.desk import Desk
from desktop.store.history import change_number
from desktop.store.replay import play_back, rows_of
from desktop.store.still import copy_in_memory


@contextmanager
def as_of(db: Database, desk: Desk, number: int) -> Iterator[Database]:
    """Give a copy in memory with every change after act `number` taken back; the history itself stays whole."""
    with closing(copy_in_memory(db, desk.key)) as copy:
        for (name,) in copy.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            copy.execute(f'DROP TRIGGER "{name}"')
        with copy.atomic():
            play_back(copy, rows_of(copy, number + 1, change_number(copy)))
        yield copy
