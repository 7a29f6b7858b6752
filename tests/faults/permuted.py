"""Take the same files in by many orders and print the hash of what `scores --json` says of each; run as a program.

Arguments: seed, how many orders. The first order goes through all of intake; the later ones keep what it read.
"""

import hashlib
import io
import sys
import tempfile
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path
from random import Random

from desktop.cli import run_command
from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.jobs.cluster import create_from_files
from desktop.jobs.entry import enter_file
from desktop.jobs.intake import keep
from desktop.jobs.lock import hold
from desktop.jobs.looking import Asking, Look, look_at, sight_of
from desktop.sheets.process import Reader
from tests.faults.members import FILES
from tests.faults.scenes import CLUSTER, FRAMEWORK
from tests.jobs.sample import desk_at

ENTRIES = Path(FRAMEWORK).with_name("entries.json")


Looks = dict[str, Look]


def said_after(order: list[str], reader: Reader, looks: Looks, store: Path) -> str:
    """Return what `scores --json` says after the files were taken in by that order.

    Files in `looks` are kept as they were looked at before; the others are looked at and put there.
    """
    desk = desk_at(store)
    create_from_files(desk, str(CLUSTER), str(FRAMEWORK))
    with hold(desk):
        own = replace(desk, held=True)
        for path in order:
            _take(own, path, reader, looks)
    printed = io.StringIO()
    with redirect_stdout(printed):
        assert run_command(["scores", desk.path, "--json"]) == 0
    return printed.getvalue()


def _take(desk: Desk, path: str, reader: Reader, looks: Looks) -> None:
    if path == str(ENTRIES):
        enter_file(desk, path)
        return
    if path not in looks:
        looks[path] = look_at(sight_of(desk, Layer.AGREED), path, reader, Asking())
    keep(desk, looks[path])


def main(seed: int, count: int) -> None:
    """Print one hash per order; the decisions entered by hand come after all files, as they do in life."""
    chance = Random(seed)
    looks: Looks = {}
    with tempfile.TemporaryDirectory() as folder, Reader() as reader:
        for number in range(count):
            order = [str(path) for path in FILES.iterdir()]
            order.sort()
            chance.shuffle(order)
            said = said_after([*order, str(ENTRIES)], reader, looks, Path(folder) / f"{number}.tongket")
            sys.stdout.write(hashlib.sha256(said.encode("utf-8")).hexdigest() + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
