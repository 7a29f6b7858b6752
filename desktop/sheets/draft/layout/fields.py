"""Fields: what a column of a member's table is for, told from its heading."""

import re
from enum import StrEnum

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from desktop.domain.framework import Part
from desktop.domain.text import bare


class Field(StrEnum):
    """What stands in a column."""

    CODE = "code"
    TITLE = "title"
    MAX = "max"
    CLAIM = "claim"
    ACTUAL = "actual"
    TARGET = "target"
    BASELINE = "baseline"
    COUNT = "count"
    EVIDENCE = "evidence"
    NOTE = "note"
    MEASURE = "measure"
    LATER = "later"
    CHANGE = "change"
    POINTS = "points"


_LONGEST = 90
"""A longer text is no heading (in letters, marks left out)."""
_CLOSE = 86
"""A heading this like a known one (of 100) is that one, mistyped."""
_SHORTEST = 6
_BY_PATTERN = 0.92
_BY_OTHER = 0.7
_UNIT = r"(don vi|d ?/ ?v|dv|dia phuong|co so|(cong an|ca|cat|catp)( (tinh|tp|thanh pho|dia phuong))?)"
_SHARE = re.compile(r"(ty le|ti le|phan tram|dat)?( ?\(?%\)?)?( (dat|so voi|tren) .*)?|xep (loai|hang|thu)|thu hang")
"""A column of shares or ranks, not of points: `tỷ lệ %`, `đạt (%) so với kế hoạch`, `xếp loại`."""
_OF_PART = {
    Part.BONUS: re.compile(r"(so |muc |tong )?(diem )?(duoc )?(cong|thuong)( them| diem)?( \(.*\))?"),
    Part.PENALTY: re.compile(r"(so |muc |tong )?(diem )?(bi )?(tru|phat)( them| diem)?( \(.*\))?"),
}
_PERIOD = re.compile(r"(ca )?(nam|ky|cung ky)( (nay|truoc|ngoai|bao cao|nam|20\d\d))*|20\d\d")
"""`năm nay`, `cùng kỳ năm trước`, `2026`: a column of a period."""

_OF_POINTS = re.compile(r"(?<!thoi )(?<!dac )(?<!dia )(?<!trong )\bdiem\b")
"""`điểm`, but in no `thời điểm`, `đặc điểm`, `địa điểm`, `trọng điểm`."""
_POINTS_BELOW = re.compile(r"(so )?diem( so| thi dua)?$|(ket qua|tong hop) (cham )?diem\b")
_MOST_POINTS = re.compile(r"(chuan|giao|quy dinh|khung|thang|goc|tran)( (nam )?20\d\d)?")
_WEIGHT = re.compile(r"(he so|trong so)( (diem|tinh diem|quy doi|nhan))?")
_OTHER_SCALE = re.compile(
    r"^(ty le|ti le|phan tram|%).*\b(tu (cham|danh gia)|tdg)\b|"
    r"\b(tu (cham|danh gia)|tdg)\b.*(%|\b(ty le|ti le|phan tram|muc do hoan thanh)\b|\(thang( diem)? (1|4|5|10)\))|"
    r"\bdiem\b.*\bphan dau\b|\btu xep (hang|thu)\b|\btu (cham|danh gia)( diem)?( bi)? tru( diem)?$|"
    r"^(so )?(lan|luot|thang|ngay|thoi (gian|diem)|nguoi|can bo|hinh thuc) tu (cham|danh gia)\b|"
    r"^(cac )?(phong|ban|doi|bo phan|((cong an )?(cap )?)xa|ca nhan|don vi truc thuoc)( \w+){0,3} tu (cham|danh gia)\b"
)
"""Self-assessment on another scale than the criterion's points: shares, ten points, times, of a part of the unit."""
_OUT_OF = re.compile(
    r"\b(tu (cham|danh gia)|dat( duoc)?) ?(/|tren( tong)?) ?(so )?diem (chuan|toi da|quy dinh|cao nhat)$"
)
"""`tự chấm / điểm chuẩn`: points and their maximum in one cell."""
_IN_LETTERS = re.compile(r"\b(bang|viet) chu\b")
_SEVERAL = 2

# The first pattern that fits a heading without marks wins.
_PATTERNS: tuple[tuple[Field, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        (Field.CODE, r"^(s?\.?tt|so tt|so thu tu|thu tu|ma|ma so|ma tieu chi|ma chi tieu|so hieu|ky hieu|muc)\.?$"),
        (Field.MEASURE, r"^(dvt|don vi tinh|don vi do)\.?$"),
        (
            Field.NOTE,
            r"ghi chu|giai trinh|nguyen nhan|ly do|dien giai|"
            r"^(don vi|co quan|bo phan|phong|doi|luc luong|can bo|dong chi|nguoi|ngay|thoi (gian|han))"
            r"(,? (chu tri|phoi hop|duoc giao|truc tiep|va))*,? ?(thuc hien|chu tri|phu trach|theo doi|phoi hop)$",
        ),
        (
            Field.LATER,
            r"cham (cheo|lai)|tham (dinh|tra)|thong nhat|hoi dong|"
            r"(cap tren|cum( truong)?|\bbo( cong an)?) (cham|danh gia)|"
            r"phuc (tra|khao)|(diem|cham|danh gia) (cua )?cap tren|"
            r"^(diem )?(cua )?"
            r"(cum( thi dua| truong)?|to (giup viec|tham dinh|kiem tra)|kiem tra|chot)( cham)?$",
        ),
        (
            Field.CHANGE,
            r"so sanh|so voi|chenh lech|tang ?[/,(-]? ?giam|ty le tang|muc tang|"
            r"(%|phan tram|ty le|ti le|hoan thanh|dat).*\b(ke hoach|muc tieu|chi tieu|kh|ct)( (nam|giao|duoc giao))?$",
        ),
        (Field.EVIDENCE, r"minh chung|can cu|tai lieu|ho so|kiem chung|chung minh|dan chung|van ban kem theo"),
        (
            Field.MAX,
            r"diem (chuan|toi da|quy dinh|tran|cao nhat|goc|khung|thanh phan|giao)|(thang|khung|bieu) diem|^muc diem$|"
            r"toi da|barem",
        ),
        (
            Field.CLAIM,
            r"tu (cham|danh gia|dg|xep|cho diem|cd)\b|^tdg$|diem (de nghi|(da )?dat|thuc te|con lai|dang ky)|diem tu|"
            r"^(diem )?(dv)?tc$|"
            rf"diem (cua |do )?{_UNIT}\b(?! khac)|\b{_UNIT} (cham\b|(de nghi|dang ky)$)|"
            rf"(de nghi|cham|cham diem|dang ky) cua {_UNIT}$|^{_UNIT} dat( duoc)?$|^(so )?diem( da| sau)? quy doi$|"
            r"^(so )?(diem )?(da |sau |sau khi )?(dieu chinh|dinh chinh|sua)( lai| diem)*$",
        ),
        (Field.BASELINE, r"ky truoc|cung ky|nam truoc|nam ngoai|lien ke"),
        (
            Field.TARGET,
            r"(?<!thuc hien )(chi tieu,? ?(duoc |(cap )?tren |bo( cong an)? )?"
            r"(giao|dang ky|ke hoach|nam|phan dau|de ra)|ke hoach (cap tren )?giao)|muc giao|giao chi tieu|"
            r"^((chi tieu|ke hoach|muc tieu) )?(do )?cap tren giao( (chi tieu|ke hoach))?$|"
            r"(chi tieu|ke hoach|muc tieu) ?[,/] ?(ke hoach|chi tieu|muc tieu)|"
            r"^(so |muc |con so )?(ke hoach|kh|muc tieu|dinh muc|chi tieu muc tieu)"
            r"( (chi tieu|nam|nam nay|ky nay|trong ky|trong nam|giao|duoc giao|dang ky|da dang ky|de ra|phan dau|"
            r"20\d\d))*$",
        ),
        (Field.ACTUAL, r"ket qua|thuc hien|ky nay|nam nay|dat duoc|so lieu|ky bao cao|trong ky"),
        (Field.COUNT, r"so luong|so lan|so luot"),
        (Field.TITLE, r"noi dung|tieu chi|hang muc|nhiem vu|chi tieu|mat cong tac|linh vuc"),
        (Field.POINTS, r"^((so|cham) )?diem( (so|cham))?$"),
    )
)

_NAMES_CRITERIA = re.compile(r"(ten )?((cac|nhung) )?(noi dung|tieu chi|hang muc|linh vuc)\b(?!.*\b(dat|thuc hien)\b)")

_ANY = re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in _PATTERNS))

_KNOWN: dict[str, Field] = {
    "noi dung, tieu chi": Field.TITLE,
    "noi dung tieu chi": Field.TITLE,
    "tieu chi thi dua": Field.TITLE,
    "noi dung": Field.TITLE,
    "tieu chi": Field.TITLE,
    "ten tieu chi": Field.TITLE,
    "noi dung tieu chi cham diem": Field.TITLE,
    "diem chuan": Field.MAX,
    "diem toi da": Field.MAX,
    "thang diem": Field.MAX,
    "diem tu cham": Field.CLAIM,
    "diem don vi tu cham": Field.CLAIM,
    "don vi tu cham": Field.CLAIM,
    "tu cham": Field.CLAIM,
    "tu danh gia": Field.CLAIM,
    "tu cham diem": Field.CLAIM,
    "don vi tu danh gia": Field.CLAIM,
    "diem don vi tu danh gia": Field.CLAIM,
    "ket qua": Field.ACTUAL,
    "ket qua thuc hien": Field.ACTUAL,
    "thuc hien": Field.ACTUAL,
    "so lieu": Field.ACTUAL,
    "chi tieu giao": Field.TARGET,
    "chi tieu duoc giao": Field.TARGET,
    "chi tieu": Field.TITLE,
    "cung ky": Field.BASELINE,
    "cung ky nam truoc": Field.BASELINE,
    "nam truoc": Field.BASELINE,
    "diem quy dinh": Field.MAX,
    "diem tu danh gia": Field.CLAIM,
    "tai lieu kiem chung": Field.EVIDENCE,
    "don vi tinh": Field.MEASURE,
    "ky truoc": Field.BASELINE,
    "ky nay": Field.ACTUAL,
    "so luong": Field.COUNT,
    "minh chung": Field.EVIDENCE,
    "can cu, minh chung": Field.EVIDENCE,
    "ghi chu": Field.NOTE,
    "diem tham dinh": Field.LATER,
    "cham cheo": Field.LATER,
    "thong nhat": Field.LATER,
}


def _run_together(label: str) -> str:
    return "".join(each for each in label if each.isalnum())


_RUN_TOGETHER = {_run_together(label): field for label, field in _KNOWN.items()}


def may_head(text: str) -> bool:
    """Return whether a cell's words can be a heading of ours at all; quick, and never wrong when it says no."""
    return len(text) <= _LONGEST and _ANY.search(_stripped(bare(text))) is not None


def field_of(path: tuple[str, ...], year: int) -> Field | None:
    """Return what a column with this heading path (from the top) is for; None when nothing tells.

    The lowest heading decides, the ones above only where it says nothing; points added or taken off ("Điểm trừ"),
    weights, shares ("Tự đánh giá (%)") and points hoped for are none of the columns asked for. `year` is the
    cluster's: a heading of that year is this period, one of the year before the last period, but points of that year
    are none of this one's numbers.
    """
    labels = [bare(label) for label in reversed(path) if label]
    if len(labels) > 1 and _SHARE.fullmatch(_stripped(labels[0])):
        return Field.CHANGE
    if labels and _IN_LETTERS.search(labels[0]):
        return Field.NOTE
    if labels and (part_points(labels[0]) or _WEIGHT.fullmatch(_stripped(labels[0])) or _OTHER_SCALE.search(labels[0])):
        return None
    found = [_by_words(label, year) for label in labels]
    field = _told(labels, found, year)
    return _among_points(labels, field, below=not found[0]) if _speaks_of_points(labels) else field


def _told(labels: list[str], found: list[Field | None], year: int) -> Field | None:
    """What the lowest heading that says anything is for, with those above it."""
    place = next((at for at, field in enumerate(found) if field), None)
    together = _by_words(" ".join(reversed(labels)), year) if len(labels) > 1 else None
    if place is None or (place and found[place] is Field.POINTS):
        return together or (found[place] if place else None)
    return _of_part(labels[place], found[place], found[place + 1 :])


def _speaks_of_points(labels: list[str]) -> bool:
    """Whether a heading names points, or one above it says that only points stand below."""
    return any(map(_OF_POINTS.search, labels[:1])) or any(map(_POINTS_BELOW.match, labels[1:]))


def _among_points(labels: list[str], field: Field | None, *, below: bool) -> Field | None:
    """What a heading is for that speaks of points, or stands `below` one that does and says nothing by itself."""
    if field is Field.BASELINE:
        return Field.LATER
    if field not in {Field.ACTUAL, Field.POINTS} or len(labels) < _SEVERAL:
        return field
    if _MOST_POINTS.fullmatch(labels[0]):
        return Field.MAX
    if below:
        return None if field is Field.ACTUAL else field
    return Field.POINTS if _PERIOD.fullmatch(labels[0]) else field


def part_points(label: str) -> Part | None:
    """Return the part whose points a heading without marks names ("diem cong", "diem tru"); None for other headings."""
    return next((part for part, pattern in _OF_PART.items() if pattern.fullmatch(_stripped(label))), None)


def _of_part(label: str, field: Field | None, above: list[Field | None]) -> Field | None:
    """What a heading is for that only says "points" or names a period: the points above it, another's of a past one."""
    if Field.CLAIM not in above or (field is not Field.POINTS and not _PERIOD.fullmatch(label)):
        return field
    return Field.LATER if field is Field.BASELINE else Field.CLAIM


def confidence_of(path: tuple[str, ...], field: Field | None) -> float:
    """Return how sure (0 to 1) it is that a column with this heading path is for `field`; 0 where nothing says so."""
    if field is None or not path:
        return 0.0
    label = _stripped(bare(path[-1]))
    if _KNOWN.get(label) is field:
        return 1.0
    pattern = next((each for each, pattern in _PATTERNS if pattern.search(label)), None)
    return _BY_PATTERN if pattern is field else _BY_OTHER


def _by_words(label: str, year: int) -> Field | None:
    label = _stripped(label)
    if len(label) > _LONGEST:
        return None
    if _OUT_OF.search(label):
        return Field.CLAIM
    if field := next((field for field, pattern in _PATTERNS if pattern.search(label)), None):
        dated = field is Field.ACTUAL or (field is Field.TITLE and not _NAMES_CRITERIA.match(label))
        return _of_year(label, year) or field if dated else field
    return _of_year(label, year) or _by_likeness(label)


def _stripped(label: str) -> str:
    """A heading without the unit in brackets behind it."""
    return re.sub(r"\s*\([^()]*\)\s*$", "", label).strip(" .:*") or label


def years_in(text: str) -> set[int]:
    """Return the years a text names."""
    return {int(found) for found in re.findall(r"(?<!\d)(20\d\d)(?!\d)", text)}


def _of_year(label: str, year: int) -> Field | None:
    years = years_in(label)
    if years == {year}:
        return Field.ACTUAL
    return Field.BASELINE if years == {year - 1} else None


def _by_likeness(label: str) -> Field | None:
    """What a mistyped heading is for: like a known one, or one letter from it, spaces left out."""
    found = process.extractOne(label, _KNOWN.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE)
    if found:
        return _KNOWN[found[0]]
    written = _run_together(label)
    if len(written) < _SHORTEST:
        return None
    near = process.extractOne(written, _RUN_TOGETHER.keys(), scorer=OSA.distance, score_cutoff=1)
    return _RUN_TOGETHER[near[0]] if near else None
