"""Effective looks: what a paragraph and a run really look like after defaults, theme, styles and their own settings."""

from dataclasses import dataclass, replace

from desktop.papers.form_check.parts import A, Node, Parts, W

_DEEPEST = 20
_BLACK = {"auto", "000000"}


@dataclass(frozen=True, slots=True)
class Look:
    """A run's look. `fonts` are those of plain and of marked letters; `size` in points."""

    fonts: tuple[str, str] = ("Times New Roman", "Times New Roman")
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    underlined: bool = False
    hidden: bool = False
    black: bool = True


@dataclass(frozen=True, slots=True)
class Setting:
    """A paragraph's setting: alignment, indents in mm, spacing in points, line spacing as a factor or exact points."""

    align: str = "left"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    exact: float | None = None
    level: int | None = None
    border_above: bool = False
    border_below: bool = False
    numbered: bool = False


class Looks:
    """The styles of one document, resolved once each."""

    def __init__(self, parts: Parts) -> None:
        styles = parts.styles
        self._fonts = _theme_fonts(parts.theme)
        self._styles = (
            {} if styles is None else {each.get(f"{W}styleId", ""): each for each in styles.iter(f"{W}style")}
        )
        self._defaults = None if styles is None else styles.find(f"{W}docDefaults")
        self._usual = next((key for key, each in self._styles.items() if _is_usual(each)), "")
        self._paragraphs: dict[tuple[str, str], tuple[Look, Setting]] = {}

    def of_paragraph(self, paragraph: Node, table_style: str = "") -> tuple[Look, Setting]:
        """Return the look of a run without settings of its own in `paragraph`, and the paragraph's setting."""
        own = paragraph.find(f"{W}pPr")
        style = _value(own, "pStyle") or self._usual
        key = (style, table_style)
        if key not in self._paragraphs:
            self._paragraphs[key] = self._styled(style, table_style)
        look, setting = self._paragraphs[key]
        return look, (setting if own is None else _set(setting, own))

    def of_run(self, run: Node, base: Look) -> Look:
        """Return the look of `run` over the look of its paragraph."""
        own = run.find(f"{W}rPr")
        if own is None:
            return base
        for style in self._chain(_value(own, "rStyle")):
            base = self._looked(base, style.find(f"{W}rPr"))
        return self._looked(base, own)

    def has_borders(self, table_style: str) -> bool:
        """Return whether a table of that style has lines."""
        for style in reversed(self._chain(table_style)):
            borders = style.find(f"{W}tblPr/{W}tblBorders")
            if borders is not None:
                return any(each.get(f"{W}val") not in {"none", "nil"} for each in borders)
        return False

    def _styled(self, name: str, table_style: str) -> tuple[Look, Setting]:
        look, setting = Look(), Setting()
        if self._defaults is not None:
            look = self._looked(look, self._defaults.find(f"{W}rPrDefault/{W}rPr"))
            setting = _set_maybe(setting, self._defaults.find(f"{W}pPrDefault/{W}pPr"))
        for style in (*self._chain(table_style), *self._chain(name)):
            look = self._looked(look, style.find(f"{W}rPr"))
            setting = _set_maybe(setting, style.find(f"{W}pPr"))
        return look, setting

    def _chain(self, name: str) -> list[Node]:
        """Return the styles from the farthest ancestor down to `name`; circles end."""
        found: list[Node] = []
        while name in self._styles and len(found) < _DEEPEST:
            found.append(self._styles[name])
            name = _value(self._styles[name], "basedOn")
        return found[::-1]

    def _looked(self, look: Look, own: Node | None) -> Look:
        if own is None:
            return look
        fonts = own.find(f"{W}rFonts")
        changes: dict[str, object] = {} if fonts is None else {"fonts": self._named(fonts, look)}
        size = _number(_value(own, "sz"))
        if size:
            changes["size"] = size / 2
        for name, tag in (("bold", "b"), ("italic", "i"), ("capitals", "caps"), ("hidden", "vanish")):
            switch = own.find(f"{W}{tag}")
            if switch is not None:
                changes[name] = _is_on(switch)
        changes |= _coloured(own)
        return replace(look, **changes)  # type: ignore[arg-type]

    def _named(self, fonts: Node, look: Look) -> tuple[str, str]:
        plain = self._font(fonts, "ascii") or look.fonts[0]
        marked = self._font(fonts, "hAnsi") or look.fonts[1]
        return plain, marked

    def _font(self, fonts: Node, name: str) -> str:
        theme = fonts.get(f"{W}{name}Theme", "")
        if theme:
            return self._fonts.get("major" if theme.startswith("major") else "minor", "")
        return str(fonts.get(f"{W}{name}", ""))


def _coloured(own: Node) -> dict[str, object]:
    changes: dict[str, object] = {}
    colour, line = own.find(f"{W}color"), own.find(f"{W}u")
    if colour is not None:
        themed = colour.get(f"{W}themeColor", "")
        changes["black"] = themed in {"text1", "dark1"} or (
            not themed and colour.get(f"{W}val", "auto").lower() in _BLACK
        )
    if line is not None:
        changes["underlined"] = line.get(f"{W}val", "single") != "none"
    return changes


def _theme_fonts(theme: Node | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in ("major", "minor"):
        latin = None if theme is None else theme.find(f".//{A}{name}Font/{A}latin")
        if latin is not None:
            found[name] = latin.get("typeface", "")
    return found


def _set_maybe(setting: Setting, own: Node | None) -> Setting:
    return setting if own is None else _set(setting, own)


def _set(setting: Setting, own: Node) -> Setting:
    changes: dict[str, object] = {**_indents(own), **_spacing(own)}
    align = _value(own, "jc")
    if align:
        changes["align"] = {"start": "left", "end": "right", "distribute": "both"}.get(align, align)
    level = _number(_value(own, "outlineLvl"))
    if level is not None:
        changes["level"] = int(level) if level < 9 else None
    for name, side in (("border_above", "top"), ("border_below", "bottom")):
        border = own.find(f"{W}pBdr/{W}{side}")
        if border is not None:
            changes[name] = border.get(f"{W}val") not in {"none", "nil"}
    if own.find(f"{W}numPr/{W}numId") is not None:
        changes["numbered"] = _value(own.find(f"{W}numPr"), "numId") != "0"
    return replace(setting, **changes)  # type: ignore[arg-type]


def _indents(own: Node) -> dict[str, object]:
    node = own.find(f"{W}ind")
    if node is None:
        return {}
    changes: dict[str, object] = {}
    for name, keys in (("left", ("left", "start")), ("right", ("right", "end"))):
        found = next((_number(node.get(f"{W}{key}")) for key in keys if node.get(f"{W}{key}")), None)
        if found is not None:
            changes[name] = _mm(found)
    first, hanging = _number(node.get(f"{W}firstLine")), _number(node.get(f"{W}hanging"))
    if hanging:
        changes["first"] = -_mm(hanging)
    elif first is not None:
        changes["first"] = _mm(first)
    return changes


def _spacing(own: Node) -> dict[str, object]:
    node = own.find(f"{W}spacing")
    if node is None:
        return {}
    changes: dict[str, object] = {}
    for name in ("before", "after"):
        points = _number(node.get(f"{W}{name}"))
        if points is not None:
            changes[name] = points / 20
        if node.get(f"{W}{name}Autospacing") in {"1", "true", "on"}:
            changes[name] = 14.0
    line = _number(node.get(f"{W}line"))
    if line is not None:
        exact = node.get(f"{W}lineRule", "auto") != "auto"
        changes |= {"exact": line / 20} if exact else {"line": line / 240, "exact": None}
    return changes


def _is_usual(style: Node) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}


def _is_on(switch: Node) -> bool:
    return switch.get(f"{W}val", "1") not in {"0", "false", "off"}


def _value(parent: Node | None, tag: str) -> str:
    found = None if parent is None else parent.find(f"{W}{tag}")
    return "" if found is None else str(found.get(f"{W}val", ""))


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None


def _mm(twips: float) -> float:
    return twips * 25.4 / 1440
