"""Paper, margins, page numbers."""

from collections.abc import Iterator

from desktop.domain.finding import Finding
from desktop.papers.form_check.lines import Walk
from desktop.papers.form_check.note import depart, millimetres, points
from desktop.papers.form_check.paper import Paper, Sheet
from desktop.papers.form_check.parts import Node, W

_SHORT, _LONG, _SLACK = 210.0, 297.0, 1.1
_MARGINS = (("top", 20, 25), ("bottom", 20, 25), ("left", 30, 35), ("right", 15, 20))
_MARGIN_SLACK = 0.3


def check_pages(paper: Paper) -> Iterator[Finding]:
    """Yield what is wrong with paper size, orientation, margins and page numbers, section by section."""
    for number, sheet in enumerate(paper.sheets):
        yield from _size(paper, number, sheet)
        for side, least, most in _MARGINS:
            value = getattr(sheet, side)
            if not least - _MARGIN_SLACK <= value <= most + _MARGIN_SLACK:
                yield depart(f"margin_{side}", None, section=number + 1, found=millimetres(value))
    yield from _numbers(paper)


def _size(paper: Paper, number: int, sheet: Sheet) -> Iterator[Finding]:
    short, long = sorted((sheet.width, sheet.height))
    if abs(short - _SHORT) > _SLACK or abs(long - _LONG) > _SLACK:
        found = f"{millimetres(sheet.width)} x {millimetres(sheet.height)}"
        yield depart("paper_size", None, section=number + 1, found=found)
    tabled = any(line.ruled and line.section == number for line in paper.lines)
    if sheet.lying and not tabled:
        yield depart("lying_without_table", None, section=number + 1)


def _numbers(paper: Paper) -> Iterator[Finding]:
    if not paper.sheets:
        return
    first = paper.sheets[0]
    header = first.headers.get("default")
    if any(_has_number(each) for sheet in paper.sheets for each in sheet.footers.values()):
        yield depart("page_number_below")
    elif header is None or not _has_number(header):
        yield depart("page_number_missing")
    if header is not None and _has_number(header):
        yield from _number_look(paper, header)
        if not first.own_first or _shows(first.headers.get("first")):
            yield depart("page_number_first")
    yield from _counting(paper)


def _number_look(paper: Paper, header: Node) -> Iterator[Finding]:
    lines = [line for line in Walk(paper.parts, (165.0,)).lines(header) if line.stretches]
    if not lines or any(each.format != "decimal" for each in paper.sheets):
        yield depart("page_number_format")
    for line in lines:
        if line.setting.align != "center" and not _framed(header):
            yield depart("page_number_centre", None, found=line.setting.align)
        if not line.sized(13, 14) or not line.plain:
            yield depart("page_number_look", None, found=points(line.sizes))


def _counting(paper: Paper) -> Iterator[Finding]:
    """Yield the annexes whose pages go on from the text's instead of being counted by themselves."""
    main = 0 if not paper.annexes or paper.is_annex else paper.main[-1].section if paper.main else 0
    for line in paper.annexes:
        if line.section == main and not paper.is_annex:
            yield depart("annex_same_pages", line)
        elif paper.sheets[min(line.section, len(paper.sheets) - 1)].start != 1 and line.section > 0:
            yield depart("annex_numbering", line)


def _shows(header: Node | None) -> bool:
    return header is not None and _has_number(header)


def _framed(header: Node) -> bool:
    """Return whether the number stands in a frame centred by itself."""
    return any(each.get(f"{W}xAlign") == "center" for each in header.iter(f"{W}framePr"))


def _has_number(margin: Node) -> bool:
    codes = [each.text or "" for each in margin.iter(f"{W}instrText")]
    codes += [each.get(f"{W}instr", "") for each in margin.iter(f"{W}fldSimple")]
    return any("PAGE" in code.upper().split() for code in codes)
