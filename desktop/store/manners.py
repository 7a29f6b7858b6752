"""The manner of a cluster's papers: its wording, what the report's sections print, last year's text, the letterhead."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from sqlite_utils import Database

from desktop.domain.manner import FormChoice, Manner, PastText, SectionChoice
from desktop.store.plain import text_of, words_of
from desktop.store.rows import Cell, append, keyed, within

_FORM = tuple(each.name for each in fields(FormChoice))
_LISTS = frozenset({"authority", "recipients"})


def load(db: Database, round_code: str) -> Manner:
    """Return the manner of a round's papers."""
    wordings = dict(db.execute("SELECT key, text FROM wording ORDER BY key"))
    return Manner(wordings, _sections(db, round_code), _past(db), _form(db, round_code))


def save_wording(db: Database, key: str, text: str) -> None:
    """Make `text` the cluster's wording of a sentence; an empty text gives the program's own back."""
    kept = {**dict(db.execute("SELECT key, text FROM wording")), key: text}
    keyed(db, "wording", ("key", "text"), [(each, words) for each, words in kept.items() if words])


def keep_wordings(db: Database, wordings: Mapping[str, str]) -> None:
    """Take over the wording of another year into a file that has none."""
    append(db, "wording", ("key", "text"), sorted(wordings.items()))


def save_section(db: Database, round_code: str, section: str, choice: SectionChoice) -> None:
    """Make this what a section of the round's report prints."""
    present = {**_sections(db, round_code), section: choice}
    rows = [
        (key, int(each.units_printed), text_of(sorted(each.muted)))
        for key, each in present.items()
        if each != SectionChoice()
    ]
    within(db, "report_section", ("round", round_code), ("section", "units_printed", "muted"), rows)


def save_past(db: Database, year: int, texts: Iterable[PastText]) -> None:
    """Make these what the report of that earlier year said."""
    rows = [(at, each.section, each.text) for at, each in enumerate(texts)]
    within(db, "past_text", ("year", year), ("seq", "section", "text"), rows)


def save_form(db: Database, round_code: str, form: FormChoice) -> None:
    """Make this the letterhead and signature of the round's papers."""
    if form == _form(db, round_code):
        return
    row = tuple(_cell(getattr(form, name)) for name in _FORM)
    db.execute("DELETE FROM form_profile WHERE round = ?", [round_code])
    if form != FormChoice():
        append(db, "form_profile", ("round", *_FORM), [(round_code, *row)])


def _sections(db: Database, round_code: str) -> dict[str, SectionChoice]:
    sql = "SELECT section, units_printed, muted FROM report_section WHERE round = ? ORDER BY id"
    rows = db.execute(sql, [round_code])
    return {section: SectionChoice(bool(printed), frozenset(words_of(muted))) for section, printed, muted in rows}


def _past(db: Database) -> tuple[PastText, ...]:
    rows = db.execute("SELECT year, section, text FROM past_text ORDER BY year DESC, seq")
    return tuple(PastText(*row) for row in rows)


def _form(db: Database, round_code: str) -> FormChoice:
    row = db.execute(f"SELECT {', '.join(_FORM)} FROM form_profile WHERE round = ?", [round_code]).fetchone()
    if row is None:
        return FormChoice()
    values: dict[str, Any] = {name: _value(name, cell) for name, cell in zip(_FORM, row, strict=True)}
    return FormChoice(**values)


def _cell(value: str | tuple[str, ...] | bool | None) -> Cell:
    match value:
        case tuple():
            return text_of(list(value))
        case bool():
            return int(value)
        case _:
            return value


def _value(name: str, cell: Cell) -> str | tuple[str, ...] | bool | None:
    if cell is None:
        return None
    if name in _LISTS:
        return words_of(str(cell))
    return bool(cell) if name == "draft" else str(cell)
