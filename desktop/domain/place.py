"""Places: where in a member's file a value stood, and what was written there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One cell of a sheet, or one paragraph of a Word text, with its raw text as the unit typed it.

    `cell` is an A1 address for workbooks and tables, `¶12` for the twelfth paragraph of a Word text.
    """

    file: str
    sha256: str
    sheet: str | None
    cell: str | None
    raw: str
