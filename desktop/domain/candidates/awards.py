"""Awards that tables inside Word reports count: which kind of award a row means, and the code of a kind."""

import re
from collections.abc import Sequence

from desktop.domain.question import AwardKind
from desktop.domain.text import bare, fold

_CODE = "award:"
_APART = "|"
_WORD = re.compile(r"\w+")
_SAYS_NOTHING = frozenset(
    (
        *("cua", "cap", "cac", "loai", "danh", "hieu", "hinh", "thuc", "khen", "thuong", "duoc", "tang"),
        *("giam", "doc", "truong", "chu", "tich", "uy", "ban", "nhan", "dan", "ubnd"),
    )
)
"""Words that tell no level or form from another: who signs it, and what every row is about."""

_WHO = {"tap the": "tap_the", "luot tap the": "tap_the", "ca nhan": "ca_nhan", "luot ca nhan": "ca_nhan"}
_ASIDE = re.compile(r"[;:]")

Usual = Sequence[tuple[str, str]]
"""Levels and forms of award that are known, each as it is written."""


def award_code(kind: AwardKind) -> str:
    """Return the code of a kind of award: `award:Bộ Công an|Bằng khen|tap_the|decided`."""
    return _CODE + _APART.join((kind.level, kind.form, kind.object, kind.status))


def award_of(code: str) -> AwardKind | None:
    """Return the kind of award a code names; None where it names none."""
    level, form, object_, status = (code.removeprefix(_CODE).split(_APART) + [""] * 4)[:4]
    known = object_ in {"tap_the", "ca_nhan"} and status in {"decided", "proposed"}
    return AwardKind(level, form, object_, status) if code.startswith(_CODE) and form and known else None


def meanings(kind: AwardKind, usual: Usual) -> tuple[AwardKind, ...]:
    """Return what a row of a table may mean, likeliest first.

    A level and form that are known with the same words are meant. One whose words hold all of the row's is meant where
    there is but one; of several the row may be short for each, and what is written stands first.
    """
    same = [each for each in usual if _key(*each) == _key(kind.level, kind.form)]
    words = _words(f"{kind.level} {kind.form}")
    like = same or [each for each in usual if words and words <= _words(" ".join(each)) and _words(each[1]) & words]
    found = tuple(AwardKind(level, form, kind.object, kind.status) for level, form in dict.fromkeys(like))
    return found if len(found) == 1 else (kind, *found)


def award_said(sentence: str, begin: int, measure: str, usual: Usual) -> AwardKind | None:
    """Return the kind of award that the words before a number name; None where they name no level with its form.

    `sentence[begin]` is its first digit, `measure` what it counts: `Bộ Công an tặng Bằng khen cho 05 tập thể`.
    """
    head = bare(_ASIDE.split(sentence[:begin])[-1])
    who = _WHO.get(bare(measure))
    said = [(level, form) for level, form in usual if bare(form) in head and bare(level) in head]
    if who is None or not said:
        return None
    level, form = max(said, key=lambda each: (head.rfind(bare(each[1])), head.rfind(bare(each[0]))))
    return AwardKind(level, form, who, "proposed" if "de nghi" in head else "decided")


def _key(level: str, form: str) -> tuple[str, str]:
    return fold(level), fold(form)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(bare(text).replace("cand", "cong an"))) - _SAYS_NOTHING
