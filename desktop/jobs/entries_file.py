"""Read a file of entries (docs/formats.md) whole, or refuse it whole."""

import json
from decimal import Decimal
from pathlib import Path

from desktop.domain.entries_file import EntriesFile, read_entries
from desktop.domain.finding import Level
from desktop.domain.ledger import Ledger
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_text


class _TwiceError(ValueError):
    """A name that stands twice in one object: which of the two is meant nobody can tell."""


def read_plain(path: str) -> object:
    """Return the JSON of a file, numbers exact. Raises: FILE_UNREADABLE when it is no JSON or says a thing twice."""
    try:
        return json.loads(read_text(path), parse_float=Decimal, object_pairs_hook=_each_once)
    except json.JSONDecodeError as error:
        facts = {"path": path, "detail": f"dòng {error.lineno}, cột {error.colno}"}
        raise DeskError(Trouble.FILE_UNREADABLE, facts) from error
    except _TwiceError as error:
        facts = {"path": path, "detail": f"mục “{error}” ghi hai lần trong cùng một ngoặc"}
        raise DeskError(Trouble.FILE_UNREADABLE, facts) from error


def checked(plain: object, ledger: Ledger, path: str) -> EntriesFile:
    """Return what parsed JSON says of the ledger's year. Raises: REFUSED with every error; `path` names the file."""
    read, findings = read_entries(plain, ledger.framework, ledger.cluster, ledger.indicators, Path(path).name)
    errors = tuple(finding for finding in findings if finding.level is Level.ERROR)
    if errors:
        raise DeskError(Trouble.REFUSED, {"path": path}, errors)
    return read


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    for name, _ in pairs if len(found) < len(pairs) else ():
        if sum(each == name for each, _ in pairs) > 1:
            raise _TwiceError(name)
    return found
