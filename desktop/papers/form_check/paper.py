"""The paper under check: its lines, its sections, its parts found by what they say."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from desktop.papers.form_check.lines import Line, Walk
from desktop.papers.form_check.parts import Node, Parts, R, W

_KINDS = (
    "bao cao", "to trinh", "bien ban", "quyet dinh", "ke hoach", "thong bao", "chuong trinh", "giay moi", "phieu diem",
    "phieu", "danh sach", "kich ban", "huong dan", "quy che", "quy dinh", "nghi quyet", "chi thi", "de an", "du an",
    "phuong an", "giay", "ban ghi nho", "ban thoa thuan", "cong dien", "bang tong hop", "bang", "thong tu", "ket luan",
)  # fmt: skip
MOST_LINES = 60_000
_SIGNATURE = 6
_ANNEX = re.compile(r"phu luc(\s+[ivxlc0-9]+)?\.?$")
_AUTHORITY = re.compile(r"^(tm|kt|tl|tuq|q)\s*\.\s*\w")
_POST = re.compile(
    r"^(giam doc|pho giam doc|cum truong|cuc truong|thu truong|chu tich|truong phong|dai dien|bo truong|"
    r"thu ky|chu tri|chu toa|nguoi (lap|nhan|giao|kiem tra))\b"
)
_ENDS = re.compile(r"\./\.$")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A section's page in mm; its headers and footers by kind (`default`, `first`, `even`)."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    own_first: bool
    start: int | None
    format: str
    headers: dict[str, Node]
    footers: dict[str, Node]

    @property
    def lying(self) -> bool:
        """Return whether the page is wider than high."""
        return self.width > self.height


class Paper:
    """One document, looked through once."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.sheets = _sheets(parts)
        widths = tuple(each.width - each.left - each.right for each in self.sheets)
        body = parts.document.find(f"{W}body")
        found = () if body is None else Walk(parts, widths).lines(body)
        self.everything = tuple(islice(found, MOST_LINES + 1))
        self.lines = tuple(line for line in self.everything if line.text)

    @cached_property
    def is_annex(self) -> bool:
        """Return whether the file is an annex by itself: it begins with "Phụ lục"."""
        return bool(self.lines) and is_annex_line(self.lines[0])

    @cached_property
    def title(self) -> Line | None:
        """Return the line that names the kind of paper (BÁO CÁO, TỜ TRÌNH, …)."""
        first = self.main[:60]
        named = [line for line in first if not line.ruled and _is_kind(line) and len(line.text) < 60]
        centred = [line for line in named if line.setting.align == "center" or line.bold]
        return next(iter(centred or named), None)

    @cached_property
    def main(self) -> tuple[Line, ...]:
        """Return the lines before the first annex."""
        place = next((number for number, line in enumerate(self.lines) if is_annex_line(line)), len(self.lines))
        return self.lines[:place]

    @cached_property
    def head(self) -> tuple[Line, ...]:
        """Return the lines above the title; the first thirty where there is none."""
        if self.title is None:
            return self.main[:30]
        return tuple(line for line in self.main if line.number < self.title.number)

    @cached_property
    def signing(self) -> Line | None:
        """Return the first line of the signature."""
        after = self.title.number if self.title else 0
        found = [line for line in self.main if line.number > after and not line.ruled and is_authority(line)]
        last = found[-1] if found else None
        return next((line for line in found if last and _together(line, last)), None)

    @cached_property
    def recipients(self) -> Line | None:
        """Return the last line that says "Nơi nhận"."""
        return next((line for line in reversed(self.main) if line.key.startswith("noi nhan")), None)

    @cached_property
    def body(self) -> tuple[Line, ...]:
        """Return the lines between title and signature outside tables with lines."""
        begin = self.title.number if self.title else (self.head[-1].number if self.head else 0)
        closing = [each.number for each in (self.signing, self.recipients) if each and each.number > begin]
        end = min(closing, default=10**9)
        return tuple(line for line in self.main if begin < line.number < end and line.cell is None)

    @cached_property
    def annexes(self) -> tuple[Line, ...]:
        """Return the lines that begin an annex."""
        return tuple(line for line in self.lines if is_annex_line(line))

    def after(self, line: Line, count: int) -> tuple[Line, ...]:
        """Return the next `count` lines with text after `line`."""
        return tuple(each for each in self.lines if each.number > line.number)[:count]

    def around(self, line: Line) -> tuple[Line, ...]:
        """Return `line` and the two places below it in the same cell or outside tables, empty ones too."""
        below = [each for each in self.everything if line.number <= each.number <= line.number + 2]
        return tuple(each for each in below if each.cell == line.cell)


def _together(line: Line, last: Line) -> bool:
    return line.cell == last.cell and last.number - line.number <= _SIGNATURE


def is_annex_line(line: Line) -> bool:
    """Return whether the line is the head of an annex."""
    return line.cell is None and bool(_ANNEX.match(line.key))


def is_authority(line: Line) -> bool:
    """Return whether the line begins a signature."""
    if len(line.text) > 80 or not (line.setting.align == "center" or line.cell or line.upper):
        return False
    return bool(_AUTHORITY.match(line.key)) or (line.upper and bool(_POST.match(line.key)))


def _is_kind(line: Line) -> bool:
    return (
        any(line.key == kind or line.key.startswith(f"{kind} ") for kind in _KINDS)
        and line.key.split(":")[0] == line.key
    )


def _sheets(parts: Parts) -> tuple[Sheet, ...]:
    found: list[Sheet] = []
    headers: dict[str, Node] = {}
    footers: dict[str, Node] = {}
    for node in parts.document.iter(f"{W}sectPr"):
        headers = {**headers, **_margins(parts, node, "header")}
        footers = {**footers, **_margins(parts, node, "footer")}
        found.append(_sheet(node, headers, footers))
    return tuple(found)


def _margins(parts: Parts, section: Node, kind: str) -> dict[str, Node]:
    return {
        each.get(f"{W}type", "default"): parts.margins[each.get(f"{R}id", "")]
        for each in section.iter(f"{W}{kind}Reference")
        if each.get(f"{R}id", "") in parts.margins
    }


def _sheet(node: Node, headers: dict[str, Node], footers: dict[str, Node]) -> Sheet:
    size, margin, numbers = node.find(f"{W}pgSz"), node.find(f"{W}pgMar"), node.find(f"{W}pgNumType")
    first = node.find(f"{W}titlePg")
    start = "" if numbers is None else numbers.get(f"{W}start", "")
    return Sheet(
        width=_mm(size, "w", 12240),
        height=_mm(size, "h", 15840),
        top=abs(_mm(margin, "top", 1440)),
        bottom=abs(_mm(margin, "bottom", 1440)),
        left=_mm(margin, "left", 1440) + _mm(margin, "gutter", 0),
        right=_mm(margin, "right", 1440),
        own_first=first is not None and first.get(f"{W}val", "1") not in {"0", "false", "off"},
        start=int(start) if start.isdigit() else None,
        format="decimal" if numbers is None else numbers.get(f"{W}fmt", "decimal"),
        headers=headers,
        footers=footers,
    )


def _mm(node: Node | None, name: str, usual: float) -> float:
    text = "" if node is None else node.get(f"{W}{name}", "")
    try:
        twips = float(text) if text else usual
    except ValueError:
        twips = usual
    return twips * 25.4 / 1440
