"""The tree of an annex: each line under the line it belongs to, by the level of its code and the codes around it."""

import re
from dataclasses import replace

from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Part
from desktop.domain.text import bare
from desktop.sheets.annex.codes import NO_CODE, RANKS, UNNUMBERED, Code, Shape, ordinal, written
from desktop.sheets.annex.line import Line
from desktop.sheets.annex.node import Forest, Node
from desktop.sheets.annex.parts import is_total, may_be_part, part_of
from desktop.sheets.annex.paths import home, written_in_full

_POINTS_ALONE = re.compile(
    r"\W*((tong )?diem|thang diem|diem (chuan|toi da|cua muc|cua phan)|toi da)\W*[\d.,]+( ?(diem|d))?\W*"
)
"""A line that only states points: `Điểm tối đa: 20 đ`, `(Thang điểm 100)`."""
_PART_CODES = {Part.BASE: "C", Part.BONUS: "T", Part.PENALTY: "P"}


def grow(lines: list[Line]) -> Forest:
    """Return the tree of `lines`."""
    grower = _Grower(lines)
    for place, line in enumerate(lines):
        grower.take(place, line)
    return grower.forest


class _Grower:
    """Places one line after another; `chain` is the last node with all above it, the root first."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.forest = Forest()
        self.chain: list[Node] = []
        self.ranks: dict[str, int] = {}
        self.full = written_in_full(lines)
        self.grouped: Node | None = None

    def take(self, place: int, line: Line) -> None:
        """Place one line."""
        if is_total(line):
            self._total(line)
        elif line.group:
            self._group(line)
        elif line.code.shape is Shape.NONE:
            self._uncoded(place, line)
        elif line.code.shape in UNNUMBERED and (self.chain or line.points is None):
            self._loose(line)
        else:
            self._coded(line)

    def _total(self, line: Line) -> None:
        root = self.chain[0] if self.chain else None
        self.forest.totals.append((line, root))

    def _group(self, line: Line) -> None:
        """A title in the first of two columns of titles: the rows beside it are its children."""
        self.chain = []
        code = line.code if line.code.shape is not Shape.NONE else NO_CODE
        if code is NO_CODE:
            code = self._next_root_code()
        self._root(line, code.text, code)
        self.grouped = self.chain[-1]

    def _coded(self, line: Line) -> None:
        code = self._settled(line.code, line)
        if code.shape is Shape.PATH:
            self._path(line, code)
            return
        parent = self._parent_by_level(line, code)
        self._plant(line, code.text, code, parent)

    def _parent_by_level(self, line: Line, code: Code) -> Node | None:
        if code.shape is Shape.WORD or (self.full and not self._is_local(code)):
            return self._parent_of_word(line)
        level = next((node for node in reversed(self.chain) if node.level == code.level), None)
        if level is not None:
            return level.parent
        rank = self._rank(code)
        above = [node for node in self.chain if self._rank_of(node) < rank]
        return above[-1] if above else None

    def _is_local(self, code: Code) -> bool:
        return code.shape in {Shape.LETTER, Shape.SMALL_ROMAN} or code.inner

    def _parent_of_word(self, line: Line) -> Node | None:
        if self.full or line.strong or not self.chain:
            return None
        first = next((node for node in self.chain if node.shape is Shape.WORD), None)
        return first.parent if first else self.chain[0]

    def _rank_of(self, node: Node) -> int:
        """Return how deep a node's level stands; dotted codes of any length stand between numbers and letters."""
        if node.shape is Shape.PATH:
            return RANKS[Shape.NUMBER] + 3 * min(self.chain.index(node), 3)
        return self.ranks.get(node.level, 0)

    def _rank(self, code: Code) -> int:
        """Return how deep a level stands; a first capital letter right below a Roman number stands below it."""
        if code.level not in self.ranks:
            rank = code.rank
            last = self.chain[-1] if self.chain else None
            if code.shape is Shape.UPPER and code.text == "A" and last and last.shape is Shape.ROMAN and not last.max:
                rank = RANKS[Shape.ROMAN] + 5
            self.ranks[code.level] = rank
        return self.ranks[code.level]

    def _settled(self, code: Code, line: Line) -> Code:
        """Return the code with what only its neighbours can tell: C after B is a letter, i after h too."""
        twin = {Shape.ROMAN: Shape.UPPER, Shape.LETTER: Shape.SMALL_ROMAN, Shape.SMALL_ROMAN: Shape.LETTER}
        if len(code.text) != 1 or code.shape not in twin:
            return code
        if code.shape is Shape.LETTER and code.text not in "ivx":
            return code
        other = replace(code, shape=twin[code.shape])
        if code.shape is Shape.LETTER and code.text == "i" and not self._follows(code) and self._comes("ii", line):
            return other
        return other if self._follows(other) and not self._follows(code) else code

    def _follows(self, code: Code) -> bool:
        before = next((node for node in reversed(self.chain) if node.level == code.level), None)
        if before is None:
            return False
        first, second = ordinal(before.local, code.shape), ordinal(code.text, code.shape)
        latin = len(before.local) == 1 and ord(code.text.casefold()) - ord(before.local.casefold()) == 1
        return (first is not None and second == first + 1) or (code.shape in {Shape.UPPER, Shape.LETTER} and latin)

    def _path(self, line: Line, code: Code) -> None:
        readings = [code.text, *code.others]
        homes = [(text, *home(text.split("."), self.forest, self.chain, full=self.full)) for text in readings]
        text, parent, local = next((home for home in homes if self._is_next(home[1], home[2])), homes[0])
        if self._is_taken(parent, local) and len(homes) > 1:
            text, parent, local = next((home for home in homes if not self._is_taken(home[1], home[2])), homes[0])
        if text != code.text:
            self.forest.note("code_restored", line, raw=code.text, code=text)
        self._plant(line, local, replace(code, text=text), parent)

    def _is_next(self, parent: Node | None, local: str) -> bool:
        siblings = parent.children if parent else self.forest.roots
        if not local.isdigit():
            return False
        before = siblings[-1].local if siblings else "0"
        return before.isdigit() and int(local) == int(before) + 1

    def _is_taken(self, parent: Node | None, local: str) -> bool:
        return any(node.local == local for node in (parent.children if parent else self.forest.roots))

    def _plant(self, line: Line, local: str, code: Code, parent: Node | None) -> None:
        if parent is None:
            self._root(line, local, code)
            return
        free = self._free(line, local, code, parent.children)
        node = Node(line, free, code.level, code.shape, parent, raw=code.text.split("."))
        parent.children.append(node)
        self._open_at(node)

    def _root(self, line: Line, local: str, code: Code) -> None:
        free = self._free(line, local, code, self.forest.roots)
        node = Node(line, free, code.level, code.shape, part=part_of(line.title) or self.forest.part)
        node.raw = code.text.split(".")
        self.forest.roots.append(node)
        self._open_at(node)

    def _open_at(self, node: Node) -> None:
        node.max = node.line.points.value if node.line.points else None
        self.ranks.setdefault(node.level, RANKS.get(node.shape, 0))
        chain = [node]
        while chain[0].parent is not None:
            chain.insert(0, chain[0].parent)
        self.chain = chain

    def _free(self, line: Line, local: str, code: Code, siblings: list[Node]) -> str:
        """Return the code itself, or where a sibling has it already the next one, so that no line is lost."""
        taken = {node.local for node in siblings}
        if local not in taken:
            return local
        place = (
            ordinal(local, code.shape) if code.shape is not Shape.PATH else (int(local) if local.isdigit() else None)
        )
        shape = Shape.NUMBER if code.shape is Shape.PATH else code.shape
        following = written(place + 1, shape) if place else f"{local}a"
        if following in taken or self._comes(following, line):
            following = next(f"{local}{letter}" for letter in "abcdeghiklmn" if f"{local}{letter}" not in taken)
        self.forest.notes.append(
            Finding(Level.WARNING, "code_twice", {"code": local, "given": following, "title": line.title}, line.place)
        )
        return following

    def _comes(self, local: str, line: Line) -> bool:
        """Whether the next coded line has that code."""
        at = self.lines.index(line)
        later = (each for each in self.lines[at + 1 :] if each.code.shape not in {Shape.NONE, *UNNUMBERED})
        following = next(later, None)
        return following is not None and following.code.text.rpartition(".")[2] == local

    def _loose(self, line: Line) -> None:
        if self.chain and self.chain[-1].max is None and not self.chain[-1].loose and _only_points(line):
            self.chain[-1].line = replace(self.chain[-1].line, points=line.points)
            self._open_at(self.chain[-1])
        elif self.chain and _runs_on(self.chain[-1].line, line):
            node = self.chain[-1]
            node.line = replace(node.line, title=f"{node.line.title} {line.title}", more=(*node.line.more, *line.more))
            self.forest.note("title_joined", node.line, rest=line.title, code=node.code)
        elif self.chain:
            self.chain[-1].loose.append(line)
        else:
            self.forest.note("row_unplaced", line)

    def _uncoded(self, place: int, line: Line) -> None:
        part = part_of(line.title) if may_be_part(line) else None
        if part is not None and self._is_marker(place, part):
            self._marker(line, part)
        elif part is not None and not line.continued:
            self.chain = []
            self._root(line, self._free_part_code(part), Code(_PART_CODES[part], Shape.UPPER))
            self.forest.note("code_given", line, code=self.chain[-1].local)
        elif self._is_section(place, line):
            self.chain = []
            code = self._next_root_code()
            self._root(line, code.text, code)
            self.forest.note("code_given", line, code=code.text)
        elif self.grouped is not None and line.points:
            self._beside_group(line)
        else:
            self._loose(line)

    def _beside_group(self, line: Line) -> None:
        assert self.grouped is not None
        code = Code(str(len(self.grouped.children) + 1), Shape.NUMBER)
        self._plant(line, code.text, code, self.grouped)
        self.forest.note("code_given", line, code=self.chain[-1].code)

    def _is_marker(self, place: int, part: Part) -> bool:
        """Whether a heading of a part only says what the roots below it are: they have codes of their own."""
        if part is Part.BASE or self.full:
            return True
        following = next((each for each in self.lines[place + 1 :] if each.code.shape is not Shape.NONE), None)
        if following is None or not self.forest.roots:
            return False
        last = self.forest.roots[-1]
        same = following.code.level == last.level
        number, before = ordinal(following.code.text, last.shape) if same else None, ordinal(last.local, last.shape)
        if same and last.shape is Shape.NUMBER:
            return number is not None and before is not None and number == before + 1
        return following.code.shape in {Shape.UPPER, Shape.ROMAN}

    def _marker(self, line: Line, part: Part) -> None:
        self.forest.part = part
        self.chain = []
        if part is Part.BASE and line.points and line.points.value is not None:
            self.forest.stated = line.points.value
        self.forest.note("part_heading", line, part=part.value)

    def _is_section(self, place: int, line: Line) -> bool:
        """Whether a line without a code is a root whose code is missing: in capitals as the others, rows below it."""
        following = self.lines[place + 1] if place + 1 < len(self.lines) else None
        roots = self.forest.roots
        if line.continued or following is None or not line.upper:
            return False
        if not roots:
            return bool(line.points) or following.code.shape not in {Shape.NONE, Shape.ROMAN, Shape.UPPER}
        return roots[-1].line.upper and (line.points is not None or following.code.text in {"1", "a", "-"})

    def _next_root_code(self) -> Code:
        roots = [root for root in self.forest.roots if root.part is not Part.BONUS and root.part is not Part.PENALTY]
        shape = roots[-1].shape if roots else Shape.ROMAN
        if shape not in {Shape.ROMAN, Shape.NUMBER, Shape.UPPER}:
            shape = Shape.ROMAN
        place = (ordinal(roots[-1].local, shape) or len(roots)) + 1 if roots else 1
        return Code(written(place, shape), shape)

    def _free_part_code(self, part: Part) -> str:
        taken = {root.local for root in self.forest.roots}
        own = _PART_CODES[part]
        return (
            own
            if own not in taken
            else next(f"{own}{number}" for number in range(1, 99) if f"{own}{number}" not in taken)
        )


def _only_points(line: Line) -> bool:
    """Whether a row only states the points of the row above it: (Điểm chuẩn: 20 điểm)."""
    said = line.points is not None and line.points.value is not None and line.code.shape is Shape.NONE
    return said and _POINTS_ALONE.fullmatch(bare(line.title)) is not None


def _runs_on(above: Line, line: Line) -> bool:
    """Whether a row is only the rest of the title above it: a page ended in the middle of the sentence."""
    bare_row = line.code.shape is Shape.NONE and line.points is None
    return bare_row and line.title[:1].islower() and above.title.endswith(",") and not above.more
