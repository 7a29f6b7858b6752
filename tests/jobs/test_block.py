"""A block kept as one act: reason and evidence kept, undone as one step, refused whole."""

from pathlib import Path

import pytest

from desktop.domain.block import Block, Change
from desktop.domain.desk import Desk
from desktop.domain.ledger import Entry, Layer, State
from desktop.domain.ripple import Ripple, ripple
from desktop.domain.scoring.board import board_of
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.block import Why, foresee, keep_block
from desktop.jobs.history import check_store, read_log
from desktop.jobs.ledger import load_ledger
from desktop.jobs.scoring import result
from desktop.jobs.undo import redo, undo
from desktop.store import originals
from desktop.store.connection import looking
from tests.domain.scoring.builders import straight

STAGE = Layer.AGREED


def block(*cells: tuple[str, str, str], layer: Layer = STAGE) -> Block:
    return Block(tuple(Change(unit, code, layer, straight(unit, code, points, layer)) for unit, code, points in cells))


def leaves(desk: Desk) -> tuple[str, str]:
    first, second, *_ = load_ledger(desk).framework.leaves
    return first.code, second.code


def test_what_was_foreseen_is_what_keeping_does_and_one_undo_takes_it_back(sample: Desk) -> None:
    one, two = leaves(sample)
    wanted = block(("AB", one, "1"), ("CG", one, "2"), ("CG", two, "0"))
    before = result(sample, STAGE)
    board = board_of(before.ledger, STAGE)

    foreseen = foresee(board, before.standings, wanted)
    moved = keep_block(sample, wanted, Why("Họp tổ thẩm định"), STAGE)

    after = result(sample, STAGE)
    assert moved == foreseen.ripple
    assert ripple(foreseen.standings, after.standings) == Ripple()
    assert undo(sample).name == "set_block"
    assert result(sample, STAGE).sheets == before.sheets
    redo(sample)
    assert result(sample, STAGE).sheets == after.sheets
    assert check_store(sample).ok


def test_reason_decider_and_evidence_are_kept_with_each_entry_and_the_file_by_its_hash(
    sample: Desk, tmp_path: Path
) -> None:
    one, two = leaves(sample)
    proof = tmp_path / "Biên bản họp.pdf"
    proof.write_bytes(b"%PDF bien ban")
    why = Why("Họp tổ thẩm định", "Đại tá Trần Văn B", (str(proof),))

    keep_block(sample, block(("AB", one, "1"), ("AB", two, "1")), why, STAGE)

    ours = load_ledger(sample).entries[-2:]
    assert {each.reason for each in ours} == {"Họp tổ thẩm định (Đại tá Trần Văn B quyết định)"}
    assert all(each.evidence.startswith("Biên bản họp.pdf (SHA-256 ") for each in ours)
    with looking(sample) as db:
        kept = {name: sha256 for _, name, sha256, _ in originals.of_units(db)}
        assert originals.content(db, kept["Biên bản họp.pdf"]) == b"%PDF bien ban"
    assert kept["Biên bản họp.pdf"][:16] in ours[0].evidence


def test_changed_points_without_a_reason_are_not_kept(sample: Desk) -> None:
    one, _ = leaves(sample)
    acts = len(read_log(sample).acts)
    with pytest.raises(DeskError) as caught:
        keep_block(sample, block(("AB", one, "1")), Why(" "), STAGE)
    assert caught.value.trouble is Trouble.REASON_MISSING
    assert len(read_log(sample).acts) == acts


def test_one_wrong_cell_refuses_the_whole_block(sample: Desk) -> None:
    one, two = leaves(sample)
    before = load_ledger(sample).entries
    with pytest.raises(DeskError) as caught:
        keep_block(sample, block(("AB", one, "1"), ("AB", two, "1000")), Why("Họp"), STAGE)
    assert caught.value.trouble is Trouble.REFUSED
    assert [each.criterion for each in caught.value.findings] == [two]
    assert load_ledger(sample).entries == before


def test_a_cleared_cell_falls_back_to_the_layer_below_and_comes_back_by_undo(sample: Desk) -> None:
    one, _ = leaves(sample)
    keep_block(sample, block(("AB", one, "1")), Why("Họp"), STAGE)
    kept = load_ledger(sample).entries

    keep_block(sample, Block((Change("AB", one, STAGE),)), Why("Ghi nhầm dòng"), STAGE)

    own = [
        each for each in load_ledger(sample).entries if (each.unit, each.criterion, each.layer) == ("AB", one, STAGE)
    ]
    assert own == []
    undo(sample)
    assert load_ledger(sample).entries == kept


def test_a_state_is_set_with_its_reason(sample: Desk) -> None:
    one, _ = leaves(sample)
    state = Change("AB", one, STAGE, Entry("AB", one, state=State.NOT_ASSIGNED))
    keep_block(sample, Block((state,)), Why("Không có biên giới"), STAGE)
    entry = load_ledger(sample).entries[-1]
    assert (entry.state, entry.reason) == (State.NOT_ASSIGNED, "Không có biên giới")
