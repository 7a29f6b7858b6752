"""A damaged file is set aside with its journal, under a name of its own; it is never deleted."""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.store.beside import flush, said
from desktop.store.file import flush_folder
from desktop.store.journal import journal_of

_MOST = 1000
_LONGEST = 255 - len("-journal")


@dataclass(frozen=True, slots=True)
class Aside:
    """A damaged file and where it is to be kept, a name that nothing has."""

    file: str
    path: str

    @classmethod
    def of(cls, file: str) -> "Aside":
        """Return the next free name for the file at `file`: `<name>.damaged-1`, `-2` and so on.

        A name that a run which was cut off has given it already is its name.
        """
        names = (_name(Path(file), number) for number in range(1, _MOST))
        return cls(file, next(name for name in names if _is_its(file, name) or not _is_taken(name)))


def keep_aside(aside: Aside) -> None:
    """Keep the file and its journal under the new name; the file stays where it is, to be replaced, the journal goes.

    A journal that stayed would be rolled into the file that takes the place. Raises: DISK_FULL, FILE_UNWRITABLE.
    """
    journal = journal_of(aside.file)
    with said(Path(aside.path)):
        if journal.exists():
            _keep(journal, journal_of(aside.path))
        _keep(Path(aside.file), Path(aside.path))
        flush_folder(Path(aside.path).absolute().parent)
        journal.unlink(missing_ok=True)
        flush_folder(Path(aside.path).absolute().parent)


def _keep(file: Path, path: Path) -> None:
    """Give a file a second name; where the drive knows no links, a copy."""
    if _is_its(str(file), str(path)):
        return
    try:
        path.hardlink_to(file)
    except (OSError, NotImplementedError):
        try:
            shutil.copyfile(file, path)
            flush(path)
        except OSError:
            with suppress(OSError):
                path.unlink()
            raise


def _name(file: Path, number: int) -> str:
    """Return the name, the file's own cut where it would become longer than a name can be."""
    end, name = f".damaged-{number}", file.name
    while len(os.fsencode(name + end)) > _LONGEST:
        name = name[:-1]
    return str(file.with_name(name + end))


def _is_its(file: str, name: str) -> bool:
    try:
        return Path(name).samefile(file)
    except OSError:
        return False


def _is_taken(path: str) -> bool:
    return Path(path).exists() or journal_of(path).exists()
