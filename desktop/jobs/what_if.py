"""Ask what a file of entries would change; nothing is ever written."""

from dataclasses import dataclass, replace

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.trouble import DeskError, Trouble
from desktop.domain.what_if import WhatIf, supposing, what_if
from desktop.jobs.entries_file import checked, read_plain
from desktop.jobs.ledger import load_ledger
from desktop.jobs.rewording import Stood, with_sentences


@dataclass(frozen=True, slots=True)
class Asked:
    """What would differ, the ledger as it is, and how many entries of the file were about other rounds."""

    what_if: WhatIf
    ledger: Ledger
    other_rounds: int


def ask(desk: Desk, path: str, stage: Layer) -> Asked:
    """Return what would differ at `stage` if the file of entries were kept in the desk's round.

    Raises: REFUSED with every finding of the file; FILE_UNREADABLE when it is no JSON; NO_FRAMEWORK.
    """
    plain = read_plain(path)
    ledger = load_ledger(desk)
    if not ledger.framework.criteria:
        raise DeskError(Trouble.NO_FRAMEWORK)
    file = checked(plain, ledger, path)
    others = sum(code not in (None, ledger.round.code) for code, _ in file.entries)
    supposed = supposing(ledger, file)
    moved = what_if(ledger, supposed, stage)
    told = with_sentences(moved.ripple, Stood(ledger, moved.before), Stood(supposed, moved.after))
    return Asked(replace(moved, ripple=told), ledger, others)
