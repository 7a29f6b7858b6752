"""Read a file of entries (docs/formats.md) whole, or refuse it whole."""

import json
from decimal import Decimal
from pathlib import Path

from desktop.domain.entries_file import EntriesFile, read_entries
from desktop.domain.finding import Level
from desktop.domain.ledger import Ledger
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_text


def read_plain(path: str) -> object:
    """Return the JSON of a file, numbers exact. Raises: FILE_UNREADABLE when it is no JSON."""
    try:
        return json.loads(read_text(path), parse_float=Decimal)
    except json.JSONDecodeError as error:
        facts = {"path": path, "detail": f"dòng {error.lineno}, cột {error.colno}"}
        raise DeskError(Trouble.FILE_UNREADABLE, facts) from error


def checked(plain: object, ledger: Ledger, path: str) -> EntriesFile:
    """Return what parsed JSON says of the ledger's year. Raises: REFUSED with every error; `path` names the file."""
    read, findings = read_entries(plain, ledger.framework, ledger.cluster, ledger.indicators, Path(path).name)
    errors = tuple(finding for finding in findings if finding.level is Level.ERROR)
    if errors:
        raise DeskError(Trouble.REFUSED, {"path": path}, errors)
    return read
