"""Earlier (đã sửa trước): what officers put right of a unit's reports before, to be offered when it is needed again."""

from collections.abc import Iterator

from desktop.domain.ledger import Item, Ledger
from desktop.domain.submission.thing import Said, key_of, thing_of

_NAMES = {"claim": "points", "points": "points"}


def reasons(ledger: Ledger) -> tuple[str, ...]:
    """Return why values were put right, each reason once, the latest first."""
    told = (each.correction.reason for each in reversed(tuple(_items(ledger))) if each.correction is not None)
    return tuple(dict.fromkeys(filter(None, told)))


def put_right_before(ledger: Ledger, unit: str | None, code: str, field: str) -> tuple[Said, str] | None:
    """Return the value that stands corrected for what a row and a column were taken for, and why; None for none.

    `code` is a criterion's or an indicator's, `field` what the column holds (`claim`, `actual`, `baseline`, …).
    """
    period = "last" if field == "baseline" else "this"
    keys = {("entry", code): _NAMES.get(field, field), ("figure", code, period): "value"}
    own = (each for each in _items(ledger) if each.unit == unit and each.correction and key_of(each) in keys)
    for each in reversed(tuple(own)):
        said = thing_of([each]).get(keys[key_of(each)])
        if said is not None and each.correction is not None:
            return said, each.correction.reason
    return None


def _items(ledger: Ledger) -> Iterator[Item]:
    yield from ledger.entries
    yield from ledger.figures
