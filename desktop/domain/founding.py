"""Found a cluster: from what an officer types about a new year to a cluster, nothing of it required."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.text import bare, clean

_PREFIX = re.compile(r"^(công an|ca|cat|catp)\s+(tỉnh|thành phố|tp\.?)?\s*", re.IGNORECASE)
_SEPARATORS = re.compile(r"[;\t|]")


@dataclass(frozen=True, slots=True)
class Founding:
    """What was typed so far. `members` has a unit a line: full name, then optionally `; short name; code`."""

    level: str = ""
    number: str = ""
    name: str = ""
    year: int = 0
    round_title: str = ""
    begins: date | None = None
    ends: date | None = None
    members: str = ""
    chair: str | None = None
    deputy: str | None = None


def found(typed: Founding) -> Cluster:
    """Return the cluster that was typed; what was left out gets the name every officer would give it."""
    units = members_of(typed.members)
    codes = {unit.code for unit in units}
    return Cluster(
        level=clean(typed.level) or "Bộ Công an",
        number=clean(typed.number),
        name=cluster_name(typed),
        year=typed.year,
        units=units,
        rounds=(_round_of(typed),),
        chair=typed.chair if typed.chair in codes else None,
        deputy=typed.deputy if typed.deputy in codes else None,
    )


def cluster_name(typed: Founding) -> str:
    """Return the name typed, or one made of the cluster's number."""
    if clean(typed.name):
        return clean(typed.name)
    return f"Cụm thi đua số {clean(typed.number)}" if clean(typed.number) else "Cụm thi đua"


def members_of(text: str) -> tuple[Unit, ...]:
    """Return the units named in `text`, one a line in their order of precedence; repeated names count once."""
    lines = [[clean(part) for part in _SEPARATORS.split(line)] for line in text.splitlines() if clean(line)]
    units: list[Unit] = []
    for parts in lines:
        name, short, code = (*parts, "", "")[:3]
        if not name or any(bare(name) == bare(unit.name) for unit in units):
            continue
        short = short or short_name(name)
        own = code.upper() or unused_code(short, (unit.code for unit in units))
        if any(own == unit.code for unit in units):
            own = unused_code(short, (unit.code for unit in units))
        units.append(Unit(own, name, short, len(units) + 1))
    return tuple(units)


def short_name(name: str) -> str:
    """Return a unit's name without what all of them begin with: Công an tỉnh An Bình is An Bình."""
    return _PREFIX.sub("", name) or name


def unused_code(short: str, used: Iterable[str]) -> str:
    """Return the initials of a short name without marks, numbered when another unit has them."""
    initials = "".join(word[0] for word in re.split(r"[^0-9a-z]+", bare(short)) if word).upper() or "DV"
    taken = set(used)
    code, number = initials, 1
    while code in taken:
        number += 1
        code = f"{initials}{number}"
    return code


def _round_of(typed: Founding) -> Round:
    title = clean(typed.round_title) or f"Tổng kết năm {typed.year}"
    begins = typed.begins or date(typed.year - 1, 11, 15)
    ends = typed.ends or date(typed.year, 11, 14)
    return Round("tong-ket", title, min(begins, ends), max(begins, ends))
