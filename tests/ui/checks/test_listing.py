"""The rows of rules: a folded one names a few units and counts the rest."""

import pytest

from desktop.domain.checks import Matter
from desktop.domain.finding import Finding, Level
from desktop.domain.table import Role
from desktop.ui.checks.listing import findings_table, grouped


def heads(count: int) -> str:
    """The units a folded rule with findings of so many units names."""
    found = [
        Matter(f"k{n}", Finding(Level.WARNING, "far_from_others", {"title": "x"}, unit=f"Đơn vị {n}"))
        for n in range(count)
    ]
    groups = grouped(found, {"rule:warning:far_from_others"} if count <= 6 else ())
    rows = [row for row in findings_table(groups, lambda code: code or "").rows if row.role is Role.SECTION]
    return str(rows[0].cells[1].value)


@pytest.mark.parametrize(("count", "named"), [(2, "Đơn vị 0, Đơn vị 1"), (4, "Đơn vị 0, Đơn vị 1, Đơn vị 2, Đơn vị 3")])
def test_few_units_are_named(count: int, named: str) -> None:
    assert heads(count) == named


@pytest.mark.usefixtures("seat")
def test_of_many_units_the_rest_is_counted() -> None:
    assert heads(34) == "Đơn vị 0, Đơn vị 1, Đơn vị 2 và 31 đơn vị khác"
