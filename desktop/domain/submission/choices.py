"""Choices: which values of a new file an officer takes and which not, where nobody said so the file's count."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.submission.difference import Spot

ALL = "all"


@dataclass(frozen=True, slots=True)
class Choices:
    """Values whose new reading is taken, over a correction too, and values that stay as they counted before.

    What is in neither is as nobody chose: a hand value stays, any other is taken.
    """

    accepted: frozenset[Spot] = frozenset()
    declined: frozenset[Spot] = frozenset()


@dataclass(frozen=True, slots=True)
class Choosable:
    """A value there is something to choose about, with every way a person may name it."""

    spot: Spot
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Typed:
    """Choices as a person types them: cells (`D12`, `Trang 1!D12`) or ids (`I.1`, `I.1:actual`), or `all`."""

    accept: tuple[str, ...] = ()
    decline: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything was chosen."""
        return bool(self.accept or self.decline)


NOTHING_TYPED = Typed()


def chosen(typed: Typed, among: Iterable[Choosable]) -> tuple[Choices, tuple[str, ...]]:
    """Return the choices that were typed, and the words that name no value there is a choice about.

    A value named one by one goes before `all`.
    """
    there = tuple(among)
    accepted, declined = (_named(words, there) for words in (typed.accept, typed.decline))
    everything = frozenset(each.spot for each in there)
    accepted |= everything - declined if ALL in typed.accept else frozenset()
    declined |= everything - accepted if ALL in typed.decline else frozenset()
    known = {name for each in there for name in each.names} | {ALL}
    unknown = tuple(word for word in (*typed.accept, *typed.decline) if word not in known)
    return Choices(accepted, declined - accepted), unknown


def _named(words: tuple[str, ...], there: tuple[Choosable, ...]) -> frozenset[Spot]:
    return frozenset(each.spot for each in there if each.names & {*words})
