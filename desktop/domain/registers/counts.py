"""Counting the registers: models by unit and field, persons and collectives, awards in times (lượt)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.registers.given import awards_of, object_given, told
from desktop.domain.registers.lines import Register
from desktop.domain.registers.naming import key_of
from desktop.domain.registers.registered import Registered, Registers
from desktop.domain.registers.tallies import UNSAID, field_key, field_of, object_of


@dataclass(frozen=True, slots=True)
class ModelCount:
    """How many models a unit has in a field of work ("" where none was said)."""

    unit: str
    field: str
    count: int


@dataclass(frozen=True, slots=True)
class ExemplarCount:
    """How many exemplars of an object (`tap_the`, `ca_nhan`, "" where none was said) a unit has."""

    unit: str
    object: str
    count: int


@dataclass(frozen=True, slots=True)
class AwardCount:
    """How many times (lượt) a unit lists awards of a level, form, object and status; "" where a line says none."""

    unit: str
    level: str
    form: str
    object: str
    status: str
    times: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of a round's registers, units in protocol order.

    One that several units tell of is counted once, for the unit it is known by. `persons` and `collectives` are how
    many are named in the lists of awards, whatever they were given.
    """

    models: tuple[ModelCount, ...] = ()
    exemplars: tuple[ExemplarCount, ...] = ()
    awards: tuple[AwardCount, ...] = ()
    persons: int = 0
    collectives: int = 0


@dataclass(frozen=True, slots=True)
class Total:
    """A total of awards that a unit gave itself, in times."""

    unit: str
    level: str
    form: str
    object: str
    status: str
    times: int


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A unit's list of awards beside the total it gave: `listed` and `given` are times, `given` None where none was.

    `covered` tells that the list has lines of that level and form: only then may a difference mean anything.
    """

    unit: str
    level: str
    form: str
    object: str
    status: str
    listed: int
    given: int | None
    covered: bool

    @property
    def difference(self) -> int | None:
        """Return by how much the list goes beyond the total; None where no total was given."""
        return None if self.given is None else self.listed - self.given


_Sort = tuple[str, str, str, str, str]
_Kind = tuple[str, str, str]
_ALL_KINDS = " cac loai"


def counts_of(registers: Registers) -> Counts:
    """Return the counts of the registers."""
    named = Counter(object_of(each) for each in registers.of(Register.AWARDS))
    return Counts(
        tuple(_models(registers.of(Register.MODELS))),
        tuple(_exemplars(registers.of(Register.EXEMPLARS))),
        tuple(_awards(registers.of(Register.AWARDS))),
        named["ca_nhan"],
        named["tap_the"],
    )


def reconciled(counted: Sequence[AwardCount], given: Sequence[Total]) -> tuple[Reconciled, ...]:
    """Return each unit's list of awards beside its own totals, by level, form, object and status.

    Levels and forms are the same however they are written; they are called as the totals call them. A total of all
    kinds of a form (Huân chương các loại) stands beside the sum of the kinds that are listed.
    """
    totals = _added((_sort(each), each.times) for each in given)
    listed = _with_kinds(_added((_sort(each), each.times) for each in counted), totals)
    both: tuple[AwardCount | Total, ...] = (*counted, *given)
    words = {_sort(each): (each.level, each.form) for each in both}
    covered = {sort[:3] for sort, times in listed.items() if times}
    order = {unit: place for place, unit in enumerate(dict.fromkeys(each.unit for each in both))}
    sorts = sorted({**totals, **listed}, key=lambda sort: order[sort[0]])
    return tuple(
        Reconciled(sort[0], *words[sort], *sort[3:], listed.get(sort, 0), totals.get(sort), sort[:3] in covered)
        for sort in sorts
    )


def _with_kinds(listed: Mapping[_Sort, int], totals: Mapping[_Sort, int]) -> Mapping[_Sort, int]:
    """Return the times listed, kinds of a form added up where a total counts all of them.

    A kind that has a total of its own is compared with it too.
    """
    wholes = dict.fromkeys(sort[:3] for sort in totals if sort[2].endswith(_ALL_KINDS))
    told = {sort[:3] for sort in totals}
    added = [(sort, times) for sort, times in listed.items() if sort[:3] in told or not _whole_of(sort, wholes)]
    added += [((*whole, *sort[3:]), times) for sort, times in listed.items() for whole in _whole_of(sort, wholes)]
    return _added(added)


def _whole_of(sort: _Sort, wholes: Iterable[_Kind]) -> tuple[_Kind, ...]:
    """Return the total of all kinds that an award is one of, if any; the level may be left unsaid in a list."""
    unit, level, form, *_ = sort
    return tuple(
        each
        for each in wholes
        if each[0] == unit
        and level in {"", each[1]}
        and form != each[2]
        and f"{form} ".startswith(f"{each[2].removesuffix(_ALL_KINDS)} ")
    )[:1]


def _models(own: Iterable[Registered]) -> Iterator[ModelCount]:
    told = [(each.units[0], field_of(each)) for each in own]
    names: dict[str, str] = {}
    for _, field in told:
        names.setdefault(field_key(field), field)
    times = Counter((unit, field_key(field)) for unit, field in told)
    return (ModelCount(unit, names[key], count) for (unit, key), count in times.items())


def _exemplars(own: Iterable[Registered]) -> Iterator[ExemplarCount]:
    times = Counter((each.units[0], object_of(each)) for each in own)
    return (ExemplarCount(unit, "" if kind == UNSAID else kind, count) for (unit, kind), count in times.items())


def _awards(own: Iterable[Registered]) -> Iterator[AwardCount]:
    """Yield the times of each sort of awards, called as it was first written."""
    made = [award for each in own for award in _of_one(each)]
    words: dict[_Sort, AwardCount] = {}
    for award in made:
        words.setdefault(_sort(award), award)
    for sort, times in _added((_sort(award), award.times) for award in made).items():
        first = words[sort]
        yield AwardCount(first.unit, first.level, first.form, first.object, first.status, times)


def _of_one(one: Registered) -> Iterator[AwardCount]:
    for given in awards_of(one):
        line, status = given[0].line, told(given, "status")
        yield AwardCount(line.unit, line.value("level"), line.value("form"), object_given(one, given), status, 1)


def _sort(each: AwardCount | Total) -> _Sort:
    return each.unit, key_of(each.level), key_of(each.form), each.object, each.status


def _added(times: Iterable[tuple[_Sort, int]]) -> Mapping[_Sort, int]:
    added: dict[_Sort, int] = {}
    for sort, count in times:
        added[sort] = added.get(sort, 0) + count
    return added
