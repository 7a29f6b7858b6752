"""Found tables: where the reader saw a table, what it took each column and row for, and how sure it is."""

from dataclasses import dataclass

from desktop.domain.registers.lines import Register

UNCLEAR_LIST = "list"
_LISTS = frozenset({*(register.value for register in Register), UNCLEAR_LIST})


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """One column: its number on the sheet (from 1), its joined heading, what it is taken for (None: for nothing).

    `key` is the key of the question what it is; `confidence` runs from 0 to 1 and is 1 for what a person answered.
    """

    number: int
    heading: str
    field: str | None
    key: str
    confidence: float


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One row under the headings: its number, its words, the criterion or indicator it is taken for (None: none).

    `how` is `title`, `code`, `context`, `answered`, `unsure`, `level` (of the criterion `code`), `sum`, `aside` or
    `none`; an unsure row names its nearest candidate. Of a list it is `line`, `head` (it tells of the rows below),
    `sum` or `none` (it could not be read).
    """

    number: int
    text: str
    code: str | None
    key: str
    how: str
    confidence: float


@dataclass(frozen=True, slots=True)
class FoundTable:
    """One table of a sheet. `kind` is `scores` or `figures`, `wide` (a column or a row per unit) or `other` (nothing).

    Of a list it is its register (`models`, `exemplars`, `awards`), `list` where nothing says of what it is one.
    `top` to `bottom` are its heading rows (both None without any), `first` to `last` the rows below them.
    """

    sheet: str
    kind: str
    top: int | None
    bottom: int | None
    first: int
    last: int
    columns: tuple[FoundColumn, ...]
    rows: tuple[FoundRow, ...]

    @property
    def is_list(self) -> bool:
        """Whether its rows name things; where it stands is not asked and not answered."""
        return self.kind in _LISTS

    @property
    def register(self) -> str | None:
        """The register a list belongs to; None where nothing says of what it is one."""
        return None if self.kind == UNCLEAR_LIST else self.kind
