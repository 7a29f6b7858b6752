"""What a finding is about: a key that stays the same over another import and turns when the value is another."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding
from desktop.domain.rules.rule import WORDED
from desktop.domain.rules.table import BY_CODE
from desktop.domain.text import fold

_PLACES = frozenset({"cell", "cells", "file", "sheet", "row", "column", "received", "by", WORDED})
_LENGTH = 10


def keyed(findings: Iterable[Finding], round_code: str) -> Iterator[tuple[str, Finding]]:
    """Yield each finding with its key; the second of two that are about the very same thing gets `-2`, and so on."""
    met: Counter[str] = Counter()
    for finding in findings:
        key = subject(finding, round_code)
        met[key] += 1
        yield (key if met[key] == 1 else f"{key}-{met[key]}"), finding


def subject(finding: Finding, round_code: str) -> str:
    """Return the key of what a finding is about: ten hexadecimal digits.

    File, sheet and cell do not count, and neither do the neighbours a value was compared with.
    """
    rule = BY_CODE.get(finding.code)
    named = rule.about if rule and rule.about is not None else tuple(sorted(finding.facts.keys() - _PLACES))
    facts = [[name, _plain(finding.facts.get(name))] for name in named]
    about = [round_code, finding.code, finding.unit, finding.criterion, sorted(finding.units), facts]
    text = json.dumps(about, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:_LENGTH]


def _plain(fact: Fact) -> object:
    match fact:
        case Decimal():
            return _shortest(fact)
        case str():
            return fold(fact)
        case tuple():
            return [fold(each) for each in fact]
        case None | int():
            return fact
        case _:
            return str(fact)


def _shortest(value: Decimal) -> str:
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
