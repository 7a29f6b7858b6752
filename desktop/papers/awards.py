"""Awards: the levels and forms that every form lists, from the highest."""

from desktop.papers.wording import texts


def usual_awards() -> tuple[tuple[str, str], ...]:
    """Return the usual levels of award, each with each of its forms."""
    return tuple((level["name"], form) for level in texts("awards")["levels"] for form in level["forms"])
