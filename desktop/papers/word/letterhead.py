"""The fixed parts of an administrative paper: letterhead, title, signature, recipients, the head of an annex."""

from datetime import date

from desktop.domain.dossier import FormProfile
from desktop.papers.word.blocks import Block, Pair, Paragraph, Words, words
from desktop.papers.word.letters import width_mm
from desktop.words.numbers import long_date

_STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_HEAD_WIDTHS = (64.0, 101.0)
_FOOT_WIDTHS = (75.0, 90.0)
_PART = 0.4


def letterhead(profile: FormProfile, made_on: date, about: str = "") -> tuple[Block, ...]:
    """Return issuer and number at the left, the state's name, motto, place and date at the right.

    A letter, which has no title, says under its number what it is about.
    """
    upper = Pair(
        (
            words("CoQuanChuQuan", profile.superior),
            under("CoQuanBanHanh", profile.issuer, width_mm(profile.issuer, 12) * _PART),
        ),
        (words("QuocHieu", _STATE), under("TieuNgu", _MOTTO, width_mm(_MOTTO, 13))),
        _HEAD_WIDTHS,
    )
    draft = (words("DuThao", "DỰ THẢO"),) if profile.draft else ()
    secret = (words("DuThao", profile.secrecy.upper()),) if profile.secrecy else ()
    subject = (words("VeViec", f"V/v {about}"),) if about else ()
    lower = Pair(
        (words("SoKyHieu", f"Số: {_number(profile)}"), *subject, *secret, *draft),
        (words("DiaDanh", f"{profile.place}, {long_date(made_on)}"),),
        _HEAD_WIDTHS,
    )
    return upper, lower


def _number(profile: FormProfile) -> str:
    """The number with its symbol; one that was given whole ("12/CV-CTĐ") stays as it is."""
    whole = profile.number and "/" in profile.number
    return profile.number if whole else f"{profile.number or '…'}/{profile.symbol}"


def addressee(*names: str) -> tuple[Block, ...]:
    """Return whom a letter is to: one on the same line, several below each other."""
    if len(names) == 1:
        return (words("KinhGui", f"Kính gửi: {names[0]}"),)
    listed = [f"- {each}{';' if number < len(names) else '.'}" for number, each in enumerate(names, start=1)]
    return (words("KinhGui", "Kính gửi:"), *(words("KinhGuiDong", each) for each in listed))


def title(name: str, subject: str) -> tuple[Block, ...]:
    """Return the kind of paper and its subject with the line below; `subject` may hold line breaks."""
    last = subject.rpartition("\n")[2]
    return words("TenLoai", name.upper()), under("TrichYeu", subject, min(60.0, width_mm(last, 14) * _PART))


def signature(profile: FormProfile) -> Block:
    """Return the recipients at the left and the signature at the right."""
    lines = [f"- {each};" for each in profile.recipients] + [f"- Lưu: {profile.archive}."]
    left = (words("NoiNhan", "Nơi nhận:"), *(words("NoiNhanDong", line) for line in lines))
    return Pair(left, signer(profile.authority, profile.signer), _FOOT_WIDTHS)


def signer(authority: tuple[str, ...], name: str) -> tuple[Paragraph, ...]:
    """Return the authority in capitals and room for the signature above the name; dots where no name is known."""
    return (*(words("KyQuyenHan", line) for line in authority), words("KyTen", name or "…………………………"))


def short_signer(lines: tuple[str, ...]) -> tuple[Paragraph, ...]:
    """Return a signer among many: smaller letters and less room, so that all of them stand on one page."""
    return (*(words("KyQuyenHanNho", line) for line in lines), words("KyTenNho", "……………………"))


def annex_head(number: str, name: str, attached_to: str) -> tuple[Block, ...]:
    """Return the head of an annex: `Phụ lục I`, its name, what it goes with."""
    first = Paragraph("PhuLuc", (Words(f"Phụ lục {number}".strip()),))
    return first, words("PhuLucTen", name.upper()), words("KemTheo", f"({attached_to})")


def under(style: str, text: str, length: float) -> Paragraph:
    """Return a paragraph with a line of `length` mm under it."""
    return Paragraph(style, (Words(text),), line=length)
