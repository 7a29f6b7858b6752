"""The jobs behind the page of intake, called on the worker; the libraries of reader and database are loaded there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.progress import Progress
from desktop.domain.submission.choices import Choices
from desktop.domain.trouble import DeskError
from desktop.ui.intake.grid_model import field_words
from desktop.ui.intake.look_words import outcome, values_table
from desktop.ui.intake.preview_words import choices_table, summary
from desktop.ui.intake.remarks_tab import findings, xray
from desktop.ui.intake.sheet_drawing import drawings
from desktop.ui.intake.subjects import columns
from desktop.ui.intake.waiting import Waiting, asked_in, change_of
from desktop.ui.table.layout import laid_out
from desktop.words.ranking import moves_lines

if TYPE_CHECKING:  # see above
    from desktop.jobs.looking import Asking, Look, Sight


Unread = tuple[DeskError, ...]
"""Why files could not be opened: gone, or held by another program."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of files to be kept: the numbers of their reports, those that wait on, those that cannot be opened.

    `stopped`: the officer did not want the rest to be begun.
    """

    numbers: tuple[int, ...] = ()
    left: tuple[Waiting, ...] = ()
    unread: Unread = ()
    stopped: bool = False


def look_through(
    desk: Desk, paths: Sequence[str], about: tuple[Ledger, Layer], progress: Progress
) -> tuple[tuple[Waiting, ...], Unread]:
    """Look at files, and at those below folders; nothing is kept. What was not looked for is told as unread."""
    from desktop.jobs.inbox import files_in
    from desktop.jobs.looking import Asking
    from desktop.jobs.looking import look_through as look

    ledger, stage = about
    found = files_in(paths)
    seen = look(desk, found.files, Asking(stage=stage), progress)
    return tuple(waiting_of(each, ledger) for each in seen.looks), (*seen.unread, *found.left)


def look_at_copied(desk: Desk, name: str, content: bytes, about: tuple[Ledger, Layer]) -> Waiting:
    """Look at what was copied in another program; nothing is kept."""
    from desktop.jobs.looking import Asking
    from desktop.jobs.looking import look_at_copied as look

    ledger, stage = about
    return waiting_of(look(desk, name, content, Asking(stage=stage)), ledger)


def waiting_of(look: "Look", ledger: Ledger) -> Waiting:
    """Return a file looked at, ready to be shown."""
    return _worded(_drawn(look, ledger), ledger)


def _drawn(look: "Look", ledger: Ledger) -> Waiting:
    """Return a file looked at with its tables and sheets, nothing said of it yet."""
    from desktop.jobs.reading import in_unicode

    shown = laid_out(values_table(look.draft, ledger))
    drawn = drawings(look.book, in_unicode(look.book), look.draft)
    made = Waiting(look, shown, drawn, odd=xray(look.book, look.draft.tables), asked=asked_in(look, {}))
    _say_beforehand(made, ledger)
    return made


def _say_beforehand(file: Waiting, ledger: Ledger) -> None:
    """Say what the window will say at once: words take their time when they are first said."""
    outcome(file.look, ledger.cluster)
    for drawing in file.drawings:
        for field in set(drawing.fields.values()):
            field_words(field)
    columns(file.look.draft)


def _worded(file: Waiting, ledger: Ledger) -> Waiting:
    """Return a file with what there is to say of it in words, which take their time when first said."""
    ripple = file.look.ripple
    moves = moves_lines(ripple, ledger) if ripple is not None else ()
    from desktop.jobs.file_findings import of_unit

    told = findings(of_unit(file.look.draft), ledger.round.code)
    return replace(file, told=told, moves=moves, effect=summary(file), differing=laid_out(choices_table(file, ledger)))


def look_again(desk: Desk, file: Waiting, ledger: Ledger, stage: Layer) -> Waiting:
    """Look at a file again by all that was said of it: whose it is, the answers, the values taken."""
    from desktop.jobs.looking import sight_of

    return _seen_again(sight_of(desk, stage), file, ledger)


def decide(desk: Desk, file: Waiting, ledger: Ledger, stage: Layer) -> Waiting:
    """Look at what keeping a file under its choices would do."""
    from desktop.jobs.looking import decide as choose
    from desktop.jobs.looking import sight_of

    chosen = choose(sight_of(desk, stage), file.look, file.choices, _asking(file, stage))
    return _worded(replace(file, look=chosen), ledger)


def keep_each(
    desk: Desk, files: tuple[Waiting, ...], rest: tuple[Waiting, ...], about: tuple[Ledger, Layer], progress: Progress
) -> Kept:
    """Keep files one after another; return what became of them, and the others as they are to be looked at then.

    Each file is an act of its own, so that what was kept before a stop stays; undoing takes them back together.
    What was done since a file was looked at is met: it is looked at again. What may not be kept any more waits on, as
    does what cannot be opened any more and what was not begun when the officer stopped.
    """
    from desktop.jobs.intake import one_go
    from desktop.jobs.looking import sight_of

    ledger, stage = about
    kept = Kept()
    mark = one_go(desk) if len(files) > 1 else {}
    for done, file in enumerate(files):
        try:
            progress(done, len(files), file.name)
        except DeskError:  # CANCELLED: what was kept before stays kept
            kept = replace(kept, left=(*kept.left, *files[done:]), stopped=True)
            break
        kept = _keep_one(desk, file, stage, kept, mark)
    then = sight_of(desk, stage)
    waiting = tuple(replace(_seen_again(then, each, ledger), change=None) for each in (*kept.left, *rest))
    return replace(kept, left=waiting)


def _keep_one(desk: Desk, file: Waiting, stage: Layer, kept: Kept, mark: Facts) -> Kept:
    """Keep a file after those of `kept`; return what became of all of them."""
    from desktop.jobs.looking import about_file

    try:
        number = _keep(desk, file, stage, mark)
    except DeskError as error:
        return replace(kept, left=(*kept.left, file), unread=(*kept.unread, about_file(error, file.path)))
    if number is None:
        return replace(kept, left=(*kept.left, file))
    return replace(kept, numbers=(*kept.numbers, number))


def _keep(desk: Desk, file: Waiting, stage: Layer, mark: Facts) -> int | None:
    """Keep a file as it is to be looked at now; return its report's number, None where it may not be kept any more."""
    from desktop.jobs.intake import keep
    from desktop.jobs.looking import is_fresh, sight_of

    look = file.look if is_fresh(desk, file.look) else _look_again(sight_of(desk, stage), file)
    return keep(desk, look, mark) if look.report is not None else None


def _seen_again(sight: "Sight", file: Waiting, ledger: Ledger) -> Waiting:
    """Return a file looked at again, ready to be shown."""
    again = _look_again(sight, file)
    seen = replace(
        _drawn(again, ledger),
        unit=file.unit,
        guidance=file.guidance,
        choices=file.choices,
        asked=asked_in(again, file.asked),
        change=change_of(file.look, again),
    )
    return _worded(seen, ledger)


def _look_again(sight: "Sight", file: Waiting) -> "Look":
    """Return the look at a file by all that was said of it, its choices among that."""
    from desktop.jobs.looking import decide as choose
    from desktop.jobs.looking import look_again as look

    asking = _asking(file, sight.stage)
    again = look(sight, file.look, asking)
    return choose(sight, again, file.choices, asking) if file.choices != Choices() else again


def ask(desk: Desk, file: Waiting, keys: Sequence[str]) -> object:
    """Keep questions to the unit about findings of a file."""
    from desktop.jobs.file_findings import ask_of_file

    return ask_of_file(desk, file.look.draft, keys)


def accept(desk: Desk, file: Waiting, keys: Sequence[str], words: str) -> object:
    """Accept warnings of a file with words."""
    from desktop.jobs.file_findings import accept_of_file

    return accept_of_file(desk, file.look.draft, keys, words)


def _asking(file: Waiting, stage: Layer) -> "Asking":
    from desktop.jobs.looking import Asking

    return Asking(unit=file.unit, stage=stage, guidance=file.guidance)
