"""The line of a paragraph: its runs of text in their fonts, and what else hangs in it (boxes, notes, tags)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.domain.book import Name, Run
from desktop.sheets.docx import equations
from desktop.sheets.docx.styles import Styles, font_of
from desktop.sheets.docx.tree import Node, switched_on
from desktop.sheets.letters import readable
from desktop.sheets.odd import Odd
from desktop.sheets.symbols import as_shown
from desktop.sheets.tally import Tally

OWN_TAG = "tk:"
"""Tags of the program's own content controls begin so (design of its papers); they are expected, not odd."""

_SECTION_TAG = "tk:section:"
_PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "TC", "XE", "PAGEREF", "REF", "NOTEREF", "SEQ", "STYLEREF")
_QUIET_FIELDS = frozenset((*_PAGE_FIELDS, "HYPERLINK", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN"))
_LINK_FIELDS = frozenset(
    ("DDE", "DDEAUTO", "LINK", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "DATABASE", "IMPORT", "RD")
)
_ADDED = frozenset({"ins", "moveTo"})
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}


@dataclass(frozen=True, slots=True)
class Turn:
    """A new page within a line, after so many letters; `rendered` is Word's own note of where it last turned one."""

    at: int
    rendered: bool


@dataclass(slots=True)
class Piece:
    """A stretch of text in one font and weight, struck through or not; `control` is the program's own around it."""

    text: str
    font: str | None
    bold: bool
    control: Node | None = None
    struck: bool = False


@dataclass(slots=True)
class Line:
    """What was found in one paragraph; `turns` are the places in its text where a new page begins.

    `texts` are the stored stretches of text whose bytes are known, each with the letter of the line it begins at;
    `within` is the program's own control around what is being read.
    """

    styles: Styles
    style: str | None
    tally: Tally
    within: Node | None = None
    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Node] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    texts: list[tuple[int, Node]] = field(default_factory=list)

    def raw(self) -> str:
        """Return the text as stored."""
        return "".join(piece.text for piece in self.pieces)

    def bold(self) -> bool:
        """Say whether all that is written is bold."""
        written = [piece for piece in self.pieces if piece.text.strip()]
        return bool(written) and all(piece.bold for piece in written)

    def struck(self) -> bool:
        """Say whether some of what is written is struck through."""
        return any(piece.struck and piece.text.strip() for piece in self.pieces)

    def font(self) -> str | None:
        """Return the font most of the line begins in."""
        return next((piece.font for piece in self.pieces if piece.text.strip()), None)

    def runs(self) -> tuple[Run, ...]:
        """Return the runs where the line mixes fonts; none where it does not."""
        if len({piece.font for piece in self.pieces if piece.text.strip()}) < 2:
            return ()
        joined: list[Run] = []
        for piece in self.pieces:
            font = piece.font or ""
            if joined and joined[-1].font == font:
                joined[-1] = Run(joined[-1].text + piece.text, font)
            else:
                joined.append(Run(piece.text, font))
        return tuple(Run(readable(run.text), run.font) for run in joined)

    def read(self, node: Node) -> None:
        """Take in the children of a paragraph or of what stands within one."""
        for child in node.children:
            self._read_one(child)

    def _read_one(self, node: Node) -> None:
        match node.name:
            case "r":
                self._run(node)
            case "ins" | "moveTo" | "del" | "moveFrom":
                self._changed(node)
            case "fldSimple":
                tally_field(node.attributes.get("instr", ""), self.tally)
                self.read(node)
            case "sdt":
                self._control(node)
            case "m:oMath" | "m:oMathPara":
                self._equation(node)
            case "mc:AlternateContent":
                self._inside(chosen(node))
            case "t":
                self._run(Node("r", {}, [node]))
            case "p" | "tbl":
                self._box(node)
            case name if not name.endswith("Pr"):  # hyperlinks and whatever else stands around runs
                self.read(node)
            case _:
                pass

    def _changed(self, node: Node) -> None:
        self.tally.anywhere(Odd.TRACKED_CHANGES)
        if node.name in _ADDED:
            self.read(node)

    def _box(self, block: Node) -> None:
        """Keep a block that stands inside the line: it is read behind it."""
        self.boxes.append(Node("txbxContent", {}, [block]))

    def _inside(self, node: Node | None) -> None:
        if node is not None:
            self.read(node)

    def _equation(self, node: Node) -> None:
        text = equations.said(node)
        self.pieces.append(Piece(text, self.styles.font_name(self.style), self.styles.bold(self.style), self.within))

    def _control(self, node: Node) -> None:
        begin = len(self.pieces)
        if is_placeholder(node):
            return
        outer, self.within = self.within, node if is_bound(node) else self.within
        self._inside(node.child("sdtContent"))
        self.within = outer
        text = readable("".join(piece.text for piece in self.pieces[begin:]))
        self.names += control_name(node, text, self.tally)

    def _run(self, run: Node) -> None:
        properties = run.child("rPr")
        if properties is not None and switched_on(properties.child("vanish")):
            if any(each.text.strip() for each in run.everywhere("t")):
                self.tally.anywhere(Odd.HIDDEN_TEXT)
            return
        parts = list(self._run_texts(run))
        text = "".join(parts)
        if run.begin >= 0:
            self._note_texts(run, parts)
        if text:
            struck = _is_struck(properties)
            piece = Piece(text, self._font(properties), self._is_bold(properties), self.within, struck)
            self.pieces.append(piece)

    def _note_texts(self, run: Node, parts: list[str]) -> None:
        at = len(self.raw())
        stored = (child for child in run.children if child.name == "t")
        for part in parts:
            if part and part not in _SIGNS.values():
                node = next((each for each in stored if each.text == part), None)
                self.texts += [(at, node)] if node else []
            at += len(part)

    def _run_texts(self, run: Node) -> Iterator[str]:
        for child in run.children:
            match child.name:
                case "t" | "ruby":
                    yield _text(child)
                case "instrText":
                    tally_field(child.text, self.tally)
                case "sym":
                    yield _symbol(child)
                case "footnoteReference" | "endnoteReference":
                    self.notes.append((child.name.removesuffix("Reference"), child.attributes.get("id", "")))
                case "drawing" | "pict" | "object" | "mc:AlternateContent" | "p" | "tbl":
                    self._beside(child)
                case "lastRenderedPageBreak":
                    self.turns.append(Turn(len(self.raw()), True))
                case "br" if child.attributes.get("type") == "page":
                    self.turns.append(Turn(len(self.raw()), False))
                    yield "\n"
                case name:
                    yield _SIGNS.get(name, "")

    def _beside(self, node: Node) -> None:
        match node.name:
            case "p" | "tbl":
                self._box(node)
            case "mc:AlternateContent":
                self._drawn(chosen(node) or Node("", {}))
            case _:
                self._drawn(node)

    def _drawn(self, node: Node) -> None:
        for box in (*node.everywhere("txbxContent"), *_word_art(node)):
            self.tally.anywhere(Odd.TEXT_BOXES)
            self.boxes.append(box)
        if node.name == "object" or any(node.everywhere("o:OLEObject")):
            self.tally.anywhere(Odd.EMBEDDED_PARTS)

    def _font(self, properties: Node | None) -> str | None:
        if properties is None:
            return self.styles.font_name(self.style)
        named = font_of(properties.child("rFonts"))
        return named or self.styles.font_name(properties.value("rStyle") or self.style)

    def _is_bold(self, properties: Node | None) -> bool:
        bold = None if properties is None else properties.child("b")
        return self.styles.bold(self.style) if bold is None else switched_on(bold)


def _is_struck(properties: Node | None) -> bool:
    marks = () if properties is None else (properties.child("strike"), properties.child("dstrike"))
    return any(mark is not None and switched_on(mark) for mark in marks)


def tally_field(instruction: str, tally: Tally) -> None:
    """Count a field by the first word of its instruction: results of links to other files, and computed ones."""
    word = instruction.split(maxsplit=1)[0].upper() if instruction.strip() else ""
    if word in _LINK_FIELDS:
        tally.anywhere(Odd.EXTERNAL_LINKS)
    elif word.isalpha() and word not in _QUIET_FIELDS:
        tally.anywhere(Odd.FIELDS)


def chosen(alternate: Node) -> Node | None:
    """Return the first choice of an `mc:AlternateContent`, its fallback where there is none."""
    return alternate.child("mc:Choice") or alternate.child("mc:Fallback")


def is_bound(control: Node) -> bool:
    """Say whether a content control holds a number the program wrote; open places to write in are no numbers."""
    tag = control.value("sdtPr", "tag") or ""
    return tag.startswith(OWN_TAG) and not tag.startswith(_SECTION_TAG)


def is_placeholder(control: Node) -> bool:
    """Say whether a content control still shows Word's own invitation to type."""
    if not switched_on(control.at("sdtPr", "showingPlcHdr")):
        return False
    styles = [each.attributes.get("val", "") for each in control.everywhere("rStyle")]
    return any("placeholder" in style.lower() for style in styles)


def control_name(control: Node, text: str, tally: Tally) -> list[Name]:
    """Return a content control's tag with its text; count controls that neither this program nor Word itself made."""
    properties = control.child("sdtPr")
    tag = control.value("sdtPr", "tag") or ""
    if properties is not None and properties.child("docPartObj") is not None:
        return []
    if not tag.startswith(OWN_TAG):
        tally.anywhere(Odd.CONTENT_CONTROLS)
    return [Name(tag, None, None, text)] if tag else []


def _text(node: Node) -> str:
    """Return a stretch of text; of one with reading aids above it the letters themselves."""
    base = node.child("rubyBase")
    return node.text if base is None else "".join(each.text for each in base.everywhere("t"))


def _word_art(drawn: Node) -> Iterator[Node]:
    """Yield what Word draws as art of letters as boxes with one paragraph each; what stands in boxes has its turn."""
    for child in drawn.children:
        written = child.attributes.get("string", "").strip()
        if child.name == "v:textpath" and written:
            run = Node("r", {}, [Node("t", {}, text=written)])
            yield Node("txbxContent", {}, [Node("p", {}, [run])])
        elif child.name != "txbxContent":
            yield from _word_art(child)


def _symbol(node: Node) -> str:
    try:
        letter = int(node.attributes.get("char", ""), 16)
    except ValueError:
        return ""
    known = 31 < letter < 0xD800 or 0xE000 <= letter <= 0xFFFF
    return as_shown(chr(letter), node.attributes.get("font")) if known else ""
