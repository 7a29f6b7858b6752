"""The history and the check of a cluster file, for people and for machines."""

import json
from collections.abc import Iterator
from typing import Any

from desktop.domain.finding import Level
from desktop.jobs.history import Checked, History
from desktop.words.acts import act_name
from desktop.words.catalogue import say
from desktop.words.findings import LEVEL_WORDS

_ERROR = LEVEL_WORDS[Level.ERROR]


def log_shape(history: History) -> dict[str, Any]:
    """Return the history in the JSON shape of docs/formats.md."""
    acts = [
        {
            "number": act.number,
            "time": act.time,
            "officer": act.officer,
            "name": act_name(act.name, act.facts),
            "code": act.name,
            "changes": [
                {"table": each.table, "key": each.key, "before": _row(each.before), "after": _row(each.after)}
                for each in act.changes
            ],
        }
        for act in history.acts
    ]
    return {"acts": acts, "head": history.head, "ok": history.ok}


def log_lines(history: History) -> Iterator[str]:
    """Yield one line an act, then the state of the chain."""
    for act in history.acts:
        yield f"{act.number}\t{act.time}\t{act.officer}\t{act_name(act.name, act.facts)} ({len(act.changes)} dòng)"
    if history.ok:
        yield "Chuỗi nhật ký nguyên vẹn."
    for finding in history.findings:
        yield f"{_ERROR}: {say('store', finding.code, finding.facts)}"


def check_shape(checked: Checked) -> dict[str, Any]:
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


def _row(text: str | None) -> Any:
    return None if text is None else json.loads(text)
