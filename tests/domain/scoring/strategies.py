"""Random frameworks and ledgers: all kinds, policies, caps, tie-breaks, layers and states."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from desktop.domain.framework import Criterion, Framework, Kind, Policy
from desktop.domain.ledger import Draw, Entry, Figure, Inputs, Layer, Ledger, RaisedEffect, State
from desktop.domain.scoring.bounds import bounds, input_names
from tests.domain.scoring import builders as make

_RUNGS = (
    "section:I",
    "criterion:I.1",
    "criterion:I.2",
    "criterion:P.1",
    "bonus",
    "penalty",
    "figure:PPHS:lower",
    "figure:PPHS:higher",
)
_TENTHS = st.integers(0, 1200).map(lambda value: Decimal(value) / 10)
_SMALL = st.integers(0, 9).map(Decimal)


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    kinds = draw(st.lists(st.sampled_from(make.EIGHT_KINDS), min_size=2, max_size=4))
    base = make.with_extras(make.framework(*kinds))
    return replace(
        base,
        rounding_criterion=draw(st.sampled_from((1, 2))),
        rounding_total=draw(st.sampled_from((0, 1, 2))),
        policy=draw(st.sampled_from(Policy)),
        bonus_cap=draw(st.sampled_from((None, Decimal(2)))),
        penalty_cap=draw(st.sampled_from((None, Decimal(1)))),
        total_floor=draw(st.sampled_from((None, Decimal(9)))),
        class_on_exact=draw(st.booleans()),
        classes=make.classes(("Xuất sắc", "18"), ("Tốt", "12"), ("Khá", "0")),
        tie_breaks=tuple(draw(st.lists(st.sampled_from(_RUNGS), max_size=3, unique=True))),
        effects=(make.LOWER, make.UNRANKED, make.BARRED),
    )


@st.composite
def ledgers(draw: st.DrawFn, min_units: int = 2) -> Ledger:
    own = draw(frameworks())
    units = draw(st.integers(min_units, 4))
    codes = make.UNITS[:units]
    entries = [
        entry
        for unit in codes
        for leaf in own.leaves
        for entry in draw(st.lists(_entries(unit, leaf), min_size=0 if leaf.code == "I.2" else 1, max_size=2))
    ]
    figures = [Figure(unit, "PPHS", "this", draw(_SMALL)) for unit in codes if draw(st.booleans())]
    drawn = draw(st.lists(st.permutations(codes), max_size=1))
    out = draw(st.lists(st.sampled_from(codes), max_size=1))
    return replace(
        make.ledger(own, *entries, units=units),
        figures=tuple(figures),
        draws=tuple(Draw(tuple(sorted(order)), tuple(order), "Hội nghị", "Các đơn vị") for order in drawn),
        effects=tuple(RaisedEffect(unit, draw(st.sampled_from(("KL", "KXL", "KX"))), "Thông báo") for unit in out),
    )


@st.composite
def _entries(draw: st.DrawFn, unit: str, leaf: Criterion) -> Entry:
    layer = draw(st.sampled_from((Layer.CLAIM, Layer.APPRAISAL, Layer.AGREED)))
    match draw(st.sampled_from(("inputs", "inputs", "inputs", "points", "state"))):
        case "points":
            lowest, highest = bounds(leaf)
            value = draw(st.integers(int(lowest) * 2, int(highest) * 2))
            return Entry(unit, leaf.code, layer, points=Decimal(value) / 2)
        case "state":
            return make.stated(unit, leaf.code, draw(st.sampled_from((State.NOT_ASSIGNED, State.NOT_REPORTED))))
        case _:
            assert leaf.kind is not None
            return Entry(unit, leaf.code, layer, draw(_inputs(leaf.kind)))


@st.composite
def _inputs(draw: st.DrawFn, kind: Kind) -> Inputs:
    names = input_names(kind)
    values = {name: draw(_SMALL if name in ("count", "points") else _TENTHS) for name in names if name != "choice"}
    choice = draw(st.sampled_from(("Tốt", "Khá"))) if "choice" in names else None
    return Inputs(**values, choice=choice)  # type: ignore[arg-type]
