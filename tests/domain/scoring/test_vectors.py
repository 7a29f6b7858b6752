"""Every worked vector, recomputed: framework and entries in, each key of expected.json out."""

import pytest

from desktop.domain.framework import Framework
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.printed import part_text, points_text, total_text
from desktop.domain.scoring.standing import rank
from desktop.domain.scoring.standings import Standing
from tests.domain.scoring.vectors import CASES, expected_of, ledger_of


@pytest.mark.parametrize("case", CASES)
def test_the_engine_reproduces_every_worked_vector(case: str) -> None:
    ledger, stage = ledger_of(case)
    expected = expected_of(case)

    standings = rank(ledger, score(ledger, stage), stage)

    assert [_unit(ledger.framework, standing) for standing in standings.standings] == expected["units"]
    assert standings.stage == expected["stage"]
    assert (standings.provisional, standings.open, standings.pending) == (
        expected["provisional"],
        expected["open"],
        expected["pending"],
    )
    found = [(each.code, each.unit, each.criterion, each.units) for each in standings.findings]
    assert set(found) == {
        (each["code"], each.get("unit"), each.get("criterion"), tuple(each.get("units", ())))
        for each in expected["findings"]
    }
    assert len(found) == len(set(found))


def _unit(framework: Framework, standing: Standing) -> dict[str, object]:
    sheet = standing.sheet
    return {
        "code": standing.unit,
        "rank": standing.rank,
        "shared": standing.shared,
        "class": standing.class_name,
        "class_before_effects": standing.class_before_effects,
        "barred": standing.barred,
        "base": part_text(framework, sheet.base),
        "bonus": part_text(framework, sheet.bonus),
        "penalty": part_text(framework, sheet.penalty),
        "total": total_text(framework, sheet.total),
        "assigned_max": points_text(framework, sheet.assigned_max),
        "criteria": [
            {
                "code": cell.criterion,
                "points": None if cell.points is None else points_text(framework, cell.points),
                "state": cell.state,
                "layer": cell.layer,
            }
            for cell in sheet.cells
        ],
    }
