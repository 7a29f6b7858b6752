"""Texts of a workbook: the shared strings, rich runs with their fonts, and Excel's escapes."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.domain.book import Run
from desktop.sheets.letters import readable
from desktop.sheets.office.xml import Attributes, Visitor
from desktop.sheets.xlsx.styles import switched_on
from desktop.sheets.xlsx.usual_texts import usual_texts

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Text(NamedTuple):
    """A text as stored and as it reads (NFC, escapes decoded); runs only where it mixes fonts.

    `struck`: some of it is struck through; where it is not all of it, that part is left out of `value`.
    """

    raw: str
    value: str
    runs: tuple[Run, ...] = ()
    struck: bool = False


@dataclass(slots=True)
class RichText:
    """Gathers one `si` or `is` element: its text, run by run; the phonetic guide is left out."""

    pieces: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    _font: str = ""
    _run_from: int = 0
    _struck: bool = False
    _struck_runs: list[bool] = field(default_factory=list)
    _takes: bool = False
    _phonetic: bool = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element of the text."""
        match name:
            case "t":
                self._takes = not self._phonetic
            case "r":
                self._font, self._struck = "", False
                self._run_from = len(self.pieces)
            case "rFont":
                self._font = attributes.get("val", "")
            case "strike":
                self._struck = switched_on(attributes)
            case "rPh":
                self._phonetic = True
            case _:
                pass

    def end(self, name: str) -> None:
        """Leave an element of the text."""
        match name:
            case "t":
                self._takes = False
            case "r":
                self.runs.append(Run("".join(self.pieces[self._run_from :]), self._font))
                self._struck_runs.append(self._struck)
            case "rPh":
                self._phonetic = False
            case _:
                pass

    def take(self, text: str) -> None:
        """Take a stretch of text."""
        if self._takes:
            self.pieces.append(text)

    def done(self) -> Text:
        """Return the whole text."""
        raw = "".join(self.pieces)
        if not self.runs:
            return Text(raw, decoded(raw))
        kept = self._kept()
        left = raw if len(kept) == len(self.runs) else "".join(run.text for run in kept)
        runs = kept if {run.font for run in kept} - {""} else []
        told = tuple(Run(decoded(run.text), run.font) for run in runs)
        return Text(raw, decoded(left), told, any(self._struck_runs))

    def _kept(self) -> list[Run]:
        """Return the runs that are not struck through; all of them where nothing else is left."""
        kept = [run for run, struck in zip(self.runs, self._struck_runs, strict=True) if not struck]
        return kept if any(run.text.strip() for run in kept) else self.runs


@dataclass(slots=True)
class StringsVisitor(Visitor):
    """Collects the shared strings of a workbook, in their order."""

    texts: list[Text] = field(default_factory=list)
    _rich: RichText | None = None

    def take_usual(self, stretch: str) -> bool:
        """Take texts at once, where all of them are usual and none has begun."""
        found = usual_texts(stretch) if self._rich is None else None
        if found is None:
            return False
        stored, as_stored = found
        self.texts += [Text(text, text if as_stored else decoded(text)) for text in stored]
        return True

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element."""
        if name == "si":
            self._rich = RichText()
        elif self._rich is not None:
            self._rich.start(name, attributes)

    def end(self, name: str) -> None:
        """Leave an element."""
        if self._rich is None:
            return
        if name == "si":
            self.texts.append(self._rich.done())
            self._rich = None
        else:
            self._rich.end(name)

    def text(self, text: str) -> None:
        """Take a stretch of text."""
        if self._rich is not None:
            self._rich.take(text)


def decoded(raw: str) -> str:
    """Return `raw` as it reads, Excel's `_x000D_` escapes decoded."""
    return readable(_ESCAPE.sub(_letter, raw)) if "_x" in raw else readable(raw)


def _letter(escape: re.Match[str]) -> str:
    letter = chr(int(escape[1], 16))
    return "\ufffd" if "\ud800" <= letter <= "\udfff" else letter
