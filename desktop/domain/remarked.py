"""Remarked numbers: points told with their maximum (8/10), numbers with words behind them, points that became a day."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.domain.book import Cell
from desktop.domain.numeral import NUMERAL, Sense, senses
from desktop.domain.outcome import Doubtful, NumberField, Outcome, Reading, Unreadable
from desktop.domain.reckoned import agrees, reckoned

_POINTS = r"(?: ?(?:điểm|đ\.?))?"
_OUT_OF = re.compile(
    rf"({NUMERAL}){_POINTS} ?(?:/|trên(?: tổng số)?|trong(?: tổng số)?) ?({NUMERAL}){_POINTS}\.?"
    r"(?P<behind> ?[(\[].+[)\]]\.?| ?[-–—;:,] ?[^\W\d_].*)?"
)
_REMARKED = re.compile(
    rf"({NUMERAL}) ?([^\W\d_]+\.?(?: [^\W\d_]+){{0,3}}|%)?(?: ?\*+| ?[(\[].+[)\]]\.?| ?[-–—;:] ?[^\W\d_].*| ?\.| ?,)"
)
_WORDED = re.compile(rf"({NUMERAL}) ?(điểm|đ\.?)[,;:]? .+")
_SAYS = re.compile(r"\btự (?:chấm|đánh giá|cho điểm)")
_DENIED = re.compile(r"\b(?:không|chưa|chẳng) tự (?:chấm|đánh giá|cho)")
_CLAIMED = re.compile(
    rf".*?{_SAYS.pattern}(?: điểm)?(?: là| đạt| được)*(?: ?[:=] ?| )"
    rf"(?P<points>{NUMERAL})(?: ?/ ?(?P<most>{NUMERAL}))?(?: ?(?:điểm|đ\b)\.?|(?=\W|$))(?P<behind>.*)"
)
_SPACED = re.compile(rf"(\d{{1,3}})(?: , ?|, )(\d{{1,2}}){_POINTS}")
_COUNTS = re.compile(
    r"\b(rưỡi|rưởi|nửa|phẩy|lẻ|kém|trừ|cộng|thêm|bớt|giảm|còn|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười)\b"
)
_PAPER = re.compile(
    r"\b(?:số:? ?)?\d+ ?/ ?(?:20\d\d/)?[^\W\d_]{2}[^\W_]*(?:-[^\W_]+)*|"
    r"\bngày \d{1,2}[/.-]\d{1,2}(?:[/.-](?:20)?\d\d)?(?!\d)"
)
"""The number or the day of a paper: `số 12/BC-PX03`, `45/2026/KH-CAT`, `ngày 03/11/2026`."""
_DAY = re.compile(
    r"\d{1,2} ?[-/ ] ?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|thg ?\d{1,2}|tháng \d{1,2})"
    r"(?: ?[-/ ] ?\d{2,4})?"
)
"""A day a spreadsheet made of a number, as text: `7-May`, `7-Thg5`."""
_LABELLED = frozenset({"points", "change", "count", "measure", "percent"})
_UNITS = {"points": ("điểm", "đ", "đ."), "change": ("điểm", "đ", "đ."), "percent": ("%",)}

Decide = Callable[[tuple[Sense, ...], str, NumberField], Outcome]
"""Chooses among the senses of a numeral by the field it stands in."""


def remarked(text: str, raw: str, field: NumberField, decide: Decide) -> Outcome | None:
    """Return a number told with more than its unit; None where `text` is no such number.

    `8/10` is 8 where the most points are 10; `8 (có minh chứng)` is 8; `2, 5` is 2.5 where there are as many points;
    words with other numbers are doubtful.
    """
    if own := reckoned(text, raw, field, _tells_more):
        return own
    if field.kind in {"points", "change"} and (told := _OUT_OF.fullmatch(text)):
        return _out_of(told, raw, field, decide)
    if field.kind == "points" and (spaced := _SPACED.fullmatch(text)):
        return _closed_up(Decimal(f"{spaced[1]}.{spaced[2]}"), raw, field)
    if field.kind in _LABELLED and _DAY.fullmatch(text):
        return Unreadable("date_for_number", raw)
    found = _REMARKED.fullmatch(text) if field.kind in _LABELLED else None
    if found is None and field.kind == "points":
        found = _WORDED.fullmatch(text)
    if found is None or not _fits(found[2] or "", field.kind) or not senses(found[1]):
        return None
    outcome = decide(senses(found[1]), raw, field)
    if not isinstance(outcome, Reading):
        return outcome
    behind = text[found.end(2) if found[2] else found.end(1) :].strip(" .,")
    reading = replace(outcome, unit=found[2] or "", note=outcome.note or ("words_behind" if behind else ""))
    return _with_behind(reading, behind, field)


def claimed(text: str, raw: str, field: NumberField, decide: Decide) -> Outcome | None:
    """Return the points that the words of a cell call the unit's own; None where they do not, or do so twice.

    `Đạt yêu cầu. Tự chấm: 8 điểm` is 8 whatever stands before; with numbers behind it is doubtful.
    """
    said = _CLAIMED.fullmatch(text) if field.kind == "points" else None
    if said is None or len(_SAYS.findall(text)) > 1 or _DENIED.search(text):
        return None
    top = {sense.value for sense in senses(said["most"])} if said["most"] else {field.maximum}
    outcome = decide(senses(said["points"]), raw, field) if field.maximum in top else None
    if not isinstance(outcome, Reading):
        return outcome
    reading = replace(outcome, note="claimed_in_words")
    return Doubtful(reading, "words_behind_unsure", raw) if _tells_more(said["behind"]) else reading


def date_as_points(cell: Cell, field: NumberField) -> Outcome:
    """Return what a day means where a number is asked for: `8/10` of ten points that a spreadsheet took for a day."""
    if isinstance(cell.value, date) and field.kind == "points" and field.maximum is not None:
        day, month = Decimal(cell.value.day), Decimal(cell.value.month)
        meant = day if month == field.maximum else month if day == field.maximum else None
        if meant is not None:
            return Doubtful(Reading(meant, raw=cell.raw), "date_or_points", cell.raw)
    return Unreadable("date_for_number", cell.raw)


def _out_of(told: re.Match[str], raw: str, field: NumberField, decide: Decide) -> Outcome | None:
    top = {sense.value for sense in senses(told[2])}
    outcome = decide(senses(told[1]), raw, field) if field.maximum in top else None
    if not isinstance(outcome, Reading):
        return outcome
    return _with_behind(replace(outcome, note="out_of_maximum"), told["behind"] or "", field)


def _with_behind(reading: Reading, behind: str, field: NumberField) -> Outcome:
    """The points with the words behind them: in doubt where these tell another number without saying how."""
    if not _tells_more(behind):
        return reading
    told = field.kind == "points" and isinstance(reading.value, Decimal)
    if told and agrees(behind, Decimal(str(reading.value)), field.maximum, _tells_more):
        return replace(reading, note="reckoned")
    return Doubtful(reading, "words_behind_unsure", reading.raw)


def _tells_more(behind: str) -> bool:
    """Whether the words behind a number tell another number, in digits or in letters; a number of a paper does not."""
    behind = _PAPER.sub("", behind)
    return any(letter.isdigit() for letter in behind) or _COUNTS.search(behind) is not None


def _closed_up(points: Decimal, raw: str, field: NumberField) -> Outcome | None:
    """Points with a space beside their comma (`2, 5`); None where they would be more than can be had."""
    within = field.maximum is not None and points <= field.maximum
    return Reading(points, raw=raw, note="space_in_number") if within else None


def _fits(unit: str, kind: str) -> bool:
    return not unit or unit in _UNITS.get(kind, (unit,))
