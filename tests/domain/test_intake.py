"""What may be kept of a draft follows from its findings and from what was kept before."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.draft import Claim, Draft
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Criterion, Direct, Framework, Part
from desktop.domain.guidance import guidance_of
from desktop.domain.intake import (
    Asked,
    Before,
    Duplicate,
    Ready,
    Refused,
    Report,
    Supersedes,
    changed,
    preview,
    value_count,
)
from desktop.domain.ledger import Award, Figure, Inputs, Layer, Ledger, Section, State

ROUND = Round("tong-ket", "Tổng kết", date(2025, 11, 15), date(2026, 11, 14))
CLUSTER = Cluster("Bộ", "1", "Cụm", 2026, (Unit("AB", "Công an tỉnh An Bình", "An Bình", 1),), (ROUND,))
LEAF = Criterion("I", "Chấm thẳng", Decimal(10), Part.BASE, Direct())
LEDGER = Ledger(CLUSTER, ROUND, Framework("Khung", 2026, 3, Decimal(10), (LEAF,)))
DRAFT = Draft(
    "ab.xlsx", "f" * 64, 10, "workbook", "AB", 1.0, claims=(Claim("I", points=Decimal("9.5")), Claim("II", Inputs()))
)


def kept(draft: Draft = DRAFT) -> Report:
    ready = preview(draft, LEDGER, Layer.CLAIM, Before())
    assert isinstance(ready, Ready)
    return replace(ready.report, id=7)


def test_a_first_file_is_ready_and_carries_the_framework_version() -> None:
    report = kept()
    assert (report.unit, report.round, report.layer, report.framework_version) == ("AB", "tong-ket", Layer.CLAIM, 3)
    assert report.entries[0].points == Decimal("9.5")
    assert report.entries[0].layer is Layer.CLAIM


def test_the_same_bytes_are_a_duplicate() -> None:
    assert isinstance(preview(DRAFT, LEDGER, Layer.CLAIM, Before(same=kept())), Duplicate)


def test_a_file_kept_before_and_now_answered_otherwise_says_so() -> None:
    other = replace(DRAFT, claims=(Claim("I", points=Decimal(9)), *DRAFT.claims[1:]))
    answered = replace(other, guidance=guidance_of([("row:an ninh", "I")]))
    before = Before(same=kept(), earlier=kept())
    codes = [
        [each.code for each in preview(draft, LEDGER, Layer.CLAIM, before).draft.findings]
        for draft in (other, answered, replace(answered, claims=DRAFT.claims))
    ]
    assert codes == [["already_kept"], ["already_kept", "read_otherwise"], ["already_kept"]]


def test_a_corrected_file_supersedes_and_counts_what_changed() -> None:
    draft = replace(DRAFT, sha256="e" * 64, claims=(Claim("I", points=Decimal(9)), *DRAFT.claims[1:]))
    ready = preview(draft, LEDGER, Layer.CLAIM, Before(earlier=kept()))
    assert isinstance(ready, Supersedes)
    assert ready.changed == 1
    assert ready.report.supersedes == 7


def test_an_error_refuses_the_whole_file() -> None:
    draft = replace(DRAFT, findings=(Finding(Level.ERROR, "over_maximum"),))
    assert isinstance(preview(draft, LEDGER, Layer.CLAIM, Before()), Refused)


def test_a_file_nobody_can_read_is_refused() -> None:
    assert isinstance(preview(replace(DRAFT, kind="unknown"), LEDGER, Layer.CLAIM, Before()), Refused)


def test_a_file_of_no_known_unit_asks_and_offers_nothing() -> None:
    asked = preview(replace(DRAFT, unit=None), LEDGER, Layer.CLAIM, Before())
    assert isinstance(asked, Asked)
    assert asked.report is None


def test_an_open_question_asks_and_offers_what_is_sure() -> None:
    draft = replace(DRAFT, findings=(Finding(Level.QUESTION, "ambiguous_number"),))
    asked = preview(draft, LEDGER, Layer.CLAIM, Before())
    assert isinstance(asked, Asked)
    assert asked.report is not None


def test_not_reported_belongs_to_no_layer() -> None:
    report = kept(replace(DRAFT, claims=(Claim("I", not_reported=True),)))
    assert report.entries[0].layer is None
    assert report.entries[0].state is State.NOT_REPORTED


def test_inputs_are_kept_rather_than_the_points_typed_beside_them() -> None:
    claim = Claim("I", Inputs(actual=Decimal(3)), points=Decimal(2))
    entry = kept(replace(DRAFT, claims=(claim,))).entries[0]
    assert entry.inputs == Inputs(actual=Decimal(3))
    assert entry.points is None


def test_every_value_that_is_new_altered_or_gone_counts_as_changed() -> None:
    full = replace(
        DRAFT,
        claims=(Claim("I", Inputs(actual=Decimal(1), target=Decimal(2))), Claim("II", not_reported=True)),
        figures=(Figure("AB", "PPHS", "this", Decimal(5)),),
        awards=(Award("AB", "Bộ", "Bằng khen", "tap_the", "decided", 4),),
        sections=(Section("AB", 1, "Đặc điểm", "Thuận lợi"),),
    )
    levels = Inputs(actual=Decimal(1), counts=(("Bộ", Decimal(1)),))
    later = replace(full, claims=(Claim("I", levels),), figures=())
    assert value_count(kept(full)) == 6
    assert changed(kept(later), kept(full)) == 4
    assert changed(kept(full), kept(full)) == 0
