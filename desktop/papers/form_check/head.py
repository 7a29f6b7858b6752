"""The head of a paper: the state's name, the issuer, number, place and date, title and subject."""

import re
from collections.abc import Iterator

from desktop.domain.finding import Finding
from desktop.domain.text import bare
from desktop.papers.form_check.lines import Line
from desktop.papers.form_check.note import depart, millimetres, points
from desktop.papers.form_check.paper import Paper
from desktop.papers.word.letters import width_mm

_STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_STATES = (_STATE, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_BLANK = r"[\s….]*"
_NUMBER = re.compile(rf"^Số\s*:(?P<number>{_BLANK}\d*[A-Za-z]?{_BLANK})/(?P<code>.*)$", re.IGNORECASE)
_CODE = re.compile(r"^\s*[A-ZĐ][A-Za-zĐđ0-9]*(-[A-Za-zĐđ0-9….]+)*\s*$")
_DAY = re.compile(
    rf"^(?P<place>.+?)(?P<comma>,?)\s*ngày(?P<day>{_BLANK}\d*{_BLANK})tháng(?P<month>{_BLANK}\d*{_BLANK})năm(?P<year>{_BLANK}\d*{_BLANK})$",
    re.IGNORECASE,
)
_NO_SUBJECT = ("giay moi", "phieu", "danh sach", "bang")


def check_head(paper: Paper) -> Iterator[Finding]:
    """Yield what departs above the text; an annex by itself has no such head."""
    if paper.is_annex:
        return
    state = next((line for line in paper.head if bare(_STATE) in line.key), None)
    motto = next((line for line in paper.head if line.key.startswith("doc lap")), None)
    yield from _state(state)
    yield from _motto(paper, motto)
    yield from _issuer(paper, state)
    yield from _number(paper)
    yield from _place(paper)
    yield from _title(paper)


def _state(line: Line | None) -> Iterator[Finding]:
    if line is None:
        yield depart("state_missing")
    elif line.text not in _STATES or not line.upper:
        yield depart("state_text", line)
    elif not (line.bold and not line.italic and line.sized(12, 13)):
        yield depart("state_look", line, found=points(line.sizes))


def _motto(paper: Paper, line: Line | None) -> Iterator[Finding]:
    if line is None:
        yield depart("motto_missing")
        return
    if line.text != _MOTTO:
        yield depart("motto_text", line)
    if not (line.bold and not line.italic and line.sized(13, 14)):
        yield depart("motto_look", line, found=points(line.sizes))
    yield from _line_below(paper, line, "motto_line", (0.85, 1.2))


def _issuer(paper: Paper, state: Line | None) -> Iterator[Finding]:
    lines = _issuer_lines(paper, state)
    if not lines:
        yield depart("issuer_missing")
        return
    *superiors, issuer = lines
    for line in superiors:
        if not (line.upper and line.sized(12, 13)) or line.bold:
            yield depart("superior_look", line, found=points(line.sizes))
    if not (issuer.upper and issuer.bold and issuer.sized(12, 13)):
        yield depart("issuer_look", issuer, found=points(issuer.sizes))
    yield from _line_below(paper, issuer, "issuer_line", (0.3, 0.55))


def _issuer_lines(paper: Paper, state: Line | None) -> list[Line]:
    """Return the lines of the cell left of the state's name, down to the number; without a table, those above it."""
    if state is None or state.cell is None:
        above = [line for line in paper.head if state is None or line.number < state.number]
    else:
        table, row, cell = state.cell
        above = [line for line in paper.head if line.cell and line.cell[:2] == (table, row) and line.cell[2] < cell]
    names = [line for line in above if not line.key.startswith(("so:", "so :", "doc lap", "du thao", "mat"))]
    return [line for line in names if not _DAY.match(line.text)]


def _number(paper: Paper) -> Iterator[Finding]:
    line = next((each for each in paper.head if each.key.replace(" ", "").startswith("so:")), None)
    if line is None:
        if not _is_loose(paper):
            yield depart("number_missing")
        return
    found = _NUMBER.match(line.text)
    if found is None or not _CODE.match(found.group("code")) or found.group("code") != found.group("code").strip():
        yield depart("number_text", line)
    elif _short(found.group("number")):
        yield depart("number_zero", line)
    if not (line.sized(13, 13) and line.plain and line.setting.align == "center"):
        yield depart("number_look", line, found=points(line.sizes))


def _is_loose(paper: Paper) -> bool:
    return paper.title is not None and paper.title.key.startswith(_NO_SUBJECT)


def _place(paper: Paper) -> Iterator[Finding]:
    line = next((each for each in paper.head if _DAY.match(each.text)), None)
    if line is None:
        yield depart("place_missing")
        return
    found = _DAY.match(line.text)
    assert found
    if not found.group("comma"):
        yield depart("place_comma", line)
    yield from _zeros(line, found.group("day"), found.group("month"))
    if not (line.italic and line.sized(13, 14)):
        yield depart("place_look", line, found=points(line.sizes))


def _zeros(line: Line, day: str, month: str) -> Iterator[Finding]:
    day, month = day.strip(" ….\u00a0"), month.strip(" ….\u00a0")
    if _short(day) or _short_month(month) or (len(month) == 2 and month.startswith("0") and int(month) > 2):
        yield depart("date_zero", line)
    elif not (1 <= int(day or 1) <= 31 and 1 <= int(month or 1) <= 12):
        yield depart("date_impossible", line)


def _short(number: str) -> bool:
    digits = number.strip(" ….\u00a0")
    return digits.isdigit() and len(digits) == 1


def _short_month(month: str) -> bool:
    return month in {"1", "2"}


def _title(paper: Paper) -> Iterator[Finding]:
    line = paper.title
    if line is None:
        if not any(each.key.startswith("v/v") for each in paper.main[:30]):
            yield depart("title_missing")
        return
    if not (line.upper and line.bold and line.setting.align == "center" and line.sized(13, 14)):
        yield depart("title_look", line, found=points(line.sizes))
    subject = _subject(paper, line)
    if subject is None:
        if not line.key.startswith(_NO_SUBJECT):
            yield depart("subject_missing", line)
        return
    if not (subject.bold and subject.setting.align == "center" and subject.sized(13, 14)):
        yield depart("subject_look", subject, found=points(subject.sizes))
    yield from _line_below(paper, _last_of(paper, subject), "title_line", (0.3, 0.55))


def _subject(paper: Paper, title: Line) -> Line | None:
    following = next(iter(paper.after(title, 1)), None)
    centred = following is not None and following.setting.align == "center" and following.cell == title.cell
    return following if centred else None


def _last_of(paper: Paper, subject: Line) -> Line:
    """Return the last line of a subject that runs over several centred bold paragraphs."""
    last = subject
    for line in paper.after(subject, 3):
        if (
            line.cell != subject.cell
            or line.setting.align != "center"
            or not line.bold
            or line.setting.level is not None
        ):
            break
        last = line
    return last


def _line_below(paper: Paper, line: Line, code: str, share: tuple[float, float]) -> Iterator[Finding]:
    """Yield a departure where no line is drawn below the last row, or where its length is known and not due."""
    text = min(line.width, width_mm(line.tail, max(line.sizes, default=13)))
    lengths = [length for each in paper.around(line) if (length := _drawn_length(each, line, text))]
    if not lengths:
        yield depart(code, line, found="")
        return
    least, most = share
    known = [length / text for length in lengths if length > 0]
    if known and not any(least <= each <= most for each in known):
        yield depart(code, line, found=f"{millimetres(known[0] * 100)}%")


def _drawn_length(place: Line, line: Line, text: float) -> float:
    """Return the mm of the line drawn at `place`: 0 for none, -1 where its length is not known."""
    setting = place.setting
    if place.drawn:
        return place.drawn
    own = place.number == line.number
    if (own and setting.border_below) or (
        not own and not place.text and (setting.border_above or setting.border_below)
    ):
        return max(0.1, place.width - setting.left - setting.right)
    if own and place.stretches and all(each.look.underlined for each in place.stretches):
        return text
    return 0.0
