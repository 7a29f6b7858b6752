"""A new store made from the rows of an old one that may go along: its own chain begins, citing the old one's head."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from sqlite_utils import Database

from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.handover import Level
from desktop.store import history
from desktop.store.acts import act
from desktop.store.parting.columns import IN_ACTS, KEPT, OF_THE_YEAR, ONLY, REWRITTEN, STRUCTURE
from desktop.store.parting.neutral import OTHER_FORM, OTHER_LEVEL, Neutral
from desktop.store.plain import maybe
from desktop.store.rows import append

_Row = dict[str, Any]
_Rewrite = Callable[[_Row, Neutral], Any]


def part(old: Database, new: Database, desk: Desk, level: Level, known_words: frozenset[str]) -> None:
    """Write into `new`, a blank store, what of `old` goes along at NO_NAMES or FRAMEWORK.

    Each act that kept something becomes an act `carried` of the new chain with its time, by `desk.officer`.
    """
    neutral = Neutral(old, known_words)
    facts: Facts = {
        "level": level.value,
        "head": history.head(old),
        "code": history.print_code(old),
        "acts": history.change_number(old),
    }
    with act(new, desk, "begin_chain", facts) as number:
        for table in STRUCTURE:
            _copy(old, new, table, neutral)
        if level is Level.NO_NAMES:
            for table in OF_THE_YEAR:
                _copy(old, new, table, neutral)
            _leave_behind(old, new, number)
    if level is Level.NO_NAMES:
        _carry(old, new, desk, neutral)


def _copy(old: Database, new: Database, table: str, neutral: Neutral) -> None:
    kept, rewritten = KEPT[table], REWRITTEN.get(table, ())
    rows = (_rewritten(table, row, neutral, None) for row in _rows(old, table))
    append(new, table, (*kept, *rewritten), rows)


def _leave_behind(old: Database, new: Database, number: int) -> None:
    hashes = [(sha256, number) for (sha256,) in old.execute("SELECT sha256 FROM original ORDER BY rowid")]
    append(new, "left_behind", ("sha256", "act"), hashes)


def _carry(old: Database, new: Database, desk: Desk, neutral: Neutral) -> None:
    """Write the rows of each act, in order, as an act of their own: which of two awards is later stays known."""
    union = " UNION ".join(f"SELECT act FROM {table} WHERE {ONLY.get(table, 'true')}" for table in IN_ACTS)
    acts = old.execute(f"SELECT number, time, name FROM act WHERE number IN ({union}) ORDER BY number").fetchall()
    for number, time, name in acts:
        with act(
            new, replace(desk, clock=partial(datetime.fromisoformat, time)), "carried", {"act": number, "what": name}
        ) as own:
            for table in IN_ACTS:
                columns = (*KEPT[table], *REWRITTEN[table])
                rows = _rows(old, table, f"WHERE act = ? AND {ONLY.get(table, 'true')}", (number,))
                append(new, table, columns, [_rewritten(table, row, neutral, own) for row in rows])


def _rows(db: Database, table: str, where: str = "", values: Sequence[object] = ()) -> Iterable[_Row]:
    cursor = db.execute(f"SELECT * FROM {table} {where} ORDER BY rowid", list(values))
    names = [each[0] for each in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor)


def _rewritten(table: str, row: _Row, neutral: Neutral, number: int | None) -> tuple[Any, ...]:
    kept = tuple(row[column] for column in KEPT[table])
    return kept + tuple(
        number if column == "act" else _REWRITES[table, column](row, neutral) for column in REWRITTEN.get(table, ())
    )


def _nothing(_row: _Row, _neutral: Neutral) -> str:
    return ""


def _reason(row: _Row, neutral: Neutral) -> str:
    return neutral.reason(row["reason"], row.get("evidence") or row.get("basis", ""), row.get("caller", ""))


_REWRITES: dict[tuple[str, str], _Rewrite] = {
    ("predecessor", "decision"): _nothing,
    ("past_figure", "wording"): lambda _row, _neutral: None,
    ("past_link", "decision"): _nothing,
    ("original", "name"): lambda row, neutral: neutral.file(row["sha256"]),
    ("original", "content"): lambda _row, _neutral: b"",
    ("conference", "place"): _nothing,
    ("conference", "plan"): _nothing,
    ("conference", "slogan"): _nothing,
    ("conference", "acts"): lambda _row, _neutral: "[]",
    ("conference", "movements"): lambda _row, _neutral: "[]",
    ("report", "file"): lambda row, neutral: neutral.file(row["sha256"]),
    ("report", "findings"): lambda row, neutral: neutral.findings(row["findings"]),
    ("report", "officer"): _nothing,
    ("entry", "reason"): _reason,
    ("entry", "evidence"): _nothing,
    ("entry", "sources"): lambda row, neutral: neutral.sources(row["sources"]),
    ("withdrawal", "section"): lambda _row, _neutral: None,
    ("withdrawal", "reason"): _reason,
    ("correction", "section"): lambda _row, _neutral: None,
    ("correction", "reason"): _reason,
    ("correction", "basis"): _nothing,
    ("report_use", "reason"): _reason,
    ("figure", "wording"): lambda _row, _neutral: None,
    ("figure", "source"): lambda row, neutral: neutral.source(row["source"]),
    ("award", "level"): lambda row, neutral: neutral.award_word(row["level"], OTHER_LEVEL),
    ("award", "form"): lambda row, neutral: neutral.award_word(row["form"], OTHER_FORM),
    ("award", "source"): lambda row, neutral: neutral.source(row["source"]),
    ("raised_effect", "reason"): _reason,
    ("raised_effect", "evidence"): _nothing,
    ("draw", "held_by"): lambda row, neutral: neutral.reason(row["held_by"]),
    ("draw", "witnesses"): _nothing,
    ("draw", "held_on"): lambda row, neutral: neutral.day(row["held_on"]),
    ("milestone", "reason"): _reason,
    ("late_change", "reason"): _reason,
    ("late_change", "caller"): _nothing,
    ("second_typing", "person"): _nothing,
    ("second_look", "reader"): _nothing,
    ("register_line", "name"): lambda row, neutral: neutral.model(row["name"]),
    ("register_line", "details"): lambda row, neutral: neutral.details(row["details"]),
    ("register_line", "source"): lambda row, neutral: neutral.source(row["source"]),
    ("line_correction", "line"): lambda row, neutral: neutral.line(row["line"]),
    ("line_correction", "name"): lambda row, neutral: maybe(neutral.model, row["name"]),
    ("line_correction", "details"): lambda row, neutral: maybe(neutral.details, row["details"]),
    ("line_correction", "reason"): _reason,
    ("line_merge", "lines"): lambda row, neutral: neutral.lines(row["lines"]),
    ("line_merge", "reason"): _reason,
    ("line_separation", "reason"): _reason,
    ("line_apart", "lines"): lambda row, neutral: neutral.lines(row["lines"]),
    ("line_apart", "reason"): _reason,
}
