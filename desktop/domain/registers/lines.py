"""A line of a register: one model, one exemplar or one award by name, as a unit listed it or an officer wrote it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.place import Place
from desktop.domain.text import bare


class Register(StrEnum):
    """Which register a line belongs to: mô hình, cách làm hay; điển hình tiên tiến; khen thưởng."""

    MODELS = "models"
    EXEMPLARS = "exemplars"
    AWARDS = "awards"


FIELDS: Mapping[Register, tuple[str, ...]] = {
    Register.MODELS: ("field", "scope", "result", "replicated"),
    Register.EXEMPLARS: ("object", "post", "field", "deed"),
    Register.AWARDS: ("object", "post", "level", "form", "status", "deed", "decision", "decided_on"),
}
"""What each register says of a name, in the order it is shown.

`object` is `tap_the` or `ca_nhan`, `status` `decided` or `proposed`, `decided_on` a date (YYYY-MM-DD). All others are
words: field (lĩnh vực), scope (phạm vi, nơi thực hiện), result (kết quả, hiệu quả), replicated (nhân rộng tại), post
(chức vụ, đơn vị công tác), deed (thành tích), level (cấp khen), form (danh hiệu, hình thức), decision (số quyết định).
"""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: whose it is, what it names, what it says of that; a field that is not there was left blank.

    `values` stand in the order of FIELDS. Of lines of one unit that say the very same, `nth` counts from 1.
    `source` is the cell of the name, where it was read from; `report` the report that brought it.
    """

    register: Register
    unit: str
    name: str
    values: tuple[tuple[str, str], ...] = ()
    nth: int = 1
    source: Place | None = field(default=None, compare=False)
    report: int | None = field(default=None, compare=False)

    def value(self, name: str) -> str:
        """Return what the line says of a field, "" where it says nothing."""
        return next((value for field_name, value in self.values if field_name == name), "")

    @property
    def subject(self) -> str:
        """Return what the line is known by, also when a later version of its report says the same again."""
        said = (f"{name}={bare(value)}" for name, value in self.values)
        return "|".join((self.register.value, self.unit, bare(self.name), *said, str(self.nth)))


def numbered(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines with `nth` counted among those that say the very same."""
    met: dict[str, int] = {}
    return tuple(_with_number(line, met) for line in lines)


def _with_number(line: Line, met: dict[str, int]) -> Line:
    first = Line(line.register, line.unit, line.name, line.values, 1, line.source, line.report)
    met[first.subject] = met.get(first.subject, 0) + 1
    return Line(line.register, line.unit, line.name, line.values, met[first.subject], line.source, line.report)
