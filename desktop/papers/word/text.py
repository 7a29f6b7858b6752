"""Text inside WordprocessingML: always text, never markup."""

import re
from functools import cache

from desktop.papers.markup import attribute

__all__ = ["attribute", "run"]

_BROKEN = re.compile("[\\r\\n]")


def run(text: str, bold: bool, italic: bool, size: int | None = None) -> str:
    """Return the runs of `text`, line breaks and tabs kept; `size` in half points where it is not the style's."""
    plain = _line(text) if not _BROKEN.search(text) else "<w:br/>".join(_line(line) for line in _lines(text))
    return f"<w:r>{_properties(bold, italic, size)}{plain}</w:r>"


@cache
def _properties(bold: bool, italic: bool, size: int | None) -> str:
    look = ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "")
    look += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else ""
    return f"<w:rPr>{look}</w:rPr>" if look else ""


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _line(text: str) -> str:
    if "\t" not in text:
        return f'<w:t xml:space="preserve">{attribute(text)}</w:t>'
    return "<w:tab/>".join(f'<w:t xml:space="preserve">{attribute(part)}</w:t>' for part in text.split("\t"))
