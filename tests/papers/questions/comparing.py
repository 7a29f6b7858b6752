"""What a copy differs in: every part held against the original, our additions taken out first."""

import re

from lxml import etree

from desktop.domain.question_form import ASKER
from tests.papers.questions.workbooks import parts_of

_OWN_SHEET = "Đề nghị làm rõ"


def departures(before: bytes, after: bytes, marked: dict[str, set[str]]) -> list[str]:
    """Return the names of parts that differ in more than comments, fills and the added sheet.

    `marked` are the cells asked about, by the part of their sheet.
    """
    old, new = parts_of(before), parts_of(after)
    assert list(old) == [name for name in new if name in old]
    return [name for name, content in old.items() if not _same(name, content, new[name], marked)]


def added(before: bytes, after: bytes) -> list[str]:
    return sorted(set(parts_of(after)) - set(parts_of(before)))


def _same(name: str, old: bytes, new: bytes, marked: dict[str, set[str]]) -> bool:
    if old == new:
        return True
    if name.endswith(".rels") or name == "[Content_Types].xml":
        return _beginning(old, new)
    if name == "xl/workbook.xml":
        return _text(_tree(old)) == _text(_unlisted(_tree(old), _tree(new)))
    if name == "xl/styles.xml":
        return _styles_kept(_tree(old), _tree(new))
    if name in marked:
        return _text(_tree(old)) == _text(_unmarked(_tree(old), _tree(new), marked[name]))
    if "comments" in name:
        return _comments_kept(_tree(old), _tree(new))
    return name.endswith(".vml") and _without_ours(new) == old


def _beginning(old: bytes, new: bytes) -> bool:
    """Whether every child that was there is there, in order, and only more came."""
    was, now = ([_text(each) for each in _tree(part)] for part in (old, new))
    return [each for each in now if each in set(was)] == was


def _unlisted(old: etree._Element, new: etree._Element) -> etree._Element:
    sheets = _one(new, "sheets")
    assert sheets[0].get("name", "").startswith(_OWN_SHEET)
    sheets.remove(sheets[0])
    for name in _all(new, "definedName"):
        if name.get("localSheetId") is not None:
            name.set("localSheetId", str(int(name.get("localSheetId", "")) - 1))
    if not _all(old, "workbookView"):
        assert [each.get("activeTab") for each in _all(new, "workbookView")] == ["1"]
        views = _one(new, "bookViews")
        views.getparent().remove(views)  # type: ignore[union-attr]
        return new
    for was, now in zip(_all(old, "workbookView"), _all(new, "workbookView"), strict=True):
        for key in ("activeTab", "firstSheet"):
            shift = 1 if key == "activeTab" or was.get(key, "0") != "0" else 0
            assert int(now.get(key, "0")) == int(was.get(key, "0")) + shift
            _reset(now, was, key)
    return new


def _unmarked(old: etree._Element, new: etree._Element, cells: set[str]) -> etree._Element:
    was = {cell.get("r"): cell for cell in _all(old, "c")}
    rows = {row.get("r") for row in _all(old, "row")}
    for cell in _all(new, "c"):
        if cell.get("r") not in cells:
            continue
        original = was.get(cell.get("r"))
        if original is None:
            assert not len(cell)
            cell.getparent().remove(cell)  # type: ignore[union-attr]
        else:
            assert cell.get("s") != original.get("s", "0")
            _reset(cell, original, "s")
    for row in _all(new, "row"):
        if row.get("r") not in rows:
            assert not len(row)
            row.getparent().remove(row)  # type: ignore[union-attr]
    if not _all(old, "legacyDrawing"):
        for each in _all(new, "legacyDrawing"):
            each.getparent().remove(each)  # type: ignore[union-attr]
    return new


def _styles_kept(old: etree._Element, new: etree._Element) -> bool:
    groups = ("fonts", "fills", "borders", "cellXfs")
    for group in groups:
        for was, now in zip(_all(old, group), _all(new, group), strict=True):
            if [_text(each) for each in was] != [_text(each) for each in now][: len(was)]:
                return False
            for each in list(now)[len(was) :]:
                now.remove(each)
            _reset(now, was, "count")
    return _text(old) == _text(new)


def _comments_kept(old: etree._Element, new: etree._Element) -> bool:
    authors = [each.text for each in _all(new, "author")]
    assert authors in (
        [each.text for each in _all(old, "author")],
        [*(each.text for each in _all(old, "author")), ASKER],
    )
    now = {each.get("ref"): _words(each) for each in _all(new, "comment")}
    return all(now[each.get("ref")].startswith(_words(each)) for each in _all(old, "comment"))


def _words(element: etree._Element) -> str:
    return "".join(str(each) for each in element.itertext())


def _without_ours(drawing: bytes) -> bytes:
    ours = rb'<v:shape [^>]*fillcolor="#ffe699".*?</v:shape>'
    return re.sub(ours, b"", re.sub(rb'<v:shapetype xmlns:v="[^>]*id="_x0000_t202".*?</v:shapetype>', b"", drawing))


def _reset(now: etree._Element, was: etree._Element, key: str) -> None:
    now.attrib.pop(key, "")
    if was.get(key) is not None:
        now.set(key, was.get(key, ""))


def _tree(part: bytes) -> etree._Element:
    return etree.fromstring(part)


def _text(element: etree._Element) -> bytes:
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False)


def _all(root: etree._Element, local: str) -> list[etree._Element]:
    return [each for each in root.iter() if isinstance(each.tag, str) and etree.QName(each).localname == local]


def _one(root: etree._Element, local: str) -> etree._Element:
    (found,) = _all(root, local)
    return found
