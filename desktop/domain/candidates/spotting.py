"""Spotting the numbers of a text: each with its sentence, how exactly it is said, its measure, what it seems to say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from desktop.domain.candidates.candidate import Role, Written
from desktop.domain.ledger import Exactness
from desktop.domain.numeral import TYING
from desktop.domain.reconcile.tokens import Kind, number_in, tokens
from desktop.domain.text import clean, fold
from desktop.domain.wording.hedges import Hedge, hedge_around

_SENTENCE = re.compile(r"(?<=[.!?…;])\s+(?=[^\s\d])|(?<=[^\W\d_][.;])\s+|(?<=[^\w\s][.;])\s+")
_TIE = re.compile(rf"(?<=\d){TYING}(?=\d{{3}}(?!\d))")
_CLAUSE = re.compile(r"[,;:()–—]|\s-\s|(?<=chết|vong)\s+và\s+(?=\d)")
_HEADS = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zđ][.)])\s+[^\d.;:!?]{4,80}:?|[-+*•]?\s*[^\d.;:!?]{4,80}:", re.IGNORECASE
)
_VERB = re.compile(r"\s*(?:[^\W\d_]+\s+){0,3}[^\W\d_]+,")  # `Đã điều tra, khám phá`: two verbs of one clause
_SPLIT = re.compile(r"(\d[\d., ]*)\s?/\s?(\d[\d., ]*)")
_MEASURE = re.compile(r"\s*([^\W\d_]+(?:(?:,\s|\s)[^\W\d_]+){0,3})")
_MOVED = re.compile(r"(?<!\w)(?:kéo giảm|giảm|tăng|vượt|thấp hơn|cao hơn|chênh)(?!\w)[^\d;.:()]{0,40}\Z", re.IGNORECASE)
_AIMED = re.compile(
    r"(?<!\w)(?<!\d )(?:chỉ tiêu|phấn đấu|mục tiêu|yêu cầu|kế hoạch(?: giao)?|được giao|đề ra)(?!\w)"
    r"(?:năm 20\d\d|[^\d;:()]){0,30}\Z",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?<!\w)từ\s+(?:mức\s+)?\Z", re.IGNORECASE)
_TO = re.compile(
    r"(?:năm 20\d\d|[^\d;:().]){0,30}(?:\([^()]*\)\s*)?(?<!\w)(?<!trở )(?:xuống|lên|còn)(?!\w)[^\d;:().,]{0,20}\d",
    re.IGNORECASE,
)
_REACHED = re.compile(r"(?<!\w)(?:còn|(?:lên|xuống) (?:đến|tới|thành|mức))\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_SAME_MOVE = re.compile(
    r"(?<!\d)[^,;.:()\d]{0,40}(?:,\s*(?:bằng|tương ứng|tương đương|tức)\s+(?:với\s+)?|\s=\s)\Z", re.IGNORECASE
)
_NEXT_MOVED = re.compile(r"[^\W\d_]*(?:\s(?!còn\b)[^\W\d_]+){0,4}(?:,(?: và)?| và)\s", re.IGNORECASE)
_AIM_WORD = re.compile(r"(?<!\w)(?:chỉ tiêu|mục tiêu|yêu cầu|kế hoạch)(?!\w)", re.IGNORECASE)
_BEYOND = re.compile(r"(?<!\w)vượt\s+\Z", re.IGNORECASE)
_ANEW = re.compile(r",\s*(?:chỉ\s+)?(?:xảy ra|còn|ghi nhận|đạt|có)(?!\w)", re.IGNORECASE)
_SIGNS = "+-−–"
_DONG = re.compile(r"\s*(?:đ|vnđ|vnd)(?![\w/])", re.IGNORECASE)
_COMRADES = re.compile(r"\s*đ/c(?!\w)", re.IGNORECASE)
_COMPARED = re.compile(r"(?<!\w)so với\s+\Z", re.IGNORECASE)
_ONE_MORE = re.compile(r"(?:\s+so với [^\d,;.:()]{2,20})?(?:,(?: và)?|\s+và)\s+", re.IGNORECASE)
_UNSAID = re.compile(r"[\s\-–+]*(?:(?:là|khoảng|gần|trên|hơn|ước|ước tính|tổng số|được)\s+)*\Z", re.IGNORECASE)
_LABEL = re.compile(r"[;:()–—]|\s-\s")
_TABLE = " | "
_WHOLE = 100
_EXACTNESS = {
    None: Exactness.EXACT,
    Hedge.ALMOST: Exactness.ALMOST,
    Hedge.MORE: Exactness.MORE_THAN,
    Hedge.AT_LEAST: Exactness.AT_LEAST,
    Hedge.ABOUT: Exactness.ABOUT,
}
_COUNTED = tuple(
    map(
        fold,
        (
            *("lượt tập thể", "lượt cá nhân", "lượt người", "người chết", "người bị thương", "tổ chức đảng"),
            *("cán bộ, chiến sĩ", "tin, bài", "thư cảm ơn", "tập thể", "cá nhân", "đối tượng", "đồng chí", "mô hình"),
            *("cơ sở", "hồ sơ", "tài khoản", "đơn vị", "phần mềm", "hội nghị", "trường hợp", "phương tiện", "tiêu chí"),
            *("chỉ tiêu", "xã, phường", "văn bản", "vụ", "người", "đợt", "lượt", "xã", "phường", "thôn", "thẻ", "thư"),
            *("gương", "tin", "bài", "tổ", "buổi", "cuộc", "nhà", "lớp", "hộ", "điểm", "ngày", "tháng", "kg", "lần"),
            *("bị can", "bị cáo", "viên", "gam", "bánh", "khẩu", "quả", "suất quà", "suất", "ha", "m2", "km", "căn"),
        ),
    )
)
"""What things are counted in; of two that begin alike the longer stands first."""


@dataclass(frozen=True, slots=True)
class Spotted(Written):
    """One number of a sentence. `clause` is from where to where the words reach that speak of it alone."""

    clause: tuple[int, int]


def sentences(text: str) -> Iterator[tuple[str, str]]:
    """Yield the sentences of a section's text in order, each with the one before it in its paragraph.

    Before the first stands the heading inside the section that its paragraph is under, empty for none. Lines of tables
    are no sentences.
    """
    under = ""
    for line in text.split("\n"):
        under = _cleaned(line) if _HEADS.fullmatch(line.strip()) else under
        before = under
        if _TABLE not in line:
            cuts = [0, *(each.end() for each in _SENTENCE.finditer(line)), len(line)]
            for begin, end in pairwise(cuts):
                if part := _cleaned(line[begin:end]):
                    yield part, before
                    before = part


def _cleaned(text: str) -> str:
    """Return a text cleaned, the groups of its numbers still tied together."""
    return "\u00a0".join(map(clean, _TIE.split(text)))


def spotted(sentence: str, last_year: int) -> tuple[Spotted, ...]:
    """Return the numbers of a sentence; those that name things (Đề án 06, mục 2, dates, documents) are passed over.

    `35/40` are two numbers, the second an aim. `last_year` is the year whose figures are those of last period.
    """
    found: list[Spotted] = []
    for token in tokens(sentence):
        if token.kind is Kind.NUMBER:
            found += _of_token(sentence, (token.begin, token.end), last_year, found)
    return tuple(found)


def _of_token(sentence: str, at: tuple[int, int], last_year: int, before: list[Spotted]) -> Iterator[Spotted]:
    parts = _SPLIT.fullmatch(sentence[at[0] : at[1]])
    if parts is None:
        if made := _spotted(sentence, at, at, _role(sentence, at, last_year, before)):
            yield made
        return
    for number, role in ((1, _role(sentence, at, last_year, before)), (2, Role.AIM)):
        begin, end = (at[0] + place for place in parts.span(number))
        if made := _spotted(sentence, (begin, end), at, role):
            yield made


def _spotted(sentence: str, at: tuple[int, int], whole: tuple[int, int], role: Role) -> Spotted | None:
    value = number_in(sentence[at[0] : at[1]])
    if value is None:
        return None
    head, tail = sentence[: whole[0]], sentence[whole[1] :]
    moved = role is Role.CHANGE and _BEYOND.search(head)
    exactness = Exactness.EXACT if moved else _EXACTNESS.get(hedge_around(head, tail))
    return Spotted(
        sentence, *at, value, exactness, _measure(sentence[at[0] : at[1]], tail), role, _clause(sentence, at)
    )


def _measure(number: str, tail: str) -> str:
    """What a number counts; millions of nothing that is counted are money."""
    if number.rstrip().endswith("%"):
        return "%"
    said = number.casefold()
    if _COMRADES.match(tail):
        return "đồng chí"
    if said.endswith(("đồng", "đ")) or _DONG.match(tail):
        return "đồng"
    return things_counted(tail) or ("đồng" if said.endswith(("triệu", "tỷ", "tỉ")) else "")


def things_counted(tail: str) -> str:
    """Return the things counted that the words behind a number begin with; empty for none."""
    found = _MEASURE.match(tail)
    if found is None:
        return ""
    words = found[1].split()
    known = (each for each in _COUNTED if fold(" ".join(words[: len(each.split())])).rstrip(",") == each)
    return clean(" ".join(words[: len(next(known, "").split())])).rstrip(",")


def _role(sentence: str, at: tuple[int, int], last_year: int, before: list[Spotted]) -> Role:
    head, tail = sentence[: at[0]], sentence[at[1] :]
    if _FROM.search(head) and _TO.match(tail):
        return Role.LAST
    if _REACHED.search(head) and before and _FROM.search(head[: before[-1].begin]):
        return Role.VALUE
    moved = _MOVED.search(head)
    if (moved and not _ANEW.search(moved[0]) and not _REACHED.search(head)) or (
        head.endswith("(") and sentence[at[0]] in _SIGNS
    ):
        return Role.CHANGE
    if behind := _goes_on_last(sentence, at, last_year, before) or _behind_a_move(sentence, at, last_year, before):
        return behind
    if _AIMED.search(head):
        return Role.AIM
    last = _last_words(last_year)
    before_it = re.search(rf"{last}\s*:?[^\d;.:,)]{{0,25}}\Z", head, re.IGNORECASE)
    counted = re.escape(things_counted(tail))
    between = r"[^\d,;.:()]{0,40}?" if _COMPARED.search(head) else ""
    told = counted and re.match(rf"\s*{counted}{between}\s+(?:của\s|trong\s)?{last}", tail, re.IGNORECASE)
    return Role.LAST if before_it or told else Role.VALUE


def _goes_on_last(sentence: str, at: tuple[int, int], last_year: int, before: list[Spotted]) -> Role | None:
    """Whether a number goes on with last period's: `cùng kỳ 108 vụ, 47 người chết`, `(năm 2025: 105 vụ/48 người)`."""
    if not before or before[-1].role is not Role.LAST:
        return None
    if _goes_on(sentence[before[-1].end : at[0]], sentence[at[1] :]):
        return Role.LAST
    if not _in_brackets(sentence, at[0]):
        return None
    opened = sentence.rfind("(", 0, at[0])
    labelled = re.match(rf"[^\d:;]{{0,20}}{_last_words(last_year)}", sentence[opened + 1 :], re.IGNORECASE)
    between = sentence[before[-1].end : at[0]]
    return Role.LAST if labelled and not re.search(r"năm 20\d\d|năm nay|giảm|tăng", between, re.IGNORECASE) else None


def _last_words(last_year: int) -> str:
    return rf"(?:cùng kỳ|năm trước|năm ngoái|năm {last_year}|kỳ trước)(?!\w)"


def _behind_a_move(sentence: str, at: tuple[int, int], last_year: int, before: list[Spotted]) -> Role | None:
    """What a number says that goes on a move: the same as a share, what it moved from, or which aim it passes.

    `giảm 15 vụ (1,58%)` or `, bằng 1,58%`; `giảm 12,5% so với cùng kỳ (1.847 vụ)`; `vượt 2% so với chỉ tiêu (85%)`.
    """
    if not before or before[-1].role is not Role.CHANGE:
        return None
    between = sentence[before[-1].end : at[0]]
    if (
        _lists_moves(between, sentence[at[1] :])
        or _SAME_MOVE.fullmatch(between)
        or (_NEXT_MOVED.fullmatch(between) and _in_brackets(sentence, before[-1].begin))
    ):
        return Role.CHANGE
    if re.fullmatch(r"(?:năm 20\d\d|[^,;.:()\d]){0,60}\(\s*(?:[^\W\d_]+\s*){0,3}", between) is None:
        return None
    if _AIM_WORD.search(between):
        return Role.AIM
    from_last = re.search(_last_words(last_year), between, re.IGNORECASE) and _moved_from(sentence, at, before)
    return Role.LAST if from_last else Role.CHANGE


def _lists_moves(between: str, tail: str) -> bool:
    """Whether a list of moves goes on: `giảm 22 vụ, 09 người chết`; one that has its own move behind it is a value."""
    moved = re.match(rf"\s*{re.escape(things_counted(tail))}\s*\((?:giảm|tăng|[-+])", tail, re.IGNORECASE)
    return _goes_on(between, tail) and not moved


def _goes_on(between: str, tail: str) -> bool:
    """Whether two numbers stand in one list, each counting something else, with no word between them."""
    counted, own = things_counted(between), things_counted(tail)
    other = counted and own and fold(counted) != fold(own)
    return bool(other and _ONE_MORE.fullmatch(between[between.index(counted) + len(counted) :]))


def _in_brackets(sentence: str, at: int) -> bool:
    """Whether a letter stands in brackets: what they list goes on with the move they begin with."""
    return sentence.rfind("(", 0, at) > sentence.rfind(")", 0, at)


def _moved_from(sentence: str, at: tuple[int, int], before: list[Spotted]) -> bool:
    """Whether a count behind a share is nearer to the value it moved to than to the move itself."""
    share, value = before[-1], number_in(sentence[at[0] : at[1]])
    reached = next((each for each in reversed(before) if each.role is Role.VALUE and each.measure != "%"), None)
    if share.measure != "%" or sentence[at[0] : at[1]].endswith("%") or value is None or reached is None:
        return False
    return value * value * _WHOLE > reached.value * reached.value * share.value


def _clause(sentence: str, at: tuple[int, int]) -> tuple[int, int]:
    begins = [0, *(each.end() for each in _CLAUSE.finditer(sentence, 0, at[0]))]
    ends = _CLAUSE.search(sentence, at[1])
    pair = len(begins) > 1 and _VERB.fullmatch(sentence[begins[-2] : begins[-1]])
    begin = begins[-2] if pair else begins[-1]
    return (_label(sentence, begin, at), ends.start() if ends else len(sentence))


def _label(sentence: str, begin: int, at: tuple[int, int]) -> int:
    """Return where the words begin that a number alone behind a colon or in brackets belongs to; else `begin`."""
    mark = sentence[begin - 1 : begin]
    if mark not in {":", "("} or not _UNSAID.fullmatch(sentence[begin : at[0]]):
        return begin
    if mark == "(" and not _alone(sentence[at[1] :]):
        return begin
    return max((each.end() for each in _LABEL.finditer(sentence, 0, begin - 1)), default=0)


def _alone(tail: str) -> bool:
    """Whether brackets hold no more than a number with its measure, or two with a stroke between."""
    inside = re.sub(r"^\s*/\s*[\d.,]+", "", tail.partition(")")[0])
    return ")" in tail and clean(inside) == clean(things_counted(inside))
