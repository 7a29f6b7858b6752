"""Submissions in words: a value of a report by its name, and what a version says of it."""

from decimal import Decimal

from desktop.domain.facts import Fact, Facts
from desktop.domain.ledger import Correction, Item, Ledger
from desktop.domain.place import Place
from desktop.domain.submission.condition import Condition, Move
from desktop.domain.submission.correcting import unread
from desktop.domain.submission.difference import Difference, Spot
from desktop.domain.submission.listing import ListMove
from desktop.domain.submission.offer import Offer
from desktop.domain.submission.report import Report
from desktop.domain.submission.thing import Said, key_of, thing_of
from desktop.words.catalogue import has, say
from desktop.words.numbers import as_shown, moment, written
from desktop.words.registers import register_name
from desktop.words.why import INPUT_WORDS

OF_VALUES = frozenset(
    {
        *(f"{what}_{end}" for what in ("correction", "value", "clearing") for end in ("stays", "given_up")),
        *("correction_adopted", "value_declined", "hand_entry_replaced", "hand_entry_stays", "not_assigned_stays"),
    }
)
"""The findings about one value: their facts carry `about`, `kind`, `name`, `mine` and `theirs`."""

_OBJECTS = {"tap_the": "tập thể", "ca_nhan": "cá nhân", "decided": "đã quyết định", "proposed": "đề nghị"}
_STATES = {"blank": "để trống", "not_reported": "không báo cáo", "not_assigned": "không giao"}
_LONGEST = 80


def with_value(facts: Facts) -> Facts:
    """Return the facts of a finding about one value with its name (`what`) and both its readings in words."""
    about, kind, name = (str(facts[each]) for each in ("about", "kind", "name"))
    told: dict[str, Fact] = {"what": _what(kind, about, name)}
    return {**facts, **told, "mine": _told(facts["mine"]), "theirs": _told(facts["theirs"])}


def value_name(spot: Spot) -> str:
    """Return what a value is called: `điểm của I.1`, `thực hiện của I.2`, `số liệu PPHS kỳ trước`, `mục “…”`."""
    key, name = spot
    kind, *about = key
    return _what(kind, " · ".join(filter(None, about)), name)


def full_name(spot: Spot, ledger: Ledger) -> str:
    """Return what a value is called with the title of what it is about: `điểm của I.1 – Tham mưu cấp ủy …`."""
    kind, *about = spot[0]
    title = ""
    if kind == "entry":
        criterion = ledger.framework.criterion(about[0])
        title = criterion.title if criterion else ""
    elif kind == "figure":
        title = next((each.title for each in ledger.indicators if each.code == about[0]), "")
    return f"{value_name(spot)} – {title}" if title else value_name(spot)


def said_words(said: Said | None) -> str:
    """Return what a version says of a value: a number, words, `không báo cáo`; `để trống` where it says nothing."""
    return _told(None if said is None else said.value)


def raw_words(said: Said | None) -> str:
    """Return what the unit typed there, as it typed it, and what was read of it where that looks otherwise."""
    read = said_words(said)
    raw = as_shown(said.place.raw.strip()) if said is not None and said.place is not None else ""
    return read if raw in {"", read, read.strip("“”")} else f"“{_short(raw)}” ({read})"


def correction_lines(item: Item, unit: str) -> tuple[str, ...]:
    """Return what was put right of one thing, a line a value: what was sent, what counts, why, by which paper, who."""
    made = item.correction
    if made is None:
        return ()
    sent, now = thing_of([made.raw]) if made.raw is not None else {}, thing_of([item])
    first = next(iter(sent.values()), None)
    wrong = unread(item)
    return tuple(
        _correction_line((made, unit), (key_of(item), name), sent.get(name) or first or wrong.get(name), now.get(name))
        for name in made.names
    )


def _correction_line(about: tuple[Correction, str], spot: Spot, sent: Said | Place | None, now: Said | None) -> str:
    made, unit = about
    place = sent.place if isinstance(sent, Said) else sent
    facts: dict[str, Fact] = {
        "kept": made.kept_from,
        "unit": unit,
        "what": value_name(spot),
        "sent": f"“{_short(as_shown(sent.raw.strip()))}”" if isinstance(sent, Place) else raw_words(sent),
        "cell": _cell(place),
        "now": said_words(now),
        "reason": made.reason,
        "basis": made.basis,
        "officer": made.officer,
        "time": moment(made.time),
    }
    return say("submission", "corrected", facts)


def submission_line(report: Report, version: int, condition: Condition, reason: str, corrections: int) -> str:
    """Return a kept report in one line: its number, unit, file, version, how it stands and why."""
    facts: dict[str, Fact] = {
        "number": report.id,
        "unit": report.unit,
        "file": report.file,
        "version": version,
        "state": condition_words(condition),
        "reason": reason,
        "corrections": corrections,
    }
    return say("submission", "line", facts)


def condition_words(condition: Condition) -> str:
    """Return how a submission stands, in words: `đang dùng`, `không dùng`."""
    return say("submission", f"condition_{condition.value}", {})


def move_words(move: Move) -> str:
    """Return what may be done with a submission, as a button or a menu says it."""
    return say("submission", f"move_{move.value}", {})


def counted_words(counted: str) -> str:
    """Return what became of a value that differs: `taken`, `left` or `corrected`, in words."""
    return say("submission", f"counted_{counted}", {})


def difference_line(difference: Difference) -> str:
    """Return one difference in one line: what it is, both texts with their cells."""
    facts: dict[str, Fact] = {
        "what": value_name(difference.spot),
        "before": raw_words(difference.before),
        "after": raw_words(difference.after),
        "was_at": _cell_of(difference.before),
        "is_at": _cell_of(difference.after),
    }
    return say("submission", f"difference_{difference.kind}", facts)


def offer_line(offer: Offer) -> str:
    """Return a hand value beside what the new file says, in one line, with what happens when nobody chooses."""
    facts: dict[str, Fact] = {
        "what": value_name(offer.spot),
        "mine": said_words(offer.mine),
        "theirs": raw_words(offer.theirs),
        "cell": _cell_of(offer.theirs),
        "reason": offer.reason,
        "stays": "yes" if offer.stays else "no",
    }
    return say("submission", "offer", facts)


def list_move_line(move: ListMove) -> str:
    """Return how a list changes: `Danh sách điển hình tiên tiến: thêm 2 dòng, bỏ 1 dòng`."""
    name = register_name(move.register)
    facts: Facts = {"name": f"{name[0].lower()}{name[1:]}", "came": move.came, "went": move.went}
    return say("registers", "list_moved", facts)


def _what(kind: str, about: str, name: str) -> str:
    value, _, level = name.partition(":")
    words = INPUT_WORDS.get(value, value)
    facts: dict[str, Fact] = {"about": about, "value": words[:1].lower() + words[1:], "level": level}
    if kind == "award":
        facts["about"] = " · ".join(_OBJECTS.get(each, each) for each in about.split(" · "))
    return say("submission", f"what_{kind}" if has("submission", f"what_{kind}") else "what_entry", facts)


def _told(value: Fact) -> str:
    match value:
        case None:
            return _STATES["blank"]
        case Decimal() | int():
            return written(value)
        case str() as text:
            return _STATES.get(text) or f"“{_short(text)}”"
        case _:
            return str(value)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _cell_of(said: Said | None) -> str:
    return _cell(said.place if said is not None else None)


def _cell(place: Place | None) -> str:
    if place is None or place.cell is None:
        return ""
    return f"{place.sheet} · {place.cell}" if place.sheet else place.cell
