"""Columns of lists: what stands under a heading of a table that names models, exemplars or awards."""

import re
from enum import StrEnum

from desktop.domain.text import bare
from desktop.sheets.draft.lists.granted import level_of, names_award
from desktop.sheets.draft.lists.places import LONGEST_HEADING


class ListField(StrEnum):
    """What a column of a list is for. Of `group`, `person` and `named` each row has a name, `ticked` is a form ticked.

    `rank` and `post` make what a line says of the post, `place` is read with them where it names no member unit.
    """

    ORDINAL = "ordinal"
    MODEL = "model"
    GROUP = "group"
    PERSON = "person"
    NAMED = "named"
    OBJECT = "object"
    RANK = "rank"
    POST = "post"
    PLACE = "place"
    FIELD = "field"
    SCOPE = "scope"
    RESULT = "result"
    REPLICATED = "replicated"
    DEED = "deed"
    LEVEL = "level"
    FORM = "form"
    PROPOSED = "proposed"
    TICKED = "ticked"
    STATUS = "status"
    DECISION = "decision"
    DECIDED_ON = "decided_on"
    ASIDE = "aside"
    NUMBERS = "numbers"


NAMES = frozenset({ListField.MODEL, ListField.GROUP, ListField.PERSON, ListField.NAMED})
"""The columns that may hold the names of a list."""

_POINTS = r"(?<!thoi )(?<!dac )(?<!dia )(?<!trong )\bdiem\b(?! (sang|tin|nong))"

# The first pattern that fits a heading without marks wins; what only tables of numbers or of discipline have is first.
_PATTERNS: tuple[tuple[ListField, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        (
            ListField.NUMBERS,
            rf"{_POINTS}|ky luat|vi pham|sai pham|cung ky|ky truoc|nam truoc|so sanh|tang ?[/,-]? ?giam|don vi tinh|"
            r"^dvt\b|"
            r"^(so|tong so) (luong )?(mo hinh|tap the|ca nhan|luot|cach lam)|^loai mo hinh|ty le|chi tieu (giao|nam)|"
            r"thang cap|nang luong|bo nhiem|thuyen chuyen|\b(bau|phieu)\b",
        ),
        (ListField.ORDINAL, r"^(s?\.?tt|so tt|so thu tu|thu tu|#|stt\.?)\.?$"),
        (
            ListField.ASIDE,
            r"^ghi chu|nam sinh|ngay sinh|sinh nam|^(nam|nu|ong|ba)$|^ong ?[/,(] ?ba|gioi tinh|^dan toc|"
            r"dang vien|trinh do|"
            r"so hieu|dien thoai|so cccd|can cuoc cong dan|^nam (xay dung|thanh lap|ra mat|thuc hien|bat dau)|"
            r"^thoi (gian|diem) (xay dung|thanh lap|ra mat|trien khai|bat dau|thuc hien)|^ngay ra mat|"
            r"^(tien|muc) thuong|so tien",
        ),
        (
            ListField.STATUS,
            r"trang thai|tinh trang|^da (co )?(quyet dinh|qd)( ?/ ?de nghi)?$|de nghi ?/ ?da |"
            r"da .*/ ?(dang )?de nghi|"
            r"ket qua (xet|phe duyet)|da (quyet dinh|khen) hay",
        ),
        (
            ListField.LEVEL,
            r"^cap( ra)? (khen|quyet dinh|qd|tang|trao|ky|co tham quyen)( thuong| tang)?$|^cap khen|tham quyen|"
            r"co quan (khen|tang|trao|quyet dinh)|cap tang|^cap$|^noi (khen|tang)|don vi (khen|tang)",
        ),
        (
            ListField.DECIDED_ON,
            r"^ngay(,? thang(,? nam)?)?( (ra |ky |cua )?(ky|qd|quyet dinh|ban hanh|khen|trao|tang|cap))*$|"
            r"ngay (ky|ban hanh)|^thoi (gian|diem) (khen|trao|tang|quyet dinh)|^ngay,? thang(,? nam)?$",
        ),
        (
            ListField.DECISION,
            r"^(so )?(qd|quyet dinh)\b|^so,? ?(ngay|/)|\bso (qd|quyet dinh|van ban)|^so,? ky hieu|"
            r"quyet dinh (khen|so|tang)|can cu khen|^van ban( khen)?",
        ),
        (ListField.REPLICATED, r"nhan rong|nhan dien\b(?! hinh)|lan toa"),
        (
            ListField.DEED,
            r"thanh tich|ly do (khen|de nghi)|noi dung (khen|thanh tich|dien hinh|guong)|viec lam|cong trang|"
            r"^(tom tat|noi dung tieu bieu)|^guong",
        ),
        (
            ListField.MODEL,
            r"^(ten( goi)?( cua)? |noi dung |danh muc )?(cac )?(mo hinh|cach lam)\b(?! nay)",
        ),
        (
            ListField.NAMED,
            r"tap the( va)?[ ,/&-]*(hoac )?(ho (va )?ten )?(\w+ )?ca nhan|"
            r"ca nhan( va)?[ ,/&-]*(hoac )?(\w+ )?(tap the|don vi)|"
            r"(ho( va|,)? ?ten|ten).*[,/].*(tap the|don vi\b(?! cong tac))|(tap the|don vi)[ ,/].*ho( va|,)? ?ten|"
            r"(^|ten )(cac )?(dien hinh|guong)( tien tien| tieu bieu)?( \(.*\))?$|"
            r"don vi[ ,/]+ca nhan|ten (doi tuong|nguoi|don vi)[ ,/]+(duoc|tap the)|doi tuong (duoc )?(khen|tang)",
        ),
        (
            ListField.PERSON,
            r"^ho( va| &|,)? ?(chu )?(dem( va)? )?ten\b|^ten (ca nhan|dong chi|can bo|chien si|nguoi)|"
            r"^(ca nhan|dong chi|can bo chien si)$|^ho,? (ten )?dem|^(ten )?ca nhan (duoc|dien hinh|tieu bieu|"
            r"de nghi|dat)",
        ),
        (
            ListField.GROUP,
            r"^(ten )?(cac )?tap the( (duoc|dien hinh|tieu bieu|de nghi|dat|khen).*)?$|"
            r"^ten (cac )?(don vi|to chuc)( (duoc|dien hinh|tieu bieu|de nghi|dat).*)?$|^don vi (duoc|dat|"
            r"dien hinh|tieu bieu).*",
        ),
        (ListField.OBJECT, r"^doi tuong$|^(loai|phan loai)( doi tuong)?$|^tt ?/ ?cn$|^la (tap the|ca nhan)"),
        (
            ListField.PROPOSED,
            r"(hinh thuc|danh hieu|khen|tang).*(de nghi|de xuat|trinh)|(de nghi|de xuat|trinh).*(hinh thuc|"
            r"danh hieu|khen|tang)|^(de nghi|de xuat)$",
        ),
        (
            ListField.FORM,
            r"hinh thuc(?! (dao tao|boi duong|thuc hien|to chuc|tuyen truyen|hoat dong|xu ly))|danh hieu|"
            r"loai khen|khen (thuong|tang)|(da )?duoc (tang|khen|cong nhan)|^muc khen",
        ),
        (ListField.RANK, r"^(cap bac|cap ham|quan ham)( ham)?$"),
        (
            ListField.SCOPE,
            r"pham vi|noi (ap dung|thuc hien|trien khai|xay dung|dang)|dia (ban|diem|phuong)|don vi (thuc hien|"
            r"ap dung|xay dung|trien khai|chu tri|dang ky|duy tri|co mo hinh)|quy mo",
        ),
        (ListField.FIELD, r"linh vuc|mat cong tac|^nhom (cong tac|viec)|^loai hinh$"),
        (ListField.RESULT, r"ket qua|hieu qua|tac dung|danh gia|chuyen bien"),
        (ListField.POST, r"chuc (vu|danh)|cap bac|cong tac|nghe nghiep"),
        (
            ListField.PLACE,
            r"^(ten )?(don vi|co quan|cong an)\b|^thuoc don vi|dia chi|que quan|cho o|noi o|(cong an|ca) (tinh|"
            r"don vi|dia phuong)",
        ),
        (ListField.NAMED, r"^ten( goi)?$"),
    )
)


def field_of(path: tuple[str, ...]) -> ListField | None:
    """Return what a column of a list with this heading path (from the top) is for; None when nothing tells.

    The lowest heading that says anything decides; one that names a single award is `ticked`.
    """
    labels = [_stripped(bare(label)) for label in reversed(path) if label and len(label) <= LONGEST_HEADING]
    found = [_by_words(label) for label in labels]
    if ListField.NUMBERS in found:
        return ListField.NUMBERS
    if labels and path and _is_one_award(path[-1]):
        return ListField.TICKED
    if ListField.FORM in found[1:] and level_of(labels[0]):
        return ListField.FORM
    own = next((field for field in found if field), None)
    if own is ListField.FORM and ListField.PROPOSED in found:
        return ListField.PROPOSED
    if own is ListField.LEVEL and ListField.DECISION in found:
        return found[0]
    return own


def _is_one_award(label: str) -> bool:
    own = {None, ListField.FORM, ListField.DECISION, ListField.PLACE}
    return names_award(label) and _by_words(_stripped(bare(label))) in own


def _by_words(label: str) -> ListField | None:
    return next((field for field, pattern in _PATTERNS if pattern.search(label)), None)


def _stripped(label: str) -> str:
    """A heading without what is said in brackets behind it."""
    return re.sub(r"\s*\([^()]*\)\s*$", "", label).strip(" .:*") or label
