"""Numbers in units' Word reports: list what each may be, confirm, dismiss, open again; none counts unasked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from desktop.domain.candidates.awards import award_of
from desktop.domain.candidates.candidate import Candidate, Decision, Guess, Offered
from desktop.domain.candidates.guessing import guess_of
from desktop.domain.candidates.offering import TableValue, offered
from desktop.domain.candidates.topics import Topics, topics_of
from desktop.domain.corrected import corrected
from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.figures import indicator_of
from desktop.domain.ledger import Award, Correction, Entry, Exactness, Figure, Item, Layer, Ledger
from desktop.domain.question import Target
from desktop.domain.ripple import Ripple
from desktop.domain.submission.correcting import with_inputs
from desktop.domain.submission.supposed import with_items
from desktop.domain.submission.thing import About, about, thing_of
from desktop.domain.trouble import DeskError, Trouble
from desktop.domain.typed import input_slots
from desktop.jobs.correction import whole_entry
from desktop.jobs.ledger import ledger_of, load_ledger
from desktop.jobs.narrative_tables import Read, read_tables
from desktop.jobs.scoring import ripple_of
from desktop.papers.awards import usual_awards
from desktop.store import candidates as decided
from desktop.store import ledgers
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working
from desktop.store.standing_in import Under, by_hand, take_back
from desktop.words.candidates import basis_words, reason_words, target_name


@dataclass(frozen=True, slots=True)
class Candidates:
    """Every number of the units' Word reports as it stands, and all it may be.

    `tables` is what was read of tables, to be given again.
    """

    ledger: Ledger
    offered: tuple[Offered, ...]
    topics: Topics
    tables: Read = field(default_factory=dict)

    def of(self, key: str) -> Offered:
        """Return the number of that key. Raises: CANDIDATE_UNKNOWN."""
        found = next((each for each in self.offered if each.candidate.key == key), None)
        if found is None:
            raise DeskError(Trouble.CANDIDATE_UNKNOWN, {"key": key})
        return found

    @property
    def waiting(self) -> tuple[Offered, ...]:
        """What a person should look at."""
        return tuple(each for each in self.offered if each.needs_a_look)


@dataclass(frozen=True, slots=True)
class Confirming:
    """One number to be confirmed: as what (None: its best guess), with which value if not the one read, and words."""

    key: str
    target: Target | None = None
    typed: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What was confirmed, and what that moved."""

    decisions: tuple[Decision, ...]
    ripple: Ripple
    ledger: Ledger


def candidates(desk: Desk, known: Read | None = None) -> Candidates:
    """Return the numbers of the round's Word reports; tables of reports in `known` are not read from files again."""
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        decisions = decided.load(db, ledger.round.code)
    tables = read_tables(desk, ledger, known or {})
    topics = topics_of(ledger, usual_awards())
    return Candidates(ledger, offered(topics, ledger, decisions, _in_force(tables, ledger)), topics, tables)


def confirm(desk: Desk, wanted: Sequence[Confirming], stage: Layer, tables: Read | None = None) -> Confirmed:
    """Keep numbers as figures or inputs, as one act; return what that moved at `stage`.

    What counted before stays in the history: a value that stands in place of what the unit sent is its correction. What
    a number was taken for before, when it was something else, counts no longer.
    Raises: CANDIDATE_UNKNOWN; CANDIDATE_UNCLEAR where nothing says what it is; REFUSED with findings.
    """
    found = candidates(desk, tables)
    made = [_made(found.of(each.key).candidate, each, found) for each in wanted]
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        code, known = ledger.round.code, decided.load(db, ledger.round.code)
        decisions = tuple(decision for decision, _ in made)
        owners = {about(item): found.of(own.key).candidate.report for own, item in made if item is not None}
        with act(db, desk, "candidate_confirm", _facts(decisions)) as number:
            _take_back(db, number, ledger, _replaced(known, decisions))
            now = ledgers.load(db, code)
            items = _whole(now, [item for _, item in made if item is not None], known)
            _keep(db, number, now, ((owners[about(item)], item) for item in items))
            decided.save(db, number, code, decisions)
    return Confirmed(decisions, ripple_of(ledger, with_items(now, items), stage), ledger)


def dismiss(desk: Desk, keys: Iterable[str], words: str = "", known: Read | None = None) -> tuple[Decision, ...]:
    """Say that numbers are nothing of the catalogue, as one act; what they were confirmed as counts no longer.

    Raises: CANDIDATE_UNKNOWN.
    """
    found = candidates(desk, known)
    made = tuple(_dismissed(found.of(key).candidate, words.strip()) for key in dict.fromkeys(keys))
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        before = decided.load(db, ledger.round.code)
        with act(db, desk, "candidate_dismiss", _facts(made)) as number:
            _take_back(db, number, ledger, _replaced(before, made))
            decided.save(db, number, ledger.round.code, made)
    return made


def reopen(desk: Desk, keys: Iterable[str], stage: Layer) -> Ripple:
    """Take decisions back, as one act: what was confirmed counts no longer; return what that moved at `stage`.

    Raises: CANDIDATE_UNKNOWN where nothing was decided about a number.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        code = ledger.round.code
        there = {each.key: each for each in decided.load(db, code)}
        missing = next((key for key in keys if key not in there), None)
        if missing is not None:
            raise DeskError(Trouble.CANDIDATE_UNKNOWN, {"key": missing})
        own = [there[key] for key in dict.fromkeys(keys)]
        with act(db, desk, "candidate_reopen", _facts(own)) as number:
            for each in own:
                decided.remove(db, code, each.unit, each.key)
            _take_back(db, number, ledger, own)
            after = ledgers.load(db, code)
    return ripple_of(ledger, after, stage)


def target_typed(desk: Desk, code: str) -> Target:
    """Return what a typed code names: `PPHS`, `PPHS@last`, `II.1:actual`; `II.1` where the leaf has one input.

    Awards are `award:Bộ Công an|Bằng khen|tap_the|decided`.

    Raises: UNKNOWN_ID when it is none of them.
    """
    ledger = load_ledger(desk)
    head, _, name = code.partition(":")
    leaf = ledger.framework.criterion(head)
    if leaf is not None and leaf.kind is not None:
        slots = (*input_slots(leaf.kind), "points")
        if name in slots or (not name and len(slots) == 2):
            return Target(criterion=head, name=name or slots[0])
    if award := award_of(code):
        return Target(award=award)
    indicator, _, period = code.partition("@")
    if indicator_of(ledger, indicator) is None or period not in {"", "this", "last"}:
        raise DeskError(Trouble.UNKNOWN_ID, {"id": code})
    return Target(indicator=indicator, name=period or "this")


def _in_force(tables: Read, ledger: Ledger) -> Iterable[TableValue]:
    counting = {section.report for section in ledger.sections}
    return (value for report, own in tables.items() if report in counting for value in own)


def _made(candidate: Candidate, wanted: Confirming, found: Candidates) -> tuple[Decision, Item | None]:
    """Return the decision, and the item it keeps; none where the very same value is kept already."""
    guess = _guess(candidate, wanted.target, found.topics)
    item = _item(candidate, guess, wanted.typed.strip(), found.ledger)
    value = _value_of(item, guess.target)
    typed = value if wanted.typed.strip() and value != guess.value_of(candidate.value) else None
    reason = reason_words(candidate, typed, wanted.words.strip())
    decision = Decision(candidate.key, candidate.unit, guess.target, value, candidate.sentence, candidate.raw, reason)
    if guess.kept == value:
        return decision, None
    return decision, replace(item, correction=Correction(0, reason=reason, basis=basis_words(candidate)))


def _guess(candidate: Candidate, target: Target | None, topics: Topics) -> Guess:
    found = (
        guess_of(target, candidate.unit, topics, candidate.measure) if target else next(iter(candidate.guesses), None)
    )
    if found is None:
        raise DeskError(Trouble.CANDIDATE_UNCLEAR, {"key": candidate.key, "raw": candidate.raw})
    return found


def _item(candidate: Candidate, guess: Guess, typed: str, ledger: Ledger) -> Figure | Entry | Award:
    """Return what a number makes of its unit's report; an upper bound says no value and has to be typed."""
    target, value = guess.target, guess.value_of(candidate.value)
    text = typed or ("" if candidate.exactness is None else f"{value:f}".replace(".", ","))
    item = corrected(candidate.unit, target, text, ledger) if text else None
    if isinstance(item, Award):
        return replace(item, source=candidate.place)
    if not isinstance(item, Figure | Entry):
        raise DeskError(Trouble.VALUE_UNFIT, {"about": target_name(target), "kind": _kind(target)})
    if isinstance(item, Entry):
        places = ((target.name, candidate.place),) if candidate.place else ()
        return replace(item, sources=places)
    exact = candidate.exactness if not typed and candidate.exactness else item.exactness
    wording = candidate.raw if exact is not Exactness.EXACT else None
    return replace(item, exactness=exact, wording=wording, source=candidate.place)


def _value_of(item: Figure | Entry | Award, target: Target) -> Decimal | None:
    if isinstance(item, Award):
        return Decimal(item.count)
    said = thing_of([item]).get("value" if isinstance(item, Figure) else target.name)
    return said.value if said is not None and isinstance(said.value, Decimal) else None


def _kind(target: Target) -> str:
    return "award" if target.award is not None else "figure" if target.indicator is not None else "entry"


def _whole(ledger: Ledger, made: Iterable[Item], known: Iterable[Decision]) -> list[Item]:
    """Return items as they will stand: the inputs of one leaf together, with those that count already.

    Raises: REFUSED with findings where one cannot stand.
    """
    items: dict[About, Item] = {}
    for item in made:
        there = items.get(about(item))
        both = isinstance(item, Entry) and isinstance(there, Entry)
        items[about(item)] = _joined(there, item) if both and isinstance(there, Entry) else item
    return [_standing(ledger, each, known) if isinstance(each, Entry) else each for each in items.values()]


def _joined(one: Entry, other: Item) -> Item:
    """Return two inputs of one leaf as one entry, for both reasons."""
    assert isinstance(other, Entry), "both are about one leaf"
    assert one.correction is not None, "what is confirmed says why"
    assert other.correction is not None, "the same"
    inputs = with_inputs(other.inputs, one.inputs) if other.inputs is not None else None
    reason = f"{one.correction.reason}; {other.correction.reason}"
    because = replace(other.correction, reason=reason)
    return replace(other, inputs=inputs, sources=(*one.sources, *other.sources), correction=because)


def _standing(ledger: Ledger, made: Entry, known: Iterable[Decision]) -> Entry:
    """Return an entry with the leaf's other inputs; where those were confirmed before, it says so too."""
    because = made.correction
    assert because is not None, "what is confirmed says why"
    before = [each for each in ledger.entries if about(each) == about(made)]
    reason = before[-1].correction.reason if before and before[-1].correction is not None else ""
    if any(each.words and each.words in reason for each in known):
        because = replace(because, reason=f"{reason}; {because.reason}")
    whole = whole_entry(ledger, made)
    return replace(whole, reason=because.reason, evidence=because.basis, correction=because)


def _keep(db: Store, number: int, ledger: Ledger, made: Iterable[tuple[int, Item]]) -> None:
    for report, item in made:
        by_hand(db, number, Under(ledger.round.code, ledger.framework.version, report or None), [item])


def _dismissed(candidate: Candidate, words: str) -> Decision:
    return Decision(candidate.key, candidate.unit, None, None, candidate.sentence, candidate.raw, words)


def _replaced(known: Iterable[Decision], made: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that took the same numbers for something else."""
    targets = {each.key: each.target for each in made}
    return tuple(each for each in known if each.key in targets and each.target != targets[each.key])


def _take_back(db: Store, number: int, ledger: Ledger, decisions: Iterable[Decision]) -> None:
    for each in decisions:
        for item in _kept_by(each, ledger):
            take_back(db, number, item, each.words)


def _kept_by(decision: Decision, ledger: Ledger) -> Iterable[Item]:
    """Yield the corrections a decision brought that still stand."""
    items: tuple[Item, ...] = (*ledger.entries, *ledger.figures, *ledger.awards)
    last = {about(each): each for each in items if each.unit == decision.unit}
    if decision.target is not None:
        made = (each for each in last.values() if each.correction is not None)
        yield from (each for each in made if each.correction and decision.words in each.correction.reason)


def _facts(decisions: Sequence[Decision]) -> Facts:
    first = decisions[0]
    what = target_name(first.target) if first.target else ""
    return {"count": len(decisions), "unit": first.unit, "raw": first.raw, "what": what}
