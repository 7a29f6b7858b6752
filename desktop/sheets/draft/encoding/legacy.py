"""Legacy encodings: text typed in TCVN3 (.VnTime …) and VNI (VNI-Times …) fonts, turned into Unicode.

Source of the tables: TCVN 5712:1993 (third font set) and the VNI-Windows double-letter set.
"""

import re
import unicodedata
from enum import StrEnum


class Encoding(StrEnum):
    """A way of writing Vietnamese from before Unicode."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


_TCVN3_LETTERS = (
    "àµả¶ã·á¸ạ¹ă¨ằ»ẳ¼ẵ½ắ¾ặÆâ©ầÇẩÈẫÉấÊậËđ®èÌẻÎẽÏéÐẹÑêªềÒểÓễÔếÕệÖì×ỉØĩÜíÝịÞòßỏáõâóãọäô«ồåổæỗçốèộéơ¬ờêởëỡìớíợîùïủñũòúóụô"
    "ư\u00adừõửöữ÷ứøựùỳúỷûỹüýýỵþĂ¡Â¢Đ§Ê£Ô¤Ơ¥Ư¦"
)
_TCVN3 = {ord(code): letter for letter, code in zip(_TCVN3_LETTERS[::2], _TCVN3_LETTERS[1::2], strict=True)}

_VNI_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_CIRCUMFLEX = {"â": "", "à": "\u0300", "á": "\u0301", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVE = {"ê": "", "è": "\u0300", "é": "\u0301", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_VNI_SINGLE = {"ö": "ư", "ô": "ơ", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni_pairs() -> dict[str, str]:
    lower = {base + mark: base + tone for base in "aeouy" for mark, tone in _VNI_TONES.items()}
    lower |= {base + mark: f"{base}\u0302{tone}" for base in "aeo" for mark, tone in _VNI_CIRCUMFLEX.items()}
    lower |= {"a" + mark: f"a\u0306{tone}" for mark, tone in _VNI_BREVE.items()}
    lower |= {base + mark: _VNI_SINGLE[base] + tone for base in "öô" for mark, tone in _VNI_TONES.items()}
    lower |= _VNI_SINGLE
    upper = {code.upper(): letter.upper() for code, letter in lower.items()}
    return {code: unicodedata.normalize("NFC", letter) for code, letter in (upper | lower).items()}


_VNI = _vni_pairs()
_VNI_CODES = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

_UNICODE_ONLY = re.compile("[ăđơưĂĐƠƯ\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u1ea0-\u1ef9]")
"""Letters and marks only Unicode has: text with one is typed in Unicode."""
_HIGH = re.compile("[\u00a1-\u00ac\u00ad\u00ae-\u00ff]")
"""Letters of the upper half of Latin-1, where the old codes keep theirs."""
_WORDS = re.compile(r"[^\W\d_]+")
_NUCLEI = (
    "a ă â e ê i o ô ơ u ư y ai ao au âu ay ây eo êu ia iê iêu iu oa oă oai oao oay oe oeo oi ôi ơi ua uâ uây uê ui "
    "uô uôi uơ uy uya uyê uyu ưa ưi ươ ươi ươu ưu yê yêu"
)
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    rf"(?:(?:{'|'.join(_NUCLEI.split())})(?:ng|[cmnpt])?|(?:a|ê|i|y|oa|uê|uy)(?:nh|ch))"
)
"""A Vietnamese syllable without its tone: onset, nucleus, coda."""
_BASIC = re.compile("[A-Za-z]")
_FEWEST_BASIC = 3
"""Fewer letters do not tell that a text is in capitals."""
_FEWEST_LETTERS = 3
"""A shorter text does not tell how it is typed."""
_LETTERS = re.compile("[A-Za-z\u00a1-\u00ff]")
_STRAY = re.compile(
    "[A-Za-z][\u00b8\u00b5\u00b6\u00b7\u00a8\u00a9\u00aa\u00a1-\u00a6\u00ac\u00ab\u00bc-\u00be]"
    "|[\u00ae\u00a7][A-Za-z\u00ac\u00ab]|\u00ae/|[A-Za-z]\u00a7|[A-Za-z]\u00bb[a-z]"
    "|[aeouyAEOUY][\u00f9\u00f5]|[aA][\u00e2\u00e0\u00e1\u00e3\u00ea\u00e8\u00e9\u00fa]"
    "|[eE][\u00e2\u00e0\u00e1\u00e3]|[oO]\u00e2|[A-Za-z]\u00e6"
    "|[aeouyAEOUY\u00f6\u00f4][\u00f8\u00fb\u00ef\u00e5\u00e4\u00eb\u00fc]|[\u00f1\u00d1][A-Za-z\u00f6\u00f4]"
)
"""Letters and signs side by side as no Vietnamese in Unicode has them, but both legacy encodings do."""

_TONES_OF_STOPPED = "\u0301\u0323"
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
"""The five tone marks, apart from their letters."""


def encoding_of_font(font: str | None) -> Encoding | None:
    """Return the encoding that a font's name betrays; None for fonts that say nothing."""
    name = (font or "").casefold()
    if name.startswith(".vn"):
        return Encoding.TCVN3
    return Encoding.VNI if name.startswith("vni") else None


def to_unicode(text: str, encoding: Encoding, font: str | None = None) -> str:
    """Return `text` in Unicode; fonts of TCVN3 whose names end in H show capitals.

    TCVN3 has no capitals with a tone: in a line whose other letters are all capitals they are meant so.
    The raw text must still hold its soft hyphens: byte 0xAD is ư in TCVN3.
    """
    if encoding is Encoding.VNI:
        return _VNI_CODES.sub(lambda code: _VNI[code.group()], text)
    capital = (font or "").casefold().endswith("h")
    lines = (_of_line(line, capital=capital or _is_capital(line)) for line in text.split("\n"))
    return "\n".join(lines)


def _of_line(line: str, *, capital: bool) -> str:
    plain = line.translate(_TCVN3)
    return plain.upper() if capital else plain


def _is_capital(text: str) -> bool:
    basic = _BASIC.findall(text)
    return len(basic) >= _FEWEST_BASIC and all(letter.isupper() for letter in basic)


def already_unicode(text: str) -> bool:
    """Return whether `text` holds letters or marks that only Unicode has: it needs no converting, whatever its font."""
    return _UNICODE_ONLY.search(text) is not None


def has_high_bytes(text: str) -> bool:
    """Return whether `text` holds a character that a legacy encoding would use for a Vietnamese letter."""
    return _HIGH.search(text) is not None


def looks_legacy(text: str) -> bool:
    """Return whether letters stand in `text` as only a legacy encoding puts them side by side."""
    return not already_unicode(text) and _STRAY.search(text) is not None


def guess(text: str) -> Encoding | None:
    """Return the encoding that makes clearly better Vietnamese of `text`; None where it reads well as it is.

    None also where both would do, and for texts of one or two letters.
    """
    if already_unicode(text) or not has_high_bytes(text) or len(_LETTERS.findall(text)) < _FEWEST_LETTERS:
        return None
    own = plausible(text)
    scored = [(plausible(to_unicode(text, each)), -_left(text, each), each) for each in Encoding]
    best, kept, encoding = max(scored, key=lambda each: each[:2])
    alike = sum(each[:2] == (best, kept) for each in scored) > 1
    return encoding if best >= 0.7 and best > own + 0.15 and not alike else None


def _left(text: str, encoding: Encoding) -> int:
    """Return how many legacy letters of a text an encoding says nothing of."""
    rest = _VNI_CODES.sub("", text) if encoding is Encoding.VNI else text.translate(dict.fromkeys(_TCVN3))
    return len(_HIGH.findall(rest))


def plausible(text: str) -> float:
    """Return which share of the words of `text` (0 to 1) could be Vietnamese syllables."""
    words = _WORDS.findall(text)
    return sum(map(_syllable, words)) / len(words) if words else 0.0


def _syllable(word: str) -> bool:
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    decomposed = unicodedata.normalize("NFD", word.casefold())
    toneless = unicodedata.normalize("NFC", _TONE.sub("", decomposed))
    tones = _TONE.findall(decomposed)
    if len(tones) > 1 or _SYLLABLE.fullmatch(toneless) is None:
        return False
    stopped = toneless.endswith(("p", "t", "c", "ch"))
    return not (stopped and tones and tones[0] not in _TONES_OF_STOPPED)
