"""The tree of a draft as a flat run of criteria: branches found, moved, coded anew, put in order again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.domain.framework import Criterion, Direct
from desktop.domain.framework_edit.codes import families

Criteria = tuple[Criterion, ...]


def is_in(code: str, branch: str) -> bool:
    """Whether `code` is the criterion `branch` or stands below it."""
    return code == branch or code.startswith(f"{branch}.")


def branch_of(criteria: Sequence[Criterion], code: str) -> Criteria:
    """Return a criterion with everything below it, in order."""
    return tuple(each for each in criteria if is_in(each.code, code))


def without(criteria: Sequence[Criterion], code: str) -> Criteria:
    """Return the criteria less that branch."""
    return tuple(each for each in criteria if not is_in(each.code, code))


def put_after(criteria: Sequence[Criterion], branch: Sequence[Criterion], after: str | None) -> Criteria:
    """Return the criteria with `branch` behind everything below `after`; first for None."""
    inside = [number for number, each in enumerate(criteria) if after is not None and is_in(each.code, after)]
    at = inside[-1] + 1 if inside else 0 if after is None else len(criteria)
    return (*criteria[:at], *branch, *criteria[at:])


def recoded(criteria: Sequence[Criterion], codes: Mapping[str, str]) -> Criteria:
    """Return the criteria with the codes that `codes` gives them; others stay."""
    return tuple(replace(each, code=codes.get(each.code, each.code)) for each in criteria)


def codes_under(criteria: Sequence[Criterion], code: str, to: str) -> dict[str, str]:
    """Return the new code of each criterion of a branch when its root gets the code `to`."""
    return {each.code: f"{to}{each.code.removeprefix(code)}" for each in branch_of(criteria, code)}


def in_order(criteria: Sequence[Criterion]) -> Criteria:
    """Return the criteria in tree order, siblings as they stand; a part follows its root, a branch has no kind."""
    below = families(criteria)
    return tuple(_grown(below, None))


def _grown(below: Mapping[str | None, list[Criterion]], parent: Criterion | None) -> Criteria:
    grown: list[Criterion] = []
    for each in below.get(None if parent is None else parent.code, ()):
        part = each.part if parent is None else parent.part
        kind = None if each.code in below else each.kind
        root = replace(each, part=part, kind=kind)
        grown += [root, *_grown(below, root)]
    return tuple(grown)


def is_plain(criterion: Criterion) -> bool:
    """Whether making the criterion a branch loses nothing: it is one already, or its points are given straight."""
    return criterion.kind is None or criterion.kind == Direct()
