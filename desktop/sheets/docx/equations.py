"""Equations: what a formula in a Word text says on one line, a fraction with its stroke and a power with its sign."""

import re

from desktop.sheets.docx.tree import Node

_ONE = re.compile(r"[\w.,%√]*|\(.*\)")


def said(node: Node) -> str:
    """Return the words of an equation: 731 over 936 as "731/936", never as one number; parts of several in brackets."""
    match node.name:
        case "m:t":
            return node.text
        case "m:f":
            return f"{_whole(node.child('m:num'))}/{_whole(node.child('m:den'))}"
        case "m:sSup" | "m:sPre" | "m:sSubSup":
            return f"{_inner(node.child('m:e'))}^{_whole(node.child('m:sup'))}"
        case "m:rad":
            return f"√{_whole(node.child('m:e'))}"
        case "m:d":
            return f"({', '.join(_inner(each) for each in node.children if each.name == 'm:e')})"
        case "m:m" | "m:eqArr":
            return "; ".join(_inner(each) for each in node.children if each.name in {"m:mr", "m:e"})
        case _:
            return _inner(node)


def _whole(node: Node | None) -> str:
    """The words of a part as one: in brackets where they are several."""
    text = _inner(node).strip()
    return text if _ONE.fullmatch(text) else f"({text})"


def _inner(node: Node | None) -> str:
    if node is None:
        return ""
    between = " " if node.name == "m:mr" else ""
    return between.join(said(each) for each in node.children)
