"""Strategies of hypothesis for what the store keeps: any text, any exact number, whole frameworks and entries."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import (
    Below,
    Choice,
    ClassRow,
    Count,
    Criterion,
    Deduct,
    Direct,
    Effect,
    EffectKind,
    FloorOn,
    Framework,
    Indicator,
    Kind,
    Part,
    Policy,
    Quota,
    Reduction,
    Relative,
    Rounding,
    Target,
    Tier,
    Tiers,
)
from desktop.domain.ledger import Entry, Inputs, Layer, State
from desktop.domain.place import Place

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
decimals = st.decimals(allow_nan=False, allow_infinity=False, places=None) | st.decimals(-999, 999, places=2)
maybe_decimal = st.none() | decimals
labelled = st.lists(st.tuples(texts, decimals), max_size=3).map(tuple)
dates = st.dates(date(1990, 1, 1), date(2100, 1, 1))
places = st.builds(Place, texts, texts, st.none() | texts, st.none() | texts, texts)
sources = st.lists(st.tuples(texts, places), max_size=2).map(tuple)

kinds: st.SearchStrategy[Kind | None] = st.one_of(
    st.none(),
    st.builds(Direct, maybe_decimal),
    st.builds(Target, maybe_decimal, st.sampled_from(Below), decimals, st.booleans(), decimals, decimals),
    st.builds(Reduction, decimals, decimals, st.booleans(), maybe_decimal),
    st.builds(Tiers, st.lists(st.builds(Tier, decimals, decimals), max_size=3).map(tuple), st.booleans(), decimals),
    st.builds(Count, maybe_decimal, labelled),
    st.builds(Deduct, maybe_decimal, labelled, decimals),
    st.builds(Choice, labelled),
    st.builds(Relative, decimals),
)
quotas = st.builds(Quota, st.none() | st.integers(0, 99), maybe_decimal, st.sampled_from(Rounding), st.booleans())
class_rows = st.builds(
    ClassRow, texts, decimals, maybe_decimal, st.sampled_from(FloorOn), maybe_decimal, st.none() | quotas
)
criteria = st.lists(
    st.builds(Criterion, texts, texts, decimals, st.sampled_from(Part), kinds),
    max_size=6,
    unique_by=lambda criterion: criterion.code,
).map(tuple)
effects = st.lists(st.builds(Effect, texts, texts, st.sampled_from(EffectKind), st.integers(1, 9)), max_size=3)
indicators = st.lists(
    st.builds(Indicator, texts, texts, texts, texts, texts, texts, st.none() | texts, st.none() | texts), max_size=3
).map(tuple)
frameworks = st.builds(
    Framework,
    name=texts,
    year=st.integers(1990, 2100),
    version=st.integers(1, 3),
    total=decimals,
    criteria=criteria,
    basis=texts,
    rounding_criterion=st.integers(0, 6),
    rounding_total=st.integers(0, 6),
    policy=st.sampled_from(Policy),
    bonus_cap=maybe_decimal,
    penalty_cap=maybe_decimal,
    total_floor=maybe_decimal,
    class_on_exact=st.booleans(),
    classes=st.lists(class_rows, max_size=3).map(tuple),
    tie_breaks=st.lists(texts, max_size=3).map(tuple),
    effects=effects.map(tuple),
    indicators=indicators,
)

units = st.lists(
    st.builds(Unit, texts, texts, texts, st.integers(0, 99), st.lists(texts, max_size=3).map(tuple)),
    max_size=4,
    unique_by=lambda unit: unit.code,
).map(tuple)
rounds = st.lists(st.builds(Round, texts, texts, dates, dates), max_size=3, unique_by=lambda each: each.code).map(tuple)
clusters = st.builds(
    Cluster,
    level=texts,
    number=texts,
    name=texts,
    year=st.integers(1990, 2100),
    units=units,
    rounds=rounds,
    chair=st.none() | texts,
    deputy=st.none() | texts,
    units_expected=st.none() | st.integers(0, 99),
)

inputs = st.builds(
    Inputs,
    points=maybe_decimal,
    actual=maybe_decimal,
    target=maybe_decimal,
    baseline=maybe_decimal,
    value=maybe_decimal,
    count=maybe_decimal,
    counts=st.none() | labelled,
    choice=st.none() | texts,
)


def _entry(value: Inputs | Decimal | State, layer: Layer, words: tuple[str, str], cited: object) -> Entry:
    reason, evidence = words
    given = {"reason": reason, "evidence": evidence, "sources": cited}
    match value:
        case Inputs():
            return Entry("AB", "I.1", layer, inputs=value, **given)  # type: ignore[arg-type]
        case Decimal():
            return Entry("AB", "I.1", layer, points=value, **given)  # type: ignore[arg-type]
        case State():
            return Entry("AB", "I.1", state=value, **given)  # type: ignore[arg-type]


entries = st.builds(
    _entry,
    inputs | decimals | st.sampled_from([State.NOT_ASSIGNED, State.NOT_REPORTED, State.BLANK]),
    st.sampled_from(Layer),
    st.tuples(texts, texts),
    sources,
)

facts: st.SearchStrategy[Facts] = st.dictionaries(
    texts,
    st.one_of(
        st.none(),
        st.integers(),
        texts,
        decimals,
        dates,
        st.builds(Fraction, st.integers(), st.integers(1, 99)),
        st.lists(texts, max_size=3).map(tuple),
    ),
    max_size=4,
)
findings = st.builds(
    Finding,
    st.sampled_from(Level),
    texts,
    facts,
    st.none() | places,
    st.none() | texts,
    st.none() | texts,
    st.lists(texts, max_size=2).map(tuple),
)
