"""Writing a line by hand: what was typed as it is kept, or which field cannot stand."""

from dataclasses import dataclass

from desktop.domain.dates import Day, read_date
from desktop.domain.registers.lines import FIELDS, Line
from desktop.domain.text import bare, clean

_CODES = {
    "object": {"tap the": "tap_the", "tap_the": "tap_the", "ca nhan": "ca_nhan", "ca_nhan": "ca_nhan"},
    "status": {
        **dict.fromkeys(("decided", "da quyet dinh", "da co quyet dinh", "da khen"), "decided"),
        **dict.fromkeys(("proposed", "de nghi", "dang de nghi", "de xuat"), "proposed"),
    },
}


@dataclass(frozen=True, slots=True)
class Unfit:
    """A field that cannot stand: `name` left blank, a field its register does not have, a word or a day not known."""

    field: str
    value: str
    known: bool = True


def written(line: Line) -> Line | Unfit:
    """Return a typed line as it is kept: spaces made one, codes and days by their words, blank fields left out."""
    name = clean(line.name)
    if not any(each.isalnum() for each in name):
        return Unfit("name", line.name)
    said = {field: clean(value) for field, value in line.values}
    fields = FIELDS[line.register]
    strange = next((field for field in said if field not in fields), None)
    if strange is not None:
        return Unfit(strange, said[strange], known=False)
    kept = []
    for field in (each for each in fields if said.get(each)):
        value = _value(field, said[field])
        if value is None:
            return Unfit(field, said[field])
        kept.append((field, value))
    return Line(line.register, line.unit, name, tuple(kept), line.nth, line.source, line.report)


def _value(field: str, text: str) -> str | None:
    """Return what is kept of a field; None where it is no word of the field, or no day."""
    if field in _CODES:
        return _CODES[field].get(bare(text))
    if field == "decided_on":
        day = read_date(text)
        return day.value.isoformat() if isinstance(day, Day) else None
    return text
