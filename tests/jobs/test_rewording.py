"""The sentences a change would reword are those that differ between the papers made before it and after."""

import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.jobs.dossier import load_dossier
from desktop.jobs.entry import set_entry
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
    said = ("Xếp loại", "Công an tỉnh")
    assert gone == {line for line in before if line.startswith(said)} - set(after)
    assert come == {line for line in after if line.startswith(said)} - set(before)
    assert gone or come or unit in {"DP", "KT"}
    lines = moves_lines(done.ripple, done.ledger)
    assert all(any(sentence in line for line in lines) for sentence in gone | come)


def test_what_moves_nothing_rewords_nothing(sample: Desk) -> None:
    entry = {"unit": "KT", "criterion": "I.1", "layer": "claim", "points": "1", "reason": "Thử"}
    assert set_entry(sample, entry, STAGE).ripple.sentences == ()
