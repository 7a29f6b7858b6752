"""What `--json` prints: plain values under the names of docs/formats.md."""

from typing import Any

Shape = dict[str, Any]
"""An object of it."""
