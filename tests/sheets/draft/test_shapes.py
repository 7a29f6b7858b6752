"""Score tables in many made-up shapes are understood exactly: nothing wrong, nothing missing, nothing invented."""

from decimal import Decimal

import pytest

from desktop.domain.draft import Claim, Draft
from desktop.domain.finding import Level
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.shapes import Case, Said, make_case


def _said(claim: Claim) -> Said:
    inputs = claim.inputs
    if inputs is None or inputs.points is not None:
        return Said(inputs.points if inputs else claim.points, dash=claim.not_reported)
    names = ("actual", "target", "baseline", "value", "count", "choice")
    values: dict[str, Decimal | str] = {name: value for name in names if (value := getattr(inputs, name)) is not None}
    return Said(claim.claimed, values, dict(inputs.counts or ()))


def _understood(case: Case, draft: Draft) -> dict[str, Said]:
    said = {claim.criterion: _said(claim) for claim in draft.claims}
    return said | {code: Said() for code in draft.blank}


@pytest.mark.parametrize("kinds", ["direct", "all"])
@pytest.mark.parametrize("seed", range(24))
def test_a_table_of_any_shape_gives_what_the_unit_said(seed: int, kinds: str) -> None:
    case = make_case(seed, kinds)

    draft = parse_draft(case.book, case.ledger)

    assert _understood(case, draft) == case.truth, case.shape
    assert draft.unit == case.unit
    asked = [finding for finding in draft.findings if finding.level in {Level.ERROR, Level.QUESTION}]
    assert [finding.code for finding in asked] == ["unmatched_row"] * int(str(case.shape["extra"]))


def test_rows_the_unit_added_are_asked_about_and_not_taken() -> None:
    cases = (make_case(seed) for seed in range(30))
    case = next(each for each in cases if each.shape["extra"] == 2)

    draft = parse_draft(case.book, case.ledger)

    outside = [finding for finding in draft.findings if finding.code == "unmatched_row"]
    assert [finding.place.raw for finding in outside if finding.place] == ["1", "1"]
