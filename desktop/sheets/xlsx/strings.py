"""Texts of a workbook: the shared strings, rich runs with their fonts, and Excel's escapes."""

import re
from typing import NamedTuple

from desktop.domain.book import Run
from desktop.sheets.letters import raised, readable
from desktop.sheets.office.xml import Attributes, Visitor
from desktop.sheets.xlsx.styles import switched_on
from desktop.sheets.xlsx.usual_texts import usual_texts

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""`_x000D_`: a letter XML cannot hold, by its code (ECMA-376, 22.9.2.19)."""


class Text(NamedTuple):
    """A text as stored and as it reads (NFC, escapes decoded); runs only where it mixes fonts.

    `struck`: some of it is struck through; where it is not all of it, that part is left out of `value`. Digits raised
    behind a number are raised digits in `value`.
    """

    raw: str
    value: str
    runs: tuple[Run, ...] = ()
    struck: bool = False


class RichText:
    """Gathers one `si` or `is` element: its text, run by run; the phonetic guide is left out."""

    __slots__ = (
        *("_font", "_phonetic", "_raised", "_raised_runs", "_run_from", "_struck", "_struck_runs", "_takes"),
        *("pieces", "runs"),
    )

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.runs: list[Run] = []
        self._font = ""
        self._run_from = 0
        self._struck_runs: list[bool] = []
        self._raised_runs: set[int] = set()
        self._struck = self._raised = self._takes = self._phonetic = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element of the text."""
        match name:
            case "t":
                self._takes = not self._phonetic
            case "r":
                self._font, self._struck, self._raised = "", False, False
                self._run_from = len(self.pieces)
            case "rFont":
                self._font = attributes.get("val", "")
            case "strike":
                self._struck = switched_on(attributes)
            case "vertAlign":
                self._raised = attributes.get("val") == "superscript"
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
                self._raised_runs |= {len(self.runs) - 1} if self._raised else set()
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
        self._raise()
        kept = self._kept()
        changed = self._raised_runs or len(kept) < len(self.runs)
        left = "".join(run.text for run in kept) if changed else raw
        runs = kept if {run.font for run in kept} - {""} else []
        told = tuple(Run(decoded(run.text), run.font) for run in runs)
        return Text(raw, decoded(left), told, any(self._struck_runs))

    def _raise(self) -> None:
        """Put raised digits where a superscript run stands behind a number."""
        for number in sorted(self._raised_runs - {0}):
            before, run = self.runs[number - 1], self.runs[number]
            self.runs[number] = run._replace(text=raised(before.text, run.text))

    def _kept(self) -> list[Run]:
        """Return the runs that are not struck through; all of them where nothing else is left."""
        kept = [run for run, struck in zip(self.runs, self._struck_runs, strict=True) if not struck]
        return kept if any(run.text.strip() for run in kept) else self.runs


class Texts:
    """The shared texts of a workbook by their numbers: all as `stored`; `told` has those that are more than that.

    More than stored are those that read otherwise, mix fonts, are struck through or blank.
    """

    __slots__ = ("_by_number", "stored", "told")

    def __init__(self) -> None:
        self.stored: list[str] = []
        self.told: dict[int, Text] = {}
        self._by_number: dict[str | None, str] = {}

    @property
    def by_number(self) -> dict[str | None, str]:
        """Return the texts that are no more than stored by their numbers as cells state them, once all are there."""
        if not self._by_number:
            self._by_number = dict(zip(map(str, range(len(self.stored))), self.stored, strict=True))
            for number in self.told:
                del self._by_number[str(number)]
        return self._by_number

    def of(self, number: int) -> Text | None:
        """Return the text of that number, None where there is none."""
        if number >= len(self.stored):
            return None
        return self.told.get(number) or Text(self.stored[number], self.stored[number])

    def add(self, text: Text) -> None:
        """Add the next text."""
        if text.raw != text.value or text.runs or text.struck or not text.raw.strip():
            self.told[len(self.stored)] = text
        self.stored.append(text.raw)

    def add_stored(self, texts: list[str]) -> None:
        """Add the next texts, which read as they are stored."""
        if not all(map(str.strip, texts)):
            at = len(self.stored)
            self.told |= {at + number: Text(text, text) for number, text in enumerate(texts) if not text.strip()}
        self.stored += texts


class StringsVisitor(Visitor):
    """Collects the shared strings of a workbook, in their order."""

    __slots__ = ("_rich", "texts")

    def __init__(self) -> None:
        self.texts = Texts()
        self._rich: RichText | None = None

    def take_usual(self, stretch: str) -> bool:
        """Take texts at once, where all of them are usual and none has begun."""
        found = usual_texts(stretch) if self._rich is None else None
        if found is None:
            return False
        stored, as_stored = found
        if as_stored:
            self.texts.add_stored(stored)
        else:
            for text in stored:
                self.texts.add(Text(text, decoded(text)))
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
            self.texts.add(self._rich.done())
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
