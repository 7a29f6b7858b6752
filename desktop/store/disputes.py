"""Disputes as the file keeps them: step by step, only ever added; a dispute is what its steps make of it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlite_utils import Database

from desktop.domain.dispute import Case, Claim, Decision, Dispute, Reopening, Ruling, decide, reopen
from desktop.domain.ledger import Layer, State
from desktop.store.errors import legible
from desktop.store.plain import inputs_of, inputs_text, maybe, text_of
from desktop.store.rows import Cell
from desktop.store.rows import append as append_rows

_COLUMNS = (
    "dispute", "unit", "criterion", "round", "stage", "kind", "ruling", "claim", "text", "basis", "person",
    "happened_on", "channel", "evidence", "second_reader", "reader_unit", "act",
)  # fmt: skip
_SELECT = (
    "SELECT dispute, kind, unit, criterion, stage, ruling, claim, text, basis, person, happened_on, channel, evidence,"
    " second_reader, reader_unit FROM dispute_step WHERE round = ? ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class _Step:
    """One row of the table."""

    dispute: int
    kind: str
    unit: str
    criterion: str
    stage: str
    ruling: str | None
    claim: str | None
    text: str
    basis: str
    person: str
    happened_on: str
    channel: str
    evidence: str
    second_reader: str
    reader_unit: str | None


def keep_raised(db: Database, act: int, round_code: str, case: Case) -> None:
    """Add the step that begins a dispute. Must run inside an act."""
    said = case.dispute
    told = (None, claim_text(said.claim), said.text, "", said.raised_by, said.raised_on.isoformat())
    _add(db, act, round_code, case, ("raised", *told, said.channel, said.evidence, "", None))


def keep_decided(db: Database, act: int, round_code: str, case: Case, decision: Decision) -> None:
    """Add a decision. Must run inside an act."""
    value = maybe(claim_text, decision.value)
    told = (decision.ruling.value, value, decision.reason, decision.basis, decision.decided_by)
    reader = (decision.second_reader, decision.reader_unit)
    _add(db, act, round_code, case, ("decided", *told, decision.decided_on.isoformat(), "", "", *reader))


def keep_reopened(db: Database, act: int, round_code: str, case: Case, reopening: Reopening) -> None:
    """Add that a dispute is looked at again. Must run inside an act."""
    told = (None, None, reopening.reason, "", reopening.by, reopening.on.isoformat(), "", "", "", None)
    _add(db, act, round_code, case, ("reopened", *told))


@legible
def load(db: Database, round_code: str) -> tuple[Case, ...]:
    """Return the round's disputes by number, each with its whole history."""
    cases: dict[int, Case] = {}
    for row in db.execute(_SELECT, [round_code]):
        step = _Step(*row)
        cases[step.dispute] = _follow(cases.get(step.dispute), step)
    return tuple(cases.values())


def next_number(db: Database) -> int:
    """Return the number the next dispute gets; numbers are those of the file, over all rounds."""
    return int(db.execute("SELECT coalesce(max(dispute), 0) + 1 FROM dispute_step").fetchone()[0])


def _add(db: Database, act: int, round_code: str, case: Case, told: Iterable[Cell]) -> None:
    about = (case.number, case.dispute.unit, case.dispute.criterion, round_code, case.stage.value)
    append_rows(db, "dispute_step", _COLUMNS, [(*about, *told, act)])


def _follow(case: Case | None, step: _Step) -> Case:
    day = date.fromisoformat(step.happened_on)
    if case is None:
        claim = read_claim(step.claim or "{}")
        told = (step.text, step.person, day, step.channel, step.evidence)
        return Case(step.dispute, Layer(step.stage), Dispute(step.unit, step.criterion, claim, *told))
    if step.kind == "reopened":
        return Case(case.number, case.stage, reopen(case.dispute, Reopening(step.text, step.person, day)))
    ruling, value = Ruling(step.ruling or ""), maybe(read_claim, step.claim)
    made = (ruling, step.text, step.basis, step.person, day, value, step.second_reader, step.reader_unit)
    return Case(case.number, case.stage, decide(case.dispute, Decision(*made)))


def claim_text(claim: Claim) -> str:
    """Return a claim as JSON."""
    given = {
        "inputs": None if claim.inputs is None else json.loads(inputs_text(claim.inputs)),
        "points": maybe(str, claim.points),
        "state": maybe(str, claim.state),
    }
    return text_of({name: value for name, value in given.items() if value is not None})


def read_claim(text: str) -> Claim:
    """Return the claim that `claim_text` wrote."""
    plain: dict[str, Any] = json.loads(text)
    inputs = plain.get("inputs")
    return Claim(
        None if inputs is None else inputs_of(text_of(inputs)),
        maybe(Decimal, plain.get("points")),
        maybe(State, plain.get("state")),
    )
