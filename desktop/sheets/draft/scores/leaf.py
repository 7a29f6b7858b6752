"""Leaves: what a unit claims of one leaf, from its points and inputs."""

from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.draft import Claim
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Direct
from desktop.domain.guidance import Guidance
from desktop.domain.ledger import Inputs
from desktop.domain.place import Place
from desktop.domain.reading import Ambiguous, NotReported
from desktop.sheets.draft.doubts import Spot
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.scores.answers import settle
from desktop.sheets.draft.scores.beside import with_points_beside
from desktop.sheets.draft.scores.corrected import with_corrections
from desktop.sheets.draft.scores.inputs import LeafRows, complete, exact, fed, said
from desktop.sheets.draft.scores.scale import on_its_scale


@dataclass(frozen=True, slots=True)
class LeafReading:
    """What a leaf's rows say: a claim, or nothing (blank), or open questions; with findings."""

    claim: Claim | None
    blank: bool
    findings: tuple[Finding, ...]
    unclear: tuple[Spot, ...] = ()


def read_leaf(rows: LeafRows, guidance: Guidance) -> LeafReading:
    """Return what a unit says of one leaf, its doubtful values as answered."""
    points, inputs = said(rows)
    told = on_its_scale(rows, with_points_beside(rows, with_corrections(rows, points)))
    settled = settle(rows, told, inputs, guidance)
    points, inputs, findings = settled.points, settled.inputs, settled.findings
    blocked = any(finding.level in {Level.ERROR, Level.QUESTION} for finding in findings)
    doubtful = () if blocked else tuple(each for each in (*inputs, points) if isinstance(each.outcome, Ambiguous))
    unclear = tuple(replace(each, title=rows.leaf.title, criterion=rows.leaf.code) for each in doubtful)
    claim = None if blocked or unclear else _claim(rows, points, inputs)
    return LeafReading(claim, claim is None and not unclear and not blocked, findings, unclear)


def _claim(rows: LeafRows, points: Spot, inputs: tuple[Spot, ...]) -> Claim | None:
    claimed = exact(points)
    given = tuple(spot for spot in inputs if exact(spot) is not None)
    evidence = _evidence(rows)
    if given and (complete(rows.leaf, inputs) or (claimed is None and fed(rows.leaf, inputs))):
        sources = tuple((spot.name, spot.place) for spot in given) + _claimed_source(points)
        return Claim(rows.leaf.code, _made(given), claimed=_decimal(claimed), sources=sources, evidence=evidence)
    if claimed is not None:
        straight = _decimal(claimed)
        own = Inputs(points=straight) if isinstance(rows.leaf.kind, Direct) else None
        return Claim(rows.leaf.code, own, straight if own is None else None, sources=(("points", points.place),),
                     evidence=evidence)  # fmt: skip
    if dashes := [spot for spot in (*inputs[:1], points) if isinstance(spot.outcome, NotReported)]:
        return Claim(rows.leaf.code, not_reported=True, sources=((dashes[0].name, dashes[0].place),), evidence=evidence)
    return None


def _decimal(value: Decimal | str | None) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def _made(given: tuple[Spot, ...]) -> Inputs:
    values = {spot.name: _decimal(exact(spot)) for spot in given if not spot.name.startswith("counts:")}
    counts = tuple(
        (spot.name.removeprefix("counts:"), value)
        for spot in given
        if spot.name.startswith("counts:") and isinstance(value := exact(spot), Decimal)
    )
    choice = next((value for spot in given if isinstance(value := exact(spot), str)), None)
    return Inputs(
        actual=values.get("actual"),
        target=values.get("target"),
        baseline=values.get("baseline"),
        value=values.get("value"),
        count=values.get("count"),
        counts=counts or None,
        choice=choice,
    )


def _claimed_source(points: Spot) -> tuple[tuple[str, Place], ...]:
    return (("claimed", points.place),) if exact(points) is not None else ()


def _evidence(rows: LeafRows) -> str:
    column = rows.column(Field.EVIDENCE)
    return "\n".join(text for row in rows.rows if column and (text := rows.grid.text(row, column)))
