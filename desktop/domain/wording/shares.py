"""How many units a sentence says a bound of: all, none, most, more than half, 05 đơn vị, 5/6 đơn vị."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Share(StrEnum):
    """What part of the units is spoken of."""

    ALL = "all"
    NONE = "none"
    MOST = "most"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Spoken:
    """The part of the units a sentence speaks of; `count` and `whole` as in 5/6 đơn vị, None where not said.

    `moves` where the bound is said of a change (tăng, giảm, vượt) and not of the figure itself.
    """

    share: Share
    count: int | None = None
    whole: int | None = None
    moves: bool = False

    def fits(self, holding: int, missing: int, units: int) -> bool:
        """Return whether it may be true with so many `units`, `holding` it and `missing` a figure."""
        if self.whole is not None and self.whole != units:
            return False
        match self.share:
            case Share.NONE:
                return holding == 0
            case Share.ALL:
                return holding + missing >= units
            case Share.MOST:
                return (holding + missing) * 2 > units
            case Share.COUNT:
                return holding <= (self.count or 0) <= holding + missing


_UNITS = r"(?:\s+(?:số|các|những))*\s+đơn vị"
_SHARES = re.compile(
    rf"(?<!\w)(?:(?P<none>không(?:\s+có)?(?:\s+một)?\s+đơn vị\s+nào)"
    rf"|(?P<all>(?:(?<![\d,.])100%|tất cả|toàn bộ|mọi){_UNITS}|cả(?:\s+\d+)?{_UNITS})"
    rf"|(?P<most>(?:quá|hơn|trên)\s+(?:một\s+)?nửa{_UNITS}|(?:đa số|phần lớn|phần đông|hầu hết){_UNITS})"
    r"|(?P<count>(?<![\d.,/-])(?P<own>\d{1,2})(?:/(?P<whole>\d{1,2}))?\s+đơn vị))"
    r"(?:\s+(?:trong|của|thuộc)\s+cụm)?\s+(?:đều\s+)?"
    r"(?P<between>(?:có|đạt|được|giữ|duy trì|tỷ lệ|số)(?!\w)[^.;:\d]*)\Z",
    re.IGNORECASE,
)
_MOVES = re.compile(r"(?<!\w)(?:tăng|giảm|kéo giảm|vượt|cao hơn|thấp hơn|tổng|cộng)(?!\w)", re.IGNORECASE)


def share_before(before: str) -> Spoken | None:
    """Return what part of the units the words before a bounded number say it of; None where of none in particular."""
    found = _SHARES.search(before)
    if found is None:
        return None
    moves = bool(_MOVES.search(found["between"]))
    if found["count"]:
        whole = int(found["whole"]) if found["whole"] else None
        return Spoken(Share.COUNT, int(found["own"]), whole, moves)
    return Spoken(next(each for each in Share if each is not Share.COUNT and found[each.value]), moves=moves)
