"""The draft of a framework: begun, edited, commented, frozen; and what a new version does to points given before."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.framework import Count, Direct
from desktop.domain.framework_comment import Answer, FrameworkComment
from desktop.domain.framework_edit import MoveIn, Recode, Remove, SetKind, SetMax, SetSetting, SetTitle, first_root
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs import framework_comments, framework_draft, framework_freezing
from desktop.jobs.cluster import cluster_of, create
from desktop.jobs.entry import set_entry
from desktop.jobs.framework import framework_of
from desktop.jobs.history import read_log
from desktop.jobs.ledger import load_ledger
from desktop.jobs.scoring import ripple_of, standings_of
from desktop.jobs.undo import undo
from desktop.resources import seed
from tests.jobs.sample import desk_at


def trouble_of(error: pytest.ExceptionInfo[DeskError]) -> Trouble:
    return error.value.trouble


def test_a_draft_is_a_copy_under_the_next_number_and_the_one_in_force_stays(sample: Desk) -> None:
    before = load_ledger(sample).framework
    draft = framework_draft.begin(sample, before.version)
    stood = framework_draft.shelf(sample)
    assert draft == replace(before, version=2) == stood.draft
    assert stood.current == before == load_ledger(sample).framework
    assert [(each.number, each.state, each.entries > 0) for each in stood.versions] == [
        (1, "frozen", True),
        (2, "draft", False),
    ]
    assert stood.findings == ()


def test_each_edit_is_one_act_and_is_undone(sample: Desk) -> None:
    draft = framework_draft.begin(sample, 1)
    after = framework_draft.edit(sample, SetMax("I.1", Decimal("4.5")))
    act = read_log(sample).acts[-1]
    assert (act.name, act.facts["criterion"]) == ("framework_edit", "I.1")
    assert framework_draft.shelf(sample).draft == after
    assert {each.code for each in framework_draft.shelf(sample).findings} == {"sum_of_branch"}
    undo(sample)
    assert framework_draft.shelf(sample).draft == draft


def test_an_edit_that_changes_nothing_is_no_act(sample: Desk) -> None:
    draft = framework_draft.begin(sample, 1)
    before = len(read_log(sample).acts)
    framework_draft.edit(sample, SetTitle("I.1", draft.criteria[1].title))
    assert len(read_log(sample).acts) == before


def test_a_frozen_version_is_never_edited(sample: Desk) -> None:
    with pytest.raises(DeskError) as refused:
        framework_draft.edit(sample, SetTitle("I.1", "x"))
    assert trouble_of(refused) is Trouble.NO_DRAFT
    with pytest.raises(DeskError) as refused:
        framework_freezing.freeze(sample)
    assert trouble_of(refused) is Trouble.NO_DRAFT


def test_a_draft_is_thrown_away_and_comes_back_by_undoing(sample: Desk) -> None:
    draft = framework_draft.begin(sample, 1)
    framework_comments.comment(sample, FrameworkComment("AB", "I.1", "Nâng lên 5 điểm"))
    framework_draft.drop(sample)
    assert framework_draft.shelf(sample).draft is None
    undo(sample)
    stood = framework_draft.shelf(sample)
    assert stood.draft == draft
    assert len(stood.comments) == 1


def test_a_draft_that_does_not_add_up_is_not_frozen(sample: Desk) -> None:
    framework_draft.begin(sample, 1)
    framework_draft.edit(sample, SetSetting("total", Decimal(99)))
    with pytest.raises(DeskError) as refused:
        framework_freezing.freeze(sample)
    assert trouble_of(refused) is Trouble.NOT_FREEZABLE
    assert [each.code for each in refused.value.findings] == ["sum_of_total"]


def test_comments_wait_for_an_answer_before_freezing(sample: Desk) -> None:
    framework_draft.begin(sample, 1)
    framework_comments.comment(sample, FrameworkComment("AB", "I.1", "Nâng lên 5 điểm"))
    (comment,) = framework_draft.shelf(sample).comments
    with pytest.raises(DeskError) as refused:
        framework_freezing.freeze(sample)
    assert [each.code for each in refused.value.findings] == ["comment_unanswered"]
    with pytest.raises(DeskError) as refused:
        framework_comments.answer(sample, comment.number, Answer.DECLINED, " ")
    assert trouble_of(refused) is Trouble.REASON_MISSING
    framework_comments.answer(sample, comment.number, Answer.DECLINED, "Giữ như năm trước")
    assert framework_draft.shelf(sample).comments[0].reason == "Giữ như năm trước"
    assert framework_freezing.freeze(sample).version == 2


def test_a_comment_follows_its_criterion(sample: Desk) -> None:
    framework_draft.begin(sample, 1)
    framework_comments.comment(sample, FrameworkComment("AB", "II.2.a", "Nên tách"))
    framework_draft.edit(sample, Recode("II", "B"))
    framework_draft.edit(sample, MoveIn("B"))
    (comment,) = framework_draft.shelf(sample).comments
    assert comment.criterion == "I.6.2.a"
    framework_comments.take_back(sample, comment.number)
    assert framework_draft.shelf(sample).comments == ()


def test_a_comment_on_nothing_known_is_refused(sample: Desk) -> None:
    framework_draft.begin(sample, 1)
    for comment, trouble in (
        (FrameworkComment("ZZ", "", "x"), Trouble.UNKNOWN_UNIT),
        (FrameworkComment("AB", "ZZ", "x"), Trouble.UNKNOWN_CRITERION),
    ):
        with pytest.raises(DeskError) as refused:
            framework_comments.comment(sample, comment)
        assert trouble_of(refused) is trouble


def test_the_ripple_before_freezing_is_what_freezing_moves(sample: Desk) -> None:
    before = load_ledger(sample)
    framework_draft.begin(sample, 1)
    framework_draft.edit(sample, SetKind("I.1", Count(Decimal("0.5"))))
    framework_draft.edit(sample, SetSetting("rounding_criterion", 0))
    look = framework_freezing.look_at_freezing(sample, Layer.AGREED)
    assert look.findings == ()
    assert look.ripple.units
    assert [each.after.code for each in look.diff.changed] == ["I.1"]
    framework_freezing.freeze(sample)
    after = load_ledger(sample)
    assert after.framework.version == 2
    assert ripple_of(before, after, Layer.AGREED) == look.ripple


def test_points_that_no_longer_fit_leave_their_cell_open_and_stay_in_the_file(sample: Desk) -> None:
    before = load_ledger(sample)
    entered = sum(entry.criterion == "I.1" for entry in before.entries)
    framework_draft.begin(sample, 1)
    framework_draft.edit(sample, SetKind("I.1", Count(Decimal("0.5"))))
    look = framework_freezing.look_at_freezing(sample, Layer.AGREED)
    assert {entry.criterion for entry in look.unfit} == {"I.1"}
    framework_freezing.freeze(sample)
    after = load_ledger(sample)
    kept = [entry for entry in after.entries if entry.criterion == "I.1"]
    assert len(kept) + len(look.unfit) == entered
    assert all(entry.inputs is None for entry in kept)
    assert standings_of(after, Layer.CLAIM).open >= standings_of(before, Layer.CLAIM).open
    assert framework_draft.shelf(sample).versions[0].entries > 0
    undo(sample)
    assert load_ledger(sample).entries == before.entries


def test_a_first_framework_is_made_from_nothing(started: Desk) -> None:
    empty = framework_draft.begin(started, None)
    assert not empty.criteria
    assert empty.total == 100
    draft = framework_draft.edit(started, first_root(empty))
    assert [each.code for each in draft.criteria] == ["I"]


def test_a_draft_that_points_were_given_under_keeps_them_and_the_next_one_goes_on(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "moi.tongket")
    create(
        desk, cluster_of(str(seed("demo", "cluster.toml"))), framework_of(str(seed("demo", "framework.toml"))), "draft"
    )
    framework_draft.edit(desk, SetKind("I.1", Direct()))
    entry = {"unit": "AB", "criterion": "I.1", "layer": "claim", "points": "2", "reason": "thử"}
    set_entry(desk, entry, Layer.CLAIM)
    with pytest.raises(DeskError) as refused:
        framework_draft.drop(desk)
    assert trouble_of(refused) is Trouble.NOT_DROPPABLE
    framework_comments.comment(desk, FrameworkComment("AB", "I.2", "x"))
    assert framework_draft.edit(desk, SetMax("I.1", Decimal(4))).version == 1
    assert framework_draft.edit(desk, Remove("I.1")).version == 2
    assert [each.number for each in framework_draft.shelf(desk).versions] == [1, 2]
    assert len(framework_draft.shelf(desk).comments) == 1


def test_two_versions_are_compared(sample: Desk) -> None:
    framework_draft.begin(sample, 1)
    framework_draft.edit(sample, Remove("I.1"))
    compared = framework_freezing.compare(sample, 1, 2)
    assert [each.code for each in compared.diff.removed] == ["I.1"]
    with pytest.raises(DeskError) as refused:
        framework_freezing.compare(sample, 1, 9)
    assert trouble_of(refused) is Trouble.UNKNOWN_VERSION
