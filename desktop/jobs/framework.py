"""Load a framework into the year."""

from dataclasses import replace
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.framework import Framework
from desktop.domain.framework_file import read_framework
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_text
from desktop.store import frameworks
from desktop.store.acts import act
from desktop.store.connection import working


def load(desk: Desk, path: str) -> Framework:
    """Load the framework file at `path` as the version to score by, as one act; return it as kept.

    A version already kept is never written over: what differs from it gets the next number. Loading the framework in
    use again changes nothing. Raises: REFUSED with its findings; the store's troubles.
    """
    read = framework_of(path)
    with working(desk) as db:
        if frameworks.current(db) == read:
            return read
        framework = replace(read, version=max(read.version, frameworks.next_version(db)))
        with act(db, desk, "framework", {"name": framework.name, "version": framework.version}):
            frameworks.save(db, framework, "frozen")
    return framework


def framework_of(path: str) -> Framework:
    """Return the framework file at `path`. Raises: REFUSED with its findings, FILE_MISSING, FILE_UNREADABLE."""
    framework, findings = read_framework(read_text(path), Path(path).name)
    if framework is None:
        raise DeskError(Trouble.REFUSED, {"path": path}, findings)
    return framework
