"""What takes the place of typed words: neutral file names, numbered sentences, places without their raw text."""

import json
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from desktop.domain.person_names import Names, persons_told
from desktop.domain.text import fold
from desktop.store.parting.people import own_words, people
from desktop.store.plain import text_of

LEFT_OUT = "…"
REASON = "Lý do số {number}, lưu ở bên giao"
MODEL = "Mô hình số {number}, tên lưu ở bên giao"
TEXT = "Nội dung số {number}, lưu ở bên giao"
OTHER_LEVEL, OTHER_FORM = "Cấp khác", "Hình thức khác"

_PLAIN_DETAILS = frozenset({"field", "scope"})
_CELL = re.compile(r"[A-Z]{1,3}\d{1,7}|¶\d{1,7}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ENDING = re.compile(r"\.[A-Za-z]{2,5}")


class Neutral:
    """Neutral words for one store; the same typed words always get the same ones."""

    def __init__(self, db: Database, known_words: frozenset[str]) -> None:
        """Number the originals in their order; `known_words` are levels and forms of award every chair knows."""
        rows = db.execute("SELECT sha256, name FROM original ORDER BY rowid")
        self._files = {sha: f"tep-{number:03d}{_ending(name)}" for number, (sha, name) in enumerate(rows, start=1)}
        self._reasons: dict[tuple[str, ...], int] = {}
        self._models: dict[str, int] = {}
        self._texts: dict[str, int] = {}
        self._db = db
        self._known = {fold(each): each for each in known_words}
        units = db.execute("SELECT code FROM unit UNION SELECT code FROM criterion UNION SELECT code FROM indicator")
        self._codes = {code for (code,) in units}

    def file(self, sha256: str | None) -> str:
        """Return the neutral name of an original; an empty one for none that was kept."""
        return self._files.get(sha256 or "", "")

    def reason(self, *texts: str) -> str:
        """Return a numbered sentence for what was typed; nothing for nothing. Different texts stay different."""
        if not any(texts):
            return ""
        return REASON.format(number=self._reasons.setdefault(texts, len(self._reasons) + 1))

    def award_word(self, text: str, other: str) -> str:
        """Return a level or form of award that every chair knows, `other` for any other wording."""
        return self._known.get(fold(text), other)

    @cached_property
    def _names(self) -> Names:
        return Names(people(self._db), own_words(self._db))

    def model(self, text: str) -> str:
        """Return the name of a model; a numbered one where it tells of a person."""
        return self._unless_a_person(text, MODEL, self._models)

    def details(self, text: str) -> str:
        """Return what is said of a model (JSON): field and place as they are, sentences numbered."""
        return text_of([[field, self._detail(field, value)] for field, value in json.loads(text)])

    def line(self, text: str) -> str:
        """Return a model's line (JSON) as `model` and `details` write it."""
        return text_of(self._line(json.loads(text)))

    def lines(self, text: str) -> str:
        """Return models' lines (JSON) as `line` writes them."""
        return text_of([self._line(each) for each in json.loads(text)])

    def _line(self, plain: Mapping[str, Any]) -> dict[str, Any]:
        details = [[field, self._detail(field, value)] for field, value in plain["details"]]
        return {**plain, "name": self.model(plain["name"]), "details": details}

    def _detail(self, field: str, value: str) -> str:
        if field in _PLAIN_DETAILS:
            return self._unless_a_person(value, TEXT, self._texts)
        return TEXT.format(number=self._texts.setdefault(value, len(self._texts) + 1))

    def _unless_a_person(self, text: str, otherwise: str, known: dict[str, int]) -> str:
        told = any(self._names.find(text)) or any(persons_told(text))
        return otherwise.format(number=known.setdefault(text, len(known) + 1)) if told else text

    def day(self, text: str) -> str:
        """Return a day as it was typed when it is nothing but a day."""
        return text if _DAY.fullmatch(text) else ""

    def source(self, text: str | None) -> str | None:
        """Return a place (JSON) without file name, sheet and raw text."""
        return None if text is None else text_of(self._place(json.loads(text)))

    def sources(self, text: str) -> str:
        """Return sources (JSON) without file names, sheets and raw texts."""
        return text_of([[name, *self._place(place)] for name, *place in json.loads(text)])

    def findings(self, text: str) -> str:
        """Return findings (JSON) with their codes, places and numbers, without any words of a file."""
        return text_of([self._finding(each) for each in json.loads(text)])

    def _finding(self, plain: Mapping[str, Any]) -> dict[str, Any]:
        facts = {name: self._fact(value) for name, value in plain["facts"].items()}
        place = plain["place"] and self._place(plain["place"])
        return {**plain, "facts": facts, "place": place}

    def _fact(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._fact(each) for each in value]
        if isinstance(value, str) and not (_CELL.fullmatch(value) or _ENDING.fullmatch(value) or value in self._codes):
            return LEFT_OUT
        return value

    def _place(self, place: list[str | None]) -> list[str | None]:
        _file, sha256, _sheet, cell, _raw = place
        return [self.file(sha256), sha256, None, cell if cell and _CELL.fullmatch(cell) else None, ""]


def _ending(name: str) -> str:
    ending = Path(name).suffix
    return ending.lower() if _ENDING.fullmatch(ending) else ""
