"""The data a paper is set against: today's number of every id, and what a number in a free sentence may be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from desktop.domain.citing import cite
from desktop.domain.dossier import Dossier, LegalBase
from desktop.domain.figures import MILLIONS, asked_for
from desktop.domain.reconcile.paper_text import PaperText
from desktop.domain.reconcile.sentences import Sentence, sentences
from desktop.domain.reconcile.tokens import Kind, Token, document_number, number_in, same_text, tokens, year_in
from desktop.domain.text import fold

_EMPTY = frozenset(fold("số vụ tỷ lệ các của và do về có được cho người đã lượt").split())
_LEAST_SHARE = 0.6
_ROUGHLY = Decimal("0.15")
_UNITS_BEFORE = re.compile(r"(?:Công an|[Cc]ụm[^.;]{0,40} (?:gồm|có))\s*(?:các\s*)?\Z")
_UNITS_AFTER = re.compile(r"\s*(?:tỉnh|thành phố|đơn vị)(?!\w)")
_RANKED = re.compile(r"(?:\s|,|:|được|đã|đạt|tiếp tục|xếp|đứng|đồng|hạng|thứ|ở|vị trí)*", re.IGNORECASE)
_SMALL = 10
_SMALL_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number of the data that a free sentence may speak of; `words` are the telling words of its name."""

    id: str
    value: Decimal
    words: frozenset[str]
    unit: str | None


class Data:
    """A dossier as the yardstick of a paper; `today` are its papers as they would be printed now, read back."""

    def __init__(self, dossier: Dossier, today: tuple[PaperText, ...], bases: tuple[LegalBase, ...] = ()) -> None:
        self.dossier = dossier
        self.today = today
        self.bases = bases
        self.names = _names(dossier)
        self._printed = _printed(today)

    @cached_property
    def papers(self) -> tuple[tuple[Sentence, ...], ...]:
        """Return the sentences of each of today's papers."""
        return tuple(sentences(paper, self.names) for paper in self.today)

    def expected(self, id_: str, in_table: bool, text: str) -> str | None:
        """Return how the number of that id is printed today, in tables or in sentences; None when it has no value.

        Of several ways of printing the one that `text` uses wins where it still holds.
        """
        ways = self._printed.get(id_, ())
        own = tuple(way.text for way in ways if way.in_table == in_table) or tuple(way.text for way in ways)
        if own:
            return next((each for each in own if same_text(Kind.NUMBER, each, text)), own[0])
        cited = cite(self.dossier, id_)
        if cited is None:
            return None
        if isinstance(cited.value, str):
            return cited.value
        ending = "%" if cited.field == "percent" and text.rstrip().endswith("%") else ""
        return written_as(cited.value, cited.places) + ending

    @cached_property
    def _candidates(self) -> dict[Decimal, list[Candidate]]:
        by_value: dict[Decimal, list[Candidate]] = {}
        for each in _candidates(self.dossier):
            by_value.setdefault(each.value, []).append(each)
        return by_value

    def plausible(self, sentence: Sentence, token: Token) -> str | None:
        """Return the id of the number of the data a typed one must be: same value, and named in its sentence."""
        value = number_in(token.text)
        if value is None:
            return None
        if self._counts_units(sentence, token, value):
            return "count:units"
        near = self._candidates.get(value)
        if not near:
            return None
        words, unit = _telling(sentence.shown), self.unit_of(sentence)
        share = _SMALL_SHARE if abs(value) < _SMALL else _LEAST_SHARE
        found = [
            (len(each.words & words) / len(each.words), each.id)
            for each in near
            if each.unit == unit and len(each.words & words) >= len(each.words) * share
        ]
        return max(found)[1] if found else None

    def _counts_units(self, sentence: Sentence, token: Token, value: Decimal) -> bool:
        cited = cite(self.dossier, "count:units")
        around = _UNITS_BEFORE.search(sentence.text[: token.begin]) and _UNITS_AFTER.match(sentence.text[token.end :])
        return bool(around) and cited is not None and cited.value == value

    def nearest(self, sentence: Sentence, stated: Decimal) -> str | None:
        """Return the id of the number a sentence gives roughly: named in it, and not far from what is stated."""
        words, unit = _telling(sentence.text), self.unit_of(sentence)
        found = [
            (len(each.words & words) / len(each.words), -abs(each.value - stated), each.id)
            for near in self._candidates.values()
            for each in near
            if each.unit == unit and "@" not in each.id and abs(each.value - stated) <= abs(stated) * _ROUGHLY
        ]
        share, _, id_ = max(found, default=(0.0, Decimal(0), ""))
        return id_ if share >= _LEAST_SHARE else None

    def indicator_in(self, sentence: Sentence) -> str | None:
        """Return the code of the indicator a sentence names by most of its words; None for none."""
        words = _telling(sentence.text)
        named = [(_telling(each.title), each.code) for each in asked_for(self.dossier.ledger)]
        found = [(len(own & words) / len(own), len(own), code) for own, code in named if own]
        share, _, code = max(found, default=(0.0, 0, ""))
        return code if share >= _SMALL_SHARE else None

    def unit_of(self, sentence: Sentence) -> str | None:
        """Return the code of the unit a sentence speaks of, else of the one whose words it is; None for none."""
        for text in (sentence.shown, sentence.speaker):
            folded = f" {fold(text)}"
            if named := [code for code, short in self._shorts if f" {short}" in folded]:
                return named[0]
        return None

    @cached_property
    def _shorts(self) -> tuple[tuple[str, str], ...]:
        return tuple((unit.code, fold(unit.short)) for unit in self.dossier.ledger.cluster.units)

    def ranked(self, sentence: Sentence, token: Token) -> str | None:
        """Return the id of the rank a sentence gives right behind a unit's name: `Công an tỉnh A xếp thứ 2`."""
        before = [
            each.token for each in sentence.found if each.token.kind is Kind.UNIT and each.token.end <= token.begin
        ]
        if not before or not _RANKED.fullmatch(sentence.text[before[-1].end : token.begin]):
            return None
        name = fold(before[-1].text)
        known = self.dossier.ledger.cluster.units
        named = (each.code for each in known if name in {fold(own) for own in (each.name, each.short, *each.aliases)})
        code = next(named, None)
        return f"rank:{code}" if code and cite(self.dossier, f"rank:{code}") else None

    def known(self, token: Token, own_number: str) -> bool:
        """Return whether a date, a unit or the number of a document is one the data speak of."""
        match token.kind:
            case Kind.DATE:
                return self._known_date(token.text)
            case Kind.UNIT:
                return fold(token.text) in {fold(name) for name in self.names}
            case Kind.DOCUMENT:
                return document_number(token.text) in self._documents | {own_number}
            case _:
                return False

    def _known_date(self, text: str) -> bool:
        ledger = self.dossier.ledger
        days = {ledger.round.begins, ledger.round.ends, self.dossier.made_on, ledger.conference.held_on}
        days |= {base.issued for base in self.bases}
        if any(same_text(Kind.DATE, text, f"{day:%d/%m/%Y}") for day in days if day):
            return True
        year = year_in(text)
        alone = fold(text).removeprefix("năm ").isdigit()
        return alone and year in {ledger.cluster.year, ledger.cluster.year + 1}

    @cached_property
    def _documents(self) -> frozenset[str]:
        ledger = self.dossier.ledger
        texts = [ledger.conference.plan or "", ledger.framework.basis or ""]
        own = {document_number(each.text) for text in texts for each in tokens(text) if each.kind is Kind.DOCUMENT}
        return frozenset({base.number.casefold() for base in self.bases} | own)

    @property
    def made_on(self) -> date:
        """Return the paper's date."""
        return self.dossier.made_on


@dataclass(frozen=True, slots=True)
class _Way:
    text: str
    in_table: bool
    paper: int = field(compare=False, default=0)


def _printed(today: tuple[PaperText, ...]) -> dict[str, tuple[_Way, ...]]:
    ways: dict[str, dict[_Way, None]] = {}
    for number, paper in enumerate(today):
        for line in paper.lines:
            for each in line.stretches:
                id_ = paper.controls[each.control].id
                way = _Way(line.text[each.begin : each.end], line.spot is not None, number)
                ways.setdefault(id_, {}).setdefault(way)
    return {id_: tuple(found) for id_, found in ways.items()}


def written_as(value: Decimal | int, places: int | None) -> str:
    """Return a number with dots and a decimal comma, for numbers no paper of today prints."""
    text = f"{Decimal(value):,f}" if places is None else f"{Decimal(value):,.{places}f}"
    return text.translate({ord(","): ".", ord("."): ","})


def _names(dossier: Dossier) -> tuple[str, ...]:
    units = dossier.ledger.cluster.units
    return tuple(dict.fromkeys(name for unit in units for name in (unit.name, unit.short, *unit.aliases)))


def _candidates(dossier: Dossier) -> Iterator[Candidate]:
    units = dossier.ledger.cluster.units
    for indicator in asked_for(dossier.ledger):
        words = _telling(indicator.title)
        for unit in (None, *(each.code for each in units)):
            code = f"{indicator.code}:{unit}" if unit else indicator.code
            for id_ in (code, f"{code}@last", f"{code}@change", f"{code}@percent"):
                yield from _candidate(dossier, id_, words, unit)
                if indicator.field == "money":
                    yield from _candidate(dossier, id_ + MILLIONS, words, unit)
    for unit in (each.code for each in units):
        yield from _candidate(dossier, f"total:{unit}", frozenset({"điểm"}), unit)
    for register, name in (("models", "mô hình, cách làm hay"), ("exemplars", "điển hình tiên tiến")):
        for unit in (None, *(each.code for each in units)):
            yield from _candidate(dossier, f"{register}:{unit}" if unit else register, _telling(name), unit)
    for kind, name in (("tap_the", "tập thể khen thưởng"), ("ca_nhan", "cá nhân khen thưởng")):
        yield from _candidate(dossier, f"award:{kind}:decided", _telling(name), None)


def _candidate(dossier: Dossier, id_: str, words: frozenset[str], unit: str | None) -> Iterator[Candidate]:
    cited = cite(dossier, id_)
    if cited is not None and not isinstance(cited.value, str) and words:
        yield Candidate(id_, Decimal(cited.value), words, unit)


def _telling(title: str) -> frozenset[str]:
    words = fold(title).replace(",", " ").replace("(", " ").replace(")", " ").split()
    return frozenset(words) - _EMPTY
