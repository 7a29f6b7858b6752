"""Readings: what a typed number or choice means, how exactly it was said, and when it cannot be told."""

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from desktop.domain.book import Cell, CellType
from desktop.domain.choice import read_choice
from desktop.domain.doubles import plain, worked_out
from desktop.domain.ledger import Exactness
from desktop.domain.numeral import NUMERAL, Convention, Sense, senses
from desktop.domain.outcome import Ambiguous, Blank, Doubtful, NotReported, NumberField, Outcome, Reading, Unreadable
from desktop.domain.remarked import claimed, date_as_points, remarked
from desktop.domain.text import clean, fold, look_alikes

__all__ = [
    "Ambiguous",
    "Blank",
    "Doubtful",
    "NotReported",
    "NumberField",
    "Outcome",
    "Reading",
    "Unreadable",
    "read_cell",
    "read_number",
]

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_DASHES = re.compile(r"[-‐-―−_/]+")
_DOTS = re.compile(r"[.…·]{2,}|…")
_NOT_ARISEN = frozenset(
    map(fold, ("không phát sinh", "chưa phát sinh", "không có phát sinh", "ko phát sinh", "không ps", "kps"))
)
_NOTHING = _NOT_ARISEN | set(map(fold, ("không", "không có", "ko", "ko có")))
_WORDINGS: tuple[tuple[str, Exactness], ...] = (
    ("trên dưới", Exactness.ABOUT),
    ("không dưới", Exactness.AT_LEAST),
    ("không ít hơn", Exactness.AT_LEAST),
    ("ít nhất", Exactness.AT_LEAST),
    ("tối thiểu", Exactness.AT_LEAST),
    (">=", Exactness.AT_LEAST),
    ("≥", Exactness.AT_LEAST),
    ("trên", Exactness.MORE_THAN),
    ("hơn", Exactness.MORE_THAN),
    (">", Exactness.MORE_THAN),
    ("gần", Exactness.ALMOST),
    ("ước khoảng", Exactness.ABOUT),
    ("khoảng", Exactness.ABOUT),
    ("xấp xỉ", Exactness.ABOUT),
    ("chừng", Exactness.ABOUT),
    ("ước đạt", Exactness.ABOUT),
    ("ước", Exactness.ABOUT),
    ("~", Exactness.ABOUT),
    ("≈", Exactness.ABOUT),
)
_UPPER = re.compile(r"^(dưới|không quá|không vượt quá|tối đa|nhiều nhất|<=?|≤)|trở xuống$")
_SCALES = {"tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "tr": 10**6, "nghìn": 10**3, "ngàn": 10**3}
_SCALED = re.compile(rf"({NUMERAL}) ?(tỷ|tỉ|triệu|tr|nghìn|ngàn)(?![^\W\d_])")
_PLAIN = re.compile(rf"({NUMERAL})(?: ?(%|[đd]\.?|(?:(?<= )|(?=[^\W\d_]{{2}}))[^\W\d_][^\d()]*))?")
_SHARE = re.compile(r"(\d{1,15}) ?/ ?(\d{1,15})")
_LABEL = re.compile(r"(?:(?:số )?điểm ?[:=]?|=) ?(?=[+\d])")
_CLOSING = re.compile(r"[ .]*\./\.?$")
_DONG = re.compile(r"(?:việt nam )?(?:đồng|đ|vnđ|vnd|₫)\.?")
_UNITS = {
    "points": re.compile(r"điểm\.?|[đd]\.?"),
    "percent": re.compile(r"%|phần trăm"),
    "ratio": re.compile(r"%|phần trăm"),
    "money": _DONG,
}
_COUNTED = re.compile(r"(?:vụ|người|lượt|cuộc|đối tượng|trường hợp|hồ sơ|mô hình|tập thể|cá nhân|văn bản|lần)\b.*")
"""Things there are no parts of: `1.616 vụ` is no 1.6 of them."""
_WHOLE = frozenset({"count"})
_SIGNED = frozenset({"change"})
_ZERO_WORDS = frozenset({"count", "money", "change"})
_MOST_DIGITS = 12
_NO_NUMBER_FROM = 15
"""Digits before the decimal point: a sheet keeps no more of a number exactly; such a one names an account, a paper."""
_LETTERS_FOR_DIGITS = str.maketrans("oOlIiОоІ", "00111001")


def read_number(raw: str, field: NumberField) -> Outcome:
    """Return what `raw` means in `field`, the Vietnamese way: 1.616 is 1616 in a count, 7,5 is 7.5."""
    text = clean(raw).translate(_FULL_WIDTH).casefold()
    if not text or _DOTS.fullmatch(text):
        return Blank()
    if raw.strip().startswith("#"):
        return Unreadable("cell_error", raw)
    if _DASHES.fullmatch(text):
        return NotReported(raw)
    if field.kind == "choice":
        return NotReported(raw) if fold(text) in _NOT_ARISEN - set(map(fold, field.labels)) else read_choice(raw, field)
    if fold(text) in _NOTHING:
        return Reading(Decimal(0), raw=raw) if field.kind in _ZERO_WORDS else NotReported(raw)
    return _read_worded(_unlabelled(text) if field.kind == "points" else text, raw, field)


def _unlabelled(text: str) -> str:
    """Points without the word that names them ("Điểm: 8,5") and the sign that closes a paper ("8,5 điểm./.")."""
    bare_of_sign = _CLOSING.sub("", text)
    found = _LABEL.match(bare_of_sign)
    return bare_of_sign[found.end() :] if found else bare_of_sign


def read_cell(cell: Cell | None, field: NumberField) -> Outcome:
    """Return what a cell means in `field`; percent formats scale, a broken count (1.616 typed in English) is asked."""
    if cell is None or (cell.value is None and cell.type is CellType.TEXT):
        return Blank()
    outcome = _read_cell(cell, field)
    return Doubtful(outcome, "struck_value", cell.raw) if cell.struck and isinstance(outcome, Reading) else outcome


def _read_cell(cell: Cell, field: NumberField) -> Outcome:
    match cell.type:
        case CellType.ERROR:
            return Unreadable("cell_error", cell.raw)
        case CellType.FORMULA:
            return Unreadable("formula_without_value", cell.raw)
        case CellType.DATE:
            return date_as_points(cell, field)
        case CellType.BOOL:
            return read_number("x" if cell.value else "không đạt", field)
        case CellType.NUMBER if isinstance(cell.value, Decimal):
            return _read_decimal(cell.value, cell.number_format or "", cell.raw, field)
        case _:
            return read_number(str(cell.value), field)


def _read_decimal(value: Decimal, number_format: str, raw: str, field: NumberField) -> Outcome:
    if not value.is_finite():
        return Unreadable("not_a_number", raw)
    if field.kind == "choice":
        return read_choice(raw, field)
    number = worked_out(value)
    if "%" in number_format:
        percent = Reading(worked_out(number * 100), unit="%", raw=raw, note="percent_cell")
        share = None if field.maximum is None else worked_out(number * field.maximum)
        return Doubtful(percent, "percent_points", raw, share) if field.kind == "points" else percent
    if field.kind in _WHOLE and number != number.to_integral_value():
        return _broken_count(number, raw, field.grouping)
    return _checked(Reading(number, raw=raw), field)


def _broken_count(number: Decimal, raw: str, grouping: Convention | None) -> Outcome:
    grouped = number * 1000
    if 0 < number < 1000 and grouped == grouped.to_integral_value() and grouping is not Convention.WESTERN:
        if grouping:
            return Reading(plain(grouped), raw=raw, note="decided_by_answer")
        return Ambiguous((plain(grouped), number), raw)
    return Unreadable("negative" if number < 0 else "not_an_integer", raw)


def _read_worded(text: str, raw: str, field: NumberField) -> Outcome:
    if own := claimed(text, raw, field, _decide):
        return own
    if "±" in text or "+/-" in text:
        return Unreadable("sign_unclear", raw)
    if _UPPER.search(text):
        return Unreadable("only_upper_bound", raw)
    exactness, rest = _exactness(text)
    sign, rest = _sign(rest)
    found = _unsigned(rest, raw, field)
    if isinstance(found, Doubtful) and (sign < 0 or exactness is not Exactness.EXACT):
        return Unreadable("not_a_number", raw)
    if not isinstance(found, Reading) or isinstance(found.value, str):
        return found
    return _checked(replace(found, value=found.value * sign, exactness=exactness), field)


def _exactness(text: str) -> tuple[Exactness, str]:
    if text.endswith("trở lên"):
        return Exactness.AT_LEAST, text.removesuffix("trở lên").removeprefix("từ ").strip()
    for wording, exactness in _WORDINGS:
        rest = text.removeprefix(wording)
        if rest != text and not rest[:1].isalpha():
            return exactness, rest.strip()
    return Exactness.EXACT, text.removeprefix("đạt ").strip()


def _sign(text: str) -> tuple[int, str]:
    for word, sign in (("giảm", -1), ("tăng", 1), ("-", -1), ("−", -1), ("–", -1), ("+", 1)):
        if text.startswith(word):
            return sign, text.removeprefix(word).strip()
    if text.startswith("(") and text.endswith(")"):
        return -1, text[1:-1].strip()
    return 1, text


def _unsigned(text: str, raw: str, field: NumberField) -> Outcome:
    if field.kind == "ratio" and (parts := _SHARE.fullmatch(text)):
        if int(parts[2]) == 0:
            return Unreadable("divided_by_zero", raw)
        return Reading(Fraction(int(parts[1]), int(parts[2])), raw=raw)
    if field.kind in {"money", "count", "measure"} and _SCALED.match(text):
        return _scaled(text, raw, field)
    whole = _PLAIN.fullmatch(text)
    unit = (whole[2] or "").strip() if whole else ""
    if whole is None or not _fits(unit, field.kind) or not senses(whole[1]):
        return remarked(text, raw, field, _decide) or _no_number(text, raw)
    counted = field.kind == "measure" and _COUNTED.fullmatch(unit)
    found = _decide(senses(whole[1]), raw, replace(field, kind="count") if counted else field)
    if isinstance(found, Reading):
        return replace(found, unit="đồng" if field.kind == "money" and unit else unit)
    return found


def _fits(unit: str, kind: str) -> bool:
    if not unit:
        return True
    if kind in _UNITS:
        return _UNITS[kind].fullmatch(unit) is not None
    return len(unit.split()) <= 4


def _scaled(text: str, raw: str, field: NumberField) -> Outcome:
    total, place, scale = Decimal(0), 0, 1
    note = ""
    while part := _SCALED.match(text, place):
        found = _decide(senses(part[1]), raw, replace(field, kind="scaled"))
        if not isinstance(found, Reading) or not isinstance(found.value, Decimal):
            return _scale_up(found, _SCALES[part[2]], raw)
        total, place, note = total + found.value * _SCALES[part[2]], part.end(), found.note or note
        scale = max(scale, _SCALES[part[2]])
        place += text[place : place + 1] == " "
    unit = text[place:].strip()
    if field.kind == "money" and unit and not _DONG.fullmatch(unit):
        return Unreadable("not_a_number", raw)
    if any(each.isdigit() for each in unit):
        return Unreadable("not_a_number", raw)
    return Reading(plain(total), unit="đồng" if field.kind == "money" else unit, raw=raw, note=note, scale=scale)


def _scale_up(found: Outcome, scale: int, raw: str) -> Outcome:
    if isinstance(found, Ambiguous):
        return Ambiguous(tuple(each * scale for each in found.readings if isinstance(each, Decimal)), raw)
    return Unreadable("not_a_number", raw)


def _decide(found: tuple[Sense, ...], raw: str, field: NumberField) -> Outcome:
    if any(each.value.adjusted() >= _NO_NUMBER_FROM for each in found):
        return Unreadable("too_many_digits", raw)
    if len(found) < 2:
        return Reading(worked_out(found[0].value), raw=raw) if found else Unreadable("not_a_number", raw)
    if field.kind in {"count", "money"}:
        return Reading(max(each.value for each in found), raw=raw)
    if field.maximum is not None:
        within = [each.value for each in found if each.value <= field.maximum]
        if len(within) == 1:
            return Reading(worked_out(within[0]), raw=raw, note="decided_by_maximum")
    for each in found:
        if field.grouping is not None and each.convention is field.grouping:
            return Reading(worked_out(each.value), raw=raw, note="decided_by_answer")
    for each in found:
        if field.convention is not None and each.convention is field.convention:
            return Reading(worked_out(each.value), raw=raw, note="decided_by_sheet")
    return Ambiguous(tuple(worked_out(each.value) for each in found), raw)


def _checked(found: Reading, field: NumberField) -> Outcome:
    if not isinstance(found.value, Decimal):
        return found
    if found.value < 0 and field.kind not in _SIGNED:
        return Unreadable("negative", found.raw, "fall" if fold(found.raw).startswith(fold("giảm")) else "")
    if field.kind in _WHOLE and found.value != found.value.to_integral_value():
        return Unreadable("not_an_integer", found.raw)
    if found.value.adjusted() >= (_MOST_DIGITS if field.kind in {"count", "points"} else _NO_NUMBER_FROM):
        return Unreadable("too_many_digits", found.raw)
    return found


def _no_number(text: str, raw: str) -> Unreadable:
    swapped = text.translate(_LETTERS_FOR_DIGITS)
    alike = swapped != text and _PLAIN.fullmatch(swapped) is not None and (len(text) < 4 or text[:1].isdigit())
    foreign = look_alikes(raw) and any(letter.isdigit() for letter in text)
    return Unreadable("not_a_number", raw, "look_alike" if alike or foreign else "")
