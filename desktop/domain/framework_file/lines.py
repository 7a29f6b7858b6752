"""On which line of a TOML text each key stands; the standard reader does not say."""

import tomllib
from dataclasses import dataclass, field

Path = tuple[str | int, ...]

_BARE_ENDS = set(",]}#\n\r")
_SPACES = set(" \t")


@dataclass(frozen=True, slots=True)
class Lines:
    """The line (counted from 1) of every key, array item and table of a TOML text, and the text itself by lines."""

    text: tuple[str, ...]
    numbers: dict[Path, int] = field(default_factory=dict)

    def of(self, path: Path) -> int:
        """Return the line of `path`; the first line for the whole file."""
        return self.numbers.get(path, 1)

    def raw(self, line: int) -> str:
        """Return the text of that line without the spaces around it; empty where there is no such line."""
        return self.text[line - 1].strip() if 0 < line <= len(self.text) else ""


def lines_of(text: str) -> Lines:
    """Return where every key of a TOML text stands. The text must already have been read without error."""
    scan = _Scan(text.replace("\r\n", "\n"))
    scan.document()
    return Lines(tuple(text.splitlines()), scan.found)


class _Scan:
    """A walk over a valid TOML text that only notes places; it never interprets values."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.found: dict[Path, int] = {}
        self.sizes: dict[Path, int] = {}

    def document(self) -> None:
        here: Path = ()
        self.blanks()
        while self.at < len(self.text):
            if self.text.startswith("[[", self.at):
                here = self.array_header()
            elif self.text[self.at] == "[":
                here = self.table_header()
            else:
                self.pair(here)
            self.blanks()

    def array_header(self) -> Path:
        self.step(2)
        path = self.resolved(self.dotted_key())
        self.step(2)
        index = self.sizes.get(path, 0)
        self.sizes[path] = index + 1
        return self.noted((*path, index))

    def table_header(self) -> Path:
        self.step(1)
        path = self.resolved(self.dotted_key())
        self.step(1)
        return self.noted(path)

    def resolved(self, keys: Path) -> Path:
        path: Path = ()
        for position, key in enumerate(keys):
            path = (*path, key)
            if path in self.sizes and position < len(keys) - 1:
                path = (*path, self.sizes[path] - 1)
        return path

    def pair(self, above: Path) -> None:
        path = self.noted((*above, *self.dotted_key()))
        self.step(1)
        self.spaces()
        self.value(path)

    def dotted_key(self) -> Path:
        keys: list[str] = []
        while True:
            self.spaces()
            keys.append(self.key())
            self.spaces()
            if self.text[self.at] != ".":
                return tuple(keys)
            self.step(1)

    def key(self) -> str:
        start = self.at
        if self.text[start] in "\"'":
            self.string()
            return str(tomllib.loads(f"key = {self.text[start : self.at]}")["key"])
        while self.text[self.at].isalnum() or self.text[self.at] in "-_":
            self.step(1)
        return self.text[start : self.at]

    def value(self, path: Path) -> None:
        match self.text[self.at]:
            case '"' | "'":
                self.string()
            case "[":
                self.array(path)
            case "{":
                self.inline_table(path)
            case _:
                while self.at < len(self.text) and self.text[self.at] not in _BARE_ENDS:
                    self.step(1)

    def array(self, path: Path) -> None:
        self.step(1)
        index = 0
        self.blanks()
        while self.text[self.at] != "]":
            self.value(self.noted((*path, index)))
            index += 1
            self.comma()
        self.step(1)

    def inline_table(self, path: Path) -> None:
        self.step(1)
        self.blanks()
        while self.text[self.at] != "}":
            self.pair(path)
            self.comma()
        self.step(1)

    def comma(self) -> None:
        self.blanks()
        if self.text[self.at] == ",":
            self.step(1)
            self.blanks()

    def string(self) -> None:
        quote = self.text[self.at]
        fence = quote * 3 if self.text.startswith(quote * 3, self.at) else quote
        self.step(len(fence))
        while not self.text.startswith(fence, self.at):
            self.step(2 if quote == '"' and self.text[self.at] == "\\" else 1)
        self.step(len(fence))
        while len(fence) == 3 and self.text.startswith(quote, self.at):
            self.step(1)

    def blanks(self) -> None:
        while self.at < len(self.text) and (self.text[self.at].isspace() or self.text[self.at] == "#"):
            if self.text[self.at] == "#":
                self.comment()
            else:
                self.step(1)

    def comment(self) -> None:
        while self.at < len(self.text) and self.text[self.at] != "\n":
            self.step(1)

    def spaces(self) -> None:
        while self.text[self.at] in _SPACES:
            self.step(1)

    def step(self, count: int) -> None:
        self.line += self.text.count("\n", self.at, self.at + count)
        self.at += count

    def noted(self, path: Path) -> Path:
        for length in range(1, len(path) + 1):
            self.found.setdefault(path[:length], self.line)
        return path
