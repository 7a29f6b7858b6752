"""Backups for people and for machines."""

from typing import Any

from desktop.jobs.backup import Backup, Copied, Health, Listed
from desktop.words.catalogue import has, say

_HEALTH = {Health.GOOD: "tốt", Health.BAD: "HỎNG", Health.LOCKED: "đặt mật khẩu khác"}


def backup_shape(backup: Backup) -> dict[str, Any]:
    """Return a backup kept beside the cluster's file."""
    return {
        "number": backup.number,
        "path": backup.path,
        "time": backup.time.isoformat(timespec="seconds"),
        "why": backup.why,
        "print_code": backup.print_code,
        "size": backup.size,
    }


def copied_shape(copied: Copied) -> dict[str, Any]:
    """Return a copy that was sent somewhere."""
    return {"path": copied.path, "print_code": copied.print_code, "act": copied.act, "size": copied.size}


def listed_shape(listed: Listed) -> dict[str, Any]:
    """Return a backup of the list: also its health, and the acts done since it."""
    return {**backup_shape(listed.backup), "health": listed.health.value, "behind": listed.behind}


def listed_line(listed: Listed) -> str:
    """Return a backup as one line."""
    backup = listed.backup
    head = f"{backup.number:06}\t{backup.time:%H:%M %d/%m/%Y}\t{why_text(backup.why)}\t{backup.print_code}"
    return f"{head}\t{size_text(backup.size)}\t{_HEALTH[listed.health]}\t{_behind(listed.behind)}"


def why_text(why: str) -> str:
    """Return what a backup was made for; the code itself where a later version of the program made it."""
    return say("backups", why, {}) if has("backups", why) else why


def size_text(size: int) -> str:
    """Return a size in bytes as an officer reads it: `1,4 MB`."""
    return f"{size / 1_000_000:.1f} MB".replace(".", ",") if size >= 100_000 else f"{size / 1000:.0f} kB"


def _behind(acts: int | None) -> str:
    if acts is None:
        return "không nằm trong nhật ký hiện nay"
    return "bằng hiện nay" if acts == 0 else f"thiếu {acts} việc"
