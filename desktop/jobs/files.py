"""Reading the small text files an officer hands to a job: cluster, framework and entries files."""

from pathlib import Path

from desktop.domain.cause import cause_of
from desktop.domain.trouble import DeskError, Trouble


def read_text(path: str) -> str:
    """Return the UTF-8 text of a file. Raises: FILE_MISSING, FILE_UNREADABLE."""
    try:
        return Path(path).read_text("utf-8-sig")
    except FileNotFoundError as error:
        raise DeskError(Trouble.FILE_MISSING, {"path": path}) from error
    except UnicodeDecodeError as error:
        raise DeskError(Trouble.FILE_UNREADABLE, {"path": path, "detail": "không phải chữ UTF-8"}) from error
    except OSError as error:
        raise DeskError(Trouble.FILE_UNREADABLE, {"path": path, "detail": cause_of(error)}) from error


def read_bytes(path: str) -> bytes:
    """Return the bytes of a file. Raises: FILE_MISSING, FILE_UNREADABLE."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise DeskError(Trouble.FILE_MISSING, {"path": path}) from error
    except OSError as error:
        raise DeskError(Trouble.FILE_UNREADABLE, {"path": path, "detail": cause_of(error)}) from error
