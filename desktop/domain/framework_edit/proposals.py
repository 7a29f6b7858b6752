"""New criteria as the officer would number them next: beside or below the one at hand."""

from decimal import Decimal

from desktop.domain.framework import Criterion, Direct, Framework, Kind, Part, parent_of
from desktop.domain.framework_edit.codes import next_code
from desktop.domain.framework_edit.edits import Add

_ZERO = Decimal(0)


def first_root(framework: Framework) -> Add:
    """Return the adding of a group behind all others of the base."""
    roots = framework.roots
    base = [root.code for root in roots if root.part is Part.BASE] or [root.code for root in roots]
    return Add(_new(next_code(framework.criteria, None), Part.BASE, None), base[-1] if base else None)


def sibling_of(framework: Framework, code: str) -> Add:
    """Return the adding of a criterion right behind `code`, of its sort: a group behind a group."""
    beside = framework.criterion(code)
    assert beside is not None, code
    parent = parent_of(code, {each.code for each in framework.criteria})
    kind = Direct() if beside.is_leaf else None
    return Add(_new(next_code(framework.criteria, parent), beside.part, kind), code)


def child_of(framework: Framework, code: str) -> Add:
    """Return the adding of a leaf below `code`, behind what is there."""
    above = framework.criterion(code)
    assert above is not None, code
    return Add(_new(next_code(framework.criteria, code), above.part, Direct()), code)


def _new(code: str, part: Part, kind: Kind | None) -> Criterion:
    return Criterion(code, "", _ZERO, part, kind)
