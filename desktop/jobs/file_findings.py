"""What was found in a file that only waits: asked of its unit or accepted with words before the file is kept."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from desktop.domain.checks import Acceptance, Matter, matters
from desktop.domain.desk import Desk
from desktop.domain.draft import Draft
from desktop.domain.finding import Finding
from desktop.domain.ledger import Ledger
from desktop.domain.question import Question
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.asking import keep_asked, question_of
from desktop.jobs.checks import acceptance_of
from desktop.jobs.ledger import ledger_of
from desktop.store import acceptances
from desktop.store import questions as kept_questions
from desktop.store.acts import act
from desktop.store.connection import Store, working
from desktop.words.rules import rule_title


def of_unit(draft: Draft) -> tuple[Finding, ...]:
    """Return what was found in a file, each as a finding about its unit."""
    return tuple(replace(each, unit=each.unit or draft.unit) for each in draft.findings)


def ask_of_file(desk: Desk, draft: Draft, keys: Collection[str]) -> tuple[Question, ...]:
    """Keep questions to its unit about findings of a file looked at, as one act.

    They are known again when the file is kept. Raises: NOTHING_TO_ASK where no unit is known, or all were asked.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        chosen = _chosen(db, ledger, draft, keys)
        asked = [question_of(each, ledger) for each in chosen if each.finding.unit and not _waits(each)]
        if not asked:
            raise DeskError(Trouble.NOTHING_TO_ASK, {"unit": draft.unit})
        return keep_asked(db, desk, ledger, asked)


def accept_of_file(desk: Desk, draft: Draft, keys: Collection[str], words: str) -> tuple[Acceptance, ...]:
    """Accept warnings of a file looked at with the words that are printed, as one act; they hold once it is kept.

    Raises: REASON_MISSING without words; MATTER_UNKNOWN; NOT_ACCEPTABLE for what is no warning.
    """
    if not words.strip():
        raise DeskError(Trouble.REASON_MISSING)
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        made = tuple(acceptance_of(each, words.strip()) for each in _chosen(db, ledger, draft, keys))
        first = made[0]
        facts = {"count": len(made), "unit": first.unit, "title": rule_title(first.code), "words": first.words}
        with act(db, desk, "accept", facts) as number:
            acceptances.save(db, number, ledger.round.code, made)
    return made


def _chosen(db: Store, ledger: Ledger, draft: Draft, keys: Collection[str]) -> Sequence[Matter]:
    code = ledger.round.code
    found = matters(of_unit(draft), code, acceptances.load(db, code), kept_questions.load(db, code))
    chosen = [each for each in found if each.key in keys]
    missing = _first_missing(keys, chosen)
    if missing is not None:
        raise DeskError(Trouble.MATTER_UNKNOWN, {"key": missing})
    return chosen


def _first_missing(keys: Iterable[str], chosen: Iterable[Matter]) -> str | None:
    there = {each.key for each in chosen}
    return next((key for key in keys if key not in there), None)


def _waits(matter: Matter) -> bool:
    return matter.question is not None and matter.question.is_waiting
