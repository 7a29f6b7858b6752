"""How a command ends: the exit codes that docs/formats.md promises."""

DONE, REFUSED, WRONG_USAGE, STORE_CLOSED = 0, 1, 2, 3

ASKED = REFUSED
"""What waits for an answer ends as what is refused does."""
