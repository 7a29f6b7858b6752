"""The sentences about the registers: how many models and exemplars were listed, by unit, by field."""

from collections.abc import Iterator

from desktop.domain.dossier import Dossier
from desktop.domain.registers.lines import Register
from desktop.domain.registers.registered import Registered
from desktop.domain.registers.tallies import OBJECTS, fields_of, tally
from desktop.papers.report.annexes import annex_numbers
from desktop.papers.report.fields import Fields, Marked, Worded
from desktop.papers.report.results import name_of
from desktop.papers.report.worded import worded

SECTIONS = {"III.5": Register.MODELS, "V": Register.EXEMPLARS}
"""Under which heading the report speaks of which register."""


def register_sentences(
    dossier: Dossier, fields: Fields, register: Register, told: frozenset[str] = frozenset()
) -> Iterator[Worded]:
    """Yield how many there are, of which units, in which fields, who has no list; nothing of an empty register.

    `told` are the ids of the numbers the cluster's own words already say: what they say is not said again.
    """
    found = dossier.ledger.registers.of(register)
    if not found:
        return
    if register.value not in told:
        yield _whole(dossier, fields, register, found)
    if len(found) > 1:
        yield from _parts(dossier, fields, register)
    units = dossier.ledger.cluster.units
    silent = [unit.name for unit in units if tally(dossier.ledger.registers, f"{register.value}:{unit.code}") is None]
    if silent:
        yield worded(dossier, fields, f"{register.value}.silent", {"units": ", ".join(silent)})


def _whole(dossier: Dossier, fields: Fields, register: Register, found: tuple[Registered, ...]) -> Worded:
    number = annex_numbers(dossier).get(register.value, "")
    facts: dict[str, object] = {"times": fields.bound(register.value), "annex": f"Phụ lục {number}".strip()}
    if len(found) == 1:
        units = ", ".join(name_of(dossier, code) for code in found[0].units)
        return worded(dossier, fields, f"{register.value}.one", {**facts, "name": found[0].name, "units": units})
    if register is Register.EXEMPLARS:
        facts["parts"] = _kinds(dossier, fields)
    return worded(dossier, fields, f"{register.value}.many", facts)


def _kinds(dossier: Dossier, fields: Fields) -> Marked:
    ids = {kind: f"{Register.EXEMPLARS.value}:{kind}" for kind in OBJECTS}
    there = {kind: id_ for kind, id_ in ids.items() if tally(dossier.ledger.registers, id_)}
    parts = (worded(dossier, fields, f"exemplars.{kind}", {"times": fields.bound(id_)}) for kind, id_ in there.items())
    return Marked(", ".join(parts))


def _parts(dossier: Dossier, fields: Fields, register: Register) -> Iterator[Worded]:
    """Yield the counts by unit and by field; one unit or field of all of them is named without a number."""
    name, registers = register.value, dossier.ledger.registers
    units = [unit for unit in dossier.ledger.cluster.units if tally(registers, f"{name}:{unit.code}")]
    if len(units) == 1:
        yield worded(dossier, fields, f"{name}.one_unit", {"unit": units[0].name})
    elif units:
        parts = [(unit.name, f"{name}:{unit.code}") for unit in units]
        yield worded(dossier, fields, f"{name}.units", {"parts": _named(fields, parts)})
    known = fields_of(registers, register)
    if len(known) == 1:
        yield worded(dossier, fields, f"{name}.one_field", {"field": known[0][1]})
    elif known:
        parts = [(title, f"{name}:field:{key}") for key, title in known if key]
        unsaid = fields.bound(f"{name}:field:") if tally(registers, f"{name}:field:") else ""
        facts = {"parts": _counted(fields, parts), "unsaid": unsaid}
        yield worded(dossier, fields, f"{name}.fields", facts)
    if tally(registers, f"{name}:shared"):
        yield worded(dossier, fields, f"{name}.shared", {"times": fields.bound(f"{name}:shared")})


def _named(fields: Fields, parts: list[tuple[str, str]]) -> Marked:
    return Marked(", ".join(f"{name} {fields.bound(id_)}" for name, id_ in parts))


def _counted(fields: Fields, parts: list[tuple[str, str]]) -> Marked:
    """Return fields of work with their numbers behind them; some end with a number of their own, Đề án 06."""
    return Marked("; ".join(f"{title} ({fields.bound(id_)})" for title, id_ in parts))
