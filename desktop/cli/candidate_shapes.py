"""Numbers of units' Word reports in the JSON shapes of docs/formats.md, and as lines for a terminal."""

from desktop.cli.plain import Shape
from desktop.domain.candidates.awards import award_code
from desktop.domain.candidates.candidate import Decision, Guess, Offered
from desktop.domain.question import Target
from desktop.domain.scoring.printed import shortest
from desktop.words.candidates import guess_words, marked, reading_words, role_words, stand_words


def candidate_shape(offered: Offered) -> Shape:
    """Return a number with what it may be and how it stands."""
    own, place = offered.candidate, offered.candidate.place
    return {
        "key": own.key,
        "unit": own.unit,
        "report": own.report,
        "file": place.file if place else None,
        "sheet": place.sheet if place else None,
        "cell": place.cell if place else None,
        "heading": own.heading,
        "sentence": own.sentence,
        "raw": own.raw,
        "begin": own.begin,
        "value": shortest(own.value),
        "exactness": own.exactness.value if own.exactness else None,
        "measure": own.measure or None,
        "role": own.role.value,
        "guesses": [_guess(each) for each in own.guesses],
        "state": offered.stand.value,
        "wanted": offered.needs_a_look,
        "decision": decision_shape(offered.decision) if offered.decision else None,
    }


def decision_shape(decision: Decision) -> Shape:
    """Return what was decided about a number."""
    value = None if decision.value is None else shortest(decision.value)
    target = target_code(decision.target) if decision.target else None
    return {"key": decision.key, "unit": decision.unit, "as": target, "value": value, "words": decision.words}


def target_code(target: Target) -> str:
    """Return the code `confirm --as` takes: `PPHS`, `PPHS@last`, `II.1:actual`, `award:LEVEL|FORM|tap_the|decided`."""
    if target.award is not None:
        return award_code(target.award)
    if target.indicator is not None:
        return f"{target.indicator}@last" if target.name == "last" else target.indicator
    return f"{target.criterion}:{target.name}"


def candidate_lines(offered: Offered) -> tuple[str, ...]:
    """Return a number as lines: key, unit, how it reads and stands; its sentence; what it may be."""
    own = offered.candidate
    head = f"[{own.key}] {own.unit} · {reading_words(own)} · {role_words(own.role)} · {stand_words(offered.stand)}"
    return (head, f"    {own.heading}: {marked(own)}", *(f"    {_guess_line(each)}" for each in own.guesses))


def _guess(guess: Guess) -> Shape:
    kept = None if guess.kept is None else shortest(guess.kept)
    return {"as": target_code(guess.target), "title": guess.title, "likeness": guess.likeness, "kept": kept}


def _guess_line(guess: Guess) -> str:
    return f"--as {target_code(guess.target)}: {guess_words(guess)}"
