"""Findings kept by an earlier version are told, though it did not know every fact of today."""

import pytest

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.words.findings import tell


def test_a_finding_kept_before_its_sentence_grew_is_told() -> None:
    facts: Facts = {"name": "Bìa", "hidden": False, "count": 4}
    told = tell(Finding(Level.NOTE, "ignored_sheet", facts))
    assert told.message == "Trang “Bìa” (4 ô có nội dung) không có bảng cần lấy."


def test_a_fact_that_is_missing_says_nothing_and_is_noticed_here() -> None:
    with pytest.warns(PendingDeprecationWarning, match="ignored_sheet"):
        told = tell(Finding(Level.NOTE, "ignored_sheet", {"name": "Bìa", "count": 4}))
    assert told.message == "Trang “Bìa” (4 ô có nội dung) không có bảng cần lấy."


def test_a_number_that_is_missing_leaves_a_gap() -> None:
    with pytest.warns(PendingDeprecationWarning):
        told = tell(Finding(Level.NOTE, "ignored_sheet", {"name": "Bìa", "hidden": False}))
    assert told.message == "Trang “Bìa” ( ô có nội dung) không có bảng cần lấy."
