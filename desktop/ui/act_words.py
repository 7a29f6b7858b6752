"""The name of an act, as log, menus and lists say it."""

from typing import TYPE_CHECKING

from desktop.domain.cluster import Cluster

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.undo import Act, Step


def act_words(act: "Act | Step", cluster: Cluster | None = None) -> str:
    """Return the name of an act, or of a step of undoing; units by the names they have in `cluster`."""
    from desktop.words.acts import act_name, with_names

    return act_name(act.name, with_names(act.facts, cluster) if cluster else act.facts)
