"""One line of an annex: a row or a heading that may be a criterion."""

from dataclasses import dataclass

from desktop.domain.place import Place
from desktop.sheets.annex.codes import Code
from desktop.sheets.annex.points import Points


@dataclass(frozen=True, slots=True)
class Line:
    """One row or heading. `title` is as written; `more` are further lines of its cell and of its notes.

    `table` counts tables and headings between them; `continued` says that it stands beside a title merged from above,
    `heading` that it stands outside all tables, `strong` that it is all in capitals or bold.
    """

    place: Place
    code: Code
    title: str
    points: Points | None
    more: tuple[str, ...] = ()
    table: int = 0
    strong: bool = False
    hidden: bool = False
    continued: bool = False
    heading: bool = False
    group: bool = False

    @property
    def upper(self) -> bool:
        """Whether the title is in capitals."""
        return self.title.isupper()
