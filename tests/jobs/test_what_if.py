"""Asking what if: the differences of a real store, which stays byte for byte what it was."""

import json
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.cluster import create_from_files
from desktop.jobs.entry import enter_file, set_entry
from desktop.jobs.scoring import result
from desktop.jobs.what_if import ask
from desktop.resources import seed
from tests.jobs.sample import desk_at


def supposition(folder: Path, desk: Desk, **more: object) -> str:
    """Write a file that gives unit CG nothing on the first leaf, and return its path."""
    code = result(desk, Layer.AGREED).ledger.framework.leaves[0].code
    entry = {"unit": "CG", "criterion": code, "layer": "agreed", "points": "0", "reason": "Giả định"} | more
    path = folder / "gia-dinh.json"
    path.write_text(json.dumps({"entries": [entry]}), "utf-8")
    return str(path)


def test_asking_tells_what_entering_would_do_and_writes_nothing(sample: Desk, tmp_path: Path) -> None:
    path = supposition(tmp_path, sample)
    kept = Path(sample.path).read_bytes()

    asked = ask(sample, path, Layer.AGREED)

    assert Path(sample.path).read_bytes() == kept
    assert asked.what_if.before == result(sample, Layer.AGREED).standings
    enter_file(sample, path)
    after = result(sample, Layer.AGREED).standings
    totals = {each.unit: each.total.after for each in asked.what_if.ripple.units if each.total}
    assert totals
    assert totals.items() <= {each.unit: each.sheet.total for each in after.standings}.items()
    assert [each.rank for each in asked.what_if.after.standings] == [each.rank for each in after.standings]


def test_asking_names_the_papers_and_sentences_that_keeping_would(sample: Desk, tmp_path: Path) -> None:
    path = supposition(tmp_path, sample, unit="AB", criterion="I.1")
    entry = json.loads(Path(path).read_text("utf-8"))["entries"][0]

    asked = ask(sample, path, Layer.AGREED)

    assert asked.what_if.ripple.sentences
    assert asked.what_if.ripple == set_entry(sample, entry, Layer.AGREED).ripple


def test_entries_of_another_round_are_counted_and_left_out(sample: Desk, tmp_path: Path) -> None:
    rounds = [each.code for each in result(sample, Layer.AGREED).ledger.cluster.rounds]
    assert len(rounds) > 1

    asked = ask(sample, supposition(tmp_path, sample, round=rounds[0]), Layer.AGREED)

    assert (asked.other_rounds, asked.what_if.ripple.units) == (1, ())


def test_what_could_not_be_kept_cannot_be_supposed(sample: Desk, tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        ask(sample, supposition(tmp_path, sample, points="1000"), Layer.AGREED)
    assert caught.value.trouble is Trouble.REFUSED
    assert caught.value.findings


def test_without_a_framework_there_is_nothing_to_suppose(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "bare.tongket")
    create_from_files(desk, str(seed("demo", "cluster.toml")), None)
    path = tmp_path / "rong.json"
    path.write_text('{"entries": []}', "utf-8")
    with pytest.raises(DeskError) as caught:
        ask(desk, str(path), Layer.AGREED)
    assert caught.value.trouble is Trouble.NO_FRAMEWORK
