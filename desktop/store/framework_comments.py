"""Comments of units on a draft framework in the store, by version, with how they were answered."""

from collections.abc import Mapping

from sqlite_utils import Database

from desktop.domain.framework_comment import Answer, FrameworkComment
from desktop.store.rows import append

_COLUMNS = ("version", "unit", "criterion", "text", "state", "reason", "act")


def add(db: Database, act: int, version: int, comment: FrameworkComment) -> None:
    """Keep a comment. Must run inside an act."""
    row = (version, comment.unit, comment.criterion, comment.text, comment.state.value, comment.reason, act)
    append(db, "framework_comment", _COLUMNS, [row])


def load(db: Database, version: int) -> tuple[FrameworkComment, ...]:
    """Return the comments on a version in the order of keeping."""
    sql = "SELECT unit, criterion, text, state, reason, id FROM framework_comment WHERE version = ? ORDER BY id"
    return tuple(
        FrameworkComment(unit, criterion, text, Answer(state), reason, number)
        for unit, criterion, text, state, reason, number in db.execute(sql, [version])
    )


def answer(db: Database, number: int, state: Answer, reason: str) -> None:
    """Note how a comment was answered; OPEN takes the answer back."""
    db.execute("UPDATE framework_comment SET state = ?, reason = ? WHERE id = ?", [state.value, reason, number])


def follow(db: Database, version: int, codes: Mapping[str, str]) -> None:
    """Let the comments on a version follow criteria that got another code: old codes to new."""
    for comment in load(db, version):
        if comment.criterion in codes:
            new = codes[comment.criterion]
            db.execute("UPDATE framework_comment SET criterion = ? WHERE id = ?", [new, comment.number])


def carry(db: Database, version: int, to: int) -> None:
    """Let the comments on a version belong to another one from now on."""
    db.execute("UPDATE framework_comment SET version = ? WHERE version = ?", [to, version])


def remove(db: Database, number: int) -> None:
    """Take a comment away."""
    db.execute("DELETE FROM framework_comment WHERE id = ?", [number])
