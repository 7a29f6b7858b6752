"""The name of an act, as log, menus and lists say it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.undo import Act


def act_words(act: "Act") -> str:
    """Return the name of an act."""
    from desktop.words.acts import act_name

    return act_name(act.name, act.facts)
