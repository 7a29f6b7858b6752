"""Awards in words: the level and the form that a cell or a row names together, by the usual levels and forms."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from desktop.domain.text import bare, clean
from desktop.resources import resource


def _with_and_without_marks(pattern: str) -> re.Pattern[str]:
    letters = unicodedata.normalize("NFD", pattern)
    plain = "".join(each for each in letters if not unicodedata.combining(each)).replace("đ", "d")
    return re.compile(f"(?:{pattern})|(?:{plain})", re.IGNORECASE)


_PROPOSED = _with_and_without_marks(
    r"(đang |đã )?(đề nghị|đề xuất|trình|xin|xét)( (khen|xét|tặng|thưởng|công nhận|trao|đề nghị))*( |$)"
)
_LEADING = _with_and_without_marks(
    r"((được|đã|hình thức|danh hiệu|khen thưởng|khen|tặng|thưởng|nhận|trao|công nhận|đạt|phong|truy|các)[\s:]+)+(?=\S)"
)
_FOR = _with_and_without_marks(
    r"[\s,;:(–-]+(về |vì |do có |trong |do đã |đã có |nhân dịp |năm |giai đoạn |cho |đối với |theo |\(?\d{1,3} |"
    r"thời kỳ ).*$|\s*[:(].*$|\s+20\d\d$"
)
_OF = _with_and_without_marks(r"^[\s,:–-]*(?:(?:của|do|cấp|tặng|ký)\s+)+|^[\s,:–-]*")
_SEVERAL = re.compile(r"\s*[;\n+]\s*|\s*,\s*|\s+và\s+")
"""What stands between several awards in one cell."""


@dataclass(frozen=True, slots=True)
class Granted:
    """What words say of an award: level and form as the program calls them, else in the words' own; "" for not said."""

    level: str
    form: str
    proposed: bool = False
    rest: str = ""


@dataclass(frozen=True, slots=True)
class _Catalogue:
    """The usual forms by their keys with the level each is of ("" for several), and the words for levels."""

    forms: tuple[tuple[str, str, str], ...]
    anywhere: tuple[tuple[str, str], ...]
    alone: tuple[tuple[str, str], ...]


def names_award(text: str) -> bool:
    """Return whether words begin with a title or form of award, whatever is said before it of proposing or giving."""
    return _form(_begun(clean(text))[0]) is not None


def level_of(text: str) -> str:
    """Return the usual level that words name alone ("Cấp Bộ", "GĐ CA tỉnh"); "" for words that name none of them."""
    key = _key(_OF.sub("", text))
    catalogue = _catalogue()
    exact = next((level for words, level in (*catalogue.alone, *catalogue.anywhere) if words == key), "")
    return exact or _begins_with_level(key)


@lru_cache(maxsize=4096)
def granted(text: str) -> Granted | None:
    """Return the award words name: "Bằng khen của Bộ trưởng Bộ Công an", "CSTĐ cơ sở"; None where they name none."""
    begun, proposed = _begun(clean(text))
    found = _form(begun)
    if found is None:
        return _by_giver(begun, proposed=proposed)
    form, level, length = found
    behind = begun[length:]
    said = _FOR.sub("", behind)
    rest = behind[len(said) :].strip(" ,;:-–()")
    own = _OF.sub("", said).strip(" ,;.-–")
    if told := level_of(own) or level_of(rest):
        return Granted(told, form, proposed, "" if level_of(rest) else rest)
    if own and (_OF.match(said) or said)[0].strip(" ,:–-"):
        return Granted(own, form, proposed, rest)
    return Granted(level, clean(f"{form} {own}"), proposed, rest)


def _by_giver(text: str, *, proposed: bool) -> Granted | None:
    """Return the award of words that name who gives it first: "Bộ trưởng tặng Bằng khen"."""
    giver, gives, award = text.partition(" tặng ")
    level, found = level_of(giver), granted(award) if gives else None
    return Granted(level or found.level, found.form, proposed or found.proposed, found.rest) if found else None


def several_granted(text: str) -> tuple[Granted, ...]:
    """Return the awards a cell names: one, or several where each part of it names one; none where it names none."""
    parts = [part for part in _SEVERAL.split(text.strip()) if part.strip()]
    found = [granted(part) for part in parts]
    told = tuple(each for each in found if each)
    if len(parts) > 1 and len(told) == len(parts):
        return told
    one = granted(text)
    return (one,) if one else ()


def _begun(text: str) -> tuple[str, bool]:
    """Words without what is said of proposing or giving, and whether they speak of proposing."""
    proposed = _PROPOSED.match(text)
    plain = text[proposed.end() :] if proposed else text
    leading = _LEADING.match(plain)
    if leading and _form(plain) is None:
        plain = plain[leading.end() :]
    return plain.strip(" -–:"), proposed is not None


def _form(text: str) -> tuple[str, str, int] | None:
    """The form words begin with, the level it is of and how many letters it takes; None where they begin otherwise."""
    plain = text.casefold()
    key = bare(text)
    if len(key) != len(plain):
        return None
    for words, name, level in _catalogue().forms:
        if key.startswith(words) and not key[len(words) : len(words) + 1].isalnum():
            return name, level, len(words)
    return None


def _begins_with_level(key: str) -> str:
    return next((level for words, level in _catalogue().anywhere if key.startswith(f"{words} ")), "")


def _key(text: str) -> str:
    return bare(text).strip(" .,:;-–()")


@cache
def _catalogue() -> _Catalogue:
    """The usual levels and forms of resources/papers/awards.toml, the longest words first."""
    read: dict[str, Any] = tomllib.loads(resource("papers", "awards.toml").read_text("utf-8"))
    levels = read["levels"]
    of = [(form, str(level["name"])) for level in levels for form in level["forms"]]
    single = {form: level for form, level in of if sum(form == other for other, _ in of) == 1}
    usual = [(form, single.get(form, "")) for form, _ in of]
    others = [(each["name"], single.get(each["name"], each.get("level", ""))) for each in read["forms"]]
    also = {each["name"]: each.get("also", ()) for each in read["forms"]}
    forms = {bare(words): told for told in (*usual, *others) for words in (told[0], *also.get(told[0], ()))}
    return _Catalogue(
        tuple((key, *forms[key]) for key in sorted(forms, key=len, reverse=True)),
        _longest((words, each["name"]) for each in levels for words in (each["name"], *each.get("also", ()))),
        _longest((words, each["name"]) for each in levels for words in each.get("alone", ())),
    )


def _longest(entries: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(((bare(words), name) for words, name in entries), key=lambda each: -len(each[0])))
