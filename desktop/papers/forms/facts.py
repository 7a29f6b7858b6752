"""What the papers that go along with the forms speak of."""

from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.dossier import FormProfile
from desktop.domain.ledger import Ledger
from desktop.papers.period import period_of
from desktop.papers.profile import default_profile
from desktop.papers.wording import filled, texts


@dataclass(frozen=True, slots=True)
class Along:
    """A set of forms on its way: the round it is about, the day it is made, the day it is due, the letter's number."""

    ledger: Ledger
    made_on: date
    due: date | None = None
    letter: str = ""


def facts_of(along: Along, unit: str = "") -> dict[str, object]:
    """Return the fields of resources/papers/gui-mau.toml; `unit` is the name of the unit it is to."""
    ledger = along.ledger
    cluster, period = ledger.cluster, period_of(ledger.round, ledger.cluster.year)
    chair = cluster.unit(cluster.chair) if cluster.chair else None
    own = chair is not None and unit == chair.name
    back = chair.name if chair else "đơn vị Cụm trưởng"
    told = texts("gui-mau")["own"] if own else {"to": unit, "whom": unit, "back": back}
    return {
        "cluster": cluster.name,
        "unit": unit,
        "chair": back,
        "own": own,
        **{name: filled(text, {"unit": unit}) for name, text in told.items()},
        "period": period.words,
        "kind": period.kind,
        "year": str(cluster.year),
        "round": ledger.round.title,
        "begins": ledger.round.begins,
        "ends": ledger.round.ends,
        "due": along.due,
        "plan": ledger.conference.plan,
        "letter": along.letter,
    }


def letter_profile(along: Along, symbol: str, recipients: tuple[str, ...]) -> FormProfile:
    """Return the letterhead and signature of a letter of the cluster."""
    profile = default_profile(along.ledger.cluster, along.made_on)
    return replace(profile, symbol=symbol, recipients=recipients, number=along.letter, draft=False)
