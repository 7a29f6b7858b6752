"""Offering the numbers of units' Word reports: what each may be, what is kept there now, what was decided about it."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from desktop.domain.candidates.candidate import Candidate, Decision, Guess, Offered, Role, Stand
from desktop.domain.candidates.guessing import award_guesses, guess_of, guesses
from desktop.domain.candidates.shares import Likely, with_shares
from desktop.domain.candidates.spotting import Spotted, sentences, spotted
from desktop.domain.candidates.topics import Topics
from desktop.domain.candidates.weighing import tells
from desktop.domain.ledger import Exactness, Ledger, Section
from desktop.domain.outline import CLOSING, is_ahead, placed
from desktop.domain.place import Place
from desktop.domain.question import Target
from desktop.domain.text import fold

_LENGTH = 10
_SURE = 50
_TITLED = 60
"""A row's title has to say so much of an indicator's: it says nothing else."""


@dataclass(frozen=True, slots=True)
class TableValue:
    """One value read from a table inside a Word report: whose, what it is, how its row reads.

    `number` is as written and begins at the letter `begin` of the row. `target` is None where the row's title is no
    indicator's: then `told` is what it says, as a sentence, and the row above.
    """

    unit: str
    report: int
    target: Target | None
    value: Decimal
    exactness: Exactness
    place: Place
    row: str
    begin: int
    number: str
    told: tuple[Spotted, str] | None = None


def offered(
    topics: Topics, ledger: Ledger, decisions: Iterable[Decision] = (), tables: Iterable[TableValue] = ()
) -> tuple[Offered, ...]:
    """Return every number of the units' Word reports in reading order, tables after the sentences of their report.

    `topics` are what the ledger's units are asked for.
    """
    known = {(each.unit, each.key): each for each in decisions}
    found = (*_of_sections(ledger, topics), *_of_tables(tables, topics))
    order = {unit.code: number for number, unit in enumerate(ledger.cluster.units)}
    numbered = _keyed(sorted(found, key=lambda each: order.get(each.unit, len(order))), ledger.round.code)
    return tuple(_standing(each, known.get((each.unit, each.key)), topics) for each in numbered)


def key_of(candidate: Candidate, round_code: str) -> str:
    """Return the key of a candidate: round, unit, the words of its sentence and the number's place among them."""
    before = len(fold(candidate.sentence[: candidate.begin]).split())
    about = [round_code, candidate.unit, fold(candidate.sentence), before, fold(candidate.raw)]
    text = json.dumps(about, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:_LENGTH]


def _keyed(found: Iterable[Candidate], round_code: str) -> Iterator[Candidate]:
    """Yield candidates with their keys; the second of the very same sentence gets `-2`, and so on."""
    met: Counter[str] = Counter()
    for each in found:
        key = key_of(each, round_code)
        met[key] += 1
        yield replace(each, key=key if met[key] == 1 else f"{key}-{met[key]}")


def _of_sections(ledger: Ledger, topics: Topics) -> Iterator[Candidate]:
    last_year = ledger.cluster.year - 1
    ordered = sorted(ledger.sections, key=lambda each: (each.unit, each.report or 0, each.number))
    for _, own in groupby(ordered, key=lambda each: (each.unit, each.report)):
        for section, ahead in _looking_ahead(tuple(own)):
            if section.heading != CLOSING:
                yield from _of_section(section, last_year, topics, ahead=ahead)


def _looking_ahead(sections: Sequence[Section]) -> Iterator[tuple[Section, bool]]:
    """Yield the sections of one report, each with whether it says what is to be reached: nothing of it has happened."""
    ahead = False
    for section, heading in zip(sections, placed(each.heading for each in sections), strict=True):
        ahead = ahead if heading is None else is_ahead(heading)
        yield section, ahead


def _of_section(section: Section, last_year: int, topics: Topics, *, ahead: bool) -> Iterator[Candidate]:
    said: tuple[str, Sequence[Likely]] = ("", ())
    for sentence, before in sentences(section.text):
        numbers = spotted(sentence, last_year)
        if ahead:
            numbers = tuple(replace(each, role=Role.AIM) for each in numbers)
            likely: Sequence[tuple[Guess, ...]] = [()] * len(numbers)
        else:
            own = guesses(numbers, (section.heading, before), section.unit, topics)
            above = said[1] if said[0] == before else ()
            likely = with_shares(tuple(zip(numbers, own, strict=True)), above, section.unit, topics)
        said = sentence, tuple(zip(numbers, likely, strict=True))
        yield from (_of_number(section, number, each) for number, each in said[1])


def _of_number(section: Section, number: Spotted, own: tuple[Guess, ...]) -> Candidate:
    place = section.source
    return Candidate(
        key="",
        unit=section.unit,
        report=section.report or 0,
        heading=section.heading,
        sentence=number.sentence,
        begin=number.begin,
        end=number.end,
        value=number.value,
        exactness=number.exactness,
        measure=number.measure,
        role=number.role,
        place=replace(place, raw=number.sentence) if place else None,
        guesses=own,
    )


def _of_tables(tables: Iterable[TableValue], topics: Topics) -> Iterator[Candidate]:
    for each in tables:
        if likely := _likely(each, topics):
            yield _of_cell(each, likely)


def _likely(read: TableValue, topics: Topics) -> tuple[Guess, ...]:
    if read.target is None:
        told = guesses((read.told[0],), ("", read.told[1]), read.unit, topics)[0] if read.told else ()
        return tuple(each for each in told if each.likeness >= _TITLED)
    if read.target.award is not None:
        return award_guesses(read.target.award, read.unit, topics)
    guess = guess_of(read.target, read.unit, topics)
    return () if guess is None else (guess,)


def _of_cell(read: TableValue, likely: tuple[Guess, ...]) -> Candidate:
    place = read.place
    return Candidate(
        key="",
        unit=read.unit,
        report=read.report,
        heading=place.sheet or "",
        sentence=read.row,
        begin=read.begin,
        end=read.begin + len(read.number),
        value=read.value,
        exactness=read.exactness,
        measure=read.told[0].measure if read.told else "",
        role=Role.LAST if likely[0].target.name in {"last", "baseline"} else Role.VALUE,
        place=place,
        guesses=likely,
    )


def _standing(candidate: Candidate, decision: Decision | None, topics: Topics) -> Offered:
    """Return how a candidate stands; one confirmed whose value counts no longer is open again."""
    if decision is not None and decision.target is None:
        return Offered(candidate, Stand.DISMISSED, decision)
    if decision is not None and decision.target is not None:
        counts = topics.kept(candidate.unit, decision.target) == decision.value
        return Offered(candidate, Stand.CONFIRMED if counts else Stand.OPEN, decision)
    least = 0 if tells(candidate.value) else _SURE
    own = ((each, each.value_of(candidate.value)) for each in candidate.guesses)
    agrees = any(each.kept == value and each.likeness >= least for each, value in own)
    return Offered(candidate, Stand.AGREES if agrees else Stand.OPEN)
