"""Every number can be followed to the cell it came from."""

import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer, State
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.dossier import load_dossier
from desktop.jobs.trace import trace, trace_in


def test_every_claim_taken_from_a_file_ends_in_its_cell(sample: Desk) -> None:
    dossier = load_dossier(sample, Layer.CLAIM)
    claims = [entry for entry in dossier.ledger.entries if entry.layer is Layer.CLAIM and entry.sources]
    assert len(claims) > 250
    for entry in claims:
        traced = trace_in(dossier, f"{entry.unit}:{entry.criterion}@claim")
        assert traced.sources
        for source in traced.sources:
            assert source.unit == entry.unit
            assert source.place.file
            assert len(source.place.sha256) == 64
            assert source.place.sheet
            assert source.place.cell
            assert source.place.raw.strip()


def test_a_traced_number_has_its_value_its_sentence_and_its_steps(sample: Desk) -> None:
    traced = trace(sample, "total:CG", Layer.AGREED)
    dossier = load_dossier(sample, Layer.AGREED)
    standing = dossier.standings.of("CG")
    assert standing is not None
    assert traced.value == f"{standing.sheet.total:.2f}"
    assert "Cẩm Giang" in traced.sentence
    assert traced.steps
    assert {source.unit for source in traced.sources} == {"CG"}


@pytest.mark.parametrize("number", ["rank:CG", "class:CG", "base:CG", "bonus:CG", "penalty:CG", "max:CG", "CG:I"])
def test_results_and_branches_can_be_traced(sample: Desk, number: str) -> None:
    traced = trace(sample, number, Layer.AGREED)
    assert traced.value
    assert traced.sentence


def test_a_figure_of_the_cluster_ends_in_every_units_cell(sample: Desk) -> None:
    dossier = load_dossier(sample, Layer.AGREED)
    code = next(indicator.code for indicator in dossier.ledger.indicators if indicator.aggregate == "sum")
    traced = trace_in(dossier, code)
    assert len({source.unit for source in traced.sources}) == len(dossier.ledger.cluster.units)
    of_one = trace_in(dossier, f"{code}:AB")
    assert {source.unit for source in of_one.sources} == {"AB"}


def test_the_tag_of_a_content_control_is_an_id(sample: Desk) -> None:
    dossier = load_dossier(sample, Layer.AGREED)
    assert trace_in(dossier, "tk:total:AB") == trace_in(dossier, "total:AB")


def test_the_history_of_a_cell_holds_every_layer(sample: Desk) -> None:
    dossier = load_dossier(sample, Layer.AGREED)
    layered = next(entry for entry in dossier.ledger.entries if entry.layer is Layer.APPRAISAL)
    traced = trace_in(dossier, f"{layered.unit}:{layered.criterion}")
    assert Layer.APPRAISAL in {entry.layer for entry in traced.history}


@pytest.mark.parametrize("number", ["", "AB:KHONG", "ZZ:I.1", "total:ZZ", "khong-co", "AB:I.1.a@sai"])
def test_what_has_no_id_is_told(sample: Desk, number: str) -> None:
    with pytest.raises(DeskError) as caught:
        trace(sample, number, Layer.AGREED)
    assert caught.value.trouble is Trouble.UNKNOWN_ID


def test_a_dash_is_traced_to_its_cell_too(sample: Desk) -> None:
    dossier = load_dossier(sample, Layer.CLAIM)
    dash = next(entry for entry in dossier.ledger.entries if entry.state is State.NOT_REPORTED and entry.sources)
    traced = trace_in(dossier, f"{dash.unit}:{dash.criterion}@claim")
    assert [source.place.raw.strip() for source in traced.sources] == [dash.sources[0][1].raw.strip()]
    assert not any("Chưa có" in step for step in traced.steps)


def test_a_count_of_awards_ends_in_the_cells_it_was_read_from(sample: Desk) -> None:
    dossier = load_dossier(sample, Layer.AGREED)
    read = [award for award in dossier.ledger.awards if award.source and award.period == "this"]
    assert read
    first = read[0]
    traced = trace_in(dossier, f"award:{first.level}:{first.object}:{first.status}")
    assert first.source in {source.place for source in traced.sources}
