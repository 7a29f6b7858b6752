"""A number in a row of a table as a sentence would say it: its title, the number, what it is counted in."""

from desktop.domain.candidates.candidate import Role
from desktop.domain.candidates.spotting import Spotted, things_counted
from desktop.domain.ledger import Exactness
from desktop.domain.money import named_size
from desktop.domain.reconcile.tokens import number_in
from desktop.domain.text import clean, fold

_DONG, _PERCENT = "đồng", "%"


def of_row(title: str, text: str, unit: str, *, last: bool) -> Spotted | None:
    """Return the number `text` of a row with that title, counted in `unit` or in what its title names; None for none.

    Amounts under a named unit of money are brought into đồng.
    """
    value = number_in(clean(text))
    if value is None:
        return None
    sentence = f"{clean(title)}: {clean(text)} {clean(unit)}".strip()
    begin = len(clean(title)) + 2
    size = named_size((unit, title))
    return Spotted(
        sentence=sentence,
        begin=begin,
        end=begin + len(clean(text)),
        value=value * size if size else value,
        exactness=Exactness.EXACT,
        measure=_DONG if size else _measure(title, text, unit),
        role=Role.LAST if last else Role.VALUE,
        clause=(0, len(sentence)),
    )


def _measure(title: str, text: str, unit: str) -> str:
    if _PERCENT in f"{title}{text}{unit}":
        return _PERCENT
    if fold(unit) == fold(_DONG):
        return _DONG
    told = things_counted(unit.lower())
    return told or things_counted(clean(title).casefold().removeprefix("số "))
