"""Fields: what a sentence may ask of the dossier. Every number it gets stays bound to its id down to the page."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from desktop.domain.citing import Cited, cite
from desktop.domain.dossier import Dossier
from desktop.domain.figures import indicator_of
from desktop.domain.ledger import Exactness
from desktop.domain.registers.lines import Register
from desktop.domain.registers.tallies import OBJECTS, field_key
from desktop.papers.word.blocks import Bound, Inline, Words
from desktop.words.numbers import counted, money, number, written

_OPEN, _MIDDLE, _CLOSE = "\ue000", "\ue001", "\ue002"
_MARK = re.compile(f"{_OPEN}([^{_MIDDLE}]*){_MIDDLE}([^{_CLOSE}]*){_CLOSE}")
_STRAY = re.compile(f"{_OPEN}[^{_MIDDLE}]*{_MIDDLE}|[{_OPEN}{_MIDDLE}{_CLOSE}]")
_TWICE = re.compile(r"\b(gần|hơn|trên|khoảng|từ)\s+\1\b", re.IGNORECASE)

MISSING = "chưa có số liệu"

NAMES = frozenset({"figure", "moved", "total", "rank", "points", "awards", "count", "sentence", "models", "exemplars"})
"""What any sentence may ask of the dossier."""

_UPWARDS = " trở lên"

HEDGES: Mapping[Exactness, tuple[str, str]] = {
    Exactness.EXACT: ("", ""),
    Exactness.AT_LEAST: ("từ ", _UPWARDS),
    Exactness.MORE_THAN: ("hơn ", ""),
    Exactness.ALMOST: ("gần ", ""),
    Exactness.ABOUT: ("khoảng ", ""),
}


class Marked(str):
    """Text with bound numbers inside; only such text keeps its marks when it is put into a sentence."""

    __slots__ = ()


class Worded(Marked):
    """A sentence filled from a wording; it remembers by which key, and about which figure where it is about one."""

    __slots__ = ("about", "key")

    key: str
    about: str

    def __new__(cls, text: str, key: str, about: str = "") -> "Worded":
        """Return `text` as the sentence of `key`."""
        made = super().__new__(cls, text)
        made.key, made.about = key, about
        return made

    @property
    def id(self) -> str:
        """Return what the sentence is known by in its section: the figure it is about, else its key."""
        return self.about or self.key


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled passage: the figures it asked for in vain, and those it took a whole sentence of, by their codes."""

    text: Marked
    missed: tuple[str, ...]
    asked: tuple[str, ...]


class Fields:
    """The fields of one dossier. Sentences are filled in a sandbox that knows nothing else."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._missed: list[str] = []
        self._asked: list[str] = []
        self._sentences = SandboxedEnvironment(undefined=StrictUndefined, finalize=_finalized, autoescape=False)
        self._sentences.globals.update(
            figure=self.figure,
            moved=self.moved,
            total=lambda unit: self.bound(f"total:{unit}"),
            rank=lambda unit: self.bound(f"rank:{unit}"),
            points=lambda unit, criterion: self.bound(f"{unit}:{criterion}"),
            awards=self.awards,
            count=lambda what: self.bound(f"count:{what}"),
            models=self.models,
            exemplars=self.exemplars,
        )

    def fill(self, text: str, facts: Mapping[str, object] | None = None) -> Marked:
        """Return `text` with its fields filled. Raises: jinja2.TemplateError for text that cannot be filled."""
        filled = self._sentences.from_string(_STRAY.sub("", text)).render(facts or {})
        return Marked(_TWICE.sub(r"\1", filled))

    def fill_passage(self, text: str) -> Filled:
        """Return a passage with its fields filled. Raises: as `fill`."""
        self._missed.clear()
        self._asked.clear()
        filled = self.fill(text)
        missed, asked = tuple(dict.fromkeys(self._missed)), tuple(dict.fromkeys(self._asked))
        return Filled(Marked(filled.replace(MISSING, "…")) if missed else filled, missed, asked)

    def offer_sentences(self, sentence: Callable[[str], Marked]) -> None:
        """Let passages ask for the whole sentence about a figure, in the variant that holds: `sentence('PPHS')`."""

        def asked(code: str) -> Marked:
            self._asked.append(code)
            return Marked(sentence(code).removesuffix("."))

        self._sentences.globals["sentence"] = asked

    def figure(self, code: str, unit: str | None = None, period: str = "this") -> Marked:
        """Return a figure with its due word (gần, hơn, …) and its unit where that is money or percent."""
        id_ = (f"{code}:{unit}" if unit else code) + ("" if period == "this" else f"@{period}")
        cited = cite(self._dossier, id_)
        if cited is None:
            self._missed.append(code)
            return Marked(MISSING)
        return _hedged(cited)

    def counted_figure(self, code: str, unit: str | None = None, period: str = "this") -> Marked:
        """Return a figure followed by the unit it is counted in: `1.616 vụ`, `từ 40 vụ trở lên`."""
        indicator = indicator_of(self._dossier.ledger, code)
        text = self.figure(code, unit, period)
        if indicator is None or indicator.field in {"money", "percent"} or text == MISSING:
            return text
        unit, ending = _plain(indicator.unit), _UPWARDS if text.endswith(_UPWARDS) else ""
        counted_in = "" if unmarked(text).removesuffix(ending).endswith(f" {unit}") else f" {unit}"
        return Marked(f"{text.removesuffix(ending)}{counted_in}".rstrip() + ending)

    def moved(self, code: str, unit: str | None = None) -> Marked:
        """Return by how much a figure moved, without the direction."""
        return self.figure(code, unit, "change")

    def points_moved(self, code: str) -> Marked:
        """Return by how many percentage points a rate moved."""
        cited = cite(self._dossier, f"{code}@change")
        assert cited is not None
        assert isinstance(cited.value, Decimal)
        return Marked(f"{mark(cited.id, number(cited.value, 2))} điểm phần trăm")

    def awards(self, kind: str, status: str = "decided", level: str = "") -> Marked:
        """Return the times awarded to `tap_the` or `ca_nhan`, in all or of one level."""
        return self.bound(f"award:{level}:{kind}:{status}" if level else f"award:{kind}:{status}")

    def models(self, unit: str = "", field: str = "") -> Marked:
        """Return how many models the register has: in all, of a unit, in a field of work."""
        return self._registered(Register.MODELS, unit, f"field:{field_key(field)}" if field else "")

    def exemplars(self, *of: str) -> Marked:
        """Return how many exemplars the register has: in all, of a unit, `tap_the`, `ca_nhan`, those of a unit."""
        return self._registered(Register.EXEMPLARS, *sorted(of, key=OBJECTS.__contains__))

    def _registered(self, register: Register, *of: str) -> Marked:
        id_ = ":".join((register.value, *filter(None, of)))
        if cite(self._dossier, id_) is None:
            self._missed.append(register.value)
        return self.bound(id_)

    def bound(self, id_: str) -> Marked:
        """Return the number of that id, bound to it; the words for "no data" when there is none."""
        cited = cite(self._dossier, id_)
        return mark(id_, printed(cited)) if cited else Marked(MISSING)


def printed(cited: Cited) -> str:
    """Return the value as sentences print it: points padded, counts below ten with a zero, money in triệu or tỷ."""
    value = cited.value
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return counted(value)
    if cited.field == "money":
        return money(value)
    if cited.field == "percent":
        return f"{number(value, cited.places)}%"
    if cited.field == "count" and value == value.to_integral_value():
        return counted(int(value))
    return number(value, cited.places)


def mark(id_: str, text: str) -> Marked:
    """Return `text` bound to `id_`."""
    return Marked(f"{_OPEN}{id_}{_MIDDLE}{text}{_CLOSE}")


def inlines(text: Marked) -> tuple[Inline, ...]:
    """Return the words and bound numbers of filled text."""
    found: list[Inline] = []
    end = 0
    for each in _MARK.finditer(text):
        if each.start() > end:
            found.append(Words(text[end : each.start()]))
        found.append(Bound(each.group(1), each.group(2)))
        end = each.end()
    return (*found, Words(text[end:])) if end < len(text) else tuple(found)


def ids_in(text: str) -> tuple[str, ...]:
    """Return the ids bound in filled text, in order."""
    return tuple(each.group(1) for each in _MARK.finditer(text))


def unmarked(text: str) -> str:
    """Return filled text as it reads."""
    return _STRAY.sub("", text)


def _hedged(cited: Cited) -> Marked:
    text = printed(cited)
    if cited.wording:
        return _worded(cited, text)
    before, after = HEDGES[cited.exactness]
    return Marked(f"{before}{mark(cited.id, text)}{after}")


def _worded(cited: Cited, text: str) -> Marked:
    """Return the unit's own wording with its number bound; bound as a whole where the number is not in it."""
    wording = _plain(cited.wording or "")
    variants = [text]
    if isinstance(cited.value, Decimal):
        variants.append(number(cited.value))
    inside = next((each for each in variants if each in wording), None)
    if inside is None:
        return mark(cited.id, wording)
    before, _, after = wording.partition(inside)
    return Marked(f"{before}{mark(cited.id, inside)}{after}")


def _finalized(value: object) -> str:
    return value if isinstance(value, Marked) else _plain(written(value))


def _plain(text: str) -> str:
    return _STRAY.sub("", text)
