"""The lists of the form (mẫu danh sách): the sheets on which a unit names its models, exemplars and awards."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.registers.lines import Register


class ModelColumn(StrEnum):
    """The headings of the sheet of models, left to right."""

    NUMBER = "TT"
    NAME = "Tên mô hình, cách làm hay"
    FIELD = "Lĩnh vực"
    SCOPE = "Phạm vi, nơi áp dụng"
    RESULT = "Kết quả, hiệu quả"
    REPLICATED = "Nhân rộng tại"
    NOTE = "Ghi chú"


class ExemplarColumn(StrEnum):
    """The headings of the sheet of exemplars, left to right."""

    NUMBER = "TT"
    NAME = "Tên tập thể, cá nhân điển hình"
    OBJECT = "Đối tượng"
    POST = "Cấp bậc, chức vụ, đơn vị công tác"
    FIELD = "Lĩnh vực"
    DEED = "Thành tích tiêu biểu"
    NOTE = "Ghi chú"


class AwardLineColumn(StrEnum):
    """The headings of the sheet of awards by name, left to right."""

    NUMBER = "TT"
    NAME = "Tên tập thể, cá nhân"
    OBJECT = "Đối tượng"
    POST = "Cấp bậc, chức vụ, đơn vị công tác"
    LEVEL = "Cấp khen thưởng"
    FORM = "Danh hiệu, hình thức khen thưởng"
    STATUS = "Tình trạng"
    DEED = "Thành tích"
    DECISION = "Số quyết định"
    DECIDED_ON = "Ngày quyết định"
    NOTE = "Ghi chú"


OBJECTS = (("Tập thể", "tap_the"), ("Cá nhân", "ca_nhan"))
STATES = (("Đã quyết định", "decided"), ("Đang đề nghị", "proposed"))
"""What is chosen from under "Đối tượng" and "Tình trạng", with what it stands for."""


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One sheet of the form: the register it fills, its name, its headings; `mark` names the cell of the first one."""

    register: Register
    name: str
    columns: type[ModelColumn] | type[ExemplarColumn] | type[AwardLineColumn]

    @property
    def mark(self) -> str:
        """The defined name of the first heading's cell, by which the list is known when its headings were changed."""
        return list_name(self.register)


def list_name(register: Register) -> str:
    """Return the defined name of a list of the form: `ds.models`."""
    return f"ds.{register.value}"


LIST_SHEETS = (
    ListSheet(Register.MODELS, "Mô hình", ModelColumn),
    ListSheet(Register.EXEMPLARS, "Điển hình", ExemplarColumn),
    ListSheet(Register.AWARDS, "Khen thưởng (danh sách)", AwardLineColumn),
)
"""The lists of the form in the order of its sheets."""
