"""The tree of criteria of a framework file: parents, parts, branches and leaves, and sums that must add up."""

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import Criterion, Deduct, Kind, Part, parent_of
from desktop.domain.framework_file.kinds import ALL_PARAMETERS, read_kind
from desktop.domain.framework_file.node import Node

_KEYS = frozenset({"code", "part", "title", "max", "kind"}) | ALL_PARAMETERS
_CODE = re.compile(r"[^\s.:@]+(\.[^\s.:@]+)*")


@dataclass(frozen=True, slots=True)
class _Planted:
    """One table of the file under its code, before the tree is known to be sound."""

    node: Node
    code: str
    title: str
    max: Decimal | None


def read_criteria(top: Node, total: Decimal | None) -> tuple[Criterion, ...]:
    """Return the criteria in tree order, each branch before its children, siblings in file order.

    `total` is what the base roots must add up to, None when it could not be read.
    """
    planted = _distinct([_plant(node) for node in top.nodes("criteria")])
    if not planted:
        top.refuse("criteria_missing", "criteria" if top.has("criteria") else None)
    children = _children(planted)
    criteria: list[Criterion] = []
    for root in children.get(None, []):
        _grow(root, _part_of_root(root), children, criteria)
    _check_total(top, total, children, criteria)
    return tuple(criteria)


def _plant(plain: Node) -> _Planted | None:
    code = plain.text("code")
    node = plain.named(code or "")
    node.only(_KEYS)
    node.need("code", "title", "max")
    if code is None:
        return None
    if not _CODE.fullmatch(code):
        node.refuse("code_malformed", "code", code=code)
        return None
    return _Planted(node, code, node.text("title") or "", node.least("max"))


def _distinct(planted: list[_Planted | None]) -> dict[str, _Planted]:
    kept: dict[str, _Planted] = {}
    for each in planted:
        if each is None:
            continue
        if each.code in kept:
            first = kept[each.code].node
            line = first.source.lines.of((*first.path, "code"))
            each.node.refuse("code_duplicate", "code", code=each.code, first_line=line)
            continue
        kept[each.code] = each
    return kept


def _children(planted: dict[str, _Planted]) -> dict[str | None, list[_Planted]]:
    children: dict[str | None, list[_Planted]] = {}
    codes = set(planted)
    for each in planted.values():
        children.setdefault(parent_of(each.code, codes), []).append(each)
    return children


def _part_of_root(root: _Planted) -> Part | None:
    if root.node.has("part"):
        return _known_part(root.node)
    if "." in root.code:
        root.node.refuse("parent_missing", "code", code=root.code, parent=root.code.rpartition(".")[0])
    else:
        root.node.refuse("part_missing", "code", code=root.code)
    return None


def _known_part(node: Node) -> Part | None:
    value = node.plain["part"]
    if value not in list(Part):
        node.refuse("word_unknown", "part", value=str(value), known=tuple(Part))
        return None
    return Part(str(value))


def _grow(
    each: _Planted,
    part: Part | None,
    children: dict[str | None, list[_Planted]],
    criteria: list[Criterion],
) -> None:
    below = children.get(each.code, [])
    kind = _kind(each, part, bool(below))
    criteria.append(Criterion(each.code, each.title, each.max or Decimal(0), part or Part.BASE, kind))
    _check_sum(each, below)
    for child in below:
        _check_part(child, part)
        _grow(child, part, children, criteria)


def _kind(each: _Planted, part: Part | None, is_branch: bool) -> Kind | None:
    node = each.node
    if is_branch:
        for key in sorted(({"kind"} | ALL_PARAMETERS) & node.plain.keys()):
            node.refuse("kind_on_branch", key, code=each.code)
        return None
    if not node.has("kind"):
        node.refuse("kind_missing", "code", code=each.code)
        return None
    kind = read_kind(node, each.max)
    if part is Part.PENALTY and isinstance(kind, Deduct) and kind.floor < 0:
        node.refuse("penalty_below_zero", "floor", code=each.code)
    return kind


def _check_part(child: _Planted, part: Part | None) -> None:
    if child.node.has("part") and _known_part(child.node) not in (None, part):
        child.node.refuse("part_differs", "part", code=child.code, part=str(part or ""))


def _check_sum(each: _Planted, below: list[_Planted]) -> None:
    parts = [child.max for child in below]
    known = [part for part in parts if part is not None]
    if not below or each.max is None or len(known) < len(parts):
        return
    if sum(known) != each.max:
        each.node.refuse("sum_of_branch", "max", code=each.code, max=each.max, sum=sum(known, Decimal(0)))


def _check_total(
    top: Node,
    total: Decimal | None,
    children: dict[str | None, list[_Planted]],
    criteria: list[Criterion],
) -> None:
    base = {criterion.code for criterion in criteria if criterion.part is Part.BASE}
    roots = [root for root in children.get(None, []) if root.code in base]
    known = [root.max for root in roots if root.max is not None]
    if total is None or len(known) < len(roots) or not children:
        return
    if sum(known) != total:
        codes = tuple(root.code for root in roots)
        top.refuse("sum_of_total", "total", total=total, sum=sum(known, Decimal(0)), codes=codes)
