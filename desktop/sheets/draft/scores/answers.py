"""Answers about values: a leaf's numbers and labels read as a person said they are meant."""

from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.doubles import plain
from desktop.domain.finding import Finding, Level
from desktop.domain.guidance import AS_IS, BESIDE, EXACT, LEAVE, PERCENT, SCALED, TAKE, Answer, Ask, Guidance
from desktop.domain.ledger import Exactness
from desktop.domain.outcome import Blank, Doubtful, Outcome, Reading
from desktop.domain.place import Place
from desktop.domain.text import fold
from desktop.sheets.draft.answering import told, unfit
from desktop.sheets.draft.doubts import Spot
from desktop.sheets.draft.scores.beside import place_beside
from desktop.sheets.draft.scores.inputs import LeafRows, labels_of
from desktop.sheets.draft.scores.leaf_findings import leaf_findings

_MOST = 8
_OF_CHOICES = frozenset({"unsure_choice", "unknown_choice"})


@dataclass(frozen=True, slots=True)
class Settled:
    """A leaf's points and inputs with every answer in place, and what is still to be said of them."""

    points: Spot
    inputs: tuple[Spot, ...]
    findings: tuple[Finding, ...]


def settle(rows: LeafRows, points: Spot, inputs: tuple[Spot, ...], guidance: Guidance) -> Settled:
    """Return the points and inputs of a leaf with the answers to their questions put in their place."""
    found = Settled(points, inputs, leaf_findings(rows, points, inputs))
    notes: list[Finding] = []
    closed: set[str] = set()
    for _ in range(_MOST):
        question = next((each for each in found.findings if _answered(each, guidance) and each.key not in closed), None)
        if question is None:
            break
        closed.add(question.key)
        found = _with_answer(rows, found, question, guidance, notes)
    unfitting = {note.key for note in notes if note.code == "answer_unfit"}
    still = tuple(each for each in found.findings if each.key not in closed - unfitting or _is_no_question(each))
    return Settled(found.points, found.inputs, (*still, *notes, *_groupings(found, guidance)))


def by_answer(outcome: Outcome, choice: str, labels: tuple[str, ...] = ()) -> Outcome | None:
    """Return what a value reads as by a person's choice; None for a choice that says nothing of such a value."""
    if choice == LEAVE:
        return Blank()
    if label := next((each for each in labels if fold(each) == fold(choice)), None):
        return Reading(label)
    match outcome:
        case Doubtful(reading=reading) if choice == TAKE:
            return reading
        case Doubtful(reading=reading, share=Decimal() as share) if choice in {PERCENT, BESIDE, SCALED}:
            return replace(reading, value=share, unit="", note="")
        case Reading(value=Decimal()) if choice == EXACT:
            return replace(outcome, exactness=Exactness.EXACT)
        case Reading(value=Decimal() as value) if choice == PERCENT:
            return replace(outcome, value=plain(value * 100), unit="%")
        case Reading(value=Decimal() as value, scale=scale) if choice == SCALED:
            return replace(outcome, value=plain(value / scale), scale=1, note="read_in_unit")
        case Reading() if choice == AS_IS:
            return outcome
        case _:
            return None


def _answered(finding: Finding, guidance: Guidance) -> bool:
    return finding.level is Level.QUESTION and bool(finding.key) and guidance.answer(finding.key) is not None


def _is_no_question(finding: Finding) -> bool:
    return finding.level is not Level.QUESTION


def _with_answer(
    rows: LeafRows, found: Settled, question: Finding, guidance: Guidance, notes: list[Finding]
) -> Settled:
    answer, place = guidance.answer(question.key), question.place
    assert answer is not None, "only answered questions come here"
    assert place is not None, "a question about a value has its place"
    spots = (found.points, *found.inputs)
    spot = next(each for each in spots if each.place == place and not isinstance(each.outcome, Blank))
    labels = labels_of(rows.leaf) if question.code in _OF_CHOICES else ()
    outcome = by_answer(spot.outcome, answer.choice, labels)
    if outcome is None:
        notes.append(unfit(answer, place))
        return found
    notes.append(told(answer, place, rows.leaf.title, place.raw))
    where = _where(rows, spot, answer.choice)
    points, *inputs = (replace(each, outcome=outcome, place=where) if each is spot else each for each in spots)
    return Settled(points, tuple(inputs), leaf_findings(rows, points, tuple(inputs)))


def _where(rows: LeafRows, spot: Spot, choice: str) -> Place:
    """Where the value stands that a choice takes: that of points approved beside the claim is their own cell."""
    match spot.outcome:
        case Doubtful(reading=Reading(value=Decimal() as claimed), code="approved_beside") if choice == BESIDE:
            return place_beside(rows, claimed) or spot.place
        case _:
            return spot.place


def _groupings(found: Settled, guidance: Guidance) -> tuple[Finding, ...]:
    return tuple(
        note for spot in (found.points, *found.inputs) if (note := grouping_note(spot.outcome, spot, guidance))
    )


def grouping_note(outcome: Outcome, spot: Spot, guidance: Guidance) -> Finding | None:
    """Return the note on a number whose dot or comma was read as answered; None for any other."""
    answer: Answer | None = guidance.answer(Ask.GROUPING)
    decided = isinstance(outcome, Reading) and outcome.note == "decided_by_answer"
    return told(answer, spot.place, spot.place.raw) if answer and decided else None
