"""One object of an entries file with its pointer (entries[3]): typed reading, every refusal named."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.place import Place
from desktop.domain.plain import MOST_DIGITS, plain_number, tidy, too_long

Word = TypeVar("Word", bound=StrEnum)
_LONGEST_RAW = 80


@dataclass(frozen=True, slots=True)
class Item:
    """A JSON object, where it stands in the file `name`, and the findings of the whole file so far."""

    name: str
    pointer: str
    plain: dict[str, object]
    findings: list[Finding]

    def at(self, key: str) -> str:
        """Return the pointer of a key of this object."""
        return f"{self.pointer}.{key}" if self.pointer else key

    def place(self, pointer: str, value: object = "") -> Place:
        """Return the place of a pointer of this file."""
        return Place(self.name, "", None, pointer or None, str(value)[:_LONGEST_RAW])

    def refuse(self, code: str, key: str, /, **facts: Fact) -> None:
        """Note an error at `key` of this object, at the object itself when `key` is empty."""
        pointer = self.at(key) if key else self.pointer
        place = self.place(pointer, self.plain.get(key, ""))
        self.findings.append(Finding(Level.ERROR, code, {"key": key, "pointer": pointer, **facts}, place))

    def only(self, *known: str) -> None:
        """Refuse every key that is not `known`."""
        for key in self.plain:
            if key not in known:
                self.refuse("field_unknown", key, known=known)

    def need(self, *keys: str) -> None:
        """Refuse the absence of each of `keys`; null is absent."""
        for key in keys:
            if self.plain.get(key) is None:
                self.refuse("field_missing", "", missing=key)

    def text(self, key: str) -> str:
        """Return the tidy text at `key`; empty when absent, null or refused."""
        value = self.plain.get(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.refuse("field_not_text", key, value=str(value))
            return ""
        return tidy(value)

    def number(self, key: str) -> Decimal | None:
        """Return the exact number at `key`; None when absent, null or refused."""
        value = self.plain.get(key)
        if value is None:
            return None
        number = plain_number(value)
        if number is None:
            self.refuse(
                "field_binary_number" if isinstance(value, float) else "field_not_number", key, value=str(value)
            )
        elif too_long(number):
            self.refuse("field_too_long", key, value=number, most=MOST_DIGITS)
        else:
            return number
        return None

    def word(self, key: str, words: type[Word]) -> Word | None:
        """Return the word of `words` at `key`; None when absent, null or refused."""
        value = self.plain.get(key)
        if value is None:
            return None
        if value not in list(words):
            self.refuse("field_word_unknown", key, value=str(value), known=tuple(words))
            return None
        return words(str(value))

    def known(self, key: str, code: str, known: tuple[str, ...]) -> str | None:
        """Return the text at `key`, refused as `code` where it is not among `known`; None when absent or refused."""
        text = self.text(key)
        if not text:
            return None
        if text not in known:
            self.refuse(code, key, value=text, known=known)
            return None
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts at `key`; empty when absent or refused."""
        value = self.plain.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.refuse("field_not_list", key, value=str(value))
            return ()
        return tuple(tidy(each) for each in value)

    def item(self, key: str) -> "Item | None":
        """Return the object at `key`; None when absent, null or refused."""
        value = self.plain.get(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.refuse("field_not_object", key, value=str(value))
            return None
        return Item(self.name, self.at(key), value, self.findings)

    def items(self, key: str) -> Iterator["Item"]:
        """Yield the objects of the list at `key`, refusing what is no object."""
        value = self.plain.get(key)
        if value is None:
            return
        if not isinstance(value, list):
            self.refuse("field_not_list", key, value=str(value))
            return
        for index, each in enumerate(value):
            pointer = f"{self.at(key)}[{index}]"
            if isinstance(each, dict):
                yield Item(self.name, pointer, each, self.findings)
            else:
                place = self.place(pointer, each)
                facts: dict[str, Fact] = {"key": key, "pointer": pointer, "value": str(each)}
                self.findings.append(Finding(Level.ERROR, "field_not_object", facts, place))
