"""What a unit lists by name: models, exemplars, awards; how the demo units word a line of their lists."""

from collections.abc import Iterable, Mapping
from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from desktop.domain.registers.lines import FIELDS, Register
from seeds.building.ink import Look, Value, put_row

Named = Mapping[str, str]
"""One line of a list: `name`, the fields of its register; `rank` apart where the unit writes it before the name."""

_GIVERS = {
    "Thủ tướng Chính phủ": "Thủ tướng Chính phủ",
    "Bộ Công an": "Bộ trưởng Bộ Công an",
    "Công an tỉnh, thành phố": "Giám đốc Công an tỉnh",
}
_OF_ONE_LEVEL = {"Chiến sĩ thi đua cơ sở": "CSTĐ cơ sở", "Đơn vị tiên tiến": "Đơn vị tiên tiến"}


def award_words(line: Named) -> str:
    """Return level and form in the one cell units write them in: "Bằng khen của Bộ trưởng Bộ Công an"."""
    words = _OF_ONE_LEVEL.get(line["form"]) or f"{line['form']} của {_GIVERS[line['level']]}"
    return f"Đề nghị {words}" if line["status"] == "proposed" else words


def decision_words(line: Named) -> str:
    """Return number and day of a decision in one cell: "Số 231/QĐ-BCA ngày 05/3/2026"."""
    return f"Số {line['decision']} ngày {day_words(line)}" if "decision" in line else ""


def day_words(line: Named) -> str:
    """Return the day of a decision as offices write it, 05/3/2026; nothing where none was made."""
    if "decided_on" not in line:
        return ""
    day = date.fromisoformat(line["decided_on"])
    return f"{day:%d}/{day.month}/{day.year}"


def full_name(line: Named) -> str:
    """Return the name with the rank before it, where the unit writes one."""
    return f"{line['rank']} {line['name']}" if "rank" in line else line["name"]


def put_rows(sheet: Worksheet, first: tuple[int, int], rows: Iterable[tuple[Value, ...]], look: Look) -> int:
    """Write rows from a cell on; return the row below them."""
    row, column = first
    for values in rows:
        put_row(sheet, row, column, values, look)
        row += 1
    return row


def truth_of_lists(lists: Mapping[str, tuple[Named, ...]]) -> list[dict[str, str]]:
    """Return the lines of a file as the register has them, a rank before the name told with the post."""
    return [_truth(Register(code), line) for code, lines in lists.items() for line in lines]


def _truth(register: Register, line: Named) -> dict[str, str]:
    post = ", ".join(line[part] for part in ("rank", "post") if part in line)
    told = {**line, "post": post}
    values = {name: told[name] for name in FIELDS[register] if told.get(name)}
    return {"register": register.value, "name": line["name"], **values}
