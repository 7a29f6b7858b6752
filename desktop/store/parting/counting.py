"""How much of a store goes along at each level, and how much stays behind."""

from sqlite_utils import Database

from desktop.domain.handover import Counted, Level
from desktop.store.parting.people import people

_ROWS = {
    "units": "SELECT count(*) FROM unit",
    "rounds": "SELECT count(*) FROM round",
    "criteria": "SELECT count(*) FROM criterion",
    "indicators": "SELECT count(*) FROM indicator",
    "reports": "SELECT count(*) FROM report",
    "entries": "SELECT count(*) FROM entry",
    "figures": "SELECT count(*) FROM figure",
    "awards": "SELECT count(*) FROM award",
    "effects": "SELECT count(*) FROM raised_effect",
    "models": "SELECT count(*) FROM register_line WHERE register = 'models'",
    "exemplars": "SELECT count(*) FROM register_line WHERE register = 'exemplars'",
    "award_lines": "SELECT count(*) FROM register_line WHERE register = 'awards'",
    "draws": "SELECT count(*) FROM draw",
    "originals": "SELECT count(*), coalesce(sum(size), 0) FROM original",
    "acts": "SELECT count(*) FROM act",
    "sections": "SELECT count(*) FROM section",
    "passages": "SELECT count(*) FROM passage",
    "delegates": "SELECT count(*) FROM delegate",
    "reasons": "SELECT (SELECT count(*) FROM entry WHERE reason <> '' OR evidence <> '')"
    " + (SELECT count(*) FROM raised_effect WHERE reason <> '' OR evidence <> '')"
    " + (SELECT count(*) FROM correction WHERE reason <> '' OR basis <> '')"
    " + (SELECT count(*) FROM withdrawal WHERE reason <> '') + (SELECT count(*) FROM report_use WHERE reason <> '')",
    "raw_texts": "SELECT (SELECT count(*) FROM entry WHERE sources <> '[]')"
    " + (SELECT count(*) FROM figure WHERE source IS NOT NULL OR wording IS NOT NULL)"
    " + (SELECT count(*) FROM award WHERE source IS NOT NULL)",
    "conference_texts": "SELECT count(*) FROM conference WHERE place <> '' OR plan <> '' OR slogan <> ''",
}
_YEAR = ("units", "rounds", "criteria", "indicators")
_KEPT = ("reports", "entries", "figures", "awards", "effects", "draws", "models")
_NAMED = ("exemplars", "award_lines")
_TYPED = ("originals", "acts", "sections", "passages", "delegates")
_REWRITTEN = ("reasons", "raw_texts", "conference_texts")
_LEAVING = {Level.FULL: (*_YEAR, *_KEPT, *_NAMED, *_TYPED), Level.NO_NAMES: (*_YEAR, *_KEPT), Level.FRAMEWORK: _YEAR}
_STAYING = {
    Level.FULL: (),
    Level.NO_NAMES: (*_NAMED, *_TYPED, *_REWRITTEN),
    Level.FRAMEWORK: (*_KEPT, *_NAMED, *_TYPED),
}


def leaving(db: Database, level: Level) -> tuple[Counted, ...]:
    """Return what goes along at a level, with how much there is of it."""
    return _counted(db, _LEAVING[level])


def staying(db: Database, level: Level) -> tuple[Counted, ...]:
    """Return what stays behind at a level; without names also how many names of persons are looked for."""
    named = (Counted("names", len(people(db))),) if level is not Level.FULL else ()
    return _counted(db, _STAYING[level]) + named


def _counted(db: Database, what: tuple[str, ...]) -> tuple[Counted, ...]:
    return tuple(Counted(each, *db.execute(_ROWS[each]).fetchone()) for each in what)
