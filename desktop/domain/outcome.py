"""What comes of reading a typed value: a reading, not reported, blank, unreadable, or several meanings."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from desktop.domain.ledger import Exactness
from desktop.domain.numeral import Convention


@dataclass(frozen=True, slots=True)
class NumberField:
    """What is expected in a place.

    `kind` is `count`, `points`, `money`, `percent`, `ratio`, `change`, `choice` or `measure` (any number, its unit
    unknown); `maximum` the largest points; `labels` the choices; `convention` how the rest of the sheet writes numbers,
    `grouping` how a person said this file does.
    """

    kind: str
    maximum: Decimal | None = None
    labels: tuple[str, ...] = ()
    convention: Convention | None = None
    grouping: Convention | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A value read. `scale` is what the word of size it was typed with stands for: 1000000 in `120 triệu`.

    `note` is empty, `decided_by_maximum`, `decided_by_sheet`, `decided_by_answer`, `percent_cell`, `read_in_unit`,
    `level_not_reported` (a dash among the numbers of a leaf's levels), `out_of_maximum` (8/10), `words_behind` (a
    remark without numbers), `reckoned` (worked out in the cell, 5 - 1 = 4), `claimed_in_words` (points the words before
    them call the unit's own), `penalty_sign` (points to be taken off, typed with a minus) or `space_in_number` (2, 5).
    """

    value: Decimal | Fraction | str
    exactness: Exactness = Exactness.EXACT
    unit: str = ""
    raw: str = ""
    note: str = ""
    scale: int = 1


@dataclass(frozen=True, slots=True)
class NotReported:
    """The unit wrote a dash, or that there is nothing to report."""

    raw: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing was written."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What was written is no value of the field.

    `code` is `not_a_number`, `not_an_integer`, `negative`, `sign_unclear`, `cell_error`, `formula_without_value`,
    `unknown_choice`, `only_upper_bound`, `too_many_digits`, `date_for_number` or `divided_by_zero`; `hint` is
    `look_alike` where letters stand for digits, `fall` where a fall was told (`giảm 12%`) in place of the number.
    """

    code: str
    raw: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """One value that counts only once a person says it is meant.

    `code` is `struck_value` (struck through), `date_or_points` (8/10 that became a day), `percent_points` (points in a
    cell of percents; `share` is that part of the most points), `words_behind_unsure` (words with other numbers behind
    it), `shared_value` (one merged cell for several criteria), `several_values` (another number right below it),
    `value_beside` (under another heading), `corrected_beside` (a note in `raw` says another number counts),
    `approved_beside` (its leaders approved `share`) `changed_beside` (points beside it make it
    `share`) or `other_scale` (its table prints larger most points than ours; brought to ours it is `share`).
    """

    reading: Reading
    code: str
    raw: str = ""
    share: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """What was written can mean several values; a person decides, once per file."""

    readings: tuple[Decimal | str, ...]
    raw: str = ""


Outcome = Reading | NotReported | Blank | Unreadable | Ambiguous | Doubtful
