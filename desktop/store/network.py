"""Whether a file lies on another machine: locks and flushing cannot be relied on there."""

import os
import re
import sys
from pathlib import Path, PurePath

_REMOTE = re.compile(
    r"cifs|smb\w*|nfs\d?|ncpfs|afs|9p|davfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|smbnetfs)|glusterfs|ceph"
)
_MOUNTS = Path("/proc/mounts")
_DRIVE_REMOTE = 4
_ESCAPED = re.compile(r"\\([0-7]{3})")


def on_network(path: str) -> bool:
    """Return whether the file at `path` lies on a network drive or share, as far as the system tells."""
    if is_share(path):
        return True
    try:
        full = Path(path).resolve()
        if sys.platform == "win32":
            return _drive_is_remote(full.anchor)
        return is_remote(kind_of_mount(str(full), _MOUNTS.read_text("utf-8", "surrogateescape")))
    except OSError:
        return False


def is_share(path: str) -> bool:
    r"""Return whether a path names a share of Windows: `\\server\folder`."""
    return path.startswith(("\\\\", "//")) and not path.startswith(("\\\\?\\", "\\\\.\\", "//?/", "//./"))


def is_remote(kind: str) -> bool:
    """Return whether a kind of file system is another machine's."""
    return _REMOTE.fullmatch(kind) is not None


def kind_of_mount(path: str, mounts: str) -> str:
    """Return the kind of file system an absolute path lies on, from the text of /proc/mounts; empty when unknown."""
    found = (line.split(" ") for line in mounts.splitlines())
    on = [(_plain(fields[1]), fields[2]) for fields in found if len(fields) > 2]
    holding = [(point, kind) for point, kind in on if PurePath(path).is_relative_to(point)]
    return max(holding, key=lambda each: len(PurePath(each[0]).parts), default=("", ""))[1]


def _plain(point: str) -> str:
    r"""Return a mount point whose blanks are written as `\040`."""
    raw = _ESCAPED.sub(lambda match: chr(int(match[1], 8)), point)
    return os.fsdecode(raw.encode("latin-1", "replace")) if raw.isascii() else raw


def _drive_is_remote(anchor: str) -> bool:
    import ctypes

    windows = getattr(ctypes, "windll", None)
    return windows is not None and windows.kernel32.GetDriveTypeW(anchor) == _DRIVE_REMOTE
