"""Awards that tables inside Word reports count: which kind of award a row means, and the code of a kind."""

import re
from collections import Counter
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

_WHO = {
    **dict.fromkeys(("tap the", "luot tap the", "don vi"), "tap_the"),
    **dict.fromkeys(("ca nhan", "luot ca nhan", "dong chi"), "ca_nhan"),
}
_ASIDE = re.compile(r"[;:]")
_GIVEN = re.compile(
    r"(?:(?:luot )?(?:tap the|ca nhan|don vi|dong chi)(?:,| va|, va)?\s*(?:\d+ )?)+(?:da )?(?:duoc|dat|nhan)\b([^\d]*)"
)
"""Behind a number: who was given something, and what: `tập thể và 25 cá nhân được Bộ Công an tặng Bằng khen`."""
_ITSELF = re.compile(r"(?:danh hieu )?(?=[a-z])([^\d]*)")
_TO_WHOM = re.compile(r"cho (?:luot )?(tap the|ca nhan|don vi|dong chi)")
_BY_FORM = (("chien si", "ca_nhan"), ("don vi", "tap_the"), ("co thi dua", "tap_the"), ("co ", "tap_the"))
"""Whom a form is given to where nothing else says so."""
_SIGNERS = (
    (re.compile(r"bo truong(?: bo cong an)?|(?<!cua )(?<!truong )bo cong an"), "bo cong an"),
    (re.compile(r"(?:chu tich )?(?:ubnd|uy ban nhan dan)(?: (?:tinh|thanh pho))?"), "tinh, thanh pho"),
    (re.compile(r"(?:giam doc )?cong an (?:tinh|thanh pho)(?!, thanh pho)"), "cong an tinh, thanh pho"),
    (re.compile(r"thu tuong(?: chinh phu)?"), "thu tuong chinh phu"),
    (re.compile(r"(?<!\w)cand(?!\w)"), "cong an nhan dan"),
)
"""Who signs for a level, as sentences call them."""

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


def award_said(sentence: str, at: tuple[int, int], measure: str, usual: Usual) -> AwardKind | None:
    """Return the kind of award that the words round a number name; None where they name no level with its form.

    `sentence` holds the number from letter to letter of `at`, `measure` is what it counts. The award stands before it
    (`Bộ Công an tặng Bằng khen cho 05 tập thể`), behind (`05 cá nhân được Bộ Công an tặng Bằng khen`), or is what is
    counted (`21 Chiến sĩ thi đua cơ sở`). A form that one level alone gives tells the level.
    """
    head, tail = _signed(_ASIDE.split(sentence[: at[0]])[-1]), _signed(_ASIDE.split(sentence[at[1] :])[0])
    who, given = _WHO.get(bare(measure)), _GIVEN.match(tail)
    if who and given and (said := _named(given[1], usual)):
        return _kind(said[0], who, f"{head} {given[1]}")
    if who:
        said = _named(head, usual)
        return _kind(said[-1], who, head) if said else None
    itself = _ITSELF.match(tail)
    said = _named(itself[1], usual) if itself else []
    if not said or not itself or not _begins(itself[1], said[0][1]):
        return None
    told = _TO_WHOM.search(itself[1])
    by_form = next((each for begin, each in _BY_FORM if bare(said[0][1]).startswith(begin)), None)
    object_ = _WHO[told[1]] if told else by_form
    return _kind(said[0], object_, f"{head} {itself[1]}") if object_ else None


def _kind(said: tuple[str, str], object_: str, words: str) -> AwardKind:
    return AwardKind(*said, object_, "proposed" if "de nghi" in words else "decided")


def _signed(text: str) -> str:
    """Return a text bare, who signs in it called by the level."""
    words = bare(text)
    for signer, level in _SIGNERS:
        words = signer.sub(level, words)
    return words


def _begins(words: str, form: str) -> bool:
    return words.startswith((bare(form), *_short(form)))


def _named(words: str, usual: Usual) -> list[tuple[str, str]]:
    """Return the levels with forms that bare words name, in the order of their forms, at most one for each place."""
    levels, forms = _levels_in(words, usual), Counter(bare(form) for _, form in dict.fromkeys(usual))
    found: dict[int, tuple[tuple[bool, int, int], tuple[str, str]]] = {}
    for level, form in dict.fromkeys(usual):
        whole, by = bare(form), levels.get(bare(level), -1)
        names = (whole, *(each for each in _short(form) if by >= 0 or "cac loai" in whole))
        place, name = max((words.rfind(each), each) for each in names)
        if place >= 0 and (by >= 0 or forms[whole] == 1):
            rank = (name == whole, by, len(name))
            found[place] = max(found.get(place, ((False, -2, 0), ("", ""))), (rank, (level, form)))
    return [kind for _, (_, kind) in sorted(found.items())]


def _short(form: str) -> tuple[str, ...]:
    """Return what a form is called beside its level: `Cờ thi đua` of `Cờ thi đua của Bộ Công an`."""
    whole = bare(form)
    short = whole.removesuffix(" cac loai").partition(" cua ")[0]
    return (short,) if short != whole else ()


def _levels_in(words: str, usual: Usual) -> dict[str, int]:
    """Return where each level is named last; one inside the name of another is not."""
    rest, found = words, dict[str, int]()
    for level in sorted({bare(level) for level, _ in usual if bare(level)}, key=len, reverse=True):
        if (place := rest.rfind(level)) >= 0:
            found[level] = place
            rest = rest.replace(level, "#" * len(level))
    return found


def _key(level: str, form: str) -> tuple[str, str]:
    return fold(level), fold(form)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(bare(text).replace("cand", "cong an"))) - _SAYS_NOTHING
