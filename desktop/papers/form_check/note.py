"""A departure from the form: its code, the line it stands in, the facts of its sentence."""

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.place import Place
from desktop.papers.form_check.lines import Line

_SHOWN = 60


def depart(code: str, line: Line | None = None, /, **facts: Fact) -> Finding:
    """Return a departure; its place is the paragraph's number and text, the file is put in at the end."""
    place = Place("", "", None, f"¶{line.number}", line.text) if line else None
    return Finding(Level.WARNING, code, {"text": shown(line.text) if line else "", **facts}, place)


def shown(text: str) -> str:
    """Return the beginning of a text, cut with dots where it is long."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"


def points(sizes: tuple[float, ...]) -> str:
    """Return sizes as people write them: `12; 13,5`."""
    return "; ".join(f"{size:g}".replace(".", ",") for size in sizes)


def millimetres(value: float) -> str:
    """Return a length in mm with at most one decimal."""
    return f"{round(value, 1):g}".replace(".", ",")
