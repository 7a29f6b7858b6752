"""Reading a framework file: the whole text or every reason why not."""

import tomllib
from decimal import Decimal
from enum import StrEnum

from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Framework, Policy
from desktop.domain.framework_file.lines import lines_of
from desktop.domain.framework_file.node import Node, Source
from desktop.domain.framework_file.rest import read_classes, read_effects, read_indicators, read_tie_breaks
from desktop.domain.framework_file.tree import read_criteria
from desktop.domain.place import Place
from desktop.domain.toml_fault import toml_fault

_KEYS = frozenset(
    {
        "name",
        "year",
        "version",
        "basis",
        "total",
        "class_on",
        "tie_breaks",
        "total_floor",
        "rounding",
        "not_assigned",
        "bonus",
        "penalty",
        "criteria",
        "classes",
        "effects",
        "indicators",
    }
)
_MOST_PLACES = 6
_DEFAULT_PLACES = 2


class ClassOn(StrEnum):
    """Which total a class row is compared with."""

    ROUNDED = "rounded"
    EXACT = "exact"


def read_framework(text: str, name: str) -> tuple[Framework | None, tuple[Finding, ...]]:
    """Return the framework a TOML text declares, None with every error when it is refused.

    Errors stand in the order of their lines; each place is `dòng N` of the file `name` with the line as raw text.
    Numbers are strings or TOML numbers; unquoted decimals are read from their source text, so nothing becomes binary.
    """
    try:
        plain = tomllib.loads(text.removeprefix("\ufeff"), parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        return None, (_not_toml(text, name, error),)
    source = Source(name, lines_of(text.removeprefix("\ufeff")), [])
    framework = _read(Node(source, (), plain))
    findings = tuple(sorted(source.findings, key=_line))
    return (None if findings else framework), findings


def _read(top: Node) -> Framework:
    top.only(_KEYS)
    top.need("name", "year", "total")
    total = top.number("total")
    criteria = read_criteria(top, total)
    indicators = read_indicators(top)
    return Framework(
        name=top.text("name") or "",
        year=_at_least_one(top, "year"),
        version=_at_least_one(top, "version"),
        total=total or Decimal(0),
        criteria=criteria,
        basis=top.loose_text("basis"),
        rounding_criterion=_places(top, "criterion"),
        rounding_total=_places(top, "total"),
        policy=_policy(top),
        bonus_cap=_cap(top, "bonus"),
        penalty_cap=_cap(top, "penalty"),
        total_floor=top.number("total_floor"),
        class_on_exact=top.word("class_on", ClassOn, ClassOn.ROUNDED) is ClassOn.EXACT,
        classes=read_classes(top),
        tie_breaks=read_tie_breaks(top, criteria, indicators),
        effects=read_effects(top),
        indicators=indicators,
    )


def _at_least_one(top: Node, key: str) -> int:
    value = top.whole(key)
    if value is not None and value < 1:
        top.refuse("number_too_small", key, value=value, bound=1)
    return 1 if value is None else value


def _places(top: Node, key: str) -> int:
    node = top.node("rounding")
    if key == "criterion":
        node.only(frozenset({"criterion", "total"}))
    places = node.whole(key)
    if places is not None and not 0 <= places <= _MOST_PLACES:
        node.refuse("places_out_of_range", key, value=places, most=_MOST_PLACES)
        return _DEFAULT_PLACES
    return _DEFAULT_PLACES if places is None else places


def _policy(top: Node) -> Policy:
    node = top.node("not_assigned")
    node.only(frozenset({"policy"}))
    return node.word("policy", Policy, Policy.RESCALE)


def _cap(top: Node, part: str) -> Decimal | None:
    node = top.node(part)
    node.only(frozenset({"cap"}))
    return node.least("cap")


def _not_toml(text: str, name: str, error: tomllib.TOMLDecodeError) -> Finding:
    line, raw = toml_fault(text, error)
    twice = any(word in str(error) for word in ("overwrite", "twice"))
    place = Place(name, "", None, f"dòng {line}", raw)
    return Finding(Level.ERROR, "key_twice" if twice else "not_toml", {"line": line, "raw": raw}, place)


def _line(finding: Finding) -> int:
    line = finding.facts["line"]
    assert isinstance(line, int)
    return line
