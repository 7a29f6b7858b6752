"""Entries come back exactly, in the order of keeping, with who kept them and when."""

import sqlite3
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.desk import Desk
from desktop.domain.ledger import Entry, Layer, State
from desktop.store import clusters, entries, frameworks
from desktop.store.acts import act
from desktop.store.connection import working
from tests.store import drawn
from tests.store.year import CLUSTER, FRAMEWORK, MORNING, desk_at, in_memory, points

DESK = desk_at("memory")


@settings(max_examples=60, deadline=None)
@given(st.lists(drawn.entries, max_size=5))
def test_any_entries_come_back_exactly_in_order(given_entries: list[Entry]) -> None:
    with in_memory() as db:
        with act(db, DESK, "new") as number:
            clusters.save(db, CLUSTER)
            frameworks.save(db, FRAMEWORK, "frozen")
            entries.append(db, number, "tong-ket", 1, given_entries)
        kept = entries.load(db, "tong-ket")
    expected = [
        replace(entry, number=at, officer=DESK.officer, time=MORNING.isoformat())
        for at, entry in enumerate(given_entries, 1)
    ]
    assert repr(kept) == repr(tuple(expected))


def test_entries_belong_to_their_round(desk: Desk) -> None:
    with working(desk) as db:
        with act(db, desk, "set") as number:
            entries.append(db, number, "so-ket", 1, [points("AB", "I.2", "1")])
            entries.append(db, number, "tong-ket", 1, [points("AB", "I.2", "2")])
        assert [str(entry.points) for entry in entries.load(db, "so-ket")] == ["1"]
        assert [str(entry.points) for entry in entries.load(db, "tong-ket")] == ["2"]


@pytest.mark.parametrize(
    "entry",
    [
        Entry("AB", "I.2", Layer.CLAIM),
        replace(points("AB", "I.2", "1"), state=State.BLANK),
        replace(points("AB", "I.2", "1"), layer=None),
        Entry("AB", "I.2", Layer.CLAIM, state=State.NOT_REPORTED),
        points("XX", "I.2", "1"),
        points("AB", "I.9", "1"),
    ],
)
def test_an_entry_without_one_value_one_unit_one_criterion_is_never_kept(desk: Desk, entry: Entry) -> None:
    with pytest.raises(sqlite3.IntegrityError), working(desk) as db, act(db, desk, "set") as number:
        entries.append(db, number, "tong-ket", 1, [entry])
