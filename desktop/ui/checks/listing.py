"""The findings as a table: errors first, warnings and notes by rule, folded where there are many of one rule."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.domain.checks import Matter, Stand
from desktop.domain.finding import Level
from desktop.domain.table import Align, Column, Role, Row, Table, TableCell
from desktop.ui.messages import level_word, said

RULE = "rule:"
MANY = 6
"""How many findings of one rule are listed at once; more are folded under the rule's row."""

NAMED = 3
"""How many units a folded rule names."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which findings are wanted; an empty set wants all. `settled` wants those that need nothing any more too."""

    units: Collection[str] = ()
    codes: Collection[str] = ()
    levels: Collection[Level] = ()
    settled: bool = False

    def holds(self, matter: Matter) -> bool:
        """Return whether a finding is wanted."""
        finding = matter.finding
        own = {finding.unit, *finding.units}
        return (
            (not self.units or bool(own & {*self.units}))
            and (not self.codes or finding.code in self.codes)
            and (not self.levels or finding.level in self.levels)
            and (self.settled or finding.level is Level.NOTE or not matter.is_settled)
        )


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one rule, or all errors, under one heading."""

    key: str
    title: str
    matters: tuple[Matter, ...]
    is_open: bool


def grouped(matters: Iterable[Matter], flipped: Collection[str]) -> tuple[Group, ...]:
    """Return findings by level and rule; errors stand together and are never folded.

    `flipped` are the groups the officer opened or closed against the habit.
    """
    found: dict[str, list[Matter]] = {}
    for each in matters:
        finding = each.finding
        key = RULE + (finding.level.value if finding.level is Level.ERROR else f"{finding.level.value}:{finding.code}")
        found.setdefault(key, []).append(each)
    return tuple(_group(key, own, flipped) for key, own in found.items())


def findings_table(groups: Sequence[Group], short: Callable[[str | None], str]) -> Table:
    """Return the table of the groups; `short` says the short name of a unit."""
    columns = (
        Column(QCoreApplication.translate("Checks", "Unit"), width=12),
        Column(QCoreApplication.translate("Checks", "Place"), width=24),
        Column(QCoreApplication.translate("Checks", "What was found, what to do"), width=60),
        Column(QCoreApplication.translate("Checks", "State"), width=16, align=Align.LEFT),
    )
    rows = [row for group in groups for row in _rows(group, short)]
    return Table(QCoreApplication.translate("Checks", "Findings"), columns, tuple(rows))


def next_key(groups: Sequence[Group], here: str, step: int) -> str:
    """Return the key of the next (1) or previous (-1) finding, folded ones too, round the end; empty for none."""
    keys = [each.key for group in groups for each in group.matters]
    if not keys:
        return ""
    if here in keys:
        return keys[(keys.index(here) + step) % len(keys)]
    group = next((each for each in groups if each.key == here), None)
    if group is None:
        return keys[0 if step > 0 else -1]
    return group.matters[0].key if step > 0 else keys[keys.index(group.matters[0].key) - 1]


def _group(key: str, own: list[Matter], flipped: Collection[str]) -> Group:
    from desktop.words.rules import rule_title

    level, code = own[0].finding.level, own[0].finding.code
    title = "" if level is Level.ERROR else rule_title(code)
    if title == code:
        title = said(own[0].finding).message if len(own) == 1 else QCoreApplication.translate("Checks", "Others")
    by_habit = level in {Level.ERROR, Level.QUESTION} or (len(own) <= MANY and level is not Level.NOTE)
    return Group(key, title, tuple(own), by_habit != (key in flipped))


def _rows(group: Group, short: Callable[[str | None], str]) -> Iterable[Row]:
    head = level_word(group.matters[0].finding.level)
    words = f"{head} · {group.title}" if group.title else head
    sign = "▾" if group.is_open else "▸"
    units = _few(dict.fromkeys(filter(None, (short(each.finding.unit) for each in group.matters))))
    many = len(group.matters)
    count = QCoreApplication.translate("Checks", "%Ln finding(s)", "", many)
    texts = (sign, "" if group.is_open else units, words, count)
    yield Row(tuple(TableCell(each, id=group.key) for each in texts), Role.SECTION, key=group.key)
    if group.is_open:
        yield from (_row(each, short) for each in group.matters)


def _few(names: Iterable[str]) -> str:
    """Return the first names and how many more there are, so that a rule stays one line of the table."""
    known = tuple(names)
    rest = len(known) - NAMED
    if rest <= 1:
        return ", ".join(known)
    more = QCoreApplication.translate("Checks", "and %Ln more", "", rest)
    return f"{', '.join(known[:NAMED])} {more}"


def _row(matter: Matter, short: Callable[[str | None], str]) -> Row:
    words = said(matter.finding)
    units = matter.finding.units or (matter.finding.unit,)
    text = " ".join(part for part in (words.message, words.remedy) if part)
    place = words.spot or matter.finding.criterion or ""
    cells = (", ".join(filter(None, map(short, units))), place, text, stand_line(matter))
    return Row(tuple(TableCell(each, id=matter.key) for each in cells), depth=1, key=matter.key)


def stand_line(matter: Matter) -> str:
    """Return how a finding stands, in a few words with a sign."""
    from desktop.words.rules import stand_words

    signs = {Stand.ACCEPTED: "✓ ", Stand.CORRECTED: "✎ ", Stand.ASKED: "? ", Stand.ANSWERED: "↩ "}
    if matter.finding.level is Level.NOTE and matter.stand is Stand.OPEN:
        return ""
    number = f" ({matter.question.number})" if matter.question and matter.stand in {Stand.ASKED, Stand.ANSWERED} else ""
    return f"{signs.get(matter.stand, '')}{stand_words(matter.stand.value)}{number}"
