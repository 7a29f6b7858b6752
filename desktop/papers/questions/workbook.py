"""Put a sheet first in a workbook: what counts sheets by their place is moved on by one, all else stays."""

from desktop.papers.questions.elements import (
    Element,
    Splice,
    UnfitError,
    appended,
    elements,
    prefix_of,
    relation_attribute,
    spliced,
    with_attribute,
)
from desktop.papers.questions.parts import Parts
from desktop.papers.word.text import attribute

_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_WANTED = frozenset({"bookViews", "workbookView", "sheets", "sheet", "definedNames", "definedName"})
_MOST_LETTERS = 31


def sheet_parts(parts: Parts, workbook: str) -> dict[str, str]:
    """Return the part of each sheet by its name."""
    targets = {each.id: each.target for each in parts.relations(workbook) if each.kind == "worksheet"}
    found = [each for each in elements(parts.read(workbook), {"sheet"}) if each.local == "sheet" and each.depth == 2]
    named = ((each.attributes.get("name", ""), targets.get(_relation_of(each), "")) for each in found)
    return {name: part for name, part in named if part and parts.holds(part)}


def free_sheet_name(parts: Parts, workbook: str, wanted: str) -> str:
    """Return `wanted`, or `wanted (2)` and so on where a sheet is called so; Excel does not tell cases apart."""
    found = elements(parts.read(workbook), {"sheet"})
    taken = {each.attributes.get("name", "").casefold() for each in found if each.local == "sheet"}
    endings = ("", *(f" ({number})" for number in range(2, 1000)))
    names = (f"{wanted[: _MOST_LETTERS - len(ending)]}{ending}" for ending in endings)
    return next(name for name in names if name.casefold() not in taken)


def put_first(parts: Parts, workbook: str, name: str, content: bytes) -> None:
    """Add a sheet of that name before all others; the sheet that was shown is shown as before.

    Raises: UnfitError for a workbook that lists no sheets.
    """
    own = parts.free_name("xl/worksheets/sheet{}.xml")
    parts.write(own, content)
    parts.declare(own, _SHEET_TYPE)
    relation = parts.relate(workbook, "worksheet", own)
    part = parts.read(workbook)
    root, *found = elements(part, _WANTED)
    link = relation_attribute(root, parts.office, relation)
    splices = [*_listed(part, found, f'name="{attribute(name)}"', link), *_moved_on(part, found)]
    parts.write(workbook, spliced(part, splices))


def _listed(part: bytes, found: list[Element], name: str, link: str) -> list[Splice]:
    sheets = next((each for each in found if each.local == "sheets" and each.depth == 1), None)
    if sheets is None:
        raise UnfitError("no sheets")
    ids = [int(each.attributes.get("sheetId", "0") or 0) for each in found if each.local == "sheet"]
    own = prefix_of(sheets)
    text = f'<{own}sheet {name} sheetId="{max(ids, default=0) + 1}" {link}/>'.encode()
    made = [appended(part, sheets, text)] if sheets.is_empty else [Splice(sheets.inside, sheets.inside, text)]
    if not any(each.local == "workbookView" for each in found):
        views = f'<{own}bookViews><{own}workbookView activeTab="{1 if ids else 0}"/></{own}bookViews>'
        old = next((each for each in found if each.local == "bookViews"), None)
        made.append(Splice(old.begin if old else sheets.begin, old.end if old else sheets.begin, views.encode()))
    return made


def _moved_on(part: bytes, found: list[Element]) -> list[Splice]:
    """Return the splices that move every place of a sheet on by one: the one shown, the first tab, names of sheets."""
    made = []
    for each in found:
        tag = part[each.begin : each.inside]
        if each.local == "workbookView" and each.depth == 2:
            tag = with_attribute(tag, "activeTab", _next(each, "activeTab"))
            if each.attributes.get("firstSheet", "0") != "0":
                tag = with_attribute(tag, "firstSheet", _next(each, "firstSheet"))
        elif each.local == "definedName" and "localSheetId" in each.attributes:
            tag = with_attribute(tag, "localSheetId", _next(each, "localSheetId"))
        else:
            continue
        made.append(Splice(each.begin, each.inside, tag))
    return made


def _next(element: Element, name: str) -> str:
    text = element.attributes.get(name, "0")
    return str(int(text) + 1) if text.isascii() and text.isdigit() else text


def _relation_of(sheet: Element) -> str:
    return next((value for name, value in sheet.attributes.items() if name.endswith(":id")), "")
