"""Places in files in words: a cell by its address, a paragraph of a text by its number."""

from desktop.words.catalogue import spot

_PARAGRAPH = "¶"


def cell_name(cell: str | None) -> str:
    """Return an address as people read it: `D12`, `đoạn 12` for the paragraph `¶12`; empty for none."""
    return spot(cell) if cell and cell.startswith(_PARAGRAPH) else cell or ""
