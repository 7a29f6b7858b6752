"""The frame of a unit's report – letterhead, title, recipients, signature – told apart from what the unit says."""

import re
from dataclasses import dataclass

from desktop.domain.text import bare
from desktop.papers.report.typed import TABLE_MARK

_NATION, _MOTTO = "cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc"
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_NUMBER = re.compile(r"số\s*:?\s*[\d.…_\-– ]*/", re.IGNORECASE)
_PLACE_AND_DAY = re.compile(r"^[^,;:]{1,40}, ngay\W*\d*\W*thang\W*\d*\W*nam\W*\d*\W*$")
_RANKS = ("dai", "thuong", "trung", "thieu")
_SERVICE = ("tuong", "ta", "uy")
_FOR = re.compile(r"^(TM|KT|TL|TUQ|Q)\.\s*\S")
_POSTS = ("giam doc", "thu truong", "cuc truong", "truong phong", "truong cong an", "cum truong", "chanh van phong")
_ANNEXES = ("phu luc", "danh sach", "bang", "bieu", "thong ke")
_SIGNED = re.compile(r"^\(\s*(da )?ky\b")
_ENDS = (".", ";", ":", "!", "?", ",")
_LONGEST_TITLE, _LONGEST_HEAD, _LONGEST_POST, _LONGEST_NAME = 300, 250, 80, 60


@dataclass(frozen=True, slots=True)
class Parted:
    """The lines of a text that are the unit's own words, and those of its frame."""

    words: tuple[str, ...]
    frame: tuple[str, ...]


def part_opening(lines: tuple[str, ...], names: frozenset[str]) -> Parted:
    """Part what stands before the first heading; `names` are bare names of the unit and of the bodies above it.

    Of the frame are letterhead, number, day, title, subject, legal bases and the sentence that leads to the report.
    """
    words, frame = list[str](), list[str]()
    titled, subject = False, False
    for place, line in enumerate(lines):
        title = not titled and _is_title(line)
        subject = title or (subject and _is_subject(line, frame))
        titled = titled or title
        upper = not words and not titled and _is_capital(line, names)
        based = _is_base(line, frame) or (place == len(lines) - 1 and _leads(line))
        framed = subject or upper or _is_letterhead(line, names) or based
        (frame if framed else words).append(line)
    return Parted(tuple(words), tuple(frame))


def part_closing(lines: tuple[str, ...]) -> Parted:
    """Part what stands from "Nơi nhận" on: recipients and signature first; what follows them is the unit's own."""
    frame = list[str]()
    for line in lines:
        if not (_is_recipient(line, frame) or _is_signature(line) or _is_office(line)):
            break
        frame.append(line)
    return Parted(lines[len(frame) :], tuple(frame))


def part_section(lines: tuple[str, ...]) -> Parted:
    """Part a section: its end may be the closing sentence, a signature, or the recipients with all that follows."""
    start = next((place for place, line in enumerate(lines) if _names_recipients(line)), len(lines))
    below = part_closing(lines[start:])
    above = lines[:start]
    first = _signature_start(above)
    closing = first > 0 and _is_last_sentence(above[first - 1])
    end = first - 1 if closing else first
    return Parted((*above[:end], *below.words), (*above[end:], *below.frame))


def _signature_start(lines: tuple[str, ...]) -> int:
    """Return where the signature at the end begins; the end where there is none."""
    start = len(lines)
    while start and _is_signature(lines[start - 1]):
        start -= 1
    return start if any(_is_post(line) for line in lines[start:]) else len(lines)


def _is_letterhead(line: str, names: frozenset[str]) -> bool:
    cells = line.split(TABLE_MARK)
    return not _plain(line) or any(_is_head(cell) for cell in cells) or all(bare(cell) in names for cell in cells)


def _is_head(cell: str) -> bool:
    plain = _plain(cell)
    named = (_NATION in plain or _MOTTO in plain) and len(cell) <= _LONGEST_HEAD
    return named or _is_number(cell) or _PLACE_AND_DAY.match(bare(cell)) is not None or plain.startswith("kinh gui ")


def _is_number(cell: str) -> bool:
    """Whether a number and sign of a paper stands at the beginning, or behind nothing but capitals."""
    found = _NUMBER.search(cell)
    return found is not None and len(cell) <= _LONGEST_HEAD and not any(map(str.islower, cell[: found.start()]))


def _is_capital(line: str, names: frozenset[str]) -> bool:
    """Whether a line above the title is in capitals or a name: the bodies, DỰ THẢO, a mark of secrecy."""
    cells = [cell.strip() for cell in line.split(TABLE_MARK)]
    return all(bare(cell) in names or (cell.isupper() and not cell.endswith(_ENDS)) for cell in cells)


def _is_title(line: str) -> bool:
    return line.startswith("BÁO CÁO") and len(line) <= _LONGEST_TITLE and not line.endswith(_ENDS)


def _is_subject(line: str, frame: list[str]) -> bool:
    """Whether a line below the title goes on with it: the first one, then one that begins in the middle."""
    if len(line) > _LONGEST_HEAD or line.endswith(_ENDS):
        return False
    return _is_title(frame[-1]) or line.isupper() or not line[0].isupper()


def _is_base(line: str, frame: list[str]) -> bool:
    return line.startswith("Căn cứ") and (line.endswith(";") or bool(frame and frame[-1].endswith(";")))


def _leads(line: str) -> bool:
    return line.endswith(":") and "bao cao" in bare(line)


def _is_last_sentence(line: str) -> bool:
    return bare(line).startswith("tren day la") and len(line) <= _LONGEST_TITLE


def _names_recipients(line: str) -> bool:
    return any(_plain(cell).startswith("noi nhan") for cell in line.split(TABLE_MARK))


def _is_recipient(line: str, frame: list[str]) -> bool:
    goes_on = bool(frame) and (_names_recipients(frame[-1]) or _is_listed(frame[-1]))
    return _names_recipients(line) or (goes_on and _is_listed(line))


def _is_listed(line: str) -> bool:
    short = len(line) <= _LONGEST_HEAD
    return short and (line.startswith(("-", "–", "+")) or line.endswith(";") or bare(line).startswith("luu:"))


def _is_signature(line: str) -> bool:
    return all(_is_signed(cell.strip()) for cell in line.split(TABLE_MARK))


def _is_signed(cell: str) -> bool:
    return not _plain(cell) or _is_post(cell) or _is_person(cell) or _SIGNED.match(bare(cell)) is not None


def _is_post(line: str) -> bool:
    known = _FOR.match(line) or any(post in bare(line) for post in _POSTS)
    return len(line) <= _LONGEST_POST and line.isupper() and bool(known)


def _is_office(line: str) -> bool:
    """Whether a line of the closing in capitals is an office nobody thought of, and not the head of an annex."""
    return len(line) <= _LONGEST_POST and line.isupper() and not bare(line).startswith(_ANNEXES)


def _is_person(line: str) -> bool:
    """Whether a line is a name, with or without the rank before it."""
    words = line.split()
    if len(line) > _LONGEST_NAME or len(words) < 2 or line.endswith(_ENDS):
        return False
    ranked = bare(words[0]) in _RANKS and bare(words[1]) in _SERVICE
    return ranked or (len(words) <= 5 and all(word.istitle() and word.isalpha() for word in words))


def _plain(text: str) -> str:
    return _NOT_LETTERS.sub(" ", bare(text)).strip()
