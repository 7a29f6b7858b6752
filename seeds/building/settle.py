"""Settled bytes: a package without the hour it was made, so that building it twice gives the same file."""

import io
import re
import zipfile

_STAMP = b"2026-11-16T08:00:00Z"
_ZIP_TIME = (2026, 11, 16, 8, 0, 0)
_TIMES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


def settle(package: bytes) -> bytes:
    """Return an .xlsx or .docx with its parts unchanged, its times of making fixed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w") as target:
        for part in source.infolist():
            content = source.read(part)
            if part.filename == "docProps/core.xml":
                content = _TIMES.sub(rb"\g<1>" + _STAMP + rb"\g<3>", content)
            target.writestr(_entry(part.filename), content, zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _ZIP_TIME)
    entry.create_system = 0
    return entry
