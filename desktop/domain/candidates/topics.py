"""What the units of a ledger are asked for, as topics that the words round a number are measured against."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.candidates.awards import Usual
from desktop.domain.candidates.candidate import Role
from desktop.domain.candidates.meant import field_of, words_of
from desktop.domain.candidates.spotting import things_counted
from desktop.domain.figures import asked_for
from desktop.domain.framework import Criterion, Framework, Reduction
from desktop.domain.ledger import Entry, Figure, Ledger
from desktop.domain.money import named_size
from desktop.domain.question import AwardKind, Target
from desktop.domain.rules.round_view import FigureKey, claims_of, figures_of
from desktop.domain.submission.thing import thing_of
from desktop.domain.text import fold
from desktop.domain.typed import input_slots

DONG = "đồng"
_ROLES = {"last": Role.LAST, "baseline": Role.LAST, "target": Role.AIM}
_Asked = tuple[Target, str, str]


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing a number may be: its title with the weight of all its words, the role and measure a number must have.

    `measure` is folded; empty where any fits. `size` is how many đồng one of its own unit of money holds. `things` are
    the words of its title that only say what is counted, `own_things` where no other title counts them; `field` is the
    field of work it counts in.
    """

    target: Target
    title: str
    weight: float
    role: Role
    measure: str
    words: frozenset[str]
    size: int = 1
    things: frozenset[str] = frozenset()
    own_things: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Topics:
    """All that the units of a ledger are asked for; `words` lead to the topics they stand in, with their weight.

    `awards` are the counts kept of each unit, `usual` the levels and forms of award that are known. `shares` leads from
    the code of an indicator to the one that is its share of another.
    """

    topics: tuple[Topic, ...]
    words: Mapping[str, tuple[tuple[int, float], ...]]
    weights: Mapping[str, float]
    figures: Mapping[FigureKey, Figure]
    claims: Mapping[tuple[str, str], Entry]
    awards: Mapping[tuple[str, AwardKind], int]
    usual: Usual
    shares: Mapping[str, str]

    def kept(self, unit: str, target: Target) -> Decimal | None:
        """Return what counts now of a unit's figure or claimed input; None where nothing is kept."""
        if target.indicator is not None:
            figure = self.figures.get((unit, target.indicator, target.name or "this"))
            return figure.value if figure else None
        if target.award is not None:
            count = self.awards.get((unit, target.award))
            return None if count is None else Decimal(count)
        claim = self.claims.get((unit, target.criterion or ""))
        said = thing_of([claim]).get(target.name) if claim else None
        return said.value if said is not None and isinstance(said.value, Decimal) else None


def topics_of(ledger: Ledger, usual: Usual = ()) -> Topics:
    """Return every figure and every claimed number that a ledger's units are asked for.

    `usual` are levels and forms of award, known beside those that are kept.
    """
    asked = (*_of_indicators(ledger), *_of_leaves(ledger.framework))
    words = [words_of(f"{title} {target.name.partition(':')[2]}") for target, title, _ in asked]
    spread = Counter(word for each in words for word in each)
    weights = {word: math.log(1 + len(asked) / count) for word, count in spread.items()}
    titles: dict[str, set[str]] = {}
    for (_, title, _), own in zip(asked, words, strict=True):
        for word in own:
            titles.setdefault(word, set()).add(title)
    topics = tuple(_topic(each, own, weights, titles) for each, own in zip(asked, words, strict=True))
    found: dict[str, list[tuple[int, float]]] = {}
    for place, own in enumerate(words):
        for word in own:
            found.setdefault(word, []).append((place, weights[word]))
    led = {word: tuple(each) for word, each in found.items()}
    shares = {each.of: each.code for each in asked_for(ledger) if each.of and each.field == "percent"}
    known = (*_known(ledger), *usual)
    return Topics(topics, led, weights, figures_of(ledger), claims_of(ledger), _awards(ledger), known, shares)


def _awards(ledger: Ledger) -> dict[tuple[str, AwardKind], int]:
    found: Counter[tuple[str, AwardKind]] = Counter()
    for each in ledger.awards:
        if each.unit is not None and each.period == "this":
            found[each.unit, AwardKind(each.level, each.form, each.object, each.status)] += each.count
    return dict(found)


def _known(ledger: Ledger) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((each.level, each.form) for each in ledger.awards))


def _topic(
    asked: _Asked, words: tuple[str, ...], weights: Mapping[str, float], titles: Mapping[str, set[str]]
) -> Topic:
    """Return one topic; `titles` are those that each word stands in."""
    target, title, measure = asked
    things = frozenset(words_of(_counted(title))) & frozenset(words)
    size = named_size((measure, title)) or 1
    return Topic(
        target=target,
        title=title,
        weight=sum(weights[word] for word in words),
        role=_ROLES.get(target.name, Role.VALUE),
        measure=fold(DONG if size > 1 else measure),
        words=frozenset(words),
        size=size,
        things=things,
        own_things=any(len(titles[word]) == 1 for word in things),
        field=field_of(f"{title} {target.name}"),
    )


def _counted(title: str) -> str:
    """Return the things that a title says it counts; empty for a share."""
    counted = re.match(r"(?:kéo )?(?:giảm )?số (.*)", title, re.IGNORECASE)
    return things_counted(counted[1]) if counted else ""


def _of_indicators(ledger: Ledger) -> Iterator[_Asked]:
    for each in asked_for(ledger):
        if each.field != "text":
            measure = {"percent": "%", "money": DONG}.get(each.field, each.unit)
            yield from ((Target(indicator=each.code, name=period), each.title, measure) for period in ("this", "last"))


def _of_leaves(framework: Framework) -> Iterator[_Asked]:
    for leaf in framework.criteria:
        if leaf.kind is not None:
            yield from (_of_slot(leaf, slot) for slot in input_slots(leaf.kind) if slot not in {"points", "choice"})


def _of_slot(leaf: Criterion, slot: str) -> _Asked:
    target = Target(criterion=leaf.code, name=slot)
    if fold(leaf.title).startswith(fold("tỷ lệ")):
        return target, leaf.title, "" if isinstance(leaf.kind, Reduction) else "%"
    return target, leaf.title, _counted(leaf.title)
