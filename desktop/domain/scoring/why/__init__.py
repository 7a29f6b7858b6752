"""Why a number is what it is: every leaf, sum, class and rank as steps with the numbers put in."""

from desktop.domain.scoring.why.explain import explain

__all__ = ["explain"]
