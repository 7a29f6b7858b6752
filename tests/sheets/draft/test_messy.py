"""Messy tables nobody has seen: nearly every claim is read right, the rest is asked about, none is wrong in silence."""

from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import Guidance, guidance_of
from desktop.sheets.draft.parse import parse_draft
from desktop.sheets.reading import read_book
from tests.sheets.draft.as_file import as_file
from tests.sheets.draft.messy import Mess, make_mess
from tests.sheets.draft.shapes import Said
from tests.sheets.draft.test_shapes import _said

SEEDS = range(36)


@cache
def _mess(seed: int) -> Mess:
    return make_mess(seed)


def _read(mess: Mess, guidance: Guidance | None = None) -> Draft:
    return parse_draft(mess.book, mess.ledger, guidance=guidance or Guidance())


def _weighed(mess: Mess, draft: Draft) -> Counter[str]:
    """Count the leaves that are `right`, `asked` about (left out while a question is open), or `wrong`."""
    said = {claim.criterion: _said(claim) for claim in draft.claims}
    is_asked = any(finding.level in {Level.QUESTION, Level.ERROR} for finding in draft.findings)
    found: Counter[str] = Counter()
    for code, truth in mess.truth.items():
        read = said.get(code, Said())
        found["right" if read == truth else "asked" if read == Said() and is_asked else "wrong"] += 1
    return found


def test_nothing_is_wrong_in_silence_and_nearly_all_is_right_without_a_question() -> None:
    found = sum((_weighed(_mess(seed), _read(_mess(seed))) for seed in SEEDS), Counter[str]())
    assert found["wrong"] == 0
    assert found["right"] >= 0.99 * found.total()
    assert found.total() > 1500


@pytest.mark.parametrize("seed", SEEDS)
def test_whose_a_messy_file_is_is_told(seed: int) -> None:
    assert _read(_mess(seed)).unit == _mess(seed).unit


@pytest.mark.parametrize("seed", SEEDS)
def test_a_messy_file_asks_about_the_rows_nobody_asked_for_and_little_else(seed: int) -> None:
    mess = _mess(seed)
    asked = [finding for finding in _read(mess).findings if finding.level is Level.QUESTION]
    added = [each for each in asked if str(each.facts.get("title", "")).startswith(("Nhiệm vụ đột", "Nội dung khác"))]
    assert len(asked) - len(added) <= 2
    assert all(finding.key and finding.choices for finding in asked)


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
@pytest.mark.parametrize("seed", [1, 5, 13, 27])
def test_a_messy_file_of_any_kind_says_what_its_book_does(seed: int, kind: str, tmp_path: Path) -> None:
    mess = _mess(seed)
    path = tmp_path / f"{Path(mess.book.file).stem}.{kind}"
    path.write_bytes(as_file(mess.book, kind))
    read = replace(mess, book=read_book(str(path)))
    found = _weighed(mess, _read(read))
    assert found == _weighed(mess, _read(mess))
    assert found["wrong"] == 0


@pytest.mark.parametrize("seed", SEEDS[::3])
def test_every_question_of_a_messy_file_is_closed_by_an_answer(seed: int) -> None:
    mess = _mess(seed)
    given: dict[str, str] = {}
    for _ in range(4):
        asked = [each for each in _read(mess, guidance_of(given.items())).findings if each.level is Level.QUESTION]
        if not asked:
            break
        given |= {each.key: each.choices[-1].id for each in asked}
    draft = _read(mess, guidance_of(given.items()))
    assert not [finding for finding in draft.findings if finding.level is Level.QUESTION]
    assert {finding.key for finding in draft.findings if finding.code == "answered"} == set(given)
    assert not {finding.code for finding in draft.findings} & {"answer_unfit", "answer_unused"}
