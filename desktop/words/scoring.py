"""Why a score was given by hand, in one line as it is kept and printed."""

from desktop.words.catalogue import say


def said_why(reason: str, decided_by: str) -> str:
    """Return the reason with who decided; empty where neither is known."""
    return say("scoring", "why_decided", {"reason": reason.strip(), "decided_by": decided_by.strip()})
