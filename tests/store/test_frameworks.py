"""A framework comes back exactly as it was kept; the version in use is the highest frozen one."""

import sqlite3
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from desktop.domain.desk import Desk
from desktop.domain.framework import Direct, Framework
from desktop.store import entries, frameworks, history
from desktop.store.acts import act
from desktop.store.connection import looking, working
from tests.store import drawn
from tests.store.year import FRAMEWORK, desk_at, in_memory, points

DESK = desk_at("memory")


@settings(max_examples=60, deadline=None)
@given(drawn.frameworks, drawn.frameworks)
def test_any_framework_comes_back_exactly_and_so_does_the_one_in_its_place(one: Framework, other: Framework) -> None:
    with in_memory() as db:
        for each in (one, replace(other, version=one.version)):
            with act(db, DESK, "framework"):
                frameworks.save(db, each, "draft")
            kept = frameworks.load(db, one.version)
            assert kept == each
            assert repr(kept) == repr(each)
        assert history.verify(db) == ()


def test_keeping_the_same_framework_again_changes_nothing() -> None:
    with in_memory() as db:
        for _ in range(2):
            with act(db, DESK, "framework"):
                frameworks.save(db, FRAMEWORK, "draft")
        assert history.acts(db)[-1].changes == ()


def test_a_changed_maximum_is_one_change() -> None:
    first, second, third = FRAMEWORK.criteria
    changed = replace(FRAMEWORK, criteria=(first, second, replace(third, kind=Direct(step=Decimal("0.5")))))
    with in_memory() as db:
        for each in (FRAMEWORK, changed):
            with act(db, DESK, "framework"):
                frameworks.save(db, each, "draft")
        assert [(change.table, change.key) for change in history.acts(db)[-1].changes] == [("criterion", "3")]


def test_without_any_framework_none_is_in_use() -> None:
    with in_memory() as db:
        assert frameworks.current(db) is None
        assert frameworks.load(db, 1) is None
        assert frameworks.versions(db) == ()
        assert frameworks.next_version(db) == 1


@pytest.mark.parametrize(
    ("states", "used"),
    [
        (("draft",), 1),
        (("draft", "draft"), 2),
        (("frozen", "draft"), 1),
        (("frozen", "frozen"), 2),
        (("draft", "frozen", "draft"), 2),
    ],
)
def test_the_highest_frozen_version_is_in_use_else_the_highest_draft(states: tuple[str, ...], used: int) -> None:
    with in_memory() as db:
        with act(db, DESK, "framework"):
            for version, state in enumerate(states, 1):
                frameworks.save(db, replace(FRAMEWORK, version=version), state)
        current = frameworks.current(db)
        assert current is not None
        assert current.version == used
        assert frameworks.versions(db) == tuple(enumerate(states, 1))


def test_freezing_puts_a_draft_to_use() -> None:
    with in_memory() as db:
        with act(db, DESK, "framework"):
            frameworks.save(db, FRAMEWORK, "frozen")
            frameworks.save(db, replace(FRAMEWORK, version=2, name="Bản 2"), "draft")
        with act(db, DESK, "freeze"):
            frameworks.freeze(db, 2)
        current = frameworks.current(db)
        assert current is not None
        assert current.name == "Bản 2"


def test_a_criterion_with_entries_stays_in_its_version_and_may_go_in_the_next(desk: Desk) -> None:
    shorter = replace(FRAMEWORK, criteria=FRAMEWORK.criteria[:2])
    with working(desk) as db, act(db, desk, "set") as number:
        entries.append(db, number, "tong-ket", 1, [points("AB", "I.2", "1")])
        assert frameworks.codes_in_use(db, 1) == {"I.2"}
        assert frameworks.codes_in_use(db, 2) == frozenset()
    with pytest.raises(sqlite3.IntegrityError), working(desk) as db, act(db, desk, "framework"):
        frameworks.save(db, shorter, "frozen")
    with working(desk) as db, act(db, desk, "framework"):
        frameworks.save(db, replace(shorter, version=frameworks.next_version(db)), "frozen")
    with looking(desk) as db:
        assert frameworks.versions(db) == ((1, "frozen"), (2, "frozen"))
        assert frameworks.load(db, 1) == FRAMEWORK
