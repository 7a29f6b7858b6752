"""The main job on the shipped demo: a fictional cluster, its members' files, totals, dossier."""

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.domain.cause import cause_of
from desktop.domain.desk import Desk
from desktop.domain.gathering import Deadline, Handed
from desktop.domain.ledger import Layer
from desktop.domain.progress import Progress, unwatched
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.cluster import create_from_files
from desktop.jobs.dossier import Compiled, compile_dossier
from desktop.jobs.entry import enter_file
from desktop.jobs.forms import make_forms
from desktop.jobs.gathering import change_required, gathering, move_due, receive
from desktop.jobs.intake import Taken, take
from desktop.jobs.ledger import load_ledger
from desktop.jobs.looking import Asking
from desktop.jobs.scoring import Result, result
from desktop.jobs.sending import Dispatch, files_of_folder, record_sending
from desktop.resources import seed

STORE_NAME = "demo.tongket"
_SENT_AGO, _LATE_BY = 25, 2
_LATE = "HL"
_LIST = "Danh sách đề nghị khen thưởng (bản ký)"


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo as made: its store, what became of every file, the result, the dossier."""

    store: str
    taken: tuple[Taken, ...]
    result: Result
    dossier: Compiled


def make_demo(desk: Desk, out: str, progress: Progress = unwatched) -> Demo:
    """Make the demo's store and dossier in folder `out`. Raises: STORE_EXISTS when a store is there already."""
    own = replace(desk, path=str(Path(out) / STORE_NAME))
    make_folder(out)
    progress(0, 3, "lập cụm")
    taken = make_sample(own)
    progress(1, 3, "chấm điểm")
    done = result(own, Layer.AGREED)
    progress(2, 3, "lập hồ sơ")
    dossier = compile_dossier(own, str(Path(out) / "dossier"), (), Layer.AGREED)
    progress(3, 3, "")
    return Demo(own.path, taken, done, dossier)


def make_sample(desk: Desk) -> tuple[Taken, ...]:
    """Make the sample cluster at the desk's path: forms sent, all files taken in, all points entered."""
    create_from_files(desk, str(seed("demo", "cluster.toml")), str(seed("demo", "framework.toml")))
    _send_forms(desk)
    taken = take(desk, sorted(str(path) for path in seed("demo", "files").iterdir()), Asking())
    enter_file(desk, str(seed("demo", "entries.json")))
    return taken


def make_folder(folder: str) -> None:
    """Make `folder` with its parents. Raises: FILE_UNWRITABLE."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeskError(Trouble.FILE_UNWRITABLE, {"path": folder, "detail": cause_of(error)}) from error


def _send_forms(desk: Desk) -> None:
    """Record that every unit was sent its forms weeks ago; one has not handed in its list of proposals yet."""
    today = desk.clock().date()
    units = tuple(each.code for each in load_ledger(desk).cluster.units)
    then = replace(desk, clock=lambda: desk.clock() - timedelta(_SENT_AGO))
    with TemporaryDirectory(prefix="tong-ket-") as folder:
        make_forms(then, folder)
        files, _ = files_of_folder(folder, units)
        letter = (then.clock().date(), "15/CV-CTĐ", "trục liên thông văn bản", files, today)
        record_sending(desk, Dispatch(units, *letter))
    change_required(desk, (_LIST,))
    (listed,) = (each for each in gathering(desk).papers if each.title == _LIST)
    move_due(desk, Deadline(None, listed.code, today - timedelta(_LATE_BY), "theo kế hoạch của Cụm"))
    for unit in units:
        if unit != _LATE:
            receive(desk, Handed(unit, listed.code, today - timedelta(_LATE_BY + 1)))
