"""Tests of writing a line by hand: what is typed is kept as words and codes, or the field that cannot stand is named."""

import pytest

from desktop.domain.registers.lines import Line, Register
from desktop.domain.registers.writing import Unfit, written


def award(name: str = "Lê Thị Cúc", **values: str) -> Line:
    return Line(Register.AWARDS, "AB", name, tuple(values.items()))


def test_words_become_codes_and_days_and_blanks_are_left_out() -> None:
    typed = award(" Lê  Thị Cúc ", status="Đề nghị", decided_on="5/11/2026", object="Cá nhân", post=" ", level="Tỉnh")
    kept = (("object", "ca_nhan"), ("level", "Tỉnh"), ("status", "proposed"), ("decided_on", "2026-11-05"))
    assert written(typed) == Line(Register.AWARDS, "AB", "Lê Thị Cúc", kept)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        (award(" - "), "name"),
        (award(object="đội"), "object"),
        (award(status="xong"), "status"),
        (award(decided_on="31/02/2026"), "decided_on"),
        (award(decided_on="tháng 11/2026"), "decided_on"),
    ],
)
def test_what_cannot_stand_is_named(line: Line, field: str) -> None:
    found = written(line)
    assert isinstance(found, Unfit)
    assert (found.field, found.known) == (field, True)


def test_a_field_of_another_register_is_strange() -> None:
    assert written(award(scope="Xã")) == Unfit("scope", "Xã", known=False)
