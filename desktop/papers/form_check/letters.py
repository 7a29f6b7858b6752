"""Fonts and colour everywhere, sizes and layout of the running text."""

from collections.abc import Iterator

from desktop.domain.finding import Finding
from desktop.papers.form_check.lines import Line, Walk
from desktop.papers.form_check.note import depart, millimetres, points
from desktop.papers.form_check.outline import is_heading
from desktop.papers.form_check.paper import Paper

_FONT = "times new roman"
_SHORTEST = 60
_OTHER = ("can cu ", "kinh gui", "ghi chu", "ky hieu:", "nguon:", "don vi tinh")
_SLACK = 0.35


def check_letters(paper: Paper) -> Iterator[Finding]:
    """Yield the lines in another font or colour, in the margins too."""
    margins = [node for sheet in paper.sheets for node in (*sheet.headers.values(), *sheet.footers.values())]
    seen: set[int] = set()
    for node in margins:
        if id(node) not in seen:
            seen.add(id(node))
            yield from (each for line in Walk(paper.parts, (165.0,)).lines(node) for each in _letters(line))
    for line in paper.lines:
        yield from _letters(line)


def check_body(paper: Paper) -> Iterator[Finding]:
    """Yield the paragraphs of the running text whose size, alignment, indent or spacing departs."""
    before: Line | None = None
    for line in paper.body:
        if _is_running(line) and not is_heading(line):
            yield from _running(line)
            if before is not None and before.number == line.number - 1:
                yield from _gap(before, line)
            before = line
        else:
            before = None


def _letters(line: Line) -> Iterator[Finding]:
    fonts = [font for each in line.stretches for font in each.look.fonts if font.casefold() != _FONT]
    if fonts:
        yield depart("font", line, found=tuple(dict.fromkeys(font or "không rõ" for font in fonts)))
    if not all(each.look.black for each in line.stretches):
        yield depart("colour", line)


def _is_running(line: Line) -> bool:
    """Return whether the line is running text: not centred, no base, no title, no note under a table."""
    centred = line.setting.align == "center"
    return not centred and not line.key.startswith(_OTHER) and not (line.upper and line.bold)


def _running(line: Line) -> Iterator[Finding]:
    if not line.sized(13, 14):
        yield depart("body_size", line, found=points(line.sizes))
    if len(line.text) >= _SHORTEST and line.setting.align != "both":
        yield depart("body_align", line)
    if not 10 - _SLACK <= line.setting.first <= 12.7 + _SLACK:
        yield depart("first_line", line, found=millimetres(line.setting.first))
    yield from _line_spacing(line)


def _line_spacing(line: Line) -> Iterator[Finding]:
    setting = line.setting
    if setting.exact is not None:
        size = max(line.sizes, default=14)
        factor = setting.exact / size / 1.15
        if not 0.95 <= factor <= 1.65:
            yield depart("line_spacing", line, found=f"{setting.exact:g} pt".replace(".", ","))
    elif not 0.99 <= setting.line <= 1.51:
        yield depart("line_spacing", line, found=f"{round(setting.line, 2):g}".replace(".", ","))


def _gap(above: Line, below: Line) -> Iterator[Finding]:
    gap = above.setting.after + below.setting.before
    if gap < 5.9:
        yield depart("paragraph_gap", below, found=f"{gap:g}".replace(".", ","))
