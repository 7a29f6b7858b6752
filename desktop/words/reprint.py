"""Trang cần in lại in words: `báo cáo trang 4, 7; phụ lục II trang 1 · slide 5`, and how sure that is."""

from itertools import groupby

from desktop.domain.reprint import Basis, Change, Page, Reprint
from desktop.words.catalogue import has, say


def places(each: Reprint) -> str:
    """Return the pages of one paper to be printed again; empty where there are none or nobody knows them."""
    if each.change is not Change.PAGES or not each.pages:
        return ""
    parts = [_part(each.basis, part, tuple(own)) for part, own in _by_part(each.pages)]
    if each.basis is Basis.SHEETS:
        parts = [say("reprint", "sheets", {"names": ", ".join(f"“{page.part}”" for page in each.pages)})]
    name = "" if each.basis is Basis.SLIDES else _name(each)
    return f"{name} {'; '.join(parts)}".strip()


def whole_list(found: tuple[Reprint, ...]) -> str:
    """Return the list of all papers in one sentence."""
    if not found:
        return say("reprint", "no_papers", {})
    listed = [places(each) or (_name(each) if each.change in _WHOLE else "") for each in found]
    named = [text for text in listed if text]
    return say("reprint", "all", {"places": " · ".join(named)}) if named else say("reprint", "nothing", {})


def notes(each: Reprint) -> tuple[str, ...]:
    """Return what there is to know about the pages of one paper: how sure they are, what a person must do."""
    found = [say("reprint", _state(each), {})] if each.change is not Change.PAGES else []
    if each.change is Change.PAGES:
        found.append(say("reprint", f"basis_{each.basis.value}", {}))
        found += [say("reprint", "touched", {})] if each.touched else []
    if each.conflicts:
        found.append(say("reprint", "conflicts", {"count": each.conflicts}))
    if each.lists:
        found.append(say("reprint", "lists", {"count": each.lists}))
    if each.gone:
        lost = "; ".join(_part(each.basis, part, tuple(own)) for part, own in _by_part(each.gone))
        found.append(say("reprint", "gone", {"places": lost}))
    return tuple(found)


_WHOLE = {Change.NEW, Change.UNKNOWN}


def _state(each: Reprint) -> str:
    return "touched_unknown" if each.touched and each.change is Change.UNKNOWN else each.change.value


def _by_part(pages: tuple[Page, ...]) -> list[tuple[str, list[Page]]]:
    return [(part, list(own)) for part, own in groupby(pages, key=lambda page: page.part)]


def _part(basis: Basis, part: str, pages: tuple[Page, ...]) -> str:
    numbers = _numbers([page.number for page in pages if page.number is not None])
    if basis is Basis.SLIDES:
        return say("reprint", "slides", {"numbers": numbers})
    if not numbers:
        return part
    if not part:
        return say("reprint", "pages", {"numbers": numbers})
    return say("reprint", "part_pages", {"part": _lowered(part), "numbers": numbers})


def _lowered(part: str) -> str:
    return part[0].lower() + part[1:] if part.startswith("Phụ lục") else part


def _numbers(found: list[int]) -> str:
    """Return page numbers as people say them: `4, 7`, three and more in a row as `4–6`."""
    runs: list[list[int]] = []
    for number in found:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def _name(each: Reprint) -> str:
    code = f"paper_{each.paper}"
    name = say("reprint", code, {}) if has("reprint", code) else each.title
    return f"{name} (Excel)" if each.file.endswith(".xlsx") else name
