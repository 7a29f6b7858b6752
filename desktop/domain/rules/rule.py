"""A rule of checking: how much it weighs, whether staff may switch it off, and the numbers it measures by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level

WORDED = "worded"
"""The fact of a finding that holds the sentence staff wrote for its rule."""


class Group(StrEnum):
    """What a rule is about, in the order the table shows."""

    VALUE = "value"
    SUM = "sum"
    CONTRADICTION = "contradiction"
    COMPARISON = "comparison"
    COMPLETENESS = "completeness"
    ORIGIN = "origin"
    TWICE = "twice"
    SCORING = "scoring"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number a rule measures by, with the bounds staff may set it within, both included."""

    name: str
    default: Decimal
    least: Decimal
    most: Decimal


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table. A `fixed` rule is one the scoring depends on: it cannot be switched off.

    `live` rules look at the whole round each time, others at a file while it is read. `about` names the facts that
    make a finding the same one after another import; None means all that are no place in a file.
    """

    code: str
    level: Level
    group: Group
    fixed: bool = False
    live: bool = False
    parameters: tuple[Parameter, ...] = ()
    about: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """How staff set a rule: off with a reason, its own sentence, other numbers. Empty fields leave it as it came."""

    code: str
    is_on: bool = True
    reason: str = ""
    wording: str = ""
    parameters: tuple[tuple[str, Decimal], ...] = ()

    @property
    def says_nothing(self) -> bool:
        """Whether the rule stands as it came."""
        return self.is_on and not self.wording and not self.parameters


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules as they stand in one cluster's year, by code."""

    rules: Mapping[str, Rule]
    settings: Mapping[str, Setting] = field(default_factory=dict)

    def is_on(self, code: str) -> bool:
        """Return whether a rule speaks; what is no rule of the table always does."""
        rule, setting = self.rules.get(code), self.settings.get(code)
        return setting is None or setting.is_on or (rule is not None and rule.fixed)

    def number(self, code: str, name: str) -> Decimal:
        """Return the number a rule measures by. Raises: KeyError for a name it does not have."""
        setting = self.settings.get(code)
        own = dict(setting.parameters) if setting else {}
        return own.get(name, {each.name: each.default for each in self.rules[code].parameters}[name])

    def govern(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings whose rules are on, each with the sentence staff wrote for its rule."""
        return tuple(self._worded(each) for each in findings if self.is_on(each.code))

    def _worded(self, finding: Finding) -> Finding:
        setting = self.settings.get(finding.code)
        own = setting.wording if setting else ""
        if not own and WORDED not in finding.facts:
            return finding
        facts: dict[str, Fact] = {name: fact for name, fact in finding.facts.items() if name != WORDED}
        return replace(finding, facts={**facts, WORDED: own} if own else facts)
