"""What an open cell says when it is entered, and when it refuses what was typed."""

from desktop.domain.framework import Count, Criterion, Deduct, Direct, Target
from desktop.words.catalogue import say
from desktop.words.numbers import number


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
                {"max": criterion.max, "step": kind.step if isinstance(kind, Direct) else None},
            )
        case ("target", _, _):
            return say("papers", "prompt_target", {"target": kind.target if isinstance(kind, Target) else None})
        case _:
            return say("papers", f"prompt_{name}", {"max": criterion.max})


def stop_of(criterion: Criterion, name: str) -> str:
    """Return what is said when a number out of bounds is typed."""
    kind = criterion.kind
    if name in {"points", "claimed"}:
        least = kind.floor if isinstance(kind, Deduct) else 0
        most = criterion.max + kind.over_cap if isinstance(kind, Target) else criterion.max
        return say("papers", "stop_number", {"least": least, "most": number(most)})
    return say("papers", "stop_whole" if isinstance(kind, Count | Deduct) else "stop_positive", {})
