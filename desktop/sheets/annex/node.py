"""Nodes of an annex's tree while it grows, and the forest they stand in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Part
from desktop.sheets.annex.codes import Shape
from desktop.sheets.annex.line import Line


@dataclass(slots=True)
class Node:
    """A criterion while the tree grows.

    `local` is its own part of the code, `level` the key of its level,
    `raw` the steps of the code as written.

    `loose` are lines without a number of their own (dashes, no code) right below it: children, tiers or explanations.
    """

    line: Line
    local: str
    level: str
    shape: Shape
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    max: Decimal | None = None
    part: Part | None = None
    raw: list[str] = field(default_factory=list)

    @property
    def code(self) -> str:
        """The dotted code in full."""
        return f"{self.parent.code}.{self.local}" if self.parent else self.local

    @property
    def siblings(self) -> "list[Node]":
        """The children of its parent; only itself for a root."""
        return self.parent.children if self.parent else [self]


@dataclass(slots=True)
class Forest:
    """All roots, the total rows met, and what was assumed on the way."""

    roots: list[Node] = field(default_factory=list)
    totals: list[tuple[Line, Node | None]] = field(default_factory=list)
    notes: list[Finding] = field(default_factory=list)
    part: Part | None = None
    stated: Decimal | None = None

    def note(self, kind: str, line: Line, /, **facts: Fact) -> None:
        """Add an assumption about a line."""
        told: dict[str, Fact] = {"title": _short(line.title), **facts}
        self.notes.append(Finding(Level.NOTE, kind, told, line.place))

    def nodes(self) -> Iterator[Node]:
        """Yield every node, parents before children."""
        for root in self.roots:
            yield from below(root)


def below(node: Node) -> Iterator[Node]:
    """Yield a node and all below it."""
    yield node
    for child in node.children:
        yield from below(child)


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"
