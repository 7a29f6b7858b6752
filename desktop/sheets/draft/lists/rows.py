"""Rows of lists: which name something, which say something of the rows below, which only sum up, and where they end."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.dates import DayOrder
from desktop.domain.text import bare, clean
from desktop.sheets.draft.layout.codes import RowCode, Shape, row_code, split_title
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.region import is_foot
from desktop.sheets.draft.lists.cells import holds, name_column, own_text, text_at
from desktop.sheets.draft.lists.columns import NAMES, ListField
from desktop.sheets.draft.lists.decisions import decision_of
from desktop.sheets.draft.lists.feet import is_signed_on, signs
from desktop.sheets.draft.lists.granted import names_award
from desktop.sheets.draft.lists.heads import Head, ListColumn
from desktop.sheets.draft.lists.names import is_body, looks_like_person, named
from desktop.sheets.draft.lists.words import NOTHING_SAID, Said, group_said, is_field, is_total

_NUMBERED = re.compile(r"\(?\[?([A-ZĐa-z]|\d{1,2})[)\]]?")
"""The number of a column: `1`, `(2)`, `[a]`."""
_CODES = frozenset({Shape.ROMAN, Shape.LETTER})
_ROMAN = frozenset("IVX")
_HALF = 0.5
_WIDE = 2
_AWARD_FIELDS = (ListField.FORM, ListField.PROPOSED, ListField.LEVEL, ListField.DECISION, ListField.TICKED)
_POLICE = re.compile(r"(cong an|ca|phong|doi) ")
"""A body of the police: `Công an xã …`, `Đội …`."""
_SAID = frozenset(ListField) - NAMES - {ListField.ORDINAL, ListField.ASIDE}


class Kind(StrEnum):
    """What a row of a list is."""

    LINE = "line"
    AGAIN = "again"
    WRAPPED = "wrapped"
    GROUP = "head"
    TOTAL = "sum"
    UNREAD = "none"


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: its number on the sheet, what it is, its words, and what the group rows above say of it.

    `again` names the row whose name it goes on with: a further award of the same, or a row that was wrapped.
    """

    number: int
    kind: Kind
    text: str
    said: Said = NOTHING_SAID
    again: int | None = None


def rows_of(grid: Grid, head: Head, end: int) -> tuple[ListRow, ...]:
    """Return the rows of a list from below its headings up to the row `end`, notes and signatures left out."""
    numbers = [row for row in grid.rows if head.bottom < row < end and holds(grid, row, head)]
    told = [row for row in numbers if not _is_blank(grid, row, head)]
    body = [row for row in told if not (_is_repeated(grid, row, head) or _is_numbering(grid, row, head))]
    body = _unsigned(grid, head, _without_page_feet(grid, head, body))
    last = max((row for row in body if _is_filled(grid, row, head)), default=head.bottom)
    while last + 1 in body and _wraps_below(grid, last + 1, head, body):
        last += 1
    closing = (row for row in body if row > last and not _sums(grid, row, head))
    stop = next(closing, end)
    return tuple(_sorted(grid, head, [row for row in body if row < stop]))


def _is_blank(grid: Grid, row: int, head: Head) -> bool:
    """Whether only the running number stands in a row."""
    texts = holds(grid, row, head)
    return all(column.field is ListField.ORDINAL and _is_ordinal(text) for column, text in texts)


def _is_numbering(grid: Grid, row: int, head: Head) -> bool:
    """Whether a row only numbers the columns: 1 2 3, (1) (2) (3), A B 1 2."""
    texts = [text.removesuffix(".0") for _, text in holds(grid, row, head)]
    found = [_NUMBERED.fullmatch(text) for text in texts]
    numbers = [int(each[1]) for each in found if each and each[1].isdigit()]
    return len(texts) >= _WIDE and all(found) and all(b - a == 1 for a, b in itertools.pairwise(numbers))


def _is_repeated(grid: Grid, row: int, head: Head) -> bool:
    """Whether a row repeats the headings, as printed pages do."""
    texts = holds(grid, row, head)
    labels = {bare(label) for column in head.columns for label in column.path}
    return len(texts) >= _WIDE and all(bare(text) in labels for _, text in texts)


def _is_filled(grid: Grid, row: int, head: Head) -> bool:
    """Whether a row is certainly one of the list: a name with a number or with something said of it."""
    texts = holds(grid, row, head)
    if not texts or is_foot(texts[0][1]) or is_total(texts[0][1]):
        return False
    name = any(column.field in NAMES for column, _ in texts)
    numbered = any(column.field is ListField.ORDINAL and _is_ordinal(text) for column, text in texts)
    told = len(texts) > 1 and any(column.field in _AWARD_FIELDS for column, _ in texts)
    return (name and (numbered or len(texts) > 1)) or told or any(_says_award(*each) for each in texts)


def _wraps_below(grid: Grid, row: int, head: Head, body: list[int]) -> bool:
    """Whether a row right under the last line goes on with it: it names nothing, sums nothing up, signs nothing."""
    texts = holds(grid, row, head)
    if any(column.field in {*NAMES, ListField.ORDINAL} or is_foot(text) for column, text in texts):
        return False
    below = [text for each in body if each >= row for _, text in holds(grid, each, head)]
    signed = len(texts) == 1 and is_signed_on(texts[0][1]) and any(map(is_foot, below))
    posts = any(text.isupper() for _, text in texts) or any(looks_like_person(named(text).name) for text in below)
    return not (signed or posts or _sums(grid, row, head))


def _without_page_feet(grid: Grid, head: Head, body: list[int]) -> list[int]:
    """The rows without the signatures at the foot of a page, up to the next numbered row, where rows are numbered."""
    if not _mostly_numbered(grid, head, body):
        return body
    numbered = max(row for row in body if _has_ordinal(grid, row, head))
    kept, foot = list[int](), False
    for row in body:
        foot = row < numbered and not _has_ordinal(grid, row, head) and (foot or signs(holds(grid, row, head)))
        if foot and kept and all(is_signed_on(text) for _, text in holds(grid, kept[-1], head)):
            kept.pop()
        if not foot:
            kept.append(row)
    return kept


def _unsigned(grid: Grid, head: Head, body: list[int]) -> list[int]:
    """The rows above the signatures, where no numbered row follows, and above the day over them."""
    numbered = max((row for row in body if _has_ordinal(grid, row, head)), default=head.bottom)
    first = next((row for row in body if row > numbered and signs(holds(grid, row, head))), None)
    above = [row for row in body if first is None or row < first]
    while first and above and all(is_signed_on(text) for _, text in holds(grid, above[-1], head)):
        above.pop()
    return above


def _is_ordinal(text: str) -> bool:
    return text.strip("(). ").removesuffix(".0").isdigit()


def _sums(grid: Grid, row: int, head: Head) -> bool:
    texts = holds(grid, row, head)
    return bool(texts) and any(is_total(text) for _, text in texts[:2])


def _sorted(grid: Grid, head: Head, rows: list[int]) -> Iterable[ListRow]:
    numbered = _mostly_numbered(grid, head, rows)
    above: list[tuple[object, Said]] = []
    last: int | None = None
    for row in rows:
        said = _all_said(above)
        texts = holds(grid, row, head)
        words = _words(texts)
        if _sums(grid, row, head) and not _has_ordinal(grid, row, head):
            yield ListRow(row, Kind.TOTAL, words, said)
        elif (group := _group(grid, row, head, texts)) is not None:
            key, own = group
            above = [*_below(above, key), (key, own)]
            yield ListRow(row, Kind.GROUP, words, own)
        else:
            made = _line(grid, row, head, (last, numbered), said)
            last = row if made.kind is Kind.LINE else last
            yield made


def _words(texts: list[tuple[ListColumn, str]]) -> str:
    return clean(" ".join(text for _, text in texts))


def _has_ordinal(grid: Grid, row: int, head: Head) -> bool:
    return any(_is_ordinal(own_text(grid, row, column)) for column in head.of(ListField.ORDINAL))


def _mostly_numbered(grid: Grid, head: Head, rows: list[int]) -> bool:
    count = sum(_has_ordinal(grid, row, head) for row in rows)
    return count > 0 and count >= _HALF * len([row for row in rows if name_column(grid, row, head)])


def _all_said(above: list[tuple[object, Said]]) -> Said:
    said = NOTHING_SAID
    for _, own in above:
        said = own.over(said)
    return said


def _below(above: list[tuple[object, Said]], key: object) -> list[tuple[object, Said]]:
    """The group rows still over a new one: those before the last of its own kind."""
    keys = [each for each, _ in above]
    return above[: keys.index(key)] if key in keys else above


def _group(grid: Grid, row: int, head: Head, texts: list[tuple[ListColumn, str]]) -> tuple[object, Said] | None:
    """What a group row says and what kind of group it is; None where the row is no group."""
    ordinals = [text for column, text in texts if column.field is ListField.ORDINAL]
    rest = [(column, text) for column, text in texts if column.field is not ListField.ORDINAL]
    if len(rest) > 1 or (not rest and not ordinals):
        return None
    column, text = rest[0] if rest else texts[0]
    if not rest and _is_ordinal(text):
        return None
    wide = len({c.number for c in head.columns if _reaches(grid, row, column, c)}) >= _WIDE
    if not (wide or column.field in {*NAMES, ListField.ORDINAL} or column is head.columns[0]):
        return None
    code = row_code(ordinals[0]) if rest and ordinals else split_title(text)[0]
    said = group_said(text)
    if said.means and not looks_like_person(named(text).name):
        return _sort_of(code, said), said
    if _is_body_alone(grid, row, head, (column, text)):
        return Shape.NUMBER, Said(group=split_title(clean(text))[1] or clean(text))
    alone = not rest and column.field is ListField.ORDINAL
    if not (wide or alone or _sort_of(code, said) in _CODES) or looks_like_person(named(text).name):
        return None
    plain = split_title(clean(text))[1] or clean(text)
    own = Said(field=plain) if is_field(plain) else Said(group=plain)
    return _sort_of(code, own), own


def _sort_of(code: RowCode, said: Said) -> object:
    """What tells groups of one kind: how their codes look, else what they say; C follows B, it is no number."""
    if len(code.text) == 1 and code.text.isupper() and code.text not in _ROMAN:
        return Shape.LETTER
    return code.shape if code.shape is not Shape.NONE else said.means


def _is_body_alone(grid: Grid, row: int, head: Head, told: tuple[ListColumn, str]) -> bool:
    """Whether a row only names a body, though the list says more of what it names: those of that body follow."""
    column, text = told
    plain = split_title(clean(text))[1] or clean(text)
    said = [each for each in head.columns if each.field in _SAID and text_at(grid, row, each)]
    more = [each for each in head.columns if each.field in _SAID]
    body = _POLICE.match(bare(plain)) if column.field is ListField.MODEL else is_body(plain)
    alone = column.field in NAMES and bool(body) and len(more) > 1 and not said
    return alone and not (_has_ordinal(grid, row, head) and _is_numbered_on(grid, row, head))


def _is_numbered_on(grid: Grid, row: int, head: Head) -> bool:
    """Whether the row below a numbered one has the next number, or names nothing that could belong to it."""
    below = next((each for each in grid.rows if each > row and holds(grid, each, head)), 0)
    ordinals = head.of(ListField.ORDINAL)
    own, following = (
        ["".join(filter(str.isdigit, own_text(grid, at, each))) for each in ordinals] for at in (row, below)
    )
    on = [
        one.isdigit() and next_.isdigit() and int(next_) == int(one) + 1
        for one, next_ in zip(own, following, strict=True)
    ]
    return any(on) or _sums(grid, below, head) or name_column(grid, below, head) is None


def _reaches(grid: Grid, row: int, column: ListColumn, other: ListColumn) -> bool:
    at = grid.spans.get((row, column.number))
    return at is not None and grid.spans.get((row, other.number)) == at


def _line(grid: Grid, row: int, head: Head, of: tuple[int | None, bool], said: Said) -> ListRow:
    last, numbered = of
    texts = holds(grid, row, head)
    words = _words(texts)
    own = [(column, text) for column, text in texts if column.field in NAMES]
    ordinal = _has_ordinal(grid, row, head)
    if not own:
        merged = name_column(grid, row, head) is not None
        if last is None or (ordinal and not merged):
            return ListRow(row, Kind.UNREAD, words, said)
        awarded = any(_says_award(column, text) for column, text in texts)
        return ListRow(row, Kind.AGAIN if merged or awarded else Kind.WRAPPED, words, said, last)
    if last is not None and numbered and not ordinal and _goes_on(own[0][1], own[0][0]):
        return ListRow(row, Kind.WRAPPED, words, said, last)
    return ListRow(row, Kind.LINE, words, said)


def _says_award(column: ListColumn, text: str) -> bool:
    if column.field in {ListField.FORM, ListField.PROPOSED}:
        return names_award(text)
    if column.field is not ListField.DECISION or is_signed_on(text):
        return False
    return any(letter.isdigit() for letter in decision_of(text, DayOrder.DAY_FIRST).number)


def _goes_on(text: str, column: ListColumn) -> bool:
    """Whether a name goes on with that of the row above: it begins small, or is no whole name of a person."""
    if text[:1].islower():
        return True
    whole = looks_like_person(named(text).name) or is_body(text) or bool(named(text).rank)
    return column.field in {ListField.PERSON, ListField.NAMED} and not whole and len(text.split()) <= _WIDE
