"""What an open cell says when it is entered, and when it refuses what was typed."""

from dataclasses import dataclass, field
from decimal import Decimal

from desktop.domain.facts import Fact, Facts, no_facts
from desktop.domain.framework import Count, Criterion, Deduct, Direct, Target
from desktop.words.catalogue import say


@dataclass(frozen=True, slots=True)
class Check:
    """What a cell accepts beside a dash: a condition on `{cell}`, and what is said when it does not hold."""

    rule: str
    code: str
    facts: Facts = field(default_factory=no_facts)

    @property
    def stop(self) -> str:
        """Return the sentence that refuses a number."""
        return say("papers", self.code, self.facts)


ANY = Check("TRUE", "stop_any")
NOT_NEGATIVE = Check("{cell}>=0", "stop_positive")
WHOLE = Check("{cell}>=0,{cell}=INT({cell})", "stop_whole")


def prompt_of(criterion: Criterion, name: str) -> str:
    """Return the prompt of an input of `criterion`, named as in `FormInput.input`."""
    kind = criterion.kind
    match name.partition(":"):
        case ("counts", _, level):
            each = dict(kind.levels)[level] if isinstance(kind, Count | Deduct) else None
            return say("papers", "prompt_level", {"each": each})
        case ("count", _, _):
            return say("papers", "prompt_count", {"each": kind.each if isinstance(kind, Count | Deduct) else None})
        case ("points", _, _):
            return say(
                "papers",
                "prompt_points",
                {**_range_facts(criterion), "step": kind.step if isinstance(kind, Direct) else None},
            )
        case ("target", _, _):
            return say("papers", "prompt_target", {"target": kind.target if isinstance(kind, Target) else None})
        case _:
            return say("papers", f"prompt_{name}", _range_facts(criterion))


def check_of(criterion: Criterion, name: str) -> Check:
    """Return what may be typed into an input of `criterion`."""
    kind = criterion.kind
    if name in {"points", "claimed"}:
        return _between(*points_range(criterion))
    if isinstance(kind, Count | Deduct):
        return WHOLE
    return NOT_NEGATIVE if name == "baseline" else ANY


def points_range(criterion: Criterion) -> tuple[Decimal, Decimal]:
    """Return the least and the most points a leaf can be given."""
    kind = criterion.kind
    least = kind.floor if isinstance(kind, Deduct) else Decimal(0)
    return least, criterion.max + kind.over_cap if isinstance(kind, Target) else criterion.max


def _range_facts(criterion: Criterion) -> dict[str, Fact]:
    least, most = points_range(criterion)
    return {"least": least, "most": most}


def _between(least: Decimal, most: Decimal) -> Check:
    return Check(f"{{cell}}>={least:f},{{cell}}<={most:f}", "stop_number", {"least": least, "most": most})
