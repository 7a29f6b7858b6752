"""Words round lists: what captions and group rows say of the rows below them — whom, which award, decided or not."""

import re
from dataclasses import dataclass, replace

from desktop.domain.dates import DayOrder
from desktop.domain.registers.lines import Register
from desktop.domain.text import bare, clean
from desktop.sheets.draft.layout.codes import split_title
from desktop.sheets.draft.lists.decisions import Decision, decision_of
from desktop.sheets.draft.lists.granted import Granted, granted, level_of
from desktop.sheets.draft.lists.names import GROUP, PERSON
from desktop.sheets.draft.owner.units import named_body

_PROPOSED = re.compile(r"\b(de nghi|de xuat|trinh khen|cho quyet dinh|dang trinh|xet tang|da trinh|hop xet)\b")
"""Awards asked for: `đề nghị tặng`, `đang trình`."""
_DECIDED = re.compile(
    r"\b(da (duoc |co )?(quyet dinh|khen|tang|trao|qd|nhan)|duoc (khen|tang|trao|nhan)|da (tang|trao)|"
    r"co quyet dinh)\b"
)
"""Awards given: `đã được khen`, `có quyết định`."""
_WHOM = re.compile(
    r"^((ve|danh sach|khen( thuong)?( cho)?|doi voi|cac|cho|nhom|khoi) )*(?P<whom>tap the|ca nhan|don vi)"
    r"(?= *$| *[:(]| (duoc|de nghi|da|dat|tieu bieu|dien hinh|xuat sac|trong|ngoai|thuoc|tang|khen|nguoi|la|"
    r"tien tien|co)\b)"
)
"""A line that says of whom the rows below tell: `Tập thể`, `Khen thưởng cho cá nhân:`."""
_TOTAL = re.compile(
    r"^(tong( cong| so|)|cong( chung)?|danh sach (nay )?(gom|co)|an dinh danh sach|tong hop)\b(?! (hop|ket|an|"
    r"tac|vien|bi))"
)
"""The row that counts the list: `Tổng cộng`, `Danh sách này gồm …`."""
_COUNTED = re.compile(
    r"(\d[\d.]*)\s*(?:lượt\s+)?(tập thể|cá nhân|mô hình|cách làm|điển hình|người|đồng chí|đơn vị|trường hợp|lượt)",
    re.IGNORECASE,
)
"""`05 tập thể`, `12 lượt cá nhân`: a number and what it counts."""
_ALONE = re.compile(r"^\D*?:?\s*(\d{1,4})\s*\.?$")
"""`Cộng: 12.`: a number alone."""
_MODELS = re.compile(r"\b(mo hinh|cach lam (hay|sang tao|moi|hieu qua))\b")
_EXEMPLARS = re.compile(r"\b(dien hinh|guong (nguoi|dien|tieu)|nguoi tot|viec tot)\b")
_AWARDS = re.compile(r"\b(khen|danh hieu|thi dua khen thuong|bang khen|giay khen)\b")
_NOT = re.compile(
    r"\b(ky luat|vi pham|dai bieu|tham du|thang cap|nang luong|tap huan|bo nhiem|thanh phan|"
    r"khach moi)\b"
)
"""Lists of persons that are no register: discipline, delegates, pay, training."""
_YEARS = re.compile(r"\bnam (?:cong tac |thi dua )?(20\d\d)(?:\s*[-–]\s*(20\d\d))?")
"""`năm 2026`, `năm công tác 2025-2026`: the years a caption names."""
_DECISION = re.compile(r"(?:quyết định|qđ)\s*(?:số)?\s*:?\s*(\d[\w./-]*\w)", re.IGNORECASE)
"""`Quyết định số 12/QĐ-CTĐ`: the number of a decision."""
_FIELD = re.compile(
    r"^(ve |trong |mo hinh (ve |trong )?)?(linh vuc|mat cong tac|cong tac|phong chong|bao dam|giu gin|dam bao|"
    r"xay dung|quan ly)\b"
)
"""A group row that names a field of work: `Về phòng chống tội phạm`."""


@dataclass(frozen=True, slots=True)
class Said:
    """What words say of the rows below them; "" for what they do not say. `group` are words of a body or place."""

    object: str = ""
    level: str = ""
    form: str = ""
    status: str = ""
    field: str = ""
    group: str = ""
    deed: str = ""
    decision: str = ""
    decided_on: str = ""

    @property
    def means(self) -> frozenset[str]:
        """Return which of these are said."""
        return frozenset(name for name in self.__slots__ if getattr(self, name))

    def over(self, other: "Said") -> "Said":
        """Return what holds below these words where `other` held above them."""
        return replace(other, **{name: getattr(self, name) for name in self.means})


NOTHING_SAID = Said()


def group_said(text: str) -> Said:
    """Return what a group row says: "II. Cá nhân", "A. Bằng khen của Bộ", "Đề nghị"; nothing for other words."""
    words = split_title(clean(text))[1] or clean(text)
    key = bare(words).strip(" :.-–")
    whom = _WHOM.match(key)
    object_ = {"ca nhan": PERSON, "tap the": GROUP, "don vi": GROUP}[whom["whom"]] if whom else ""
    status = _status(key)
    award = granted(words) or _award_within(words) if not (whom and not _AWARDS.search(key)) else None
    decision = _decision(words)
    if award:
        inner = _whom_within(bare(award.rest))
        told = "proposed" if award.proposed else status
        deed = award.rest if bare(award.rest).startswith(("ve ", "vi ", "trong ", "do ")) else ""
        own = Said(object_ or inner, award.level, award.form, told, deed=deed)
        return replace(own, decision=decision.number, decided_on=decision.day)
    if whom:
        return Said(object_, status=status)
    if (level := level_of(words)) and not _is_named_body(words):
        return Said(level=level)
    if decision.number:
        return Said(status="decided", decision=decision.number, decided_on=decision.day)
    return Said(status=status) if status and _only_status(key) else NOTHING_SAID


def caption_said(lines: tuple[str, ...]) -> Said:
    """Return what the lines above a list say of all of it, the nearest line first."""
    said = NOTHING_SAID
    for line in reversed(lines):
        key = bare(line)
        if key.startswith(("(kem theo", "kem theo", "(ban hanh", "kinh gui", "noi nhan", "(theo")):
            continue
        inner = _award_within(line)
        whom = _whom_within(key)
        own = Said(whom, inner.level if inner else "", inner.form if inner else "", _status(key))
        said = own.over(said)
    return said


def register_hinted(text: str) -> Register | None:
    """Return the register that words of a caption or a sheet's name speak of; None for none, or for several."""
    key = bare(re.sub(r"[_\-.]", " ", text))
    told = [
        register
        for register, pattern in (
            (Register.MODELS, _MODELS),
            (Register.EXEMPLARS, _EXEMPLARS),
            (Register.AWARDS, _AWARDS),
        )
        if pattern.search(key)
    ]
    if Register.MODELS in told and Register.EXEMPLARS in told and "dien hinh tien tien" not in key:
        return Register.MODELS
    return told[0] if len(told) == 1 else None


def speaks_of_others(text: str) -> bool:
    """Return whether words say that a list is of something else: discipline, delegates, promotions."""
    return _NOT.search(bare(text)) is not None


def years_said(text: str) -> frozenset[int]:
    """Return the years words name as theirs: "năm 2025", "năm 2025 - 2026"."""
    return frozenset(int(each) for found in _YEARS.findall(bare(text)) for each in found if each)


def is_total(text: str) -> bool:
    """Return whether words begin a row that sums a list up."""
    return _TOTAL.match(split_bare(text)) is not None


def counted(text: str) -> dict[str, int]:
    """Return what a row that sums up counts by whom (`tap_the`, `ca_nhan`), under "" where it does not say of whom."""
    found: dict[str, int] = {}
    for number, of in _COUNTED.findall(text):
        whom = {"tap the": GROUP, "don vi": GROUP, "ca nhan": PERSON, "nguoi": PERSON, "dong chi": PERSON}.get(
            bare(of), ""
        )
        found[whom] = found.get(whom, 0) + int(number.replace(".", ""))
    if not found and (alone := _ALONE.match(clean(text))):
        found[""] = int(alone[1])
    return found


def is_field(text: str) -> bool:
    """Return whether words name a field of work."""
    return _FIELD.match(split_bare(text)) is not None


def split_bare(text: str) -> str:
    """Return words without the number before them, for comparing."""
    plain = clean(text)
    return bare(split_title(plain)[1] or plain)


def _decision(text: str) -> Decision:
    """The decision a group row names: "Quyết định số 15/QĐ-CAT ngày 03/02/2026 tặng Giấy khen"."""
    found = _DECISION.search(text)
    return replace(decision_of(text[found.end() :], DayOrder.DAY_FIRST), number=found[1]) if found else Decision()


def _award_within(text: str) -> Granted | None:
    """The award words speak of anywhere: "DANH SÁCH TẬP THỂ ĐƯỢC TẶNG BẰNG KHEN CỦA BỘ CÔNG AN"."""
    words = clean(text).split()
    for at in range(len(words)):
        if found := granted(" ".join(words[at:])):
            return found
    return None


def _whom_within(key: str) -> str:
    groups = re.search(r"\b(tap the|don vi dat)\b", key) is not None
    persons = re.search(r"\b(ca nhan|dong chi)\b", key) is not None
    return "" if groups == persons else GROUP if groups else PERSON


def _is_named_body(text: str) -> bool:
    """Whether words name one body, "Công an tỉnh An Bình", not the level it stands on."""
    return named_body(text) is not None and re.match(r"(cong an|ca)\b", bare(text)) is not None


def _status(key: str) -> str:
    decided, proposed = _DECIDED.search(key), _PROPOSED.search(key)
    if decided and proposed:
        return ""
    return "proposed" if proposed else "decided" if decided else ""


def _only_status(key: str) -> bool:
    return len(key.split()) <= 6


def status_of(text: str) -> str:
    """Return what a cell says of an award: `decided`, `proposed`; "" for words that say neither."""
    key = bare(text)
    if told := _status(key):
        return told
    if re.match(r"(da |co |roi|xong|x$)", key) or key in {"qd", "quyet dinh"}:
        return "decided"
    return "proposed" if re.match(r"(chua|dang|cho)\b", key) else ""


def object_of(text: str) -> str:
    """Return whom a cell of a column says: "Tập thể", "TT", "CN"; "" for other words."""
    key = bare(text).strip(" .:")
    if key in {"tap the", "tt", "don vi", "nhom"}:
        return GROUP
    return PERSON if key in {"ca nhan", "cn", "nguoi", "dong chi"} else ""
