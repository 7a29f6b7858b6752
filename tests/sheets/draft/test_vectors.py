"""Every messy workbook of the vectors is understood exactly as its truth says."""

import json
import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.draft import Claim
from desktop.domain.finding import Level
from desktop.domain.framework import Criterion, Direct, Framework, Part
from desktop.domain.ledger import Ledger
from desktop.domain.text import bare
from desktop.sheets.draft.parse import parse_draft
from desktop.sheets.reading import read_book

MESSY = Path(__file__).parents[2] / "vectors" / "messy"
ADDED = "noi dung khac"
FILES = sorted(MESSY.glob("case_*/files/*"))


@cache
def _ledger(case: Path) -> Ledger:
    cluster = tomllib.loads((case / "cluster.toml").read_text("utf-8"))
    framework = tomllib.loads((case / "framework.toml").read_text("utf-8"))
    units = tuple(Unit(each["code"], each["name"], each["short"], each["order"]) for each in cluster["units"])
    rounds = tuple(Round(each["code"], each["title"], each["from"], each["to"]) for each in cluster["rounds"])
    made = Cluster(cluster["level"], cluster["number"], cluster["name"], cluster["year"], units, rounds)
    criteria = tuple(map(_criterion, framework["criteria"]))
    return Ledger(made, rounds[-1], Framework(framework["name"], 2026, 1, Decimal(framework["total"]), criteria))


def _criterion(plain: dict[str, Any]) -> Criterion:
    kind = Direct() if "kind" in plain else None
    return Criterion(plain["code"], plain["title"], Decimal(plain["max"]), Part(plain.get("part", "base")), kind)


@cache
def _truth(case: Path) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads((case / "truth.json").read_text("utf-8"))["files"]
    return plain


def _points(claim: Claim) -> Decimal | None:
    return claim.inputs.points if claim.inputs else claim.points


def test_there_are_messy_files() -> None:
    assert len(FILES) >= 19


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_messy_workbook_gives_exactly_its_claims(path: Path) -> None:
    case = path.parents[1]
    truth = _truth(case)[path.name]

    draft = parse_draft(read_book(str(path)), _ledger(case))

    claims = {claim.criterion: _points(claim) for claim in draft.claims if not claim.not_reported}
    assert claims == {code: Decimal(points) for code, points in truth["claims"].items()}
    assert {claim.criterion for claim in draft.claims if claim.not_reported} == set(truth["not_reported"])
    assert set(draft.blank) == set(truth["blank"])
    assert draft.unit == truth["unit"]
    asked = [finding for finding in draft.findings if finding.level in {Level.ERROR, Level.QUESTION}]
    assert {finding.code for finding in asked} <= ({"unmatched_row"} if truth["shape"]["extra"] else set())
    assert all(bare(str(finding.facts["title"])).startswith(ADDED) for finding in asked)


@pytest.mark.parametrize("path", FILES[:3], ids=lambda path: path.stem)
def test_each_claim_names_the_cell_it_came_from(path: Path) -> None:
    book = read_book(str(path))
    cells = {(each.name, cell.row, cell.column): cell.raw for each in book.sheets for cell in each.cells}
    draft = parse_draft(book, _ledger(path.parents[1]))
    for claim in draft.claims:
        ((_, place),) = claim.sources
        assert place.file == path.name
        assert place.sha256 == book.sha256
        assert place.raw in cells.values()
