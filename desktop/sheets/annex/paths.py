"""Dotted codes: below which criterion a code like 1.2 or I.1.a belongs, however much of it was written."""

from collections.abc import Sequence
from itertools import pairwise

from desktop.sheets.annex.codes import UNNUMBERED, Shape, is_roman, roman_value
from desktop.sheets.annex.line import Line
from desktop.sheets.annex.node import Forest, Node


def written_in_full(lines: list[Line]) -> bool:
    """Whether the codes are dotted in full (I, I.1, I.1.a), so that what has no dot is a root."""
    coded = [line.code for line in lines if line.code.shape not in {Shape.NONE, *UNNUMBERED}]
    plain = [code for code in coded if code.shape is not Shape.PATH]
    heads = {code.text.partition(".")[0] for code in coded if code.shape is Shape.PATH}
    texts, shapes = {code.text for code in plain}, {code.shape for code in plain}
    if len(texts) < len(plain) or Shape.LETTER in shapes or not heads <= texts:
        return False
    above = {Shape.ROMAN, Shape.UPPER}
    nested = any(one.shape in above and other.shape is Shape.NUMBER for one, other in pairwise(coded))
    return not nested and (bool(heads) or len(shapes) == 1)


def home(steps: list[str], forest: Forest, chain: Sequence[Node], *, full: bool) -> tuple[Node | None, str]:
    """Return the node a dotted code stands below, None for a root, and what is left of the code.

    `chain` is the last node with all above it; `full` says that codes are written in full.
    """
    by_code = {node.code: node for node in forest.nodes()}
    for cut in range(len(steps) - 1, 0, -1):
        if found := by_code.get(".".join(steps[:cut])):
            return found, ".".join(steps[cut:])
    if near := _near(steps, [*chain[:-1], *chain[-1].siblings] if chain else []):
        return near
    roman = {str(roman_value(root.local)): root for root in forest.roots if is_roman(root.local)}
    if root := roman.get(steps[0]):
        return _descend(root, steps[1:])
    return (chain[0] if chain and not full else None), ".".join(steps)


def _near(steps: list[str], open_: list[Node]) -> tuple[Node | None, str] | None:
    """Return where a code goes on from the codes as written right above it; None where it does not."""
    for node in reversed(open_):
        if node.shape is Shape.PATH and node.raw == steps[:-1]:
            return node, steps[-1]
        if node.shape is Shape.PATH and node.raw[:-1] == steps[:-1] and node.parent:
            return node.parent, steps[-1]
    for node in reversed(open_):
        if node.shape is not Shape.PATH and (matched := _tail(node, steps)):
            return node, ".".join(steps[matched:])
    return None


def _descend(node: Node, steps: list[str]) -> tuple[Node, str]:
    while len(steps) > 1 and (child := next((each for each in node.children if each.local == steps[0]), None)):
        node, steps = child, steps[1:]
    return node, ".".join(steps)


def _tail(node: Node, steps: list[str]) -> int:
    """Return how many steps of a dotted code are the last local codes of `node` and those above it; 0 for none."""
    locals_: list[str] = []
    at: Node | None = node
    while at is not None:
        locals_.insert(0, str(roman_value(at.local)) if is_roman(at.local) else at.local)
        at = at.parent
    for length in range(min(len(locals_), len(steps) - 1), 0, -1):
        if locals_[-length:] == steps[:length]:
            return length
    return 0
