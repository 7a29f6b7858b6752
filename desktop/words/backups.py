"""Backups in words: what one was made for, how large it is, how far it lags behind."""

from desktop.words.catalogue import has, say


def why_words(why: str) -> str:
    """Return what a backup was made for; the code itself where a later version of the program made it."""
    return say("backups", why, {}) if has("backups", why) else why


def size_words(size: int) -> str:
    """Return a size in bytes as an officer reads it: `1,4 MB`."""
    return f"{size / 1_000_000:.1f} MB".replace(".", ",") if size >= 100_000 else f"{size / 1000:.0f} kB"


def health_words(health: str) -> str:
    """Return whether a backup can be restored, by its code."""
    return {"good": "tốt", "bad": "HỎNG", "locked": "đặt mật khẩu khác"}[health]


def behind_words(acts: int | None) -> str:
    """Return how far a backup lags behind; None where the present history does not know its state."""
    if acts is None:
        return "không nằm trong nhật ký hiện nay"
    return "bằng hiện nay" if acts == 0 else f"thiếu {acts} việc"
