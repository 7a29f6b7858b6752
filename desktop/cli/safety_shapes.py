"""Backups for people and for machines."""

from desktop.cli.plain import Shape
from desktop.jobs.backup import Backup, Copied, Listed
from desktop.words.backups import behind_words, health_words, size_words, why_words


def backup_shape(backup: Backup) -> Shape:
    """Return a backup kept beside the cluster's file."""
    return {
        "number": backup.number,
        "path": backup.path,
        "time": backup.time.isoformat(timespec="seconds"),
        "why": backup.why,
        "print_code": backup.print_code,
        "size": backup.size,
    }


def copied_shape(copied: Copied) -> Shape:
    """Return a copy that was sent somewhere."""
    return {"path": copied.path, "print_code": copied.print_code, "act": copied.act, "size": copied.size}


def listed_shape(listed: Listed) -> Shape:
    """Return a backup of the list: also its health, and the acts done since it."""
    return {**backup_shape(listed.backup), "health": listed.health.value, "behind": listed.behind}


def listed_line(listed: Listed) -> str:
    """Return a backup as one line."""
    backup = listed.backup
    head = f"{backup.number:06}\t{backup.time:%H:%M %d/%m/%Y}\t{why_words(backup.why)}\t{backup.print_code}"
    return f"{head}\t{size_words(backup.size)}\t{health_words(listed.health.value)}\t{behind_words(listed.behind)}"
