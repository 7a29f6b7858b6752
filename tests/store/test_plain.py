"""Facts, findings, inputs and sources survive as text without losing a digit or a letter."""

import pytest
from hypothesis import given

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding
from desktop.domain.ledger import Inputs
from desktop.store.plain import (
    Sources,
    facts_of,
    facts_text,
    findings_of,
    findings_text,
    inputs_of,
    inputs_text,
    sources_of,
    sources_text,
)
from tests.store import drawn


@given(drawn.facts)
def test_facts(facts: Facts) -> None:
    assert repr(facts_of(facts_text(facts))) == repr(facts)


@given(drawn.findings)
def test_findings(finding: Finding) -> None:
    assert repr(findings_of(findings_text([finding]))) == repr((finding,))


@given(drawn.inputs)
def test_inputs(inputs: Inputs) -> None:
    assert repr(inputs_of(inputs_text(inputs))) == repr(inputs)


@given(drawn.sources)
def test_sources(sources: Sources) -> None:
    assert sources_of(sources_text(sources)) == sources


def test_a_fact_nobody_wrote_is_refused() -> None:
    with pytest.raises(ValueError, match="float"):
        facts_of('{"x": {"float": 1.5}}')
