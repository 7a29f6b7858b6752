"""The conference of each round: when, where, on what plan, who attends, who is chair next."""

from datetime import date

from sqlite_utils import Database

from desktop.domain.ledger import Conference, Delegate
from desktop.store.plain import maybe, text_of, words_of
from desktop.store.rows import append, within

_COLUMNS = ("held_on", "place", "plan", "slogan", "acts", "movements", "next_chair", "next_deputy")


def save(db: Database, round_code: str, conference: Conference) -> None:
    """Make this the round's conference; only what differs is written."""
    row = (
        maybe(date.isoformat, conference.held_on),
        *(conference.place, conference.plan, conference.slogan),
        *(text_of(conference.acts), text_of(conference.movements)),
        *(conference.next_chair, conference.next_deputy),
    )
    present = db.execute(f"SELECT {', '.join(_COLUMNS)} FROM conference WHERE round = ?", [round_code]).fetchone()
    if present is None:
        append(db, "conference", ("round", *_COLUMNS), [(round_code, *row)])
    elif tuple(present) != row:
        settings = ", ".join(f"{column} = ?" for column in _COLUMNS)
        db.execute(f"UPDATE conference SET {settings} WHERE round = ?", [*row, round_code])
    delegates = [(at, each.name, each.rank, each.post, each.body) for at, each in enumerate(conference.delegates)]
    within(db, "delegate", ("round", round_code), ("seq", "name", "rank", "post", "body"), delegates)


def load(db: Database, round_code: str) -> Conference:
    """Return the round's conference; an empty one when nothing is known."""
    row = db.execute(f"SELECT {', '.join(_COLUMNS)} FROM conference WHERE round = ?", [round_code]).fetchone()
    delegates = db.execute("SELECT name, rank, post, body FROM delegate WHERE round = ? ORDER BY seq", [round_code])
    people = tuple(Delegate(*each) for each in delegates)
    if row is None:
        return Conference(delegates=people)
    held_on, place, plan, slogan, acts, movements, chair, deputy = row
    day = maybe(date.fromisoformat, held_on)
    return Conference(day, place, plan, slogan, words_of(acts), words_of(movements), people, chair, deputy)
