"""Trang cần in lại: which printed pages of which papers no longer say what the data say."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.text import bare, clean

_CODE = re.compile(r"(Mã số liệu:\s*)\S+")
_ANNEX = re.compile(r"Phụ lục(?: [IVXLC]+)?")
_STATE = bare("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
_HEAD = 6
_PRINTED_NUMBER = re.compile(r"\d{1,4}")


class Basis(StrEnum):
    """How the pages of a paper are known: as an office program lays them out, noted in the file, or estimated.

    SLIDES are counted; of SHEETS of a workbook only the names are known, WHOLE means that nothing finer is.
    """

    LAID_OUT = "laid_out"
    NOTED = "noted"
    ESTIMATED = "estimated"
    SLIDES = "slides"
    SHEETS = "sheets"
    WHOLE = "whole"


class Change(StrEnum):
    """What became of a paper: nothing, some pages differ, it was never printed, or nobody can compare it."""

    SAME = "same"
    PAGES = "pages"
    NEW = "new"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Page:
    """A printed page: the part of the paper it belongs to, its number there, and what stands on it.

    `part` is empty for the first part, else the annex, the unit or the sheet; `number` is None where it is not known.
    """

    part: str
    number: int | None
    lines: tuple[str, ...]

    @property
    def place(self) -> tuple[str, int | None]:
        """Return what the page is known by."""
        return self.part, self.number


@dataclass(frozen=True, slots=True)
class Reprint:
    """One file of a paper. `pages` are to be printed again, `gone` no longer belong to the paper.

    `touched` files were edited by hand: their pages are those of the same file with its bound numbers renewed;
    `conflicts` are the numbers in it that a person has to decide, `lists` the places where its lists differ from the
    registers: their lines are not renewed.
    """

    paper: str
    title: str
    file: str
    change: Change
    basis: Basis
    pages: tuple[Page, ...] = ()
    gone: tuple[Page, ...] = ()
    touched: bool = False
    conflicts: int = 0
    lists: int = 0


def numbered(pages: Iterable[tuple[str, ...]], names: tuple[str, ...]) -> tuple[Page, ...]:
    """Return the pages of a Word paper in parts: a new one begins with a letterhead or with the head of an annex.

    The part of a second letterhead is called by the first of `names` (units) on its page.
    """
    found: list[Page] = []
    for lines in map(_cleaned, pages):
        part = _part_begun(lines, names, first=not found)
        if part is None:
            last = found[-1]
            found.append(Page(last.part, (last.number or 0) + 1, lines))
        else:
            found.append(Page(_unlike(part, found), 1, lines))
    return tuple(found)


def counted(pages: Iterable[tuple[str, ...]]) -> tuple[Page, ...]:
    """Return pages that are numbered through from 1: slides, a workbook as it is printed."""
    return tuple(Page("", number, _cleaned(lines)) for number, lines in enumerate(pages, start=1))


def named(sheets: Mapping[str, tuple[str, ...]]) -> tuple[Page, ...]:
    """Return the sheets of a workbook, of which nobody knows the pages."""
    return tuple(Page(name, None, _cleaned(lines)) for name, lines in sheets.items())


def differing(old: tuple[Page, ...], new: tuple[Page, ...]) -> tuple[Page, ...]:
    """Return the pages of `new` that are not, or not in these words, in `old`; print codes do not count."""
    before = {page.place: page.lines for page in old}
    return tuple(page for page in new if before.get(page.place) != page.lines)


def gone(old: tuple[Page, ...], new: tuple[Page, ...]) -> tuple[Page, ...]:
    """Return the pages of `old` that the paper has no more."""
    now = {page.place for page in new}
    return tuple(page for page in old if page.place not in now)


def _cleaned(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines of a page without the print code, which moves with every act."""
    return tuple(text for line in lines if (text := clean(_CODE.sub(r"\1", line))))


def _part_begun(lines: tuple[str, ...], names: tuple[str, ...], *, first: bool) -> str | None:
    """Return the name of the part that begins on a page; None where the page goes on with the last one."""
    if first:
        return ""
    head = [line for line in lines[:_HEAD] if not _PRINTED_NUMBER.fullmatch(line)]
    if head and _ANNEX.fullmatch(head[0]):
        return head[0]
    if any(_STATE in bare(line) for line in head):
        return next((name for line in lines for name in names if name in line), "")
    return None


def _unlike(part: str, before: list[Page]) -> str:
    """Return the name of a part that no earlier one bears: `Phụ lục`, `Phụ lục (2)`."""
    taken = {page.part for page in before}
    number, name = 1, part
    while name in taken:
        number += 1
        name = f"{part} ({number})".strip()
    return name
