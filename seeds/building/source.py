"""The readable sources of the demo: what each fictional unit says, and the framework it answers."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

DEMO = Path(__file__).parent.parent / "demo"

_WORDS = frozenset({"claimed", "blank", "not_reported", "evidence", "told", "counts"})


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion as a table row. `local` is its own sign among its siblings: `I`, `1`, `a`."""

    code: str
    title: str
    max: str
    part: str
    kind: str | None

    @property
    def local(self) -> str:
        """Return the last step of the code."""
        return self.code.rpartition(".")[2]

    @property
    def depth(self) -> int:
        """Return how many branches stand above."""
        return self.code.count(".")

    @property
    def percent(self) -> bool:
        """Whether the inputs are percentages, as the title says."""
        return self.title.startswith("Tỷ lệ")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a unit says of one leaf. `inputs` and `counts` are decimal strings; `claimed` the points typed beside."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, str] = field(default_factory=dict)
    claimed: str | None = None
    blank: bool = False
    not_reported: bool = False
    evidence: str = ""
    told: str = ""

    @property
    def points(self) -> str | None:
        """Return the points the unit types: straight ones, or those beside its inputs."""
        return self.inputs.get("points", self.claimed)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One indicator of a unit: this period, last period, and how exactly it was said."""

    code: str
    title: str
    unit: str
    field: str
    this: str
    last: str | None = None
    exactness: str = "exact"
    wording: str | None = None


@dataclass(frozen=True, slots=True)
class AwardRow:
    """One level and form of award in lượt, each pair being (tập thể, cá nhân)."""

    level: str
    form: str
    decided: tuple[int, int]
    last: tuple[int, int]
    proposed: tuple[int, int]


@dataclass(frozen=True, slots=True)
class UnitSource:
    """Everything one unit sends. `wording` holds titles as the unit types them, by criterion code.

    `form` tells whether it fills in the generated form, awards too, or sends a table of its own without them. `lists`
    are what it lists by name, by register.
    """

    code: str
    name: str
    short: str
    lines: tuple[Line, ...]
    cells: Mapping[str, Cell]
    figures: tuple[FigureRow, ...]
    awards: tuple[AwardRow, ...]
    last_figures: Mapping[str, str]
    wording: Mapping[str, str]
    form: bool = False
    lists: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)

    def title(self, line: Line) -> str:
        """Return the title of a row as this unit types it."""
        return self.wording.get(line.code, line.title)

    def typed_sum(self, code: str) -> Decimal:
        """Return the sum of the points this unit typed below a branch."""
        below = (cell.points for each, cell in self.cells.items() if each.startswith(f"{code}."))
        return sum((Decimal(points) for points in below if points), Decimal(0))

    def typed_total(self) -> Decimal:
        """Return the total this unit types under its table: base and bonus less penalty."""
        roots = [line for line in self.lines if line.depth == 0]
        signed = ((-1 if root.part == "penalty" else 1) * self.typed_sum(root.code) for root in roots)
        return sum(signed, Decimal(0))


def unit_codes() -> tuple[str, ...]:
    """Return the codes of the demo units in protocol order."""
    return tuple(unit["code"] for unit in _toml(DEMO / "cluster.toml")["units"])


def unit_source(code: str) -> UnitSource:
    """Return what the unit of that code sends."""
    unit = next(each for each in _toml(DEMO / "cluster.toml")["units"] if each["code"] == code)
    framework = _toml(DEMO / "framework.toml")
    plain = _toml(DEMO / "source" / code / "workbook.toml")
    return UnitSource(
        code=code,
        name=unit["name"],
        short=unit["short"],
        lines=_lines(framework["criteria"]),
        cells={each: _cell(said) for each, said in plain["cells"].items()},
        figures=tuple(_figure(each, plain["figures"][each["code"]]) for each in framework["indicators"]),
        awards=tuple(_award(each) for each in plain["awards"]),
        last_figures=plain.get("last_figures", {}),
        wording=plain.get("wording", {}),
        form=plain.get("form", False),
        lists=_lists(_toml(DEMO / "source" / code / "lists.toml")),
    )


def later_sources() -> tuple[tuple[str, UnitSource], ...]:
    """Return the file names of the workbooks sent later, each with what it says."""
    return tuple((each["name"], _corrected(each)) for each in _toml(DEMO / "source" / "later.toml")["files"])


def decisions() -> Mapping[str, Any]:
    """Return the cross-checks, appraisals, effects and reasons of the demo year."""
    return _toml(DEMO / "source" / "decisions.toml")


def verified() -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    """Return the verified inputs behind the agreed points, by unit and criterion."""
    return _toml(DEMO / "source" / "agreed.toml")


def report_source(code: str) -> Mapping[str, Any]:
    """Return the words of a unit's Word report, by section key."""
    return _toml(DEMO / "source" / code / "report.toml")


def in_report(code: str) -> frozenset[str]:
    """Return the registers a unit lists in its Word report, not in its workbook."""
    return frozenset(report_source(code).get("lists", {}).values())


def local_sign(line: Line) -> str:
    """Return the sign before a row as staff type it: `I`, `1`, `a)`."""
    return f"{line.local})" if line.depth == 2 else line.local


def _corrected(later: dict[str, Any]) -> UnitSource:
    first = unit_source(later["unit"])
    said_anew = {code: _cell(said) for code, said in later["cells"].items()}
    more = _lists(later.get("lists", {}))
    lists = {code: (*lines, *more.get(code, ())) for code, lines in first.lists.items()}
    return replace(first, cells={**first.cells, **said_anew}, lists=lists)


def _lists(plain: dict[str, Any]) -> dict[str, tuple[Mapping[str, str], ...]]:
    return {code: tuple(lines) for code, lines in plain.items()}


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _lines(criteria: list[dict[str, Any]]) -> tuple[Line, ...]:
    parts = {each["code"]: each["part"] for each in criteria if "part" in each}
    return tuple(
        Line(each["code"], each["title"], each["max"], parts[each["code"].partition(".")[0]], each.get("kind"))
        for each in criteria
    )


def _cell(said: dict[str, Any]) -> Cell:
    return Cell(
        inputs={name: value for name, value in said.items() if name not in _WORDS},
        counts=said.get("counts", {}),
        claimed=said.get("claimed"),
        blank=said.get("blank", False),
        not_reported=said.get("not_reported", False),
        evidence=said.get("evidence", ""),
        told=said.get("told", ""),
    )


def _figure(indicator: dict[str, Any], said: dict[str, str]) -> FigureRow:
    return FigureRow(indicator["code"], indicator["title"], indicator["unit"], indicator["field"], **said)


def _award(said: dict[str, Any]) -> AwardRow:
    pairs = {name: (said.get(name, [0, 0])[0], said.get(name, [0, 0])[1]) for name in ("decided", "last", "proposed")}
    return AwardRow(said["level"], said["form"], **pairs)
