"""What a round is called in a title: Tổng kết … năm 2026, Sơ kết … 6 tháng đầu năm 2026."""

from dataclasses import dataclass

from desktop.domain.cluster import Round

_KINDS = ("Tổng kết", "Sơ kết")


@dataclass(frozen=True, slots=True)
class Period:
    """The kind of round and the words of its time."""

    kind: str
    words: str


def period_of(round_: Round, year: int) -> Period:
    """Return the kind and the time as the round's title says them; a year's summing-up where it says neither."""
    for kind in _KINDS:
        if round_.title.casefold().startswith(kind.casefold()):
            return Period(kind, round_.title[len(kind) :].strip() or f"năm {year}")
    return Period(_KINDS[0], f"năm {year}")
