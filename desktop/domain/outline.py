"""The outline (đề cương) of the year's report: its headings, shared by the members' Word outline and the report."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.heading_words import core_of, is_chapter, is_numbered, plain
from desktop.domain.short_forms import spelt_out


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading. `key` is what passages and content controls name it by, `level` its outline level from 1.

    `member_title` is how the members' outline asks for it where the cluster's own wording would not fit;
    `signs` are folded words of which one in a free heading points here, `alone` those that do so only where they are
    all of it, its number, `công tác`, `về` and the year left out.
    """

    key: str
    level: int
    number: str
    title: str
    member_title: str = ""
    signs: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return the heading as the report prints it: number and title, those of a part (phần) on two lines."""
        return f"{self.number}{self._between}{self.title}"

    @property
    def member_text(self) -> str:
        """Return the heading as the members' outline prints it."""
        return f"{self.number}{self._between}{self.member_title or self.title}"

    @property
    def _between(self) -> str:
        return "\n" if self.level == 1 else " "


OUTLINE: tuple[Heading, ...] = (
    Heading(
        "A", 1, "PHẦN THỨ NHẤT", "KẾT QUẢ PHONG TRÀO THI ĐUA", signs=("phan thu nhat", "ket qua thuc hien phong trao")
    ),
    Heading(
        "I",
        2,
        "I.",
        "ĐẶC ĐIỂM TÌNH HÌNH",
        signs=("dac diem tinh hinh", "tinh hinh chung", "tinh hinh co lien quan", "dac diem", "thuan loi"),
        alone=("tinh hinh", "khai quat", "khai quat tinh hinh", "boi canh", "boi canh tinh hinh", "tinh hinh dia ban"),
    ),
    Heading(
        "II",
        2,
        "II.",
        "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TỔ CHỨC PHONG TRÀO THI ĐUA",
        signs=(
            "lanh dao, chi dao",
            "to chuc phong trao",
            "chi dao, to chuc",
            "chi dao, trien khai",
            "chi dao phong trao",
            "trien khai phong trao",
            "tuyen truyen",
        ),
        alone=(
            "lanh dao",
            "chi dao",
            "chi dao huong dan",
            "trien khai",
            "to chuc thuc hien",
            "trien khai thuc hien",
            "chi dao thuc hien",
        ),
    ),
    Heading(
        "III",
        2,
        "III.",
        "KẾT QUẢ THỰC HIỆN CÁC MẶT CÔNG TÁC",
        signs=(
            "cac mat cong tac",
            "ket qua thuc hien nhiem vu",
            "ket qua thuc hien cac nhiem vu",
            "ket qua thuc hien chi tieu",
            "ket qua thuc hien cac chi tieu",
        ),
        alone=(
            "ket qua",
            "ket qua thuc hien",
            "ket qua cu the",
            "ket qua noi bat",
            "ket qua dat duoc",
            "ket qua chinh",
        ),
    ),
    Heading(
        "III.1",
        3,
        "1.",
        "Công tác bảo đảm an ninh quốc gia",
        signs=("an ninh quoc gia", "bao ve an ninh", "an ninh chinh tri", "linh vuc an ninh"),
        alone=("an ninh",),
    ),
    Heading(
        "III.2",
        3,
        "2.",
        "Công tác bảo đảm trật tự, an toàn xã hội, đấu tranh phòng, chống tội phạm",
        signs=(
            "trat tu, an toan xa hoi",
            "trat tu xa hoi",
            "toi pham",
            "kham pha",
            "pham phap",
            "ma tuy",
            "truy na",
            "dieu tra, xu ly",
        ),
    ),
    Heading(
        "III.3",
        3,
        "3.",
        "Công tác quản lý nhà nước về an ninh, trật tự, Đề án 06, cải cách hành chính, chuyển đổi số",
        signs=(
            "quan ly nha nuoc",
            "quan ly hanh chinh",
            "de an 06",
            "cai cach hanh chinh",
            "chuyen doi so",
            "can cuoc",
            "dinh danh",
            "dich vu cong",
        ),
    ),
    Heading(
        "III.4",
        3,
        "4.",
        "Công tác bảo đảm trật tự, an toàn giao thông; phòng cháy, chữa cháy",
        signs=("trat tu, an toan giao thong", "giao thong", "phong chay", "vu chay", "do chay", "cuu nan"),
    ),
    Heading(
        "III.5",
        3,
        "5.",
        "Phong trào toàn dân bảo vệ an ninh Tổ quốc, xây dựng mô hình",
        signs=("toan dan bao ve", "mo hinh"),
        alone=("phong trao", "xay dung phong trao", "phong trao toan dan"),
    ),
    Heading(
        "III.6",
        3,
        "6.",
        "Công tác xây dựng Đảng, xây dựng lực lượng, chấp hành kỷ luật",
        signs=("xay dung dang", "xay dung luc luong", "ky luat", "hau can"),
    ),
    Heading(
        "III.7",
        3,
        "7.",
        "Công tác an sinh xã hội, hoạt động tình nghĩa",
        signs=("an sinh", "tinh nghia", "den on dap nghia", "chinh sach xa hoi", "nha o", "nha tam", "ho tro"),
    ),
    Heading("IV", 2, "IV.", "CÔNG TÁC KHEN THƯỞNG", signs=("khen thuong",)),
    Heading(
        "V",
        2,
        "V.",
        "ĐIỂN HÌNH TIÊN TIẾN, GƯƠNG NGƯỜI TỐT VIỆC TỐT, THƯ CẢM ƠN",
        signs=("dien hinh", "nguoi tot", "thu cam on"),
    ),
    Heading(
        "VI",
        2,
        "VI.",
        "KẾT QUẢ CHẤM ĐIỂM, XẾP LOẠI, SUY TÔN",
        "KẾT QUẢ TỰ CHẤM ĐIỂM, ĐỀ NGHỊ SUY TÔN",
        signs=("cham diem", "tu cham", "xep loai", "suy ton", "de nghi khen thuong"),
    ),
    Heading(
        "VII",
        2,
        "VII.",
        "TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN, BÀI HỌC KINH NGHIỆM",
        signs=("ton tai", "han che", "nguyen nhan", "bai hoc"),
    ),
    Heading("B", 1, "PHẦN THỨ HAI", "PHƯƠNG HƯỚNG, NHIỆM VỤ", signs=("phan thu hai", "phuong huong")),
    Heading("B.I", 2, "I.", "CHỈ TIÊU THI ĐUA", signs=("chi tieu",)),
    Heading("B.II", 2, "II.", "NHIỆM VỤ, GIẢI PHÁP", signs=("giai phap", "nhiem vu trong tam"), alone=("nhiem vu",)),
    Heading("B.III", 2, "III.", "KIẾN NGHỊ, ĐỀ XUẤT", signs=("kien nghi", "de xuat")),
)
"""The default outline; another year's may be given in its place."""


OPENING, CLOSING = "Phần mở đầu", "Phần kết"
"""The headings under which what stands before a unit's first heading and from "Nơi nhận" on is kept."""

OTHERS = "others"
"""The key of what belongs under none of the headings."""


AHEAD = "B"
"""The key of the part that looks ahead; those of its headings begin with it."""

_TASKS, _WEAKNESSES, _FIELD = "B.II", "VII", 3


def section_tag(heading: Heading) -> str:
    """Return the content control tag under which a member writes this section: `tk:section:III.1`."""
    return f"tk:section:{heading.key}"


def heading_of(text: str, outline: tuple[Heading, ...] = OUTLINE) -> Heading | None:
    """Return the heading a key, a full heading or a freely worded heading stands for; None when nothing points to one.

    The key wins, then what is named first in the words; of names that begin together the longest.
    """
    exact = next((each for each in outline if each.key == text.strip()), None)
    return exact or next(iter(headings_named(text, outline)), None)


def headings_named(text: str, outline: tuple[Heading, ...] = OUTLINE) -> tuple[Heading, ...]:
    """Return the headings whose titles or signs stand in a freely worded heading, the one it stands for first."""
    words = plain(spelt_out(text))
    found = [(place, each) for each in outline if (place := _named_at(words, each)) is not None]
    found += [((len(words), 0), each) for each in outline if core_of(words) in each.alone]
    return tuple(each for _, each in sorted(found, key=lambda pair: pair[0]))


def placed(headings: Iterable[str], outline: tuple[Heading, ...] = OUTLINE) -> tuple[Heading | None, ...]:
    """Return for each heading of one report, in reading order, the heading of the outline its words belong under.

    The fields of work come again under the tasks ahead: after the part that looks ahead began they are tasks, and so
    are the numbered paragraphs under one of its headings. What is weak in a field of work is told as a weakness.
    """
    found: list[Heading | None] = []
    part, ahead = False, next((each for each in outline if each.key == _TASKS), None)
    last: Heading | None = None
    weak: Heading | None = None
    for text in headings:
        own = heading_of(text, outline)
        weak = _weakness(own, text, weak)
        if weak is not None:
            found.append(weak)
            continue
        if own is not None and is_ahead(own):
            part, last = part or own.level == 1, ahead if own.level == 1 or part or own.key == _TASKS else None
        elif own is not None and (own.level == 1 or not (part or is_numbered(text))):
            part, last = False, None
        found.append(own if last is None or own is None or is_ahead(own) else last)
    return tuple(found)


def told(sections: Iterable[tuple[str, str]], outline: tuple[Heading, ...] = OUTLINE) -> frozenset[str]:
    """Return the keys under which one report says something, of its headings with their texts in reading order.

    A heading may name two sections of a level at once.
    """
    own = tuple(sections)
    found: set[str] = set()
    for (text, words), heading in zip(own, placed((each for each, _ in own), outline), strict=True):
        if heading is not None and words.strip():
            alike = (each for each in headings_named(text, outline) if each.level == heading.level)
            found |= {heading.key, *(each.key for each in alike if is_ahead(each) == is_ahead(heading))}
    return frozenset(found)


def is_ahead(heading: Heading) -> bool:
    """Return whether a heading belongs to the part that looks ahead."""
    return heading.key.partition(".")[0] == AHEAD


def _weakness(own: Heading | None, text: str, above: Heading | None) -> Heading | None:
    """Return the heading of weaknesses where it is this one, or one above that fields of work stand under."""
    if own is not None and own.key == _WEAKNESSES:
        return own if above or not is_numbered(text) else None
    inside = own is None or own.level == _FIELD or is_numbered(text)
    return above if inside and not is_chapter(text) else None


def _named_at(words: str, heading: Heading) -> tuple[int, int] | None:
    """Where the words name a heading: the letter it begins at and, negative, how many letters name it; None nowhere."""
    names = (plain(heading.title), *map(plain, heading.signs))
    places = [(place, -len(name)) for name in names if (place := words.find(name)) >= 0]
    return min(places, default=None)
