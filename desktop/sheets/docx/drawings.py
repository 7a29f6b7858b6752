"""Charts in a Word paper read back: the numbers each keeps with their bytes, and the workbook behind it."""

import hashlib
import re
from collections.abc import Iterator

from desktop.domain.reconcile.paper_text import Drawn, DrawnSeries, DrawnValue
from desktop.sheets.docx.controls import text_span
from desktop.sheets.docx.tree import Node, PlacedTree
from desktop.sheets.office.package import Package
from desktop.sheets.office.relations import relations
from desktop.sheets.office.xml import walk
from desktop.sheets.refusal import RefusedError

_PART = re.compile(r"word/charts/chart\d*\.xml")
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart|"
_MOST = 200
"""Further charts are not read."""


def chart_parts(package: Package) -> tuple[str, ...]:
    """Return the names of the parts that hold charts."""
    return tuple(part for part in package.names() if _PART.fullmatch(part))


def drawn_charts(package: Package) -> Iterator[Drawn]:
    """Yield every chart of columns or bars that can be read; what else is drawn is passed over."""
    for part in chart_parts(package)[:_MOST]:
        try:
            series = tuple(_series(package, part))
        except RefusedError:
            continue
        if series and None not in series:
            yield Drawn(part, tuple(each for each in series if each), *_book(package, part))


def _series(package: Package, part: str) -> Iterator[DrawnSeries | None]:
    content = b"".join(package.chunks(part))
    found: list[Node] = []
    walk(package, part, f"{_C}chartSpace", PlacedTree(f"{_C}barChart", found.append))
    for node in found:
        if node.name == f"{_C}ser":
            yield _read(node, content)


def _read(node: Node, content: bytes) -> DrawnSeries | None:
    """Return a series; None where a number of it is not plain text in the part."""
    values = []
    for place, each in _points(node, "val", "numRef", "numCache"):
        span = text_span(each, content)
        if span is None or content[span.begin : span.end] != each.text.encode("utf-8"):
            return None
        values.append(DrawnValue(place, each.text, span))
    legend = "".join(each.text for _, each in _points(node, "tx", "strRef", "strCache"))
    categories = tuple(each.text for _, each in _points(node, "cat", "strRef", "strCache"))
    return DrawnSeries(legend, categories, tuple(values))


def _points(node: Node, *way: str) -> Iterator[tuple[int, Node]]:
    cache = node.at(*(f"{_C}{name}" for name in way))
    for point in cache.children if cache else ():
        place, value = point.attributes.get("idx", ""), point.child(f"{_C}v")
        if point.name == f"{_C}pt" and value is not None and place.isascii() and place.isdigit():
            yield int(place), value


def _book(package: Package, part: str) -> tuple[str, str]:
    for each in relations(package, part):
        if each.kind == "package" and not each.outside and package.holds(each.target):
            digest = hashlib.sha256()
            for chunk in package.chunks(each.target):
                digest.update(chunk)
            return each.target, digest.hexdigest()
    return "", ""
