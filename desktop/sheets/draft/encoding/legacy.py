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
_HIGH = re.compile("[\u00a1-\u00ac\u00ad\u00ae-\u00ff]")
_WORDS = re.compile(r"[^\W\d_]+")
_NUCLEI = (
    "a ă â e ê i o ô ơ u ư y ai ao au âu ay ây eo êu ia iê iêu iu oa oă oai oao oay oe oeo oi oo ôi ơi ua uâ uây uê ui "
    "uô uôi uơ uy uya uyê uyu ưa ưi ươ ươi ươu ưu yê yêu"
)
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    rf"(?:(?:{'|'.join(_NUCLEI.split())})(?:ng|[cmnpt])?|(?:a|ê|i|y|oa|uê|uy)(?:nh|ch))"
)
_TONES_OF_STOPPED = "\u0301\u0323"
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def encoding_of_font(font: str | None) -> Encoding | None:
    """Return the encoding that a font's name betrays; None for fonts that say nothing."""
    name = (font or "").casefold()
    if name.startswith(".vn"):
        return Encoding.TCVN3
    return Encoding.VNI if name.startswith("vni") else None


def to_unicode(text: str, encoding: Encoding, font: str | None = None) -> str:
    """Return `text` in Unicode; fonts of TCVN3 whose names end in H show capitals.

    The raw text must still hold its soft hyphens: byte 0xAD is ư in TCVN3.
    """
    if encoding is Encoding.VNI:
        return _VNI_CODES.sub(lambda code: _VNI[code.group()], text)
    plain = text.translate(_TCVN3)
    return plain.upper() if (font or "").casefold().endswith("h") else plain


def already_unicode(text: str) -> bool:
    """Return whether `text` holds letters or marks that only Unicode has: it needs no converting, whatever its font."""
    return _UNICODE_ONLY.search(text) is not None


def has_high_bytes(text: str) -> bool:
    """Return whether `text` holds a character that a legacy encoding would use for a Vietnamese letter."""
    return _HIGH.search(text) is not None


def guess(text: str) -> Encoding | None:
    """Return the encoding that makes clearly better Vietnamese of `text`; None where it reads well as it is."""
    if already_unicode(text) or not has_high_bytes(text):
        return None
    own = plausible(text)
    scored = [(plausible(to_unicode(text, each)), each) for each in Encoding]
    best, encoding = max(scored, key=lambda pair: pair[0])
    return encoding if best >= 0.7 and best > own + 0.15 else None


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
