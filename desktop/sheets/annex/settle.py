"""Settling a tree: which dashes are children, which rows are tiers or explanations, which maxima follow from others."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Part
from desktop.domain.text import bare
from desktop.sheets.annex.codes import LETTERS, UNNUMBERED, Shape, ordinal, written
from desktop.sheets.annex.line import Line
from desktop.sheets.annex.node import Forest, Node
from desktop.sheets.annex.parts import names_both, part_of
from desktop.sheets.annex.points import How

_TIER = re.compile(
    r"\btu \d|tro len|tro xuong|\bduoi \d|\btren \d|\bden (duoi )?\d|\d ?%|\bloai [a-d]\b|\bhang (nhat|nhi|ba)\b|"
    r"\b(nhat|nhi|khuyen khich|xuat sac|tot|kha|trung binh|yeu|kem|dat|khong dat|hoan thanh)\b|\bmuc \d|[<>≥≤]"
)
"""Words of a rung rather than of a criterion: `từ 90%`, `dưới 50`, `loại A`, `xuất sắc`, `hoàn thành`, `≥ 5`."""
_ZERO = Decimal(0)


def settle(forest: Forest) -> None:
    """Give every node its children and its maximum; what is no criterion is told, nothing goes without a word."""
    for root in list(forest.roots):
        _part_twins(forest, root)
    _siblings(forest, forest.roots, None)
    for root in forest.roots:
        _settle(forest, root)
    _settle_maxima(forest, None, forest.roots)
    for root in forest.roots:
        root.part = root.part or Part.BASE


def _part_twins(forest: Forest, root: Node) -> None:
    """Make the children of a root that names points added and points taken off roots of their own."""
    if not (names_both(root.line.title) and root.children and any(part_of(c.line.title) for c in root.children)):
        return
    at = forest.roots.index(root)
    for child in root.children:
        child.local, child.parent = f"{root.local}.{child.local}", None
        child.part = part_of(child.line.title) or Part.BONUS
    forest.roots[at : at + 1] = root.children
    forest.note("root_parted", root.line, code=root.local, codes=tuple(child.local for child in root.children))


def _settle(forest: Forest, node: Node) -> None:
    _siblings(forest, node.children, node)
    _loose(forest, node)
    for child in node.children:
        _settle(forest, child)
    if node.children:
        _coded_losses(forest, node)
        _coded_tiers(forest, node)
        _settle_maxima(forest, node, node.children)
    if node.children and node.max is None:
        node.max = sum((child.max or _ZERO for child in node.children), _ZERO)
        forest.note("max_summed", node.line, code=node.code, max=node.max)


def _siblings(forest: Forest, siblings: list[Node], parent: Node | None) -> None:
    """Plant lines without a code beside the node they follow, where a code is missing there or the sum asks for it."""
    for node in list(siblings):
        lines = [line for line in node.loose if line.code.shape is Shape.NONE and _valued(line) and not line.continued]
        if not lines or node.children or not _beside(node, siblings, lines, parent):
            continue
        at = siblings.index(node)
        for number, line in enumerate(lines, start=1):
            made = Node(line, _following(node, number, siblings), node.level, node.shape, parent, part=node.part)
            made.max = line.points.value if line.points else None
            siblings.insert(at + number, made)
            forest.note("code_given", line, code=made.code)
        for line in node.loose:
            if line not in lines:
                _tell(forest, node, line)
        node.loose = []


def _beside(node: Node, siblings: list[Node], lines: list[Line], parent: Node | None) -> bool:
    at = siblings.index(node)
    place = ordinal(node.local, node.shape)
    after = siblings[at + 1] if at + 1 < len(siblings) else None
    later = ordinal(after.local, after.shape) if after and after.level == node.level else None
    if place and later and later - place - 1 == len(lines):
        return True
    if node.max is None or _sum(lines) == node.max or _tiered(node, lines):
        return False
    if parent is None or parent.max is None:
        return False
    known = sum((each.max or _ZERO for each in siblings), _ZERO)
    return known + _sum(lines) == parent.max


def _following(node: Node, number: int, siblings: list[Node]) -> str:
    taken = {each.local for each in siblings}
    place = ordinal(node.local, node.shape)
    code = written(place + number, node.shape) if place else f"{node.local}{number}"
    return code if code not in taken else next(f"{node.local}{a}" for a in LETTERS if f"{node.local}{a}" not in taken)


def _loose(forest: Forest, node: Node) -> None:
    lines = [line for line in node.loose if _valued(line) and not _taken_off(node, line)]
    if lines and lines[0].continued:
        _merged(forest, node, lines)
    elif lines and _tiered(node, lines):
        _tiers(forest, node, lines)
    elif lines:
        _children(forest, node, lines)
    for line in node.loose:
        if line not in lines:
            _tell(forest, node, line)
    node.loose = []


def _taken_off(node: Node, line: Line) -> bool:
    """Whether a row below a base criterion with points of its own says what is taken off there."""
    root = node
    while root.parent is not None:
        root = root.parent
    lost = line.points is not None and line.points.how is How.NEGATIVE
    return lost and node.max is not None and root.part in {None, Part.BASE}


def _merged(forest: Forest, node: Node, lines: list[Line]) -> None:
    """Settle the rows beside a title merged over several: tiers, mostly."""
    values = [node.max or _ZERO, *(_value(line) for line in lines)]
    texts = " ".join(text for line in lines for text in line.more)
    falling = all(later < earlier for earlier, later in pairwise(values))
    rising = all(later > earlier for earlier, later in pairwise(values))
    if falling or rising or _TIER.search(bare(texts)):
        node.max = max(values)
        _tiers(forest, node, [replace(node.line, title=""), *lines])
        node.line = replace(node.line, more=())
    else:
        node.max = sum(values, _ZERO)
        node.told += [text for line in (node.line, *lines) for text in line.more]
        forest.note("merged_summed", node.line, code=node.code, max=node.max)


def _tiered(node: Node, lines: list[Line]) -> bool:
    """Whether rows below a criterion are its tiers: the best gives all its points, together they are more."""
    values = [_value(line) for line in lines]
    like = sum(_sounds_tiered(node, line) for line in lines)
    if len(lines) < 2 or (node.max is not None and sum(values, _ZERO) == node.max):
        return False
    if node.max is None:
        return like == len(lines) and len(set(values)) == len(values)
    ordered = values in (sorted(values), sorted(values, reverse=True)) and len(set(values)) == len(values)
    best = max(values) == node.max
    return (best and (like * 2 >= len(lines) or (ordered and len(lines) > 2))) or (like == len(lines) and ordered)


def _sounds_tiered(node: Node, line: Line) -> bool:
    """Whether the words of a row, but for those it shares with its criterion, name a tier."""
    return _TIER.search(bare(line.title).removeprefix(bare(node.line.title))) is not None


def _tiers(forest: Forest, node: Node, lines: list[Line]) -> None:
    if node.max is None:
        node.max = max(_value(line) for line in lines)
    texts = tuple(_tier_text(line) for line in lines)
    node.told += texts
    forest.note("tier_rows", node.line, code=node.code, max=node.max, rows=texts)


def _tier_text(line: Line) -> str:
    said = " ".join(part for part in (line.title, *line.more) if part)
    raw = line.points.raw if line.points else ""
    return said if not raw or (line.points and line.points.raw == line.title) else f"{said}: {raw}"


def _children(forest: Forest, node: Node, lines: list[Line]) -> None:
    """Plant dashes and rows without a code as children: a, b, c, d, đ, e, g…; below a root 1, 2, 3 where no dash is."""
    dashed = any(line.code.shape in UNNUMBERED for line in lines)
    shape = Shape.LETTER if dashed or node.parent is not None else Shape.NUMBER
    taken = {child.local for child in node.children}
    made: list[Node] = []
    place = 0
    for line in lines:
        place += 1
        while written(place, shape) in taken:
            place += 1
        child = Node(line, written(place, shape), f"loose-{shape.value}", shape, node)
        child.max = _value(line)
        made.append(child)
    node.children[:0] = made
    codes = tuple(child.code for child in made)
    forest.note("dashes_lettered" if dashed else "codes_given", node.line, code=node.code, codes=codes)


def _coded_losses(forest: Forest, node: Node) -> None:
    """Take coded rows that are taken off for no criteria, where the others add up without them."""
    lost = [child for child in node.children if not child.children and _taken_off(node, child.line)]
    kept = [child for child in node.children if child not in lost]
    if lost and (not kept or sum((child.max or _ZERO for child in kept), _ZERO) == node.max):
        node.children = kept
        for child in lost:
            node.told += [_tier_text(child.line), *child.told]
            forest.note("row_taken_off", child.line, code=node.code)


def _coded_tiers(forest: Forest, node: Node) -> None:
    """Take coded rows for tiers where their words and points leave no other reading."""
    children = node.children
    if node.max is None or any(child.children or child.max is None for child in children) or node.parent is None:
        return
    values = [child.max or _ZERO for child in children]
    like = all(_sounds_tiered(node, child.line) for child in children)
    if len(children) > 1 and like and max(values) == node.max and sum(values, _ZERO) != node.max:
        node.children = []
        _tiers(forest, node, [child.line for child in children])


def _settle_maxima(forest: Forest, parent: Node | None, children: list[Node]) -> None:
    """Give children without a maximum what is left of the parent's, or tell them where nothing is left."""
    missing = [child for child in children if child.max is None]
    if not missing:
        return
    known = sum((child.max or _ZERO for child in children), _ZERO)
    most = parent.max if parent else forest.stated
    if parent and most is not None and (len(missing) == len(children) or known == most):
        _tell_children(forest, parent, missing)
    elif parent and most is not None and len(missing) == 1 and known < most:
        missing[0].max = most - known
        forest.note("max_filled", missing[0].line, code=missing[0].code, max=missing[0].max, parent=parent.code)
    else:
        for child in missing:
            child.max = _ZERO
            _warn(forest, "max_missing", child)


def _tell_children(forest: Forest, parent: Node, missing: Iterable[Node]) -> None:
    for child in missing:
        parent.children.remove(child)
        text = " ".join((child.line.code.text, child.line.title)).strip()
        parent.told += [text, *child.told]
        forest.note("row_told", child.line, code=parent.code)


def _tell(forest: Forest, node: Node, line: Line) -> None:
    node.told += [_tier_text(line) if _valued(line) else line.title, *line.more]
    if line.title:
        forest.note("row_taken_off" if _taken_off(node, line) else "row_told", line, code=node.code)


def _warn(forest: Forest, code: str, node: Node) -> None:
    facts: dict[str, Fact] = {"code": node.code, "title": node.line.title}
    forest.notes.append(Finding(Level.WARNING, code, facts, node.line.place, criterion=node.code))


def _valued(line: Line) -> bool:
    return line.points is not None and line.points.value is not None and line.points.how is not How.RATE


def _value(line: Line) -> Decimal:
    return (line.points.value if line.points else None) or _ZERO


def _sum(lines: Iterable[Line]) -> Decimal:
    return sum(map(_value, lines), _ZERO)
