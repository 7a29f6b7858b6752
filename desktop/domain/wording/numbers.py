"""Hedged numbers, and words of direction (tăng, giảm), proved against the figures."""

import re
from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.citing import Cited, cite
from desktop.domain.figures import figure_of
from desktop.domain.ledger import Exactness
from desktop.domain.reconcile.data import Data
from desktop.domain.reconcile.match import Checked, Reconciled
from desktop.domain.reconcile.sentences import Sentence
from desktop.domain.reconcile.tokens import Token, number_in
from desktop.domain.text import fold
from desktop.domain.wording.hedges import FITTING, Hedge, hedge_around, holds, is_said_of_all
from desktop.domain.wording.remark import Remark, remark
from desktop.domain.wording.shares import Share, Spoken, share_before

_DIRECTION = re.compile(r"(?<!\w)(tăng|giảm)(?!\w)[^\d;.:]{0,40}\Z", re.IGNORECASE)
_AIMED = re.compile(r"(?<!\w)(?:phấn đấu|mục tiêu|yêu cầu)(?!\w)", re.IGNORECASE)
_AHEAD = re.compile(r"phương hướng|phần thứ hai|nhiệm vụ trọng tâm|chỉ tiêu thi đua|nhiệm vụ, giải pháp", re.IGNORECASE)
_PART = re.compile(r"\W*(?:phần|[IVX]+\.)(?!\w)", re.IGNORECASE)
_COMPARES = re.compile(r"(?<!\w)(?:cao|thấp|nhiều|ít|lớn|nhỏ|tốt|kém)\s+hơn\s+\Z", re.IGNORECASE)
_BOUNDS = (Exactness.AT_LEAST, Exactness.MORE_THAN)
_LONGEST_HEADING = 120


def number_remarks(done: Reconciled, data: Data) -> Iterator[Remark]:
    """Yield what is untrue about the words around each number whose value the data know."""
    ahead = _ahead(done.sentences)
    for each in done.numbers:
        own = each.sentence
        if own.table is None and own.line not in ahead and not _AIMED.search(own.text):
            token = _token_of(each)
            if token:
                yield from _remarks(each, token, data)


def _ahead(sentences: tuple[Sentence, ...]) -> frozenset[int]:
    """Return the lines that speak of what is to be reached: nothing the figures could prove."""
    found: set[int] = set()
    looking = False
    for each in sentences:
        if each.table is None and len(each.text) < _LONGEST_HEADING and (each.level or _PART.match(each.text)):
            looking = bool(_AHEAD.search(each.text)) or (looking and not each.text.upper().startswith("PHẦN"))
        if looking or _AIMED.search(each.text):
            found.add(each.line)
    return frozenset(found)


def _token_of(checked: Checked) -> Token | None:
    same = (each.token for each in checked.sentence.found if each.token.begin == checked.begin)
    return next(same, None)


def _remarks(checked: Checked, token: Token, data: Data) -> Iterator[Remark]:
    sentence = checked.sentence
    before, after = sentence.text[: token.begin], sentence.text[token.end :]
    stated, hedge = number_in(token.text), hedge_around(before, after)
    if stated is None:
        return
    spoken = share_before(before) if hedge and not checked.id else None
    if is_said_of_all(before) or (spoken and spoken.share is Share.ALL and not spoken.moves):
        yield from _of_all(sentence, token, hedge, data)
    elif spoken:
        yield from _of_share(sentence, token, spoken, data)
    elif checked.id and checked.id.partition("@")[2] in {"change", "percent"}:
        yield from _of_move(checked, before, data)
        yield from _of_distance(checked, token, hedge, before, data)
    elif cited := _cited(checked, hedge, stated, data):
        yield from _of_one(sentence, token, hedge, cited)


def _cited(checked: Checked, hedge: Hedge | None, stated: Decimal, data: Data) -> Cited | None:
    if checked.id:
        return cite(data.dossier, checked.id)
    near = data.nearest(checked.sentence, stated) if hedge else None
    return cite(data.dossier, near) if near else None


def _of_one(sentence: Sentence, token: Token, hedge: Hedge | None, cited: Cited) -> Iterator[Remark]:
    stated = number_in(token.text)
    exact = cited.value
    if stated is None or isinstance(exact, str):
        return
    exact = Decimal(exact)
    if cited.exactness is not Exactness.EXACT:
        if hedge not in FITTING[cited.exactness] and (hedge or stated == exact):
            yield remark("wording_unhedged", sentence, token.text, value=exact, exactness=cited.exactness.value)
    elif hedge and not holds(hedge, stated, exact):
        yield remark("wording_untrue", sentence, _words(sentence, token), value=exact, id=cited.id)


def _words(sentence: Sentence, token: Token) -> str:
    """Return the number with the words around it that bound it."""
    before = sentence.text[: token.begin].rstrip().rsplit(" ", 2)[-2:]
    after = re.match(r"\s*(?:\S+\s+){0,3}?trở (?:lên|xuống)", sentence.text[token.end :])
    return " ".join((*before, token.text)).lstrip("(“ ") + (after.group() if after else "")


def _of_all(sentence: Sentence, token: Token, hedge: Hedge | None, data: Data) -> Iterator[Remark]:
    code, stated = data.indicator_in(sentence), number_in(token.text)
    if code is None or stated is None:
        return
    ledger = data.dossier.ledger
    whole = figure_of(ledger, None, code, "this")
    if whole and whole.exactness in _BOUNDS and whole.value >= stated:
        return
    found = [(unit, figure_of(ledger, unit.code, code, "this")) for unit in ledger.cluster.units]
    missing = tuple(unit.short for unit, figure in found if figure is None)
    untrue = tuple(unit.short for unit, figure in found if figure and not holds(hedge, stated, figure.value))
    if untrue:
        yield remark("wording_not_all", sentence, _words(sentence, token), names=untrue, indicator=code)
    elif missing:
        yield remark("wording_not_known_of_all", sentence, _words(sentence, token), names=missing, indicator=code)


def _of_share(sentence: Sentence, token: Token, spoken: Spoken, data: Data) -> Iterator[Remark]:
    """Yield that a bound is not true of as many units as the sentence says; nothing of how far figures moved."""
    code, stated = data.indicator_in(sentence), number_in(token.text)
    if code is None or stated is None or spoken.moves:
        return
    units = data.dossier.ledger.cluster.units
    hedge = hedge_around(sentence.text[: token.begin], sentence.text[token.end :])
    known = [(unit, figure_of(data.dossier.ledger, unit.code, code, "this")) for unit in units]
    holding = tuple(unit.short for unit, figure in known if figure and holds(hedge, stated, figure.value))
    missing = sum(figure is None for _, figure in known)
    if missing < len(units) and not spoken.fits(len(holding), missing, len(units)):
        said, count = _words(sentence, token), len(holding)
        yield remark("wording_share", sentence, said, names=holding, count=count, units=len(units), indicator=code)


def _of_distance(checked: Checked, token: Token, hedge: Hedge | None, before: str, data: Data) -> Iterator[Remark]:
    """Yield that a bounded change is not: `tăng hơn 112` where it is 112; `cao hơn 112` bounds nothing."""
    moved = cite(data.dossier, checked.id or "")
    stated = number_in(token.text)
    if hedge is None or _COMPARES.search(before) or moved is None or isinstance(moved.value, str) or stated is None:
        return
    if not holds(hedge, stated, abs(Decimal(moved.value))):
        value = abs(Decimal(moved.value))
        yield remark("wording_untrue", checked.sentence, _words(checked.sentence, token), value=value, id=moved.id)


def _of_move(checked: Checked, before: str, data: Data) -> Iterator[Remark]:
    said = _DIRECTION.search(before)
    moved = cite(data.dossier, f"{(checked.id or '').partition('@')[0]}@difference")
    if said is None or moved is None or isinstance(moved.value, str):
        return
    word = fold(said[1])
    if (moved.value > 0) != (word == fold("tăng")) or moved.value == 0:
        yield remark("wording_direction", checked.sentence, said[1], value=Decimal(moved.value), id=moved.id)
