"""Word texts (.docx, .docm): the parts put together."""

import re

from desktop.sheets.content import Content, in_columns
from desktop.sheets.docx.numbering import Numbering
from desktop.sheets.docx.runs import OWN_TAG
from desktop.sheets.docx.story import DocumentStory, Notes
from desktop.sheets.docx.styles import Styles
from desktop.sheets.docx.tree import Node, TreeVisitor
from desktop.sheets.letters import readable
from desktop.sheets.odd import Odd
from desktop.sheets.office.package import Package
from desktop.sheets.office.relations import Relation, relations
from desktop.sheets.office.xml import walk
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally

_LINKED = frozenset({"attachedTemplate", "oleObject", "subDocument", "frame", "package"})
_SHOWN = 80
"""So many letters of a text are quoted."""
_RUNNING = {"header": "hdr", "footer": "ftr"}
_PAGE_NUMBER = re.compile(r"\b(?:trang|page|of)\b|[\W\d_]+", re.IGNORECASE)
"""What a header or footer says of pages: nothing of it is content."""
_EMBEDDED = frozenset({"aFChunk", "oleObject", "package", "control", "diagramData"})
_PICTURES = frozenset({"image", "chart", "chartEx"})


def read_document(package: Package, main: Relation) -> Content:
    """Return what a Word text holds.

    Raises: RefusedError.
    """
    related = relations(package, main.target)
    story = DocumentStory(_styles(package, related), _numbering(package, related), _notes(package, related))
    body = TreeVisitor("body", story.take)
    walk(package, main.target, "document", body)
    if not body.held:
        raise RefusedError(Odd.DAMAGED_PART, part=main.target)
    _tally_package(story.tally, package, main, related)
    _tally_comments(story, package, related)
    _tally_running_heads(story, package, related)
    oddities = (*story.tally.oddities(None), *story.table_oddities)
    return Content("docx", in_columns(story.sheets()), tuple(story.paragraphs), tuple(story.names), oddities)


def _styles(package: Package, related: tuple[Relation, ...]) -> Styles:
    styles = Styles()
    _walk_one(package, related, "styles", TreeVisitor("styles", styles.take))
    return styles


def _numbering(package: Package, related: tuple[Relation, ...]) -> Numbering:
    numbering = Numbering()
    _walk_one(package, related, "numbering", TreeVisitor("numbering", numbering.take))
    return numbering


def _notes(package: Package, related: tuple[Relation, ...]) -> Notes:
    notes: Notes = {}

    def take(node: Node) -> None:
        if node.attributes.get("type", "normal") == "normal":
            notes[node.name, node.attributes.get("id", "")] = node

    for kind in ("footnotes", "endnotes"):
        _walk_one(package, related, kind, TreeVisitor(kind, take))
    return notes


def _walk_one(package: Package, related: tuple[Relation, ...], kind: str, visitor: TreeVisitor) -> None:
    for relation in related:
        if relation.kind == kind and not relation.outside and package.holds(relation.target):
            walk(package, relation.target, visitor.holder, visitor)
            return


def _tally_running_heads(story: DocumentStory, package: Package, related: tuple[Relation, ...]) -> None:
    """Note what stands at the head and foot of every page, but for page numbers and what the program's forms print."""
    if any(name.name.startswith(OWN_TAG) for name in story.names):
        return
    said: list[str] = []
    for relation in related:
        holder = _RUNNING.get(relation.kind)
        if holder and not relation.outside and package.holds(relation.target):
            walk(package, relation.target, holder, TreeVisitor(holder, lambda node: said.append(_visible(node))))
    shown = [text for text in dict.fromkeys(said) if _PAGE_NUMBER.sub("", text)]
    if shown:
        story.tally.anywhere(Odd.RUNNING_HEADS, name=_short(" · ".join(shown)))


def _visible(node: Node) -> str:
    return readable("".join(each.text for each in node.everywhere("t"))).strip()


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _tally_package(tally: Tally, package: Package, main: Relation, related: tuple[Relation, ...]) -> None:
    settings = [each for relation in related if relation.kind == "settings" for each in _of_part(package, relation)]
    if any(each.outside and each.kind in _LINKED for each in (*related, *settings)):
        tally.anywhere(Odd.EXTERNAL_LINKS)
    if not tally.count(Odd.EMBEDDED_PARTS) and any(not each.outside and each.kind in _EMBEDDED for each in related):
        tally.anywhere(Odd.EMBEDDED_PARTS)
    if pictures := {each.target for each in related if each.kind in _PICTURES}:
        tally.anywhere(Odd.PICTURES, len(pictures))
    if any(name.endswith("vbaproject.bin") for name in package.names()):
        tally.anywhere(Odd.MACROS)
    if main.strict:
        tally.anywhere(Odd.STRICT)


def _tally_comments(story: DocumentStory, package: Package, related: tuple[Relation, ...]) -> None:
    """Tell each comment with the paragraph it is about."""

    def take(node: Node) -> None:
        paragraph = story.commented.get(node.attributes.get("id", ""))
        words = " ".join(text for each in node.everywhere("p") if (text := _visible(each)))
        story.tally.said(Odd.COMMENTS, f"¶{paragraph}" if paragraph else None, words)

    _walk_one(package, related, "comments", TreeVisitor("comments", take))


def _of_part(package: Package, relation: Relation) -> tuple[Relation, ...]:
    return () if relation.outside else relations(package, relation.target)
