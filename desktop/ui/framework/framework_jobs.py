"""What the page of the framework asks of the jobs; they load their libraries when first asked."""

from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.framework import Framework
from desktop.domain.framework_comment import Answer, FrameworkComment
from desktop.domain.framework_edit import Edit
from desktop.domain.ledger import Layer

if TYPE_CHECKING:
    from desktop.jobs.framework import Loaded
    from desktop.jobs.framework_draft import Shelf
    from desktop.jobs.framework_freezing import Compared, Freezing


def shelf(desk: Desk) -> "Shelf":
    """Return every version and the draft."""
    from desktop.jobs import framework_draft

    return framework_draft.shelf(desk)


def begin(desk: Desk, version: int | None) -> Framework:
    """Begin the next draft from a version, from nothing for None."""
    from desktop.jobs import framework_draft

    return framework_draft.begin(desk, version)


def edit(desk: Desk, change: Edit) -> Framework:
    """Do one edit to the draft."""
    from desktop.jobs import framework_draft

    return framework_draft.edit(desk, change)


def drop(desk: Desk) -> Framework:
    """Throw the draft away."""
    from desktop.jobs import framework_draft

    return framework_draft.drop(desk)


def look_at_freezing(desk: Desk, stage: Layer) -> "Freezing":
    """Return what freezing the draft would mean."""
    from desktop.jobs import framework_freezing

    return framework_freezing.look_at_freezing(desk, stage)


def freeze(desk: Desk) -> Framework:
    """Freeze the draft."""
    from desktop.jobs import framework_freezing

    return framework_freezing.freeze(desk)


def compare(desk: Desk, before: int, after: int) -> "Compared":
    """Return two versions and what differs between them."""
    from desktop.jobs import framework_freezing

    return framework_freezing.compare(desk, before, after)


def comment(desk: Desk, said: FrameworkComment) -> None:
    """Keep a unit's comment."""
    from desktop.jobs import framework_comments

    framework_comments.comment(desk, said)


def answer(desk: Desk, number: int, state: Answer, reason: str) -> None:
    """Answer a comment."""
    from desktop.jobs import framework_comments

    framework_comments.answer(desk, number, state, reason)


def take_back(desk: Desk, number: int) -> None:
    """Take a comment away."""
    from desktop.jobs import framework_comments

    framework_comments.take_back(desk, number)


def look_at(desk: Desk, path: str) -> "Loaded":
    """Read a framework file or an annex; nothing is kept."""
    from desktop.jobs import framework

    return framework.look_at(desk, path)


def bring_in(desk: Desk, path: str) -> "Loaded":
    """Keep a framework file as the version to score by, or an annex as a draft."""
    from desktop.jobs import framework

    return framework.bring_in(desk, path)


def bring_in_draft(desk: Desk, path: str) -> "Loaded":
    """Keep a framework file or an annex as a draft."""
    from desktop.jobs import framework

    return framework.bring_in_draft(desk, path)


def export(desk: Desk, path: str, version: int | None) -> str:
    """Write a version as TOML, Excel or Word; return where it went."""
    from desktop.jobs import framework

    return framework.export(desk, path, version)
