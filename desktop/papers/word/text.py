"""Text inside WordprocessingML: always text, never markup."""

from desktop.papers.markup import attribute

__all__ = ["attribute", "run"]


def run(text: str, bold: bool, italic: bool, size: int | None = None) -> str:
    """Return the runs of `text`, line breaks and tabs kept; `size` in half points where it is not the style's."""
    look = ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "")
    look += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else ""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"<w:r>{properties}{'<w:br/>'.join(_line(line) for line in _lines(text))}</w:r>"


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _line(text: str) -> str:
    return "<w:tab/>".join(f'<w:t xml:space="preserve">{attribute(part)}</w:t>' for part in text.split("\t"))
