"""Styles added behind those of a workbook: each marked cell keeps its own but for the fill."""

from dataclasses import dataclass, field

from desktop.papers.questions.elements import (
    Element,
    Splice,
    appended,
    elements,
    prefix_of,
    spliced,
    with_attribute,
)

MARKED = "FFFFE699"
"""The fill of a cell that a question points to."""

_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles",
          "colors", "extLst")  # fmt: skip
_SINGLE = {"fonts": "font", "fills": "fill", "borders": "border", "cellStyleXfs": "xf", "cellXfs": "xf"}
_NO_FILLS = (
    '<{p}fill><{p}patternFill patternType="none"/></{p}fill><{p}fill><{p}patternFill patternType="gray125"/></{p}fill>'
)
_FIRST = {
    "fonts": '<{p}font><{p}sz val="11"/><{p}name val="Calibri"/></{p}font>',
    "fills": _NO_FILLS,
    "borders": "<{p}border><{p}left/><{p}right/><{p}top/><{p}bottom/><{p}diagonal/></{p}border>",
    "cellXfs": '<{p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
}
_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"'
_GROUPS = "".join(f"<{name}>{_FIRST[name]}</{name}>" for name in ("fonts", "fills", "borders")).replace("{p}", "")
EMPTY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{_GROUPS}'
    f'<cellStyleXfs count="1">{_XF}/></cellStyleXfs><cellXfs count="1">{_XF} xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
).encode()


@dataclass(slots=True)
class Styles:
    """xl/styles.xml being added to; numbers of styles already given out stay good."""

    part: bytes
    _marked: dict[int, int] = field(default_factory=dict)
    _fill: int | None = None

    def marked(self, style: int) -> int:
        """Return the style that looks like `style` but has the fill of a marked cell."""
        if style not in self._marked:
            if self._fill is None:
                self._fill = self.add("fills", solid(MARKED))
            xf = self._xf(style)
            xf = with_attribute(with_attribute(xf, "fillId", str(self._fill)), "applyFill", "1")
            self._marked[style] = self._append("cellXfs", xf)
        return self._marked[style]

    def add(self, group: str, text: str) -> int:
        """Add an item to `fonts`, `fills`, `borders` or `cellXfs`; return its number. `{p}` stands for the prefix."""
        return self._append(group, text.replace("{p}", self._prefix).encode())

    @property
    def _prefix(self) -> str:
        return prefix_of(elements(self.part, ())[0])

    def _xf(self, style: int) -> bytes:
        """Return the bytes of a cell style; those of the plain one for a number that no style has."""
        _, items = self._group("cellXfs")
        if not items:
            self._make("cellXfs")
            _, items = self._group("cellXfs")
        own = items[style] if style < len(items) else items[0]
        return self.part[own.begin : own.end]

    def _append(self, group: str, text: bytes) -> int:
        container, items = self._group(group)
        if container is None or not items:
            self._make(group)
            container, items = self._group(group)
        assert container is not None, "it was made"
        added = Splice(container.close, container.close, text)
        tag = self.part[container.begin : container.inside]
        counted = Splice(container.begin, container.inside, with_attribute(tag, "count", str(len(items) + 1)))
        self.part = spliced(self.part, (counted, added))
        return len(items)

    def _make(self, group: str) -> None:
        """Add a group that the workbook does without, with the items every workbook has."""
        root, *known = elements(self.part, _ORDER)
        top = [each for each in known if each.depth == 1]
        empty = next((each for each in top if each.local == group), None)
        prefix = prefix_of(root)
        items = _FIRST[group].replace("{p}", prefix)
        if empty is not None:
            self.part = spliced(self.part, (appended(self.part, empty, items.encode()),))
            return
        text = f"<{prefix}{group}>{items}</{prefix}{group}>".encode()
        later = [each for each in top if _ORDER.index(each.local) > _ORDER.index(group)]
        at = Splice(later[0].begin, later[0].begin, text) if later else appended(self.part, root, text)
        self.part = spliced(self.part, (at,))

    def _group(self, group: str) -> tuple[Element | None, list[Element]]:
        found = elements(self.part, {group, _SINGLE[group]})
        container = next((each for each in found if each.local == group and each.depth == 1), None)
        if container is None:
            return None, []
        inside = (each for each in found if container.inside <= each.begin < container.end)
        return container, [each for each in inside if each.local == _SINGLE[group] and each.depth == 2]


def solid(colour: str) -> str:
    """Return a fill of one colour."""
    return (
        f'<{{p}}fill><{{p}}patternFill patternType="solid"><{{p}}fgColor rgb="{colour}"/><{{p}}bgColor indexed="64"/>'
        "</{p}patternFill></{p}fill>"
    )
