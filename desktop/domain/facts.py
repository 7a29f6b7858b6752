"""Facts: the named values a finding, a why-step or a trouble carries; `words/` makes the sentence."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

Fact = Decimal | Fraction | int | str | date | None | tuple[str, ...]
Facts = Mapping[str, Fact]


def no_facts() -> Facts:
    """Return the empty facts: what a sentence without numbers needs."""
    return {}
