"""LibreOffice, where it is installed: what only an office program writes, .xls among it."""

import shutil
import subprocess
import tempfile
from pathlib import Path

_PATIENCE_SECONDS = 120


def office() -> str | None:
    """Return the path of LibreOffice; None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def saved_as(content: bytes, suffix: str, wanted: str) -> bytes:
    """Return `content`, a file of that suffix, as LibreOffice saves it in the format `wanted` (`xls`, `xlsx`).

    Raises: FileNotFoundError without LibreOffice; CalledProcessError when it refuses the file.
    """
    program = office()
    if program is None:
        raise FileNotFoundError("soffice")
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, f"given.{suffix}")
        given.write_bytes(content)
        target = Path(folder, "out")
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", wanted, "--outdir", str(target), str(given)]
        subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE_SECONDS)
        return Path(target, f"given.{wanted}").read_bytes()
