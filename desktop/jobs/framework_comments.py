"""What the units say of the draft framework: written down, accepted or declined with a reason."""

from desktop.domain.desk import Desk
from desktop.domain.facts import Fact, Facts
from desktop.domain.framework_comment import Answer, FrameworkComment
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.framework_draft import open_draft
from desktop.store import clusters, framework_comments
from desktop.store.acts import act
from desktop.store.connection import Store, working


def comment(desk: Desk, said: FrameworkComment) -> None:
    """Keep a unit's comment on the draft, as one act.

    Raises: NO_DRAFT, UNKNOWN_UNIT, UNKNOWN_CRITERION; the store's troubles.
    """
    with working(desk) as db:
        draft = open_draft(db)
        cluster = clusters.load(db)
        if cluster.unit(said.unit) is None:
            known = ", ".join(unit.code for unit in cluster.units)
            raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": said.unit, "known": known})
        if said.criterion and draft.criterion(said.criterion) is None:
            raise DeskError(Trouble.UNKNOWN_CRITERION, {"criterion": said.criterion})
        with act(db, desk, "framework_comment", _facts(said)) as number:
            framework_comments.add(db, number, draft.version, said)


def answer(desk: Desk, number: int, state: Answer, reason: str) -> None:
    """Answer a comment on the draft, as one act; OPEN takes the answer back.

    Raises: NO_DRAFT, COMMENT_GONE, REASON_MISSING when it is declined without one; the store's troubles.
    """
    if state is Answer.DECLINED and not reason.strip():
        raise DeskError(Trouble.REASON_MISSING)
    with working(desk) as db:
        said = _known(db, number)
        with act(db, desk, "framework_answer", {**_facts(said), "state": state.value, "reason": reason}):
            framework_comments.answer(db, number, state, reason.strip())


def take_back(desk: Desk, number: int) -> None:
    """Take a comment away, as one act. Raises: NO_DRAFT, COMMENT_GONE; the store's troubles."""
    with working(desk) as db:
        said = _known(db, number)
        with act(db, desk, "framework_comment_removed", _facts(said)):
            framework_comments.remove(db, number)


def _known(db: Store, number: int) -> FrameworkComment:
    comments = framework_comments.load(db, open_draft(db).version)
    found = next((each for each in comments if each.number == number), None)
    if found is None:
        raise DeskError(Trouble.COMMENT_GONE)
    return found


def _facts(said: FrameworkComment) -> Facts:
    facts: dict[str, Fact] = {"unit": said.unit, "criterion": said.criterion, "text": said.text}
    return facts
