"""Numbers of units' Word reports in words: what each may be, how it stands, why it was kept, how a unit is asked."""

from decimal import Decimal

from desktop.domain.candidates.candidate import Candidate, Guess, Role, Stand
from desktop.domain.facts import Fact
from desktop.domain.ledger import Exactness
from desktop.domain.question import Target
from desktop.domain.submission.thing import Key
from desktop.words.catalogue import say
from desktop.words.numbers import written
from desktop.words.submission import value_name
from desktop.words.why import INPUT_WORDS

_NAME = "candidates"


def stand_words(stand: Stand) -> str:
    """Return how a number stands: `Chưa xem`, `Khớp sổ`."""
    return say(_NAME, f"stand_{stand.value}", {})


def role_words(role: Role) -> str:
    """Return what a number seems to say: `kỳ này`, `mức tăng, giảm`."""
    return say(_NAME, f"role_{role.value}", {})


def reading_words(candidate: Candidate) -> str:
    """Return the number as it was read: `khoảng 3.200.000.000 đồng`."""
    how = exactness_words(candidate.exactness)
    measure = candidate.measure
    number = f"{written(candidate.value)}{measure}" if measure == "%" else f"{written(candidate.value)} {measure}"
    return f"{how} {number}".strip()


def marked(candidate: Candidate) -> str:
    """Return the sentence with the number in it marked: `Xảy ra «936» vụ …`."""
    before, after = candidate.sentence[: candidate.begin], candidate.sentence[candidate.end :]
    return f"{before}«{candidate.raw}»{after}"


def exactness_words(exactness: Exactness | None) -> str:
    """Return how exactly a number is said; empty for an exact one."""
    return say(_NAME, f"exact_{exactness.value if exactness else 'none'}", {})


def target_words(target: Target, title: str) -> str:
    """Return what a number may be, its code first: `PPHS – Số vụ …`, `II.1, thực hiện – Kéo giảm …`."""
    if target.award is not None:
        name = target_name(target)
        return f"{name[:1].upper()}{name[1:]}"
    if target.indicator is not None:
        last = f" ({role_words(Role.LAST)})" if target.name == "last" else ""
        return f"{target.indicator}{last} – {title}"
    value, _, level = target.name.partition(":")
    words = level or INPUT_WORDS.get(value, value)
    return f"{target.criterion}, {words[:1].lower()}{words[1:]} – {title}"


def guess_words(guess: Guess) -> str:
    """Return what a number may be, how likely, and what is kept there now."""
    kept = say(_NAME, "kept", {"value": guess.kept})
    return say(
        _NAME, "guess", {"what": target_words(guess.target, guess.title), "likeness": guess.likeness, "kept": kept}
    )


def target_name(target: Target) -> str:
    """Return the short name of a figure, of a leaf's input or of a count of awards."""
    if (award := target.award) is not None:
        return value_name((("award", award.level, award.form, award.object, award.status), "count"))
    key: Key = ("entry", target.criterion or "")
    if target.indicator is not None:
        key = ("figure", target.indicator, target.name) if target.name == "last" else ("figure", target.indicator)
    return value_name((key, "value" if target.indicator is not None else target.name))


def reason_words(candidate: Candidate, typed: Decimal | None, words: str) -> str:
    """Return why a number counts: the words it was confirmed from, and what the officer added."""
    facts: dict[str, Fact] = {"raw": _quoted(candidate), "typed": typed is not None, "value": typed, "words": words}
    return say(_NAME, "reason", facts)


def basis_words(candidate: Candidate) -> str:
    """Return where a number stands: the file and the section, or the table's cell."""
    place = candidate.place
    if place is None:
        return ""
    where = {"heading": candidate.heading, "sheet": place.sheet, "cell": place.cell}
    told = say(_NAME, "place_table" if place.sheet else "place_section", where)
    return say(_NAME, "basis", {"file": place.file, "place": told})


def question_words(candidate: Candidate, guess: Guess | None) -> str:
    """Return what a unit is asked about a number of its report."""
    facts: dict[str, Fact] = {
        "sentence": candidate.sentence,
        "title": guess.title if guess else "",
        "kept": guess.kept if guess else None,
    }
    return say(_NAME, "question", facts)


def _quoted(candidate: Candidate) -> str:
    """Return the number with the few words round it."""
    before = candidate.sentence[: candidate.begin].rsplit(" ", 4)[-4:]
    after = candidate.sentence[candidate.end :].split(" ")[:6]
    return f"{' '.join(before)}{candidate.raw}{' '.join(after)}".strip()
