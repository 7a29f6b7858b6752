"""Tallies: what each id counts, and what has no number."""

import pytest

from desktop.domain.registers.lines import Register
from desktop.domain.registers.registered import Registers
from desktop.domain.registers.tallies import counted, entry_with, field_key, fields_of, tally
from tests.papers.registers import EXEMPLARS, MODELS, merged, model

REGISTERS = Registers((*MODELS, *EXEMPLARS))


@pytest.mark.parametrize(
    ("number", "times"),
    [
        ("models", 4),
        ("models:AB", 2),
        ("models:BS", 2),
        ("models:shared", 1),
        ("models:field:an ninh trat tu", 3),
        ("models:field:phong chay chua chay", 1),
        ("exemplars", 4),
        ("exemplars:tap_the", 1),
        ("exemplars:ca_nhan", 2),
        ("exemplars:unsaid", 1),
        ("exemplars:AB:ca_nhan", 1),
        ("exemplars:field:", 4),
    ],
)
def test_each_id_counts_its_entries(number: str, times: int) -> None:
    assert tally(REGISTERS, number) == times


@pytest.mark.parametrize(
    "number", ["models:DP", "models:field:x", "exemplars:DP:ca_nhan", "awards", "models:a:b:c", "x"]
)
def test_what_nobody_tells_of_has_no_number(number: str) -> None:
    assert tally(REGISTERS, number) is None


def test_a_merged_model_is_counted_for_the_unit_it_is_known_by_the_other_has_zero() -> None:
    assert tally(REGISTERS, "models:CG") == 0
    assert sum(tally(REGISTERS, f"models:{unit}") or 0 for unit in ("AB", "BS", "CG", "DP")) == 4


def test_one_field_in_two_spellings_is_one_named_as_it_was_first_written() -> None:
    assert fields_of(REGISTERS, Register.MODELS) == (
        ("an ninh trat tu", "An ninh trật tự"),
        ("phong chay chua chay", "Phòng cháy, chữa cháy"),
    )


def test_where_no_field_is_named_there_are_none() -> None:
    assert fields_of(REGISTERS, Register.EXEMPLARS) == ()


def test_long_fields_keep_apart_and_fit_into_a_tag() -> None:
    one, other = (f"Phòng, chống tội phạm và vi phạm pháp luật về {end}" for end in ("ma tuý", "môi trường"))
    assert field_key(one) != field_key(other)
    assert len(f"tk:exemplars:field:{field_key(one)}") <= 64


def test_a_field_said_by_another_line_of_a_merged_model_is_its_field() -> None:
    two = merged(model("AB", "A"), model("BS", "A", field="Tuyên truyền"))
    assert counted(Registers((two,)), "models:field:tuyen truyen") == (two,)


def test_every_line_leads_to_what_it_tells_of() -> None:
    last = MODELS[-1]
    assert [entry_with(REGISTERS, str(each.number)) for each in last.lines] == [last, last]
    assert entry_with(REGISTERS, "nope") is None
