"""Which cases of a fault run in the gate, and which only when all are asked for (--faults=full)."""

from collections.abc import Iterable
from typing import Any

import pytest

ON_DEMAND = "on_demand"
on_demand = pytest.mark.on_demand


def cases(values: Iterable[Any], *gate: Any) -> list[Any]:
    """Return every value as a case of a test; those not named in `gate` run on demand."""
    return [value if value in gate else pytest.param(value, marks=on_demand) for value in values]
