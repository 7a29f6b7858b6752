"""Comments added to a sheet beside those that are there: the comments part, its drawing, and the way to both."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.domain.extract import place_of
from desktop.domain.question_form import ASKER
from desktop.papers.questions.elements import (
    Element,
    Splice,
    appended,
    elements,
    prefix_of,
    relation_attribute,
    spliced,
)
from desktop.papers.questions.parts import Parts, Relation
from desktop.papers.word.text import attribute

_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_AFTER = frozenset({"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
                    "tableParts", "extLst", "AlternateContent"})  # fmt: skip
_SHAPE_ID = re.compile(rb"_x0000_s(\d+)")
_END = re.compile(rb"</(?:\w+:)?xml\s*>\s*\Z")
_THREADED = "tc="


@dataclass(frozen=True, slots=True)
class Note:
    """What is written on one cell."""

    cell: str
    text: str


def with_comments(parts: Parts, sheet: str, notes: Iterable[Note]) -> int:
    """Write notes on cells of a sheet part; return how many.

    A cell that has a comment already keeps it, ours stands below; one with a conversation (threaded comments) is left
    alone, for it is not shown any more where both are. Raises: UnfitError for parts that cannot be added to.
    """
    related = parts.relations(sheet)
    comments, content = _comments_of(parts, sheet, related)
    known = _known(content)
    wanted = [each for each in notes if place_of(each.cell) and not _is_thread(known, each.cell)]
    if not wanted:
        return 0
    fresh = [each for each in wanted if each.cell not in known.comments]
    parts.write(comments, _with_texts(content, known, wanted))
    if fresh:
        _draw(parts, sheet, related, fresh)
    return len(wanted)


@dataclass(slots=True)
class _Comment:
    """A comment that is there, and the elements inside it."""

    element: Element
    inner: list[Element] = field(default_factory=list)

    def child(self, name: str, depth: int) -> list[Element]:
        """Return the elements of a name so many steps below the comment."""
        return [each for each in self.inner if each.local == name and each.depth == self.element.depth + depth]


@dataclass(frozen=True, slots=True)
class _Known:
    """What a comments part holds: the comments by cell, the authors, the list both stand in."""

    root: Element
    authors: tuple[str, ...]
    author_list: Element | None
    comment_list: Element | None
    comments: Mapping[str, _Comment]


def _comments_of(parts: Parts, sheet: str, related: tuple[Relation, ...]) -> tuple[str, bytes]:
    """Return name and content of the sheet's comments, made where it has none."""
    found = next((each.target for each in related if each.kind == "comments" and not each.outside), None)
    if found is not None and parts.holds(found):
        return found, parts.read(found)
    name = parts.free_name("xl/comments{}.xml")
    space = "http://purl.oclc.org/ooxml/spreadsheetml/main" if parts.strict else _MAIN
    content = f'{_HEAD}<comments xmlns="{space}"><authors></authors><commentList></commentList></comments>'.encode()
    parts.write(name, content)
    parts.declare(name, _COMMENTS_TYPE)
    parts.relate(sheet, "comments", name)
    return name, content


def _known(content: bytes) -> _Known:
    found = elements(content, {"authors", "author", "commentList", "comment", "text", "r", "t"})
    authors = [each for each in found if each.local == "author" and each.depth == 2]
    comments: dict[str, _Comment] = {}
    for each in found:
        if each.local == "comment" and each.depth == 2:
            comments[each.attributes.get("ref", "").upper()] = last = _Comment(each)
        elif comments and each.begin < last.element.close:
            last.inner.append(each)
    return _Known(
        found[0],
        tuple(content[each.inside : each.close].decode("utf-8") for each in authors),
        next((each for each in found if each.local == "authors" and each.depth == 1), None),
        next((each for each in found if each.local == "commentList" and each.depth == 1), None),
        comments,
    )


def _is_thread(known: _Known, cell: str) -> bool:
    comment = known.comments.get(cell)
    if comment is None:
        return False
    at = comment.element.attributes.get("authorId", "")
    author = known.authors[int(at)] if at.isdigit() and int(at) < len(known.authors) else ""
    return author.startswith(_THREADED)


def _with_texts(content: bytes, known: _Known, notes: list[Note]) -> bytes:
    prefix = prefix_of(known.root)
    splices = [_below(content, known, each, prefix) for each in notes if each.cell in known.comments]
    fresh = [each for each in notes if each.cell not in known.comments]
    if fresh:
        author = len(known.authors)
        named = f"<{prefix}author>{attribute(ASKER)}</{prefix}author>"
        written = "".join(_comment(prefix, each, author) for each in fresh)
        splices += _in_list(content, known, prefix, "authors", named)
        splices += _in_list(content, known, prefix, "commentList", written)
    return spliced(content, splices)


def _in_list(content: bytes, known: _Known, prefix: str, name: str, text: str) -> list[Splice]:
    container = known.author_list if name == "authors" else known.comment_list
    if container is not None:
        return [appended(content, container, text.encode())]
    whole = f"<{prefix}{name}>{text}</{prefix}{name}>".encode()
    if name == "authors" and known.comment_list is not None:
        return [Splice(known.comment_list.begin, known.comment_list.begin, whole)]
    return [appended(content, known.root, whole)]


def _below(content: bytes, known: _Known, note: Note, prefix: str) -> Splice:
    """Return the splice that adds our text to a comment that is there."""
    comment = known.comments[note.cell]
    text = next(iter(comment.child("text", 1)), None)
    if text is None:
        whole = f"<{prefix}text>{_run(prefix, note.text)}</{prefix}text>".encode()
        return appended(content, comment.element, whole)
    plain, runs = comment.child("t", 2), comment.child("r", 2)
    if plain and not runs:
        return appended(content, plain[0], attribute(f"\n\n{note.text}").encode())
    added = _run(prefix, f"\n\n{note.text}" if runs else note.text).encode()
    return Splice(runs[-1].end, runs[-1].end, added) if runs else appended(content, text, added)


def _comment(prefix: str, note: Note, author: int) -> str:
    p = prefix
    return f'<{p}comment ref="{note.cell}" authorId="{author}"><{p}text>{_run(p, note.text)}</{p}text></{p}comment>'


def _run(prefix: str, text: str) -> str:
    return f'<{prefix}r><{prefix}t xml:space="preserve">{attribute(text)}</{prefix}t></{prefix}r>'


def _draw(parts: Parts, sheet: str, related: tuple[Relation, ...], notes: list[Note]) -> None:
    """Draw a box for each note; Excel shows a comment only where it has one."""
    part = parts.read(sheet)
    found = elements(part, _AFTER | {"legacyDrawing"})
    root, legacy = found[0], next((each for each in found if each.local == "legacyDrawing" and each.depth == 1), None)
    if legacy is not None:
        own = next((value for name, value in legacy.attributes.items() if name.endswith(":id")), "")
        drawing = next((each.target for each in related if each.id == own), None)
        if drawing is not None and parts.holds(drawing):
            parts.write(drawing, _with_boxes(parts.read(drawing), notes))
            return
    name = parts.free_name("xl/drawings/vmlDrawing{}.vml")
    parts.write(name, _with_boxes(_NO_BOXES.encode(), notes))
    parts.declare_ending("vml", _DRAWING_TYPE)
    own = parts.relate(sheet, "vmlDrawing", name)
    element = f"<{prefix_of(root)}legacyDrawing {relation_attribute(root, parts.office, own)}/>".encode()
    if legacy is not None:
        splice = Splice(legacy.begin, legacy.end, element)
    else:
        data = part.find(b"sheetData")
        after = next((each for each in found if each.depth == 1 and each.begin > data), None)
        splice = Splice(after.begin, after.begin, element) if after else appended(part, root, element)
    parts.write(sheet, spliced(part, (splice,)))


def _with_boxes(drawing: bytes, notes: list[Note]) -> bytes:
    end = _END.search(drawing)
    at = end.start() if end else len(drawing)
    first = max([int(number) for number in _SHAPE_ID.findall(drawing)], default=1024) + 1
    kind = b"" if b"_x0000_t202" in drawing else _BOX_KIND.encode()
    boxes = "".join(_box(first + step, each) for step, each in enumerate(notes))
    return drawing[:at] + kind + boxes.encode() + drawing[at:]


def _box(number: int, note: Note) -> str:
    place = place_of(note.cell)
    assert place is not None, "only cells bear notes"
    row, column = place[0] - 1, place[1] - 1
    anchor = f"{column + 1}, 15, {max(row - 1, 0)}, 10, {column + 5}, 15, {row + 6}, 4"
    return _BOX.format(number=number, anchor=anchor, row=row, column=column)


_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SPACES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_NO_BOXES = f'<xml {_SPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
_BOX_KIND = (
    f'<v:shapetype {_SPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BOX = (
    f'<v:shape {_SPACES} id="_x0000_s{{number}}" type="#_x0000_t202"'
    ' style="position:absolute;width:260pt;height:100pt;z-index:1;visibility:hidden" fillcolor="#ffe699"'
    ' o:insetmode="auto"><v:fill color2="#ffe699"/><v:shadow on="t" color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>'
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
