"""Facts: the named values a finding, a why-step or a trouble carries; `words/` makes the sentence."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:  # few facts are fractions, and what reads files loads none
    from fractions import Fraction

Fact: TypeAlias = "Decimal | Fraction | int | str | date | tuple[str, ...] | None"
Facts = Mapping[str, Fact]


def no_facts() -> Facts:
    """Return the empty facts: what a sentence without numbers needs."""
    return {}


def plain_facts(facts: Facts) -> dict[str, object]:
    """Return facts as JSON values; `facts_of` gives them back exact."""
    return {name: _plain(fact) for name, fact in facts.items()}


def facts_of(plain: Mapping[str, object]) -> Facts:
    """Return the facts that `plain_facts` wrote. Raises: ValueError for what it never writes."""
    return {name: _fact(value) for name, value in plain.items()}


def _plain(fact: Fact) -> object:
    match fact:
        case int() | str() | None:
            return fact
        case Decimal():
            return {"decimal": str(fact)}
        case date():
            return {"date": fact.isoformat()}
        case tuple():
            return list(fact)
        case _:
            return {"fraction": str(fact)}


def _fact(plain: object) -> Fact:
    match plain:
        case {"decimal": str(text)}:
            return Decimal(text)
        case {"fraction": str(text)}:
            from fractions import Fraction

            return Fraction(text)
        case {"date": str(text)}:
            return date.fromisoformat(text)
        case list():
            return tuple(plain)
        case int() | str() | None:
            return plain
    raise ValueError(plain)
