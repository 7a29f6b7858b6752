"""What the tests of the seeds share: reading a shipped file the way intake does, and the truth to compare it with."""

import json
from dataclasses import asdict
from decimal import Decimal
from functools import cache
from typing import Any

from desktop.domain.draft import Claim, Draft
from desktop.resources import seed
from desktop.sheets.draft.parse import parse_draft
from desktop.sheets.reading import read_book
from seeds.building.forms import demo_ledger


@cache
def truth() -> dict[str, Any]:
    """Return seeds/demo/truth.json."""
    plain: dict[str, Any] = json.loads(seed("demo", "truth.json").read_text("utf-8"))
    return plain


@cache
def draft_of(*path: str) -> Draft:
    """Return the draft of a file below seeds/demo."""
    return parse_draft(read_book(str(seed("demo", *path))), demo_ledger())


def said(draft: Draft) -> dict[str, object]:
    """Return what a draft claims by leaf, in the shape of `told`."""
    return {claim.criterion: _said(claim) for claim in draft.claims}


def told(file: dict[str, Any]) -> dict[str, object]:
    """Return what the truth says of a file by leaf: inputs or points as decimals, the points typed beside."""
    claims = {code: _told(claim) for code, claim in file["claims"].items()}
    return {**claims, **dict.fromkeys(file["not_reported"], "not_reported")}


def lines_of(draft: Draft) -> list[dict[str, str]]:
    """Return the lines of a draft's lists in the shape of the truth."""
    return [{"register": each.register.value, "name": each.name, **dict(each.values)} for each in draft.lines]


def _said(claim: Claim) -> object:
    if claim.not_reported:
        return "not_reported"
    if claim.points is not None:
        return {"points": claim.points}
    assert claim.inputs is not None
    inputs = {name: value for name, value in asdict(claim.inputs).items() if value is not None}
    if "counts" in inputs:
        inputs["counts"] = dict(inputs["counts"])
    return inputs if set(inputs) == {"points"} else {**inputs, "claimed": claim.claimed}


def _told(claim: dict[str, Any]) -> object:
    if "points" in claim:
        return {"points": Decimal(claim["points"])}
    inputs = {name: _value(value) for name, value in claim["inputs"].items()}
    return {**inputs, "claimed": Decimal(claim["claimed"]) if "claimed" in claim else None}


def _value(value: Any) -> object:
    if isinstance(value, dict):
        return {level: Decimal(count) for level, count in value.items()}
    try:
        return Decimal(value)
    except ArithmeticError:
        return value
