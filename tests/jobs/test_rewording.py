"""The sentences a change would reword are those that differ between the papers made before it and after."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.ripple import OF_RESULT, Ripple
from desktop.jobs.dossier import load_dossier
from desktop.jobs.entry import set_entry
from desktop.jobs.ledger import load_ledger
from desktop.jobs.scoring import ripple_of
from desktop.papers.conference import conference_minutes
from desktop.words.ranking import moves_lines
from tests.papers.docx import paragraphs

STAGE = Layer.AGREED


def minutes(desk: Desk) -> list[str]:
    return paragraphs(conference_minutes(load_dossier(desk, STAGE))[0])


@pytest.mark.parametrize(("unit", "points"), [("AB", "0"), ("HL", "1"), ("DP", "2.99"), ("KT", "0")])
def test_what_is_foretold_is_what_the_minutes_then_say(unit: str, points: str, sample: Desk) -> None:
    before = minutes(sample)
    entry = {"unit": unit, "criterion": "I.1", "layer": "agreed", "points": points, "reason": "Thử"}
    done = set_entry(sample, entry, STAGE)
    after = minutes(sample)

    gone = {each.before for each in done.ripple.sentences if each.before}
    come = {each.after for each in done.ripple.sentences if each.after}
    said = ("Xếp loại", "Công an tỉnh", "TẠM TÍNH")
    assert gone == {line for line in before if line.startswith(said)} - set(after)
    assert come == {line for line in after if line.startswith(said)} - set(before)
    assert gone or come or unit in {"DP", "KT"}
    lines = moves_lines(done.ripple, done.ledger)
    assert all(any(sentence in line for line in lines) for sentence in gone | come)


def test_what_moves_nothing_rewords_nothing_but_is_printed_below_its_stage(sample: Desk) -> None:
    entry = {"unit": "KT", "criterion": "I.1", "layer": "claim", "points": "1", "reason": "Thử"}
    moved = set_entry(sample, entry, STAGE).ripple
    assert (moved.units, moved.papers, moved.sentences) == ((), ("bang-diem", "phieu-diem"), ())


def test_the_same_value_again_is_printed_nowhere_anew(sample: Desk) -> None:
    entry = {"unit": "KT", "criterion": "I.1", "layer": "claim", "points": "1", "reason": "Thử"}
    set_entry(sample, entry, STAGE)
    assert set_entry(sample, entry, STAGE).ripple == Ripple()


def test_a_cell_no_longer_open_changes_what_papers_say_though_no_point_moves(sample: Desk) -> None:
    opened = {"unit": "KT", "criterion": "I.1", "state": "not_assigned", "reason": "Thử"}
    set_entry(sample, opened, Layer.CLAIM)
    entry = {"unit": "KT", "criterion": "I.1", "state": "blank", "reason": "Thử"}
    moved = set_entry(sample, entry, Layer.CLAIM).ripple
    assert "bien-ban" in moved.papers


def test_a_change_of_figures_names_the_papers_that_print_them(sample: Desk) -> None:
    before = load_ledger(sample)
    figures = (replace(before.figures[0], value=(before.figures[0].value or Decimal(0)) + 1), *before.figures[1:])
    moved = ripple_of(before, replace(before, figures=figures), STAGE)
    assert set(moved.papers) >= {"bao-cao", "so-lieu"}
    moved = ripple_of(before, replace(before, awards=before.awards[1:]), STAGE)
    assert set(moved.papers) == {"bao-cao", "khen-thuong"}


@pytest.mark.parametrize("layer", ["cross", "appraisal", "agreed"])
def test_a_step_nearer_to_the_stage_is_told_though_no_point_moves(layer: str, started: Desk) -> None:
    set_entry(started, {"unit": "AB", "criterion": "I.1", "layer": "claim", "points": "1", "reason": "Thử"}, STAGE)
    entry = {"unit": "AB", "criterion": "I.1", "layer": layer, "points": "1", "reason": "Thử"}
    moved = set_entry(started, entry, STAGE).ripple
    assert moved.units == ()
    if layer == "agreed":
        assert moved.papers == OF_RESULT
        assert [(each.before or "")[:8] for each in moved.sentences] == ["TẠM TÍNH"]
    else:
        assert moved.papers == ("bang-diem", "phieu-diem")
