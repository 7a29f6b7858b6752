"""The history and the check of a cluster file, for people and for machines."""

import json
from collections.abc import Iterator

from desktop.cli.plain import Shape
from desktop.cli.shapes import ripple_shape
from desktop.domain.finding import Level
from desktop.domain.scoring.printed import total_text
from desktop.jobs.history import Act, Checked, History, Then
from desktop.jobs.undo import Step
from desktop.words.acts import act_name
from desktop.words.catalogue import say
from desktop.words.findings import LEVEL_WORDS
from desktop.words.numbers import moment
from desktop.words.ranking import ripple_lines

_ERROR = LEVEL_WORDS[Level.ERROR]


def log_shape(history: History) -> Shape:
    """Return the history in the JSON shape of docs/formats.md."""
    return {"acts": [_act_shape(act) for act in history.acts], "head": history.head, "ok": history.ok}


def _act_shape(act: Act) -> Shape:
    changes = [
        {"table": each.table, "key": each.key, "before": _row(each.before), "after": _row(each.after)}
        for each in act.changes
    ]
    return {**_head_shape(act), "changes": changes}


def _head_shape(act: Act) -> Shape:
    return {
        "number": act.number,
        "time": act.time,
        "officer": act.officer,
        "name": act_name(act.name, act.facts),
        "code": act.name,
    }


def step_shape(code: str, step: Step) -> Shape:
    """Return what was undone or redone: its last act, all of them where they were done in one go."""
    several = {"acts": [_head_shape(act) for act in step.acts]} if len(step.acts) > 1 else {}
    return {"done": code, "act": _head_shape(step.acts[-1]), **several}


def step_line(code: str, step: Step) -> str:
    """Return the sentence of an undo or a redo: `Hoàn tác: nhận tệp …`."""
    return act_name(code, {**step.facts, "of": step.name})


def then_shape(then: Then) -> Shape:
    """Return the state a print code names: its act, the ranks of that time, what was done and what moved since."""
    framework = then.ledger.framework
    units = [
        {
            "code": each.unit,
            "rank": each.rank,
            "class": each.class_name,
            "total": total_text(framework, each.sheet.total),
        }
        for each in then.standings.standings
    ]
    since = [_act_shape(act) for act in then.since]
    return {
        "act": _head_shape(then.act),
        "units": units,
        "since": since,
        "ripple": ripple_shape(then.moved, framework),
    }


def then_lines(then: Then) -> Iterator[str]:
    """Yield what the last act of that state was; then what was done since and what it moved."""
    yield f"Mã in này thuộc trạng thái sau {_act_line(then.act)}"
    yield f"Từ đó đến nay: {len(then.since)} việc." if then.since else "Từ đó đến nay không có gì thay đổi."
    for act in then.since:
        yield _act_line(act)
    if then.since:
        yield from ripple_lines(then.moved, then.ledger)


def _act_line(act: Act) -> str:
    return f"{act.number}\t{moment(act.time)}\t{act.officer}\t{act_name(act.name, act.facts)} ({len(act.changes)} dòng)"


def log_lines(history: History) -> Iterator[str]:
    """Yield one line an act, then the state of the chain."""
    for act in history.acts:
        yield _act_line(act)
    if history.ok:
        yield "Chuỗi nhật ký nguyên vẹn."
    for finding in history.findings:
        yield f"{_ERROR}: {say('store', finding.code, finding.facts)}"


def check_shape(checked: Checked) -> Shape:
    """Return a check in the JSON shape of docs/formats.md."""
    findings = []
    for finding in checked.findings:
        named = {"table": finding.table, "unit": finding.unit, "criterion": finding.criterion, "layer": finding.layer}
        known = {key: value for key, value in named.items() if value}
        findings.append({"code": finding.code, **known, "message": say("store", finding.code, finding.facts)})
    return {"ok": checked.ok, "print_code": checked.print_code, "findings": findings}


def check_lines(checked: Checked) -> Iterator[str]:
    """Yield the verdict, the print code and every finding."""
    for finding in checked.findings:
        yield f"{_ERROR}: {say('store', finding.code, finding.facts)}"
    if checked.ok:
        yield f"Tệp nguyên vẹn. Mã bản in: {checked.print_code}"


def _row(text: str | None) -> object:
    return None if text is None else json.loads(text)
