"""The ledger holds what counts now: superseded reports are gone from it, hand entries stay."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.cluster import Cluster
from desktop.domain.desk import Desk
from desktop.domain.framework import Indicator
from desktop.domain.intake import Report
from desktop.domain.ledger import (
    Award,
    Conference,
    Delegate,
    Draw,
    Entry,
    Figure,
    Ledger,
    Passage,
    RaisedEffect,
    Section,
    State,
)
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import (
    awards,
    clusters,
    conferences,
    draws,
    effects,
    entries,
    figures,
    history,
    indicators,
    ledgers,
    originals,
    passages,
    reports,
    sections,
)
from desktop.store.acts import act
from desktop.store.connection import creating, looking, working
from tests.store.year import CLUSTER, FRAMEWORK, PLACE, desk_at, keep_report, points, report_of


def _ledger(desk: Desk, round_code: str | None = None) -> Ledger:
    with looking(desk) as db:
        return ledgers.load(db, round_code)


def test_a_new_year_has_cluster_round_and_framework_and_nothing_else(desk: Desk) -> None:
    assert _ledger(desk) == Ledger(CLUSTER, CLUSTER.rounds[-1], FRAMEWORK, FRAMEWORK.indicators)
    assert _ledger(desk, "so-ket").round == CLUSTER.rounds[0]


def test_an_unknown_round_is_told_with_the_known_ones(desk: Desk) -> None:
    with pytest.raises(DeskError) as error:
        _ledger(desk, "quy-1")
    assert error.value.trouble is Trouble.UNKNOWN_ROUND
    assert error.value.facts == {"round": "quy-1", "known": "so-ket, tong-ket"}


def test_a_cluster_without_framework_has_one_of_version_0(tmp_path_factory: pytest.TempPathFactory) -> None:
    desk = desk_at(tmp_path_factory.mktemp("y") / "cum.tongket")
    own = (Indicator("PPHS", "Số vụ", "vụ"), Indicator("TNGT", "Số vụ tai nạn", "vụ"))
    with creating(desk) as db, act(db, desk, "new"):
        clusters.save(db, CLUSTER)
        indicators.save(db, own)
    ledger = _ledger(desk)
    assert (ledger.framework.version, ledger.framework.criteria, ledger.framework.total) == (0, (), Decimal(0))
    assert ledger.indicators == own


def test_the_framework_s_indicators_come_before_the_year_s_own_of_other_codes(desk: Desk) -> None:
    other = Indicator("TNGT", "Số vụ tai nạn", "vụ")
    with working(desk) as db, act(db, desk, "indicators"):
        indicators.save(db, (Indicator("PPHS", "Tên khác", "vụ"), other))
    assert _ledger(desk).indicators == (*FRAMEWORK.indicators, other)


def test_a_corrected_report_takes_all_its_claims_with_it(desk: Desk) -> None:
    """A cell the corrected file no longer claims must not keep the old claim; hand entries stay."""
    not_reported = Entry("AB", "I.1", state=State.NOT_REPORTED)
    first = keep_report(desk, b"one", points("AB", "I.2", "39"), not_reported)
    with working(desk) as db, act(db, desk, "set") as number:
        entries.append(db, number, "tong-ket", 1, [points("CD", "I.2", "12")])
    assert len(_ledger(desk).entries) == 3
    keep_report(desk, b"corrected", points("AB", "I.1", "50"), supersedes=first)
    ledger = _ledger(desk)
    assert [(entry.unit, entry.criterion, str(entry.points)) for entry in ledger.entries] == [
        ("CD", "I.2", "12"),
        ("AB", "I.1", "50"),
    ]
    assert [str(figure.value) for figure in ledger.figures] == ["9"]


def test_a_chain_of_corrections_leaves_only_the_last_in_force(desk: Desk) -> None:
    one = keep_report(desk, b"1", points("AB", "I.2", "1"))
    two = keep_report(desk, b"2", points("AB", "I.2", "2"), supersedes=one)
    keep_report(desk, b"3", points("AB", "I.2", "3"), supersedes=two)
    assert [str(entry.points) for entry in _ledger(desk).entries] == ["3"]


def _narrative(sha256: str, supersedes: int | None, text: str) -> Report:
    return replace(
        report_of(sha256, b"", supersedes=supersedes),
        kind="narrative",
        figures=(),
        sections=(Section("AB", 1, "I", text, PLACE),),
        awards=(Award("AB", "Bộ Công an", "Bằng khen", "tap_the", "decided", len(text)),),
    )


def test_sections_and_awards_of_a_superseded_report_are_gone(desk: Desk) -> None:
    earlier = None
    for text in ("cũ", "mới"):
        with working(desk) as db, act(db, desk, "import") as number:
            sha256 = originals.keep(db, "bao-cao.docx", text.encode(), "2026-11-15")
            earlier = reports.keep(db, number, _narrative(sha256, earlier, text))
    ledger = _ledger(desk)
    assert ledger.sections == (Section("AB", 1, "I", "mới", PLACE),)
    assert [award.count for award in ledger.awards] == [3]


def test_the_latest_figure_of_a_unit_and_period_counts(desk: Desk) -> None:
    for value in ("196", "190"):
        with working(desk) as db, act(db, desk, "enter") as number:
            given = [Figure("AB", "PPHS", "this", Decimal(value)), Figure(None, "PPHS", "last", Decimal(value))]
            figures.append(db, number, "tong-ket", given)
    assert [(figure.unit, figure.period, str(figure.value)) for figure in _ledger(desk).figures] == [
        ("AB", "this", "190"),
        (None, "last", "190"),
    ]


def test_awards_entered_again_replace_but_lines_of_one_act_add_up(desk: Desk) -> None:
    award = Award("AB", "Bộ Công an", "Bằng khen", "ca_nhan", "decided", 3)
    for counts in ((3, 4), (5,)):
        with working(desk) as db, act(db, desk, "enter") as number:
            awards.append(db, number, "tong-ket", [replace(award, count=count) for count in counts])
            awards.append(db, number, "so-ket", [replace(award, count=count) for count in counts[:1]])
    assert [each.count for each in _ledger(desk).awards] == [5]
    with working(desk) as db, act(db, desk, "enter") as number:
        awards.append(db, number, "tong-ket", [award, replace(award, count=4)])
    assert [each.count for each in _ledger(desk).awards] == [3, 4]


def test_effects_draws_and_hand_sections_stand_in_the_order_of_keeping(desk: Desk) -> None:
    raised = RaisedEffect("AB", "KL", "01 cán bộ bị khiển trách", "Quyết định số 12")
    drawn = Draw(("AB", "CD"), ("CD", "AB"), "Hội nghị", "Đại diện hai đơn vị", "2026-11-20")
    written = Section("CD", 1, "I", "Nội dung")
    for _ in range(2):
        with working(desk) as db, act(db, desk, "enter") as number:
            effects.append(db, number, "tong-ket", [raised, replace(raised, reason="Việc khác")])
            draws.append(db, number, "tong-ket", [drawn])
    with working(desk) as db, act(db, desk, "write") as number:
        sections.append(db, number, "tong-ket", [written])
    ledger = _ledger(desk)
    assert ledger.effects == (raised, replace(raised, reason="Việc khác"))
    assert ledger.draws == (drawn, drawn)
    assert ledger.sections == (written,)
    assert _ledger(desk, "so-ket").draws == ()


def test_the_same_effect_twice_in_one_act_counts_twice(desk: Desk) -> None:
    raised = RaisedEffect("AB", "KL", "Bị khiển trách")
    with working(desk) as db, act(db, desk, "enter") as number:
        effects.append(db, number, "tong-ket", [raised, raised])
    assert _ledger(desk).effects == (raised, raised)


def test_passages_and_the_conference_are_kept_for_their_round(desk: Desk) -> None:
    told = (Passage("I", 1, "Đặc điểm"), Passage("III.1", 1, "An ninh"))
    conference = Conference(
        held_on=date(2026, 11, 27),
        place="Hội trường Công an tỉnh An Bình",
        plan="Kế hoạch số 01/KH-CTĐ",
        slogan="Đoàn kết, kỷ cương",
        acts=("Ký giao ước", "Kiểm tra chéo"),
        movements=("Vì an ninh Tổ quốc",),
        delegates=(Delegate("Nguyễn Văn Minh", "Đại tá", "Giám đốc", "Công an tỉnh An Bình"),),
        next_chair="CD",
    )
    with working(desk) as db, act(db, desk, "write"):
        passages.save(db, "tong-ket", told)
        conferences.save(db, "tong-ket", conference)
    ledger = _ledger(desk)
    assert (ledger.passages, ledger.conference) == (told, conference)
    assert (_ledger(desk, "so-ket").passages, _ledger(desk, "so-ket").conference) == ((), Conference())


def test_a_passage_written_over_is_one_change(desk: Desk) -> None:
    for text in ("Đặc điểm", "Đặc điểm tình hình"):
        with working(desk) as db, act(db, desk, "write"):
            passages.save(db, "tong-ket", [Passage("I", 1, text), Passage("II", 1, "Chỉ đạo")])
            conferences.save(db, "tong-ket", Conference(place="Cao Bằng"))
    with working(desk) as db, act(db, desk, "move"):
        conferences.save(db, "tong-ket", Conference(place="An Bình"))
    with looking(desk) as db:
        rewritten, moved = history.acts(db)[-2:]
    assert [change.table for change in rewritten.changes] == ["passage"]
    assert [change.table for change in moved.changes] == ["conference"]
    assert _ledger(desk).conference.place == "An Bình"


def test_a_cluster_that_is_not_there_is_damage(tmp_path_factory: pytest.TempPathFactory) -> None:
    desk = desk_at(tmp_path_factory.mktemp("y") / "cum.tongket")
    with creating(desk):
        pass
    with pytest.raises(DeskError) as error:
        _ledger(desk)
    assert error.value.trouble is Trouble.STORE_DAMAGED


def test_a_number_that_is_none_is_damage(desk: Desk) -> None:
    keep_report(desk, b"one", points("AB", "I.2", "1"))
    with working(desk) as db:
        db.execute("DROP TRIGGER entry_changed")
        db.execute("UPDATE entry SET points = 'x'")
    with pytest.raises(DeskError) as error:
        _ledger(desk)
    assert error.value.trouble is Trouble.STORE_DAMAGED


def test_a_year_without_rounds_has_no_ledger(tmp_path_factory: pytest.TempPathFactory) -> None:
    desk = desk_at(tmp_path_factory.mktemp("y") / "cum.tongket")
    empty: Cluster = replace(CLUSTER, rounds=())
    with creating(desk) as db, act(db, desk, "new"):
        clusters.save(db, empty)
    with pytest.raises(DeskError) as error:
        _ledger(desk)
    assert error.value.trouble is Trouble.UNKNOWN_ROUND
