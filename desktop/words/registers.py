"""The registers in words: what each is called, what a line says, why two may be the same, a list beside its totals."""

from datetime import date

from desktop.domain.cluster import Cluster, Unit
from desktop.domain.registers.counts import Reconciled
from desktop.domain.registers.lines import FIELDS, Line, Register
from desktop.domain.registers.pairs import Pair
from desktop.domain.registers.pasted import Faulty, Words
from desktop.domain.submission.listing import LineDifference
from desktop.domain.text import bare
from desktop.words.catalogue import say

_NAME = "registers"
CODES = {"object": ("tap_the", "ca_nhan"), "status": ("decided", "proposed")}
"""The fields whose values are codes, with these."""


def register_name(register: Register) -> str:
    """Return what a register is called: `Mô hình, cách làm hay`."""
    return say(_NAME, f"register_{register.value}", {})


def tab_name(register: Register) -> str:
    """Return what a register is called where there is little room: `Mô hình`."""
    return say(_NAME, f"tab_{register.value}", {})


def one_of(register: Register) -> str:
    """Return what one in a register is called, as a sentence counts it: `mô hình, cách làm hay`."""
    return say(_NAME, f"one_{register.value}", {})


def name_heading(register: Register) -> str:
    """Return the heading of the names of a register."""
    return say(_NAME, f"name_{register.value}", {})


def field_name(field: str) -> str:
    """Return what a field of a line is called; `unit` and `name` too."""
    return say(_NAME, f"field_{field}", {})


def code_words(field: str, code: str) -> str:
    """Return a code of `object` or `status` in words."""
    return say(_NAME, f"{field}_{code}", {})


def value_words(line: Line, field: str) -> str:
    """Return what a line says of a field as people read it; "" where it says nothing."""
    value = line.value(field)
    if value and field in CODES:
        return code_words(field, value)
    return _day(value) if field == "decided_on" else value


def line_name(line: Line) -> str:
    """Return a line by its register and its name: `mô hình “Camera an ninh”`."""
    return say(_NAME, "line_name", {"one": one_of(line.register), "name": line.name})


def line_difference(each: LineDifference) -> str:
    """Return how a line of a list differs from the version before, in one line, each field as both say it."""
    told = "; ".join(
        say(_NAME, "field_differs", {"field": field_name(field), "before": before, "after": after})
        for field, before, after in differing_fields(each)
    )
    return say(_NAME, f"line_{each.kind}", {"what": line_name(each.line), "told": told})


def differing_fields(each: LineDifference) -> tuple[tuple[str, str, str], ...]:
    """Return the fields two versions of a line say otherwise, each with both texts; none of one that came or went."""
    before, after = each.before, each.after
    if before is None or after is None:
        return ()
    return tuple((field, value_words(before, field), value_words(after, field)) for field in each.fields)


def why_words(pair: Pair) -> str:
    """Return why two may be the same."""
    facts = {"likeness": pair.likeness}
    return "; ".join(say(_NAME, f"why_{each.value}", facts) for each in pair.why) or say(_NAME, "why_same", {})


def beside_words(each: Reconciled) -> str:
    """Return how a list stands beside the total the unit gave."""
    if each.difference is None:
        return say(_NAME, "beside_no_total", {})
    if not each.covered:
        return say(_NAME, "beside_no_list", {})
    code = "more" if each.difference > 0 else "less" if each.difference < 0 else "equal"
    return say(_NAME, f"beside_{code}", {"count": abs(each.difference)})


def paste_words(register: Register, cluster: Cluster) -> Words:
    """Return how people write the fields of a register and the units of a cluster."""
    headings = {bare(field_name(name)): name for name in ("unit", "name", *FIELDS[register])}
    headings[bare(name_heading(register))] = "name"
    units = {
        bare(each): unit.code for unit in cluster.units for each in (unit.name, *unit.aliases, unit.short, unit.code)
    }
    return Words(headings, units)


def fault_words(faulty: Faulty) -> str:
    """Return why a row of a block is no line."""
    return say(_NAME, f"fault_{faulty.fault.value}", {"row": faulty.row, "raw": faulty.raw})


def unsaid_words() -> str:
    """Return what stands where a line says nothing that it is counted by."""
    return say(_NAME, "unsaid", {})


def _names(unit: Unit) -> tuple[str, ...]:
    return (unit.name, *unit.aliases, unit.short, unit.code)


def _day(value: str) -> str:
    """Return a day as offices write it; any other text as it is."""
    try:
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    except ValueError:
        return value
