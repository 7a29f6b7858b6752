"""What is left over from another year: its sentences, its year, its cluster, units and laws that are no more."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby, takewhile

from desktop.domain.dossier import LegalBase
from desktop.domain.reconcile.data import Data
from desktop.domain.reconcile.match import Reconciled
from desktop.domain.reconcile.paper_text import Room
from desktop.domain.reconcile.sentences import Sentence
from desktop.domain.reconcile.tokens import Kind, document_number, year_in
from desktop.domain.text import clean, fold
from desktop.domain.wording.remark import Remark, remark

_COMPARED = re.compile(
    r"(?:(?i:so với|so cùng kỳ|cùng kỳ|giai đoạn|nhiệm kỳ|từ|kể từ|trước|sau|khóa|hơn|bằng|kết thúc|của|đến)|"
    r"Luật[^;.]*|Nghị[^;.]*)\s+(?:với\s+)?(?:cùng kỳ\s+)?(?:cả\s+)?\Z"
)
_CLUSTER = re.compile(r"(?<!\w)[Cc]ụm(?: thi đua)?(?: số)? (\d{1,2})(?![\d.,]*\d|\w)|CỤM THI ĐUA SỐ (\d{1,2})")
_REPLACED = re.compile(r"(?:thay thế|sửa đổi|bổ sung|bãi bỏ|hết hiệu lực)[^;.]*\Z")
_FORMER = re.compile(r"\A\s*(?:\(?(?:cũ|trước đây|nay là|trước khi)(?!\w)|\(nay)")
_SURNAME = re.compile(r"[^\W\d_]+\s\Z")
_BEFORE_PLACE = frozenset(("an", "tỉnh", "và", "tp", "tp.", "phố", "ubnd", "các", "tại", "đoàn", "là", "của", "ủy"))
_CLAUSE = re.compile(r"[.;:!?…]\s+|[;\n]")
_ANNEX = re.compile(r"Phụ lục(?: [IVXLC]+)?")
_LEAST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Vanished:
    """A province that was merged into another on a day."""

    name: str
    into: str
    since: date


def old_remarks(done: Reconciled, data: Data, vanished: tuple[Vanished, ...]) -> Iterator[Remark]:
    """Yield old years, other clusters, units and laws that are no more."""
    compared = _of_both_years(done, data)
    for number, sentence in enumerate(done.sentences):
        if sentence.room in (Room.HEADER, Room.FOOTER):
            continue
        of_today = number in done.repeats_today or _table(done, sentence) in compared
        if sentence.table is None and not of_today:
            yield from _old_years(sentence, data)
        yield from _other_clusters(sentence, data)
        yield from _vanished(sentence, data, vanished)
        yield from _expired(sentence, data)


def repeated_remarks(done: Reconciled, last_year: tuple[Sentence, ...]) -> Iterator[Remark]:
    """Yield what stands word for word in last year's paper: whole sentences, or clauses of eight words and more.

    Letterhead, recipients and annexes are alike every year.
    """
    known = {fold(clause) for each in last_year if each.table is None for clause in _clauses(each.text)}
    paper = done.paper.lines
    body = takewhile(lambda each: not _ANNEX.fullmatch(each.text.strip()), done.sentences)
    for line, lines in groupby(body, key=lambda each: each.line):
        own = [each for each in lines if paper[line].spot is None and not each.level]
        if not own or own[0].text.lstrip().startswith("Căn cứ"):
            continue
        repeated = [(each, clause) for each in own for clause in _clauses(each.text) if fold(clause) in known]
        if repeated:
            yield remark("repeated_sentence", repeated[0][0], "; ".join(clean(clause) for _, clause in repeated))


def _clauses(text: str) -> list[str]:
    return [each.strip(" .,;:!?…") for each in _CLAUSE.split(text) if len(each.split()) >= _LEAST_WORDS]


def _of_both_years(done: Reconciled, data: Data) -> frozenset[int]:
    """Return the tables that name this year somewhere: another year in them is what it is compared with."""
    year = str(data.dossier.ledger.cluster.year)
    return frozenset(line.spot.table for line in done.paper.lines if line.spot and year in line.text)


def _table(done: Reconciled, sentence: Sentence) -> int | None:
    spot = done.paper.lines[sentence.line].spot
    return spot.table if spot else None


def _old_years(sentence: Sentence, data: Data) -> Iterator[Remark]:
    year = data.dossier.ledger.cluster.year
    for each in sentence.found:
        found = year_in(each.token.text) if each.token.kind is Kind.DATE else None
        if found is None or found >= year or _names_day(each.token.text):
            continue
        if not _COMPARED.search(sentence.text[: each.token.begin]):
            yield remark("old_year", sentence, clean(each.token.text), year=str(found), now=str(year))


def _names_day(text: str) -> bool:
    return len(re.findall(r"\d+", text)) != (2 if "/" in text or "tháng" in text.lower() else 1)


def _other_clusters(sentence: Sentence, data: Data) -> Iterator[Remark]:
    cluster = data.dossier.ledger.cluster
    for each in _CLUSTER.finditer(sentence.text):
        number = each[1] or each[2]
        if cluster.number.strip().isdigit() and int(number) != int(cluster.number):
            yield remark("other_cluster", sentence, each.group(), name=cluster.name)


def _vanished(sentence: Sentence, data: Data, vanished: tuple[Vanished, ...]) -> Iterator[Remark]:
    own = " ".join(data.names)
    for each in vanished:
        if data.dossier.ledger.round.ends < each.since or each.name in own or each.name not in sentence.text:
            continue
        for place in re.finditer(rf"(?<!\w){re.escape(each.name)}(?!\w)", sentence.text):
            if _is_place(sentence.text, *place.span()):
                yield remark("vanished_unit", sentence, each.name, into=each.into, since=each.since)
                break


def _is_place(text: str, begin: int, end: int) -> bool:
    """Return whether a name stands for a province of today: no person's name, not called a former one."""
    if _FORMER.match(text[end:]):
        return False
    word = _SURNAME.search(text[:begin])
    return word is None or not word.group()[0].isupper() or word.group().strip().casefold() in _BEFORE_PLACE


def _expired(sentence: Sentence, data: Data) -> Iterator[Remark]:
    for each in sentence.found:
        base = _base(data.bases, each.token.text) if each.token.kind is Kind.DOCUMENT else None
        if base is None or base.in_force(data.made_on) or _REPLACED.search(sentence.text[: each.token.begin]):
            continue
        code = "law_not_yet" if data.made_on < base.begins else "law_expired"
        facts = {"ends": base.ends, "begins": base.begins, "replaced_by": base.replaced_by, "day": data.made_on}
        yield remark(code, sentence, clean(each.token.text), **facts)


def _base(bases: tuple[LegalBase, ...], text: str) -> LegalBase | None:
    number = document_number(text)
    return next((each for each in bases if f"{each.number.casefold()}/".startswith(f"{number}/")), None)
