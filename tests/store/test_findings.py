"""Rows named in findings are whatever rot made of them."""

from typing import Any

import pytest

from desktop.store.findings import about_row


@pytest.mark.parametrize("row", ["{", "[1]", "5", 5, 1.5, b"\xff", "", None])
def test_a_row_that_is_no_row_any_more_is_named_without_its_columns(row: Any) -> None:
    found = about_row("change_altered", "entry", "7", row, change=3)

    assert (found.table, found.unit, found.criterion) == ("entry", None, None)
    assert (found.facts["key"], found.facts["change"]) == ("7", 3)


def test_a_row_is_named_with_its_unit_and_criterion() -> None:
    found = about_row("change_altered", "entry", "7", '{"unit":"AB","criterion":"I.1","layer":"claim"}')

    assert (found.unit, found.criterion, found.layer) == ("AB", "I.1", "claim")
