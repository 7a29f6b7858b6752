"""Our own content controls in a part: what each holds, and the bytes of it that may be replaced."""

import re
from collections.abc import Iterator

from desktop.domain.reconcile.paper_text import Control, Span
from desktop.sheets.docx.runs import OWN_TAG, is_bound, is_placeholder
from desktop.sheets.docx.tree import Node
from desktop.sheets.letters import readable

_RECORD = " = "
"""What stands in the name of a control between the number's name and what the program wrote (docs/adr/0012)."""

_TAG = re.compile(rb"<[^<>\"']*(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>")
"""An opening tag, quotes inside it closed."""
_VALUE = re.compile(rb"\bval\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
"""The `val` of a tag, in either kind of quotes."""
_GONE = frozenset({"del", "moveFrom"})
_BREAKING = frozenset({"tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "drawing", "pict", "object"})
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")


def controls_in(block: Node, part: str, content: bytes) -> Iterator[tuple[Node, Control]]:
    """Yield every own control in `block`, copies in fallbacks too; `content` is the whole part."""
    waiting = [block]
    while waiting:
        node = waiting.pop()
        if node.name == "sdt" and is_bound(node) and not is_placeholder(node):
            yield node, _control(node, part, content)
        waiting.extend(reversed(node.children))


def _control(node: Node, part: str, content: bytes) -> Control:
    tag = node.value("sdtPr", "tag") or ""
    alias = node.at("sdtPr", "alias")
    texts = list(_texts(node))
    spliceable = not content.startswith(_UTF_16) and texts and None not in texts
    spans = [text_span(each, content) for each in texts if each] if spliceable else []
    record = None if alias is None or content.startswith(_UTF_16) else _value(alias, content)
    return Control(
        tag.removeprefix(OWN_TAG),
        readable("".join(each.text if each else " " for each in texts)),
        _written(alias),
        part,
        tuple(each for each in spans if each) if all(spans) else (),
        record,
    )


def _texts(node: Node) -> Iterator[Node | None]:
    """Yield the visible stretches of text in `node`; None for what is no text."""
    for child in node.children:
        if child.name in _GONE or (child.name == "sdt" and is_bound(child)):
            continue
        if child.name == "t":
            yield child
        elif child.name in _BREAKING:
            yield None
        else:
            yield from _texts(child)


def _written(alias: Node | None) -> str | None:
    name = "" if alias is None else alias.attributes.get("val", "")
    _, found, written = name.rpartition(_RECORD)
    return readable(written) if found else None


def text_span(node: Node, content: bytes) -> Span | None:
    """Return the bytes between the tags of a node; None where it has but one tag."""
    opened = _TAG.match(content, node.begin)
    if opened is None or opened.group().endswith(b"/>") or node.end < opened.end():
        return None
    return Span(opened.end(), node.end)


def _value(node: Node, content: bytes) -> Span | None:
    opened = _TAG.match(content, node.begin)
    value = _VALUE.search(content, node.begin, opened.end()) if opened else None
    if value is None:
        return None
    return Span(*value.span(1 if value[1] is not None else 2))
