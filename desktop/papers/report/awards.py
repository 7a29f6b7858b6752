"""The sentences about awards: decided in all and by level, and proposed."""

from collections.abc import Iterator

from desktop.domain.citing import cite
from desktop.domain.dossier import Dossier
from desktop.domain.tabulate.awards import ordered_levels
from desktop.papers.report.fields import Fields, Marked, Worded
from desktop.papers.report.worded import worded
from desktop.papers.wording import texts

_KINDS = (("tap_the", "groups"), ("ca_nhan", "persons"))


def known_levels() -> tuple[str, ...]:
    """Return the levels of the award sheet that is sent out, the highest first."""
    return tuple(each["name"] for each in texts("awards")["levels"])


def award_sentences(dossier: Dossier, fields: Fields) -> Iterator[Worded]:
    """Yield what was decided, each level of it, and what is proposed; nothing where no award was kept."""
    decided = _parts(dossier, fields, "decided")
    if decided:
        yield worded(dossier, fields, "awards.decided", {"parts": decided})
        yield from _levels(dossier, fields)
    proposed = _parts(dossier, fields, "proposed")
    if proposed:
        yield worded(dossier, fields, "awards.proposed", {"parts": proposed})


def _levels(dossier: Dossier, fields: Fields) -> Iterator[Worded]:
    levels = ordered_levels((each for each in dossier.ledger.awards if each.status == "decided"), known_levels())
    lines = [(level, _parts(dossier, fields, "decided", level)) for level in levels]
    for number, (level, parts) in enumerate(lines, start=1):
        line = worded(dossier, fields, "awards.decided_level", {"level": level, "parts": parts})
        yield Worded(line[:-1] + ".", line.key) if number == len(lines) else line


def _parts(dossier: Dossier, fields: Fields, status: str, level: str = "") -> Marked:
    found = []
    for kind, name in _KINDS:
        id_ = f"award:{level}:{kind}:{status}" if level else f"award:{kind}:{status}"
        if cite(dossier, id_):
            found.append(worded(dossier, fields, f"awards.{name}", {"times": fields.bound(id_)}))
    return Marked(", ".join(found))
