"""Where a TOML text stops being one: for whoever wrote it by hand."""

import re
import tomllib


def toml_fault(text: str, error: tomllib.TOMLDecodeError) -> tuple[int, str]:
    """Return the line at which `text` is no TOML, counted from 1, and what stands there."""
    where = re.search(r"line (\d+)", str(error))
    lines = text.splitlines()
    line = int(where[1]) if where else max(len(lines), 1)
    return line, lines[line - 1].strip() if line <= len(lines) else ""
