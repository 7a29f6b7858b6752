"""Names in lists: the name itself apart from rank, address and post beside it, and whether it is a person's or not."""

import re
from dataclasses import dataclass

from desktop.domain.person_names import is_surname
from desktop.domain.text import bare, clean

PERSON = "ca_nhan"
GROUP = "tap_the"

_RANK = re.compile(
    r"^((?:nguyên\s+)?(?:h[ạa]|trung|th[ưu][ợo]ng|thi[ếe]u|[đd][ạa]i)\s+(?:sĩ|sỹ|úy|uý|tá|tướng|uy|ta|si)(?:\s+(?:QNCN|CN|NV))?|"
    r"binh\s+(?:nhất|nhì))[\s,.:;–-]+(?=\S)",
    re.IGNORECASE,
)
"""A rank before a name, mistyped tones too: `Thượng tá Nguyễn …`, `Đại uý CN …`."""
_ADDRESS = re.compile(
    r"^(?:(?:các\s+)?[đd][ồo]ng\s+ch[íi]|[đd]/c|đc|ông|bà|anh|chị|em|cụ|cháu)[\s.:]+(?=\S)", re.IGNORECASE
)
"""An address before a name: `Đồng chí`, `Đ/c`, `Ông`."""
_BODIES = (
    *(
        "tập thể",
        "công an",
        "ca xã",
        "ca phường",
        "ca tỉnh",
        "ca tp",
        "ca thị trấn",
        "ca huyện",
        "ca đặc khu",
        "phòng",
        "đội",
    ),
    *("tổ", "ban", "trại", "đồn", "trạm", "cục", "vụ", "trung đoàn", "tiểu đoàn", "đại đội", "trung đội", "trung tâm"),
    *("bệnh viện", "trường", "văn phòng", "ủy ban", "uỷ ban", "ubnd", "hội", "đoàn", "chi bộ", "chi đoàn", "đảng ủy"),
    *(
        "bộ chỉ huy",
        "bộ phận",
        "cơ quan",
        "công ty",
        "cán bộ",
        "nhân dân",
        "lực lượng",
        "cụm",
        "khu",
        "ấp",
        "thôn",
        "bản",
    ),
    *(
        "xã",
        "phường",
        "thị trấn",
        "khối",
        "đơn vị",
        "các đơn vị",
        "nhóm",
        "hợp tác xã",
        "xí nghiệp",
        "câu lạc bộ",
        "clb",
    ),
    *("mttq", "dân quân", "hạt", "chi cục", "sở", "giáo xứ", "chùa", "dòng họ", "cshs", "csgt"),
)
_OF_CODE = r"p[abckvhxt]\d\d"
_BODY = re.compile(rf"(?:{'|'.join(_BODIES)}|{_OF_CODE})\b")
_BARE_BODY = re.compile(rf"(?:{'|'.join(map(bare, _BODIES))}|{_OF_CODE})\b")
_MIDDLE = frozenset({"văn", "thị", "van", "thi"})
_NAME = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){1,5}")
"""Two to six words of letters alone."""
_APART = re.compile(r"\s*[,;(\n]\s*|\s+[–-]\s*|:\s")
"""What parts a name from what stands behind it."""
_OF_PERSON = re.compile(
    r"(pho |nguyen |quyen )?(truong |doi truong|to truong|giam doc|chanh |bi thu|chu tich|chi huy|can bo|"
    r"chien si|dieu tra vien|"
    r"trinh sat|nhan vien|chuyen vien|uy vien)"
)
"""A post of one person: `phó trưởng công an`, `cán bộ`, `điều tra viên`."""
_POST = re.compile(
    r"^(pho |nguyen |quyen )?(truong|giam doc|chanh|bi thu|chu tich|chi huy|doi |can bo|chien si|dieu tra|"
    r"trinh sat|canh sat|to |thu ky|"
    r"tro ly|giao vien|bac si|cong an|phong|pho|ubnd|xa |phuong |thon |ap |khu |cong nhan|nong dan|hoc sinh|"
    r"sinh vien|"
    r"p[abckvhxt]\d\d|ca |ctv|dan quan|bao ve|nhan vien|uy vien|chu |nguoi )"
)
"""What a post or a place of work begins with: behind a name these are no part of it."""


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
    first = text.strip()
    rank, addressed = "", False
    for _ in range(2):
        if found := _ADDRESS.match(first):
            first, addressed = first[found.end() :], True
        if found := _RANK.match(first):
            first, rank = first[found.end() :], rank or clean(found[1])
    name, post = _parted(first)
    if not (rank or addressed or looks_like_person(name)) and is_body(text):
        return Named(clean(text), object=GROUP, sure=True)
    if not rank and (behind := _RANK.match(f"{post} .")) and clean(behind[1]) == post:
        rank, post = post, ""
    is_name = looks_like_person(name)
    if not (is_name or rank or addressed):
        return Named(clean(text))
    return Named(name, rank, post, PERSON, sure=bool(rank or addressed))


def looks_like_person(name: str) -> bool:
    """Return whether words are written as a person's name is: a surname, then one to five more words, no digit."""
    words = name.split()
    if _NAME.fullmatch(name) is None or not is_surname(words[0]):
        return False
    if is_body(name) and (words[0].isascii() or words[1].casefold() == "thanh"):
        return words[1].casefold() in _MIDDLE
    return all(each[0].isupper() for each in words) or (name.islower() and words[1] in _MIDDLE)


def is_post(text: str) -> bool:
    """Return whether words begin as what a person is does: "Trưởng Công an xã", "Cán bộ", a rank."""
    return _RANK.match(f"{text} .") is not None or _OF_PERSON.match(bare(text)) is not None


def is_body(name: str) -> bool:
    """Return whether words begin as the name of a body, a unit or a group does; their marks tell Tổ from Tô."""
    small = clean(name).casefold()
    return (_BARE_BODY.match(small) if small.isascii() else _BODY.match(small)) is not None


def _parted(text: str) -> tuple[str, str]:
    """A person's name and the post behind it; the whole text where nothing parts them."""
    found = _APART.search(text.strip())
    if found is None or not looks_like_person(clean(text[: found.start()])):
        return clean(text), ""
    behind = ", ".join(text[found.end() :].split("\n"))
    head, rest = clean(text[: found.start()]), clean(behind).strip(" ,;)(–-")
    if (
        found[0].strip() in {"-", "–", "", ",", ";", ":"}
        and rest
        and not (_POST.match(bare(rest)) or _RANK.match(f"{rest} ."))
    ):
        return (head, rest) if not rest[0].isupper() or "," in found[0] or "\n" in found[0] else (clean(text), "")
    return head, rest
