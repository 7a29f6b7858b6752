"""What differs between two versions of a framework: criteria added, removed, moved and changed, and its settings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.framework import Criterion, Framework, parent_of
from desktop.domain.text import fold


class Aspect(StrEnum):
    """What about a criterion changed."""

    TITLE = "title"
    MAX = "max"
    PART = "part"
    KIND = "kind"
    PARAMETERS = "parameters"


@dataclass(frozen=True, slots=True)
class Changed:
    """A criterion in both versions that is not the same; its code differs where it moved.

    `aspects` are what changed besides the code, in the order of `Aspect`.
    """

    before: Criterion
    after: Criterion
    aspects: tuple[Aspect, ...]

    @property
    def moved(self) -> bool:
        """Whether it has another code now."""
        return self.before.code != self.after.code


@dataclass(frozen=True, slots=True)
class FrameworkDiff:
    """The differences from one version to another, each list in framework order.

    `settings` are the names of what differs besides the criteria, as `Framework` calls them.
    """

    added: tuple[Criterion, ...] = ()
    removed: tuple[Criterion, ...] = ()
    moved: tuple[Changed, ...] = ()
    changed: tuple[Changed, ...] = ()
    settings: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Whether nothing that matters differs."""
        return not (self.added or self.removed or self.moved or self.changed or self.settings)


_Key = Callable[[Criterion], tuple[str, ...]]

_SETTINGS = (
    "name",
    "year",
    "basis",
    "total",
    "rounding_criterion",
    "rounding_total",
    "policy",
    "bonus_cap",
    "penalty_cap",
    "total_floor",
    "class_on_exact",
    "classes",
    "tie_breaks",
    "effects",
    "indicators",
)


def diff(before: Framework, after: Framework) -> FrameworkDiff:
    """Return what changed from `before` to `after`; the version number itself is no difference.

    A criterion is the same when its code and title are, else when its title is (it moved), else when its code is (it
    was reworded). Titles are compared folded; of equal titles those under the same parent's title belong together.
    """
    pairs = _paired(before, after)
    known = {each.code for each in pairs.values()}
    changed = [
        Changed(each, pairs[each.code], _aspects(each, pairs[each.code]))
        for each in before.criteria
        if each.code in pairs
    ]
    return FrameworkDiff(
        added=tuple(each for each in after.criteria if each.code not in known),
        removed=tuple(each for each in before.criteria if each.code not in pairs),
        moved=tuple(each for each in changed if each.moved),
        changed=tuple(each for each in changed if each.aspects and not each.moved),
        settings=tuple(name for name in _SETTINGS if getattr(before, name) != getattr(after, name)),
    )


def _paired(before: Framework, after: Framework) -> dict[str, Criterion]:
    """Return the criterion of `after` for each code of `before` that has one."""
    pairs: dict[str, Criterion] = {}
    left, right = list(before.criteria), list(after.criteria)
    for keys in (
        (_code_and_title, _code_and_title),
        (_titles(before), _titles(after)),
        (_title, _title),
        (_code, _code),
    ):
        for one, other in _matches(left, right, *keys):
            pairs[one.code] = other
        left = [each for each in left if each.code not in pairs]
        taken = {each.code for each in pairs.values()}
        right = [each for each in right if each.code not in taken]
    return pairs


def _matches(
    left: list[Criterion], right: list[Criterion], key: _Key, other: _Key
) -> Iterator[tuple[Criterion, Criterion]]:
    """Yield the pairs with the same key, where the key stands once on each side."""
    ours, theirs = _by_key(left, key), _by_key(right, other)
    for found, one in ours.items():
        if len(one) == 1 and len(theirs.get(found, ())) == 1:
            yield one[0], theirs[found][0]


def _by_key(criteria: list[Criterion], key: _Key) -> dict[tuple[str, ...], list[Criterion]]:
    found: dict[tuple[str, ...], list[Criterion]] = {}
    for each in criteria:
        found.setdefault(key(each), []).append(each)
    return found


def _code(criterion: Criterion) -> tuple[str, ...]:
    return (criterion.code,)


def _title(criterion: Criterion) -> tuple[str, ...]:
    return (fold(criterion.title),)


def _code_and_title(criterion: Criterion) -> tuple[str, ...]:
    return (criterion.code, fold(criterion.title))


def _titles(framework: Framework) -> _Key:
    """Return a key of a criterion's title with the titles above it."""
    folded = {each.code: fold(each.title) for each in framework.criteria}
    codes = set(folded)

    def path(criterion: Criterion) -> tuple[str, ...]:
        titles: list[str] = []
        code: str | None = criterion.code
        while code is not None:
            titles.append(folded[code])
            code = parent_of(code, codes)
        return tuple(titles)

    return path


def _aspects(before: Criterion, after: Criterion) -> tuple[Aspect, ...]:
    same_kind = type(before.kind) is type(after.kind)
    differs = {
        Aspect.TITLE: before.title != after.title,
        Aspect.MAX: before.max != after.max,
        Aspect.PART: before.part is not after.part,
        Aspect.KIND: not same_kind,
        Aspect.PARAMETERS: same_kind and before.kind != after.kind,
    }
    return tuple(aspect for aspect in Aspect if differs[aspect])
