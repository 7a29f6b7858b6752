"""The file as it was after an earlier act, from the change rows; the file itself stays as it is."""

from pathlib import Path

from desktop.domain.desk import Desk
from desktop.store.connection import looking
from desktop.store.past import as_of
from tests.store.test_undo import ACTS, Dump, dump_of


def test_every_earlier_state_is_found_again(desk: Desk) -> None:
    dumps: list[Dump] = []
    for step in range(6):
        with looking(desk) as db:
            dumps.append(dump_of(db))
        ACTS[step % len(ACTS)](desk)
    before = Path(desk.path).read_bytes()
    with looking(desk) as db:
        for number, dump in enumerate(dumps, start=1):
            with as_of(db, desk, number) as past:
                assert dump_of(past) == dump
    assert Path(desk.path).read_bytes() == before
