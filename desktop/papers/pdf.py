"""PDF through LibreOffice where it is installed: one file at a time, a profile of its own, a limit of time."""

import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

_SECONDS = 120.0
_NAMES = ("soffice", "libreoffice")
_WINDOWS = (r"LibreOffice\program\soffice.com", r"LibreOffice\program\soffice.exe")
_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_PATHS = {
    "/org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments": "AutoCheckEnabled",
    "/org.openoffice.Office.Common/Misc": "CrashReport",
}


class Failure(StrEnum):
    """Why a file has no PDF."""

    TOO_LONG = "too_long"
    NOT_STARTED = "not_started"
    NOT_MADE = "not_made"


@dataclass(frozen=True, slots=True)
class Office:
    """An installed LibreOffice; `program` is what is started."""

    program: str


def find_office() -> Office | None:
    """Return the installed LibreOffice; None where there is none."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if found:
        return Office(found)
    roots = [Path(root) for name in _ROOTS if (root := os.environ.get(name))]
    places = (root / place for root in roots for place in _WINDOWS)
    return next((Office(str(place)) for place in places if place.is_file()), None)


class Press:
    """A LibreOffice with a profile and a folder of its own for a while: nothing is left behind, nothing is fetched."""

    def __init__(self, office: Office, seconds: float = _SECONDS) -> None:
        self._office = office
        self._seconds = seconds
        self._folder = tempfile.TemporaryDirectory(prefix="tong-ket-", ignore_cleanup_errors=True)
        self._place = Path(self._folder.name)

    def __enter__(self) -> Self:
        """Make the profile."""
        _quiet_profile(self._place / "profile")
        return self

    def __exit__(self, _kind: object, _error: object, _trace: object) -> None:
        """Leave nothing behind."""
        self._folder.cleanup()

    def pdf(self, name: str, content: bytes) -> bytes | Failure:
        """Return the PDF of a Word, Excel or slide file; a failure where there is none, never half a file."""
        source = self._place / f"paper{Path(name).suffix}"
        made = source.with_suffix(".pdf")
        source.write_bytes(content)
        made.unlink(missing_ok=True)
        return _run([self._office.program, *self._arguments(), str(source)], self._place, self._seconds) or _read(made)

    def _arguments(self) -> list[str]:
        return [
            f"-env:UserInstallation={(self._place / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            "--convert-to",
            "pdf",
            "--outdir",
            str(self._place),
        ]


def _quiet_profile(profile: Path) -> None:
    """Write a profile that looks for no updates and sends no reports."""
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>false</value></prop></item>'
        for path, name in _PATHS.items()
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry"'
        ' xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{items}</oor:items>",
        "utf-8",
    )


def _run(command: list[str], place: Path, seconds: float) -> Failure | None:
    try:
        office = subprocess.Popen(  # noqa: S603 - an installed program with a list of arguments
            command,
            cwd=place,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
            start_new_session=os.name != "nt",
        )
    except OSError:
        return Failure.NOT_STARTED
    try:
        office.wait(seconds)
    except subprocess.TimeoutExpired:
        _end(office)
        return Failure.TOO_LONG
    return None


def _end(office: "subprocess.Popen[bytes]") -> None:
    """End the program with everything it started."""
    if os.name == "nt":
        tree = ["taskkill", "/F", "/T", "/PID", str(office.pid)]
        subprocess.run(tree, check=False, capture_output=True, creationflags=_NO_WINDOW)  # noqa: S603
    else:
        os.killpg(office.pid, signal.SIGKILL)
    office.wait()


def _read(path: Path) -> bytes | Failure:
    """Return the PDF when it is there and whole."""
    try:
        content = path.read_bytes()
    except OSError:
        return Failure.NOT_MADE
    whole = content.startswith(b"%PDF-") and b"%%EOF" in content[-1024:]
    return content if whole else Failure.NOT_MADE
