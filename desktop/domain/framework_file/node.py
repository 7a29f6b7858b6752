"""One table of a framework file with its place: typed reading where every refusal names key and line."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.framework_file.lines import Lines, Path
from desktop.domain.place import Place
from desktop.domain.plain import plain_number, tidy, too_long

Word = TypeVar("Word", bound=StrEnum)

LONGEST_TEXT = 2_000
"""The most letters of a title or name: what a row of a sheet shows whole."""


@dataclass(frozen=True, slots=True)
class Source:
    """The file being read: its name, where its keys stand, and the findings so far."""

    name: str
    lines: Lines
    findings: list[Finding]

    def refuse(self, code: str, path: Path, facts: dict[str, Fact]) -> None:
        """Note an error at `path`."""
        line = self.lines.of(path)
        place = Place(self.name, "", None, f"dòng {line}", self.lines.raw(line))
        self.findings.append(Finding(Level.ERROR, code, {"line": line, **facts}, place))


@dataclass(frozen=True, slots=True)
class Node:
    """A table of the file: what stands in it and where it is. `item` is the code or name it declares, if any."""

    source: Source
    path: Path
    plain: dict[str, object]
    item: str = ""

    def refuse(self, code: str, key: str | None = None, /, **facts: Fact) -> None:
        """Note an error at `key` of this table, at the table itself when `key` is None or absent."""
        path = self.path if key is None else (*self.path, key)
        self.source.refuse(code, path, {"item": self.item, "key": key or "", **facts})

    def has(self, key: str) -> bool:
        """Whether the key is given."""
        return key in self.plain

    def named(self, item: str) -> "Node":
        """Return the same table, known by the code or name it declares."""
        return replace(self, item=item)

    def only(self, known: frozenset[str]) -> None:
        """Refuse every key that is not `known`, by name and line."""
        for key in self.plain:
            if key not in known:
                self.refuse("key_unknown", key, known=tuple(sorted(known)))

    def need(self, *keys: str) -> None:
        """Refuse the absence of each of `keys`."""
        for key in keys:
            if key not in self.plain:
                self.refuse("key_missing", None, missing=key)

    def number(self, key: str) -> Decimal | None:
        """Return the exact number at `key`; None when absent or refused."""
        return self.number_at(key, self.plain[key], key) if key in self.plain else None

    def number_at(self, key: str, value: object, name: str) -> Decimal | None:
        """Return the exact number `value` found inside `key` stands for; None when refused. `name` is said."""
        number = plain_number(value)
        if number is None:
            self.refuse("number_malformed", key, name=name, value=_shown(value))
        elif too_long(number):
            self.refuse("number_too_long", key, name=name, value=_shown(value))
        else:
            return number
        return None

    def least(self, key: str, bound: int = 0) -> Decimal | None:
        """Return the number at `key`, refused below `bound`; None when absent or refused."""
        number = self.number(key)
        if number is not None and number < bound:
            self.refuse("number_too_small", key, value=number, bound=bound)
            return None
        return number

    def percent(self, key: str) -> Decimal | None:
        """Return the number at `key`, refused outside 0 to 100; None when absent or refused."""
        number = self.number(key)
        if number is not None and not 0 <= number <= 100:
            self.refuse("percent_out_of_range", key, value=number)
            return None
        return number

    def whole(self, key: str) -> int | None:
        """Return the whole number at `key`; None when absent or refused."""
        number = self.number(key)
        if number is not None and number != number.to_integral_value():
            self.refuse("number_not_whole", key, value=number)
            return None
        return None if number is None else int(number)

    def text(self, key: str) -> str | None:
        """Return the text at `key` in NFC without spaces around it; None when absent, empty, too long or refused."""
        if key not in self.plain:
            return None
        value = self.plain[key]
        if not isinstance(value, str) or not value.strip():
            self.refuse("text_malformed", key, value=_shown(value))
            return None
        if len(value) > LONGEST_TEXT:
            self.refuse("title_too_long", key, length=len(value), limit=LONGEST_TEXT)
            return None
        return tidy(value)

    def loose_text(self, key: str) -> str:
        """Return the text at `key`, an empty one when absent, empty or refused."""
        return "" if self.plain.get(key) == "" else self.text(key) or ""

    def flag(self, key: str) -> bool:
        """Return the true or false at `key`; False when absent or refused."""
        value = self.plain.get(key, False)
        if not isinstance(value, bool):
            self.refuse("flag_malformed", key, value=_shown(value))
            return False
        return value

    def word(self, key: str, words: type[Word], default: Word) -> Word:
        """Return the word of `words` at `key`; `default` when absent or refused."""
        value = self.plain.get(key, default)
        if value not in list(words):
            self.refuse("word_unknown", key, value=_shown(value), known=tuple(words))
            return default
        return words(str(value))

    def node(self, key: str) -> "Node":
        """Return the table at `key`, an empty one when absent or refused."""
        value = self.plain.get(key, {})
        if not isinstance(value, dict):
            self.refuse("table_malformed", key, value=_shown(value))
            value = {}
        return Node(self.source, (*self.path, key), value, self.item)

    def nodes(self, key: str) -> tuple["Node", ...]:
        """Return the tables of the list at `key`; none when absent or refused."""
        value = self.plain.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.refuse("table_malformed", key, value=_shown(value))
            return ()
        return tuple(Node(self.source, (*self.path, key, index), each, self.item) for index, each in enumerate(value))


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
