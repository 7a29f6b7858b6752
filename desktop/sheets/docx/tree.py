"""The tree of a Word part: small nodes with short names, handed over block by block so that no whole text is held."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from desktop.sheets.office.xml import Attributes, Visitor, shortened

_NONE: Attributes = {}


@dataclass(slots=True)
class Node:
    """An element with its attributes, its child elements and its own text.

    `begin` and `end` are the bytes of the part where its start and end tags begin; -1 where nobody asked for them.
    """

    name: str
    attributes: Attributes
    children: list["Node"] = field(default_factory=list)
    text: str = ""
    begin: int = -1
    end: int = -1

    def child(self, name: str) -> "Node | None":
        """Return the first child of this name."""
        return next((each for each in self.children if each.name == name), None)

    def at(self, *names: str) -> "Node | None":
        """Return the node reached by going down child by child."""
        node: Node | None = self
        for name in names:
            node = node.child(name) if node is not None else None
        return node

    def value(self, *names: str) -> str | None:
        """Return the `val` attribute of the node reached; None where it or its attribute is missing."""
        node = self.at(*names)
        return None if node is None else node.attributes.get("val")

    def everywhere(self, name: str) -> Iterator["Node"]:
        """Yield the topmost nodes of this name, at any depth."""
        for each in self.children:
            if each.name == name:
                yield each
            else:
                yield from each.everywhere(name)


def switched_on(node: Node | None) -> bool:
    """Say whether an on/off property such as `w:b` is set."""
    return node is not None and node.attributes.get("val", "1") not in ("0", "false", "off", "none")


@dataclass(slots=True)
class TreeVisitor(Visitor):
    """Builds nodes and hands each finished child of a `holder` element (the body) to `take`, then forgets it."""

    holder: str
    take: Callable[[Node], None]
    held: bool = False
    _open: list[Node] = field(default_factory=list)

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element."""
        node = Node(name, shortened(attributes) if attributes else _NONE)
        if self._open and self._open[-1].name != self.holder:
            self._open[-1].children.append(node)
        if name == self.holder:
            self.held = True
        self._open.append(node)

    def end(self, _name: str, /) -> None:
        """Leave an element."""
        node = self._open.pop()
        if self._open and self._open[-1].name == self.holder:
            self.take(node)

    def text(self, text: str) -> None:
        """Take a stretch of text."""
        if self._open:
            self._open[-1].text += text


@dataclass(slots=True)
class PlacedTree(TreeVisitor):
    """A tree whose nodes know where in the part their tags stand."""

    _parser: expat.XMLParserType | None = None

    def follow(self, parser: expat.XMLParserType) -> None:
        """Begin a part."""
        self._parser = parser

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element."""
        super(PlacedTree, self).start(name, attributes)
        assert self._parser is not None
        self._open[-1].begin = self._parser.CurrentByteIndex

    def end(self, name: str, /) -> None:
        """Leave an element."""
        assert self._parser is not None
        self._open[-1].end = self._parser.CurrentByteIndex
        super(PlacedTree, self).end(name)
