"""Members' files for fault runs: those of the demo, and thick ones whose keeping takes its time."""

import random
import shutil
import zipfile
from pathlib import Path

from desktop.resources import seed

FILES = seed("demo", "files")
LATER = seed("demo", "later")
SUPPLEMENT = next(path for path in LATER.iterdir() if "Kim Th" in path.name)
_PICTURE = "xl/media/anh_minh_chung.jpeg"


def thick(folder: Path, megabytes: int) -> tuple[Path, ...]:
    """Return three workbooks of three units as if with scanned pictures: each is kept by an act of its own.

    Each replaces what the unit sent before and is as large as such workbooks are; the reader passes the pictures by.
    """
    folder.mkdir(parents=True, exist_ok=True)
    sources = (SUPPLEMENT, FILES / "SoLieu_AB_2026.xlsx", FILES / "DP_cham_diem.xlsx")
    return tuple(_with_picture(source, folder / source.name, megabytes) for source in sources)


def _with_picture(source: Path, target: Path, megabytes: int) -> Path:
    shutil.copy(source, target)
    with zipfile.ZipFile(target, "a", zipfile.ZIP_STORED) as book:
        book.writestr(_PICTURE, random.Random(source.name).randbytes(megabytes << 20))
    return target
