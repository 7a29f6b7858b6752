"""What goes along without names: every number, no word that somebody typed, a chain of its own."""

import json
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.desk import Desk, Late
from desktop.domain.finding import Finding
from desktop.domain.finding import Level as Weight
from desktop.domain.handover import Level
from desktop.domain.intake import Report
from desktop.domain.ledger import (
    Award,
    Conference,
    Delegate,
    Draw,
    Figure,
    Layer,
    Passage,
    RaisedEffect,
    Section,
)
from desktop.domain.place import Place
from desktop.domain.registers.decisions import LineCorrection
from desktop.domain.registers.lines import Line, Register
from desktop.store import (
    awards,
    conferences,
    draws,
    effects,
    entries,
    figures,
    history,
    ledgers,
    line_decisions,
    passages,
    reports,
    year_state,
)
from desktop.store.acts import act
from desktop.store.check import check
from desktop.store.connection import Store, creating, looking, working
from desktop.store.parting.build import part
from desktop.store.parting.columns import IN_ACTS, KEPT, LEFT, OF_THE_YEAR, REWRITTEN, STRUCTURE
from desktop.store.parting.counting import leaving, staying
from desktop.store.parting.people import people
from desktop.store.texts import texts_of
from desktop.store.triggers import data_tables
from tests.store.year import keep_report, points, report_of

ROUND = "tong-ket"
PERSONS = (
    "Ngô Thị Lan",
    "Nguyễn Văn Bắc",
    "Lê Thị Cúc",
    "Phạm Đông",
    "Hoàng Giang",
    "Trần Thị Hà",
    "Vũ Hải Yến",
    "Đỗ Khắc Minh",
)


LINES = (
    Line(Register.MODELS, "AB", "Tiếng kẻng an ninh", (("scope", "Xã An Hòa"), ("result", "Ông Phạm Đông khởi xướng"))),
    Line(Register.MODELS, "AB", "Tiếng kẻng của Lê Thị Cúc", (("field", "An ninh"),)),
    Line(Register.EXEMPLARS, "AB", "Ngô Thị Lan", (("object", "ca_nhan"), ("deed", "Bắt cướp"))),
    Line(Register.AWARDS, "AB", "Đội Cảnh sát hình sự", (("object", "tap_the"), ("form", "Bằng khen"))),
)


@pytest.fixture
def lived(desk: Desk) -> Desk:
    """A year full of names: in every column somebody can type in."""
    place = Place("Nguyễn Văn Bắc.xlsx", "b" * 64, "Trang của Lê Thị Cúc", "D12", "Phạm Đông")
    finding = Finding(Weight.WARNING, "text_numbers", {"count": Decimal(3), "cells": ("D12", "Hoàng Giang")}, place)
    with working(desk) as db, act(db, desk, "import", {"file": "Thượng úy Nguyễn Văn Bắc.xlsx"}) as number:
        from desktop.store import originals

        sha = originals.keep(db, "Thượng úy Nguyễn Văn Bắc.xlsx", b"abc", "2026-11-15T08:00:00+00:00")
        report: Report = replace(
            report_of(sha, b"abc", points("AB", "I.1", "55")),
            file="Thượng úy Nguyễn Văn Bắc.xlsx",
            findings=(finding,),
            figures=(Figure("AB", "PPHS", "this", Decimal(3), wording="gần ba, theo Lê Thị Cúc", source=place),),
            lines=LINES,
            awards=(Award("AB", "Bộ Công an", "Bằng khen tặng Phạm Đông", "ca_nhan", "decided", 2, source=place),),
            sections=(Section("AB", 1, "V. GƯƠNG", "Có đồng chí Hoàng Giang, Thiếu tá Vũ Hải Yến được khen."),),
        )
        first = reports.keep(db, number, report)
    keep_report(desk, b"abcd", points("AB", "I.1", "57"), supersedes=first)
    with working(desk) as db, act(db, desk, "enter", {"file": "x"}) as number:
        entries.append(db, number, ROUND, 1, [replace(points("CD", "I.1", "50"), evidence="Quyết định tặng Phạm Đông")])
        awards.append(db, number, ROUND, [Award("AB", "Bộ Công an", "Bằng khen", "ca_nhan", "decided", 5)])
        figures.append(db, number, ROUND, [Figure("CD", "PPHS", "this", Decimal(9))])
        raised = [RaisedEffect("AB", "KL", "Đại úy Phạm Đông bị kỷ luật"), RaisedEffect("AB", "KL", "việc khác")]
        effects.append(db, number, ROUND, raised)
        draws.append(
            db, number, ROUND, [Draw(("AB", "CD"), ("CD", "AB"), "Đại tá Lê Thị Cúc", "Hoàng Giang", "hôm qua")]
        )
        passages.save(db, ROUND, [Passage("V", 1, "Gương Thượng tá Đỗ Khắc Minh")])
        people_there = (Delegate("Vũ Hải Yến", "Thiếu tá", "Phó phòng", "PX03"),)
        conferences.save(db, ROUND, Conference(place="Nhà ông Phạm Đông", delegates=people_there, next_chair="CD"))
    with working(desk) as db, act(db, desk, "enter", {"file": "y"}) as number:
        effects.append(db, number, ROUND, raised)
    with working(desk) as db, act(db, desk, "list_decide") as number:
        _decide(db, number)
    with working(desk) as db, act(db, desk, "seal") as number:
        year_state.keep(db, number, "sealed", "theo ý Đại tá Lê Thị Cúc")
    late = replace(desk, late=Late("Phạm Đông báo lại", "Đại úy Hoàng Giang"))
    with working(desk) as db, act(db, late, "set", {"criterion": "I.2"}) as number:
        entries.append(db, number, ROUND, 1, [points("CD", "I.2", "30", Layer.AGREED)])
    return desk


def _decide(db: Store, number: int) -> None:
    """Correct a model, and merge, separate and tell apart two models and two others."""
    models, others = LINES[:2], LINES[2:]
    right = LineCorrection(0, "", models[1], replace(models[1], name="Kẻng báo của Lê Thị Cúc"), "Phạm Đông nói")
    line_decisions.correct(db, number, ROUND, right)
    line_decisions.separate(db, number, line_decisions.merge(db, number, ROUND, models, "một"), "Phạm Đông bảo hai")
    line_decisions.separate(db, number, line_decisions.merge(db, number, ROUND, others, "một"), "hai")
    line_decisions.tell_apart(db, number, ROUND, [models, others], "khác xã, theo Phạm Đông")


def parted(desk: Desk, level: Level) -> Desk:
    """Return a desk at a new store made from the rows that may go along."""
    own = replace(desk, path=f"{desk.path}.di", officer="Công an tỉnh An Bình")
    with looking(desk) as old, creating(own) as new:
        part(old, new, own, level, frozenset({"Bộ Công an", "Bằng khen"}))
    return own


def test_every_column_of_every_table_was_thought_of(desk: Desk) -> None:
    with looking(desk) as db:
        tables = set(data_tables(db))
        assert tables == set(KEPT) | LEFT
        for table in KEPT:
            columns = {name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", [table])}
            assert columns == {*KEPT[table], *REWRITTEN.get(table, ())}, table
        assert set(KEPT) == {*STRUCTURE, *OF_THE_YEAR, *IN_ACTS}


def test_no_name_is_in_any_byte(lived: Desk) -> None:
    own = parted(lived, Level.NO_NAMES)
    whole = Path(own.path).read_bytes()
    assert not [name for name in PERSONS if name.encode() in whole]
    with looking(lived) as db:
        assert all(any(name in text for text in texts_of(db)) for name in PERSONS)
        assert set(PERSONS) <= people(db)


def test_what_counts_stays_what_it_was(lived: Desk) -> None:
    own = parted(lived, Level.NO_NAMES)
    with looking(lived) as old, looking(own) as new:
        was, now = ledgers.load(old, ROUND), ledgers.load(new, ROUND)
    assert [(e.unit, e.criterion, e.layer, e.points, e.number) for e in now.entries] == [
        (e.unit, e.criterion, e.layer, e.points, e.number) for e in was.entries
    ]
    assert [(f.unit, f.indicator, f.value) for f in now.figures] == [
        (f.unit, f.indicator, f.value) for f in was.figures
    ]
    assert len(now.effects) == len(was.effects) == 2
    assert [(a.unit, a.count) for a in now.awards] == [(a.unit, a.count) for a in was.awards]
    assert [each.order for each in now.draws] == [each.order for each in was.draws]
    assert (now.cluster, now.framework) == (was.cluster, was.framework)
    assert now.conference == Conference(next_chair="CD")


def test_models_go_along_and_keep_what_was_decided_about_them_while_persons_stay_behind(lived: Desk) -> None:
    own = parted(lived, Level.NO_NAMES)
    with looking(own) as new:
        now = ledgers.load(new, ROUND).registers
    plain, named = now.lines(Register.MODELS)
    assert (plain.line.name, plain.line.value("scope")) == ("Tiếng kẻng an ninh", "Xã An Hòa")
    assert plain.line.value("result") == "Nội dung số 1, lưu ở bên giao"
    assert named.sent is not None
    assert (named.sent.name, named.line.value("field")) == ("Mô hình số 1, tên lưu ở bên giao", "An ninh")
    assert named.line.name == "Mô hình số 2, tên lưu ở bên giao"
    assert (now.of(Register.EXEMPLARS), now.of(Register.AWARDS)) == ((), ())
    assert (now.decisions.merges, len(now.decisions.aparts)) == ((), 1)
    assert now.decisions.are_apart([plain.subject], [named.subject])


def test_a_new_chain_begins_that_cites_the_old_head(lived: Desk) -> None:
    own = parted(lived, Level.NO_NAMES)
    with looking(lived) as old, looking(own) as new:
        first, *rest = history.acts(new)
        assert first.name == "begin_chain"
        assert first.facts["head"] == history.head(old)
        assert first.facts["code"] == history.print_code(old)
        assert {each.name for each in rest} == {"carried"}
        assert {each.officer for each in (first, *rest)} == {"Công an tỉnh An Bình"}
        assert check(new) == ()
        assert year_state.standing(new) is year_state.Standing.SEALED
        assert len(year_state.late_changes(new)) == 1


def test_originals_stay_behind_with_their_hashes_known(lived: Desk) -> None:
    own = parted(lived, Level.NO_NAMES)
    with looking(lived) as old, looking(own) as new:
        hashes = [sha for (sha,) in old.execute("SELECT sha256 FROM original ORDER BY sha256")]
        rows = new.execute("SELECT sha256, name, length(content) FROM original ORDER BY sha256").fetchall()
        assert [row[0] for row in rows] == hashes
        assert {row[2] for row in rows} == {0}
        assert {row[1] for row in rows} == {"tep-001.xlsx", "tep-002.xlsx"}


def test_an_original_emptied_later_is_found(lived: Desk) -> None:
    """Only what stayed behind by an act may be empty."""
    import sqlite3

    with closing(sqlite3.connect(lived.path)) as db:
        for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            db.execute(f'DROP TRIGGER "{name}"')
        db.execute("UPDATE original SET content = x''")
        db.execute("INSERT INTO left_behind SELECT sha256, 1 FROM original")
        db.commit()
    with looking(lived) as db:
        assert {"row_unrecorded"} <= {each.code for each in check(db)}


def test_findings_keep_codes_and_cells_but_no_words(lived: Desk) -> None:
    own = parted(lived, Level.NO_NAMES)
    with looking(own) as db:
        (text,) = db.execute("SELECT findings FROM report WHERE id = 1").fetchone()
    (finding,) = json.loads(text)
    assert finding["code"] == "text_numbers"
    assert finding["facts"] == {"count": {"decimal": "3"}, "cells": ["D12", "…"]}
    assert finding["place"][2:] == [None, "D12", ""]


def test_at_the_level_of_the_framework_no_point_goes_along(lived: Desk) -> None:
    own = parted(lived, Level.FRAMEWORK)
    with looking(lived) as old, looking(own) as new:
        assert _counts(new, (*OF_THE_YEAR, *IN_ACTS, *LEFT)) == {0}
        assert ledgers.load(new, ROUND).framework == ledgers.load(old, ROUND).framework
        assert check(new) == ()


def _counts(db: Store, tables: tuple[str, ...]) -> set[int]:
    return {db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def test_the_preview_counts_what_leaves_and_what_stays(lived: Desk) -> None:
    with looking(lived) as db:
        full = {each.what: each.count for each in leaving(db, Level.FULL)}
        assert full["originals"] == 2
        assert full["delegates"] == 1
        assert (full["models"], full["exemplars"], full["award_lines"]) == (2, 1, 1)
        assert staying(db, Level.FULL) == ()
        left = {each.what: each.count for each in staying(db, Level.NO_NAMES)}
        assert left["originals"] == 2
        assert (left["exemplars"], left["award_lines"], "models" in left) == (1, 1, False)
        assert left["names"] == len(people(db))
        assert {each.what for each in leaving(db, Level.FRAMEWORK)} == {"units", "rounds", "criteria", "indicators"}
