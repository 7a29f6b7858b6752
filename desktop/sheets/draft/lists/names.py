"""Names in lists: the name itself apart from rank, address and post beside it, and whether it is a person's or not."""

import re
from dataclasses import dataclass

from desktop.domain.text import bare, clean

PERSON = "ca_nhan"
GROUP = "tap_the"

_RANK = re.compile(
    r"^((?:nguyên\s+)?(?:hạ|trung|thượng|thiếu|đại)\s+(?:sĩ|sỹ|úy|uý|tá|tướng|uy|ta|si)(?:\s+(?:QNCN|CN|NV))?|"
    r"binh\s+(?:nhất|nhì))[\s,.:;–-]+(?=\S)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^(?:(?:các\s+)?đồng\s+chí|đ/c|đc|ông|bà|anh|chị|em|cụ|cháu)[\s.:]+(?=\S)", re.IGNORECASE)
_BODY = re.compile(
    r"^(tap the|cong an|ca (xa|phuong|tinh|tp|thi tran|huyen|dac khu)|phong|doi|to|ban|trai|don|tram|cuc|vu|"
    r"trung doan|tieu doan|dai doi|"
    r"trung doi|trung tam|benh vien|truong|van phong|uy ban|ubnd|hoi|doan|chi bo|chi doan|dang uy|bo chi huy|"
    r"bo phan|co quan|cong ty|"
    r"can bo|nhan dan|luc luong|cum|khu|ap|thon|ban|xa|phuong|thi tran|khoi|don vi|nhom|hop tac xa|xi nghiep|"
    r"cau lac bo|clb|mttq|"
    r"uy ban mttq|p[abckvhxt]\d\d|pc\d\d|px\d\d|pv\d\d|pa\d\d|cac don vi|dan quan|hat|chi cuc|so|giao xu|chua|"
    r"dong ho|dtn|doi csgt|cshs)\b"
)
_SURNAMES = frozenset(
    """
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan li luong mai trinh ta
    ha cao luu to chau quach thai nong vi lo quang tong giang vang sung thao lau mua dao truong tu chu
    kieu la nghiem nham ninh phung quan tang than tieu trieu trang au cu diep hua khong khuat lai lam
    luc mac dam lieu ma y h ksor siu rmah ro kpa bach dong sam hu phu ung van tham cam nhu hau vuong
    bang an sa cau son duan chang ban gia
    """.split()  # noqa: SIM905 - read as one list of names
)
_NAME = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){1,5}")
_APART = re.compile(r"\s*[,;(\n]\s*|\s+[–-]\s*|:\s")
_OF_PERSON = re.compile(
    r"(pho |nguyen |quyen )?(truong |doi truong|to truong|giam doc|chanh |bi thu|chu tich|chi huy|can bo|"
    r"chien si|dieu tra vien|"
    r"trinh sat|nhan vien|chuyen vien|uy vien)"
)
_POST = re.compile(
    r"^(pho |nguyen |quyen )?(truong|giam doc|chanh|bi thu|chu tich|chi huy|doi |can bo|chien si|dieu tra|"
    r"trinh sat|canh sat|to |thu ky|"
    r"tro ly|giao vien|bac si|cong an|phong|pho|ubnd|xa |phuong |thon |ap |khu |cong nhan|nong dan|hoc sinh|"
    r"sinh vien|"
    r"p[abckvhxt]\d\d|ca |ctv|dan quan|bao ve|nhan vien|uy vien|chu |nguoi )"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name as a list has it: rank and post that stand in the same cell apart, and what tells whom it names."""

    name: str
    rank: str = ""
    post: str = ""
    object: str = ""
    sure: bool = False


def named(text: str) -> Named:
    """Return the name a cell holds; `sure` where rank, address or the word for a body tell whom it names."""
    plain = clean(text.replace("\n", " \n "))
    first = text.strip()
    rank, addressed = "", False
    for _ in range(2):
        if found := _ADDRESS.match(first):
            first, addressed = first[found.end() :], True
        if found := _RANK.match(first):
            first, rank = first[found.end() :], rank or clean(found[1])
    if _BODY.match(bare(plain)) and not rank and not addressed:
        return Named(clean(text), object=GROUP, sure=True)
    name, post = _parted(first)
    if not rank and (behind := _RANK.match(f"{post} .")) and clean(behind[1]) == post:
        rank, post = post, ""
    is_name = looks_like_person(name)
    if not (is_name or rank or addressed):
        return Named(clean(text))
    return Named(name, rank, post, PERSON, sure=bool(rank or addressed))


def looks_like_person(name: str) -> bool:
    """Return whether words are written as a person's name is: a surname, then one to five more words, no digit."""
    words = name.split()
    if _NAME.fullmatch(name) is None or bare(words[0]) not in _SURNAMES or _BODY.match(bare(name)):
        return False
    return all(each[0].isupper() for each in words) or name.islower()


def is_post(text: str) -> bool:
    """Return whether words begin as what a person is does: "Trưởng Công an xã", "Cán bộ", a rank."""
    return _RANK.match(f"{text} .") is not None or _OF_PERSON.match(bare(text)) is not None


def is_body(name: str) -> bool:
    """Return whether words begin as the name of a body, a unit or a group does."""
    return _BODY.match(bare(name)) is not None


def _parted(text: str) -> tuple[str, str]:
    """A person's name and the post behind it; the whole text where nothing parts them."""
    found = _APART.search(text.strip())
    if found is None or not looks_like_person(clean(text[: found.start()])):
        return clean(text), ""
    head, rest = clean(text[: found.start()]), clean(text[found.end() :]).strip(" ,;)(–-")
    if (
        found[0].strip() in {"-", "–", "", ",", ";", ":"}
        and rest
        and not (_POST.match(bare(rest)) or _RANK.match(f"{rest} ."))
    ):
        return (head, rest) if not rest[0].isupper() or "," in found[0] or "\n" in found[0] else (clean(text), "")
    return head, rest
